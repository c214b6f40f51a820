using System.Text.Json;
using System.Text.Json.Nodes;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Proof;

/// <summary>
/// One event as a line of the file: all that its hash is made of, and beside it salt and words, unless they were
/// erased.
/// </summary>
internal sealed record ProofEvent(int Seq, string Kind, string Items, DateOnly EffectiveOn, long RecordedAt)
{
    /// <summary>By which a paper is referred to, the first that is said.</summary>
    private static readonly string[] _references = ["documentRef", "reference", "number", "act", "step"];

    public required string By { get; init; }

    /// <summary>SHA-256(salt ‖ words), hex.</summary>
    public required string Digest { get; init; }

    /// <summary>Hash of the event before, hex; empty for the first.</summary>
    public required string Previous { get; init; }

    public required string Hash { get; init; }

    /// <summary>Hex; null with the words: they were erased.</summary>
    public string? Salt { get; init; }

    /// <summary>Canonical JSON, as it was hashed.</summary>
    public string? Words { get; init; }

    public static ProofEvent Of(DossierEventRow row, EventWordsRow? said) =>
        new(row.Seq, row.Kind, row.Items, row.EffectiveOn, row.RecordedAt)
        {
            By = row.By, Digest = Hex(row.Digest), Previous = Hex(row.Previous), Hash = Hex(row.Hash),
            Salt = said is null ? null : Hex(said.Salt), Words = said?.Words,
        };

    /// <summary>The event as it stood in its database.</summary>
    /// <exception cref="FormatException">a hash that is none</exception>
    public DossierEventRow Row(ProofHead head) => new()
    {
        CreditorId = head.Creditor.Id, DossierId = head.Dossier.Id, Seq = Seq, Kind = Kind, Items = Items,
        EffectiveOn = EffectiveOn, RecordedAt = RecordedAt, By = By, Digest = Convert.FromHexString(Digest),
        Previous = Convert.FromHexString(Previous), Hash = Convert.FromHexString(Hash),
    };

    /// <summary>Whether salt and words are those that were chained; erased together, nothing can be said against them.
    /// </summary>
    public bool HasItsWords() => Salt is null && Words is null
        || Salt is not null && Words is not null
            && Hex(EventLog.Digest(Convert.FromHexString(Salt), Words)) == Digest;

    /// <summary>
    /// Every paper that the words name, of whatever kind the event is: hash in hex, and how it is referred to.
    /// </summary>
    public IEnumerable<(string Sha256, string Reference)> Papers()
    {
        if (Words is null || JsonNode.Parse(Words) is not JsonObject said)
        {
            yield break;
        }

        var reference = _references
            .Select(key => said[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")
            .FirstOrDefault(text => text.Length > 0) ?? "";
        if (said["documentHash"] is JsonValue hash && hash.TryGetValue<string>(out var hex) && hex.Length > 0)
        {
            yield return (hex.ToLowerInvariant(), reference);
        }
    }

    public static ProofEvent? Read(string line) => JsonSerializer.Deserialize<ProofEvent>(line, ProofFile.Json);

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);
}

/// <summary>
/// An anchor that names the dossier: with it, the head that it names cannot have been made up later, as far as its root
/// was given to somebody else. Other dossiers of the creditor stand in it as numbers that mean nothing outside.
/// </summary>
/// <param name="Previous">root of the anchor before, hex; null: the first</param>
/// <param name="At">µs UTC</param>
internal sealed record ProofAnchor(string? Previous, string Root, string Heads, long At)
{
    public static ProofAnchor Of(ChainAnchorRow row) => new(
        row.Previous is null ? null : Convert.ToHexString(row.Previous), Convert.ToHexString(row.Root), row.Heads,
        row.At);

    public static ProofAnchor? Read(string line) => JsonSerializer.Deserialize<ProofAnchor>(line, ProofFile.Json);

    /// <summary>Its root is the hash of what it says.</summary>
    public bool IsAsWritten() => Convert.ToHexString(EvidenceChain.Root(
        Previous is null ? null : Convert.FromHexString(Previous), Heads)) == Root;

    /// <summary>Count and head of a dossier under it; null: it does not name that dossier.</summary>
    public (string Count, string Head)? Of(Guid dossier)
    {
        var start = $"{dossier:N} ";
        return Heads.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal))?.Split(' ')
            is [_, var count, var head] ? (count, head) : null;
    }
}
