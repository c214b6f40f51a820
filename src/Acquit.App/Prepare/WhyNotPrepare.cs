using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.App.Prepare;

/// <summary>What is known when somebody asks for a letter.</summary>
/// <param name="Items">the items that the letter would be about</param>
public sealed record PrepareFacts(Dossier Dossier, DunningContext Context, IReadOnlyList<ItemKey> Items)
{
    public DateOnly Today => Context.Today;

    public IEnumerable<OpenItem> Open => Dossier.Items.Where(item => Items.Contains(item.Key));

    public T? Last<T>()
        where T : DossierEvent => Dossier.Events.OfType<T>().LastOrDefault();
}

/// <summary>Asked before a letter outside the steps is prepared: the first thing that forbids it, or null.</summary>
public static class WhyNotPrepare
{
    public static PrepareRefusal? Ask(string letter, Channel channel, PrepareFacts facts) =>
        Offer(letter, facts)
        ?? (facts.Dossier.Creditor.ContactRules.Uses(channel.Key()) ? (PrepareRefusal?)null
            : PrepareRefusal.ChannelNotUsed)
        ?? Reach(letter, channel, facts.Dossier.Debtor);

    /// <summary>The same before a channel is chosen.</summary>
    public static PrepareRefusal? Offer(string letter, PrepareFacts facts) =>
        !PreparedLetters.All.Contains(letter) || letter == PreparedLetters.PlanAcceleration
            ? PrepareRefusal.LetterUnknown
        : facts.Dossier.Creditor.UnderMandate ? PrepareRefusal.UnderMandate
        : IsStopped(facts) ? PrepareRefusal.Insolvent
        : facts.Last<HandedOver>() is not null ? PrepareRefusal.HandedOver
        : PreparedLetters.Standing(facts.Dossier.Events, facts.Today).Any(one => one.Letter == letter)
            ? PrepareRefusal.AlreadyPrepared
        : PreparedLetters.Standing(facts.Dossier.Events, facts.Today).Any(one =>
            !PreparedLetters.IsBeside(letter) && !PreparedLetters.IsBeside(one) && one.ConcernsAny(facts.Items))
            ? PrepareRefusal.AnotherWaits
        : Own(letter, facts);

    /// <summary>A letter about debts that were all born after the opening is not stopped.</summary>
    private static bool IsStopped(PrepareFacts facts) =>
        InsolvencyFile.StopOfAny(facts.Dossier.Events, [.. facts.Open], facts.Today) is not null;

    private static PrepareRefusal? Own(string letter, PrepareFacts facts) => letter switch
    {
        PreparedLetters.CallConfirmation =>
            facts.Dossier.Events.OfType<CallLogged>().LastOrDefault(call => call.Outcome == CallOutcome.Reached)
                is { Person.Length: > 0, Note.Length: > 0 } ? NothingOpen(facts) : PrepareRefusal.CallMissing,
        PreparedLetters.PromiseConfirmation => facts.Last<PromiseMade>() is { Person.Length: > 0 } promise
            && promise.DueOn >= facts.Today ? NothingOpen(facts) : PrepareRefusal.PromiseMissing,
        PreparedLetters.DisputeAcknowledgement => OnDispute(facts),
        PreparedLetters.DisputeAnswer => OnAnswer(facts),
        PreparedLetters.CreditNoteCover => facts.Last<CreditNoteIssued>() is not { } note
            ? PrepareRefusal.CreditNoteMissing
            : note.DocumentHash.Length == 0 ? PrepareRefusal.CreditNotePdfMissing : null,
        PreparedLetters.PlanAgreement => OnProposal(facts),
        PreparedLetters.PlanNotice => OnPlan(facts),
        PreparedLetters.SettlementReceipt => facts.Items.Count != 1 ? PrepareRefusal.OneInvoice
            : facts.Open.Any() || !facts.Dossier.Applied.Any(paid => paid.Debit == facts.Items[0])
                ? PrepareRefusal.InvoiceOpen : null,
        PreparedLetters.AccountStatement => NothingOpen(facts),
        _ => PrepareRefusal.LetterUnknown,
    };

