using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// Open credits set against open items for a decision, nothing booked: a credit that names an invoice first, then one
/// of exactly the same amount, then the oldest due first.
/// </summary>
internal static class Netting
{
    /// <summary>Cents covered per item, in the order of the dossier; null when there is no credit.</summary>
    public static long[]? Covered(Dossier dossier, DateOnly today)
    {
        var credits = Left(dossier, today);
        if (credits.Count == 0)
        {
            return null;
        }

        var covered = new long[dossier.Items.Count];
        foreach (var share in CreditSpread.Of(dossier.Items, credits))
        {
            covered[share.Item] += share.Cents;
        }

        return covered;
    }

    /// <summary>Credits of the ledger, and payments reported that it does not cover yet.</summary>
    private static List<CreditToSpread> Left(Dossier dossier, DateOnly today)
    {
        var credits = new List<CreditToSpread>(dossier.Credits.Count);
        var rejected = dossier.Credits.Count > 0 ? RejectedMatches.Of(dossier.Events) : null;
        foreach (var credit in dossier.Credits)
        {
            credits.Add(new(credit.Ref, credit.Label, credit.Open.Cents)
            {
                NotFor = rejected is null ? [] : [.. rejected[credit.Key]], CountsAnyway = true,
            });
        }

        if (dossier.LedgerCoversUntil is { } covers)
        {
            foreach (var happened in dossier.Events)
            {
                if (happened is PaymentReported paid && paid.EffectiveOn > covers && paid.EffectiveOn <= today)
                {
                    credits.Add(new("", "", paid.Amount.Cents) { Named = paid.Items });
                }
            }
        }

        return credits;
    }
}
