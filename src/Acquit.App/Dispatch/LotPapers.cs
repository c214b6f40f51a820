using System.Globalization;
using Acquit.App.Compose;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Letters.Sheets;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>What a paper of a lot is for.</summary>
public enum LotPaperKind
{
    /// <summary>The list of envelopes, then the letters, to print and post.</summary>
    Letters,

    /// <summary>The same for what is posted at the counter.</summary>
    RegisteredLetters,

    /// <summary>The list of envelopes alone; it begins the file of letters too.</summary>
    List,

    /// <summary>What the counter stamps for one registered letter.</summary>
    DepositSlip,
}

/// <summary>A paper of a lot, made when it is asked for; the same lot makes the same bytes.</summary>
public sealed record LotPaper(string Name, LotPaperKind Kind, Func<ReadOnlyMemory<byte>> Bytes)
{
    /// <summary>It stands in the folder as well.</summary>
    public bool IsInFolder => Kind != LotPaperKind.List;
}

/// <summary>The letters of one lot, in the order of their envelopes, and the papers made of them.</summary>
public sealed class LotPapers
{
    private readonly Creditor _creditor;
    private readonly PrintLotRow _lot;
    private readonly List<LotLetter> _letters;

    private LotPapers(Creditor creditor, PrintLotRow lot, List<LotLetter> letters) =>
        (_creditor, _lot, _letters) = (creditor, lot, letters);

    public int Letters => _letters.Count;

    public int Pages => _letters.Sum(letter => letter.Envelope.Pages);

    /// <summary>Each under its number on the list of its kind: ordinary letters, then registered ones.</summary>
    public IReadOnlyList<Envelope> Envelopes =>
        [.. Numbered().SelectMany(posted => posted.Letters.Select(letter => letter.Envelope))];

    public static LotPapers Of(AcquitDb db, Creditor creditor, PrintLotRow lot) => new(creditor, lot, Read(db, lot));

    public IEnumerable<LotPaper> All()
    {
        foreach (var (channel, numbered) in Numbered())
        {
            var isRegistered = channel == Channel.RegisteredLetter;
            var word = isRegistered ? "recommandes" : "lettres";
            var stem = string.Create(
                CultureInfo.InvariantCulture,
                $"plis_{_lot.Day:yyyy-MM-dd}_lot-{_lot.Number}_{OutFolder.Safe(_creditor.Name)}_{word}");
            yield return new LotPaper(
                stem + ".pdf", isRegistered ? LotPaperKind.RegisteredLetters : LotPaperKind.Letters,
                () => Batch(numbered));
            yield return new LotPaper(
                stem + "_liste.pdf", LotPaperKind.List, () => LetterRenderer.Render(Summary(numbered)).Pdf);
            foreach (var letter in numbered.Where(HasSlip))
            {
                yield return new LotPaper(
                    $"fiche-de-depot_{OutFolder.Safe(letter.Envelope.Ref)}.pdf", LotPaperKind.DepositSlip,
                    () => LetterRenderer.Render(MailingSheets.DepositSlip(_creditor, _lot.Day, letter.Envelope)).Pdf);
            }
        }
    }

    private IEnumerable<(Channel Channel, List<LotLetter> Letters)> Numbered() => _letters
        .GroupBy(letter => letter.Envelope.Channel).OrderBy(group => group.Key)
        .Select(posted => (posted.Key, posted
            .Select((letter, at) => letter with { Envelope = letter.Envelope with { Number = at + 1 } }).ToList()));

    /// <summary>
    /// The list of envelopes, then the letters; bytes that are erased or foreign stand in the list only.
    /// </summary>
    private ReadOnlyMemory<byte> Batch(IReadOnlyList<LotLetter> letters) =>
        PrintBatch.Render(
            Summary(letters),
            [
                .. letters
                    .Where(letter => letter.Bytes is { } bytes && OwnPdf.PagesOf(bytes) is not null)
                    .Select(letter => new PrintItem($"{letter.Envelope.Ref} – {letter.Envelope.Recipient.Lines[0]}")
                    {
                        Pdf = letter.Bytes,
                    }),
            ]
        ).Pdf;

    private LetterDocument Summary(IReadOnlyList<LotLetter> letters) =>
        MailingSheets.Summary(_creditor, _lot.Day, [.. letters.Select(letter => letter.Envelope)]);

    private bool HasSlip(LotLetter letter) =>
        letter.Envelope.Channel == Channel.RegisteredLetter && _creditor.Address is not null;

    /// <summary>In the order of envelopes: by reference.</summary>
    private static List<LotLetter> Read(AcquitDb db, PrintLotRow lot)
    {
        var sent =
            from sending in db.Sendings.AsNoTracking()
            join document in db.Documents.AsNoTracking()
                on new { sending.CreditorId, Id = sending.DocumentId } equals new
                {
                    document.CreditorId,
                    Id = (Guid?)document.Id,
                }
            join blob in db.Blobs.AsNoTracking()
                on new { document.CreditorId, document.Sha256 } equals new { blob.CreditorId, blob.Sha256 }
            where sending.CreditorId == lot.CreditorId && sending.PrintLotId == lot.Id
            select new { sending, document, blob.Bytes };
        return
        [
            .. sent.AsEnumerable()
                .OrderBy(row => row.document.Reference, StringComparer.Ordinal)
                .Select(row => new LotLetter(
                    new Envelope(
                        0,
                        row.document.Reference,
                        new PostalAddress(row.sending.Recipient.Split('\n')),
                        row.sending.Channel,
                        row.document.Pages
                    )
                    {
                        FilesBeside = Drafting.FactsOf(row.document).Beside.Count,
                    },
                    row.Bytes
                )),
        ];
    }

    private sealed record LotLetter(Envelope Envelope, byte[]? Bytes);
}
