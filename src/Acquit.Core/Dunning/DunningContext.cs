using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// All that a decision needs and that is neither dossier nor policy: the day, holidays, settings of the installation,
/// law.
/// </summary>
public sealed record DunningContext
{
    public required DateOnly Today { get; init; }

    /// <summary>Holidays by territory key; a territory that is not listed has the eleven national ones.</summary>
    public IReadOnlyDictionary<string, HolidayCalendar> Calendars { get; init; } =
        new Dictionary<string, HolidayCalendar>();

    /// <summary>
    /// Most contact attempts with one person in any <see cref="CapDays"/> rolling days, over all creditors.
    /// </summary>
    public int ContactCap { get; init; } = 3;

    public int CapDays { get; init; } = 7;

    /// <summary>A ledger imported longer ago than this is stale: nothing is sent on it.</summary>
    public int LedgerFreshDays { get; init; } = 7;

    /// <summary>
    /// Days a transfer may take to show: a promise is judged only from a ledger imported after its day and these.
    /// </summary>
    public int BankDelayDays { get; init; } = 3;

    /// <summary>
    /// Until when an item can still be claimed in court, by the law and what the dossier knows; null: not asked, so no
    /// item is held to be time-barred.
    /// </summary>
    public Func<Dossier, OpenItem, TimeToSue?>? TimeToSue { get; init; }

    /// <summary>
    /// Straight from a ledger alone: address, e-mail, telephone and legal status are taken as known.
    /// </summary>
    public bool AssumesWhatALedgerCannotTell { get; init; }

    /// <summary>
    /// Straight from a file: nothing was ever noted, so each item begins at its first step however late it is, and no
    /// newcomer is reviewed.
    /// </summary>
    public bool BeginsAtTheFirstStep { get; init; }

    internal HolidayCalendar CalendarOf(Debtor debtor) =>
        Calendars.TryGetValue(debtor.Territory, out var calendar) ? calendar : HolidayCalendar.Metropole;
}

/// <summary>Until when an item can be claimed in court.</summary>
/// <param name="Until">the last day whatever its payments mean: the day to act by</param>
/// <param name="UntilIfAcknowledged">
/// the last day if the payments that the ledger set against it acknowledge the debt (INT-25); never before
/// <paramref name="Until"/>
/// </param>
/// <param name="IsFromInvoice">the end of performance is not known: counted from the invoice, an assumption</param>
public readonly record struct TimeToSue(DateOnly Until, DateOnly UntilIfAcknowledged, bool IsFromInvoice)
{
    /// <summary>The article that sets the period; null: not said.</summary>
    public string? Rule { get; init; }
}

/// <summary>What becomes of a message that was proposed and has not left for certain.</summary>
public enum PendingState
{
    /// <summary>Proposed or approved, not sent.</summary>
    WaitingForApproval,

    /// <summary>Nobody knows whether it left: a person must say.</summary>
    Doubtful,
}

/// <summary>A message on the desk: proposed, approved or doubtful.</summary>
public sealed record PendingMessage(string Step, int Occurrence, IReadOnlyList<ItemKey> Items, PendingState State);

/// <summary>A paper that can be enclosed.</summary>
/// <param name="Step">For a letter of ours: the step that sent it; else empty.</param>
/// <param name="Item">For a paper about one invoice; null: about the whole account.</param>
public readonly record struct Enclosure(AttachmentKind What, string Step, ItemKey? Item);

/// <summary>What lies on the desk for one dossier: messages under way, and the papers at hand.</summary>
public sealed record Desk
{
    public static Desk Empty { get; } = new();

    public IReadOnlyList<PendingMessage> Pending { get; init; } = [];

    /// <summary>Papers that exist; null: all are taken to exist.</summary>
    public IReadOnlySet<Enclosure>? AtHand { get; init; }
}
