using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Sheets;

/// <summary>
/// The statement of claim (décompte de créance): how the sum of a formal notice came about, line by line. It is no
/// letter: no
/// salutation, no signature. Sections without lines are left out and the letters of the others close up.
/// </summary>
public static class StatementSheet
{
    public const string Kind = "statement-of-claim";

    private const int MostPages = 40;

    /// <summary>
    /// Whether every figure follows from the lines: principal from the invoices, interest and indemnity from what
    /// ran less what
    /// payments took, payments from their parts. One that does not is refused, never printed.
    /// </summary>
    public static bool AddsUp(ClaimStatement claim)
    {
        var payments = claim.Payments;
        return Money.Sum(claim.Invoices.Select(invoice => invoice.PrincipalDue)) == claim.Principal
            && claim.InterestRun - Money.Sum(payments.Select(payment => payment.ToInterest)) == claim.Interest
            && claim.IndemnityArisen - Money.Sum(payments.Select(payment => payment.ToIndemnity)) == claim.Indemnity
            && Money.Sum(claim.Invoices.Select(invoice => invoice.Deducted))
                == Money.Sum(payments.Select(payment => payment.ToPrincipal))
            && payments.All(payment => !payment.Unused.IsNegative);
    }

    /// <summary>The paper, arrêté on the day of the claim.</summary>
    /// <param name="reference">Printed reference of the paper: « D-2026-0412/04 ».</param>
    /// <exception cref="InvalidOperationException">The claim does not add up: ask <see cref="AddsUp"/>
    /// first.</exception>
    public static LetterDocument Of(ClaimStatement claim, Creditor creditor, Debtor debtor, string reference)
    {
        if (!AddsUp(claim))
        {
            throw new InvalidOperationException(
                $"the claim of {claim.AsOf:yyyy-MM-dd} does not add up to {claim.Total}");
        }

        return new LetterDocument
        {
            Kind = Kind,
            Ref = reference,
            On = claim.AsOf,
            Sender = [creditor.Name],
            Subject = $"Décompte de créance arrêté au {FrenchText.Of(claim.AsOf)}",
            Blocks = [Parties(creditor, debtor), .. StatementSections.Of(claim)],
            MostPages = MostPages,
        };
    }

    private static Bullets Parties(Creditor creditor, Debtor debtor) =>
        new([$"Créancier{FrenchText.NoBreak}: {creditor.Name}{Firm(creditor.Siren)}",
            $"Débiteur{FrenchText.NoBreak}: {debtor.Name}{Firm(debtor.Siren)}"]);

    private static string Firm(Siren? siren) =>
        siren is { } known ? $", SIREN{FrenchText.NoBreak}{FrenchText.Of(known)}" : "";
}
