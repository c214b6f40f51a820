using Acquit.Core.Amounts;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>The tables of answers, credit notes, plans and receipts.</summary>
internal static class CauseTables
{
    private const int LinesToSign = 3;

    /// <summary>Invoice, what was paid, credit, what is left: the lines sum up to the total.</summary>
    public static Table Balance(LetterFacts facts)
    {
        var credit = CauseRules.CreditOf(facts);
        var (gross, asked) = (GrossOf(facts), AskedOf(facts));
        List<IReadOnlyList<string>> rows =
        [
            .. facts.Items.OrderBy(item => item.IssuedOn).Select(item =>
                Row($"Facture n° {item.Number} du {FrenchText.Of(item.IssuedOn)}", item.Gross)),
        ];
        var paid = gross - credit - asked;
        if (paid.IsPositive)
        {
            rows.Add(Row("Règlements et déductions", -paid));
        }

        if (credit.IsPositive)
        {
            rows.Add(Row(facts.CreditNote is { } note
                ? $"Avoir n° {note.Number} du {FrenchText.Of(note.IssuedOn)}" : "Avoir", -credit));
        }

        var favour = FavourOf(facts);
        return new Table([new("Compte", 3, false), new("Montant TTC", 1, true)], rows)
        {
            Totals = [favour.IsPositive ? Row("Solde en votre faveur", favour) : Row("Reste dû", asked)],
        };
    }

    /// <summary>By how much credit and payments exceed the invoices; zero when they do not.</summary>
    public static Money FavourOf(LetterFacts facts)
    {
        var left = GrossOf(facts) - CauseRules.CreditOf(facts) - AskedOf(facts);
        return left.IsNegative ? -left : Money.Zero;
    }

    /// <summary>What the debtor acknowledges by invoice, then what the plan has of penalties.</summary>
    public static Table Acknowledged(LetterFacts facts, LetterAmounts amounts)
    {
        var claim = facts.Claim!;
        var due = claim.Invoices.Where(invoice => invoice.PrincipalDue.IsPositive).ToList();
        List<IReadOnlyList<string>> totals = [];
        if (CauseRules.AcknowledgedOf(facts, amounts) != claim.Principal)
        {
            totals.Add(["Principal", "", "", FrenchText.Of(claim.Principal)]);
            totals.Add([StatementOfClaim.NameOfInterest(claim.Regime), "", "", FrenchText.Of(claim.Interest)]);
            totals.Add(["Indemnité forfaitaire", "", "", FrenchText.Of(claim.Indemnity)]);
        }

        totals.Add(["Total reconnu", "", "", FrenchText.Of(facts.Plan!.Total)]);
        return new Table(
            [new("Facture", 3, false), new("Date", 2, false), new("Échéance", 2, false), new("Reste dû", 2, true)],
            [.. due.Select(invoice => (IReadOnlyList<string>)[
                invoice.Number, FrenchText.Short(invoice.IssuedOn), FrenchText.Short(invoice.DueOn),
                FrenchText.Of(invoice.PrincipalDue)])])
        {
            Totals = totals,
        };
    }

    /// <summary>« N° | Date | Montant | Reste dû après paiement ».</summary>
    public static Table Instalments(PlanFacts plan)
    {
        var left = plan.Total;
        return new Table(
            [
                new("N°", 1, false), new("Date", 3, false), new("Montant", 2, true),
                new("Reste dû après paiement", 3, true),
            ],
            [.. plan.Instalments.Select((one, i) => (IReadOnlyList<string>)[
                $"{i + 1}", FrenchText.Of(one.DueOn), FrenchText.Of(one.Amount), FrenchText.Of(left -= one.Amount)])]);
    }

    /// <summary>The balance of a broken plan, and what it had left outside.</summary>
    public static Table Accelerated(LetterFacts facts, LetterAmounts amounts)
    {
        var plan = facts.Plan!;
        var waived = CauseRules.WaivedOf(facts, amounts);
        List<IReadOnlyList<string>> rows =
        [
            Row($"Total de l'accord, en {plan.Instalments.Count} échéances", plan.Total),
        ];
        if (plan.CreditNotes.IsPositive)
        {
            rows.Add(Row("Avoirs", -plan.CreditNotes));
        }

        if (plan.Moved.IsPositive)
        {
            rows.Add(Row("Factures reprises dans un accord ultérieur", -plan.Moved));
        }

        if (plan.Received.IsPositive)
        {
            rows.Add(Row("Versements reçus depuis l'accord", -plan.Received));
        }

        if (waived.IsPositive)
        {
            rows.Add(Row($"Pénalités et indemnité arrêtées au {FrenchText.Of(plan.ClosedOn)}, remise perdue", waived));
        }

        return new Table([new("Élément", 3, false), new("Montant", 1, true)], rows)
        {
            Totals = [Row("Solde exigible", amounts.Asked)],
        };
    }

    /// <summary>Two columns to sign in, with room below.</summary>
    public static IReadOnlyList<LetterBlock> Signatures(LetterFacts facts)
    {
        var plan = facts.Plan!;
        return
        [
            new Table(
                [new("Le créancier", 1, false), new("Le débiteur", 1, false)],
                [
                    [
                        FrenchTypography.Set(Identities.Titled(facts.Creditor.SignerName, facts.Creditor.SignerTitle)),
                        FrenchTypography.Set(Identities.Titled(plan.Signatory, plan.SignatoryTitle)),
                    ],
                ]),
            .. Enumerable.Repeat(new Paragraph([new TextRun("\u00A0", false)]), LinesToSign),
        ];
    }

    /// <summary>The payments that closed an invoice.</summary>
    public static Table Settlement(LetterFacts facts) => new(
        [new("Date", 1, false), new("Règlement", 2, false), new("Montant", 1, true)],
        [.. facts.SettledBy.OrderBy(paid => paid.On).Select(paid => (IReadOnlyList<string>)[
            FrenchText.Of(paid.On), FrenchTypography.Set(paid.Label), FrenchText.Of(paid.Amount)])])
    {
        Totals = [["Total", "", FrenchText.Of(Money.Sum(facts.SettledBy.Select(paid => paid.Amount)))]],
    };

    private static Money GrossOf(LetterFacts facts) => Money.Sum(facts.Items.Select(item => item.Gross));

    private static Money AskedOf(LetterFacts facts) => Money.Sum(facts.Items.Select(item => item.Asked));

    private static IReadOnlyList<string> Row(string label, Money amount) =>
        [FrenchTypography.Set(label), FrenchText.Of(amount)];
}
