using Acquit.App.Replies;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>E-mails that came in: read, attached to a dossier by hand, or put aside.</summary>
internal static class ApiMessages
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/messages", List).Reads<MessagesShape>("listMessages",
            "E-mails that came in, 25 a page, those that wait for a person first; their words were written by others.");
        api.MapPost("/messages/{id}/attach", Attach).Does<MessageShape>(KeyScope.Write, "attachMessage",
            "Attaches an e-mail to the dossier that it is about: its sequence waits until it is read.")
            .With("""{"dossier":"1-12"}""");
        api.MapPost("/messages/{id}/dismiss", Dismiss).Does<DoneShape>(KeyScope.Write, "dismissMessage",
            "Puts an e-mail aside: it concerns nobody.");
        api.MapPost("/messages/{id}/read", Read).Does<MessageShape>(KeyScope.Write, "readMessage",
            "The reply was read: the sequence of its dossier goes on.");
    }

    private static IResult List(ApiDesk desk, int? page)
    {
        var book = Book(desk);
        return ApiDesk.Ok(new MessagesShape(
            book.Waiting, book.ToRead, book.Count, [.. book.Lines(Math.Max(1, page ?? 1)).Select(Shape)]));
    }

    private static IResult Attach(ApiDesk desk, string id, AttachWanted wanted) => On(desk, id, line =>
        string.IsNullOrWhiteSpace(wanted.Dossier) ? desk.Missing("dossier")
        : desk.Dossier(wanted.Dossier) is not { } named
            || (line.Creditor != Guid.Empty && line.Creditor != named.Creditor) ? desk.NotFound()
        : desk.WhyNot(KeyScope.Write, named.Creditor) ?? (
            desk.Workplace.Replies.Attach(line.Id, named.Creditor, named.Dossier)
                ? null : desk.Refuse(ApiRefusal.WaitsNoLonger)), () => Told(desk, id));

    private static IResult Dismiss(ApiDesk desk, string id) => On(desk, id, line =>
        desk.Workplace.Replies.Dismiss(line.Id) ? null : desk.Refuse(ApiRefusal.WaitsNoLonger),
        () => ApiDesk.Ok(new DoneShape(true)));

    private static IResult Read(ApiDesk desk, string id) => On(desk, id, line =>
    {
        if (line.Debtor is not { } named)
        {
            return desk.Refuse(ApiRefusal.WaitsNoLonger);
        }

        var refused = desk.Workplace.Record.Record(
            named, new ReplyRead { EffectiveOn = desk.Today, By = desk.Caller.Name }, []).Refused;
        if (refused is null)
        {
            desk.Workplace.LookAt(named, desk.Today);
        }

        return refused is { } why ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language)) : null;
    }, () => Told(desk, id));

    /// <summary>A message that belongs to no creditor is for whom works for all of them.</summary>
    private static IResult On(ApiDesk desk, string id, Func<ReceivedLine, IResult?> act, Func<IResult> answer) =>
        !Guid.TryParse(id, out var name) || Book(desk).One(name) is not { } line ? desk.NotFound()
        : (line.Creditor != Guid.Empty ? desk.WhyNot(KeyScope.Write, line.Creditor)
            : desk.Caller.IsEverywhere(Role.Collector) ? null : desk.Refuse(ApiRefusal.NotAllowed))
            ?? act(line) ?? answer();

    private static IResult Told(ApiDesk desk, string id) => Book(desk).One(Guid.Parse(id)) is { } line
        ? ApiDesk.Ok(Shape(line)) : desk.NotFound();

    private static ReceivedBook Book(ApiDesk desk) => new(
        desk.Db, [.. desk.Caller.Creditors.Select(row => row.Id)], desk.Caller.IsEverywhere(Role.Reader));

    private static MessageShape Shape(ReceivedLine line) => new(
        line.Id, line.Kind, line.At, line.Debtor is { } named ? ApiDesk.Name(line.CreditorNumber, named.Number) : null)
    {
        Debtor = line.Debtor is { } known ? new PartyShape(known.Key, known.Name) : null,
        From = line.From, FromName = line.FromName, Subject = line.Subject, Text = line.Text,
        Attachments = line.Attachments, IsToRead = line.IsToRead,
    };
}

/// <summary>Which dossier an e-mail is about.</summary>
public sealed record AttachWanted(string? Dossier);

/// <summary>It is done, and there is nothing more to tell.</summary>
public sealed record DoneShape(bool Done);

/// <summary>E-mails that came in.</summary>
/// <param name="Waiting">of all pages: those that nobody’s dossier has yet</param>
/// <param name="ToRead">of all pages: replies that hold a sequence</param>
/// <param name="Count">of all pages</param>
public sealed record MessagesShape(int Waiting, int ToRead, int Count, IReadOnlyList<MessageShape> Data);

/// <summary>An e-mail that came in.</summary>
/// <param name="Dossier">« 1-12 »; null: it belongs to none yet</param>
public sealed record MessageShape(Guid Id, ReceivedKind Kind, DateTimeOffset At, string? Dossier)
{
    public required PartyShape? Debtor { get; init; }

    public required string From { get; init; }

    public required string FromName { get; init; }

    public required string Subject { get; init; }

    /// <summary>Empty once its bytes were erased.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<string> Attachments { get; init; }

    public required bool IsToRead { get; init; }
}
