using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;

namespace Acquit.Core.Dunning;

/// <summary>The English sentence of every reason code.</summary>
internal static class ReasonsInEnglish
{
    /// <summary>One line a code: a code without a sentence does not compile.</summary>
    private static readonly Func<ReasonCode, ReasonFacts, string> _table = (code, f) => code switch
    {
        ReasonCode.StepDue => StepDue(f),
        ReasonCode.PromiseBroken => $"{Eur(f.Bound)} promised for {Day(f.On)}, {Eur(f.Amount)} received: call today",
        ReasonCode.PlanBroken =>
            $"Plan broken: {Eur(f.Amount)} of {Eur(f.Bound)} received by {Day(f.On)}; {AfterPlan(f)}",
        ReasonCode.InvoiceToResend => $"Invoice forgotten or lost, the debtor said on {Day(f.Since)}: send it again",
        ReasonCode.HandOverDue => f.Step == StepNames.MediatorOrCourt
            ? $"{Owed(f)}: ask a mediator or go to court"
            : $"{Owed(f)}: hand over to a lawyer or a commissaire de justice",
        ReasonCode.WriteOffToReview => f.Bound.IsZero
            ? $"{Owed(f)}: pursue or write off, to be decided"
            : $"Bad faith found on {Day(f.Since)} and only {Eur(f.Amount)} (below {Eur(f.Bound)}): "
                + "pursue or write off, to be decided",

        ReasonCode.Paid => $"Invoice {f.Words} is paid",
        ReasonCode.NotDue => $"Due on {Day(f.On)}",
        ReasonCode.InGrace => InGrace(f),
        ReasonCode.BelowFloor => $"{Eur(f.Amount)} to ask, below the floor of {Eur(f.Bound)}",
        ReasonCode.CoveredByUnappliedCredit =>
            $"Covered by {Eur(f.Amount)} of payments or credit notes not yet matched",
        ReasonCode.DebtorInCredit => $"The account is {Eur(f.Amount)} in credit",
        ReasonCode.PromisedUntil => $"{Eur(f.Amount)} promised for {Day(f.On)}",
        ReasonCode.PlanRunning => $"Payment plan running: {Eur(f.Amount)} expected on {Day(f.On)}",
        ReasonCode.Disputed =>
            f.Amount.IsZero ? $"Disputed since {Day(f.Since)}" : $"{Eur(f.Amount)} disputed since {Day(f.Since)}",
        ReasonCode.OnHold => (f.Words == "postponed" ? "Postponed" : "On hold") + $" until {Day(f.On)}"
            + (string.IsNullOrEmpty(f.Step) || f.Words == "postponed" ? "" : $": {f.Step}"),
        ReasonCode.LeftOut => $"Left out until {Day(f.On)} by {f.Words}: {Step(f)}",
        ReasonCode.Insolvent => InsolvencyWords.InEnglish(f.Words, Day(f.Since)),
        ReasonCode.PostOpening =>
            $"Born after the opening of {Day(f.Since)} ({InsolvencyWords.Name(f.Words, Language.English)}): "
                + InsolvencyWords.LaterInEnglish(f.Words),
        ReasonCode.MaybePriorToInsolvency =>
            $"Invoiced after the opening of {Day(f.Since)} ({InsolvencyWords.Name(f.Words, Language.English)}), day of "
                + "performance unknown: no reminder until a person confirms that it is later",
        ReasonCode.ContactedTooRecently => f.Words == "another"
            ? $"Another message goes first: {Days(Math.Max(1, f.Count))} between two contacts"
            : $"Contacted on {Day(f.Since)}: {Days(f.Count)} between two contacts, so from {Day(f.On)}",
        ReasonCode.ContactCapReached => f.Words == "another"
            ? $"Other messages go first: {Count(f.Count, "contact")} within 7 days with them"
            : $"{Count(f.Count, "contact")} within 7 days already: from {Day(f.On)}",
        ReasonCode.ClosedDay => $"No contact on {Day(f.Since)}: on {Day(f.On)}",
        ReasonCode.OutsideContactHours => $"Outside contact hours ({f.Words})",
        ReasonCode.LedgerStale => $"Ledger imported on {Day(f.Since)}: too old to chase on",

        ReasonCode.WaitingForApproval => $"Step {Step(f)} is proposed and waits for approval",
        ReasonCode.SendingDoubtful => $"The sending of step {Step(f)} is doubtful: a person must check",
        ReasonCode.ReplyToRead => $"The debtor replied on {Day(f.Since)}: to be read",
        ReasonCode.ChannelNotUsed =>
            $"Channel that the creditor does not use ({Way(f)})",
        ReasonCode.AddressMissing => "Postal address missing",
        ReasonCode.EmailMissing => string.IsNullOrEmpty(f.Words)
            ? "E-mail address missing"
            : $"E-mails to {f.Words} come back: another address is needed",
        ReasonCode.PhoneMissing => "Telephone number missing",
        ReasonCode.AttachmentMissing => $"Enclosure missing: {Enclosure(f.Words)}",
        ReasonCode.AttachmentToAdd =>
            $"Enclosure not at hand: {Enclosure(f.Words)}; whoever approves adds it, or sends without it",
        ReasonCode.DebtorKindUnknown => "Legal status of the debtor unknown: the formal notice waits",
        ReasonCode.NotACustomer => "This account is no customer (payment mode or transit account)",
        ReasonCode.OpeningBalanceNotDetailed => "Opening balance without detail: no invoice to ask for",
        ReasonCode.Retention => "Retention money: due by its own rules",
        ReasonCode.TooOldToStart => $"Due on {Day(f.On)} and never chased: review before the first reminder",
        ReasonCode.BlockedByMandate => "The mandate does not cover this act",
        ReasonCode.MandateMentionsMissing => "Collected for somebody else: mandate mentions missing, nothing is sent",
        ReasonCode.HandedOver => $"Handed over to {f.Words} on {Day(f.Since)}",
        ReasonCode.WithCourt =>
            $"{Wording.Title(f.Stage!.Way.Name(Language.English))}, {f.Words}: {f.Stage.English}"
            + (f.On is null ? $" (last act on {Day(f.Since)})" : $", next act by {Day(f.On)}"),
        ReasonCode.LimitationPassed => $"Time-barred since {Day(f.On)}{FromInvoice(f)}: no act is possible any more",
        ReasonCode.LimitationToCheck =>
            $"Limitation to be checked: passed since {Day(f.On)}{FromInvoice(f)} unless an act or a payment "
                + "interrupted it",
        ReasonCode.VanishedFromLedger =>
            $"Gone from the ledger without a payment, {Eur(f.Amount)} were still due: to be checked",
        ReasonCode.NoStepLeft => $"Policy {f.Policy} has no step left",
        ReasonCode.PolicyDoesNotFit =>
            $"Policy {f.Policy} is not for this debtor ({Wording.English((LegalStatus)f.Count)})",
        ReasonCode.WrittenOff => $"Written off on {Day(f.Since)}",
        ReasonCode.BalanceChanged => $"What is owed changed since approval: {Eur(f.Amount)} instead of {Eur(f.Bound)}",
        ReasonCode.LetterPrepared => $"Letter asked for on {Day(f.Since)} by {f.Words}: {Step(f)}",
        ReasonCode.PlanInGrace => f.Words == "accelerated"
            ? $"Plan broken, whole balance claimed on {Day(f.Since)}: payment expected until {Day(f.On)}"
            : $"Instalment of {Day(f.On)} unpaid: {f.Count} days to pay it from the first presentation of the notice, "
                + $"on {Day(f.Since)}",
        ReasonCode.PlanProofMissing => $"Plan broken, notice sent on {Day(f.Since)}: note its first presentation, from "
            + $"which the {f.Count} days run",
    };

