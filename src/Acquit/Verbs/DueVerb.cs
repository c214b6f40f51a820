using System.CommandLine;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary><c>acquit due</c>: when an invoice must be paid, and whether the law allows such terms.</summary>
internal static class DueVerb
{
    private enum Buyer
    {
        Business,
        Public,
    }

    public static Command Create(VerbConsole console)
    {
        var issued = LawOptions.Day(console, "--issued", "Date de la facture.");
        var delivered = LawOptions.Day(console, "--delivered", "Date de la livraison ; celle de la facture par défaut.");
        var terms = new Option<string>("--terms") { Description = "Délai : 30d · 45d-eom · eom-45d · eom · 30d-eom-10 · 0d." };
        var sector = LawOptions.OneOf<TermsSector>(
            console, "--sector", "Secteur", LawfulTerms.Parse, Enum.GetValues<TermsSector>().Select(LawfulTerms.Key));
        var buyer = LawOptions.OneOf<Buyer>(
            console,
            "--buyer",
            "Acheteur",
            text => text switch { "business" => Buyer.Business, "public" => Buyer.Public, _ => null },
            ["business", "public"]);
        var command = new Command("due", console.Say(
            "L’échéance d’une facture, et si la loi permet ce délai.\n\n  acquit due --issued 2026-01-20 --terms 45d-eom",
            "The due date of an invoice, and whether the law allows such terms.\n\n  acquit due --issued 2026-01-20 --terms 45d-eom"))
        {
            issued, delivered, terms, sector, buyer,
        };
        command.SetAction(parsed =>
        {
            var asked = new Asked(
                parsed.GetValue(issued),
                parsed.GetValue(delivered),
                parsed.GetValue(terms),
                parsed.GetValue(sector),
                parsed.GetValue(buyer));
            return asked.WhyNot(console) is { } misuse ? console.WrongUsage("usage", misuse) : Run(console, asked);
        });
        return command;
    }

    private static int Run(VerbConsole console, Asked asked)
    {
        if (LawOptions.Book(console, out var exit) is not { } book)
        {
            return exit;
        }

        var terms = PaymentTerms.Parse(asked.Terms!);
        var issued = asked.Issued!.Value;
        var notes = Notes(console, asked).ToList();
        TermsVerdict? verdict = null;
        if (LawfulTerms.WhyNot(asked.Applicable, issued, book) is { } gap)
        {
            notes.Add(gap.Sentence(console.Language));
        }
        else
        {
            verdict = LawfulTerms.Judge(terms, issued, asked.Delivered ?? issued, asked.Applicable, book);
            notes.AddRange(Notes(console, asked, verdict, book));
        }

        var json = new
        {
            dueOn = terms.DueOn(issued),
            terms = terms.ToString(),
            legal = verdict?.IsLegal,
            rule = verdict?.Rule.Reference ?? "",
            latestLegalOn = verdict?.LatestOn,
            confidence = verdict?.Rule.Confidence.Key(),
            notes,
        };
        return console.Print(json, writer =>
        {
            writer.WriteLine(console.Say($"Échéance : {console.Day(json.dueOn)} ({terms})", $"Due on: {console.Day(json.dueOn)} ({terms})"));
            if (verdict is not null)
            {
                writer.WriteLine(Sentence(console, verdict));
            }

            foreach (var note in notes)
            {
                writer.WriteLine("- " + note);
            }
        });
    }

    private static string Sentence(VerbConsole console, TermsVerdict verdict) => verdict.IsLegal
        ? console.Say($"Délai conforme : {verdict.Rule.Reference}", $"Lawful: {verdict.Rule.Reference}")
        : console.Say(
            $"Délai trop long : au plus tard le {console.Day(verdict.LatestOn)} ({verdict.Rule.Reference})",
            $"Too long: {console.Day(verdict.LatestOn)} at the latest ({verdict.Rule.Reference})");

    private static IEnumerable<string> Notes(VerbConsole console, Asked asked)
    {
        if (asked.Applicable.IsPublic())
        {
            yield return console.Say(
                "La date donnée est prise pour la réception de la demande de paiement (CCP, art. R. 2192-12 à R. 2192-15).",
                "The date given is taken for the receipt of the payment request (CCP, art. R. 2192-12 to R. 2192-15).");
        }

        if (asked.Applicable.CountsFromDelivery() && asked.Delivered is null)
        {
            yield return console.Say(
                "La livraison est supposée du jour de la facture.", "The delivery is assumed on the day of the invoice.");
        }
    }

    private static IEnumerable<string> Notes(VerbConsole console, Asked asked, TermsVerdict verdict, LawBook book)
    {
        if (verdict.NeedsExpressClause)
        {
            yield return console.Say(
                "Délai « fin de mois » : il doit être expressément stipulé et ne pas constituer un abus manifeste. Deux calculs sont admis ; "
                + "le contrat choisit (INT-08).",
                "End-of-month terms: they must be expressly stipulated and be no manifest abuse. Two computations are accepted; the contract "
                + "chooses (INT-08).");
        }

        if (book[LawfulTerms.KeyOf(asked.Applicable)].Note is { Length: > 0 } note)
        {
            yield return note;
        }

        if (verdict.Rule.Confidence != Confidence.Verified)
        {
            yield return console.Say("Règle à confirmer : source secondaire.", "Rule to be confirmed: secondary source.");
        }
    }

    private sealed record Asked(DateOnly? Issued, DateOnly? Delivered, string? Terms, TermsSector? Sector, Buyer? Buyer)
    {
        public TermsSector Applicable => Sector ?? (Buyer == DueVerb.Buyer.Public ? TermsSector.PublicBuyer : TermsSector.General);

        /// <summary>What the options cannot mean together; null when they can.</summary>
        public string? WhyNot(VerbConsole console) =>
            Issued is null ? console.Say("--issued est nécessaire.", "--issued is needed.")
            : PaymentTerms.WhyNotParse(Terms) is { } problem ? "--terms : " + problem.Sentence(console.Language)
            : Buyer is { } asked && Sector is { } sector && sector.IsPublic() != (asked == DueVerb.Buyer.Public)
                ? console.Say(
                    $"Le secteur {sector.Key()} ne va pas avec cet acheteur.", $"Sector {sector.Key()} does not go with this buyer.")
            : null;
    }
}
