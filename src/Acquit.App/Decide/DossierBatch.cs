using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Decide;

/// <summary>One dossier as decisions see it, with the rows it came from.</summary>
public sealed record LoadedDossier(DossierRow Row, DebtorRow DebtorRow, Dossier Dossier, Desk Desk);

/// <summary>Reads many dossiers with a fixed number of queries.</summary>
public sealed class DossierBatch
{
    private const int DaysOfContacts = 62;

    private readonly AcquitDb _db;
    private readonly CreditorBook _creditor;
    private readonly DateOnly _today;
    private readonly List<Guid> _dossiers;
    private readonly List<Guid> _debtors;

    private DossierBatch(AcquitDb db, CreditorBook creditor, IReadOnlyList<DossierRow> rows, DateOnly today)
    {
        (_db, _creditor, _today) = (db, creditor, today);
        _dossiers = [.. rows.Select(row => row.Id)];
        _debtors = [.. rows.Select(row => row.DebtorId)];
    }

    /// <summary>The dossiers of some rows, in their order.</summary>
    /// <param name="rows">
    /// of this creditor; tracked by <paramref name="db"/> when the caller means to change them
    /// </param>
    public static IReadOnlyList<LoadedDossier> Load(
        AcquitDb db, CreditorBook creditor, IReadOnlyList<DossierRow> rows, DateOnly today) =>
        rows.Count == 0 ? [] : new DossierBatch(db, creditor, rows, today).Read(rows);

    private List<LoadedDossier> Read(IReadOnlyList<DossierRow> rows)
    {
        var debtors = _db
            .Debtors.AsNoTracking()
            .Where(row => row.CreditorId == _creditor.Id && _debtors.Contains(row.Id))
            .ToDictionary(row => row.Id);
        var facts = new Facts(OpenItems(), Events(), PerformedOn());
        var credits = new CreditNoteLines(_db, _creditor.Id).Of(
            [.. facts.Items.SelectMany(one => one).Where(row => row.IsCredit).Select(row => row.ItemKey)]);
        var attempts = Contacts(debtors.Values);
        var people = People();
        var usual = _creditor.Creditor.ContactRules.Territory;
        var marks = new LedgerMarks(_db, _creditor.Id);
        var applied = marks.Applied([.. rows.Where(facts.NeedPayments).Select(row => row.DebtorId)]);
        var vanished = marks.Vanished(_debtors);
        var renamed = marks.Renamed(_debtors);
        var papers = new PapersAtHand(_db, _creditor.Id, _dossiers, _debtors);
        var doubtful = Doubtful();
        return
        [
            .. rows.Select(row =>
            {
                var debtor = debtors[row.DebtorId];
                var known = DossierOf(row, DebtorOf(debtor, people[debtor.Id], usual), facts, credits);
                var dossier = known with
                {
                    Events = renamed.Count == 0 ? known.Events : [.. known.Events.Select(one => Now(one, renamed))],
                    Applied = [.. applied[debtor.Id]],
                    Vanished = VanishedItems.Of(vanished[debtor.Id], debtor.Terms ?? _creditor.Creditor.Terms, known),
                    PersonContacts = debtor.PersonId is { } person ? [.. attempts[person]] : [],
                };
                return new LoadedDossier(
                    row,
                    debtor,
                    dossier,
                    new Desk { Pending = [.. doubtful[row.Id]], AtHand = papers.Of(row.Id, debtor.Id, dossier) }
                );
            }),
        ];
    }

    private Dossier DossierOf(DossierRow row, Debtor debtor, Facts facts,
        Dictionary<string, (string Journal, bool IsInPayments, bool IsNote)> ledger) =>
        new()
        {
            Creditor = _creditor.Creditor,
            Debtor = debtor,
            Items = DebitsOf(facts.Items[row.DebtorId], facts.PerformedOn),
            Credits =
            [
                .. CreditsOf(facts.Items[row.DebtorId]).Select(one => ledger.TryGetValue(one.Key.Value, out var line)
                    ? one with { Journal = line.Journal, IsInPayments = line.IsInPayments } : one),
            ],
            Events = [.. facts.Events[row.Id]],
            LedgerCoversUntil = _creditor.LedgerCoversUntil,
            LedgerImportedOn = _creditor.LedgerImportedOn,
        };

