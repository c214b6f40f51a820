using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Store.Rows;

namespace Acquit.Verbs;

/// <summary>How <c>acquit claim</c> prints a claim beside the books: JSON, or lines to read.</summary>
/// <param name="book">what the books leave open, credits that no invoice has taken deducted</param>
internal sealed class ClaimAnswer(VerbConsole console, ClaimStatement claim, Money book)
{
    /// <summary>One invoice was asked for, not all that the debtor owes.</summary>
    public required bool IsOneInvoice { get; init; }

    private IEnumerable<string> Notes =>
        IsOneInvoice && claim.Payments.Any(payment => payment.Amount.IsPositive)
            ? claim
                .NotesIn(console.Language)
                .Append(
                    console.Say(
                        "Les crédits non lettrés du débiteur sont imputés sur cette seule facture.",
                        "Credits of the debtor that no invoice has taken are set against this invoice alone."
                    )
                )
            : claim.NotesIn(console.Language);

    public object Json(DebtorRow debtor) =>
        new
        {
            debtor = new { key = debtor.Key, name = debtor.Name },
            asOf = claim.AsOf,
            regime = claim.Regime,
            dayCount = claim.DayCount.Key(),
            bookBalance = book,
            principalDue = claim.Principal,
            interestDue = claim.Interest,
            indemnityDue = claim.Indemnity,
            costsDue = claim.Costs,
            total = claim.Total,
            daily = claim.Daily,
            invoices = claim.Invoices.Select(one => new
            {
                number = one.Number,
                issuedOn = one.IssuedOn,
                dueOn = one.DueOn,
                gross = one.Gross,
                principalDue = one.PrincipalDue,
            }),
            lines = claim.InterestLines.Select(LineJson),
            indemnity = claim.IndemnityRule is { } rule ? IndemnityJson(rule) : null,
            payments = claim.Payments,
            notes = Notes,
        };

    public void Write(TextWriter writer)
    {
        WriteInvoices(writer);
        WriteInterest(writer);
        WritePayments(writer);
        WriteTotal(writer, ("Principal dû", "Principal due"), claim.Principal);
        WriteTotal(writer, ("Intérêts dus", "Interest due"), claim.Interest);
        WriteTotal(writer, ("Indemnité due", "Indemnity due"), claim.Indemnity);
        WriteTotal(writer, ("Frais dus", "Costs due"), claim.Costs);
        WriteTotal(writer, ($"Total au {console.Day(claim.AsOf)}", $"Total on {console.Day(claim.AsOf)}"), claim.Total);
        WriteTotal(writer, ("Chaque jour de plus", "Each further day"), claim.Daily);
        if (claim.Principal != book)
        {
            WriteTotal(writer, ("Solde comptable", "Book balance"), book);
            writer.WriteLine(
                console.Say(
                    "- Les règlements s’imputent d’abord sur les frais, les intérêts et l’indemnité "
                        + "(C. civ., art. 1343-1) : le principal dû n’est pas le solde comptable.",
                    "- Payments go to costs, interest and indemnity first (C. civ., art. 1343-1): the principal due is "
                        + "not the book balance."
                )
            );
        }

        foreach (var note in Notes)
        {
            writer.WriteLine($"- {note}");
        }
    }

    private static object LineJson(InterestLine line) =>
        new
        {
            invoice = line.Invoice,
            from = line.From,
            to = line.To,
            days = line.Days,
            @base = line.Base,
            rate = line.Rate,
            amount = line.Amount,
            rule = line.Rule.Reference,
            source = line.Rule.Source,
            confidence = line.Rule.Confidence.Key(),
        };

    private object IndemnityJson(Citation rule) =>
        new
        {
            count = claim.IndemnityCount,
            unit = claim.IndemnityUnit,
            amount = claim.IndemnityArisen,
            rule = rule.Reference,
            source = rule.Source,
            confidence = rule.Confidence.Key(),
        };

    private void WriteInvoices(TextWriter writer)
    {
        foreach (var one in claim.Invoices)
        {
            writer.WriteLine(
                console.Say(
                    $"{one.Number, -14}  du {console.Day(one.IssuedOn)}, échue le {console.Day(one.DueOn)}  "
                        + $"{console.Euros(one.Gross), 16}, reste {console.Euros(one.PrincipalDue)}",
                    $"{one.Number, -14}  of {console.Day(one.IssuedOn)}, due {console.Day(one.DueOn)}  "
                        + $"{console.Euros(one.Gross), 16}, left {console.Euros(one.PrincipalDue)}"
                )
            );
        }
    }

    private void WriteInterest(TextWriter writer)
    {
        foreach (var line in claim.InterestLines)
        {
            writer.WriteLine(
                $"{line.Invoice, -14}  {console.Day(line.From)} → {console.Day(line.To)}  "
                    + $"{console.Say($"{line.Days, 4} j", $"{line.Days, 4} d")}  "
                    + $"{console.Euros(line.Base), 16} × {console.Percent(line.Rate), 8} = "
                    + $"{console.Euros(line.Amount), 12}  {console.Rule(line.Rule)}"
            );
        }

        if (claim.IndemnityRule is { } rule)
        {
            writer.WriteLine(
                $"{console.Say("Indemnité", "Indemnity"), -14}  {claim.IndemnityCount} × "
                    + $"{console.Euros(claim.IndemnityUnit)} = {console.Euros(claim.IndemnityArisen)}  "
                    + console.Rule(rule)
            );
        }
    }

    private void WritePayments(TextWriter writer)
    {
        foreach (var payment in claim.Payments)
        {
            writer.WriteLine(
                console.Say(
                    $"Règlement du {console.Day(payment.On)} : {console.Euros(payment.Amount)}, dont intérêts "
                        + $"{console.Euros(payment.ToInterest)}, indemnité {console.Euros(payment.ToIndemnity)}, "
                        + $"principal {console.Euros(payment.ToPrincipal)}",
                    $"Payment of {console.Day(payment.On)}: {console.Euros(payment.Amount)}, to interest "
                        + $"{console.Euros(payment.ToInterest)}, indemnity {console.Euros(payment.ToIndemnity)}, "
                        + $"principal {console.Euros(payment.ToPrincipal)}"
                )
            );
        }
    }

    private void WriteTotal(TextWriter writer, (string Fr, string En) label, Money sum) =>
        writer.WriteLine($"{console.Say(label.Fr, label.En), -22}{console.Euros(sum), 16}");
}
