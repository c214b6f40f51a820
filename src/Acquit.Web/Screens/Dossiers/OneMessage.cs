using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person changes in the proposed message before she approves it.</summary>
public sealed partial class OneModel
{
    /// <summary>The words of the message; null: nothing waits here, or it has no words.</summary>
    public MessageWords? Words { get; private set; }

    /// <summary>What stands in the form: what was typed and refused, else the words that are kept.</summary>
    public LetterEdit? Written { get; private set; }

    /// <summary>Until when a decision leaves an item out; null: it does not.</summary>
    public static bool IsLeftOut(App.Record.SheetDecision? decision) =>
        decision is { Reasons: [{ Code: ReasonCode.LeftOut }, ..] };

    public IActionResult OnPostEdit(int number, string? subject, string? text)
    {
        Written = new LetterEdit(subject ?? "", text ?? "");
        return Act(Role.Collector, () =>
        {
            var outcome = Workplace.Messages.Edit(
                new ProposalName(Debtor.Creditor, number), Written, Visitor.Name, Today);
            return outcome.Refused.Count > 0 ? string.Join(' ', outcome.Refused) : null;
        }, "Texte enregistré, document refait.", "Words kept, document made again.", isStaying: true);
    }

    public IActionResult OnPostReset(int number) => Act(Role.Collector, () =>
    {
        var outcome = Workplace.Messages.Reset(new ProposalName(Debtor.Creditor, number), Visitor.Name, Today);
        return outcome.Refused.Count > 0 ? string.Join(' ', outcome.Refused) : null;
    }, "Texte du modèle rétabli.", "The model’s words are back.", isStaying: true);

    /// <summary>Why the message came back to the queue; empty: it did not, or today's reasons tell it.</summary>
    public string ReturnedBecause => Proposal is { State: ProposalState.Open } open
        ? ReturnedReason.Sentence(open.DecidedWhy, Tell.Language) : "";

    /// <summary>What a server answered that put the message off, and when it is tried again; empty: none.</summary>
    public string PutOff => Proposal is null || Db.Sendings.AsNoTracking().FirstOrDefault(row =>
        row.CreditorId == Debtor.Creditor && row.ProposalId == Proposal.Id
        && row.State == OutboxState.Reserved && row.Tries > 0) is not { } sending ? ""
        : $"{Tell.Why(sending.Error)} "
            + $"{Tell.TriesAgain(App.ParisClock.At(Instants.Of(sending.RunAt)), sending.Tries)}.";

    /// <summary>The other way that the proposed message could leave; null: it is no letter nor e-mail.</summary>
    public Channel? OtherWay => Proposal is { State: ProposalState.Open, Step.Length: > 0 } open
        ? ChannelChoice.Other(open.Channel) : null;

    /// <summary>Why it may not leave that way; empty: it may.</summary>
    public string WhyNotOtherWay => OtherWay is not { } way ? ""
        : ChannelChoice.WhyNot(StepOf(Proposal!.Step), way, Sheet.Dossier)?.Sentence(Tell.Language) ?? "";

    /// <summary>An e-mail becomes a letter, or a letter an e-mail, for this step and debtor.</summary>
    public IActionResult OnPostWay(string? step, Channel channel) => Act(Role.Collector, () =>
        Workplace.Channels.Choose(
            Debtor, new ChannelChosen(step ?? "", channel) { EffectiveOn = Today, By = Visitor.Name })
            ?.Sentence(Tell.Language),
        "La proposition est refaite par l’autre voie.", "The proposal is made again the other way.", isStaying: true);

    /// <summary>People at the debtor's whom the proposed message may go to, with their address; empty: none.</summary>
    public IReadOnlyList<(DebtorContact Person, string Address)> People =>
        Proposal is not { State: ProposalState.Open, Channel: { } channel } ? []
        : [.. Sheet.Dossier.Debtor.Contacts.Select(one => (one, RecipientChoice.AddressOf(one, channel)))
            .Where(one => one.Item2.Length > 0)];

    /// <summary>Who is chosen for it, by the rule or by a person; null: the firm itself.</summary>
    public DebtorContact? Addressee => Proposal is not { Channel: { } channel } proposal ? null
        : RecipientChoice.Of(Sheet.Dossier, channel, NameOfMessage, StepOf(proposal.Step)?.Legal ?? false);

    /// <summary>Whether a person chose, rather than the rule.</summary>
    public bool IsAddresseeChosen => Sheet.Dossier.Events.OfType<RecipientChosen>()
        .LastOrDefault(one => one.Message == NameOfMessage) is { Role: not null };

    /// <summary>The message goes to somebody else at the debtor's, or where the rule says again.</summary>
    /// <param name="to">« Director|M. Roy »; empty: as the rule says</param>
    public IActionResult OnPostTo(Channel channel, string? message, string? to) => Act(Role.Collector, () =>
    {
        var parts = (to ?? "").Split('|', 2);
        var (role, person) = parts is [var typed, var name] && Enum.TryParse<ContactRole>(typed, out var known)
            ? ((ContactRole?)known, name) : (null, "");
        return Workplace.Recipients.Choose(Debtor, channel,
            new RecipientChosen(message ?? "", role, person) { EffectiveOn = Today, By = Visitor.Name })
            ?.Sentence(Tell.Language);
    }, "La proposition est refaite pour ce destinataire.", "The proposal is made again for this recipient.",
        isStaying: true);

    private string NameOfMessage => Proposal is not { } proposal ? ""
        : App.Decide.Recipients.NameOf(new(proposal.Step, proposal.Occurrence, proposal.Part));

    private DunningStep? StepOf(string? step) => Sheet.Policy?.Steps.FirstOrDefault(one => one.Id == step);

    /// <summary>Leaves one invoice out until a day, and decides the dossier again.</summary>
    public IActionResult OnPostLeaveOut(string? item, DateOnly? until, string? why) => Act(Role.Collector, () =>
        until is not { } day || day <= Today ? Tell.Say("Choisissez un jour à venir.", "Choose a day to come.")
        : Decided(new ItemsLeftOut(day) { EffectiveOn = Today, By = Visitor.Name, Note = why?.Trim() ?? "" }, item),
        "Laissée de côté : la proposition est refaite sans elle.", "Left out: the proposal is made again without it.",
        isStaying: true);

    public IActionResult OnPostTakeBack(string? item) => Act(Role.Collector, () =>
        Decided(new ItemsTakenBack { EffectiveOn = Today, By = Visitor.Name }, item),
        "Reprise dans les relances.", "Asked again.", isStaying: true);

    /// <summary>Notes it of one item and decides the dossier again at once; or says why not.</summary>
    private string? Decided(DossierEvent happened, string? item)
    {
        var refused = Workplace.Record.Record(Debtor, happened, item is { Length: > 0 } ? [item] : []).Refused;
        if (refused is null)
        {
            Workplace.LookAt(Debtor, Today);
        }

        return refused?.Sentence(Tell.Language);
    }
}
