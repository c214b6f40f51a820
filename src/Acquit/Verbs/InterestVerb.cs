using System.CommandLine;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit interest</c>: what a sum has borne up to a day, line by line, by the rule of its regime.
/// </summary>
internal static class InterestVerb
{
    public static Command Create(VerbConsole console)
    {
        var asked = new InterestOptions(console);
        var command = new Command(
            "interest",
            console.Say(
                "Les intérêts d’une somme jusqu’à un jour, ligne par ligne.",
                "The interest of a sum up to a day, line by line."
            )
        );
        asked.AddTo(command);
        command.SetAction(parsed => Run(console, asked, parsed));
        return command;
    }

    private static int Run(VerbConsole console, InterestOptions asked, ParseResult parsed)
    {
        if (asked.WhyNot(parsed) is { } misuse)
        {
            return console.WrongUsage("usage", misuse);
        }

        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        var request = asked.Request(parsed);
        if (Claim.WhyNot(request, book) is { } refusal)
        {
            return console.Refused(refusal.Key, refusal.Sentence(console.Language));
        }

        var claim = Claim.For(request, book);
        return console.Print(Json(claim, console.Language), writer => Write(console, writer, claim));
    }

    private static object Json(ClaimStatement claim, Language language) =>
        new
        {
            regime = InterestOptions.Key(claim.Regime),
            principal = Money.Sum(claim.Invoices.Select(invoice => invoice.Gross)),
            interest = claim.InterestRun,
            indemnity = claim.IndemnityArisen,
            indemnityRule = claim.IndemnityRule?.Reference,
            indemnityConfidence = claim.IndemnityRule?.Confidence.Key(),
            total = claim.Total,
            dayCount = claim.DayCount.Key(),
            lines = claim.InterestLines.Select(line => new
            {
                from = line.From,
                to = line.To,
                days = line.Days,
                @base = line.Base,
                rate = line.Rate,
                amount = line.Amount,
                rule = line.Rule.Reference,
                source = line.Rule.Source,
                confidence = line.Rule.Confidence.Key(),
            }),
            payments = claim.Payments.Select(payment => new
            {
                on = payment.On,
                amount = payment.Amount,
                toCosts = payment.ToCosts,
                toInterest = payment.ToInterest,
                toIndemnity = payment.ToIndemnity,
                toPrincipal = payment.ToPrincipal,
            }),
            principalDue = claim.Principal,
            interestDue = claim.Interest,
            indemnityDue = claim.Indemnity,
            daily = claim.Daily,
            notes = claim.NotesIn(language),
        };

    private static void Write(VerbConsole console, TextWriter writer, ClaimStatement claim)
    {
        foreach (var line in claim.InterestLines)
        {
            var days = console.Count(line.Days, "jour", "day");
            writer.WriteLine(
                $"{console.Day(line.From)} → {console.Day(line.To)}  {days, 10}  "
                    + $"{console.Euros(line.Base), 16} × {console.Percent(line.Rate), 8}"
                    + $"  = {console.Euros(line.Amount), 14}  {console.Rule(line.Rule)}"
            );
        }

        foreach (var payment in claim.Payments)
        {
            writer.WriteLine(
                console.Say(
                    $"Règlement du {console.Day(payment.On)} : {console.Euros(payment.Amount)}, dont "
                        + $"intérêts {console.Euros(payment.ToInterest)}, "
                        + $"indemnité {console.Euros(payment.ToIndemnity)}, principal "
                        + $"{console.Euros(payment.ToPrincipal)}",
                    $"Payment of {console.Day(payment.On)}: {console.Euros(payment.Amount)}, to interest "
                        + $"{console.Euros(payment.ToInterest)}, "
                        + $"indemnity {console.Euros(payment.ToIndemnity)}, principal "
                        + $"{console.Euros(payment.ToPrincipal)}"
                )
            );
        }

        WriteTotals(console, writer, claim);
    }

    private static void WriteTotals(VerbConsole console, TextWriter writer, ClaimStatement claim)
    {
        Row(console, writer, console.Say("Principal dû", "Principal due"), claim.Principal);
        Row(console, writer, console.Say("Intérêts dus", "Interest due"), claim.Interest);
        Row(console, writer, console.Say("Indemnité forfaitaire due", "Fixed indemnity due"), claim.Indemnity);
        Row(console, writer, console.Say("Total dû", "Total due"), claim.Total);
        Row(console, writer, console.Say("Chaque jour de plus", "Each further day"), claim.Daily);
        foreach (var note in claim.NotesIn(console.Language))
        {
            writer.WriteLine("- " + note);
        }
    }

    private static void Row(VerbConsole console, TextWriter writer, string label, Money amount) =>
        writer.WriteLine($"{label, -28}{console.Euros(amount), 16}");
}
