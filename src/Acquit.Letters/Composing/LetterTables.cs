using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>The tables of a letter; a column that would be empty is left out.</summary>
internal static class LetterTables
{
    /// <summary>
    /// Items by due date, credits on lines of their own with a minus, « Total dû » = what is asked as principal.
    /// </summary>
    public static IReadOnlyList<LetterBlock> Items(LetterFacts facts) =>
        [Items(facts.Items, facts.Credits, "Total dû")];

    /// <summary>More recent items, for information, never asked.</summary>
    public static IReadOnlyList<LetterBlock> Others(LetterFacts facts) => facts.OtherItems.Count == 0 ? [] :
    [
        new Paragraph([new TextRun("Pour information, factures plus récentes\u00A0:", false)]) { KeepWithNext = true },
        Items(facts.OtherItems, [], "Total pour information"),
    ];

    /// <summary>The invoices of a legal claim: their principal after imputation by law.</summary>
    public static IReadOnlyList<LetterBlock> ClaimInvoices(ClaimStatement claim, IReadOnlyList<LetterItem> items) =>
    [
        Items(
            [.. claim.Invoices.Where(invoice => invoice.PrincipalDue.IsPositive)
                .Select(invoice => new LetterItem(
                    invoice.Number, invoice.IssuedOn, invoice.DueOn, invoice.Gross, invoice.PrincipalDue)
                {
                    OrderRef = items.FirstOrDefault(item => item.Number == invoice.Number)?.OrderRef ?? "",
                })],
            [],
            "Total dû"),
    ];

    /// <summary>The claim by elements, zero lines left out; interest of a consumer is no penalty.</summary>
    public static IReadOnlyList<LetterBlock> Claim(ClaimStatement claim)
    {
        var count = claim.IndemnityUnit.IsPositive ? claim.IndemnityCount : 0;
        (string Label, Money Amount)[] lines =
        [
            ("Principal toutes taxes comprises", claim.Principal),
            (StatementOfClaim.NameOfInterest(claim.Regime), claim.Interest),
            ($"Indemnité forfaitaire ({count} × {FrenchText.Of(claim.IndemnityUnit)})", claim.Indemnity),
            ("Frais justifiés", claim.Costs),
        ];
        return
        [
            new Table(
                [new("Élément", 3, false), new("Montant", 1, true)],
                [.. lines.Where(line => !line.Amount.IsZero).Select(line => Row(line.Label, line.Amount))])
            {
                Totals = [Row($"Total au {FrenchText.Of(claim.AsOf)}", claim.Total)],
            },
        ];
    }

    /// <summary>« Si vous payez le | Pénalités à cette date | Total dû ».</summary>
    public static IReadOnlyList<LetterBlock> Calendar(LetterFacts facts) => facts.PenaltyCalendar.Count == 0 ? [] :
    [
        new Table(
            [new("Si vous payez le", 2, false), new("Pénalités à cette date", 1, true), new("Total dû", 1, true)],
            [.. facts.PenaltyCalendar.Select(row => (IReadOnlyList<string>)
                [FrenchText.Of(row.On), FrenchText.Of(row.Penalties), FrenchText.Of(row.Total)])]),
    ];

    /// <summary>What a payment has paid.</summary>
    public static IReadOnlyList<LetterBlock> Imputation(ReceivedPayment? payment) =>
        payment is not { ImputedTo.Count: > 0 } ? [] :
    [
        new Table(
            [new("Imputé sur", 3, false), new("Montant", 1, true)],
            [.. payment.ImputedTo.Select(part => Row(part.Label, part.Amount))])
        {
            Totals = [Row("Total imputé", Money.Sum(payment.ImputedTo.Select(part => part.Amount)))],
        },
    ];

    /// <summary>What a public accountant needs to find the invoice; lines without a value are left out.</summary>
    public static IReadOnlyList<LetterBlock> Particulars(PublicOrderFacts? order)
    {
        (string Label, string Value)[] lines = order is null ? [] :
        [
            ("SIRET de l’acheteur", order.Siret),
            ("Code service", order.ServiceCode),
            ("Numéro d’engagement ou de bon de commande", order.Engagement),
            ("Numéro de marché", order.ContractNumber),
            ("Dépôt dans Chorus Pro", order.DepositNumber.Length == 0 ? "" : $"n°\u00A0{order.DepositNumber}"
                + (order.DepositedOn is { } on ? $" du {FrenchText.Of(on)}" : "")),
            ("Dernier statut", order.Status.Length == 0 ? "" : $"«\u00A0{order.Status}\u00A0»"
                + (order.StatusOn is { } day ? $" le {FrenchText.Of(day)}" : "")),
        ];
        return
        [
            new Table(
                [new("Référence de l’acheteur public", 2, false), new("Valeur", 3, false)],
                [.. lines.Where(line => line.Value.Length > 0)
                    .Select(line => (IReadOnlyList<string>)[line.Label, FrenchTypography.Set(line.Value)])]),
        ];
    }

    private static Table Items(IReadOnlyList<LetterItem> items, IReadOnlyList<LetterCredit> credits, string totalLabel)
    {
        var hasOrder = items.Any(item => item.OrderRef.Length > 0);
        var hasDeducted = items.Any(item => !item.Deducted.IsZero);
        var hasContested = items.Any(item => !item.Contested.IsZero);
        var rows = items.OrderBy(item => item.DueOn).ThenBy(item => item.Number, StringComparer.Ordinal)
            .Select(item => Row(
                item.Number, item.OrderRef, FrenchText.Short(item.IssuedOn), FrenchText.Short(item.DueOn),
                item.Gross, item.Deducted, item.Contested, item.Asked))
            .Concat(credits.OrderBy(credit => credit.On).Select(credit => Row(
                credit.Label, "", FrenchText.Short(credit.On), "–",
                -credit.Amount, Money.Zero, Money.Zero, -credit.Amount)))
            .ToList();
        var total = Money.Sum(items.Select(item => item.Asked)) - Money.Sum(credits.Select(credit => credit.Amount));
        return new Table(
            Kept<TableColumn>(
                [
                    new("Facture", 3, false), new("Engagement ou bon de commande", 3, false), new("Date", 2, false),
                    new("Échéance", 2, false), new("Montant TTC", 2.4, true), new("Réglé ou déduit", 2.4, true),
                    new("Contesté", 2.2, true), new("Reste dû", 2.4, true),
                ]),
            [.. rows.Select(Kept)])
        {
            Totals = [Kept<string>([totalLabel, "", "", "", "", "", "", FrenchText.Of(total)])],
        };

        IReadOnlyList<T> Kept<T>(IReadOnlyList<T> cells) =>
            [.. cells.Where((_, i) => (i != 1 || hasOrder) && (i != 5 || hasDeducted) && (i != 6 || hasContested))];

        static IReadOnlyList<string> Row(
            string number, string order, string issued, string due, params ReadOnlySpan<Money> amounts) =>
            [number, order, issued, due, .. amounts.ToArray().Select(FrenchText.Of)];
    }

    private static IReadOnlyList<string> Row(string label, Money amount) =>
        [FrenchTypography.Set(label), FrenchText.Of(amount)];
}
