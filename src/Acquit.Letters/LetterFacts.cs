using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;

namespace Acquit.Letters;

/// <summary>
/// All that a letter is composed from: pure facts, gathered by the caller on the day the letter leaves.
/// </summary>
public sealed record LetterFacts
{
    public required Creditor Creditor { get; init; }

    public required Debtor Debtor { get; init; }

    /// <summary>An association or co-owners that did not buy for a trade: claims as for a consumer.</summary>
    public bool IsNonProfessional { get; init; }

    /// <summary>Date of the letter: the planned day of dispatch; amounts stand as of that day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Last day to pay, printed, included; null when the paper sets none.</summary>
    public DateOnly? PayBy { get; init; }

    /// <summary>« D-2026-0412 ».</summary>
    public required string DossierRef { get; init; }

    /// <summary>« D-2026-0412/03 »: unique, never reused.</summary>
    public required string DocumentRef { get; init; }

    /// <summary>The debtor's own reference; empty when unknown: then nothing is printed.</summary>
    public string DebtorRef { get; init; } = "";

    public required Channel Channel { get; init; }

    /// <summary>What is asked for now, in any order.</summary>
    public required IReadOnlyList<LetterItem> Items { get; init; }

    /// <summary>More recent items at a lower level: printed « pour information », never asked here.</summary>
    public IReadOnlyList<LetterItem> OtherItems { get; init; } = [];

    /// <summary>Credit notes and payments not applied, taken off what is asked.</summary>
    public IReadOnlyList<LetterCredit> Credits { get; init; } = [];

    /// <summary>
    /// The legal claim on <see cref="On"/>: asked by formal notices, information elsewhere; null when not computed.
    /// </summary>
    public ClaimStatement? Claim { get; init; }

    /// <summary>
    /// Points that the law adds to the ECB rate for this debtor, from the law book; null: the rate is printed bare.
    /// </summary>
    public int? PointsOverEcb { get; init; }

    /// <summary>Legal rate on the day of the letter, for a formal notice to a consumer.</summary>
    public AnnualRate? LegalRate { get; init; }

    /// <summary>
    /// Up to this claim a conciliator is offered to one who is no professional (CPC, art. 750-1); zero: not offered.
    /// </summary>
    public Money ConciliationUpTo { get; init; }

    /// <summary>Letters, e-mails and calls really made and logged, oldest first.</summary>
    public IReadOnlyList<PreviousContact> Previous { get; init; } = [];

    /// <summary>Papers that go with it, in order; our own earlier letters as the bytes that were sent.</summary>
    public IReadOnlyList<EnclosedPaper> Enclosed { get; init; } = [];

    /// <summary>
    /// Kinds of papers that may be missing: the policy asks a person about them or does without. Empty: the papers that
    /// a text needs are demanded.
    /// </summary>
    public IReadOnlyList<EnclosedKind> MayLack { get; init; } = [];

    /// <summary>The creditor has decided to sue without payment; else the letter only reserves the right.</summary>
    public bool WillSue { get; init; }

    /// <summary>A reminder says that the right to sue is reserved (method « graduée »).</summary>
    public bool ReserveRight { get; init; }

    /// <summary>
    /// Sentence of a person on order and delivery, with its full stop; empty: the invoices alone are spoken of.
    /// </summary>
    public string Performance { get; init; } = "";

    /// <summary>Number of the registered letter; empty before it is known.</summary>
    public string TrackingNumber { get; init; } = "";

    public PromiseFacts? Promise { get; init; }

    public DisputeFacts? Dispute { get; init; }

    public CallFacts? Call { get; init; }

    public ReceivedPayment? Payment { get; init; }

    public SuspensionFacts? Suspension { get; init; }

    /// <summary>What the public buyer knows the invoices by; one without an invoice is for all others.</summary>
    public IReadOnlyList<PublicOrder> PublicOrders { get; init; } = [];

    public ReturnedLetter? Returned { get; init; }

    /// <summary>What the creditor decided about a dispute; null when nothing was.</summary>
    public AnswerFacts? Answer { get; init; }

    public CreditNoteFacts? CreditNote { get; init; }

    /// <summary>A payment plan: proposed, signed, or broken.</summary>
    public PlanFacts? Plan { get; init; }

    /// <summary>Payments on an invoice that is paid in full, oldest first; empty: it is not.</summary>
    public IReadOnlyList<ImputedPayment> SettledBy { get; init; } = [];

    /// <summary>Penalties on later days, earliest first; rows without a published rate are left out.</summary>
    public IReadOnlyList<CalendarRow> PenaltyCalendar { get; init; } = [];

    /// <summary>A contracted or legal value that nobody has checked was acknowledged by the person who signs.</summary>
    public bool UnverifiedLawIsAccepted { get; init; }

