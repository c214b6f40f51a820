using System.Security.Cryptography;
using System.Text;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.People;
using Acquit.Core;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Compose;

/// <summary>
/// The letters of one creditor in its own words: read, checked, shown as the pages they make, kept, and taken back to
/// the shipped text. Letters that were approved or sent keep their bytes.
/// </summary>
public sealed class LetterTextDesk(AcquitDb db, AccessDb access, RunRules rules, LetterMaker maker)
{
    private const int Samples = 6;
    private const string Suffix = ".fr.md";

    /// <summary>The shipped texts; null when they cannot be used.</summary>
    public LetterTexts? Shipped { get; } = LetterTexts.Load(rules.Data.Letters).Texts;

    /// <summary>The text at work for this creditor.</summary>
    public string Text(Creditor creditor, LetterKind kind) =>
        creditor.LetterTexts.GetValueOrDefault(kind.Key()) ?? ShippedText(kind);

    public string ShippedText(LetterKind kind) =>
        File.ReadAllText(Path.Combine(rules.Data.Letters, kind.Key() + Suffix));

    /// <summary>Everything that is wrong with a text; empty: it may be put to work.</summary>
    public IReadOnlyList<LetterTextRefusal> WhyNot(LetterKind kind, string text) =>
        Shipped is { } shipped ? LetterTextCheck.Read(kind, text, shipped).Refused : [];

    /// <summary>The pages that a text makes of a file of this creditor, or why there are none.</summary>
    public DraftResult Preview(CreditorBook book, LetterKind kind, string text, DraftDay day)
    {
        var own = book with { Creditor = With(book.Creditor, kind, text) };
        DraftResult? first = null;
        foreach (var row in SampleRows(book.Id, kind.Key()))
        {
            var dossier = db.Dossiers.AsNoTracking().Single(one =>
                one.CreditorId == book.Id && one.Id == row.DossierId);
            var items = db.ProposalItems.AsNoTracking()
                .Where(item => item.CreditorId == book.Id && item.ProposalId == row.Id).ToList();
            var made = new Drafting(rules, maker).Rehearse(
                db, DossierBatch.Load(db, own, [dossier], day.On)[0],
                ProposalBook.MessageOf(row, items) with { Letter = kind.Key() }, day);
            if (made.Missing.Count == 0)
            {
                return made;
            }

            first ??= made;
        }

        return first ?? new DraftResult([], 0, []);
    }

    /// <summary>Puts a text to work: proposals that wait are composed again with it.</summary>
    /// <exception cref="InvalidOperationException">nobody asked <see cref="WhyNot"/></exception>
    public void Use(CreditorBook book, LetterKind kind, string text, AccessAct act)
    {
        if (WhyNot(kind, text).Count > 0)
        {
            throw new InvalidOperationException("a letter text that cannot be used");
        }

        Put(book, With(book.Creditor, kind, text), (AuditAct.LetterChanged, kind), act);
    }

    /// <summary>Back to the shipped text.</summary>
    public void Restore(CreditorBook book, LetterKind kind, AccessAct act)
    {
        var texts = book.Creditor.LetterTexts.Where(pair => pair.Key != kind.Key()).ToDictionary();
        Put(book, book.Creditor with { LetterTexts = texts }, (AuditAct.LetterRestored, kind), act);
    }

    private void Put(CreditorBook book, Creditor creditor, (AuditAct What, LetterKind Kind) done, AccessAct act)
    {
        CreditorDesk.SetTexts(db, book.Id, creditor, act.At);
        access.Note(act, done.What, Shipped?[done.Kind].Title ?? done.Kind.Key(), book.Id);
        access.SaveChanges();
    }

    /// <summary>The shipped text word for word is none of one's own.</summary>
    private Creditor With(Creditor creditor, LetterKind kind, string text)
    {
        var typed = text.ReplaceLineEndings("\n");
        var texts = creditor.LetterTexts.Where(pair => pair.Key != kind.Key()).ToDictionary();
        if (typed != ShippedText(kind))
        {
            texts[kind.Key()] = typed;
        }

        return creditor with { LetterTexts = texts };
    }

    /// <summary>Messages to show a text with: those that used this letter first, the newest first.</summary>
    private List<Store.Rows.ProposalRow> SampleRows(Guid creditor, string letter) =>
    [
        .. db.Proposals.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.Channel != null && row.Letter != "")
            .OrderByDescending(row => row.Letter == letter).ThenByDescending(row => row.Number).Take(Samples),
    ];
}

/// <summary>Own texts as part of what a document was made from.</summary>
public static class OwnLetterTexts
{
    /// <summary>Null: the creditor has none and no logo, and every letter is the shipped one.</summary>
    public static string? Digest(Creditor creditor) => creditor is { LetterTexts.Count: 0, Logo: null }
        ? null
        : Hash(Encoding.UTF8.GetBytes(
            string.Join('\0', creditor.LetterTexts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}\0{pair.Value}"))
            + (creditor.Logo is { } logo ? "\0logo\0" + Hash(logo.Span) : "")));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The texts that this creditor writes with; null, with sentences, when one suits no longer.</summary>
    public static LetterTexts? Over(LetterTexts shipped, Creditor creditor, List<string> problems)
    {
        var texts = shipped;
        foreach (var (key, text) in creditor.LetterTexts)
        {
            if (LetterKinds.Parse(key) is not { } kind)
            {
                continue;
            }

            var (template, refused) = LetterTextCheck.Read(kind, text, shipped);
            problems.AddRange(refused.Select(one => $"{shipped[kind].Title} : {one.Sentence(Language.French)}"));
            texts = template is null ? texts : texts.With(template);
        }

        return problems.Count > 0 ? null : texts;
    }
}
