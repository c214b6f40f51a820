using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Ways;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary><c>acquit court options DEBTOR [--city NAME]</c>: the ways open, and why the others are closed.</summary>
internal static class CourtVerbOptions
{
    public static Command Create(VerbConsole console)
    {
        var (debtor, options) = (DebtorAsked.Argument(console), new DatabaseOptions(console));
        var city = new Option<string>("--city")
        {
            Description = console.Say("Ville du tribunal, si elle est connue.", "City of the court, where known."),
        };
        var command = new Command("options", console.Say(
            "Les voies ouvertes à une créance, leur coût, et pourquoi les autres sont fermées.",
            "The ways open to a claim, their cost, and why the others are closed."))
        {
            debtor, city, options.Creditor, options.File,
        };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            using var db = options.Open(parsed).Open();
            var asked = (parsed.GetValue(debtor)!, parsed.GetValue(options.Creditor));
            return DebtorAsked.Find(console, db, asked, out exit) is not { } named ? exit
                : Listed(console, named, ClaimOfFile.Of(
                    db, rules, named, (console.Clock.Today, parsed.GetValue(city) ?? "")));
        });
        return command;
    }

    private static int Listed(VerbConsole console, NamedDebtor named, ClaimOfFile claim) => console.Print(
        new
        {
            dossier = DebtorAsked.Json(named),
            asOf = console.Clock.Today,
            items = claim.Items.Select(item => item.Ref),
            claim = claim.Statement?.Total,
            courts = claim.Courts.Select(court => new { kind = court.Kind.Key(), name = court.Name }),
            ways = claim.Ways.Select(way => Json(console.Language, way)),
        },
        writer =>
        {
            writer.WriteLine($"{named.Name} ({named.Key}, dossier {named.Number})"
                + (claim.Statement is { } due ? console.Say(" : ", ": ") + console.Euros(due.Total) : ""));
            foreach (var way in claim.Ways)
            {
                Write(console, writer, way);
            }

            if (claim.Courts.Count <= CourtList.Few)
            {
                writer.WriteLine(console.Say(
                    "Tribunaux du département, liste à vérifier sur justice.fr : ",
                    "Courts of the department, a list to be checked on justice.fr: ")
                    + string.Join(", ", claim.Courts.Select(court => court.Name)));
            }
        });

    private static object Json(Language language, WayAnswer way) => new
    {
        way = way.Way.Key(),
        open = way.IsOpen,
        canBeOpened = way.CanBeOpened,
        closed = way.Closed.Select(one => new
        {
            code = char.ToLowerInvariant(one.Why.ToString()[0]) + one.Why.ToString()[1..],
            text = one.Why.Sentence(language), rule = one.Rule?.Reference, confidence = one.Rule?.Confidence.Key(),
            limit = one.Limit,
        }),
        costs = way.Costs.Select(cost => new
        {
            what = cost.Kind.Name(language), atLeast = cost.AtLeast, atMost = cost.AtMost,
            bearer = cost.Bearer.Name(language), toConfirm = cost.IsToConfirm, rule = cost.Rule.Reference,
        }),
        attempt = way.Attempt is not { } attempt ? null : new
        {
            way = attempt.Way.Key(), failedOn = attempt.FailedOn, text = attempt.Sentence(language),
            rule = attempt.Rule.Reference, confidence = attempt.Rule.Confidence.Key(),
        },
        missing = way.Missing.Select(piece => piece.Key()),
        notes = way.Notes.Select(note => note.Sentence(language)),
        court = way.Court is not { } court ? null : new
        {
            kind = court.Forum?.Key(), city = court.City,
            reasons = court.Reasons.Select(one => one.Sentence(language)),
            doubts = court.Doubts.Select(one => one.Sentence(language)),
            asks = court.Asks.Select(one => one.Sentence(language)),
        },
    };

    private static void Write(VerbConsole console, TextWriter writer, WayAnswer way)
    {
        var language = console.Language;
        var state = way.IsOpen ? console.Say("ouverte", "open")
            : way.CanBeOpened ? console.Say("à compléter", "to be completed")
            : console.Say("fermée", "closed");
        writer.WriteLine($"{way.Way.Name(language)} : {state}");
        foreach (var one in way.Closed)
        {
            writer.WriteLine($"  - {one.Why.Sentence(language)}{Cited(console, one.Rule)}");
        }

        if (way.Attempt is { } attempt)
        {
            writer.WriteLine($"  {attempt.Sentence(language)}{Cited(console, attempt.Rule)}");
        }

        foreach (var cost in way.Costs.Where(_ => way.IsOpen || way.CanBeOpened))
        {
            writer.WriteLine($"  {cost.Kind.Name(language)} : {Sum(console, cost)}, {cost.Bearer.Name(language)}"
                + Cited(console, cost.Rule));
        }

        if (way.Missing.Count > 0 && (way.IsOpen || way.CanBeOpened))
        {
            writer.WriteLine(console.Say("  manque : ", "  missing: ")
                + string.Join(", ", way.Missing.Select(piece => piece.Name(language))));
        }
    }

    private static string Sum(VerbConsole console, WayCost cost) =>
        cost.AtLeast is not { } least ? console.Say("montant à demander", "to be asked")
        : cost.AtMost is { } most && most != least
            ? console.Say($"de {console.Euros(least)} à {console.Euros(most)}",
                $"{console.Euros(least)} to {console.Euros(most)}")
        : console.Euros(least);

    private static string Cited(VerbConsole console, Citation? rule) => rule is null ? ""
        : $" ({rule.Reference}" + (rule.Confidence == Confidence.Verified ? ")"
            : console.Say(", à confirmer)", ", to be confirmed)"));
}
