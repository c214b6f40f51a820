using System.CommandLine;
using System.Globalization;
using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.App.Runs;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;

namespace Acquit.Verbs;

/// <summary>
/// What the court verbs do alike: find the file, act, look at it again, tell where the procedure stands.
/// </summary>
internal static class CourtVerbAnswer
{
    public static int Act(
        VerbConsole console, (DatabaseOptions Options, ParseResult Parsed) where, string debtor,
        Func<CourtDesk, NamedDebtor, CourtOutcome> act)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        var database = where.Options.Open(where.Parsed);
        using var db = database.Open();
        if (DebtorAsked.Find(console, db, (debtor, where.Parsed.GetValue(where.Options.Creditor)), out exit)
            is not { } named)
        {
            return exit;
        }

        var outcome = act(new CourtDesk(database, rules, console.Clock), named);
        if (outcome.Refused is { } refused)
        {
            return console.Refused(refused.Key, refused.Sentence(console.Language));
        }

        new DailyRun(database, rules, console.Clock).LookAt(
            CreditorBook.One(db, named.Creditor), named.Dossier, console.Clock.Today);
        return console.Print(
            new { dossier = DebtorAsked.Json(named), procedure = Json(console, outcome.Procedure!) },
            writer => Write(console, writer, outcome.Procedure!));
    }

    public static object Json(VerbConsole console, CourtProcedure one) =>
        new
        {
            number = one.Number,
            kind = one.Opened.Way.Key(),
            court = one.Opened.Way.IsBeforeCourt() ? one.Opened.Court.Key() : null,
            mediator = one.Opened.Mediator?.Key(),
            courtName = one.Opened.CourtName,
            items = one.Opened.Items.Select(item => item.Value),
            openedOn = one.Opened.EffectiveOn,
            stage = one.StageOn(console.Clock.Today).Key,
            standing = Lower(one.StageOn(console.Clock.Today).Standing),
            enforceableFrom = one.Order?.EnforceableFrom,
            acts = one.Acts.Select(act => ActJson(act)),
            unfit = one.Unfit.Select(act => ActJson(act)),
            deadlines = one.State.Periods.Select(period => DeadlineJson(console, one, period)),
        };

    public static object DeadlineJson(VerbConsole console, CourtProcedure one, ProcedureDeadline period) =>
        new
        {
            period = period.Key,
            on = period.On,
            ours = period.IsOurs,
            toDo = one.State.ToDo.Contains(period),
            text = period.Text(console.Language),
            rule = new[] { period.Rule.Reference }.Concat(period.Deadline.Articles),
            confidence = period.Rule.Confidence.Key(),
            steps = period.Deadline.Steps,
        };

    public static void Write(VerbConsole console, TextWriter writer, CourtProcedure one)
    {
        var today = console.Clock.Today;
        writer.WriteLine(console.Say(
            $"Procédure n° {one.Number}, {one.Opened.Way.Name(console.Language)}, {one.Opened.CourtName} : ",
            $"Procedure {one.Number}, {one.Opened.Way.Name(console.Language)}, {one.Opened.CourtName}: ")
            + one.StageOn(today).Name(console.Language));
        foreach (var act in one.Acts)
        {
            writer.WriteLine($"    {Day(act.EffectiveOn)}  {EventSentence.Of(act, console.Language)}");
        }

        foreach (var act in one.Unfit)
        {
            writer.WriteLine($"  {Day(act.EffectiveOn)}  {EventSentence.Of(act, console.Language)}"
                + console.Say(" : ne compte plus, à revoir", ": counts no longer, to be looked at"));
        }

        foreach (var period in one.State.Periods)
        {
            writer.WriteLine($"  {Mark(one, period, today)} {Day(period.On)}  {period.Text(console.Language)} "
                + $"({period.Rule.Reference}{Caveat(console, period)})");
        }

        if (one.State.TitleFrom is { } from)
        {
            writer.WriteLine(console.Say($"  Titre exécutoire à partir du {Day(from)} sans opposition.",
                $"  Enforceable from {Day(from)} if nobody opposes."));
        }
    }

    /// <summary>« ! » where we must act within days, « x » where it is too late.</summary>
    public static string Mark(CourtProcedure one, ProcedureDeadline period, DateOnly today) =>
        !one.State.ToDo.Contains(period) ? " "
        : period.On < today ? "x"
        : period.On.DayNumber - today.DayNumber <= CourtDay.UrgentDays ? "!"
        : "·";

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Caveat(VerbConsole console, ProcedureDeadline period) =>
        period.Rule.Confidence == Confidence.Verified ? "" : console.Say(", à confirmer", ", to be confirmed");

    private static string Lower(ProcedureStanding standing) =>
        standing.ToString().ToLowerInvariant();

    private static object ActJson(ProcedureActRecorded act) =>
        new
        {
            act = act.Act,
            on = act.EffectiveOn,
            amount = act.Amount.IsPositive ? act.Amount : (Core.Amounts.Money?)null,
            interest = act.Interest.IsPositive ? act.Interest : (Core.Amounts.Money?)null,
            payBy = act.PayBy,
            meetingOn = act.MeetingOn,
            manner = act.Manner?.Key(),
            madeOn = act.MadeOn,
            reference = act.Reference,
            sha256 = act.DocumentHash,
            by = act.By,
        };
}
