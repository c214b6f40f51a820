using Acquit.Core.Amounts;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>
/// A person accepted that a credit paid the item that the event names: extra lettering, until the ledger shows it.
/// </summary>
/// <param name="Credit">the payment or credit note</param>
/// <param name="Amount">at most this much of it</param>
public sealed record MatchAccepted(ItemKey Credit, Money Amount) : DeskEvent;

/// <summary>A person said that a credit did not pay the item that the event names: it is not proposed again.</summary>
public sealed record MatchRejected(ItemKey Credit) : DeskEvent;

/// <summary>A match is neither accepted nor rejected any more.</summary>
/// <param name="Seq">place of the acceptance or rejection in the history of the dossier</param>
/// <param name="Credit">the payment or credit note that it was about</param>
public sealed record MatchUndone(int Seq, ItemKey Credit) : DeskEvent;
