using System.CommandLine;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary><c>acquit due</c>: when an invoice must be paid, and whether the law allows such terms.</summary>
internal static class DueVerb
{
    public static Command Create(VerbConsole console)
    {
        var options = new DueOptions(console);
        var command = new Command(
            "due",
            console.Say(
                "L’échéance d’une facture, et si la loi permet ce délai.",
                "The due date of an invoice, and whether the law allows such terms."
            )
        );
        options.AddTo(command);
        command.SetAction(parsed =>
            options.WhyNot(parsed) is { } misuse
                ? console.WrongUsage("usage", misuse)
                : Run(console, options.Question(parsed))
        );
        return command;
    }

    private static int Run(VerbConsole console, DueQuestion asked)
    {
        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        var gap = LawfulTerms.WhyNot(asked.Sector, asked.IssuedOn, book);
        var verdict = gap is null
            ? LawfulTerms.Judge(asked.Terms, DaysOf(asked, book), asked.Sector, book)
            : null;
        List<string> notes =
        [
            .. NotesOnDates(console, asked),
            .. gap is null ? [] : new[] { gap.Sentence(console.Language) },
            .. verdict is null ? [] : NotesOnRule(console, asked, verdict, book),
        ];
        var json = new
        {
            dueOn = asked.Terms.DueOn(asked.IssuedOn),
            terms = asked.Terms.ToString(),
            legal = verdict?.IsLegal,
            rule = verdict?.Rule.Reference ?? "",
            latestLegalOn = verdict?.LatestOn,
            confidence = verdict?.Rule.Confidence.Key(),
            notes,
        };
        return console.Print(json, writer => Write(console, writer, asked, verdict, notes));
    }

    private static TermsDays DaysOf(DueQuestion asked, LawBook book) =>
        new(
            asked.IssuedOn,
            asked.DeliveredOn ?? asked.IssuedOn,
            LawfulTerms.OverseasStart(asked.ClearedOn, asked.AvailableOn, asked.IssuedOn, book)
        );

    private static void Write(
        VerbConsole console,
        TextWriter writer,
        DueQuestion asked,
        TermsVerdict? verdict,
        IReadOnlyList<string> notes
    )
    {
        var dueOn = console.Day(asked.Terms.DueOn(asked.IssuedOn));
        writer.WriteLine(console.Say($"Échéance : {dueOn} ({asked.Terms})", $"Due on: {dueOn} ({asked.Terms})"));
        if (verdict is not null)
        {
            writer.WriteLine(Sentence(console, verdict));
        }

        foreach (var note in notes)
        {
            writer.WriteLine("- " + note);
        }
    }

    private static string Sentence(VerbConsole console, TermsVerdict verdict) =>
        verdict.IsLegal
            ? console.Say($"Délai conforme : {console.Rule(verdict.Rule)}", $"Lawful: {console.Rule(verdict.Rule)}")
            : console.Say(
                $"Délai trop long : au plus tard le {console.Day(verdict.LatestOn)} ({console.Rule(verdict.Rule)})",
                $"Too long: {console.Day(verdict.LatestOn)} at the latest ({console.Rule(verdict.Rule)})"
            );

    private static IEnumerable<string> NotesOnDates(VerbConsole console, DueQuestion asked)
    {
        if (asked.Sector.IsPublic())
        {
            yield return console.Say(
                "La date donnée est prise pour la réception de la demande de paiement "
                    + "(CCP, art. R. 2192-12 à R. 2192-15).",
                "The date given is taken for the receipt of the payment request (CCP, art. R. 2192-12 to R. 2192-15)."
            );
        }

        if (asked.Sector.CountsFromDelivery() && asked is { DeliveredOn: null, IsOverseas: false })
        {
            yield return console.Say(
                "La livraison est supposée du jour de la facture.",
                "The delivery is assumed on the day of the invoice."
            );
        }
    }

    private static IEnumerable<string> NotesOnRule(
        VerbConsole console,
        DueQuestion asked,
        TermsVerdict verdict,
        LawBook book
    )
    {
        if (verdict.NeedsExpressClause)
        {
            yield return console.Say(
                "Délai « fin de mois » : il doit être expressément stipulé et ne pas constituer un abus manifeste. "
                    + "Deux calculs sont admis ; le contrat choisit (INT-08).",
                "End-of-month terms: they must be expressly stipulated and be no manifest abuse. "
                    + "Two computations are accepted; the contract chooses (INT-08)."
            );
        }

        if (asked.IsOverseas)
        {
            var from = DaysOf(asked, book).From(asked.Sector);
            yield return console.Say(
                $"Outre-mer : le délai maximal se compte du {console.Day(from)} (C. com., art. L. 441-13) ; règle à "
                    + "confirmer.",
                $"Overseas: the limit counts from {console.Day(from)} (C. com., art. L. 441-13); to be confirmed."
            );
        }

        if (book[LawfulTerms.KeyOf(asked.Sector)].Note is { Length: > 0 } note)
        {
            yield return note;
        }
    }
}
