using System.Text.Json;
using Acquit.App.Decide;
using Acquit.Core.Dunning;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Runs;

/// <summary>What a run did for one creditor. All zero and no run: nothing was due and nothing had changed.</summary>
public sealed record RunCounts
{
    public int Dossiers { get; set; }

    public int DecisionsChanged { get; set; }

    public int Proposed { get; set; }

    public int Refreshed { get; set; }

    public int Withdrawn { get; set; }

    /// <summary>Dossiers left alone because their policy cannot be read.</summary>
    public int WithoutPolicy { get; set; }
}

/// <summary>The outcome of a run.</summary>
/// <param name="Number">null: nothing was written</param>
public sealed record RunResult(int? Number, RunKind Kind, RunCounts Counts);

/// <summary>
/// Decides again what changed or falls due, keeps decisions and proposals, anchors the chain. The scheduled run is
/// once per creditor
/// and day; a later one of the same day only sees what changed, and writes nothing when nothing did.
/// </summary>
public sealed class DailyRun(Database database, RunRules rules, ParisClock clock)
{
    private const int DossiersAtOnce = 1000;

    /// <summary>The last day that was run; a run never goes back behind it. Null: never run.</summary>
    public static DateOnly? LastDay(AcquitDb db, Guid creditor) =>
        db.Runs.Where(run => run.CreditorId == creditor).Max(run => (DateOnly?)run.Day);

    /// <param name="creditor">whose dossiers</param>
    /// <param name="day">never before the last day that was run</param>
    /// <param name="isByTheClock">only as the scheduled run of the day: nothing when somebody has made it</param>
    public RunResult Execute(CreditorBook creditor, DateOnly day, bool isByTheClock = false)
    {
        var counts = new RunCounts();
        if (Start(creditor, day, isByTheClock) is not { } started)
        {
            return new RunResult(null, RunKind.Asked, counts);
        }

        var run = started.Run;
        foreach (var numbers in started.Due.Chunk(DossiersAtOnce))
        {
            Step(creditor, run, counts, [.. numbers]);
        }

        Finish(run, counts);
        return new RunResult(run.Number, run.Kind, counts);
    }

    /// <summary>
    /// Decides one dossier again at once, under the latest run of the creditor, because a person changed something in
    /// it. Before the first run of all, and on a day that a run has passed, the next run does it.
    /// </summary>
    public void LookAt(CreditorBook creditor, Guid dossier, DateOnly day)
    {
        using var db = database.Open();
        db.Write(() =>
        {
            db.LockCreditor(creditor.Id);
            var last = db.Runs.AsNoTracking().Where(run => run.CreditorId == creditor.Id)
                .OrderByDescending(run => run.Number).FirstOrDefault();
            if (last is null || last.Day > day)
            {
                return 0;
            }

            last.Day = day;
            var rows = db.Dossiers.AsNoTracking()
                .Where(row => row.CreditorId == creditor.Id && row.Id == dossier).ToList();
            Decide(db, creditor, last, rows, new RunCounts());
            return rows.Count;
        });
    }

    /// <summary>Null when today's scheduled run was made and nothing is to be looked at.</summary>
    private (RunRow Run, IReadOnlyList<int> Due)? Start(CreditorBook creditor, DateOnly day, bool isByTheClock)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(creditor.Id);
            Persons.Link(db, creditor.Id, clock.Now);
            ProposalBook.ReturnExpired(db, creditor.Id, day);
            var inForce = new RulesInForce(db, rules, creditor);
            inForce.LookAgainWhereChanged();
            var isScheduled = !db.Runs.Any(run =>
                run.CreditorId == creditor.Id && run.Day == day && run.Kind == RunKind.Scheduled
            );
            if (isScheduled && LastDay(db, creditor.Id) is { } last)
            {
                Persons.LookAgainAtShared(db, creditor.Id, last);
            }

            var due = Due(db, creditor.Id, day);
            if (!isScheduled && (isByTheClock || due.Count == 0))
            {
                return ((RunRow, IReadOnlyList<int>)?)null;
            }

