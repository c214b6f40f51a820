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

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _decisiveWords =
        _decisive.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _fillingWords =
        _filling.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether this name stands for no one who could be written to.</summary>
    public static bool PoseAs(string name, AccountKey account)
    {
        var plain = Plain(name);
        var (count, isDecisive) = (0, false);
        foreach (var range in plain.AsSpan().Split(' '))
        {
            var word = plain.AsSpan()[range];
            if (word.IsEmpty)
            {
                continue;
            }

            count++;
            if (_decisiveWords.Contains(word))
            {
                isDecisive = true;
            }
            else if (!_fillingWords.Contains(word))
            {
                return false;
            }
        }

        return isDecisive || (count == 1 && account.Auxiliary.Length == 0 && plain.Trim() is "CLIENTS" or "CLIENT");
    }

    /// <summary>Capitals without accents, blanks for all that is neither letter nor digit.</summary>
    private static string Plain(string name)
    {
        if (Ascii.IsValid(name))
        {
            return string.Create(name.Length, name, static (plain, name) =>
            {
                for (var at = 0; at < plain.Length; at++)
                {
                    plain[at] = char.IsAsciiLetterOrDigit(name[at]) ? char.ToUpperInvariant(name[at]) : ' ';
                }
            });
        }

        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' ');
            }
        }

        return plain.ToString();
    }
}
