using Acquit.Core.Amounts;

namespace Acquit.Core.Dossiers;

/// <summary>
/// A person asks for a letter that no step of the policy makes. It is proposed until it has left or is given up.
/// </summary>
/// <param name="Letter">kind of <c>data/letters</c>: "dispute-answer"</param>
public sealed record LetterPrepared(string Letter, Channel Channel) : DossierEvent
{
    /// <summary>First day that a statement of account lists; null: from the beginning, or another letter.</summary>
    public DateOnly? Since { get; init; }
}

/// <summary>A letter that was asked for is not sent after all (the note says why).</summary>
public sealed record LetterGivenUp(string Letter) : DossierEvent;

/// <summary>What the creditor decided about a dispute.</summary>
public enum DisputeVerdict
{
    Accepted,
    Partly,
    Rejected,
}

/// <summary>One complaint of the debtor and what is answered to it.</summary>
public sealed record AnsweredPoint(string Complaint, string Answer)
{
    /// <summary>« bon de livraison n° L-91 »; empty when the answer rests on none.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>
/// The creditor has decided about a dispute. What he credits stays out of the claim until the ledger shows it; the rest
/// is due again.
/// </summary>
public sealed record DisputeAnswered(DisputeVerdict Verdict, IReadOnlyList<AnsweredPoint> Points) : DossierEvent
{
    /// <summary>The person who decided.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>What the creditor gives up, including VAT; zero when the dispute is rejected.</summary>
    public Money Credited { get; init; }
}

/// <summary>The accounting package made a credit note (the note says what for).</summary>
/// <param name="Amount">including VAT, positive</param>
public sealed record CreditNoteIssued(string Number, DateOnly IssuedOn, Money Amount) : DossierEvent
{
    /// <summary>SHA-256 of its PDF, hex; empty when it was not laid in.</summary>
    public string DocumentHash { get; init; } = "";
}

/// <summary>
/// A payment plan was put down in writing, to be signed by the debtor; it binds nobody before (see
/// <see cref="PlanAgreed"/>).
/// </summary>
public sealed record PlanProposed(IReadOnlyList<Instalment> Instalments) : DossierEvent
{
    /// <summary>The person who signs for the debtor, and as what.</summary>
    public string Signatory { get; init; } = "";

    public string SignatoryTitle { get; init; } = "";

    /// <summary>« virement », « prélèvement ».</summary>
    public string Means { get; init; } = "virement";

    /// <summary>Days from the first presentation of the notice after which the whole balance falls due.</summary>
    public int GraceDays { get; init; }

    /// <summary>Penalties and indemnity stand outside the plan and are given up when it is kept.</summary>
    public bool WaivesIfKept { get; init; }

    /// <summary>What was looked at of the debtor's means, and what it says.</summary>
    public string Solvency { get; init; } = "";
}
