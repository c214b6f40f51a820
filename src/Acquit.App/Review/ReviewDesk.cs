using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Runs;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Review;

/// <summary>
/// Where people read proposals and approve, skip or postpone them. An approval names the hash of the bytes.
/// </summary>
public sealed class ReviewDesk(Database database, RunRules rules, ParisClock clock, LetterMaker maker)
{
    /// <summary>Working days on which an approved message may still be posted.</summary>
    public const int PostingDays = 3;

    private const string Machine = "acquit";

    /// <summary>Open and approved proposals, the largest sums first.</summary>
    public IReadOnlyList<QueueLine> Queue()
    {
        using var db = database.Open();
        return
        [
            .. (
                from proposal in db.Proposals.AsNoTracking()
                join dossier in db.Dossiers.AsNoTracking()
                    on new { proposal.CreditorId, Id = proposal.DossierId } equals new
                    {
                        dossier.CreditorId,
                        dossier.Id,
                    }
                join debtor in db.Debtors.AsNoTracking()
                    on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
                join creditor in db.Creditors.AsNoTracking() on proposal.CreditorId equals creditor.Id
                where proposal.State == ProposalState.Open || proposal.State == ProposalState.Approved
                orderby proposal.AskedCents descending, creditor.Number, proposal.Number
                select new
                {
                    proposal,
                    CreditorNumber = creditor.Number,
                    Creditor = creditor.Name,
                    debtor.Key,
                    debtor.Name,
                }
            )
                .AsEnumerable()
                .Select(row => new QueueLine(row.proposal, row.CreditorNumber, row.Creditor, row.Key, row.Name)),
        ];
    }

    /// <summary>Approves what may be approved, each alone: one refusal does not hold up the others.</summary>
    public IReadOnlyList<ApprovalOutcome> Approve(IReadOnlyList<ProposalName> names, string by, DateOnly today) =>
        [.. names.Select(name => Approve(name, new ApprovalAct(by, names.Count), today))];

    /// <summary>
    /// One message that a person has read: refused when the bytes that she read are no longer those that would leave.
    /// </summary>
    public ApprovalOutcome ApproveRead(ProposalName name, string by, string readHash, DateOnly today) =>
        Approve(name, new ApprovalAct(by, 1) { ReadHash = readHash }, today);

