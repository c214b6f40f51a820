using System.Text.Json.Serialization;

namespace Acquit.App.Compose;

/// <summary>The day a letter is planned to leave, and the instant it is composed.</summary>
public readonly record struct DraftDay(DateOnly On, DateTimeOffset At, bool IsReadByAPerson);

/// <summary>The facts of a document that later stages need again.</summary>
/// <param name="Claim">total of the legal claim, null in a reminder</param>
public sealed record KeptFacts(
    DateOnly On,
    DateOnly PayBy,
    string Letter,
    string Recipient,
    string Asked,
    string? Claim,
    IReadOnlyList<string> Items
)
{
    /// <summary>Subject and words of an e-mail; empty for paper.</summary>
    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The same as HTML; empty for paper.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Html { get; init; }

    /// <summary>Digest of the words of a person; null: the model's words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Edited { get; init; }

    /// <summary>Digest of what people decided or agreed that the letter tells; null: nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cause { get; init; }

    /// <summary>Digest of the creditor's own letter texts; null: the shipped ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OwnTexts { get; init; }

    /// <summary>Bank account that the document names, empty for none; null: not kept when it was made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Iban { get; init; }

    /// <summary>Digest of both parties as they were, and of the papers that it encloses.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Around { get; init; }

    /// <summary>Files laid beside, by their number in the list of enclosures, with the hash of their bytes.</summary>
    public IReadOnlyList<FileBeside> Beside { get; init; } = [];
}

/// <summary>A file laid beside a letter under its number: « 02-Facture-F-014.pdf ».</summary>
public sealed record FileBeside(int Number, string Name, string Sha256);
