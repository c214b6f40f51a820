using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Web.Api;

/// <summary>The sheet of a dossier, with the names of <c>acquit dossier --json</c>.</summary>
internal static class ApiSheet
{
    public static DossierShape Of(ApiDesk desk, string id, DossierSheet sheet) => new(
        sheet.AsOf,
        new DossierNameShape(id, sheet.Named.Number, sheet.Named.Key, sheet.Named.Name, sheet.Named.CreditorName),
        new DebtorShape(
            sheet.Dossier.Debtor.Status, sheet.Dossier.Debtor.Siren?.Digits, sheet.Dossier.Debtor.Address?.Lines,
            sheet.Dossier.Debtor.Email, sheet.Dossier.Debtor.Phone))
    {
        Policy = sheet.PolicyName,
        PolicyVersion = sheet.Policy?.Version,
        State = State(sheet.State),
        Balance = sheet.Dossier.Balance,
        Items = [.. sheet.Dossier.Items.Select(item => Item(item, sheet.AsOf))],
        Credits = [.. sheet.Dossier.Credits.Select(one => new CreditShape(one.Ref, one.Label, one.On, one.Open))],
        Vanished = [.. sheet.Dossier.Vanished.Select(item => Item(item, sheet.AsOf))],
        MatchProposals = [.. sheet.MatchProposals.Select(match => new MatchShape(
            match.Item.Ref, match.Credit.Ref.Length > 0 ? match.Credit.Ref : match.Credit.Label, match.Amount,
            match.Cause, match.Why(desk.Caller.Language)))],
        Decisions = [.. sheet.Decisions.Select(decision => Decision(desk, decision))],
        Timeline = [.. sheet.Timeline.Select(entry => Event(desk, entry))],
        Letters = [.. sheet.Letters.Select(Letter)],
        Schedule = [.. sheet.Schedule.Select(act => new ScheduledShape(
            act.On, ApiDossiers.Key(act.Action), act.Step, act.Item.Ref) { Reasons = desk.Reasons(act.Reasons) })],
    };

    public static StateShape State(Store.DossierState state) => new(
        state.Phase, state.PromisedUntil, state.HeldUntil, state.IsDisputed, state.HasUnreadReply);

    private static ItemShape Item(OpenItem item, DateOnly asOf) =>
        new(item.Key.Value, item.Ref, item.Kind, item.IssuedOn, item.DueOn)
        {
            Original = item.Original, Open = item.Open, DaysOverdue = item.DaysOverdue(asOf),
            OrderRef = item.OrderRef,
        };

    private static DecisionShape Decision(ApiDesk desk, SheetDecision decision) =>
        new(ApiDossiers.Key(decision.Action), decision.Step, decision.Channel?.Key(), decision.Amount)
        {
            Items = [.. decision.Items.Select(item => new DecidedItemShape(
                item.Item?.Ref, item.Item?.DueOn, item.Item?.Open, item.Covered, item.Contested)
            {
                Asked = item.Asked,
            })],
            Reasons = desk.Reasons(decision.Reasons),
            NextLookOn = decision.NextLookOn,
            DecidedOn = decision.DecidedOn,
            Source = decision.DecidedOn is null ? "computed" : "stored",
        };

    private static EventShape Event(ApiDesk desk, TimelineEntry entry) =>
        new(entry.Seq, entry.On, entry.RecordedAt, entry.Kind, entry.By)
        {
            IsWithdrawn = entry.IsWithdrawn,
            Note = entry.Happened?.Note,
            Items = entry.Happened is { } one ? [.. one.Items.Select(item => item.Value)] : null,
            Text = entry.Happened is { } happened ? EventSentence.Of(happened, desk.Caller.Language) : null,
        };

    private static LetterShape Letter(SheetLetter letter) =>
        new(letter.On, letter.Channel.Key(), letter.Step, letter.Reference, letter.Sha256)
        {
            Tracking = letter.Tracking, Outcome = letter.Outcome, IsDoubtful = letter.IsDoubtful,
        };
}
