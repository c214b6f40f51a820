using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>What a person changes in a proposed message before it is approved: words, and whom it goes to.</summary>
internal static class ApiWords
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/proposals/{id}/words", Words).Reads<WordsShape>("getWords",
            "The words of a message that waits, and those of its model.");
        api.MapPost("/proposals/{id}/words", Edit).Does<WordsShape>(KeyScope.Write, "editWords",
            "Other words for one message; sums, tables and mandatory mentions stay, and the document is made again.")
            .With("""{"subject":"Vos factures échues","text":"Madame, Monsieur,\n\nComme convenu hier…"}""");
        api.MapPost("/proposals/{id}/words/reset", Reset).Does<WordsShape>(KeyScope.Write, "resetWords",
            "The words of the model again.");
        api.MapGet("/proposals/{id}/recipient", Recipient).Reads<RecipientShape>("getRecipient",
            "Where a message goes, and who else at the debtor's it may go to.");
        api.MapPost("/proposals/{id}/recipient", Choose).Does<RecipientShape>(KeyScope.Write, "chooseRecipient",
            "The message goes to this contact of the file; without a role, where the rule says. What was approved for "
            + "somebody else returns to the queue.").With("""{"role":"director","name":"M. Dupin"}""");
    }

    private static IResult Words(ApiDesk desk, string id) =>
        desk.Proposal(id) is not { } name ? desk.NotFound() : Told(desk, id, name);

    private static IResult Edit(ApiDesk desk, string id, WordsWanted wanted) => On(desk, id, name =>
        wanted.Subject is null || string.IsNullOrWhiteSpace(wanted.Text)
            ? desk.Missing(wanted.Subject is null ? "subject" : "text")
        : Refused(desk, desk.Workplace.Messages.Edit(
            name, new LetterEdit(wanted.Subject, wanted.Text), desk.Caller.Name, desk.Today)));

    private static IResult Reset(ApiDesk desk, string id) => On(desk, id, name =>
        Refused(desk, desk.Workplace.Messages.Reset(name, desk.Caller.Name, desk.Today)));

    /// <summary>Does it to a message that waits and has words, and tells them.</summary>
    private static IResult On(ApiDesk desk, string id, Func<ProposalName, IResult?> act) =>
        desk.Proposal(id) is not { } name ? desk.NotFound()
        : desk.WhyNot(KeyScope.Write, name.Creditor)
            ?? (desk.Workplace.Messages.Words(name, desk.Today) is null ? desk.Refuse(ApiRefusal.WaitsNoLonger) : null)
            ?? act(name) ?? Told(desk, id, name);

    private static IResult? Refused(ApiDesk desk, EditOutcome outcome) => outcome.Refused.Count == 0 ? null
        : desk.Refuse(ApiRefusal.WordsRefused, string.Join(' ', outcome.Refused));

    private static IResult Told(ApiDesk desk, string id, ProposalName name) =>
        desk.Workplace.Messages.Words(name, desk.Today) is { } words
            ? ApiDesk.Ok(new WordsShape(id, words.Words.Subject, words.Words.Text)
            {
                Model = new ModelShape(words.Model.Subject, words.Model.Text), EditedBy = words.EditedBy,
                Sha256 = desk.Workplace.Review.Preview(name, desk.Today)?.Document?.Sha256,
            })
            : desk.Refuse(ApiRefusal.WaitsNoLonger);

    private static IResult Recipient(ApiDesk desk, string id) =>
        Message(desk, id) is { } message ? ApiDesk.Ok(Shape(desk, message)) : desk.NotFound();

    private static IResult Choose(ApiDesk desk, string id, RecipientWanted wanted)
    {
        if (Message(desk, id) is not { } message)
        {
            return desk.NotFound();
        }

        if (desk.WhyNot(KeyScope.Write, message.Debtor.Creditor) is { } forbidden)
        {
            return forbidden;
        }

        var refused = desk.Workplace.Recipients.Choose(message.Debtor, message.Channel,
            new RecipientChosen(message.Name, wanted.Role, wanted.Role is null ? "" : wanted.Name?.Trim() ?? "")
            {
                EffectiveOn = desk.Today, By = desk.Caller.Name,
            });
        return refused is { } why ? ApiProblem.Of(why.Key, why.Sentence(desk.Caller.Language))
            : ApiDesk.Ok(Shape(desk, message));
    }

    private static RecipientShape Shape(ApiDesk desk, MessageToSomebody message)
    {
        var sheet = new DossierReading(desk.Db, desk.Workplace.Rules, desk.Today).Read(message.Debtor, desk.Today);
        var chosen = RecipientChoice.Of(sheet.Dossier, message.Channel, message.Name,
            sheet.Policy?.Steps.FirstOrDefault(one => one.Id == message.Key.Step)?.Legal ?? false);
        return new RecipientShape(message.Id, message.Channel.Key(), Recipients.Of(
            sheet.Dossier, message.Channel, message.Key, sheet.Policy))
        {
            Person = chosen is null ? null : new AddresseeShape(
                chosen.Role, chosen.Name, RecipientChoice.AddressOf(chosen, message.Channel)),
            IsChosen = sheet.Dossier.Events.OfType<RecipientChosen>()
                .LastOrDefault(one => one.Message == message.Name) is { Role: not null },
            People =
            [
                .. sheet.Dossier.Debtor.Contacts
                    .Select(one => new AddresseeShape(
                        one.Role, one.Name, RecipientChoice.AddressOf(one, message.Channel)))
                    .Where(one => one.Address.Length > 0),
            ],
        };
    }

    /// <summary>Null: there is none that the key may see, or it goes no way.</summary>
    private static MessageToSomebody? Message(ApiDesk desk, string id)
    {
        if (desk.Proposal(id) is not { } name
            || desk.Dossier(ApiQueue.Of(desk, name.Creditor, name.Number).Dossier) is not { } debtor)
        {
            return null;
        }

        var row = desk.Db.Proposals.AsNoTracking().Single(one =>
            one.CreditorId == name.Creditor && one.Number == name.Number);
        return row.Channel is not { } channel ? null : new MessageToSomebody(
            id, debtor, channel, new MessageKey(row.Step, row.Occurrence, row.Part));
    }

    private sealed record MessageToSomebody(string Id, NamedDebtor Debtor, Channel Channel, MessageKey Key)
    {
        public string Name => Recipients.NameOf(Key);
    }
}

