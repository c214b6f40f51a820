using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Sheets;

/// <summary>The lettered sections of a statement of claim: principal, interest, indemnity, payments, total,
/// sources.</summary>
internal static class StatementSections
{
    private const char NoBreak = FrenchText.NoBreak;

    public static IEnumerable<LetterBlock> Of(ClaimStatement claim)
    {
        var sections = new List<(string Title, IReadOnlyList<LetterBlock> Blocks)> { ("Principal",
            [Principal(claim)]) };
        if (claim.InterestLines.Count > 0)
        {
            sections.Add((InterestName(claim.Regime), Interest(claim)));
        }

        if (claim.IndemnityCount > 0)
        {
            sections.Add(("Indemnité forfaitaire pour frais de recouvrement", [Indemnity(claim)]));
        }

        if (claim.Payments.Count > 0)
        {
            sections.Add(("Règlements et imputation", [Payments(claim)]));
        }

        sections.Add(($"Total au {FrenchText.Of(claim.AsOf)}", Total(claim)));
        var letter = 'A';
        foreach (var (title, blocks) in sections)
        {
            yield return new Heading($"{letter++}. {title}");
            foreach (var block in blocks)
            {
                yield return block;
            }
        }

        foreach (var note in Sources(claim))
        {
            yield return note;
        }
    }

    /// <summary>What the interest is called; a consumer never reads of penalties.</summary>
    public static string InterestName(InterestRegime regime) => regime switch
    {
        InterestRegime.Business => "Pénalités de retard",
        InterestRegime.Consumer or InterestRegime.Judgment => "Intérêts au taux légal",
        InterestRegime.Public => "Intérêts moratoires",
        InterestRegime.Contract => "Intérêts au taux stipulé",
        InterestRegime.PrincipalOnly => "Intérêts",
    };

    private static Table Principal(ClaimStatement claim) => new(
        [new("Facture", 22, false), new("Émise le", 16, false), new("Échue le", 16, false), new("Montant TTC", 18,
            true),
            new("Réglé ou déduit", 18, true), new("Reste dû", 18, true)],
        [.. claim.Invoices.Select(invoice => (string[])
            [invoice.Number, FrenchText.Short(invoice.IssuedOn), FrenchText.Short(invoice.DueOn),
                FrenchText.Of(invoice.Gross),
                FrenchText.Of(invoice.Deducted), FrenchText.Of(invoice.PrincipalDue)])])
    {
        Totals =
        [
            (string[])["Principal restant dû", "", "", FrenchText.Of(Money.Sum(claim.Invoices.Select(i => i.Gross))),
                FrenchText.Of(Money.Sum(claim.Invoices.Select(i => i.Deducted))), FrenchText.Of(claim.Principal)],
        ],
    };

    private static List<LetterBlock> Interest(ClaimStatement claim)
    {
        var table = new Table(
            [new("Facture", 22, false), new("Du", 15, false), new("Au", 15, false), new("Jours", 9, true),
                new("Base", 18, true), new("Taux", 13, true), new("Montant", 16, true)],
            [.. claim.InterestLines.Select(line => (string[])
                [line.Invoice, FrenchText.Short(line.From), FrenchText.Short(line.To), $"{line.Days}",
                    FrenchText.Of(line.Base),
                    FrenchText.Percent(line.Rate), FrenchText.Of(line.Amount)])])
        {
            Totals = [(string[])["Total couru", "", "", "", "", "", FrenchText.Of(claim.InterestRun)]],
        };
        var rule = claim.DayCount switch
        {
            DayCount.Act365 => $"Base × taux × jours ÷{NoBreak}365, chaque ligne arrondie au centime.",
            DayCount.ActAct => "Base × taux × jours ÷ nombre de jours de l’année, chaque ligne arrondie au centime.",
        };
        return [table, Note(rule)];
    }

    private static Paragraph Indemnity(ClaimStatement claim) => new(
        [new($"{claim.IndemnityCount}{NoBreak}×{NoBreak}{FrenchText.Of(claim.IndemnityUnit)} = "
            + $"{FrenchText.Of(claim.IndemnityArisen)}", false)]);

    /// <summary>One column per thing that some payment was set against: never an empty column.</summary>
    private static Table Payments(ClaimStatement claim)
    {
        var columns = new (string Title, Func<ImputedPayment, Money> Part)[]
        {
            ("Montant", payment => payment.Amount),
            ("Sur frais", payment => payment.ToCosts),
            ("Sur intérêts", payment => payment.ToInterest),
            ("Sur indemnité", payment => payment.ToIndemnity),
            ("Sur principal", payment => payment.ToPrincipal),
            ("Non imputé", payment => payment.Unused),
        }.Where(column => claim.Payments.Any(payment => !column.Part(payment).IsZero)).ToList();
        return new Table(
            [new("Date", 16, false), .. columns.Select(column => new TableColumn(column.Title, 18, true))],
            [.. claim.Payments.Select(payment => (string[])
                [FrenchText.Short(payment.On), .. columns.Select(column => FrenchText.Of(column.Part(payment)))])])
        {
            Totals =
            [
                (string[])["Total", .. columns.Select(column =>
                    FrenchText.Of(Money.Sum(claim.Payments.Select(column.Part))))],
            ],
        };
    }

    private static List<LetterBlock> Total(ClaimStatement claim)
    {
        var rows = new List<IReadOnlyList<string>> { Row("Principal", claim.Principal) };
        Add(InterestName(claim.Regime), claim.Interest);
        Add("Indemnité forfaitaire", claim.Indemnity);
        Add("Frais", claim.Costs);
        var table = new Table([new("Élément", 70, false), new("Reste dû", 30, true)], rows) { Totals = [Row("Total",
            claim.Total)] };
        return claim.Daily.IsPositive
            ? [table, new Paragraph([new($"Chaque jour supplémentaire{NoBreak}: {FrenchText.Of(claim.Daily)}.",
                false)])]
            : [table];

        void Add(string name, Money sum)
        {
            if (!sum.IsZero)
            {
                rows.Add(Row(name, sum));
            }
        }
    }

    private static string[] Row(string name, Money sum) => [name, FrenchText.Of(sum)];

    /// <summary>
    /// The articles that the lines rest on. The claim's notes stay on the review screen: they warn the creditor, not
    /// the debtor.
    /// </summary>
    private static IEnumerable<Paragraph> Sources(ClaimStatement claim)
    {
        var rules = claim.InterestLines.Select(line => line.Rule.Reference);
        if (claim.IndemnityCount > 0)
        {
            rules = rules.Append(
                claim.Regime == InterestRegime.Public ? "CCP, art. D. 2192-35" : "C. com., art. D. 441-5");
        }

        if (claim.Payments.Count > 0)
        {
            rules = rules.Append("C. civ., art. 1342-10 et 1343-1");
        }

        var articles = rules.Distinct(StringComparer.Ordinal).Select(FrenchTypography.Set).ToList();
        return articles.Count == 0
            ? []
            : [Note($"Sources{NoBreak}: {string.Join($"{FrenchText.NarrowNoBreak}; ", articles)}.")];
    }

    private static Paragraph Note(string text) => new([new TextRun(text, false)]) { IsSmall = true };
}
