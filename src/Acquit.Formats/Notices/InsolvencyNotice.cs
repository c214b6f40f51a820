using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Formats.Notices;

/// <summary>One notice of the BODACC about insolvency proceedings, as it was published.</summary>
/// <param name="Id">« A202601765232 »: series, parution and number</param>
/// <param name="PublishedOn">day of the parution: the creditors' periods run from that of an opening</param>
/// <param name="Nature">words of the notice: « Jugement d'ouverture de liquidation judiciaire »</param>
public sealed record InsolvencyNotice(string Id, DateOnly PublishedOn, string Nature)
{
    /// <summary>1 = first line of the file.</summary>
    public int Line { get; init; }

    /// <summary>The firms that it names; at least one.</summary>
    public IReadOnlyList<Siren> Sirens { get; init; } = [];

    /// <summary>« DUPIN SARL »; empty: not said.</summary>
    public string Name { get; init; } = "";

    /// <summary>« Greffe du Tribunal de Commerce de Lorient »; empty: not said.</summary>
    public string Court { get; init; } = "";

    /// <summary>Null: the notice gives no day that can be read.</summary>
    public DateOnly? JudgedOn { get; init; }

    /// <summary>What the court added: names of the organs, plan; empty: nothing.</summary>
    public string Complement { get; init; } = "";

    /// <summary>What the notice means for proceedings.</summary>
    public NoticeEffect Effect => NoticeNatures.Of(Nature) ?? NoticeEffect.Nothing;
}

/// <summary>What a notice does to proceedings.</summary>
/// <param name="Act">null: it opens them, or does nothing that is followed</param>
/// <param name="Opens">which proceedings it opens; null: none</param>
public readonly record struct NoticeEffect(InsolvencyActKind? Act, InsolvencyKind? Opens)
{
    /// <summary>Known, and told to nobody: deposits of lists, bans, changes of a plan.</summary>
    public static NoticeEffect Nothing => default;

    public bool IsFollowed => Act is not null || Opens is not null;
}

/// <summary>A file of notices: those that could be read, and a problem for each that could not.</summary>
/// <param name="Read">notices in the file, rejected ones included</param>
public sealed record NoticeReading(
    IReadOnlyList<InsolvencyNotice> Notices, IReadOnlyList<ImportProblem> Problems, int Read);
