using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.App.Runs;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Verbs;

/// <summary>What the insolvency verbs do alike: find the file, act, look at it again, tell where it stands.</summary>
internal static class InsolvencyVerbAnswer
{
    public static int Act(
        VerbConsole console, (DatabaseOptions Options, ParseResult Parsed) where, string debtor,
        Func<InsolvencyDesk, NamedDebtor, InsolvencyOutcome> act)
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

        var outcome = act(new InsolvencyDesk(database, rules, console.Clock), named);
        if (outcome.Refused is { } refused)
        {
            return console.Refused(refused.Key, refused.Sentence(console.Language));
        }

        new DailyRun(database, rules, console.Clock).LookAt(
            CreditorBook.One(db, named.Creditor), named.Dossier, console.Clock.Today);
        return console.Print(
            new { dossier = DebtorAsked.Json(named), insolvency = Json(console, outcome.File) },
            writer => Write(console, writer, outcome.File));
    }

    private static object? Json(VerbConsole console, InsolvencyFile? file) => file is null ? null : new
    {
        kind = file.State.Kind.Key(), openedOn = file.Opened.EffectiveOn, publishedOn = file.State.PublishedOn,
        court = file.Opened.Court, number = file.Opened.CaseNumber, notice = file.Opened.Notice,
        organ = file.Opened.Organ,
        stage = file.State.StageOn(console.Clock.Today).Key(),
        isInPlan = file.State.IsInPlan,
        declared = file.State.Declaration?.Amount.ToString(),
        dividends = file.State.Dividends.ToString(),
        acts = file.Acts.Select(act => new
        {
            act = act.Act, on = act.EffectiveOn, amount = act.Amount.IsPositive ? act.Amount.ToString() : null,
            reference = act.Reference,
        }),
        unfit = file.Unfit.Select(act => act.Act),
        deadlines = file.State.ToDoOn(console.Clock.Today).Select(period => new
        {
            key = period.Key, on = period.On, rule = period.Rule.Reference,
            confidence = period.Rule.Confidence.ToString().ToLowerInvariant(),
            text = period.Text(console.Language),
        }),
    };

    private static void Write(VerbConsole console, TextWriter writer, InsolvencyFile? file)
    {
        if (file is null)
        {
            writer.WriteLine(console.Say("Aucune procédure collective.", "No insolvency proceedings."));
            return;
        }

        var (language, today) = (console.Language, console.Clock.Today);
        writer.WriteLine($"{file.State.Kind.Name(language)} : {file.State.StageOn(today).Name(language)}");
        writer.WriteLine($"  {file.Opened.EffectiveOn:yyyy-MM-dd}  {console.Say("ouverture", "opening")}"
            + (file.Opened.Court.Length > 0 ? $", {file.Opened.Court}" : ""));
        foreach (var act in file.Acts)
        {
            writer.WriteLine($"  {act.EffectiveOn:yyyy-MM-dd}  {act.AsAct()!.Kind.Name(language)}"
                + (act.Amount.IsPositive ? $" ({act.Amount})" : ""));
        }

        foreach (var period in file.State.ToDoOn(today))
        {
            var mark = period.On.DayNumber - today.DayNumber <= CourtDay.UrgentDays ? "!" : " ";
            writer.WriteLine($"{mark} {period.On:yyyy-MM-dd}  {period.ToDo(language)} ({period.Rule.Reference})");
        }
    }
}