/// <summary>Other words for a message.</summary>
/// <param name="Text">
/// paragraphs with an empty line between them; <c>**bold**</c>, « - » before the lines of a list
/// </param>
public sealed record WordsWanted(string? Subject, string? Text);

/// <summary>The words of a message that waits.</summary>
/// <param name="Proposal">« 2-7 »</param>
public sealed record WordsShape(string Proposal, string Subject, string Text)
{
    public required ModelShape Model { get; init; }

    /// <summary>Who last changed them; empty: they are the model's.</summary>
    public required string EditedBy { get; init; }

    /// <summary>Of the document with these words: an approval names it; null: it cannot be made.</summary>
    public required string? Sha256 { get; init; }
}

/// <summary>What the model says.</summary>
public sealed record ModelShape(string Subject, string Text);

/// <summary>Whom a message is to go to; no role: where the rule says.</summary>
public sealed record RecipientWanted(ContactRole? Role, string? Name);

/// <summary>Where a message goes.</summary>
/// <param name="Proposal">« 2-7 »</param>
/// <param name="Address">e-mail address, telephone number, or postal lines joined by line feeds; empty: unknown</param>
public sealed record RecipientShape(string Proposal, string Channel, string Address)
{
    /// <summary>Null: the firm itself.</summary>
    public required AddresseeShape? Person { get; init; }

    /// <summary>Somebody chose, rather than the rule.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>Contacts of the file who are reached this way.</summary>
    public required IReadOnlyList<AddresseeShape> People { get; init; }
}

/// <summary>Somebody at the debtor's, and where he is reached.</summary>
public sealed record AddresseeShape(ContactRole Role, string Name, string Address);