    private static string AfterPlan(ReasonFacts f) => f.Words switch
    {
        "call" => "call today",
        "notice" => "the notice to pay the instalment is to be sent",
        "acceleration" => $"{f.Count} days are over: the whole balance is to be claimed",
        _ => $"skipping to step {Step(f)} is proposed",
    };

    private static string StepDue(ReasonFacts f) => f.Words switch
    {
        "bad-faith" => $"{Owed(f)}; bad faith found on {Day(f.Since)}: skipping to step {Step(f)} is proposed",
        "first-contact" => $"{Owed(f)}, never chased: start at step {Step(f)}, to be confirmed",
        _ => $"{Owed(f)}: step {Step(f)}",
    };

    private static string Owed(ReasonFacts f) => f.Words == "not-due"
        ? $"{Eur(f.Amount)} due on {Day(f.On)} ({Count(f.Count, "item")})"
        : $"{Eur(f.Amount)} overdue since {Day(f.On)} ({Count(f.Count, "item")})";

    private static string InGrace(ReasonFacts f) => f.Words switch
    {
        "resent" => $"Invoice sent again on {Day(f.Since)}: payment expected until {Day(f.On)}",
        _ when f.Since is { } done => $"Step before on {Day(done)}; step {Step(f)} on {Day(f.On)}",
        _ => $"Overdue; step {Step(f)} on {Day(f.On)}",
    };

    private static string Enclosure(string? what) => what switch
    {
        "invoice" => "the invoice",
        "statement" => "the statement of account",
        "order" => "the order",
        "delivery-note" => "the delivery note",
        "terms" => "the general terms",
        _ => $"the letter of step {Named(what)}",
    };

    private static string Step(ReasonFacts f) => Named(f.Step);

    private static string Named(string? step) => $"“{StepNames.In(step ?? "", Language.English)}”";

    private static string Days(int count) => Count(count, "day");

    private static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    private static string Way(ReasonFacts f) => Channels.Parse(f.Words ?? "")?.Word(Language.English) ?? "";

    private static string Eur(Money amount) => Wording.English(amount);

    private static string Day(DateOnly? day) => Wording.English(day);

    public static string Sentence(ReasonCode code, ReasonFacts facts) => _table(code, facts);

    private static string FromInvoice(ReasonFacts f) => f.IsAssumed ? " (counted from the invoice)" : "";
}
