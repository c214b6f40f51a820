using Acquit.App.Review;
using Acquit.Core.Dunning;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>Several messages approved at one stroke, where the method lets them be: each with its fate.</summary>
internal static class ApiBulk
{
    /// <summary>Messages of one request, at most.</summary>
    public const int Most = 200;

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/proposals/approve", Approve).Does<ApprovalsShape>(KeyScope.Approve, "approveProposals",
            "Approves what the method lets be approved in bulk, 200 at most; a refusal does not hold up the others.")
            .With("""{"proposals":["1-7","1-8"]}""");

    private static IResult Approve(ApiDesk desk, ApprovalsAsked asked)
    {
        if (asked.Proposals is not { Count: > 0 and <= Most } wanted || wanted.Any(id => id is null))
        {
            return desk.Missing("proposals");
        }

        var those = wanted.Distinct(StringComparer.Ordinal)
            .Select(id => One(desk, id)).ToList();
        return ApiDesk.Ok(new ApprovalsShape(those.Count(one => one.Code is null), those));
    }

    private static ApprovalShape One(ApiDesk desk, string id)
    {
        var language = desk.Caller.Language;
        if (desk.Proposal(id) is not { } name)
        {
            return Refused(id, ApiRefusal.NotFound.Key(), ApiRefusal.NotFound.Sentence(language));
        }

        if (!desk.Caller.May(KeyScope.Approve, name.Creditor))
        {
            return Refused(id, ApiRefusal.NotAllowed.Key(), ApiRefusal.NotAllowed.Sentence(language));
        }

        if (IsOneByOne(desk, name))
        {
            return Refused(id, ApprovalRefusal.OneByOne.Key(), ApprovalRefusal.OneByOne.Sentence(language));
        }

        var outcome = desk.Workplace.Review.Approve([name], desk.Caller.Name, desk.Today)[0];
        return outcome.Refusal is { } why
            ? Refused(id, why.Key(), why.Sentence(language)) with { Missing = outcome.Missing }
            : new ApprovalShape(id, null, null)
            {
                Reference = outcome.Reference, Sha256 = outcome.Hash, LastPostingDay = outcome.LastPostingDay,
            };
    }

    /// <summary>What nobody has opened is not approved with others, and a request of one is no way around it.</summary>
    private static bool IsOneByOne(ApiDesk desk, ProposalName name) =>
        desk.Db.Proposals.AsNoTracking().Any(row => row.CreditorId == name.Creditor && row.Number == name.Number
            && row.Approval == Approval.Manual);

    private static ApprovalShape Refused(string id, string code, string sentence) => new(id, code, sentence);
}

/// <summary>Proposals to approve, by their names.</summary>
public sealed record ApprovalsAsked(IReadOnlyList<string>? Proposals);

/// <summary>What became of each.</summary>
/// <param name="Approved">how many</param>
public sealed record ApprovalsShape(int Approved, IReadOnlyList<ApprovalShape> Outcomes);

/// <summary>What became of one.</summary>
/// <param name="Proposal">« 2-7 »</param>
/// <param name="Code">name of what forbids it; null: it is approved</param>
/// <param name="Title">the same in a sentence</param>
public sealed record ApprovalShape(string Proposal, string? Code, string? Title)
{
    /// <summary>What its document lacks, in sentences.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public string? Reference { get; init; }

    public string? Sha256 { get; init; }

    public DateOnly? LastPostingDay { get; init; }
}
