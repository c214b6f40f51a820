using Acquit.Core.Amounts;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>Who changes a proposal, when, in which run.</summary>
public sealed record ProposalStamp(Guid Run, DateOnly Day, DateTimeOffset At);

/// <summary>Reads the proposals that stand and carries out what <see cref="ProposalPlan"/> says.</summary>
public sealed class ProposalBook(AcquitDb db, Guid creditor)
{
    /// <summary>Why a proposal returns whose last posting day is past, or comes before it may leave.</summary>
    public const string Expired = "approvalExpired";

    private const string Machine = "acquit";

    private Dictionary<Guid, ProposalRow> _rows = [];
    private ILookup<Guid, StandingProposal> _standing = Enumerable.Empty<StandingProposal>().ToLookup(_ => Guid.Empty);
    private readonly List<ProposalRow> _new = [];
    private readonly List<ProposalItemRow> _newItems = [];
    private int _lastNumber;

    public int Inserted { get; private set; }

    public int Refreshed { get; private set; }

    public int Withdrawn { get; private set; }

    /// <summary>Reads the live proposals of some dossiers; the caller holds the lock of the creditor.</summary>
    public void Open(List<Guid> dossiers)
    {
        _rows = db
            .Proposals.Where(row =>
                row.CreditorId == creditor
                && dossiers.Contains(row.DossierId)
                && (row.State == ProposalState.Open || row.State == ProposalState.Approved)
            )
            .ToDictionary(row => row.Id);
        _lastNumber = db.Proposals.Where(row => row.CreditorId == creditor).Max(row => (int?)row.Number) ?? 0;
        var ids = _rows.Keys.ToList();
        var items = db
            .ProposalItems.AsNoTracking()
            .Where(row => row.CreditorId == creditor && ids.Contains(row.ProposalId))
            .ToLookup(row => row.ProposalId);
        var leaving = db
            .Sendings.AsNoTracking()
            .Where(row =>
                row.CreditorId == creditor
                && ids.Contains(row.ProposalId)
                && (row.State == OutboxState.Reserved || row.State == OutboxState.Doubtful)
            )
            .Select(row => row.ProposalId)
            .ToHashSet();
        _standing = _rows.Values.ToLookup(
            row => row.DossierId,
            row => new StandingProposal(row.Id, row.State, MessageOf(row, items[row.Id]))
            {
                IsLeaving = leaving.Contains(row.Id),
            }
        );
    }

    public IReadOnlyList<StandingProposal> Of(Guid dossier) => [.. _standing[dossier]];

    /// <summary>Writes what is new; rows that changed are saved by the caller.</summary>
    public void Save()
    {
        BulkRows.Insert(db, _new);
        BulkRows.Insert(db, _newItems);
        _new.Clear();
        _newItems.Clear();
    }

    /// <summary>Changes the rows; the caller saves.</summary>
    public void Apply(Guid dossier, IReadOnlyList<ProposalChange> changes, ProposalStamp stamp)
    {
        foreach (var change in changes)
        {
            switch (change.Move)
            {
                case ProposalMove.Insert:
                    Insert(dossier, change.Message!, stamp);
                    break;
                case ProposalMove.Refresh:
                    Refresh(_rows[change.Standing!.Value], change, stamp);
                    break;
                case ProposalMove.Withdraw:
                    Withdraw(_rows[change.Standing!.Value], change.Why!.Value, stamp);
                    break;
            }
        }
    }

    /// <summary>A row and its items as a message.</summary>
    public static PlannedMessage MessageOf(ProposalRow row, IEnumerable<ProposalItemRow> items) =>
        new()
        {
            Key = new MessageKey(row.Step, row.Occurrence, row.Part),
            Action = row.Action,
            Channel = row.Channel,
            Letter = row.Letter,
            Approval = row.Approval,
            StepDueOn = row.StepDueOn,
            Recipient = row.Recipient,
            Items =
            [
                .. items
                    .OrderBy(item => item.ItemKey, StringComparer.Ordinal)
                    .Select(item => new MessageItem(
                        new ItemKey(item.ItemKey),
                        Money.FromCents(item.AskedCents),
                        item.OwnStep,
                        item.OwnOccurrence
                    )
                    {
                        Covered = Money.FromCents(item.CoveredCents),
                        Contested = Money.FromCents(item.ContestedCents),
                        Open = Money.FromCents(item.OpenCents),
                    }),
            ],
            Reasons = ReasonJson.Read(row.Reasons),
        };

