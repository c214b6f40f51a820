using System.Security.Cryptography;
using System.Text;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Policies;
using Acquit.Letters;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Acquit.Web.Api;

/// <summary>The letters of one creditor in its own words: read, checked, shown as pages, kept, taken back.</summary>
internal static class ApiLetterTexts
{
    private const int LongestText = 60_000;
    private const string Root = "/creditors/{number:int}/letters";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet(Root, List).Asks(KeyScope.Administer, "listLetterTexts",
            "The letters that somebody writes, and which are the creditor's own.")
            .Produces<IReadOnlyList<LetterLineShape>>();
        api.MapGet(Root + "/{kind}", Get).Asks(KeyScope.Administer, "getLetterText",
            "The text of one letter at work, and the shipped one.").Produces<LetterTextShape>();
        api.MapPost(Root + "/{kind}/check", Check).Asks(KeyScope.Administer, "checkLetterText",
            "What is wrong with a text: fields that do not exist, mentions that must stay. Nothing is kept.")
            .Produces<LetterCheckShape>().With("""{"text":"---\ntitle: Relance\n---\n…"}""");
        api.MapPost(Root + "/{kind}/pages", Pages).Asks(KeyScope.Administer, "previewLetterText",
            "The pages that a text makes of a file of the creditor. Nothing is kept.")
            .Produces(StatusCodes.Status200OK, contentType: "application/pdf")
            .With("""{"text":"---\ntitle: Relance\n---\n…"}""");
        api.MapPost(Root + "/{kind}", Use).Does<LetterTextShape>(KeyScope.Administer, "useLetterText",
            "Puts a text to work: proposals that wait are composed again with it.")
            .With("""{"text":"---\ntitle: Relance\n---\n…","seen":"9f86d0…"}""");
        api.MapPost(Root + "/{kind}/restore", Restore).Does<LetterTextShape>(
            KeyScope.Administer, "restoreLetterText", "The shipped text again.");
    }

    private static IResult List(ApiDesk desk, AccessDb access, int number)
    {
        if (desk.Creditor(number) is not { } owner)
        {
            return desk.NotFound();
        }

        var book = CreditorBook.One(desk.Db, owner.Id);
        var shipped = Desk(desk, access).Shipped;
        return desk.WhyNot(KeyScope.Administer, owner.Id) ?? ApiDesk.Ok<IReadOnlyList<LetterLineShape>>(
        [
            .. Enum.GetValues<LetterKind>().Where(IsWritten).Select(kind => new LetterLineShape(
                kind.Key(), shipped?[kind].Title ?? kind.Key(), book.Creditor.LetterTexts.ContainsKey(kind.Key()))),
        ]);
    }

    private static IResult Get(ApiDesk desk, AccessDb access, int number, string kind) =>
        On(desk, access, (number, kind), letter => Told(letter));

    private static IResult Check(ApiDesk desk, AccessDb access, int number, string kind, LetterDraft wanted) =>
        On(desk, access, (number, kind), letter => string.IsNullOrEmpty(wanted.Text) ? desk.Missing("text")
            : ApiDesk.Ok(new LetterCheckShape([.. Faults(desk, letter, wanted.Text)])));

    private static IResult Pages(ApiDesk desk, AccessDb access, int number, string kind, LetterDraft wanted) =>
        On(desk, access, (number, kind), letter =>
        {
            if (string.IsNullOrEmpty(wanted.Text))
            {
                return desk.Missing("text");
            }

            var faults = Faults(desk, letter, wanted.Text).ToList();
            if (faults.Count > 0)
            {
                return desk.Refuse(ApiRefusal.TextRefused, string.Join(' ', faults));
            }

            var day = new DraftDay(desk.Today, desk.Workplace.Clock.Now, IsReadByAPerson: true);
            var made = letter.Texts.Preview(letter.Book, letter.Kind, wanted.Text, day);
            return made.Bytes.Length > 0 ? Results.File(made.Bytes, "application/pdf")
                : desk.Refuse(
                    ApiRefusal.NothingToShow, made.Missing.Count == 0 ? null : string.Join(' ', made.Missing));
        });

    private static IResult Use(ApiDesk desk, AccessDb access, int number, string kind, LetterTextWanted wanted) =>
        On(desk, access, (number, kind), letter =>
        {
            if (wanted.Text is not { Length: > 0 } text || wanted.Seen is not { } seen)
            {
                return desk.Missing(wanted.Seen is null ? "seen" : "text");
            }

            var faults = Faults(desk, letter, text).ToList();
            if (faults.Count > 0 || seen != Version(letter))
            {
                var late = PolicyRefusal.ChangedMeanwhile;
                return faults.Count > 0 ? desk.Refuse(ApiRefusal.TextRefused, string.Join(' ', faults))
                    : ApiProblem.Of(Database.Key(late), late.Sentence(desk.Caller.Language));
            }

            letter.Texts.Use(letter.Book, letter.Kind, text, ApiCreditors.Act(desk));
            return Again(desk, letter);
        });

    private static IResult Restore(ApiDesk desk, AccessDb access, int number, string kind) =>
        On(desk, access, (number, kind), letter =>
        {
            letter.Texts.Restore(letter.Book, letter.Kind, ApiCreditors.Act(desk));
            return Again(desk, letter);
        });

    private static IResult Again(ApiDesk desk, Letter letter) =>
        Told(letter with { Book = CreditorBook.One(desk.Db, letter.Book.Id) });

    private static IResult Told(Letter letter) => ApiDesk.Ok(new LetterTextShape(
        letter.Number, letter.Kind.Key(), letter.Texts.Text(letter.Book.Creditor, letter.Kind), Version(letter))
    {
        IsOwn = letter.Book.Creditor.LetterTexts.ContainsKey(letter.Kind.Key()),
        Shipped = letter.Texts.ShippedText(letter.Kind),
    });

    private static IEnumerable<string> Faults(ApiDesk desk, Letter letter, string text) =>
        text.Length > LongestText ? [ApiRefusal.TooLarge.Sentence(desk.Caller.Language)]
        : letter.Texts.WhyNot(letter.Kind, text).Select(one => one.Sentence(desk.Caller.Language));

    /// <summary>Who writes over another's text does not know it.</summary>
    private static string Version(Letter letter) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(letter.Texts.Text(letter.Book.Creditor, letter.Kind))));

    private static IResult On(
        ApiDesk desk, AccessDb access, (int Number, string Kind) named, Func<Letter, IResult> what) =>
        desk.Creditor(named.Number) is not { } owner || LetterKinds.Parse(named.Kind) is not { } kind
            || !IsWritten(kind) ? desk.NotFound()
        : desk.WhyNot(KeyScope.Administer, owner.Id) ?? what(
            new Letter(named.Number, CreditorBook.One(desk.Db, owner.Id), kind, Desk(desk, access)));

    /// <summary>A statement of claim is all figures.</summary>
    private static bool IsWritten(LetterKind kind) => kind != LetterKind.StatementOfClaim;

    private static LetterTextDesk Desk(ApiDesk desk, AccessDb access) =>
        new(desk.Db, access, desk.Workplace.Rules, desk.Workplace.Maker);

    private sealed record Letter(int Number, CreditorBook Book, LetterKind Kind, LetterTextDesk Texts);
}

/// <summary>A letter as text.</summary>
public sealed record LetterDraft(string? Text);

/// <summary>A text to put to work.</summary>
/// <param name="Seen">version of the text that was read before it was changed</param>
public sealed record LetterTextWanted(string? Text, string? Seen);

/// <summary>A letter of the creditor.</summary>
/// <param name="IsOwn">its text is not the shipped one</param>
public sealed record LetterLineShape(string Kind, string Title, bool IsOwn);

/// <summary>The text of a letter.</summary>
/// <param name="Text">Markdown with fields</param>
/// <param name="Version">SHA-256 of it: a change names it</param>
public sealed record LetterTextShape(int Creditor, string Kind, string Text, string Version)
{
    public required bool IsOwn { get; init; }

    public required string Shipped { get; init; }
}

/// <summary>What is wrong with a text, in sentences; none: it may be put to work.</summary>
public sealed record LetterCheckShape(IReadOnlyList<string> Faults);
