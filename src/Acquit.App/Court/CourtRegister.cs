using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>Where a list puts a procedure.</summary>
public enum CourtShelf
{
    /// <summary>Something is still to come.</summary>
    Running,

    /// <summary>There is an enforceable title.</summary>
    Titled,

    /// <summary>A judge refused it: an ordinary claim is left.</summary>
    Refused,

    /// <summary>A judgment ended it.</summary>
    Judged,

    /// <summary>Over without a title, settled, or given up.</summary>
    Closed,
}

/// <summary>A procedure in the list of all of them.</summary>
/// <param name="Address">of the dossier: « 2-12 »</param>
public sealed record CourtLine(CourtProcedure Procedure, ProcedureStage Stage, string Address)
{
    public required Guid Creditor { get; init; }

    public required string DebtorName { get; init; }

    public required string CreditorName { get; init; }

    /// <summary>What the creditor must do next; null: nothing.</summary>
    public required ProcedureDeadline? Next { get; init; }

    public CourtShelf Shelf => Stage.Standing switch
    {
        ProcedureStanding.Running => CourtShelf.Running,
        ProcedureStanding.Titled => CourtShelf.Titled,
        ProcedureStanding.Refused => CourtShelf.Refused,
        ProcedureStanding.Judged => CourtShelf.Judged,
        ProcedureStanding.Failed or ProcedureStanding.Settled or ProcedureStanding.Withdrawn => CourtShelf.Closed,
    };
}

/// <summary>Every procedure of some creditors, ended ones included.</summary>
/// <param name="scope">the creditors</param>
public sealed class CourtRegister(AcquitDb db, LawBook law, IReadOnlyCollection<Guid> scope)
{
    /// <summary>The one whose last day comes first before the others; then the latest act first.</summary>
    public IReadOnlyList<CourtLine> Read(DateOnly today) =>
    [
        .. new CourtHistories(db, scope).Read(today)
            .SelectMany(history => CourtProcedure.Of(history.Events, law)
                .Select(one => Line(history.Owner, one, today)))
            .OrderBy(line => line.Next?.On ?? DateOnly.MaxValue)
            .ThenByDescending(line => line.Procedure.LastActOn)
            .ThenBy(line => line.DebtorName, StringComparer.Ordinal).ThenBy(line => line.Procedure.Number),
    ];

    private static CourtLine Line(CourtOwner owner, CourtProcedure one, DateOnly today)
    {
        var stage = one.StageOn(today);
        return new CourtLine(one, stage, owner.Address)
        {
            Creditor = owner.Creditor, DebtorName = owner.DebtorName, CreditorName = owner.CreditorName,
            Next = stage.IsOver ? null : one.State.ToDo.Count > 0 ? one.State.ToDo[0] : null,
        };
    }
}
