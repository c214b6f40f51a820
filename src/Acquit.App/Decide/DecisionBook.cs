using Acquit.Core.Dunning;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>Under which versions a decision is made, on which day and in which run.</summary>
public sealed record DecisionStamp(Guid Run, DateOnly Day, string PolicyVersion, string LawVersion, int LedgerBatch);

/// <summary>
/// Keeps one current decision for each open item, from the day it is made until it changes. An item that is no longer
/// open has none.
/// </summary>
public sealed class DecisionBook(AcquitDb db, Guid creditor)
{
    private readonly List<Guid> _ended = [];
    private readonly List<DecisionRow> _new = [];
    private readonly Dictionary<DateOnly, List<Guid>> _lookedAgain = [];
    private Dictionary<Guid, Dictionary<string, DecisionRow>> _current = [];

    /// <summary>Decisions that are new or different.</summary>
    public int Changed { get; private set; }

    /// <summary>Reads what is decided now for some dossiers.</summary>
    public void Open(List<Guid> dossiers) =>
        _current = db
            .Decisions.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.UntilDay == null && dossiers.Contains(row.DossierId))
            .AsEnumerable()
            .GroupBy(row => row.DossierId)
            .ToDictionary(group => group.Key, group => group.ToDictionary(row => row.ItemKey, StringComparer.Ordinal));

    public void Keep(Guid dossier, IReadOnlyList<Decision> decisions, DecisionStamp stamp)
    {
        var before = _current.GetValueOrDefault(dossier) ?? [];
        foreach (var decision in decisions)
        {
            var reasons = ReasonJson.Write(decision.Reasons);
            foreach (var item in decision.Items)
            {
                Keep(Row(dossier, decision, item, reasons, stamp), before);
            }
        }

        _ended.AddRange(before.Values.Select(row => row.Id));
        Changed += before.Count;
    }

    /// <summary>Writes what changed. Ended first: an item has one current decision.</summary>
    public void Save(DateOnly day)
    {
        foreach (var ids in _ended.Chunk(1000).Select(chunk => chunk.ToList()))
        {
            db.Decisions.Where(row => row.CreditorId == creditor && ids.Contains(row.Id))
                .ExecuteUpdate(set => set.SetProperty(row => row.UntilDay, day));
        }

        foreach (var (lookOn, ids) in _lookedAgain)
        {
            db.Decisions.Where(row => row.CreditorId == creditor && ids.Contains(row.Id))
                .ExecuteUpdate(set => set.SetProperty(row => row.NextLookOn, lookOn));
        }

        BulkRows.Insert(db, _new);
        _new.Clear();
    }

    private void Keep(DecisionRow row, Dictionary<string, DecisionRow> before)
    {
        if (!before.Remove(row.ItemKey, out var old))
        {
            _new.Add(row);
            Changed++;
        }
        else if (!IsSame(old, row))
        {
            _ended.Add(old.Id);
            _new.Add(row);
            Changed++;
        }
        else if (old.NextLookOn != row.NextLookOn)
        {
            if (!_lookedAgain.TryGetValue(row.NextLookOn, out var ids))
            {
                _lookedAgain[row.NextLookOn] = ids = [];
            }

            ids.Add(old.Id);
        }
    }

    private DecisionRow Row(Guid dossier, Decision decision, DecidedItem item, string reasons, DecisionStamp stamp) =>
        new()
        {
            CreditorId = creditor,
            Id = Guid.CreateVersion7(),
            DossierId = dossier,
            ItemKey = item.Item.Key.Value,
            FromDay = stamp.Day,
            Action = decision.Action,
            Step = decision.Step,
            Occurrence = decision.Occurrence,
            Channel = decision.Channel,
            StepDueOn = decision.StepDueOn,
            CoveredCents = item.Covered.Cents,
            ContestedCents = item.Contested.Cents,
            AskedCents = item.Asked.Cents,
            Reasons = reasons,
            PolicyVersion = stamp.PolicyVersion,
            LawVersion = stamp.LawVersion,
            LedgerBatch = stamp.LedgerBatch,
            NextLookOn = decision.NextLookOn,
            RunId = stamp.Run,
        };

    /// <summary>
    /// The ledger may have been imported again: as long as it says the same, the decision is the old one.
    /// </summary>
    private static bool IsSame(DecisionRow a, DecisionRow b) =>
        a.Action == b.Action
        && a.Step == b.Step
        && a.Occurrence == b.Occurrence
        && a.Channel == b.Channel
        && a.StepDueOn == b.StepDueOn
        && a.CoveredCents == b.CoveredCents
        && a.ContestedCents == b.ContestedCents
        && a.AskedCents == b.AskedCents
        && a.Reasons == b.Reasons
        && a.PolicyVersion == b.PolicyVersion
        && a.LawVersion == b.LawVersion;
}
