using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>
/// What a creditor gave up by an answer or a credit note, and whether it stands in the ledger already: then it is taken
/// off there, and only there.
/// </summary>
public static class CreditNotes
{
    /// <summary>Including VAT; zero for an event that gives nothing up.</summary>
    public static Money AmountOf(DossierEvent givenUp) => givenUp switch
    {
        DisputeAnswered answered => answered.Credited,
        CreditNoteIssued note => note.Amount,
        _ => Money.Zero,
    };

    /// <summary>
    /// A credit of the noted number, else a credit note of the very sum since that day, applied or not: a payment of
    /// the same sum is none.
    /// </summary>
    public static bool IsInLedger(DossierEvent givenUp, Dossier dossier)
    {
        var (since, sum) = (givenUp.EffectiveOn, AmountOf(givenUp));
        var numbers = dossier.Events.OfType<CreditNoteIssued>()
            .Where(note => givenUp is CreditNoteIssued ? ReferenceEquals(note, givenUp)
                : note.EffectiveOn >= since && note.ConcernsAny(givenUp.Items))
            .Select(note => note.Number).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return numbers.Count > 0
            ? dossier.Credits.Any(credit => IsNamed(credit.Ref, credit.Label, numbers))
                || dossier.Applied.Any(applied => numbers.Contains(applied.Credit.PieceRef))
            : dossier.Credits.Any(credit => credit.On >= since && credit.Original == sum
                    && credit.IsCreditNote)
                || dossier.Applied.Any(applied => applied.On >= since && applied.Amount == sum
                    && givenUp.Concerns(applied.Debit) && applied.IsNoPayment);
    }

    private static bool IsNamed(string reference, string label, HashSet<string> numbers) =>
        numbers.Contains(reference) || numbers.Any(number => CreditNoteSigns.HasWord(label, number));
}
