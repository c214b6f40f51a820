using System.Globalization;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>
/// Accounts that are no customer: a payment mode (« RECETTE CB », « ESPECES ») or a catch-all (« CLIENTS DIVERS », or
/// « Clients » with no auxiliary). The whole name must be made of such words: « CAISSE D'EPARGNE » is a customer.
/// </summary>
public static class PaymentModes
{
    private static readonly HashSet<string> _decisive = new(StringComparer.Ordinal)
    {
        "CB", "TPE", "ESPECE", "ESPECES", "CHEQUE", "CHEQUES", "RECETTE", "RECETTES", "CAISSE", "COMPTOIR",
        "DIVERS", "PASSAGE",
        "AMEX", "PAYPAL", "STRIPE", "VIREMENT", "VIREMENTS", "PRELEVEMENT", "PRELEVEMENTS",
        "ENCAISSEMENT", "ENCAISSEMENTS",
        "REGLEMENT", "REGLEMENTS", "ATTENTE", "BANCAIRE", "BANCAIRES", "BLEUE", "PARTICULIERS", "TICKETS", "ANCV",
    };

    private static readonly HashSet<string> _filling = new(StringComparer.Ordinal)
    {
        "CLIENT", "CLIENTS", "CARTE", "CARTES", "DE", "DU", "DES", "EN", "AU", "PAR", "ET", "LES",
        "JOUR", "VENTE", "VENTES",
        "RESTAURANT", "RESTAURANTS", "TICKET", "COMPTE", "CPTE", "MAGASIN", "BOUTIQUE", "AUTRES", "A",
    };

    /// <summary>Whether this name stands for no one who could be written to.</summary>
    public static bool PoseAs(string name, AccountKey account)
    {
        var words = Words(name);
        var isCollective = account.Auxiliary.Length == 0 && words.Count == 1 && words[0] is "CLIENTS" or "CLIENT";
        return isCollective
            || (words.Exists(_decisive.Contains)
                && words.TrueForAll(word => _decisive.Contains(word) || _filling.Contains(word)));
    }

    private static List<string> Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ');
            }
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
