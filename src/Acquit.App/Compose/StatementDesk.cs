using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Receivables;
using Acquit.Letters;
using Acquit.Letters.Pdf;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Compose;

/// <summary>Why no statement of account is made.</summary>
public enum StatementRefusal
{
    /// <summary>Nothing was ever entered up to that day.</summary>
    AccountEmpty,

    /// <summary>The first day lies after the last.</summary>
    PeriodBackwards,
}

/// <summary>A statement of account, or why there is none.</summary>
/// <param name="Facts">null: refused</param>
public sealed record StatementAnswer(StatementFacts? Facts, StatementRefusal? Refused)
{
    public string? Sentence(Language language) => Refused is not { } refusal ? null : (refusal, language) switch
    {
        (StatementRefusal.AccountEmpty, Language.French) => "Aucune écriture sur ce compte jusqu’à ce jour.",
        (StatementRefusal.AccountEmpty, Language.English) => "No entry on this account until that day.",
        (StatementRefusal.PeriodBackwards, Language.French) => "La période commence après sa fin.",
        (StatementRefusal.PeriodBackwards, Language.English) => "The period begins after its end.",
    };
}

/// <summary>Draws up the statement of account of a customer, from the lines of the ledger.</summary>
public static class StatementDesk
{
    /// <param name="db">the database</param>
    /// <param name="debtor">whose account</param>
    /// <param name="from">first day listed; null: from the beginning</param>
    /// <param name="asOf">last day, included</param>
    public static StatementAnswer Of(AcquitDb db, NamedDebtor debtor, DateOnly? from, DateOnly asOf)
    {
        if (from > asOf)
        {
            return new StatementAnswer(null, StatementRefusal.PeriodBackwards);
        }

        var creditor = CreditorBook.One(db, debtor.Creditor).Creditor;
        var ledger = DebtorLedger.Read(db, debtor, creditor.Terms, asOf);
        if (ledger.Lines.Count == 0)
        {
            return new StatementAnswer(null, StatementRefusal.AccountEmpty);
        }

        var listed = ledger.Lines.Where(line => from is null || line.Line.EntryDate >= from).ToList();
        var number = db.Creditors.Where(row => row.Id == debtor.Creditor).Select(row => row.Number).Single();
        return new StatementAnswer(
            new StatementFacts
            {
                Creditor = creditor,
                Debtor = DossierBatch.DebtorOf(db.Debtors.AsNoTracking()
                    .Single(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Debtor)),
                DossierRef = $"{number}-{debtor.Number}",
                AsOf = asOf,
                From = from,
                Opening = Money.Sum(ledger.Lines.Where(line => line.Line.EntryDate < from)
                    .Select(line => line.Line.Amount)),
                Lines = [.. listed.Select(LineOf)],
                Schedule = DueSchedule.Of(ledger.Positions.SelectMany(position => position.Items), asOf),
                NotApplied = Money.Sum(
                    ledger.Positions.SelectMany(position => position.Credits).Select(credit => credit.Open)),
            },
            null);
    }

    /// <summary>The pages. The same facts give the same bytes.</summary>
    public static ReadOnlyMemory<byte> Pdf(StatementFacts facts) =>
        LetterRenderer.Render(StatementOfAccount.Of(facts)).Pdf;

    private static StatementLine LineOf(DebtorLedgerLine line) => new(
        line.Line.EntryDate, line.Line.PieceRef, line.Line.Label, line.DueOn, line.Line.Amount, line.Balance);
}