    private static PrepareRefusal? NothingOpen(PrepareFacts facts) =>
        facts.Open.Any() ? null : PrepareRefusal.NothingOpen;

    /// <summary>The latest that stands about the items.</summary>
    private static DisputeOpened? OpenDispute(PrepareFacts facts) =>
        Disputes.Open(facts.Dossier.Events).LastOrDefault(dispute => dispute.ConcernsAny(facts.Items));

    private static PrepareRefusal? OnDispute(PrepareFacts facts) =>
        OpenDispute(facts) is not { } dispute ? PrepareRefusal.NoDispute
        : dispute is { AnswerFrom.Length: > 0, AnswerBy: not null } ? NothingOpen(facts)
        : PrepareRefusal.DisputeUnclear;

    private static PrepareRefusal? OnAnswer(PrepareFacts facts) =>
        OpenDispute(facts) is not null ? PrepareRefusal.DisputeUndecided
        : facts.Dossier.Events.OfType<DisputeAnswered>().LastOrDefault(one => one.ConcernsAny(facts.Items))
            is not { } answered ? PrepareRefusal.NoDispute
        : answered.Points.Count == 0 || answered.DecidedBy.Length == 0 ? PrepareRefusal.DisputeUndecided
        : answered.Credited.IsPositive && !facts.Dossier.Events.OfType<CreditNoteIssued>()
            .Any(note => note.EffectiveOn >= answered.EffectiveOn && note.ConcernsAny(answered.Items))
            ? PrepareRefusal.CreditNoteMissing
        : answered.Verdict != DisputeVerdict.Accepted && facts.Dossier.Creditor.Mediator.Length == 0
            && facts.Dossier.Debtor.Status is LegalStatus.Consumer or LegalStatus.Unknown
            ? PrepareRefusal.MediatorMissing
        : null;

    private static PrepareRefusal? OnProposal(PrepareFacts facts)
    {
        if (facts.Dossier.Events.LastOrDefault(one => one is PlanProposed or PlanAgreed) is not PlanProposed)
        {
            return PrepareRefusal.NoPlanProposed;
        }

        return Disputes.Open(facts.Dossier.Events).Any(dispute => facts.Open.Any(item => dispute.Concerns(item.Key)))
            ? PrepareRefusal.Disputed
            : facts.Open.Any(item => facts.Context.TimeToSue?.Invoke(facts.Dossier, item) is { } time
                && time.Until < facts.Today) ? PrepareRefusal.TimeBarred
            : NothingOpen(facts);
    }

    private static PrepareRefusal? OnPlan(PrepareFacts facts) =>
        PlanProgress.Of(facts.Dossier, facts.Context, facts.Items) is not { Missed: not null } progress
            ? PrepareRefusal.PlanNotBroken
        : progress.Plan.GraceDays is null ? PrepareRefusal.NoClause
        : NothingOpen(facts);

    private static PrepareRefusal? Reach(string letter, Channel channel, Debtor debtor) =>
        letter == PreparedLetters.PlanNotice && channel != Channel.RegisteredLetter ? PrepareRefusal.OnlyRegistered
        : By(channel, letter, debtor);

    private static PrepareRefusal? By(Channel channel, string letter, Debtor debtor) => channel switch
    {
        Channel.Letter or Channel.RegisteredLetter =>
            debtor.Address is null ? PrepareRefusal.AddressMissing : null,
        Channel.Email => letter == PreparedLetters.PlanAgreement ? PrepareRefusal.OnlyPaper
            : debtor.Email.Length == 0 ? PrepareRefusal.EmailMissing : null,
        Channel.Call or Channel.Sms or Channel.ElectronicRegistered or Channel.Bailiff => PrepareRefusal.OnlyPaper,
    };
}
