using System.Globalization;
using Acquit.App.Creditors;
using Acquit.App.Dispatch;
using Acquit.App.Import;
using Acquit.App.People;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>
/// What waits to leave, leaves, or may have left: as on the screen of sendings, for whoever may approve. Sending is
/// switched on and off by whoever administers the creditor.
/// </summary>
internal static class ApiSending
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/sendings/waiting", Waiting).Reads<IReadOnlyList<WaitingMessagesShape>>("listWaiting",
            "What a sending would take along, by creditor and channel; the messages themselves: "
            + "/proposals?state=approved.");
        api.MapPost("/sendings", Send).Does<SentShape>(KeyScope.Approve, "send",
            "Sends what is approved, once, for creditors whose sending is on: e-mails leave, letters become a lot to "
            + "print. What may not leave stays, with its reason.").With("""{"creditor":1}""");
        api.MapGet("/sendings/doubtful", Doubts).Reads<IReadOnlyList<DoubtShape>>("listDoubts",
            "Messages of which nobody knows whether they left: no machine tries them again.");
        api.MapPost("/proposals/{id}/resolve", Resolve).Does<ProposalShape>(KeyScope.Approve, "resolveDoubt",
            "Says what became of a doubtful message, and how that is known.")
            .With("""{"hasLeft":true,"why":"Vu dans les messages envoyés"}""");
        api.MapPost("/creditors/{number:int}/live", SetLive).Does<LiveShape>(KeyScope.Administer, "switchSending",
            "Switches sending on, or holds everything back, for one creditor.").With("""{"isLive":false}""");
    }

    /// <summary>Creditors in view whose messages the maker may send; null: the number is nobody's in view.</summary>
    internal static IReadOnlyList<CreditorRow>? Own(ApiDesk desk, int? number) => desk.Creditors(number) is not { } seen
        ? null : [.. seen.Where(row => desk.Caller.Is(Role.Approver, row.Id))];

    private static IResult Waiting(ApiDesk desk, int? creditor)
    {
        if (Own(desk, creditor) is not { Count: > 0 } own)
        {
            return None(desk, creditor);
        }

        var names = own.ToDictionary(row => row.Id);
        return ApiDesk.Ok<IReadOnlyList<WaitingMessagesShape>>(
        [
            .. new SendingBook(desk.Db, [.. names.Keys]).Waiting().Select(line => new WaitingMessagesShape(
                names[line.Creditor].Number, line.Channel.Key(), line.Count, line.Asked, line.LastPostingDay)
            {
                IsLive = names[line.Creditor].IsLive,
            }),
        ]);
    }

    /// <summary>Nobody of this number, or nobody whose messages the maker may send.</summary>
    internal static IResult None(ApiDesk desk, int? number) =>
        desk.Creditors(number) is { Count: > 0 } ? desk.Refuse(ApiRefusal.NotAllowed) : desk.NotFound();

    private static IResult Send(ApiDesk desk, WebSettings settings, SendingWanted? wanted)
    {
        if (Own(desk, wanted?.Creditor) is not { Count: > 0 } own)
        {
            return None(desk, wanted?.Creditor);
        }

        var waiting = new SendingBook(desk.Db, [.. own.Select(row => row.Id)]).Waiting();
        var live = own.Where(row => row.IsLive && waiting.Any(line => line.Creditor == row.Id))
            .ToDictionary(row => row.Id);
        if (live.Count == 0)
        {
            var closed = new HeldBack(SendingRefusal.NotLive, null);
            return waiting.Count == 0 ? desk.Refuse(ApiRefusal.NothingApproved)
                : ApiProblem.Of(closed.Key, closed.Sentence(desk.Caller.Language));
        }

        return desk.Workplace.SendingTo(settings.OutFolder, usesAccounts: !settings.IsDemonstration)
            .Send(desk.Today, live.Keys) is not { } round ? desk.Refuse(ApiRefusal.SendingBusy)
            : ApiDesk.Ok(new SentShape(
                [.. round.Outcomes.Where(one => live.ContainsKey(one.Creditor))
                    .Select(one => Shape(desk, live[one.Creditor].Number, one))],
                [.. round.Lots.Select(lot => new LotMadeShape(
                    lot.Creditor, lot.Day, lot.Number, lot.Letters, lot.Pages))]));
    }

    private static SentMessageShape Shape(ApiDesk desk, int creditor, DispatchOutcome one) => new(
        ApiDesk.Name(creditor, one.Proposal), one.Reference,
        one.Held is not null ? SentState.Held : one.IsDoubtful ? SentState.Doubtful
            : one.RetryAt is not null ? SentState.PutOff : one.Failure.Length > 0 ? SentState.Failed : SentState.Sent)
    {
        Code = one.Held?.Key, Title = one.Held?.Sentence(desk.Caller.Language),
        ReturnsToQueue = one.Held is { OnlyWaits: false }, Failure = one.Failure, RetryAt = one.RetryAt,
        LeavesFrom = one.Held?.OpensAt?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
    };

    private static IResult Doubts(ApiDesk desk, int? creditor)
    {
        if (Own(desk, creditor) is not { Count: > 0 } own)
        {
            return None(desk, creditor);
        }

        return ApiDesk.Ok<IReadOnlyList<DoubtShape>>(
        [
            .. desk.Workplace.Doubts.All().Where(one => own.Any(row => row.Id == one.Name.Creditor))
                .Select(one => new DoubtShape(
                    ApiDesk.Name(one.CreditorNumber, one.Name.Number), one.DebtorName, one.Reference, one.Channel.Key())
                {
                    Recipient = one.Recipient, Sha256 = one.Hash, Attempts = one.Attempts, IsByServer = one.IsByServer,
                    BegunAt = one.BegunAt.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
                }),
        ]);
    }

    private static IResult Resolve(ApiDesk desk, string id, DoubtSettled settled)
    {
        if (desk.Proposal(id) is not { } name)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Approve, name.Creditor) is { } forbidden)
        {
            return forbidden;
        }

        if (settled.HasLeft is not { } hasLeft || string.IsNullOrWhiteSpace(settled.Why))
        {
            return desk.Missing(settled.HasLeft is null ? "hasLeft" : "why");
        }

        return desk.Workplace.Doubts.Resolve(name, new DoubtAnswer(hasLeft, desk.Caller.Name, settled.Why.Trim()))
            is { } why ? ApiProblem.Of(why.Key(), why.Sentence(desk.Caller.Language))
            : ApiDesk.Ok(ApiQueue.Of(desk, name.Creditor, name.Number));
    }

    private static IResult SetLive(ApiDesk desk, AccessDb access, int number, LiveWanted wanted)
    {
        if (desk.Creditor(number) is not { } owner)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Administer, owner.Id) is { } forbidden)
        {
            return forbidden;
        }

        if (wanted.IsLive is not { } isLive)
        {
            return desk.Missing("isLive");
        }

        CreditorDesk.SetLive(desk.Db, owner.Id, isLive);
        access.Note(
            new AccessAct(desk.Caller.Maker, desk.Caller.Name, desk.Workplace.Clock.Now),
            isLive ? AuditAct.SendingSwitchedOn : AuditAct.SendingSwitchedOff, owner.Name, owner.Id);
        access.SaveChanges();
        return ApiDesk.Ok(new LiveShape(number, isLive));
    }
}

