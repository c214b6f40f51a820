using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Letters.Court;

/// <summary>The petition as the registry knows it.</summary>
/// <param name="Ref">number given by the registry; empty: not known</param>
public sealed record FiledPetition(DateOnly FiledOn, string Ref);

/// <summary>The order that was rendered; its last days come from the clock of the procedure.</summary>
public sealed record OrderFacts
{
    /// <summary>Orders from this day are under decree 2026-96 (art. 9).</summary>
    internal static readonly DateOnly Decree2026 = new(2026, 9, 1);

    /// <summary>« 2026/01234 ».</summary>
    public required string Number { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>What the debtor is ordered to pay.</summary>
    public required Money Amount { get; init; }

    /// <summary>The last day to serve it, included (CPC, art. 1411).</summary>
    public DateOnly? LastDayToServe { get; init; }

    /// <summary>The first day on which it is a title if no opposition comes (CPC, art. 1422).</summary>
    public DateOnly? EnforceableFrom { get; init; }

    /// <summary>
    /// By its date, it becomes a title only after two months without notice of an opposition: orders dated from
    /// 1 September 2026 (decree 2026-96).
    /// </summary>
    public bool WaitsTwoMonths => On >= Decree2026;

    /// <summary>An opposition is known: nothing is enforced on this order.</summary>
    public bool IsOpposed { get; init; }

    public ServedOrder? Served { get; init; }
}

/// <summary>How the order was served.</summary>
/// <param name="Manner">« à personne », « à domicile », « par dépôt à l’étude »</param>
/// <param name="Officer">« Maître Anne Petit, commissaire de justice à Nantes »</param>
public sealed record ServedOrder(DateOnly On, string Manner, string Officer);

/// <summary>
/// The commissaire de justice, the mediator or the conciliator who is written to; an address that fits a window, or
/// none for a mediator who is asked on his site.
/// </summary>
public sealed record OfficerFacts(string Name, PostalAddress Address);

/// <summary>An address of the debtor, with where it was learnt and when.</summary>
/// <param name="Text">« 27 route de Vannes, 44800 Saint-Herblain »</param>
/// <param name="Source">« bon de commande »</param>
public sealed record KnownAddress(string Text, string Source, DateOnly On);

/// <summary>The registry's invitation to advance costs, and how they are paid (CPC, art. 1425).</summary>
public sealed record CostsInvitation(string Reference, DateOnly InvitedOn, Money Amount, DateOnly LastDay)
{
    /// <summary>« virement », « chèque joint ».</summary>
    public string Means { get; init; } = "";
}

/// <summary>Why the petition is withdrawn, one sentence with its full stop.</summary>
/// <param name="IsDecided">a person confirmed it although something is still owed (C. civ., art. 2243)</param>
public sealed record WithdrawalFacts(string Reason, bool IsDecided);

/// <summary>What letters to the registry and to the officer are made of, besides the petition.</summary>
public sealed record CourtFollowUp
{
    public FiledPetition? Petition { get; init; }

    public OrderFacts? Order { get; init; }

    public OfficerFacts? Officer { get; init; }

    public CostsInvitation? Costs { get; init; }

    public WithdrawalFacts? Withdrawal { get; init; }

    /// <summary>At least one for the officer, the likeliest first.</summary>
    public IReadOnlyList<KnownAddress> Addresses { get; init; } = [];

    /// <summary>Hearing on an opposition; null: none is fixed.</summary>
    public DateOnly? HearingOn { get; init; }

    /// <summary>Copies of the petition that the registry wants, from 1.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>The officer goes on to enforce when no opposition comes; else he serves only.</summary>
    public bool ServeThenEnforce { get; init; }

    /// <summary>Days that a summons leaves to pay; 0: nobody chose.</summary>
    public int DaysToPay { get; init; }

    /// <summary>« trois versements mensuels égaux », that the creditor accepts in the procedure for small claims.
    /// </summary>
    public string AcceptedTerms { get; init; } = "";

    /// <summary>Most principal and interest of a small claim, from the law book; null: not asked for.</summary>
    public Money? SmallClaimCap { get; init; }

    /// <summary>What a request for a mediation says; null: nothing yet, or another procedure.</summary>
    public MediationSaid? Mediation { get; init; }

    /// <summary>What goes with the letter, one line each.</summary>
    public IReadOnlyList<string> Enclosed { get; init; } = [];
}
