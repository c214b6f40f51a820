using System.Globalization;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Pdf;
using Acquit.Letters.Sheets;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>Letters to print and post together.</summary>
/// <param name="Files">paths: ordinary letters, registered letters, a deposit slip for each registered one</param>
public sealed record PrintLot(
    string Creditor, DateOnly Day, int Number, IReadOnlyList<string> Files, int Letters, int Pages);

/// <summary>
/// Papers for whoever prints, fills envelopes and goes to the post office: one file a lot, the list of its envelopes
/// first, then the letters in their order; registered letters in a file of their own, for they are posted at the
/// counter. A letter lies in one lot for ever; a lot whose files were not all written is written again, the same.
/// </summary>
public sealed class PrintLots(Database database, OutFolder folder, ParisClock clock)
{
    /// <summary>A new lot for each creditor with letters in no lot yet; then the files of all unwritten lots.</summary>
    public IReadOnlyList<PrintLot> Write(DateOnly day)
    {
        using var db = database.Open();
        var written = new List<PrintLot>();
        foreach (var creditor in CreditorBook.All(db))
        {
            db.Write(() =>
            {
                db.LockCreditor(creditor.Id);
                return Gather(db, creditor.Id, day);
            });
            var lots = db
                .PrintLots.Where(lot =>
                    lot.CreditorId == creditor.Id && lot.WrittenAt == null && lot.Folder == folder.Root
                )
                .OrderBy(lot => lot.Day)
                .ThenBy(lot => lot.Number)
                .ToList();
            foreach (var lot in lots)
            {
                written.Add(Write(db, creditor.Creditor, lot));
                lot.WrittenAt = Instants.Micros(clock.Now);
                db.SaveChanges();
            }
        }

        return written;
    }

    /// <summary>How many letters went into a new lot.</summary>
    private int Gather(AcquitDb db, Guid creditor, DateOnly day)
    {
        var inside = folder.Root + Path.DirectorySeparatorChar;
        var loose = db
            .Sendings.Where(row =>
                row.CreditorId == creditor
                && row.State == OutboxState.Sent
                && row.PrintLotId == null
                && row.Tracking.StartsWith(inside)
                && (row.Channel == Channel.Letter || row.Channel == Channel.RegisteredLetter)
            )
            .AsEnumerable()
            .Where(row => row.Tracking.StartsWith(inside, StringComparison.Ordinal))
            .ToList();
        if (loose.Count > 0)
        {
            var last = db.PrintLots.Where(lot => lot.CreditorId == creditor && lot.Day == day)
                .Max(lot => (int?)lot.Number);
            var lot = new PrintLotRow
            {
                CreditorId = creditor,
                Id = Guid.CreateVersion7(clock.Now),
                Day = day,
                Number = (last ?? 0) + 1,
                Folder = folder.Root,
            };
            db.PrintLots.Add(lot);
            loose.ForEach(row => row.PrintLotId = lot.Id);
        }

        return loose.Count;
    }

    private PrintLot Write(AcquitDb db, Creditor creditor, PrintLotRow lot)
    {
        var letters = Letters(db, lot);
        var files = new List<string>();
        foreach (var posted in letters.GroupBy(letter => letter.Envelope.Channel).OrderBy(group => group.Key))
        {
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"plis_{lot.Day:yyyy-MM-dd}_lot-{lot.Number}_{OutFolder.Safe(creditor.Name)}_{WordOf(posted.Key)}.pdf"
            );
            var numbered = posted
                .Select((letter, at) => letter with { Envelope = letter.Envelope with { Number = at + 1 } })
                .ToList();
            Put(name, Batch(creditor, lot.Day, numbered), files);
            foreach (var letter in numbered.Where(one => HasSlip(creditor, one)))
            {
                var slip = MailingSheets.DepositSlip(creditor, lot.Day, letter.Envelope);
                var slipName = $"fiche-de-depot_{OutFolder.Safe(letter.Envelope.Ref)}.pdf";
                Put(slipName, LetterRenderer.Render(slip).Pdf, files);
            }
        }

        return new PrintLot(
            creditor.Name, lot.Day, lot.Number, files, letters.Count, letters.Sum(letter => letter.Envelope.Pages));
    }

    /// <summary>
    /// The list of envelopes, then the letters; bytes that are erased or foreign stand in the list only.
    /// </summary>
    private static ReadOnlyMemory<byte> Batch(Creditor creditor, DateOnly day, IReadOnlyList<LotLetter> letters) =>
        PrintBatch.Render(
            MailingSheets.Summary(creditor, day, [.. letters.Select(letter => letter.Envelope)]),
            [
                .. letters
                    .Where(letter => letter.Bytes is { } bytes && OwnPdf.PagesOf(bytes) is not null)
                    .Select(letter => new PrintItem($"{letter.Envelope.Ref} – {letter.Envelope.Recipient.Lines[0]}")
                    {
                        Pdf = letter.Bytes,
                    }),
            ]
        ).Pdf;

    private static bool HasSlip(Creditor creditor, LotLetter letter) =>
        letter.Envelope.Channel == Channel.RegisteredLetter && creditor.Address is not null;

    private void Put(string name, ReadOnlyMemory<byte> bytes, List<string> files)
    {
        folder.Put(name, bytes.Span);
        files.Add(folder.PathOf(name));
    }

    private static string WordOf(Channel channel) => channel == Channel.RegisteredLetter ? "recommandes" : "lettres";

    /// <summary>In the order of envelopes: by reference.</summary>
    private static List<LotLetter> Letters(AcquitDb db, PrintLotRow lot)
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
