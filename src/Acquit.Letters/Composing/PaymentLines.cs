using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>How to pay: account, reference, and the SEPA code of exactly the sum that the letter asks.</summary>
internal static class PaymentLines
{
    public static IReadOnlyList<LetterBlock> Of(LetterFacts facts, LetterAmounts amounts)
    {
        var creditor = facts.Creditor;
        if (creditor.Iban is not { } iban)
        {
            return [];
        }

        List<(string Label, string Value)> lines =
        [
            ("Montant", FrenchText.Of(amounts.Asked)),
            ("Virement au compte de", FrenchTypography.Set(creditor.Name)),
            ("IBAN", FrenchText.Of(iban)),
        ];
        if (creditor.Bic.Length > 0)
        {
            lines.Add(("BIC", creditor.Bic));
        }

        lines.Add(("Référence à rappeler", facts.DossierRef));
        if (creditor.AcceptsCheques)
        {
            lines.Add(("Ou chèque", FrenchTypography.Set($"à l'ordre de {creditor.Name}, à l'adresse ci-dessus")));
        }

        return
        [
            new PaymentBlock(lines)
            {
                QrPayload = SepaCode.Payload(creditor, amounts.Asked, facts.DossierRef),
                QrAmount = amounts.Asked,
            },
        ];
    }
}
