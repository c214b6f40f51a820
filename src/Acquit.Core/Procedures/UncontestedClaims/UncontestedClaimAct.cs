using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures.UncontestedClaims;

/// <summary>What can happen in the recovery of an uncontested commercial claim; the list is closed.</summary>
public enum UncontestedClaimActKind
{
    RequestMade,
    DemandServed,
    Contested,
    Paid,
    NonContestationRecorded,
    EnforceabilityRefused,
    MadeEnforceable,
    TitleServed,
    Withdrawn,
}

/// <summary>One act of the procedure (CPCE, art. L. 126-1 to L. 126-5), on the day it happened.</summary>
public abstract record UncontestedClaimAct
{
    private UncontestedClaimAct() { }

    public required DateOnly On { get; init; }

    public abstract UncontestedClaimActKind Kind { get; }

    /// <summary>The creditor asks a commissaire de justice (art. L. 126-1).</summary>
    /// <param name="Asked">certain, liquid and due; there is no cap</param>
    public sealed record RequestMade(Money Asked) : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.RequestMade;
    }

    /// <summary>The officer serves a demand to pay (commandement de payer, art. L. 126-2).</summary>
    public sealed record DemandServed : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.DemandServed;
    }

    /// <summary>The debtor contests, even without a reason: the procedure ends.</summary>
    public sealed record Contested : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.Contested;
    }

    /// <summary>The debtor pays all of it.</summary>
    public sealed record Paid : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.Paid;
    }

    /// <summary>The officer records that nobody contested (procès-verbal, art. L. 126-3).</summary>
    public sealed record NonContestationRecorded : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.NonContestationRecorded;
    }

    /// <summary>The greffier finds the procedure irregular.</summary>
    public sealed record EnforceabilityRefused : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.EnforceabilityRefused;
    }

    /// <summary>The greffier of the commercial court makes the record enforceable (art. L. 126-4).</summary>
    public sealed record MadeEnforceable : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.MadeEnforceable;
    }

    /// <summary>The title is served on the debtor.</summary>
    public sealed record TitleServed : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.TitleServed;
    }

    /// <summary>The creditor gives it up.</summary>
    public sealed record Withdrawn : UncontestedClaimAct
    {
        public override UncontestedClaimActKind Kind => UncontestedClaimActKind.Withdrawn;
    }
}

/// <summary>Keys and names of acts.</summary>
public static class UncontestedClaimActKinds
{
    public static string Key(this UncontestedClaimActKind kind) =>
        kind switch
        {
            UncontestedClaimActKind.RequestMade => "requested",
            UncontestedClaimActKind.DemandServed => "served",
            UncontestedClaimActKind.Contested => "contested",
            UncontestedClaimActKind.Paid => "paid",
            UncontestedClaimActKind.NonContestationRecorded => "recorded",
            UncontestedClaimActKind.EnforceabilityRefused => "refused",
            UncontestedClaimActKind.MadeEnforceable => "enforceable",
            UncontestedClaimActKind.TitleServed => "title-served",
            UncontestedClaimActKind.Withdrawn => "withdrawn",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static UncontestedClaimActKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<UncontestedClaimActKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    public static string Name(this UncontestedClaimActKind kind, Language language) =>
        language switch
        {
            Language.French => kind switch
            {
                UncontestedClaimActKind.RequestMade => "demande faite au commissaire de justice",
                UncontestedClaimActKind.DemandServed => "commandement de payer signifié",
                UncontestedClaimActKind.Contested => "contestation du débiteur",
                UncontestedClaimActKind.Paid => "paiement intégral",
                UncontestedClaimActKind.NonContestationRecorded => "procès-verbal de non-contestation",
                UncontestedClaimActKind.EnforceabilityRefused => "force exécutoire refusée par le greffe",
                UncontestedClaimActKind.MadeEnforceable => "procès-verbal rendu exécutoire par le greffe",
                UncontestedClaimActKind.TitleServed => "titre signifié",
                UncontestedClaimActKind.Withdrawn => "procédure abandonnée par le créancier",
            },
            Language.English => kind switch
            {
                UncontestedClaimActKind.RequestMade => "request made to the commissaire de justice",
                UncontestedClaimActKind.DemandServed => "demand to pay served",
                UncontestedClaimActKind.Contested => "contestation by the debtor",
                UncontestedClaimActKind.Paid => "paid in full",
                UncontestedClaimActKind.NonContestationRecorded => "record of non-contestation",
                UncontestedClaimActKind.EnforceabilityRefused => "enforceability refused by the registry",
                UncontestedClaimActKind.MadeEnforceable => "record made enforceable by the registry",
                UncontestedClaimActKind.TitleServed => "title served",
                UncontestedClaimActKind.Withdrawn => "procedure given up by the creditor",
            },
        };
}
