using Acquit.Core.Amounts;

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
                    && SaysCreditNote(credit.Ref, credit.Label))
                || dossier.Applied.Any(applied => applied.On >= since && applied.Amount == sum
                    && givenUp.Concerns(applied.Debit)
                    && (applied.IsCreditNote || SaysCreditNote(applied.Credit.PieceRef, "")));
    }

    /// <summary>« AV-12 », or a label with the word « avoir »: a guess, until somebody notes the number.</summary>
    private static bool SaysCreditNote(string reference, string label) =>
        reference.StartsWith("AV", StringComparison.OrdinalIgnoreCase) || Names(label, "avoir");

    private static bool IsNamed(string reference, string label, HashSet<string> numbers) =>
        numbers.Contains(reference) || numbers.Any(number => Names(label, number));

    /// <summary>The whole word: « AV-1 » is not in « Avoir AV-12 ».</summary>
    private static bool Names(string label, string word)
    {
        for (var at = 0; word.Length > 0 && at + word.Length <= label.Length; at++)
        {
            at = label.IndexOf(word, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(label[at - 1]))
                && (end == label.Length || !char.IsLetterOrDigit(label[end])))
            {
                return true;
            }
        }

        return false;
    }
}
