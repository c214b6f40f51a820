using System.CommandLine;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Verbs;

/// <summary><c>acquit limitation</c>: until when a debt can be claimed, what interrupted it and what did not.</summary>
internal static class LimitationVerb
{
    private static readonly string[] _debtors = ["business", "consumer", "public"];

    public static Command Create(VerbConsole console)
    {
        var performed = LawOptions.Day(console, "--performed", "Achèvement de la prestation ou livraison ; échéance pour telecom.");
        var debtor = LawOptions.OneOf<LegalStatus>(console, "--debtor", "Débiteur", Debtor, _debtors);
        var status = LawOptions.OneOf<LegalStatus>(
            console, "--debtor-status", "Qualité précise", LegalStatuses.Parse, Enum.GetValues<LegalStatus>().Select(LegalStatuses.Key));
        var kind = LawOptions.OneOf<LimitationKind>(console, "--kind", "Nature", Kind, ["carriage", "telecom", "general"]);
        var events = LawOptions.DatedList<LimitationCause>(
            console,
            "--interrupted",
            "Événement : AAAA-MM-JJ=CAUSE, autant de fois qu’il faut.",
            LimitationCauses.Parse,
            string.Join("|", Enum.GetValues<LimitationCause>().Select(LimitationCauses.Key)));
        var asOf = LawOptions.Day(console, "--as-of", "Jour de la question ; aujourd’hui par défaut.");
        var command = new Command("limitation", console.Say(
            "Jusqu’à quand une créance peut être réclamée en justice.\n\n"
            + "  acquit limitation --performed 2024-03-15 --debtor business --interrupted 2025-02-01=formal-notice",
            "Until when a debt can be claimed in court.\n\n  acquit limitation --performed 2024-03-15 --debtor business"))
        {
            performed, debtor, status, kind, events, asOf,
        };
        command.SetAction(parsed =>
        {
            var group = parsed.GetValue(debtor);
            var precise = parsed.GetValue(status);
            return parsed.GetValue(performed) is not { } from || group is null
                    ? console.WrongUsage("usage", console.Say("--performed et --debtor sont nécessaires.", "--performed and --debtor are needed."))
                : precise is { } exact && !Fits(exact, group.Value)
                    ? console.WrongUsage("usage", console.Say("--debtor-status ne va pas avec --debtor.", "--debtor-status does not fit --debtor."))
                : Run(
                    console,
                    new(from, precise ?? group.Value, parsed.GetValue(kind) ?? LimitationKind.General),
                    [.. (parsed.GetValue(events) ?? []).Select(one => new LimitationEvent(one.On, one.What))],
                    parsed.GetValue(asOf) ?? console.Clock.Today);
        });
        return command;
    }

    private static LegalStatus? Debtor(string text) => text switch
    {
        "business" => LegalStatus.Trader,
        "consumer" => LegalStatus.Consumer,
        "public" => LegalStatus.PublicBody,
        _ => null,
    };

    private static LimitationKind? Kind(string text) => text switch
    {
        "general" => LimitationKind.General,
        "carriage" => LimitationKind.Carriage,
        "telecom" => LimitationKind.Telecom,
        _ => null,
    };

    private static bool Fits(LegalStatus status, LegalStatus group) =>
        status == LegalStatus.Unknown || status == group || (status.IsBusiness() && group.IsBusiness());

    private static int Run(VerbConsole console, Asked asked, IReadOnlyList<LimitationEvent> events, DateOnly asOf)
    {
        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        if (LimitationPeriod.WhyNot(asked.PerformedOn, asked.Debtor, asked.Kind, book) is { } gap)
        {
            return console.Refused(gap.Code, gap.Sentence(console.Language));
        }

        var known = events.Where(one => one.On <= asOf).ToList();
        var period = LimitationPeriod.For(asked.PerformedOn, asked.Debtor, asked.Kind, known, book);
        var notes = Notes(console, period, events.Count - known.Count);
        var json = new
        {
            expiresOn = period.ExpiresOn,
            years = period.Years,
            rule = period.Rule.Reference,
            interruptions = period.Interruptions.Select(one => new { on = one.On, cause = one.Cause.Key(), rule = one.Rule }),
            ignored = period.Ignored.Select(one => new { on = one.On, cause = one.Cause.Key(), why = one.WhyIn(console.Language) }),
            asOf,
            passed = period.IsPassed(asOf),
            confidence = period.Rule.Confidence.Key(),
            notes,
        };
        return console.Print(json, writer => Write(console, writer, period, asOf, notes));
    }

    private static List<string> Notes(VerbConsole console, LimitationPeriod period, int later)
    {
        var notes = period.Interruptions.Select(one => one.Cause.Caveat(console.Language)).Where(text => text.Length > 0).Distinct().ToList();
        if (later > 0)
        {
            notes.Add(console.Say(
                $"{later} événement(s) postérieur(s) au jour de la question ne sont pas comptés.", $"{later} later event(s) are not counted."));
        }

        if (period.Rule.Confidence == Confidence.Unverified)
        {
            notes.Add(console.Say("Règle à confirmer par un juriste.", "Rule to be confirmed by a lawyer."));
        }

        return notes;
    }

    private static void Write(
        VerbConsole console, TextWriter writer, LimitationPeriod period, DateOnly asOf, IReadOnlyList<string> notes)
    {
        writer.WriteLine(period.IsPassed(asOf)
            ? console.Say(
                $"Prescrite depuis le {console.Day(period.ExpiresOn)} à minuit ({period.Years} ans, {period.Rule.Reference})",
                $"Time-barred since the end of {console.Day(period.ExpiresOn)} ({period.Years} years, {period.Rule.Reference})")
            : console.Say(
                $"Dernier jour pour agir : {console.Day(period.ExpiresOn)} ({period.Years} ans, {period.Rule.Reference})",
                $"Last day to act: {console.Day(period.ExpiresOn)} ({period.Years} years, {period.Rule.Reference})"));
        foreach (var one in period.Interruptions)
        {
            writer.WriteLine(console.Say(
                $"+ {console.Day(one.On)} {one.Cause.Key()} : interrompt ({one.Rule})", $"+ {console.Day(one.On)} {one.Cause.Key()}: interrupts ({one.Rule})"));
        }

        foreach (var one in period.Ignored)
        {
            writer.WriteLine($"  {console.Day(one.On)} {one.Cause.Key()}{console.Say(" :", ":")} {one.WhyIn(console.Language)}");
        }

        foreach (var note in notes)
        {
            writer.WriteLine("- " + note);
        }
    }

    private sealed record Asked(DateOnly PerformedOn, LegalStatus Debtor, LimitationKind Kind);
}
