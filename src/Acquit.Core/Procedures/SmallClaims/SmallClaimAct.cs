using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures.SmallClaims;

/// <summary>What can happen in the simplified recovery of a small claim; the list is closed.</summary>
public enum SmallClaimActKind
{
    RequestMade,
    LetterSent,
    DebtorAccepted,
    DebtorRefused,
    AgreementSigned,
    TitleDelivered,
    Withdrawn,
}

/// <summary>One act of the procedure (CPCE, art. L. 125-1, R. 125-1 to R. 125-8), on the day it happened.</summary>
public abstract record SmallClaimAct
{
    private SmallClaimAct() { }

    public required DateOnly On { get; init; }

    public abstract SmallClaimActKind Kind { get; }

    /// <summary>
    /// The creditor asks a commissaire de justice of the debtor's court of appeal area (art. R. 125-2).
    /// </summary>
    /// <param name="Principal">positive</param>
    /// <param name="Interest">up to that day; with the principal within the cap (art. R. 125-1)</param>
    public sealed record RequestMade(Money Principal, Money Interest) : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.RequestMade;
    }

    /// <summary>The officer invites the debtor to take part, by registered letter or electronic message.</summary>
    public sealed record LetterSent : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.LetterSent;
    }

    /// <summary>The debtor agrees to take part: limitation is suspended (C. civ., art. 2238).</summary>
    public sealed record DebtorAccepted : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.DebtorAccepted;
    }

    /// <summary>The debtor says no, before or after he agreed to take part.</summary>
    public sealed record DebtorRefused : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.DebtorRefused;
    }

    /// <summary>Amount and terms are agreed on.</summary>
    /// <param name="Agreed">positive, at most what was asked</param>
    public sealed record AgreementSigned(Money Agreed) : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.AgreementSigned;
    }

    /// <summary>
    /// The officer delivers a title, without a judge; he may not enforce it himself (art. R. 125-6, R. 125-8).
    /// </summary>
    public sealed record TitleDelivered : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.TitleDelivered;
    }

    /// <summary>The creditor gives it up, or was paid.</summary>
    public sealed record Withdrawn : SmallClaimAct
    {
        public override SmallClaimActKind Kind => SmallClaimActKind.Withdrawn;
    }
}

/// <summary>Keys and names of acts.</summary>
public static class SmallClaimActKinds
{
    public static string Key(this SmallClaimActKind kind) =>
        kind switch
        {
            SmallClaimActKind.RequestMade => "requested",
            SmallClaimActKind.LetterSent => "letter",
            SmallClaimActKind.DebtorAccepted => "accepted",
            SmallClaimActKind.DebtorRefused => "refused",
            SmallClaimActKind.AgreementSigned => "agreed",
            SmallClaimActKind.TitleDelivered => "title",
            SmallClaimActKind.Withdrawn => "withdrawn",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static SmallClaimActKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<SmallClaimActKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    public static string Name(this SmallClaimActKind kind, Language language) =>
        language switch
        {
            Language.French => kind switch
            {
                SmallClaimActKind.RequestMade => "demande faite au commissaire de justice",
                SmallClaimActKind.LetterSent => "lettre envoyée au débiteur par le commissaire de justice",
                SmallClaimActKind.DebtorAccepted => "le débiteur accepte de participer",
                SmallClaimActKind.DebtorRefused => "le débiteur refuse",
                SmallClaimActKind.AgreementSigned => "accord sur le montant et les modalités",
                SmallClaimActKind.TitleDelivered => "titre exécutoire délivré",
                SmallClaimActKind.Withdrawn => "procédure abandonnée par le créancier",
            },
            Language.English => kind switch
            {
                SmallClaimActKind.RequestMade => "request made to the commissaire de justice",
                SmallClaimActKind.LetterSent => "letter sent to the debtor by the commissaire de justice",
                SmallClaimActKind.DebtorAccepted => "the debtor agrees to take part",
                SmallClaimActKind.DebtorRefused => "the debtor refuses",
                SmallClaimActKind.AgreementSigned => "agreement on amount and terms",
                SmallClaimActKind.TitleDelivered => "enforceable title delivered",
                SmallClaimActKind.Withdrawn => "procedure given up by the creditor",
            },
        };
}
