using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Core.Dossiers;

/// <summary>
/// Insolvency proceedings were opened against the debtor: individual actions for prior debts stop (C. com., art.
/// L. 622-21; C. conso., art. L. 722-2). The day of the event is that of the judgment or of the decision.
/// </summary>
public sealed record InsolvencyOpened : DossierEvent
{
    public InsolvencyKind Proceedings { get; init; }

    /// <summary>Day of the BODACC; null: not known yet.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>« BODACC A n° 20260176, annonce 5232 »; empty: not known.</summary>
    public string Notice { get; init; } = "";

    /// <summary>« tribunal de commerce de Lyon »; empty: not known.</summary>
    public string Court { get; init; } = "";

    /// <summary>Number that the court gave to the proceedings; empty: not known.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Where the court sits: its holidays count.</summary>
    public Territory Seat { get; init; }

    /// <summary>The creditor does not reside in the territory: two months more to declare (C. com., art. R. 622-24).
    /// </summary>
    public bool LivesOutside { get; init; }

    /// <summary>Goods were sold under retention of title (C. com., art. L. 624-9).</summary>
    public bool RetainsTitle { get; init; }

    /// <summary>« Maître Anne Petit », mandataire judiciaire or liquidateur; empty: not known.</summary>
    public string Organ { get; init; } = "";

    /// <summary>Lines of the organ's address, one under the other; empty: not known.</summary>
    public string OrganAddress { get; init; } = "";

    public InsolvencyOpening AsOpening() => new(Proceedings, EffectiveOn)
    {
        Seat = Seat, LivesOutside = LivesOutside, RetainsTitle = RetainsTitle,
    };
}

/// <summary>An act of the insolvency proceedings that were opened last: the day of the event is the day of the act.
/// </summary>
/// <param name="Act">key of the act: "declared"</param>
public sealed record InsolvencyActRecorded(string Act) : DossierEvent
{
    /// <summary>Declared, admitted or received; zero for other acts.</summary>
    public Money Amount { get; init; }

    /// <summary>Number of a notice, of a registered letter, of a decision; empty when there is none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Null: no act of that key is known.</summary>
    public InsolvencyAct? AsAct() => InsolvencyActKinds.Parse(Act) is { } kind
        ? new InsolvencyAct(kind, EffectiveOn) { Amount = Amount } : null;
}

/// <summary>
/// What a person said of the proceedings after they were opened, for the papers: the latest stands, and an empty word
/// leaves what the opening said.
/// </summary>
public sealed record InsolvencyStated : DossierEvent
{
    /// <summary>« Maître Anne Petit », mandataire judiciaire or liquidateur.</summary>
    public string Organ { get; init; } = "";

    /// <summary>Lines of the organ's address, one under the other.</summary>
    public string OrganAddress { get; init; } = "";

    public string Court { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    /// <summary>Rank and securities, in the words of the declaration; empty: none (chirographaire).</summary>
    public string Security { get; init; } = "";

    /// <summary>A case about the claim that is before a court; empty: none.</summary>
    public string PendingCase { get; init; } = "";
}