    /// <summary>An event about a line that was entered again is about the new line.</summary>
    internal static DossierEvent Now(DossierEvent happened, IReadOnlyDictionary<ItemKey, ItemKey> renamed) =>
        happened.Items.Any(renamed.ContainsKey)
            ? happened with { Items = [.. happened.Items.Select(item => Latest(item, renamed)).Distinct()] }
            : happened;

    /// <summary>Followed at most once a renaming: a line may be entered back under its first dates.</summary>
    private static ItemKey Latest(ItemKey item, IReadOnlyDictionary<ItemKey, ItemKey> renamed)
    {
        for (var left = renamed.Count; left > 0 && renamed.TryGetValue(item, out var now); left--)
        {
            item = now;
        }

        return item;
    }

    /// <summary>What is open and what happened, by debtor and by dossier.</summary>
    private sealed record Facts(
        ILookup<Guid, OpenItemRow> Items,
        ILookup<Guid, DossierEvent> Events,
        Dictionary<Guid, DateOnly> PerformedOn
    )
    {
        /// <summary>Payments are read where they decide: a promise or plan to judge, an item paid in part.</summary>
        public bool NeedPayments(DossierRow row) =>
            Items[row.DebtorId].Any(item => item.OpenCents < item.OriginalCents)
            || Events[row.Id].Any(happened => happened is PromiseMade or PlanAgreed or DisputeAnswered
                or CreditNoteIssued or LetterPrepared);
    }

    private ILookup<Guid, OpenItemRow> OpenItems() =>
        _db
            .OpenItems.AsNoTracking()
            .Where(row => row.CreditorId == _creditor.Id && _debtors.Contains(row.DebtorId) && row.OpenCents > 0)
            .ToLookup(row => row.DebtorId);

    /// <summary>By invoice, where the day of performance is known.</summary>
    private Dictionary<Guid, DateOnly> PerformedOn() =>
        _db
            .Invoices.AsNoTracking()
            .Where(row => row.CreditorId == _creditor.Id && _debtors.Contains(row.DebtorId) && row.PerformedOn != null)
            .ToDictionary(row => row.Id, row => row.PerformedOn!.Value);

    private static List<OpenItem> DebitsOf(IEnumerable<OpenItemRow> rows, Dictionary<Guid, DateOnly> performed) =>
        [
            .. rows.Where(row => !row.IsCredit)
                .Select(row =>
                    row.InvoiceId is { } invoice && performed.TryGetValue(invoice, out var on)
                        ? ItemOf(row) with { PerformedOn = on }
                        : ItemOf(row)
                )
                .OrderBy(item => item.DueOn)
                .ThenBy(item => item.Key),
        ];

    private static List<OpenCredit> CreditsOf(IEnumerable<OpenItemRow> rows) =>
        [.. rows.Where(row => row.IsCredit).Select(CreditOf).OrderBy(credit => credit.On).ThenBy(credit => credit.Key)];

    private ILookup<Guid, DossierEvent> Events() =>
        (
            from happened in _db.DossierEvents.AsNoTracking()
            join words in _db.EventWords.AsNoTracking()
                on new
                {
                    happened.CreditorId,
                    happened.DossierId,
                    happened.Seq,
                } equals new
                {
                    words.CreditorId,
                    words.DossierId,
                    words.Seq,
                }
            where
                happened.CreditorId == _creditor.Id
                && _dossiers.Contains(happened.DossierId)
                && happened.EffectiveOn <= _today
            orderby happened.DossierId, happened.Seq
            select new { happened.DossierId, happened.Seq, words.Words }
        )
            .AsEnumerable()
            .GroupBy(row => row.DossierId, row => new RecordedEvent(row.Seq, EventJson.Read(row.Words)))
            .SelectMany(group => EventLog.Standing(group).Select(happened => (group.Key, Happened: happened)))
            .ToLookup(pair => pair.Key, pair => pair.Happened);

    /// <summary>What the cap counts: whoever the creditor was.</summary>
    private ILookup<Guid, ContactAttempt> Contacts(IEnumerable<DebtorRow> debtors)
    {
        var persons = debtors.Select(debtor => debtor.PersonId).OfType<Guid>().Distinct().ToList();
        var since = _today.AddDays(-DaysOfContacts);
        return _db
            .ContactTallies.AsNoTracking()
            .Where(tally => persons.Contains(tally.PersonId) && tally.Day >= since && tally.Day <= _today)
            .AsEnumerable()
            .SelectMany(tally => Enumerable.Repeat(tally, tally.Attempts))
            .ToLookup(tally => tally.PersonId, tally => new ContactAttempt(tally.Day, tally.Channel));
    }

