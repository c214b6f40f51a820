using Acquit.Core.Amounts;

namespace Acquit.Core.Procedures.PaymentOrders;

/// <summary>What can happen in an order for payment; the list is closed.</summary>
public enum PaymentOrderActKind
{
    PetitionFiled,
    CostsConsigned,
    PetitionRefused,
    OrderRendered,
    OrderServed,
    ActServedToPerson,
    AssetsMadeUnavailable,
    OppositionReceived,
    OppositionCostsConsigned,
    LawyerAppointed,
    JudgmentRendered,
    Withdrawn,
}

/// <summary>One act of an order for payment (CPC, art. 1405 to 1425), on the day it happened.</summary>
public abstract record PaymentOrderAct
{
    private PaymentOrderAct() { }

    public required DateOnly On { get; init; }

    public abstract PaymentOrderActKind Kind { get; }

    /// <summary>The petition reaches the greffe (CPC, art. 1407).</summary>
    /// <param name="Asked">all that the petition asks, positive</param>
    public sealed record PetitionFiled(Money Asked) : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.PetitionFiled;
    }

    /// <summary>The costs of the greffe are advanced (CPC, art. 1425).</summary>
    public sealed record CostsConsigned : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.CostsConsigned;
    }

    /// <summary>The judge refuses all of it: no appeal, an ordinary claim stays open (CPC, art. 1409).</summary>
    public sealed record PetitionRefused : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.PetitionRefused;
    }

    /// <summary>The date that the order bears: it selects the version of the law.</summary>
    /// <param name="Granted">positive, at most what was asked</param>
    public sealed record OrderRendered(Money Granted) : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.OrderRendered;
    }

    /// <summary>Service of the order by a commissaire de justice (CPC, art. 1411).</summary>
    public sealed record OrderServed(ServiceManner Manner) : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.OrderServed;
    }

    /// <summary>The first later act that reached the debtor himself (CPC, art. 1416, al. 2).</summary>
    public sealed record ActServedToPerson : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.ActServedToPerson;
    }

    /// <summary>The first measure that made his assets unavailable, told to him (CPC, art. 1416, al. 2).</summary>
    public sealed record AssetsMadeUnavailable : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.AssetsMadeUnavailable;
    }

    /// <summary>The creditor hears of an opposition: notice, convocation, or invitation to consign.</summary>
    /// <param name="MadeOn">when the debtor made it; not after the day the creditor hears of it</param>
    /// <param name="NeedsLawyer">the notice asks for a lawyer: written procedure (CPC, art. 1418, 1419)</param>
    public sealed record OppositionReceived(DateOnly MadeOn, bool NeedsLawyer) : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.OppositionReceived;
    }

    /// <summary>The costs of the opposition are advanced (CPC, art. 1425).</summary>
    public sealed record OppositionCostsConsigned : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.OppositionCostsConsigned;
    }

    /// <summary>The creditor's lawyer is appointed (CPC, art. 1419).</summary>
    public sealed record LawyerAppointed : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.LawyerAppointed;
    }

    /// <summary>The judgment on the opposition, which takes the place of the order (CPC, art. 1420).</summary>
    public sealed record JudgmentRendered : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.JudgmentRendered;
    }

    /// <summary>The creditor gives it up, or was paid.</summary>
    public sealed record Withdrawn : PaymentOrderAct
    {
        public override PaymentOrderActKind Kind => PaymentOrderActKind.Withdrawn;
    }
}
