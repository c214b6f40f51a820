using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>Whether a new order may be delivered on credit.</summary>
public enum DeliveryAnswer
{
    Yes,

    /// <summary>Something speaks against it: a person decides.</summary>
    Ask,

    /// <summary>Only if it is paid first.</summary>
    No,
}

/// <summary>What speaks against a delivery on credit.</summary>
public enum DeliveryReason
{
    /// <summary>On the list of customers refused on credit, until a day.</summary>
    Blacklisted,

    /// <summary>Insolvency proceedings are open.</summary>
    Insolvent,

    /// <summary>What is owed with the new order exceeds the limit.</summary>
    AboveLimit,

    /// <summary>Something is overdue.</summary>
    Overdue,

    /// <summary>A debt was given up before.</summary>
    WrittenOffBefore,

    /// <summary>A business whose SIREN is not known, nor checked.</summary>
    IdentityUnchecked,

    /// <summary>The customer has not accepted the general terms, as far as is known.</summary>
    TermsNotAccepted,
}

/// <summary>One reason with the day or the sum it rests on.</summary>
public sealed record DeliveryDoubt(DeliveryReason Reason)
{
    public DateOnly? On { get; init; }

    public Money Amount { get; init; }
}

/// <summary>The answer to « may we deliver to this customer for this amount? ».</summary>
/// <param name="Owed">the balance before the order</param>
/// <param name="Limit">null: none is set</param>
public sealed record DeliveryChecked(
    DeliveryAnswer Answer, IReadOnlyList<DeliveryDoubt> Doubts, Money Owed, Money? Limit);

/// <summary>Looks at balance, limit, list and history before a new order is delivered on credit. Pure.</summary>
public static class DeliveryCheck
{
    /// <param name="dossier">events in the order in which they were recorded</param>
    /// <param name="order">what is ordered, including VAT</param>
    public static DeliveryChecked Of(Dossier dossier, Money order, DateOnly today)
    {
        var events = dossier.Events.Where(one => one.EffectiveOn <= today).ToList();
        var limit = events.OfType<CreditLimitSet>().LastOrDefault()?.Limit;
        List<DeliveryDoubt> refusals = [.. Refusals(dossier, events, order, (limit, today))];
        List<DeliveryDoubt> doubts = [.. Doubts(dossier, events, today)];
        var answer = refusals.Count > 0 ? DeliveryAnswer.No
            : doubts.Count > 0 ? DeliveryAnswer.Ask
            : DeliveryAnswer.Yes;
        return new DeliveryChecked(answer, [.. refusals, .. doubts], dossier.Balance, limit);
    }

    /// <summary>The listing that holds on a day, its last day included; null: none.</summary>
    public static Blacklisted? Listing(IReadOnlyList<DossierEvent> events, DateOnly today) =>
        events.LastOrDefault(one => one.EffectiveOn <= today && one is Blacklisted or BlacklistLifted)
            is Blacklisted listed && listed.Until >= today ? listed : null;

    private static IEnumerable<DeliveryDoubt> Refusals(
        Dossier dossier, List<DossierEvent> events, Money order, (Money? Limit, DateOnly Today) by)
    {
        if (Listing(events, by.Today) is { } listed)
        {
            yield return new DeliveryDoubt(DeliveryReason.Blacklisted) { On = listed.Until };
        }

        if (InsolvencyFile.StopOn(events, by.Today) is { } opened)
        {
            yield return new DeliveryDoubt(DeliveryReason.Insolvent) { On = opened.EffectiveOn };
        }

        if (by.Limit is { } most && dossier.Balance + order > most)
        {
            yield return new DeliveryDoubt(DeliveryReason.AboveLimit) { Amount = dossier.Balance + order - most };
        }
    }

    private static IEnumerable<DeliveryDoubt> Doubts(Dossier dossier, List<DossierEvent> events, DateOnly today)
    {
        List<OpenItem> late =
            [.. dossier.Items.Where(item => item.DueOn < today && item.Kind == ItemKind.Invoice)];
        if (late.Count > 0 && dossier.Balance.IsPositive)
        {
            yield return new DeliveryDoubt(DeliveryReason.Overdue)
            {
                On = late.Min(item => item.DueOn), Amount = Money.Sum(late.Select(item => item.Open)),
            };
        }

        if (events.OfType<WrittenOff>().LastOrDefault() is { } lost)
        {
            yield return new DeliveryDoubt(DeliveryReason.WrittenOffBefore) { On = lost.EffectiveOn };
        }

        if (dossier.Debtor.Status.IsBusiness() && dossier.Debtor.Siren is null
            && !Has(events, EvidenceKind.SirenChecked))
        {
            yield return new DeliveryDoubt(DeliveryReason.IdentityUnchecked);
        }

        if (!Has(events, EvidenceKind.TermsAccepted))
        {
            yield return new DeliveryDoubt(DeliveryReason.TermsNotAccepted);
        }
    }

    private static bool Has(List<DossierEvent> events, EvidenceKind kind) =>
        events.Any(one => one is EvidenceRecorded evidence && evidence.What == kind);
}