    /// <summary>Messages of which nobody knows whether they left: their items wait for a person.</summary>
    private ILookup<Guid, PendingMessage> Doubtful() =>
        (
            from sending in _db.Sendings.AsNoTracking()
            join proposal in _db.Proposals.AsNoTracking()
                on new { sending.CreditorId, Id = sending.ProposalId } equals new { proposal.CreditorId, proposal.Id }
            join item in _db.ProposalItems.AsNoTracking()
                on new { proposal.CreditorId, ProposalId = proposal.Id } equals new { item.CreditorId, item.ProposalId }
            where
                sending.CreditorId == _creditor.Id
                && sending.State == OutboxState.Doubtful
                && _dossiers.Contains(sending.DossierId)
            select new
            {
                proposal.DossierId,
                proposal.Id,
                proposal.Step,
                proposal.Occurrence,
                item.ItemKey,
            }
        )
            .AsEnumerable()
            .GroupBy(row => (row.DossierId, row.Id, row.Step, row.Occurrence))
            .ToLookup(
                group => group.Key.DossierId,
                group => new PendingMessage(
                    group.Key.Step,
                    group.Key.Occurrence,
                    [.. group.Select(row => new ItemKey(row.ItemKey))],
                    PendingState.Doubtful
                )
            );

    /// <param name="usual">of whom no territory is said: the creditor's</param>
    internal static Debtor DebtorOf(
        DebtorRow row, IEnumerable<DebtorContact>? people = null, string usual = "metropole")
    {
        List<DebtorContact> contacts =
            [.. (people ?? []).Select(one => IsDead(one.Email, row) ? one with { Email = "" } : one)];
        string[] emails = [.. Accounting(contacts).Select(one => one.Email), row.Email];
        var alive = emails.FirstOrDefault(email => email.Length > 0 && !IsDead(email, row)) ?? "";
        return new()
        {
            Key = new DebtorKey(row.Key),
            Name = row.Name,
            Status = row.Status,
            Civility = row.Civility,
            Siren = Siren.TryParse(row.Siren, out var siren) ? siren : null,
            Address = row.Address is { Length: > 0 } lines ? new PostalAddress(lines.Split('\n')) : null,
            Email = alive,
            FailingEmail = alive.Length == 0 ? row.FailingEmail : "",
            Phone = Accounting(contacts).FirstOrDefault(one => one.Phone.Length > 0)?.Phone ?? row.Phone,
            Contacts = contacts,
            Terms = row.Terms,
            Policy = row.Policy,
            ClaimKind = row.ClaimKind,
            Territory = row.Territory.Length > 0 ? row.Territory : usual,
            IsNotACustomer = row.IsNotACustomer,
        };
    }

    private static bool IsDead(string email, DebtorRow row) => email.Length > 0 && email == row.FailingEmail;

    private static IEnumerable<DebtorContact> Accounting(IEnumerable<DebtorContact> people) =>
        people.Where(one => one.Role == ContactRole.Accounting);

    /// <summary>People at the debtors', by debtor.</summary>
    private ILookup<Guid, DebtorContact> People() =>
        _db.Contacts.AsNoTracking()
            .Where(row => row.CreditorId == _creditor.Id && _debtors.Contains(row.DebtorId))
            .OrderBy(row => row.Id)
            .AsEnumerable()
            .ToLookup(row => row.DebtorId, ContactDesk.Read);

    internal static OpenItem ItemOf(OpenItemRow row) =>
        new()
        {
            Key = new ItemKey(row.ItemKey),
            Account = new AccountKey(row.Account, row.Auxiliary),
            Ref = row.Ref,
            OrderRef = row.OrderRef,
            IssuedOn = row.IssuedOn,
            DueOn = row.DueOn,
            DueOrigin = row.DueOrigin,
            Original = Money.FromCents(row.OriginalCents),
            Open = Money.FromCents(row.OpenCents),
            Kind = row.Kind,
        };

    internal static OpenCredit CreditOf(OpenItemRow row) =>
        new()
        {
            Key = new ItemKey(row.ItemKey),
            Account = new AccountKey(row.Account, row.Auxiliary),
            Ref = row.Ref,
            Label = row.Label,
            On = row.DueOn,
            Original = Money.FromCents(row.OriginalCents),
            Open = Money.FromCents(row.OpenCents),
        };
}
