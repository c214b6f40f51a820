using Acquit.Core.Dunning;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Decide;

/// <summary>Under which versions a decision is made, on which day and in which run.</summary>
public sealed record DecisionStamp(Guid Run, DateOnly Day, string PolicyVersion, string LawVersion, int LedgerBatch);

/// <summary>
/// Keeps one current decision for each open item, from the day it is made until it changes. An item that is no longer
/// open has none.
/// </summary>
public sealed class DecisionBook(AcquitDb db, Guid creditor)
{
    private readonly List<DecisionRow> _ended = [];
    private readonly List<DecisionRow> _new = [];
    private readonly List<DecisionRow> _lookedAgain = [];
    private Dictionary<Guid, Dictionary<string, DecisionRow>> _current = [];

    /// <summary>Decisions that are new or different.</summary>
    public int Changed { get; private set; }

    /// <summary>Reads what is decided now for some dossiers: what is compared, and what finds the row again.</summary>
    /// <param name="read">may be another connection than the one that writes</param>
    /// <param name="dossiers">of this creditor</param>
    public void Open(AcquitDb read, List<Guid> dossiers) =>
        _current = read
            .Decisions.Where(row =>
                row.CreditorId == creditor && row.UntilDay == null && dossiers.Contains(row.DossierId))
            .Select(row => new DecisionRow
            {
                CreditorId = creditor,
                Id = row.Id,
                DossierId = row.DossierId,
                ItemKey = row.ItemKey,
                FromDay = row.FromDay,
                Action = row.Action,
                Step = row.Step,
                Occurrence = row.Occurrence,
                Channel = row.Channel,
                StepDueOn = row.StepDueOn,
                CoveredCents = row.CoveredCents,
                ContestedCents = row.ContestedCents,
                AskedCents = row.AskedCents,
                Reasons = row.Reasons,
                PolicyVersion = row.PolicyVersion,
                LawVersion = row.LawVersion,
                NextLookOn = row.NextLookOn,
                LimitationOn = row.LimitationOn,
            })
            .AsEnumerable()
            .GroupBy(row => row.DossierId)
            .ToDictionary(group => group.Key, group => group.ToDictionary(row => row.ItemKey, StringComparer.Ordinal));

    /// <summary>Decisions of one dossier as rows, one an item.</summary>
    public static IReadOnlyList<DecisionRow> Rows(
        DossierRow dossier,
        IReadOnlyList<Decision> decisions,
        DecisionStamp stamp
    )
    {
        var rows = new List<DecisionRow>(decisions.Count);
        foreach (var decision in decisions)
        {
            var reasons = ReasonJson.Write(decision.Reasons);
            rows.AddRange(decision.Items.Select(item => Row(dossier, decision, item, reasons, stamp)));
        }

        return rows;
    }

    /// <summary>Compares with what is decided now.</summary>
    public void Keep(Guid dossier, IReadOnlyList<DecisionRow> rows)
    {
        var before = _current.GetValueOrDefault(dossier) ?? [];
        foreach (var row in rows)
        {
            Keep(row, before);
        }

        _ended.AddRange(before.Values);
        Changed += before.Count;
    }

    /// <summary>Writes what changed. Ended first: an item has one current decision.</summary>
    public void Save(DateOnly day)
    {
        _ended.ForEach(row => row.UntilDay = day);
        BulkRows.Update(db, _ended, nameof(DecisionRow.UntilDay));
        BulkRows.Update(db, _lookedAgain, nameof(DecisionRow.NextLookOn), nameof(DecisionRow.LimitationOn));
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
            _ended.Add(old);
            _new.Add(row);
            Changed++;
        }
        else if ((old.NextLookOn, old.LimitationOn) != (row.NextLookOn, row.LimitationOn))
        {
            (old.NextLookOn, old.LimitationOn) = (row.NextLookOn, row.LimitationOn);
            _lookedAgain.Add(old);
        }
    }

    private static DecisionRow Row(
        DossierRow dossier,
        Decision decision,
        DecidedItem item,
        string reasons,
        DecisionStamp stamp
    ) =>
        new()
        {
            CreditorId = dossier.CreditorId,
            Id = Guid.CreateVersion7(),
            DossierId = dossier.Id,
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
