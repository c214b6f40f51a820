using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>
/// A person said that a credit paid an item before the ledger letters it: at most this amount of the one is set against
/// the other, from a day on.
/// </summary>
/// <param name="Amount">positive; what is left of either line may be less by now</param>
/// <param name="On">the day it was accepted</param>
/// <example>Item 1200.00, payment 500.00, accepted for 500.00: 700.00 open; also once a ledger letters both.</example>
public sealed record AcceptedMatch(ItemKey Debit, ItemKey Credit, Money Amount, DateOnly On)
{
    /// <summary>Sets what was accepted against what the lettering left, no more than is open on either side.</summary>
    internal static IEnumerable<AppliedCredit> Close(
        IReadOnlyList<Remainder> visible, IEnumerable<AcceptedMatch> accepted)
    {
        Dictionary<ItemKey, Remainder>? lines = null;
        foreach (var match in accepted)
        {
            lines ??= visible.ToDictionary(left => left.Line.Key);
            if (!lines.TryGetValue(match.Debit, out var debit) || !lines.TryGetValue(match.Credit, out var credit)
                || !debit.IsDebit || credit.IsDebit)
            {
                continue;
            }

            var cents = Math.Min(match.Amount.Cents, Math.Min(debit.Open, credit.Open));
            if (cents > 0)
            {
                debit.Open -= cents;
                credit.Open -= cents;
                yield return new AppliedCredit(
                    match.Debit, match.Credit, credit.Line.IssuedOn, Money.FromCents(cents)) { IsByPerson = true };
            }
        }
    }
}
