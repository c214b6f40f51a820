using Acquit.Core.Amounts;

namespace Acquit.App.Portfolio;

/// <summary>What a day of the calendar is about.</summary>
public enum CalendarKind
{
    /// <summary>A debtor promised to pay that day.</summary>
    Promise,

    /// <summary>An instalment of an agreed plan.</summary>
    Instalment,

    /// <summary>The last day that a letter gave to pay.</summary>
    PayBy,

    /// <summary>Last day on which an approved message may be posted.</summary>
    PostBy,

    /// <summary>A pause of the dossier ends.</summary>
    HoldEnds,

    /// <summary>The last day of an act of ours in a procedure before a court.</summary>
    CourtAct,

    /// <summary>Limitation ends, or a warning of it begins: six months, three months, thirty days.</summary>
    Limitation,
}

/// <summary>Something that a day brings.</summary>
/// <param name="Uid">the same at each reading, so that a calendar moves the entry rather than doubling it</param>
/// <param name="Address">« 2-12 »</param>
public sealed record CalendarEntry(CalendarKind Kind, DateOnly On, string Uid, string Address)
{
    public required string DebtorName { get; init; }

    public required string CreditorName { get; init; }

    /// <summary>Promised, due or asked; null where no sum is at stake.</summary>
    public Money? Amount { get; init; }

    /// <summary>Reference of the letter, or what was noted; empty otherwise.</summary>
    public string Detail { get; init; } = "";
}
