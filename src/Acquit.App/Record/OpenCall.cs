using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Record;

/// <summary>The call that a dossier waits for: a call noted without a step is taken for it.</summary>
public static class OpenCall
{
    private const string Why = "callLogged";

    /// <summary>The one call that is proposed; null: there is none, or several, and a person must say which.</summary>
    public static ProposalRow? Of(AcquitDb db, NamedDebtor debtor)
    {
        var open = db.Proposals
            .Where(row => row.CreditorId == debtor.Creditor && row.DossierId == debtor.Dossier
                && row.State == ProposalState.Open && row.Channel == Channel.Call)
            .Take(2)
            .ToList();
        return open.Count == 1 ? open[0] : null;
    }

    /// <summary>
    /// The proposal that something noted carries out; null when it is no call, names its own step, comes from a table
    /// of what was done before, or is older than the proposal.
    /// </summary>
    internal static ProposalRow? DoneBy(AcquitDb db, NamedDebtor debtor, RecordAct act) =>
        act is { IsFromTable: false, Happened: CallLogged { Step.Length: 0 } call }
            && Of(db, debtor) is { } open && open.ProposedOn <= call.EffectiveOn
            ? open : null;

    /// <summary>The call as the step and occurrence of its proposal.</summary>
    internal static DossierEvent As(DossierEvent happened, ProposalRow? open) =>
        open is not null && happened is CallLogged call
            ? call with { Step = open.Step, Occurrence = open.Occurrence } : happened;

    /// <summary>It was done: it leaves the queue; the caller saves.</summary>
    internal static void Close(ProposalRow? open, string by, DateTimeOffset at)
    {
        if (open is not null)
        {
            open.State = ProposalState.Withdrawn;
            open.DecidedBy = by;
            open.DecidedAt = open.UpdatedAt = Instants.Micros(at);
            open.DecidedWhy = Why;
        }
    }
}
