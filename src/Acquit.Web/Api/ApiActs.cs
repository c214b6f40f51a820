using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>What programs do: approve, skip, put off, note what happened. Each once under its key.</summary>
internal static class ApiActs
{
    public static void Map(RouteGroupBuilder api)
    {
        var (queue, files) = (api.About(ApiSubject.Queue), api.About(ApiSubject.Dossiers));
        queue.MapPost("/proposals/{id}/approve", Approve).Does<ProposalShape>(KeyScope.Approve, "approveProposal",
            "Approves one message; what is approved one by one needs the hash of the draft that was read.")
            .With("""{"sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""");
        queue.MapPost("/proposals/{id}/skip", Skip).Does<ProposalShape>(KeyScope.Write, "skipProposal",
            "Leaves the step out, with a reason.").With("""{"why":"Réglé hier au téléphone"}""");
        queue.MapPost("/proposals/{id}/postpone", Postpone).Does<ProposalShape>(KeyScope.Write, "postponeProposal",
            "Puts the message off until a day to come.")
            .With("""{"until":"2030-01-15","why":"Congés du comptable"}""");
        files.MapPost("/dossiers/{id}/events", Record).Does<RecordedShape>(KeyScope.Write, "recordEvent",
            "Notes what happened: a call, promise, payment, dispute, plan, hold, reply, credit limit, note…")
            .With("""{"kind":"promise","amount":"400.00","due":"2030-01-15","person":"M. Dupin"}""");
        files.MapPost("/dossiers/{id}/channel", Choose).Does<ChannelShape>(KeyScope.Write, "chooseChannel",
            "Has a step leave by e-mail instead of a letter, or the other way round, until somebody chooses again.")
            .With("""{"step":"reminder-1","channel":"email"}""");
    }