    /// <summary>The invoice of an item goes with the letter.</summary>
    public bool Encloses(LetterItem item) => Enclosed.Any(paper =>
        paper.Kind == EnclosedKind.Invoice
        && (paper.Title.Contains(item.Number, StringComparison.OrdinalIgnoreCase)
            || paper.FileName.Contains(item.Number, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A named person has opened and read this very letter.</summary>
    public bool IsReadByAPerson { get; init; }

    /// <summary>The words that a person wrote instead of the model's; null: the model's.</summary>
    public LetterEdit? Edit { get; init; }

    /// <summary>PNG or JPEG of the creditor; null when there is none.</summary>
    public ReadOnlyMemory<byte>? Logo { get; init; }
}

/// <summary>One invoice, or one instalment of it, in a letter.</summary>
/// <param name="Gross">including VAT, before any payment</param>
/// <param name="Asked">what this letter asks of it: open, without what is contested</param>
public sealed record LetterItem(string Number, DateOnly IssuedOn, DateOnly DueOn, Money Gross, Money Asked)
{
    /// <summary>Contested part, left out and said so.</summary>
    public Money Contested { get; init; }

    /// <summary>Purchase order or legal commitment of a public body; empty when none.</summary>
    public string OrderRef { get; init; } = "";

    /// <summary>The order is that of a buyer who is no public body.</summary>
    public bool IsTradeOrder { get; init; }

    /// <summary>Paid, credited or remitted already.</summary>
    public Money Deducted => Gross - Asked - Contested;
}

/// <summary>A credit taken off: « Avoir A-12 », its day, positive sum.</summary>
public sealed record LetterCredit(string Label, DateOnly On, Money Amount);

/// <summary>A contact that was made. The label is printed: « lettre », « courriel », « appel téléphonique ».</summary>
public sealed record PreviousContact(string Label, DateOnly On, Channel Channel)
{
    /// <summary>Printed reference of a letter; empty for a call or a letter sent outside.</summary>
    public string Ref { get; init; } = "";

    /// <summary>The person spoken to; empty for a letter.</summary>
    public string Person { get; init; } = "";
}

/// <summary>A paper enclosed: an earlier letter or proof as PDF bytes, or a file laid beside.</summary>
public sealed record EnclosedPaper(EnclosedKind Kind, string Title)
{
    public ReadOnlyMemory<byte>? Pdf { get; init; }

    /// <summary>File name without its number: « Facture-F-014.pdf ».</summary>
    public string FileName { get; init; } = "";
}

public enum EnclosedKind
{
    Invoice,
    EarlierLetter,
    Proof,
    CreditNote,
    Statement,
}

/// <summary>A promise to pay, by whom and how.</summary>
public sealed record PromiseFacts(Money Amount, DateOnly DueOn, DateOnly MadeOn)
{
    public string Person { get; init; } = "";

    /// <summary>« virement », « chèque ».</summary>
    public string Means { get; init; } = "";

    /// <summary>What is still expected of it once credit notes are taken off; null: the whole of it.</summary>
    public Money? Owed { get; init; }

    /// <summary>What came in of it by the day of the letter.</summary>
    public Money Received { get; init; }

    public DateOnly? ReceivedOn { get; init; }
}

/// <summary>What the debtor contests.</summary>
/// <param name="Amount">null: not known yet, then nothing may be acknowledged</param>
public sealed record DisputeFacts(DateOnly OpenedOn, Money? Amount)
{
    /// <summary>In the debtor's words.</summary>
    public string Reason { get; init; } = "";

    public string AnswerFrom { get; init; } = "";

    public DateOnly? AnswerBy { get; init; }

    /// <summary>Documents wanted of the debtor, one line each.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];
}

/// <summary>A call that was held: who was reached and what was said, each line a dated fact.</summary>
public sealed record CallFacts(DateOnly On, string Person, IReadOnlyList<string> Said)
{
    /// <summary>What each side does and when.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];
}

/// <summary>Money on a bank line, and what it paid.</summary>
public sealed record ReceivedPayment(DateOnly On, Money Amount, string Means, string Payer)
{
    public IReadOnlyList<(string Label, Money Amount)> ImputedTo { get; init; } = [];

    /// <summary>What is still due after it.</summary>
    public Money Balance { get; init; }

    public bool IsCheque { get; init; }
}

/// <summary>Deliveries or services that stop, decided by a named person.</summary>
/// <param name="Scope">« les livraisons des commandes C-88 et C-91 »</param>
/// <param name="Ground">article of the contract; empty: the Civil Code</param>
public sealed record SuspensionFacts(DateOnly From, string Scope, string DecidedBy, string Ground);

/// <summary>A registered letter that came back.</summary>
public sealed record ReturnedLetter(DateOnly SentOn, string Ref, PostalOutcome Outcome)
{
    public string TrackingNumber { get; init; } = "";

    public DateOnly? PresentedOn { get; init; }

    public DateOnly? ReturnedOn { get; init; }
}

/// <summary>What is owed if it is paid on a later day.</summary>
public sealed record CalendarRow(DateOnly On, Money Penalties, Money Total);