    /// <summary>
    /// What the policy lets the run approve by itself; an e-mail that a server put off too often is a person's.
    /// </summary>
    public IReadOnlyList<ApprovalOutcome> ApproveAutomatic(Guid creditor, DateOnly today)
    {
        using var db = database.Open();
        var numbers = db
            .Proposals.AsNoTracking()
            .Where(row =>
                row.CreditorId == creditor
                && row.State == ProposalState.Open
                && row.Approval == Approval.Automatic
                && row.Action == DecisionAction.Contact
                && row.DecidedWhy != MailRetry.GivenUp
            )
            .OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.Channel })
            .ToList();
        return
        [
            .. numbers
                .Where(row => row.Channel is { } channel && channel.IsSent())
                .Select(row => Approve(new ProposalName(creditor, row.Number), new ApprovalAct(Machine, 1), today)),
        ];
    }

    /// <summary>
    /// A person leaves a step out for the items of a proposal, with a reason; a letter or a call that is no step is
    /// given up. False: there is no such open proposal.
    /// </summary>
    public bool Skip(ProposalName name, string by, string why, DateOnly today) =>
        Close(name, ProposalState.Skipped, (by, why), message => message.Key.Step.Length == 0
            ? [GivenUp(message, by, why, today)]
            : message.Items
                .GroupBy(item => (item.OwnStep, item.OwnOccurrence))
                .Where(group => group.Key.OwnStep.Length > 0)
                .Select(DossierEvent (group) => new StepSkipped(group.Key.OwnStep, group.Key.OwnOccurrence)
                {
                    EffectiveOn = today, Items = [.. group.Select(item => item.Key)], By = by, Note = why,
                }));

    private static LetterGivenUp GivenUp(PlannedMessage message, string by, string why, DateOnly today) =>
        new(message.Letter)
        {
            EffectiveOn = today, Items = [.. message.Items.Select(item => item.Key)], By = by, Note = why,
        };

    /// <summary>A person puts a message off until a day. False: there is no such open proposal.</summary>
    public bool Postpone(ProposalName name, DateOnly until, (string By, string Why) who, DateOnly today) =>
        Close(
            name,
            ProposalState.Withdrawn,
            who,
            message =>
                message.Items
                    .GroupBy(item => item.OwnStep)
                    .Select(
                        DossierEvent (group) =>
                            new Postponed(group.Key, until)
                            {
                                EffectiveOn = today,
                                Items = [.. group.Select(item => item.Key)],
                                By = who.By,
                                Note = who.Why,
                            }
                    )
        );

    /// <summary>
    /// The very document that an approval today would name, kept from its first look; or what is missing for it.
    /// Null: there is no such open proposal, or nothing is written for it.
    /// </summary>
    public Draft? Preview(ProposalName name, DateOnly today)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(name.Creditor);
            var row = db.Proposals.SingleOrDefault(proposal =>
                proposal.CreditorId == name.Creditor && proposal.Number == name.Number
            );
            if (row is not { State: ProposalState.Open, Channel: { } channel } || !channel.IsSent())
            {
                return null;
            }

            var reviewed = Reviewed(db, row, today);
            return new Drafting(rules, maker).For(
                db,
                reviewed.Loaded,
                row,
                reviewed.Message,
                new DraftDay(today, clock.Now, IsReadByAPerson: true)
            );
        });
    }

    private bool Close(
        ProposalName name,
        ProposalState state,
        (string By, string Why) who,
        Func<PlannedMessage, IEnumerable<DossierEvent>> events
    )
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(name.Creditor);
            var row = db.Proposals.SingleOrDefault(proposal =>
                proposal.CreditorId == name.Creditor && proposal.Number == name.Number
            );
            if (row is null || row.State is not (ProposalState.Open or ProposalState.Approved))
            {
                return false;
            }

            Outbox.TakeBack(db, row);
            if (IsLeaving(db, row))
            {
                return false;
            }

            var dossier = db.Dossiers.Single(one => one.CreditorId == row.CreditorId && one.Id == row.DossierId);
            foreach (var happened in events(MessageOf(db, row)))
            {
                EventLog.Append(db, dossier, happened, clock.Now);
            }

            row.State = state;
            row.DecidedBy = who.By;
            row.DecidedAt = Instants.Micros(clock.Now);
            row.DecidedWhy = who.Why;
            return true;
        });
    }

    private ApprovalOutcome Approve(ProposalName name, ApprovalAct act, DateOnly today)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(name.Creditor);
            var row = db.Proposals.SingleOrDefault(proposal =>
                proposal.CreditorId == name.Creditor && proposal.Number == name.Number
            );
            var reviewed = row is null ? null : Reviewed(db, row, today);
            if (WhyNotApprove.Ask(reviewed?.Proposal, act) is { } early)
            {
                return new ApprovalOutcome(name, early, []);
            }

            var draft = new Drafting(rules, maker).For(
                db,
                reviewed!.Loaded,
                row!,
                reviewed.Message,
                new DraftDay(today, clock.Now, act.By != Machine)
            );
            if (draft.Document is not { } document)
            {
                return new ApprovalOutcome(name, ApprovalRefusal.DocumentRefused, draft.Missing);
            }

            return act.ReadHash.Length > 0 && act.ReadHash != document.Sha256
                ? new ApprovalOutcome(name, ApprovalRefusal.DocumentChanged, [])
                : Approved(name, row!, document, (act.By, today));
        });
    }

    private ApprovalOutcome Approved(
        ProposalName name, ProposalRow row, DocumentRow document, (string By, DateOnly On) act)
    {
        row.State = ProposalState.Approved;
        row.DecidedBy = act.By;
        row.DecidedAt = Instants.Micros(clock.Now);
        row.LastPostingDay = PayBy.WorkingDaysAfter(act.On, PostingDays, rules.Calendar("metropole"));
        return new ApprovalOutcome(name, null, [])
        {
            Reference = document.Reference,
            Hash = row.DocumentSha256,
            LastPostingDay = row.LastPostingDay,
        };
    }

    private Review Reviewed(AcquitDb db, ProposalRow row, DateOnly today)
    {
        var creditor = CreditorBook.One(db, row.CreditorId);
        var dossier = db.Dossiers.Single(one => one.CreditorId == row.CreditorId && one.Id == row.DossierId);
        var loaded = DossierBatch.Load(db, creditor, [dossier], today)[0];
        var message = MessageOf(db, row);
        var isStill =
            rules.Policy(creditor.Creditor, DailyRun.PolicyOf(creditor, loaded)) is { } policy
            && DailyRun
                .Messages(
                    loaded, policy, NextStep.For(loaded.Dossier, policy, rules.Context(today), loaded.Desk), today)
                .Any(planned => ProposalPlan.IsSame(planned, message));
        return new Review(
            loaded,
            message,
            new ProposalUnderReview
            {
                State = row.State,
                Action = row.Action,
                Channel = row.Channel,
                Kind = row.Approval,
                IsPostingDayOver = row.LastPostingDay < today,
                CreditorIsUnderMandate = creditor.Creditor.UnderMandate,
                IsStillDecided = isStill,
            }
        );
    }

    private static PlannedMessage MessageOf(AcquitDb db, ProposalRow row) =>
        ProposalBook.MessageOf(
            row,
            db.ProposalItems.AsNoTracking()
                .Where(item => item.CreditorId == row.CreditorId && item.ProposalId == row.Id)
                .ToList()
        );

    private static bool IsLeaving(AcquitDb db, ProposalRow row) =>
        db.Sendings.Any(sending =>
            sending.CreditorId == row.CreditorId
            && sending.ProposalId == row.Id
            && (sending.State == OutboxState.Reserved || sending.State == OutboxState.Doubtful)
        );

    private sealed record Review(LoadedDossier Loaded, PlannedMessage Message, ProposalUnderReview Proposal);
}
