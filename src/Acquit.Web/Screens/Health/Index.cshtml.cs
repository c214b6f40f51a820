using Acquit.App.Runs;
using Acquit.App.Webhooks;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Background;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Health;

/// <summary>Whether the day's work was done, what is doubtful, stale or about to end.</summary>
public sealed class IndexModel(
    ScheduledRuns scheduled, RepliesWatch replies, SendingWatch sending, WebSettings settings) : Screen
{
    private const int DaysOfCalendar = 21;

    public IReadOnlyList<CreditorHealth> Lines { get; private set; } = [];

    public IReadOnlyList<LawHorizon> Law { get; private set; } = [];

    public IReadOnlyList<(string Policy, IReadOnlyList<ImportProblem> Problems)> Unreadable { get; private set; } = [];

    /// <summary>Day and class: ok for all creditors, miss for fewer, off before there was any run.</summary>
    public IReadOnlyList<(DateOnly Day, string Class)> Calendar { get; private set; } = [];

    public TimeOnly RunAt => settings.RunAt;

    public RunFailure? Failure(Guid creditor) => scheduled.FailureOf(creditor);

    /// <summary>Creditors without today's run although its hour has passed.</summary>
    public IReadOnlyList<CreditorHealth> Missing =>
        scheduled.IsHourPast ? [.. Lines.Where(line => !line.HasRunOn(Today) || line.LastRun?.FinishedAt is null)] : [];

    public bool MayRun => Frame.Creditors.Any(book => Visitor.May(Role.Collector, book.Id));

    /// <summary>What addresses outside were not told; empty: nothing.</summary>
    public string WebhookTroubles { get; private set; } = "";

    /// <summary>Messages that servers put off, and when the next of them is tried again.</summary>
    public (int Count, DateTime? NextAt) PutOff =>
        (Lines.Sum(line => line.PutOff.Count), Lines.Min(line => line.PutOff.NextAt));

    /// <summary>Name of the mistake of the last look at them; empty: it went well.</summary>
    public string SendingFailure => sending.Failure;

    /// <summary>Files of the watched folder that were still being written at the last look.</summary>
    public int RepliesWaiting => replies.Waiting;

    public void OnGet()
    {
        var books = Frame.Creditors.Where(book => Frame.Scope.Contains(book.Id)).ToList();
        var health = new HealthBook(Db, Workplace.Rules, Workplace.Clock);
        Lines = [.. books.Select(health.Of)];
        Law = health.LawThatEnds();
        WebhookTroubles = Tell.Troubles(WebhookDesk.Troubles(Db, [.. books.Select(book => book.Id)]));
        Unreadable = health.UnreadablePolicies(books);
        Calendar = Days(health, [.. books.Select(book => book.Id)]);
    }

    /// <summary>The run of today, for the creditors in scope.</summary>
    public IActionResult OnPostRun()
    {
        var books = Frame.Creditors
            .Where(book => Frame.Scope.Contains(book.Id) && Visitor.May(Role.Collector, book.Id)
                && !(DailyRun.LastDay(Db, book.Id) > Today))
            .ToList();
        if (books.Count == 0)
        {
            return StatusCode(403);
        }

        var results = books.ConvertAll(book => Workplace.Round.Execute(book, Today));
        var proposed = results.Sum(one => one.Run.Counts.Proposed);
        var seen = results.Sum(one => one.Run.Counts.Dossiers);
        Announce(
            $"Calcul fait : {Tell.Count(seen, ("dossier examiné", "dossiers examinés"), ("", ""))}, "
                + $"{Tell.Count(proposed, ("nouvelle proposition", "nouvelles propositions"), ("", ""))}.",
            $"Run done: {Tell.Count(seen, ("", ""), ("file", "files"))} looked at, "
                + $"{Tell.Count(proposed, ("", ""), ("new proposal", "new proposals"))}.");
        return LocalRedirect("/sante");
    }

    /// <summary>« 06:30 » today, else the day.</summary>
    public string WhenOf(CreditorHealth line) => line.LastRun is not { } run ? "–"
        : run.Day == Today ? $"{ParisTime(run.StartedAt):HH:mm}" : Speech.Day(run.Day);

    public string SentenceOf(LawHorizon law)
    {
        var days = law.CoveredUntil.DayNumber - Today.DayNumber;
        return days < 0
            ? Tell.Say(
                $"plus de valeur depuis le {Speech.Day(law.CoveredUntil.AddDays(1))}.",
                $"no value since {Speech.Day(law.CoveredUntil.AddDays(1))}.")
            : Tell.Say(
                $"valeur jusqu’au {Speech.Day(law.CoveredUntil)} ({Tell.Days(days)}), la suite n’est pas publiée.",
                $"value until {Speech.Day(law.CoveredUntil)} ({Tell.Days(days)}), what follows is not published.");
    }

    private static DateTime ParisTime(long micros) => App.ParisClock.At(Instants.Of(micros));

    private List<(DateOnly Day, string Class)> Days(HealthBook health, IReadOnlyCollection<Guid> scope)
    {
        var first = Today.AddDays(1 - DaysOfCalendar);
        var run = health.DaysRun(scope, first);
        var begun = run.Count == 0 ? DateOnly.MaxValue : run.Keys.Min();
        return Enumerable.Range(0, DaysOfCalendar).Select(first.AddDays).Select(day =>
            (day, run.GetValueOrDefault(day) >= scope.Count ? "ok"
                : day < begun || (day == Today && !scheduled.IsHourPast) ? "off" : "miss")).ToList();
    }
}
