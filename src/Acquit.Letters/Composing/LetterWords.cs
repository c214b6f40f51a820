using Acquit.Core.Dossiers;

namespace Acquit.Letters.Composing;

/// <summary>
/// The words of a letter as filled Markdown: the model's, or those of a person, with what is computed in its place.
/// </summary>
internal sealed record LetterWords(string Subject, string EmailSubject, string Sms, string Body)
{
    public IReadOnlyList<RefusedLetter> Refusals { get; init; } = [];

    public static LetterWords Of(
        LetterTemplate template, LetterFacts facts, Dictionary<string, object> values, LetterTexts texts)
    {
        var engine = EngineOf(facts, texts);
        var subject = engine.Fill(template.Subject, values);
        var emailSubject = engine.Fill(facts.Channel == Channel.Email ? template.EmailSubject : "", values);
        var sms = engine.Fill(facts.Channel == Channel.Sms ? template.Sms : "", values);
        var body = engine.Fill(template.Body, values);
        var missing = subject.Missing.Concat(emailSubject.Missing).Concat(sms.Missing).Concat(body.Missing).Distinct();
        var model = new LetterWords(subject.Text, emailSubject.Text, sms.Text, Bare(body.Text))
        {
            Refusals = [.. missing.Select(name => new RefusedLetter(LetterRefusal.VariableMissing, name))],
        };
        return facts.Edit is not { } edit || model.Refusals.Count > 0 ? model
            : Edited(model, edit, Model(template, facts, values, texts), (facts.Channel, values));
    }

    /// <summary>The model's words for a person, and the paragraphs that she may not take out.</summary>
    public static EditableModel Model(
        LetterTemplate template, LetterFacts facts, Dictionary<string, object> values, LetterTexts texts)
    {
        var (engine, named) = (EngineOf(facts, texts), LetterField.Named(values));
        var subject = engine.Fill(
            facts.Channel == Channel.Email ? template.EmailSubject : template.Subject, named).Text;
        var body = engine.Fill(template.Body, named).Text;
        return new EditableModel(
            template,
            new LetterEdit(EditedText.ForPerson(subject), EditedText.ForPerson(Bare(body))),
            [
                .. EditedText.Paragraphs(body).Where(one => one.Contains(EditedText.Kept, StringComparison.Ordinal))
                    .Select(one => EditedText.ForPerson(Bare(one))),
            ]);
    }

    private static LetterWords Edited(
        LetterWords model, LetterEdit edit, EditableModel from,
        (Channel Channel, Dictionary<string, object> Values) with)
    {
        var refusals = EditRules.WhyNot(edit, from, with.Channel);
        string? ValueOf(string name) => LetterField.ValueOf(name, with.Values);
        var subject = EditedText.AsMarkdown(edit.Subject, ValueOf);
        return model with
        {
            Subject = with.Channel == Channel.Email ? model.Subject : subject,
            EmailSubject = with.Channel == Channel.Email ? subject : model.EmailSubject,
            Body = EditedText.AsMarkdown(edit.Text, ValueOf),
            Refusals = [.. refusals],
        };
    }

    private static TemplateEngine EngineOf(LetterFacts facts, LetterTexts texts) =>
        LegalMentions.IsPerson(facts.Creditor) ? texts.Person : texts.Company;

    private static string Bare(string text) =>
        text.Replace(EditedText.Kept.ToString(), "", StringComparison.Ordinal);
}

/// <summary>What an edited text is held against.</summary>
/// <param name="Mandatory">paragraphs as a person sees them</param>
internal sealed record EditableModel(LetterTemplate Template, LetterEdit Words, IReadOnlyList<string> Mandatory);
