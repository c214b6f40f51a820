namespace Acquit.Core.Procedures.Summonses;

/// <summary>What can happen to a summons to pay; the list is closed.</summary>
public enum SummonsToPayActKind
{
    RequestMade,
    Served,
    Contested,
    Paid,
    Withdrawn,
}

/// <summary>One act of a summons to pay (sommation de payer, C. civ., art. 1344), on the day it happened.</summary>
public abstract record SummonsToPayAct
{
    private SummonsToPayAct() { }

    public required DateOnly On { get; init; }

    public abstract SummonsToPayActKind Kind { get; }

    /// <summary>The creditor asks a commissaire de justice of the debtor's court of appeal area.</summary>
    public sealed record RequestMade : SummonsToPayAct
    {
        public override SummonsToPayActKind Kind => SummonsToPayActKind.RequestMade;
    }

    /// <summary>The officer serves it.</summary>
    /// <param name="PayBy">last day that the act leaves to pay; no text sets it, the creditor does</param>
    public sealed record Served(DateOnly PayBy) : SummonsToPayAct
    {
        public override SummonsToPayActKind Kind => SummonsToPayActKind.Served;
    }

    /// <summary>The debtor contests: the answer belongs to the dispute.</summary>
    public sealed record Contested : SummonsToPayAct
    {
        public override SummonsToPayActKind Kind => SummonsToPayActKind.Contested;
    }

    /// <summary>The debtor pays all of it.</summary>
    public sealed record Paid : SummonsToPayAct
    {
        public override SummonsToPayActKind Kind => SummonsToPayActKind.Paid;
    }

    /// <summary>The creditor gives it up.</summary>
    public sealed record Withdrawn : SummonsToPayAct
    {
        public override SummonsToPayActKind Kind => SummonsToPayActKind.Withdrawn;
    }
}

/// <summary>Keys and names of acts.</summary>
public static class SummonsToPayActKinds
{
    public static string Key(this SummonsToPayActKind kind) =>
        kind switch
        {
            SummonsToPayActKind.RequestMade => "requested",
            SummonsToPayActKind.Served => "served",
            SummonsToPayActKind.Contested => "contested",
            SummonsToPayActKind.Paid => "paid",
            SummonsToPayActKind.Withdrawn => "withdrawn",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static SummonsToPayActKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<SummonsToPayActKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    public static string Name(this SummonsToPayActKind kind, Language language) =>
        language switch
        {
            Language.French => kind switch
            {
                SummonsToPayActKind.RequestMade => "demande faite au commissaire de justice",
                SummonsToPayActKind.Served => "sommation signifiée",
                SummonsToPayActKind.Contested => "contestation du débiteur",
                SummonsToPayActKind.Paid => "paiement intégral",
                SummonsToPayActKind.Withdrawn => "demande retirée par le créancier",
            },
            Language.English => kind switch
            {
                SummonsToPayActKind.RequestMade => "request made to the commissaire de justice",
                SummonsToPayActKind.Served => "summons served",
                SummonsToPayActKind.Contested => "contestation by the debtor",
                SummonsToPayActKind.Paid => "paid in full",
                SummonsToPayActKind.Withdrawn => "request withdrawn by the creditor",
            },
        };
}
