using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>
/// « Relevé des factures »: every item and credit of a letter that has too many of them to print, on pages of their own
/// behind it. It asks nothing that the letter does not ask.
/// </summary>
internal static class StatementOfItems
{
    private const int MostPages = 200;

    public static LetterDocument Of(LetterFacts facts)
    {
        var creditor = facts.Creditor;
        return new LetterDocument
        {
            Kind = "statement-of-items",
            Ref = facts.DocumentRef,
            On = facts.On,
            Sender = [LegalMentions.NameOnLetter(creditor), .. creditor.Address?.Lines ?? []],
            References = [("Débiteur", facts.Debtor.Name), ("Dossier", facts.DossierRef)],
            Subject = FrenchTypography.Set($"Relevé des factures au {FrenchText.Of(facts.On)}"),
            Blocks = [LetterTables.AllOf(facts)],
            Footer = LegalMentions.Footer(creditor),
            MostPages = MostPages,
        };
    }
}
