using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>The tables of a letter; a column that would be empty is left out.</summary>
internal static class LetterTables
{
    /// <summary>More lines than this stand in a statement behind the letter, which only sums them up.</summary>
    public const int MostLines = 15;

    public static bool IsLong(LetterFacts facts) => facts.Items.Count + facts.Credits.Count > MostLines;

    /// <summary>
    /// Items by due date, credits on lines of their own with a minus, « Total dû » = what is asked as principal.
    /// </summary>
    public static IReadOnlyList<LetterBlock> Items(LetterFacts facts) =>
        IsLong(facts) && facts.Channel != Channel.Call
            ? [Summed(facts.Items, facts.Credits, "relevé")]
            : [AllOf(facts)];

    /// <summary>Each item and credit on its line, however many.</summary>
    public static Table AllOf(LetterFacts facts) => Items(facts.Items, facts.Credits, "Total dû");

    /// <summary>More recent items, for information, never asked.</summary>
    public static IReadOnlyList<LetterBlock> Others(LetterFacts facts) => facts.OtherItems.Count == 0 ? [] :
    [
        new Paragraph([new TextRun("Pour information, factures plus récentes\u00A0:", false)]) { KeepWithNext = true },
        Items(facts.OtherItems, [], "Total pour information"),
    ];

    /// <summary>The invoices of a legal claim: their principal after imputation by law.</summary>
    public static IReadOnlyList<LetterBlock> ClaimInvoices(ClaimStatement claim, IReadOnlyList<LetterItem> items)
    {
        var orders = items.ToLookup(item => item.Number);
        List<LetterItem> due =
        [
            .. claim.Invoices.Where(invoice => invoice.PrincipalDue.IsPositive).Select(invoice => new LetterItem(
                invoice.Number, invoice.IssuedOn, invoice.DueOn, invoice.Gross, invoice.PrincipalDue)
            {
                OrderRef = orders[invoice.Number].FirstOrDefault()?.OrderRef ?? "",
                IsTradeOrder = orders[invoice.Number].FirstOrDefault()?.IsTradeOrder ?? false,
            }),
        ];
        return [due.Count > MostLines ? Summed(due, [], "décompte") : Items(due, [], "Total dû")];
    }

    /// <summary>
    /// « 60 factures, échues du 3 mars 2026 au 10 octobre 2026 » and the credits, each in one line; the paper enclosed
    /// as number 1 lists them.
    /// </summary>
    private static Table Summed(
        IReadOnlyList<LetterItem> items, IReadOnlyList<LetterCredit> credits, string enclosed)
    {
        var (first, last) = (items.Min(item => item.DueOn), items.Max(item => item.DueOn));
        var invoices = items.Count == 1 ? "1 facture" : $"{items.Count} factures";
        var days = first == last
            ? $"échéance du {FrenchText.Of(first)}"
            : $"échéances du {FrenchText.Of(first)} au {FrenchText.Of(last)}";
        var asked = Money.Sum(items.Select(item => item.Asked));
        var credited = Money.Sum(credits.Select(credit => credit.Amount));
        List<IReadOnlyList<string>> rows = [Row($"{invoices}, {days}", asked)];
        if (credits.Count > 0)
        {
            rows.Add(Row(credits.Count == 1 ? "1 avoir ou règlement non affecté"
                : $"{credits.Count} avoirs ou règlements non affectés", -credited));
        }

        return new Table(
            [new($"Voir {enclosed} joint (pièce jointe n°\u00A01)", 3, false), new("Reste dû", 1, true)], rows)
        {
            Totals = [Row("Total dû", asked - credited)],
        };
    }

    /// <summary>The claim by elements, zero lines left out; interest of a consumer is no penalty.</summary>
    public static IReadOnlyList<LetterBlock> Claim(ClaimStatement claim, Money clause = default)
    {
        var count = claim.IndemnityUnit.IsPositive ? claim.IndemnityCount : 0;
        (string Label, Money Amount)[] lines =
        [
            ("Principal toutes taxes comprises", claim.Principal),
            (StatementOfClaim.NameOfInterest(claim.Regime), claim.Interest),
            ($"Indemnité forfaitaire ({count} × {FrenchText.Of(claim.IndemnityUnit)})", claim.Indemnity),
            ("Frais justifiés", claim.Costs),
            ("Clause pénale", clause),
        ];
        return
        [
            new Table(
                [new("Élément", 3, false), new("Montant", 1, true)],
                [.. lines.Where(line => !line.Amount.IsZero).Select(line => Row(line.Label, line.Amount))])
            {
                Totals = [Row($"Total au {FrenchText.Of(claim.AsOf)}", claim.Total + clause)],
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

    private static Table Items(IReadOnlyList<LetterItem> items, IReadOnlyList<LetterCredit> credits, string totalLabel)
    {
        var hasOrder = items.Any(item => item.OrderRef.Length > 0);
        var order = items.Any(item => item.IsTradeOrder) ? "Votre commande" : "Engagement ou bon de commande";
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
                    new("Facture", 3, false), new(order, 3, false), new("Date", 2, false),
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