/// <summary>Approved messages that wait to leave.</summary>
/// <param name="Creditor">its number</param>
/// <param name="LastPostingDay">the nearest: later, a message returns to the queue</param>
public sealed record WaitingMessagesShape(
    int Creditor, string Channel, int Count, Money Amount, DateOnly? LastPostingDay)
{
    /// <summary>False: nothing leaves for this creditor.</summary>
    public required bool IsLive { get; init; }
}

/// <summary>Whose messages are to leave; none: everybody's whose messages the maker of the key may send.</summary>
public sealed record SendingWanted(int? Creditor);

/// <summary>What a sending did.</summary>
/// <param name="Lots">letters to print and post, made by it: their papers are in /lots</param>
public sealed record SentShape(IReadOnlyList<SentMessageShape> Messages, IReadOnlyList<LotMadeShape> Lots);

/// <summary>What became of one message at a sending.</summary>
public enum SentState
{
    Sent,

    /// <summary>It stays, for the reason told.</summary>
    Held,

    /// <summary>The server asked to come back later: a machine does.</summary>
    PutOff,
    Failed,

    /// <summary>Nobody knows: a person says.</summary>
    Doubtful,
}

/// <summary>What became of one message.</summary>
/// <param name="Proposal">« 2-7 »</param>
public sealed record SentMessageShape(string Proposal, string Reference, SentState State)
{
    /// <summary>Name of what held it back; null: nothing did.</summary>
    public required string? Code { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string? Title { get; init; }

    /// <summary>A fact changed: a person looks at it again.</summary>
    public required bool ReturnsToQueue { get; init; }

    /// <summary>In Paris: from when on the next sending takes it along; null: that depends on facts.</summary>
    public required string? LeavesFrom { get; init; }

    /// <summary>What the server answered; empty: it took it, or was not asked.</summary>
    public required string Failure { get; init; }

    public required DateTimeOffset? RetryAt { get; init; }
}

/// <summary>A lot that was made.</summary>
public sealed record LotMadeShape(string Creditor, DateOnly Day, int Number, int Letters, int Pages);

/// <summary>A message of which nobody knows whether it left.</summary>
/// <param name="Proposal">« 2-7 »</param>
public sealed record DoubtShape(string Proposal, string Debtor, string Reference, string Channel)
{
    /// <summary>An e-mail address, or postal lines joined by line feeds.</summary>
    public required string Recipient { get; init; }

    /// <summary>Of the document: what to look for.</summary>
    public required string Sha256 { get; init; }

    public required int Attempts { get; init; }

    /// <summary>A mail server was handed it, not the folder.</summary>
    public required bool IsByServer { get; init; }

    /// <summary>In Paris.</summary>
    public required string BegunAt { get; init; }
}

/// <summary>What a person found out.</summary>
/// <param name="Why">how that is known</param>
public sealed record DoubtSettled(bool? HasLeft, string? Why);

/// <summary>Whether approved messages may leave.</summary>
public sealed record LiveWanted(bool? IsLive);

/// <summary>Whether approved messages of a creditor may leave.</summary>
public sealed record LiveShape(int Creditor, bool IsLive);
