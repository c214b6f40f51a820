using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary>The sheet of a debtor as lines for a terminal, the most urgent first.</summary>
internal sealed class DossierVerbText(VerbConsole console, DossierSheet sheet)
{
    private const int HashShown = 16;
    private const string Indent = "  ";

    public void Write(TextWriter writer)
    {
        Head(writer);
        Items(writer);
        Matches(writer);
        Today(writer);
        Timeline(writer);
        Letters(writer);
        Schedule(writer);
    }

    private void Head(TextWriter writer)
    {
        var (named, debtor) = (sheet.Named, sheet.Dossier.Debtor);
        writer.WriteLine(console.Say(
            $"Dossier {named.Number} — {named.Name} ({named.Key})",
                $"Dossier {named.Number}: {named.Name} ({named.Key})"));
        writer.WriteLine(console.Say(
            $"Créancier {named.CreditorName}, méthode {sheet.PolicyName}",
            $"Creditor {named.CreditorName}, policy {sheet.PolicyName}")
            + $", {Phases(sheet.State.Phase)}, {console.Say("au", "on")} {console.Day(sheet.AsOf)}");
        var whereabouts = new[] { debtor.Siren is { } siren ? $"SIREN {siren}" : "", debtor.Phone, debtor.Email }
            .Where(text => text.Length > 0).ToList();
        if (whereabouts.Count > 0)
        {
            writer.WriteLine(string.Join(", ", whereabouts));
        }

        foreach (var banner in Banners())
        {
            writer.WriteLine("! " + banner);
        }
    }

    private IEnumerable<string> Banners()
    {
        var state = sheet.State;
        if (state.HasUnreadReply)
        {
            yield return console.Say("Une réponse attend d’être lue.", "A reply waits to be read.");
        }

        if (state.IsDisputed)
        {
            yield return console.Say("Contesté.", "Disputed.");
        }

        if (sheet.Dossier.Vanished is { Count: > 0 } gone)
        {
            var open = console.Euros(Money.Sum(gone.Select(item => item.Open)));
            yield return console.Say(
                $"Disparu de la comptabilité sans paiement, hors solde, à vérifier : {open} "
                    + $"({string.Join(", ", gone.Select(item => item.Ref))}). Dire pourquoi : acquit record vanished.",
                $"Gone from the ledger without a payment, outside the balance, to be checked: {open} "
                    + $"({string.Join(", ", gone.Select(item => item.Ref))}). Say why: acquit record vanished.");
        }

        if (state.HeldUntil is { } held && held >= sheet.AsOf)
        {
            yield return console.Say($"Suspendu jusqu’au {console.Day(held)}.", $"On hold until {console.Day(held)}.");
        }

        if (state.PromisedUntil is { } promised && promised >= sheet.AsOf)
        {
            yield return console.Say($"Promis pour le {console.Day(promised)}.",
                $"Promised for {console.Day(promised)}.");
        }
    }

    private void Items(TextWriter writer)
    {
        if (sheet.Dossier.Items.Count + sheet.Dossier.Credits.Count == 0)
        {
            Title(writer, console.Say("Rien n’est ouvert.", "Nothing is open."));
            return;
        }

        Title(writer, console.Say("Ouvert", "Open"));
        var table = new TextTable(rightFrom: 3);
        table.Add(console.Say("Pièce", "Ref"), console.Say("Du", "Issued"), console.Say("Échéance", "Due"),
            console.Say("Retard", "Late"), console.Say("Montant", "Amount"), console.Say("Ouvert", "Open"));
        foreach (var item in sheet.Dossier.Items)
        {
            var late = item.DaysOverdue(sheet.AsOf);
            table.Add(
                item.Ref + Kind(item.Kind), console.Day(item.IssuedOn), console.Day(item.DueOn),
                late > 0 ? console.Say($"{late} j", $"{late} d") : "·",
                console.Euros(item.Original), console.Euros(item.Open));
        }

        foreach (var credit in sheet.Dossier.Credits)
        {
            table.Add(
                credit.Ref.Length > 0 ? credit.Ref : TextTable.Short(credit.Label, 24), console.Day(credit.On), "", "",
                console.Euros(-credit.Original), console.Euros(-credit.Open));
        }

        table.Add(console.Say("Solde", "Balance"), "", "", "", "", console.Euros(sheet.Dossier.Balance));
        table.Fit(console.Width - Indent.Length, 4, 1).Write(writer, hasTotal: true, Indent);
    }

    private void Matches(TextWriter writer)
    {
        if (sheet.MatchProposals.Count == 0)
        {
            return;
        }

        Title(writer, console.Say("Rapprochements possibles (rien n’est appliqué)",
            "Possible matchings (none is applied)"));
        foreach (var match in sheet.MatchProposals)
        {
            var credit = TextTable.Short(DossierVerb.Named(match.Credit), 24);
            writer.WriteLine($"{Indent}{credit} → {match.Item.Ref} {console.Euros(match.Amount)}");
            writer.WriteLine($"{Indent}{Indent}{match.Why(console.Language)}");
        }
    }

