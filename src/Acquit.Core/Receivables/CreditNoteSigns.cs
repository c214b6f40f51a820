namespace Acquit.Core.Receivables;

/// <summary>
/// What makes a credit of a ledger look like a credit note and not like a payment: a guess, since no column says it.
/// </summary>
public static class CreditNoteSigns
{
    private const string Word = "avoir";
    private const string Mark = "AV";

    /// <summary>
    /// A journal of sales or of credit notes, or a label with the word « avoir » on a line that is no payment.
    /// </summary>
    /// <param name="isPayment">
    /// the line stands in a journal of payments (<see cref="CustomerFlow.IsPayment"/>): its label only tells what the
    /// debtor has taken off
    /// </param>
    /// <example>« VIR DUPONT F-14 MOINS AVOIR 12 » of the bank is a payment.</example>
    public static bool InLine(string journal, string label, bool isPayment) =>
        InJournal(journal) || (!isPayment && InLabel(label));

    /// <summary>A journal of sales (VE…, VT…) or of credit notes (AV, AV1).</summary>
    public static bool InJournal(string journal) =>
        journal.StartsWith("VE", StringComparison.OrdinalIgnoreCase)
        || journal.StartsWith("VT", StringComparison.OrdinalIgnoreCase)
        || journal.Equals(Mark, StringComparison.OrdinalIgnoreCase)
        || InReference(journal);

    /// <summary>The whole word: « Avoir n° 12 », not « savoir-faire ».</summary>
    public static bool InLabel(string label) => HasWord(label, Word);

    /// <summary>« AV-12 », « AV2026-3 »; not « AVANCE ».</summary>
    public static bool InReference(string reference) =>
        reference.Length > Mark.Length
        && reference.StartsWith(Mark, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetter(reference[Mark.Length]);

    /// <summary>The whole word, whatever its case: « AV-1 » is not in « Avoir AV-12 ».</summary>
    public static bool HasWord(string label, string word)
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
