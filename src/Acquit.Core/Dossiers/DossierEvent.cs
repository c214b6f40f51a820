using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>
/// What people, channels and courts did in a dossier. Append-only: with the ledger lines it is the whole state.
/// The hierarchy is closed.
/// </summary>
public abstract record DossierEvent
{
    private protected DossierEvent()
    {
    }

    /// <summary>The calendar day on which it took effect, in Europe/Paris.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The items it is about; empty: the whole dossier.</summary>
    public IReadOnlyList<ItemKey> Items { get; init; } = [];

    /// <summary>Who did or noted it: a person's name, or "acquit" for the run.</summary>
    public string By { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Whether the event speaks of this item.</summary>
    public bool Concerns(ItemKey item) => Items.Count == 0 || Items.Contains(item);

    /// <summary>Whether it speaks of one of these items at least; no item named: of all.</summary>
    public bool ConcernsAny(IReadOnlyCollection<ItemKey> items) =>
        Items.Count == 0 || items.Count == 0 || items.Any(Items.Contains);
}

/// <summary>
/// A step of the policy was carried out: message dispatched, or call made. It marks the step done for its items.
/// </summary>
public sealed record StepDone(string Step, int Occurrence, Channel Channel) : DossierEvent
{
    /// <summary>Letter kind, empty for a call.</summary>
    public string Letter { get; init; } = "";

    /// <summary>Printed reference « D-2026-0412/03 »; empty for a call.</summary>
    public string DocumentRef { get; init; } = "";

    /// <summary>SHA-256 of the bytes that left, hex; empty for a call.</summary>
    public string DocumentHash { get; init; } = "";

    /// <summary>Date to pay printed in the letter.</summary>
    public DateOnly? PayBy { get; init; }

    public Money Asked { get; init; }
}

/// <summary>A letter sent before Acquit or outside it, logged by a person: it marks the step done.</summary>
public sealed record LetterRecorded(string Step, Channel Channel) : DossierEvent
{
    public string Reference { get; init; } = "";

    /// <summary>SHA-256 of the PDF that was sent, hex; empty when it was not laid in.</summary>
    public string DocumentHash { get; init; } = "";
}

/// <summary>A person left a step out, with a reason (the note).</summary>
public sealed record StepSkipped(string Step, int Occurrence) : DossierEvent;

/// <summary>A person put a proposal off.</summary>
public sealed record Postponed(string Step, DateOnly Until) : DossierEvent;

/// <summary>A call, reached or not: it counts against the contact cap.</summary>
public sealed record CallLogged(CallOutcome Outcome) : DossierEvent
{
    public string Person { get; init; } = "";

    /// <summary>The policy step it carries out; empty: a call of its own.</summary>
    public string Step { get; init; } = "";

    public int Occurrence { get; init; }
}

public enum CallOutcome
{
    Reached,
    NoAnswer,
    Voicemail,
    WrongNumber,
}

/// <summary>Why the debtor has not paid, as a call or a reply told.</summary>
public enum Cause
{
    Forgotten,
    Dispute,
    CashFlow,
    BadFaith,
}

/// <summary>The cause of non-payment was found; it decides what happens next.</summary>
public sealed record CauseFound(Cause Cause) : DossierEvent;

/// <summary>
/// A promise to pay: amount, day, person, channel. It makes the items wait; it moves neither due date nor interest.
/// </summary>
public sealed record PromiseMade(Money Amount, DateOnly DueOn) : DossierEvent
{
    public string Person { get; init; } = "";

    public Channel Channel { get; init; }
}

/// <summary>Part or all of items is contested: that part is held, the rest is chased.</summary>
/// <param name="Contested">Null: the whole of the items.</param>
public sealed record DisputeOpened(Money? Contested) : DossierEvent
{
    public string Category { get; init; } = "";

    public string AnswerFrom { get; init; } = "";

