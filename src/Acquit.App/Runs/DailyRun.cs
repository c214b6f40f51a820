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

    public RunResult Execute(CreditorBook creditor, DateOnly day)
    {
        var counts = new RunCounts();
        var run = Start(creditor, day);
        if (run is null)
        {
            return new RunResult(null, RunKind.Asked, counts);
        }

        var after = 0;
        while (Step(creditor, run, counts, after) is { } last)
        {
            after = last;
        }

        Finish(run, counts);
        return new RunResult(run.Number, run.Kind, counts);
    }

    /// <summary>Null when today's scheduled run was made and nothing is to be looked at.</summary>
    private RunRow? Start(CreditorBook creditor, DateOnly day)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(creditor.Id);
            Persons.Link(db, creditor.Id, clock.Now);
            ProposalBook.ReturnExpired(db, creditor.Id, day);
            LookAgainWhereRulesChanged(db, creditor);
            var isScheduled = !db.Runs.Any(run =>
                run.CreditorId == creditor.Id && run.Day == day && run.Kind == RunKind.Scheduled
            );
            if (!isScheduled && !Due(db, creditor.Id, day).Any())
            {
                return null;
            }

            KeepVersions(db, creditor);
            var run = new RunRow
            {
                CreditorId = creditor.Id,
                Id = Guid.CreateVersion7(clock.Now),
                Number = (db.Runs.Where(row => row.CreditorId == creditor.Id).Max(row => (int?)row.Number) ?? 0) + 1,
                Day = day,
                Kind = isScheduled ? RunKind.Scheduled : RunKind.Asked,
                StartedAt = Instants.Micros(clock.Now),
            };
            db.Runs.Add(run);
            return run;
        });
    }

    /// <summary>One transaction over the next dossiers; their last number, or null when there are no more.</summary>
    private int? Step(CreditorBook creditor, RunRow run, RunCounts counts, int after)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(creditor.Id);
            var rows = Due(db, creditor.Id, run.Day)
                .Where(row => row.Number > after)
                .OrderBy(row => row.Number)
                .Take(DossiersAtOnce)
                .ToList();
            if (rows.Count == 0)
            {
                return (int?)null;
            }

            Decide(db, creditor, run, rows, counts);
            return rows[^1].Number;
        });
    }

    private void Decide(AcquitDb db, CreditorBook creditor, RunRow run, List<DossierRow> rows, RunCounts counts)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var context = rules.Context(run.Day);
        var decisionBook = new DecisionBook(db, creditor.Id);
        var proposalBook = new ProposalBook(db, creditor.Id);
        decisionBook.Open(ids);
        proposalBook.Open(ids);
        foreach (var loaded in DossierBatch.Load(db, creditor, rows, run.Day))
        {
            if (rules.Policy(PolicyOf(creditor, loaded)) is not { } policy)
            {
                counts.WithoutPolicy++;
                continue;
            }

            var decisions = NextStep.For(loaded.Dossier, policy, context, loaded.Desk);
            decisionBook.Keep(
                loaded.Row.Id,
                decisions,
                new DecisionStamp(run.Id, run.Day, policy.Version, rules.Law.Version, creditor.LedgerBatch)
            );
            var planned = Messages(loaded, policy, decisions);
            var standing = proposalBook.Of(loaded.Row.Id);
            proposalBook.Apply(
                loaded.Row.Id,
                ProposalPlan.Changes(planned, standing, decisions),
                new ProposalStamp(run.Id, run.Day, clock.Now)
            );
            Close(loaded.Row, policy, decisions);
            counts.Dossiers++;
        }

        decisionBook.Save(run.Day);
        proposalBook.Save();
        Count(counts, decisionBook, proposalBook);
    }

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

    /// <summary>What today's decisions ask for, as messages.</summary>
    public static IReadOnlyList<PlannedMessage> Messages(
        LoadedDossier loaded,
        DunningPolicy policy,
        IReadOnlyList<Decision> decisions
    ) => ProposalPlan.Messages(decisions, policy.Grouping, channel => Recipients.Of(loaded.Dossier.Debtor, channel));

    public static string PolicyOf(CreditorBook creditor, LoadedDossier loaded) =>
        loaded.Dossier.Debtor.Policy is { Length: > 0 } own ? own : creditor.Creditor.Policy;

    private static IQueryable<DossierRow> Due(AcquitDb db, Guid creditor, DateOnly day) =>
        db.Dossiers.Where(row => row.CreditorId == creditor && (row.IsChanged || row.NextLookOn <= day));

    /// <summary>
    /// Another policy text or another law book than last time: every dossier decided with the old one is looked at.
    /// </summary>
    private void LookAgainWhereRulesChanged(AcquitDb db, CreditorBook creditor)
    {
        var now = PolicyNames(db, creditor).Select(name => rules.Policy(name)?.Version).OfType<string>().ToList();
        var isLawNew = !db.LawVersions.Any(row => row.Sha256 == rules.Law.Version);
        db.Dossiers.Where(row =>
                row.CreditorId == creditor.Id
                && !row.IsChanged
                && row.PolicyVersion != null
                && (isLawNew || !now.Contains(row.PolicyVersion))
            )
            .ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true));
    }

    private static List<string> PolicyNames(AcquitDb db, CreditorBook creditor) =>
        [
            .. db
                .Debtors.Where(row => row.CreditorId == creditor.Id && row.Policy != null)
                .Select(row => row.Policy!)
                .Distinct()
                .AsEnumerable()
                .Append(creditor.Creditor.Policy)
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Keeps the texts that decisions will name.</summary>
    private void KeepVersions(AcquitDb db, CreditorBook creditor)
    {
        if (!db.LawVersions.Any(row => row.Sha256 == rules.Law.Version))
        {
            db.LawVersions.Add(new LawVersionRow { Sha256 = rules.Law.Version, Text = LawText() });
        }

        foreach (var name in PolicyNames(db, creditor))
        {
            if (rules.Policy(name) is { } policy && !db.PolicyVersions.Any(row => row.Sha256 == policy.Version))
            {
                db.PolicyVersions.Add(
                    new PolicyVersionRow
                    {
                        Sha256 = policy.Version,
                        Name = policy.Name,
                        Text = rules.PolicyText(name),
                    }
                );
            }
        }
    }

    private string LawText() =>
        string.Concat(
            Directory
                .GetFiles(rules.Data.Law, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => $"# {Path.GetRelativePath(rules.Data.Law, path)}\n{File.ReadAllText(path)}\n")
        );

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
    }
}
