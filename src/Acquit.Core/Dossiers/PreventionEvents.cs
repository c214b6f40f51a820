using Acquit.Core.Amounts;

namespace Acquit.Core.Dossiers;

/// <summary>A fact that a file rests on if it has to be proved one day.</summary>
public enum EvidenceKind
{
    /// <summary>The customer's SIREN was looked up and stands at this name.</summary>
    SirenChecked,

    /// <summary>The customer has accepted the general terms.</summary>
    TermsAccepted,

    /// <summary>A quote or an order signed by the customer.</summary>
    SignedOrder,

    /// <summary>A delivery note or acceptance signed by the customer.</summary>
    DeliveryNote,

    /// <summary>A long job is billed in stages, or a deposit was asked.</summary>
    StagedBilling,

    /// <summary>A payment plan signed by both.</summary>
    SignedPlan,

    /// <summary>A receipt of the post: that a registered letter was handed in, or delivered.</summary>
    PostalReceipt,

    /// <summary>Anything else worth keeping (the note says what).</summary>
    Other,
}

/// <summary>
/// A person has seen a piece of evidence, on the day it took effect; it is about the items named, or the customer.
/// </summary>
public sealed record EvidenceRecorded(EvidenceKind What) : DossierEvent
{
    /// <summary>« bon de commande C-88 »; may be empty.</summary>
    public string Reference { get; init; } = "";

    /// <summary>SHA-256 of its file (PDF, PNG or JPEG), hex; empty when it was not laid in.</summary>
    public string DocumentHash { get; init; } = "";
}

/// <summary>How much this customer may owe at most before a new order is delivered on credit.</summary>
public sealed record CreditLimitSet(Money Limit) : DossierEvent;

/// <summary>
/// New orders of this customer are refused or paid in advance until a day, by a person's decision (the note says why).
/// </summary>
/// <param name="Until">last day, included</param>
public sealed record Blacklisted(DateOnly Until) : DossierEvent
{
    /// <summary>What proves the unpaid debt: « mise en demeure D-2026-0412/03, distribuée le … ».</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>Taken off the list before its day: paid, or entered by mistake.</summary>
public sealed record BlacklistLifted : DossierEvent;