    private void Insert(Guid dossier, PlannedMessage message, ProposalStamp stamp)
    {
        var row = new ProposalRow
        {
            CreditorId = creditor,
            Id = Guid.CreateVersion7(stamp.At),
            Number = ++_lastNumber,
            DossierId = dossier,
            Step = message.Key.Step,
            Occurrence = message.Key.Occurrence,
            Part = message.Key.Part,
            Action = message.Action,
            State = ProposalState.Open,
            ProposedOn = stamp.Day,
        };
        _new.Add(row);
        Fill(row, message, stamp);
        Inserted++;
    }

    private void Refresh(ProposalRow row, ProposalChange change, ProposalStamp stamp)
    {
        db.ProposalItems.Where(item => item.CreditorId == creditor && item.ProposalId == row.Id).ExecuteDelete();
        ReturnToQueue(row, change.Why?.ToString() ?? "");
        Fill(row, change.Message!, stamp);
        Refreshed++;
    }

    /// <summary>Approvals whose last posting day is past go back to the queue, unless the message is leaving.</summary>
    public static void ReturnExpired(AcquitDb db, Guid creditor, DateOnly day)
    {
        var expired = db.Proposals.Where(row =>
            row.CreditorId == creditor
            && row.State == ProposalState.Approved
            && row.LastPostingDay < day
            && !db.Sendings.Any(sending =>
                sending.CreditorId == row.CreditorId
                && sending.ProposalId == row.Id
                && (sending.State == OutboxState.Reserved || sending.State == OutboxState.Doubtful)
            )
        );
        foreach (var row in expired.ToList())
        {
            ReturnToQueue(row, Expired);
        }
    }

    /// <summary>Without draft and without approval; the number stays.</summary>
    public static void ReturnToQueue(ProposalRow row, string why)
    {
        row.State = ProposalState.Open;
        row.DocumentId = null;
        row.DocumentSha256 = "";
        row.FactsSha256 = "";
        row.LastPostingDay = null;
        row.DecidedBy = "";
        row.DecidedAt = null;
        row.DecidedWhy = why;
    }

    private void Withdraw(ProposalRow row, ReasonCode why, ProposalStamp stamp)
    {
        row.State = ProposalState.Withdrawn;
        row.DecidedBy = Machine;
        row.DecidedAt = Instants.Micros(stamp.At);
        row.DecidedWhy = Database.Key(why);
        row.UpdatedAt = Instants.Micros(stamp.At);
        Withdrawn++;
    }

    private void Fill(ProposalRow row, PlannedMessage message, ProposalStamp stamp)
    {
        row.Channel = message.Channel;
        row.Letter = message.Letter;
        row.Approval = message.Approval;
        row.Recipient = message.Recipient;
        row.AskedCents = message.Asked.Cents;
        row.StepDueOn = message.StepDueOn;
        row.Reasons = ReasonJson.Write(message.Reasons);
        row.IsBroken = message.Reasons.Any(reason =>
            reason.Code is ReasonCode.PromiseBroken or ReasonCode.PlanBroken);
        row.RunId = stamp.Run;
        row.UpdatedAt = Instants.Micros(stamp.At);
        _newItems.AddRange(
            message.Items.Select(item => new ProposalItemRow
            {
                CreditorId = creditor,
                ProposalId = row.Id,
                ItemKey = item.Key.Value,
                OwnStep = item.OwnStep,
                OwnOccurrence = item.OwnOccurrence,
                OpenCents = item.Open.Cents,
                CoveredCents = item.Covered.Cents,
                ContestedCents = item.Contested.Cents,
                AskedCents = item.Asked.Cents,
            })
        );
    }
}