            inForce.Keep();
            var run = new RunRow
            {
                CreditorId = creditor.Id,
                Id = Guid.CreateVersion7(clock.Now),
                Number = (db.Runs.Where(row => row.CreditorId == creditor.Id).Max(row => (int?)row.Number) ?? 0) + 1,
                Day = day,
                Kind = isScheduled ? RunKind.Scheduled : RunKind.Asked,
                StartedAt = Instants.Micros(clock.Now),
                RulesSha256 = inForce.Sha256,
            };
            db.Runs.Add(run);
            return (run, due);
        });
    }

    /// <summary>One transaction over some dossiers, as far as they are still to be looked at.</summary>
    private void Step(CreditorBook creditor, RunRow run, RunCounts counts, List<int> numbers)
    {
        using var db = database.Open();
        db.Write(() =>
        {
            db.LockCreditor(creditor.Id);
            var rows = db
                .Dossiers.AsNoTracking()
                .Where(row => row.CreditorId == creditor.Id && numbers.Contains(row.Number))
                .Where(row => row.IsChanged || row.NextLookOn <= run.Day)
                .OrderBy(row => row.Number)
                .ToList();
            Decide(db, creditor, run, rows, counts);
            return rows.Count;
        });
    }

    private void Decide(AcquitDb db, CreditorBook creditor, RunRow run, List<DossierRow> rows, RunCounts counts)
    {
        var decisionBook = new DecisionBook(db, creditor.Id);
        var proposalBook = new ProposalBook(db, creditor.Id);
        var reading = new RunReading(database, db, creditor, run.Day);
        var decided = DecideAll(creditor, run, reading.Read(rows, decisionBook, proposalBook));
        foreach (var one in decided)
        {
            decisionBook.Keep(one.Loaded.Row.Id, one.Rows);
            proposalBook.Apply(
                one.Loaded.Row.Id,
                ProposalPlan.Changes(one.Messages, proposalBook.Of(one.Loaded.Row.Id), one.Decisions),
                new ProposalStamp(run.Id, run.Day, clock.Now)
            );
            Close(one.Loaded.Row, one.Policy, one.Decisions);
        }

        decisionBook.Save(run.Day);
        proposalBook.Save();
        BulkRows.Update(
            db,
            [.. decided.Select(one => one.Loaded.Row)],
            nameof(DossierRow.Policy),
            nameof(DossierRow.PolicyVersion),
            nameof(DossierRow.NextLookOn),
            nameof(DossierRow.IsChanged)
        );
        counts.Dossiers += decided.Count;
        counts.WithoutPolicy += rows.Count - decided.Count;
        Count(counts, decisionBook, proposalBook);
    }

    /// <summary>What today’s facts say of each dossier, on every core: each depends on its own facts alone.</summary>
    private List<Decided> DecideAll(CreditorBook creditor, RunRow run, IReadOnlyList<LoadedDossier> dossiers)
    {
        var context = rules.Context(run.Day);
        return
        [
            .. dossiers
                .Select(loaded => (Loaded: loaded, Policy: rules.Policy(creditor.Creditor, PolicyOf(creditor, loaded))))
                .Where(pair => pair.Policy is not null)
                .ToList()
                .AsParallel()
                .AsOrdered()
                .Select(pair => Decide(creditor, run, pair.Loaded, (pair.Policy!, context))),
        ];
    }

    private Decided Decide(
        CreditorBook creditor,
        RunRow run,
        LoadedDossier loaded,
        (DunningPolicy Policy, DunningContext Context) by
    )
    {
        var decisions = NextStep.For(loaded.Dossier, by.Policy, by.Context, loaded.Desk);
        var stamp = new DecisionStamp(run.Id, run.Day, by.Policy.Version, rules.Law.Version, creditor.LedgerBatch);
        var rows = DecisionBook.Rows(loaded.Row, decisions, stamp);
        LimitationMarks.Put(rows, loaded.Dossier, rules.Law, run.Day);
        return new Decided(
            loaded,
            by.Policy,
            decisions,
            rows,
            Messages(loaded, by.Policy, decisions, run.Day)
        );
    }

    /// <summary>One dossier decided: the decisions, as rows and as messages.</summary>
    private sealed record Decided(
        LoadedDossier Loaded,
        DunningPolicy Policy,
        IReadOnlyList<Decision> Decisions,
        IReadOnlyList<DecisionRow> Rows,
        IReadOnlyList<PlannedMessage> Messages
    );

    private static void Count(RunCounts counts, DecisionBook decisions, ProposalBook proposals)
    {
        counts.DecisionsChanged += decisions.Changed;
        counts.Proposed += proposals.Inserted;
        counts.Refreshed += proposals.Refreshed;
        counts.Withdrawn += proposals.Withdrawn;
    }

    /// <summary>Looked at: not again before the earliest day that a decision names.</summary>
    private static void Close(DossierRow row, DunningPolicy policy, IReadOnlyList<Decision> decisions)
    {
        row.Policy = policy.Name;
        row.PolicyVersion = policy.Version;
        row.NextLookOn = decisions.Count == 0 ? null : decisions.Min(decision => decision.NextLookOn);
        row.IsChanged = false;
    }

    /// <summary>What today's decisions ask for as messages, and letters about what is no longer open.</summary>
    public static IReadOnlyList<PlannedMessage> Messages(
        LoadedDossier loaded, DunningPolicy policy, IReadOnlyList<Decision> decisions, DateOnly today) =>
    [
        .. ProposalPlan.Messages(
            decisions, policy.Grouping, (channel, key) => Recipients.Of(loaded.Dossier, channel, key, policy)),
        .. LettersBeside.Of(loaded.Dossier, today),
    ];

    public static string PolicyOf(CreditorBook creditor, LoadedDossier loaded) =>
        loaded.Dossier.Debtor.Policy is { Length: > 0 } own ? own : creditor.Creditor.Policy;

    /// <summary>Numbers of the dossiers that changed or fall due, each found by its own index.</summary>
    private static List<int> Due(AcquitDb db, Guid creditor, DateOnly day)
    {
        var own = db.Dossiers.Where(row => row.CreditorId == creditor);
        var changed = own.Where(row => row.IsChanged).Select(row => row.Number).ToList();
        var due = own.Where(row => row.NextLookOn <= day).Select(row => row.Number).ToList();
        return [.. due.Union(changed).Order()];
    }

    private void Finish(RunRow started, RunCounts counts)
    {
        using var db = database.Open();
        db.Write(() =>
        {
            db.LockCreditor(started.CreditorId);
            var run = db.Runs.Single(row => row.CreditorId == started.CreditorId && row.Id == started.Id);
            run.FinishedAt = Instants.Micros(clock.Now);
            run.Counts = JsonSerializer.Serialize(counts, JsonSerializerOptions.Web);
            return EvidenceChain.Anchor(db, run.CreditorId, run.Id, clock.Now);
        });
        db.LearnSizes();
    }
}