    private void Today(TextWriter writer)
    {
        if (sheet.Decisions.Count == 0)
        {
            return;
        }

        Title(writer, console.Say("À faire, et pourquoi", "What to do, and why"));
        foreach (var decision in sheet.Decisions)
        {
            var what = decision.Action == DecisionAction.Wait
                ? console.Say("attendre", "wait")
                : string.Join(", ", new[]
                {
                    Labels.Of(decision.Action, console), Labels.Of(decision.Step ?? "", console),
                    Labels.Of(decision.Channel, console), console.Euros(decision.Amount),
                }.Where(word => word.Length > 0));
            var refs = string.Join(", ", decision.Items.Select(item => item.Item?.Ref ?? item.Key.Value));
            writer.WriteLine($"{Indent}{refs}{console.Say(" : ", ": ")}{what}");
            foreach (var reason in decision.Reasons)
            {
                writer.WriteLine($"{Indent}{Indent}{reason.In(console.Language)}");
            }

            var since = decision.DecidedOn is { } on
                ? console.Say($"décidé le {console.Day(on)}", $"decided on {console.Day(on)}")
                : console.Say("calculé maintenant, aucun passage ne l’a encore décidé",
                    "reckoned now, no run has decided it yet");
            writer.WriteLine(Indent + Indent + console.Say(
                $"à revoir le {console.Day(decision.NextLookOn)} ; {since}",
                    $"next look on {console.Day(decision.NextLookOn)}; {since}"));
        }
    }

    private void Timeline(TextWriter writer)
    {
        if (sheet.Timeline.Count == 0)
        {
            return;
        }

        Title(writer, console.Say("Historique", "History"));
        foreach (var entry in sheet.Timeline)
        {
            var text = entry.Happened is { } happened
                ? EventSentence.Of(happened, console.Language)
                : console.Say($"(contenu effacé : {entry.Kind})", $"(words erased: {entry.Kind})");
            var mark = entry.IsWithdrawn ? console.Say(" (retiré)", " (withdrawn)") : "";
            var by = entry.By.Length > 0 ? $" — {entry.By}" : "";
            writer.WriteLine($"{Indent}{entry.Seq, 3}  {console.Day(entry.On)}  {text}{mark}{by}");
            if (entry.Happened?.Note is { Length: > 0 } note)
            {
                writer.WriteLine($"{Indent}                 {console.Say($"« {note} »", $"\"{note}\"")}");
            }
        }
    }

    private void Letters(TextWriter writer)
    {
        if (sheet.Letters.Count == 0)
        {
            return;
        }

        Title(writer, console.Say("Lettres parties", "Letters sent"));
        var table = new TextTable(rightFrom: 7);
        table.Add(console.Say("Le", "On"), console.Say("Par", "By"), console.Say("Étape", "Step"),
            console.Say("Référence", "Reference"),
            console.Say("Sort", "Fate"), console.Say("Empreinte", "Hash"), console.Say("Fichier", "File"));
        foreach (var letter in sheet.Letters)
        {
            table.Add(
                console.Day(letter.On), Labels.Of(letter.Channel, console), Labels.Of(letter.Step, console),
                letter.Reference,
                $"{letter.Outcome} {Doubt(letter)}".Trim(),
                letter.Sha256.Length > 0 ? letter.Sha256[..HashShown] : console.Say("hors d’Acquit", "outside Acquit"),
                Path.GetFileName(letter.Tracking));
        }

        table.Fit(console.Width - Indent.Length, 6, 5).Write(writer, hasTotal: false, Indent);
    }

    private void Schedule(TextWriter writer)
    {
        var acts = sheet.Schedule.Where(act => act.Action != DecisionAction.Wait).ToList();
        if (acts.Count == 0)
        {
            return;
        }

        Title(writer, console.Say("Si rien ne se passe", "If nothing happens"));
        foreach (var day in acts.GroupBy(act => (act.On, What: Labels.Of(act, console))))
        {
            var refs = string.Join(", ", day.Select(act => act.Item.Ref).Distinct());
            writer.WriteLine($"{Indent}{console.Day(day.Key.On)}  {day.Key.What,-26} {refs}");
        }
    }

    private string Doubt(SheetLetter letter) => letter.IsDoubtful ? console.Say("envoi douteux", "doubtful") : "";

    private static void Title(TextWriter writer, string text)
    {
        writer.WriteLine();
        writer.WriteLine(text);
    }

    private string Kind(ItemKind kind) => kind switch
    {
        ItemKind.Invoice => "",
        ItemKind.OpeningBalance => console.Say(" (à nouveau)", " (opening)"),
        ItemKind.Retention => console.Say(" (retenue)", " (retention)"),
    };

    private string Phases(Phase phase) => phase switch
    {
        Phase.Amicable => console.Say("phase amiable", "amicable phase"),
        Phase.FormalNotice => console.Say("mise en demeure faite", "formal notice given"),
        Phase.HandedOver => console.Say("remis", "handed over"),
        Phase.Court => console.Say("devant le juge", "in court"),
        Phase.Enforcement => console.Say("exécution", "enforcement"),
        Phase.Closed => console.Say("clos", "closed"),
    };
}
