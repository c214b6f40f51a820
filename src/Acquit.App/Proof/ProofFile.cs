using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Acquit.App.Proof;

/// <summary>How much a proof file may hold; what it says of itself is never believed.</summary>
/// <param name="Bytes">of the ZIP, and of all its files unpacked</param>
/// <param name="Text">bytes of a manifest, a history or a list of anchors</param>
/// <param name="Files">entries of the ZIP</param>
public sealed record ProofLimits(long Bytes, int Text, int Files)
{
    public static ProofLimits Usual { get; } = new(2_000_000_000, 100_000_000, 20_000);
}

/// <summary>
/// A dossier as one ZIP that anybody can check without its database: the paths of what it holds. The manifest is in the
/// form of <c>sha256sum</c>, so that <c>sha256sum -c MANIFESTE.sha256</c> checks the files without Acquit.
/// </summary>
internal static class ProofFile
{
    public const string Manifest = "MANIFESTE.sha256";
    public const string ReadMe = "LISEZ-MOI.txt";
    public const string History = "HISTORIQUE.txt";
    public const string Head = "dossier.json";
    public const string Events = "chaine/evenements.jsonl";
    public const string Anchors = "chaine/ancres.jsonl";
    public const string Originals = "originaux/";
    public const string Court = "tribunal/";

    /// <summary>What <see cref="ProofHead.Format"/> says.</summary>
    public const string Format = "acquit-dossier";

    public const int Version = 1;

    /// <summary>One line of JSON, keys as the neighbours write them.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 16,
    };

    public static JsonSerializerOptions Indented { get; } = new(Json) { WriteIndented = true };

    /// <summary>A path that stays where the file is unpacked, on any system.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= 200
        && path[0] != '/'
        && path.All(c => c is >= ' ' and not ('\\' or ':' or '\u007F'))
        && path.Split('/').All(part => part is not ("" or "." or ".."));
}

/// <summary>Of which dossier the file is, and how far its history goes.</summary>
/// <param name="Format"><see cref="ProofFile.Format"/></param>
/// <param name="AsOf">the day on which it was drawn</param>
internal sealed record ProofHead(
    string Format, int Version, DateOnly AsOf, ProofParty Creditor, ProofParty Dossier)
{
    /// <summary>Who owes.</summary>
    public required string Debtor { get; init; }

    public required ProofChain Chain { get; init; }

    public required IReadOnlyList<ProofOriginal> Originals { get; init; }

    public required IReadOnlyList<ProofCourt> Court { get; init; }
}

/// <param name="Name">of the creditor, or number of the dossier</param>
internal sealed record ProofParty(Guid Id, string Name);

/// <param name="Events">in the history</param>
/// <param name="Head">hash of the last one, hex; empty when there is none</param>
/// <param name="WordsErased">events whose words are gone, their place holds</param>
internal sealed record ProofChain(int Events, string Head, int WordsErased, int Anchors);

/// <summary>A paper of the file, byte for byte as it was kept.</summary>
/// <param name="Sha256">as the history or the register of invoices names it, hex</param>
/// <param name="What">kind of the event that names it, or "invoice"</param>
internal sealed record ProofOriginal(string Sha256, string What, string Reference)
{
    /// <summary>Null: its bytes are not there.</summary>
    public string? Path { get; init; }

    /// <summary>First event that names it; null: none does.</summary>
    public int? Seq { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Its bytes were erased, the hash stays.</summary>
    public bool IsErased { get; init; }
}

/// <summary>The papers of a procedure.</summary>
/// <param name="Path">null: they could not be made, or are filed already</param>
/// <param name="Missing">why not, in French</param>
internal sealed record ProofCourt(int Procedure, string? Path, IReadOnlyList<string> Missing);