    public DateOnly? AnswerBy { get; init; }
}

public sealed record DisputeClosed : DossierEvent;

/// <summary>Stopped on purpose, with a reason (the note) and an end.</summary>
public sealed record HoldPlaced(DateOnly Until) : DossierEvent;

public sealed record HoldLifted : DossierEvent;

/// <summary>An instalment of a payment plan.</summary>
public sealed record Instalment(DateOnly DueOn, Money Amount);

/// <summary>A payment plan was signed.</summary>
public sealed record PlanAgreed(IReadOnlyList<Instalment> Instalments) : DossierEvent
{
    /// <summary>
    /// Days from the first presentation of a notice after which the whole balance falls due; null: the plan has no
    /// such clause, or nobody signed one.
    /// </summary>
    public int? GraceDays { get; init; }

    /// <summary>Penalties and indemnity stand outside it and are given up when it is kept.</summary>
    public bool WaivesIfKept { get; init; }

    /// <summary>« D-2026-0412/03 »: the agreement as signed; empty when there is no paper of ours.</summary>
    public string AgreementRef { get; init; } = "";
}

/// <summary>The debtor wrote: the automatic sequence stops until somebody has read it.</summary>
public sealed record ReplyReceived(Channel Channel) : DossierEvent;

public sealed record ReplyRead : DossierEvent;

/// <summary>
/// An e-mail of ours came back: it did not arrive, and its step counts as not done.
/// </summary>
/// <param name="DocumentRef">« D-2026-0412/03 »</param>
public sealed record EmailReturned(string DocumentRef) : DossierEvent
{
    /// <summary>What the receiving side said: « 5.1.1 » (RFC 3463); empty: nothing.</summary>
    public string Status { get; init; } = "";

    /// <summary>To which address it went.</summary>
    public string Address { get; init; } = "";
}

/// <summary>A payment that a person or a bank file reports before the ledger shows it.</summary>
public sealed record PaymentReported(Money Amount) : DossierEvent;

/// <summary>What became of an item that vanished from the ledger.</summary>
public enum VanishingCause
{
    Paid,

    /// <summary>Credited, or entered by mistake.</summary>
    Cancelled,

    /// <summary>It stands elsewhere in the books: another number, another customer.</summary>
    Moved,
}

/// <summary>
/// A person found out what happened to items that had vanished from the ledger: they no longer wait for it.
/// </summary>
/// <param name="Import">the latest import then: what vanishes in a later one is another matter</param>
public sealed record VanishingExplained(VanishingCause Cause, int Import) : DossierEvent;

/// <summary>What became of a registered letter.</summary>
public enum PostalOutcome
{
    Deposited,
    Presented,
    Delivered,
    Refused,
    Unclaimed,
    UnknownAddress,
    Lost,
}

public sealed record LetterTracked(string DocumentRef, PostalOutcome Outcome) : DossierEvent
{
    public string TrackingNumber { get; init; } = "";
}

/// <summary>The file went to a lawyer or a commissaire de justice.</summary>
public sealed record HandedOver(string To) : DossierEvent;

/// <summary>The debt was given up, for a reason (the note).</summary>
public sealed record WrittenOff : DossierEvent;

/// <summary>A person reviewed a newcomer's old items: chase from the first step, or from a named one.</summary>
public sealed record FirstContactReviewed(string FromStep) : DossierEvent;

/// <summary>A free note of a person, or the trace of a contact that was added or taken out.</summary>
public sealed record NoteAdded : DossierEvent
{
    /// <summary>
    /// Number of the contact that came with the note: whoever withdraws the note takes him out again; empty: none.
    /// </summary>
    public string AddedContact { get; init; } = "";

    /// <summary>Number of the contact that went: his addresses are erased, the note stands; empty: none.</summary>
    public string RemovedContact { get; init; } = "";
}

/// <summary>
/// A person found out what became of a message of which nobody knew whether it had left (the note says how).
/// </summary>
/// <param name="DocumentRef">« D-2026-0412/03 »</param>
public sealed record DoubtResolved(string DocumentRef, bool HasLeft) : DossierEvent;

/// <summary>
/// An event was noted by mistake (the note says why): it counts no longer. Both stay in the history.
/// </summary>
/// <param name="Seq">place of the withdrawn event in the history of the dossier, 1 = first</param>
public sealed record EventWithdrawn(int Seq) : DossierEvent;
