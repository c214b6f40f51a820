using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Policies;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>The method of one creditor: read, checked and compared, put to work, put back.</summary>
internal static class ApiPolicies
{
    private const int LongestText = 200_000;

    /// <summary>Debtors told of in a comparison.</summary>
    private const int MostDifferences = 200;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/creditors/{number:int}/policy", Get).Asks(KeyScope.Administer, "getPolicy",
            "The method at work (YAML), its version, and those that were at work before.").Produces<PolicyShape>();
        api.MapPost("/creditors/{number:int}/policy/check", Check).Asks(KeyScope.Administer, "checkPolicy",
            "What is wrong with a text, line by line; when nothing is, what it would change tomorrow. Nothing is kept.")
            .Produces<PolicyCheckShape>().With("""{"text":"name: partner\n…"}""");
        api.MapPost("/creditors/{number:int}/policy", Use).Does<PolicyShape>(KeyScope.Administer, "usePolicy",
            "Puts a text to work: every dossier is decided again. The version that was read is named, so that nobody "
            + "writes over another.").With("""{"text":"name: partner\n…","seen":"sha256:9f86d0…"}""");
        api.MapPost("/creditors/{number:int}/policy/restore", Restore).Does<PolicyShape>(
            KeyScope.Administer, "restorePolicy", "Puts back a version that was at work before, or the shipped text.")
            .With("""{"version":"sha256:9f86d0…"}""");
    }

    private static IResult Get(ApiDesk desk, AccessDb access, int number) =>
        On(desk, number, book => Told(desk, access, (number, book)));

    private static IResult Check(ApiDesk desk, AccessDb access, int number, PolicyText wanted) =>
        On(desk, number, book =>
        {
            if (wanted.Text is not { Length: > 0 and <= LongestText } text)
            {
                return desk.Missing("text");
            }

            var problems = new List<ImportProblem>();
            var read = Desk(desk, access).Read(book, text, problems);
            var compared = read is null ? null : new PolicyPreview(desk.Db, desk.Workplace.Rules)
                .Compare(book, read, desk.Today.AddDays(1));
            return ApiDesk.Ok(new PolicyCheckShape(read?.Version, [.. problems.Select(one => new ProblemShape(
                one.Key, one.Line, one.Found, one.Expected, one.Text(desk.Caller.Language)))])
            {
                Examined = compared?.Examined ?? 0, Left = compared?.Left ?? 0,
                Changed = compared?.Differences.Count ?? 0,
                Differences =
                [
                    .. (compared?.Differences ?? []).Take(MostDifferences).Select(one => new PolicyChangeShape(
                        ApiDesk.Name(number, one.Number), one.Debtor, one.Items, one.Amount)
                    {
                        Before = Decided(desk, one.Decided.Before), After = Decided(desk, one.Decided.After),
                    }),
                ],
            });
        });

    private static IResult Use(ApiDesk desk, AccessDb access, int number, PolicyWanted wanted) =>
        On(desk, number, book =>
        {
            if (wanted.Text is not { Length: > 0 and <= LongestText } text || wanted.Seen is not { } seen)
            {
                return desk.Missing(wanted.Seen is null ? "seen" : "text");
            }

            var policies = Desk(desk, access);
            return Done(desk, access, (number, book),
                policies.WhyNotUse(book, text, seen) ?? policies.Use(book, text, ApiCreditors.Act(desk)));
        });

    private static IResult Restore(ApiDesk desk, AccessDb access, int number, PolicyVersionWanted wanted) =>
        On(desk, number, book => wanted.Version is not { } version ? desk.Missing("version")
            : Done(desk, access, (number, book),
                Desk(desk, access).Restore(book, version, ApiCreditors.Act(desk))));

    private static IResult Done(
        ApiDesk desk, AccessDb access, (int Number, CreditorBook Book) of, PolicyRefusal? refused)
    {
        if (refused is { } why)
        {
            return ApiProblem.Of(Database.Key(why), why.Sentence(desk.Caller.Language));
        }

        desk.Workplace.Look(CreditorBook.One(desk.Db, of.Book.Id), desk.Today);
        return Told(desk, access, (of.Number, CreditorBook.One(desk.Db, of.Book.Id)));
    }

    private static IResult Told(ApiDesk desk, AccessDb access, (int Number, CreditorBook Book) of)
    {
        var policies = Desk(desk, access);
        return ApiDesk.Ok(new PolicyShape(of.Number, of.Book.Creditor.Policy, policies.Version(of.Book))
        {
            IsOwn = of.Book.Creditor.PolicyText is not null, Text = policies.Text(of.Book),
            History =
            [
                .. policies.History(of.Book).Select(one => new PolicyVersionShape(one.Version, one.By, one.At)
                {
                    IsInUse = one.IsInUse, IsShipped = one.IsShipped,
                }),
            ],
        });
    }

    private static IResult On(ApiDesk desk, int number, Func<CreditorBook, IResult> what) =>
        desk.Creditor(number) is not { } owner ? desk.NotFound()
        : desk.WhyNot(KeyScope.Administer, owner.Id) ?? what(CreditorBook.One(desk.Db, owner.Id));

    private static PolicyDesk Desk(ApiDesk desk, AccessDb access) => new(desk.Db, access, desk.Workplace.Rules);

    private static PolicyActShape Decided(ApiDesk desk, Decision decision) => new(
        ApiDossiers.Key(decision.Action), decision.Step, decision.Channel?.Key())
    {
        Reasons = desk.Reasons(decision.Reasons),
    };
}

/// <summary>A method as text.</summary>
public sealed record PolicyText(string? Text);

/// <summary>A text to put to work.</summary>
/// <param name="Seen">the version that was read before it was changed</param>
public sealed record PolicyWanted(string? Text, string? Seen);

/// <summary>A version to put back.</summary>
public sealed record PolicyVersionWanted(string? Version);

/// <summary>The method of a creditor.</summary>
/// <param name="Version">« sha256:… » of the text at work</param>
public sealed record PolicyShape(int Creditor, string Policy, string Version)
{
    /// <summary>False: the shipped text.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>YAML.</summary>
    public required string Text { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<PolicyVersionShape> History { get; init; }
}

/// <summary>A version that was put to work.</summary>
public sealed record PolicyVersionShape(string Version, string By, DateTimeOffset At)
{
    public required bool IsInUse { get; init; }

    public required bool IsShipped { get; init; }
}

/// <summary>What a text is worth.</summary>
/// <param name="Version">null: it cannot be followed</param>
public sealed record PolicyCheckShape(string? Version, IReadOnlyList<ProblemShape> Problems)
{
    /// <summary>Dossiers decided twice for the comparison.</summary>
    public required int Examined { get; init; }

    /// <summary>Dossiers that were too many to look at.</summary>
    public required int Left { get; init; }

    /// <summary>Differences in all; 200 are told.</summary>
    public required int Changed { get; init; }

    public required IReadOnlyList<PolicyChangeShape> Differences { get; init; }
}

/// <summary>A debtor who would be decided otherwise tomorrow.</summary>
/// <param name="Items">how many open items it concerns</param>
public sealed record PolicyChangeShape(string Dossier, string Debtor, int Items, Money Amount)
{
    public required PolicyActShape Before { get; init; }

    public required PolicyActShape After { get; init; }
}

/// <summary>What would be done, and why.</summary>
public sealed record PolicyActShape(string Action, string? Step, string? Channel)
{
    public required IReadOnlyList<ReasonShape> Reasons { get; init; }
}
