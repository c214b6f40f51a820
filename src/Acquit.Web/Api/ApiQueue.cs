using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>The queue of the day: what waits for a person, or was approved and waits to leave.</summary>
internal static class ApiQueue
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/proposals", List).Reads<ApiPage<ProposalShape>>("listProposals",
            "Today's queue: open proposals with their reasons; state=approved for what waits to leave.");
        api.MapGet("/proposals/{id}", One).Reads<ProposalShape>("getProposal", "One proposal, whatever became of it.");
        api.MapGet("/proposals/{id}/draft", Draft).Reads<DraftShape>("getDraft",
            "The very document that an approval today would name, or what is missing for it.");
    }

    /// <summary>One proposal as it stands; it exists.</summary>
    public static ProposalShape Of(ApiDesk desk, Guid creditor, int number) =>
        Lines(desk, desk.Caller.Creditors.First(row => row.Id == creditor))
            .Where(row => row.Proposal.Number == number).AsEnumerable().Select(row => Shape(desk, row)).Single();

    private static IResult List(ApiDesk desk, [AsParameters] ListAsked asked, StateWord? state)
    {
        if (ApiCursor.Parse(asked.Cursor) is not { } cursor)
        {
            return desk.Refuse(ApiRefusal.Unreadable, "cursor");
        }

        var wanted = state?.Value ?? ProposalState.Open;
        return desk.Creditors(asked.Creditor) is not { } creditors ? desk.NotFound()
            : ApiDesk.Ok(cursor.Read<ProposalShape>(creditors, ApiCursor.Limit(asked.Limit), (owner, after, most) =>
                [.. Lines(desk, owner).Where(row => row.Proposal.State == wanted && row.Proposal.Number > after)
                    .OrderBy(row => row.Proposal.Number).Take(most).AsEnumerable()
                    .Select(row => (row.Proposal.Number, Shape(desk, row)))]));
    }

    private static IResult One(ApiDesk desk, string id) => desk.Proposal(id) is not { } name ? desk.NotFound()
        : ApiDesk.Ok(Of(desk, name.Creditor, name.Number));

    private static IResult Draft(ApiDesk desk, string id) => desk.Proposal(id) is not { } name
        || desk.Workplace.Review.Preview(name, desk.Today) is not { } draft
            ? desk.NotFound()
            : ApiDesk.Ok(new DraftShape(draft.Document?.Reference, draft.Document?.Sha256, draft.Missing));

    private static IQueryable<Line> Lines(ApiDesk desk, CreditorRow owner)
    {
        var db = desk.Db;
        var (id, number, name) = (owner.Id, owner.Number, owner.Name);
        return
            from proposal in db.Proposals.AsNoTracking()
            join dossier in db.Dossiers.AsNoTracking()
                on new { proposal.CreditorId, Id = proposal.DossierId } equals new { dossier.CreditorId, dossier.Id }
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            where proposal.CreditorId == id
            select new Line
            {
                Proposal = proposal, Dossier = dossier.Number, Key = debtor.Key, Name = debtor.Name,
                Creditor = number, CreditorName = name,
            };
    }

    private static ProposalShape Shape(ApiDesk desk, Line line) => new(
        ApiDesk.Name(line.Creditor, line.Proposal.Number), ApiDesk.Name(line.Creditor, line.Dossier),
        line.CreditorName, new PartyShape(line.Key, line.Name), ApiDossiers.Key(line.Proposal.Action))
    {
        Step = line.Proposal.Step,
        Occurrence = line.Proposal.Occurrence,
        Channel = line.Proposal.Channel?.Key(),
        Letter = line.Proposal.Letter,
        Amount = Money.FromCents(line.Proposal.AskedCents),
        StepDueOn = line.Proposal.StepDueOn,
        State = line.Proposal.State,
        Approval = line.Proposal.Approval,
        LastPostingDay = line.Proposal.LastPostingDay,
        DecidedBy = line.Proposal.DecidedBy,
        ReturnedBecause = line.Proposal.State == ProposalState.Open ? line.Proposal.DecidedWhy : "",
        Reasons = desk.Reasons(ReasonJson.Read(line.Proposal.Reasons)),
    };

    private sealed class Line
    {
        public required ProposalRow Proposal { get; init; }

        public required int Dossier { get; init; }

        public required string Key { get; init; }

        public required string Name { get; init; }

        public required int Creditor { get; init; }

        public required string CreditorName { get; init; }
    }
}

/// <summary>One message or act to be approved, done or decided.</summary>
/// <param name="Id">« 2-7 »: creditor, number of the proposal</param>
/// <param name="Dossier">« 2-12 »</param>
/// <param name="Action">contact, hand-over or write-off-review</param>
public sealed record ProposalShape(string Id, string Dossier, string Creditor, PartyShape Debtor, string Action)
{
    public required string Step { get; init; }

    public int Occurrence { get; init; }

    public string? Channel { get; init; }

    public required string Letter { get; init; }

    public required Money Amount { get; init; }

    public DateOnly? StepDueOn { get; init; }

    public required ProposalState State { get; init; }

    /// <summary>manual: read, then approved alone, with the hash of what was read.</summary>
    public required Approval Approval { get; init; }

    public DateOnly? LastPostingDay { get; init; }

    public string DecidedBy { get; init; } = "";

    /// <summary>Why it came back to the queue; empty: it is here for the first time.</summary>
    public string ReturnedBecause { get; init; } = "";

    public required IReadOnlyList<ReasonShape> Reasons { get; init; }
}

/// <summary>The document of a proposal.</summary>
/// <param name="Sha256">of its bytes: an approval names it; null: it cannot be made</param>
/// <param name="Missing">what is missing for it, in sentences</param>
public sealed record DraftShape(string? Reference, string? Sha256, IReadOnlyList<string> Missing);
