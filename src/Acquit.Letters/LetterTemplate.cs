using Acquit.Core.Dunning;

namespace Acquit.Letters;

/// <summary>
/// What the facts must hold before a text is composed at all; each one missing is a refusal by its own name.
/// </summary>
public enum NeededFact
{
    PayBy,
    Iban,
    Contact,
    Signer,
    Invoices,
    Previous,
    EarlierLetters,
    Claim,
    Promise,
    Dispute,
    Call,
    Suspension,
    PublicOrder,
    Payment,
    Returned,
    Reading,
    News,
    Answer,
    CreditNote,
    Mediator,
    Plan,
    SignedPlan,
    Settlement,
    Statement,
}

/// <summary>
/// One text of <c>data/letters</c>: a small front matter between two lines « --- » and a body in Markdown with
/// Handlebars.
/// </summary>
public sealed record LetterTemplate
{
    public required LetterKind Kind { get; init; }

    /// <summary>In French, for screens.</summary>
    public required string Title { get; init; }

    public required string Subject { get; init; }

    /// <summary>
    /// Subject of the e-mail: nothing in it tells a third reader of a debt. Empty: it never leaves by e-mail.
    /// </summary>
    public string EmailSubject { get; init; } = "";

    /// <summary>Text of the SMS; empty: it never leaves by SMS.</summary>
    public string Sms { get; init; } = "";

    public required Tone Tone { get; init; }

    /// <summary>Most pages without enclosures.</summary>
    public required int Pages { get; init; }

    /// <summary>The least that a policy must ask: a manual text is never sent by the run.</summary>
    public required Approval Approval { get; init; }

    public required IReadOnlyList<NeededFact> Needs { get; init; }

    /// <summary>The text prints its items, as a table or by their numbers.</summary>
    public bool ListsItems =>
        Body.Contains("{{> items}}", StringComparison.Ordinal)
        || Body.Contains("{{itemNumbers}}", StringComparison.Ordinal);

    public required string Body { get; init; }
}

/// <summary>What is wrong with a text: file, line (1 = first) and what was expected.</summary>
public sealed record LetterTextProblem(string File, int Line, string Expected);
