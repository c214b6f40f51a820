using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters;

/// <summary>One movement of a customer's account.</summary>
/// <param name="Amount">debit positive, credit negative</param>
/// <param name="Balance">of all lines up to and with this one</param>
/// <param name="DueOn">null for a credit</param>
public sealed record StatementLine(DateOnly On, string Ref, string Label, DateOnly? DueOn, Money Amount, Money Balance);

/// <summary>What a statement of account is made from.</summary>
public sealed record StatementFacts
{
    public required Creditor Creditor { get; init; }

    public required Debtor Debtor { get; init; }

    /// <summary>« 2-12 », printed as a reference.</summary>
    public required string DossierRef { get; init; }

    /// <summary>The day it is drawn up to, included.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the movements listed; null: from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Balance of all that stands before the first day.</summary>
    public Money Opening { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>What is open by due date.</summary>
    public required DueSchedule Schedule { get; init; }

    /// <summary>Payments and credit notes that nothing has taken, positive.</summary>
    public Money NotApplied { get; init; }

    public Money Balance => Opening + Money.Sum(Lines.Select(line => line.Amount));
}

/// <summary>
/// « Relevé de compte »: what moved on a customer's account, its balance, and what is left to pay by due date. It
/// informs; it demands nothing, adds no penalty and puts nobody in default.
/// </summary>
public static class StatementOfAccount
{
    /// <summary>Kind in <see cref="LetterDocument.Kind"/>.</summary>
    public const string Kind = "statement-of-account";

    private const int MostPages = 200;

    public static LetterDocument Of(StatementFacts facts)
    {
        var creditor = facts.Creditor;
        var city = (creditor.Address?.Lines[^1] ?? "").TrimStart([.. "0123456789 "]);
        return new LetterDocument
        {
            Kind = Kind,
            Ref = $"R-{facts.DossierRef}",
            On = facts.AsOf,
            Sender = [LegalMentions.NameOnLetter(creditor), .. creditor.Address?.Lines ?? []],
            Recipient = WindowAddress.Of(facts.Debtor) is { } address
                && WindowAddress.WhatDoesNotFit(address).Length == 0 ? address : null,
            References =
            [
                ("Client", facts.Debtor.Name), ("Code", facts.Debtor.Key.Value), ("Dossier", facts.DossierRef),
            ],
            Dateline = $"{(city.Length > 0 ? city + ", le" : "Le")} {FrenchText.Of(facts.AsOf)}",
            Subject = FrenchTypography.Set($"Relevé de compte au {FrenchText.Of(facts.AsOf)}"),
            Blocks = [Opening(facts), Movements(facts), .. ToPay(facts), .. Notes(facts)],
            Footer = LegalMentions.Footer(creditor),
            MostPages = MostPages,
        };
    }

    private static Paragraph Opening(StatementFacts facts) => Words(facts.From is { } from
        ? $"Voici les mouvements de votre compte dans nos livres, du {FrenchText.Of(from)} au "
            + $"{FrenchText.Of(facts.AsOf)}."
        : $"Voici les mouvements de votre compte dans nos livres, jusqu’au {FrenchText.Of(facts.AsOf)}.");

    private static Table Movements(StatementFacts facts)
    {
        var rows = facts.Lines.Select(line => Row(
            FrenchText.Short(line.On), line.Ref, FrenchTypography.Set(line.Label == line.Ref ? "" : line.Label),
            line.DueOn is { } due ? FrenchText.Short(due) : "",
            line.Amount.IsPositive ? FrenchText.Of(line.Amount) : "",
            line.Amount.IsNegative ? FrenchText.Of(-line.Amount) : "", FrenchText.Of(line.Balance)));
        return new Table(
            [
                new("Date", 1.7, false), new("Pièce", 2, false), new("Libellé", 2.6, false),
                new("Échéance", 1.7, false), new("Débit", 1.9, true), new("Crédit", 1.9, true),
                new("Solde", 2, true),
            ],
            [
                .. facts.From is null ? (string[][])[] : [Before(facts)],
                .. rows,
            ])
        {
            Totals =
            [
                Row("Total", "", "", "", FrenchText.Of(Sum(facts, line => line.Amount.IsPositive)),
                    FrenchText.Of(-Sum(facts, line => line.Amount.IsNegative)), FrenchText.Of(facts.Balance)),
            ],
        };
    }

    private static string[] Before(StatementFacts facts) =>
        Row("", "", "Solde antérieur", "", "", "", FrenchText.Of(facts.Opening));

    private static Money Sum(StatementFacts facts, Func<StatementLine, bool> which) =>
        Money.Sum(facts.Lines.Where(which).Select(line => line.Amount));

    private static IEnumerable<LetterBlock> ToPay(StatementFacts facts)
    {
        if (facts.Schedule.Days.Count == 0)
        {
            yield return Words("Aucune facture n’est ouverte à cette date.");
            yield break;
        }

        var overdue = facts.Schedule.In(DueWindow.Overdue);
        yield return new Heading("Reste à payer par échéance");
        yield return new Table(
            [
                new("Échéance", 2, false), new("Facture", 3, false), new("Montant", 2, true), new("Reste dû", 2, true),
            ],
            [
                .. facts.Schedule.Days.SelectMany(day => day.Items.Select(item => Row(
                    FrenchText.Short(day.DueOn), item.Ref, FrenchText.Of(item.Original), FrenchText.Of(item.Open)))),
            ])
        {
            Totals =
            [
                Row("Échu", "", "", FrenchText.Of(overdue)),
                Row("À échoir", "", "", FrenchText.Of(facts.Schedule.Total - overdue)),
                Row("Total ouvert", "", "", FrenchText.Of(facts.Schedule.Total)),
            ],
        };
        if (facts.NotApplied.IsPositive)
        {
            yield return Words(
                $"Règlements et avoirs que nous n’avons pas encore rapprochés d’une facture : "
                    + $"{FrenchText.Of(facts.NotApplied)}, déjà déduits du solde.");
        }
    }

    private static IEnumerable<LetterBlock> Notes(StatementFacts facts)
    {
        var reach = new[] { FrenchText.Phone(facts.Creditor.Phone), facts.Creditor.Email }
            .Where(one => one.Length > 0).ToList();
        yield return Words(
            "Un règlement récent peut ne pas y figurer encore. Si une ligne vous paraît inexacte, dites-le-nous"
                + (reach.Count > 0 ? $" : {string.Join(", ", reach)}." : "."));
        yield return Words("Ce relevé est donné à titre d’information ; il ne vaut pas mise en demeure.") with
        {
            IsSmall = true,
        };
    }

    private static Paragraph Words(string text) => new([new TextRun(FrenchTypography.Set(text), false)]);

    private static string[] Row(params string[] cells) => cells;
}