    private static IResult Choose(ApiDesk desk, string id, ChannelAsked asked)
    {
        if (desk.Dossier(id) is not { } named)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Write, named.Creditor) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(asked.Step) || Channels.Parse(asked.Channel ?? "") is not { } channel)
        {
            return desk.Refuse(ApiRefusal.FieldMissing, string.IsNullOrWhiteSpace(asked.Step) ? "step" : "channel");
        }

        return desk.Workplace.Channels.Choose(named, new ChannelChosen(asked.Step.Trim(), channel)
        {
            EffectiveOn = desk.Today, By = desk.Caller.Name,
        }) is { } why
            ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language))
            : ApiDesk.Ok(new ChannelShape(id, asked.Step.Trim(), channel.Key()));
    }

    private static IResult Approve(ApiDesk desk, string id, ApproveAsked? asked) =>
        On(desk, id, KeyScope.Approve, name =>
        {
            var (language, hash) = (desk.Caller.Language, asked?.Sha256 ?? "");
            if (hash.Length == 0 && ApiQueue.Of(desk, name.Creditor, name.Number).Approval == Approval.Manual)
            {
                return Refused(ApprovalRefusal.OneByOne, language, []);
            }

            var outcome = hash.Length > 0
                ? desk.Workplace.Review.ApproveRead(name, desk.Caller.Name, hash, desk.Today)
                : desk.Workplace.Review.Approve([name], desk.Caller.Name, desk.Today)[0];
            return outcome.Refusal is { } why ? Refused(why, language, outcome.Missing) : null;
        });

    private static IResult Skip(ApiDesk desk, string id, SkipAsked asked) =>
        On(desk, id, KeyScope.Write, name =>
            string.IsNullOrWhiteSpace(asked.Why) ? desk.Refuse(ApiRefusal.FieldMissing, "why")
            : desk.Workplace.Review.Skip(name, desk.Caller.Name, asked.Why.Trim(), desk.Today) ? null
            : desk.Refuse(ApiRefusal.WaitsNoLonger));

    private static IResult Postpone(ApiDesk desk, string id, PostponeAsked asked) =>
        On(desk, id, KeyScope.Write, name =>
            asked.Until is not { } until ? desk.Refuse(ApiRefusal.FieldMissing, "until")
            : until <= desk.Today ? desk.Refuse(ApiRefusal.DayNotToCome, "until")
            : desk.Workplace.Review.Postpone(
                name, until, (desk.Caller.Name, asked.Why?.Trim() ?? ""), desk.Today) ? null
            : desk.Refuse(ApiRefusal.WaitsNoLonger));

    private static IResult Record(ApiDesk desk, string id, EventAsked asked)
    {
        if (desk.Dossier(id) is not { } named)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Write, named.Creditor) is { } refused)
        {
            return refused;
        }

        if (ApiEvents.Read(asked, asked.On ?? desk.Today, out var missing) is not { } happened)
        {
            return desk.Refuse(ApiRefusal.FieldMissing, missing);
        }

        if (happened is LetterTracked && !desk.Caller.Is(Role.Approver, named.Creditor))
        {
            return desk.Refuse(ApiRefusal.NotAllowed);
        }

        var outcome = desk.Workplace.Record.Record(named, new RecordAct(
            happened with { By = desk.Caller.Name, Note = asked.Note?.Trim() ?? "" }, asked.Items ?? [])
        {
            Paper = ApiEvents.PaperOf(asked),
        });
        if (outcome.Refused is { } why)
        {
            return ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language));
        }

        if (happened is ItemsLeftOut or ItemsTakenBack)
        {
            desk.Workplace.LookAt(named, desk.Today);
        }

        return Answer(desk, id, named, outcome);
    }

    private static IResult Answer(ApiDesk desk, string id, NamedDebtor named, RecordOutcome outcome)
    {
        var happened = outcome.Happened!;
        return ApiDesk.Ok(new RecordedShape(
            new DossierNameShape(id, named.Number, named.Key, named.Name, named.CreditorName),
            new EventShape(
                outcome.Seq, happened.EffectiveOn, desk.Workplace.Clock.Now, EventJson.KindOf(happened), happened.By)
            {
                Note = happened.Note, Items = [.. happened.Items.Select(item => item.Value)],
                Text = EventSentence.Of(happened, desk.Caller.Language),
            },
            outcome.Call is { } call ? ApiDesk.Name(ApiDesk.Parse(id)!.Value.Creditor, call.Number) : null,
            ApiSheet.State(outcome.State)));
    }

    /// <summary>Does it where the proposal is seen and the right is held, and tells how it stands then.</summary>
    private static IResult On(ApiDesk desk, string id, KeyScope scope, Func<ProposalName, IResult?> act) =>
        desk.Proposal(id) is not { } name ? desk.NotFound()
        : desk.WhyNot(scope, name.Creditor) ?? act(name)
            ?? ApiDesk.Ok(ApiQueue.Of(desk, name.Creditor, name.Number));

    private static IResult Refused(ApprovalRefusal why, Core.Language language, IReadOnlyList<string> missing) =>
        ApiProblem.Of(why.Key(), why.Sentence(language), detail: missing.Count == 0 ? null : string.Join(' ', missing));
}

/// <summary>An approval.</summary>
/// <param name="Sha256">of the draft that was read; needed where approval is manual</param>
public sealed record ApproveAsked(string? Sha256);

/// <summary>Why a step is left out.</summary>
public sealed record SkipAsked(string? Why);

/// <summary>Until when a message is put off, and why.</summary>
public sealed record PostponeAsked(DateOnly? Until, string? Why);

/// <summary>Which way a step is to leave: « letter » or « email ».</summary>
public sealed record ChannelAsked(string? Step, string? Channel);

/// <summary>Which way a step leaves from now on.</summary>
public sealed record ChannelShape(string Dossier, string Step, string Channel);

/// <summary>What was noted.</summary>
/// <param name="Proposal">the proposed call that this call carried out</param>
public sealed record RecordedShape(
    DossierNameShape Dossier, EventShape Recorded, string? Proposal, StateShape State);
