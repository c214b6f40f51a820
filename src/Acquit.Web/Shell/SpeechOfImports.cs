using Acquit.App.Import;
using Acquit.Core.Law;
using Acquit.Formats.Accounting;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.Web.Shell;

/// <summary>Words of imports and of the law book.</summary>
public static class SpeechOfImports
{
    public static string Name(this Speech tell, BatchKind kind) => kind switch
    {
        BatchKind.Ledger => tell.Say("grand livre", "ledger"),
        BatchKind.OpenItems => tell.Say("pièces ouvertes", "open items"),
        BatchKind.Customers => tell.Say("fichier clients", "customer file"),
    };

    /// <summary>What a file was taken for.</summary>
    public static string KindOf(this Speech tell, ImportOutcome outcome)
    {
        foreach (var kind in Enum.GetValues<BatchKind>())
        {
            if (outcome.Kind == Database.Key(kind))
            {
                return tell.Name(kind);
            }
        }

        return outcome.Kind == ImportOutcome.Unreadable
            ? tell.Say("non reconnu", "not recognised") : tell.Say("factures PDF", "invoices as PDF");
    }

    /// <summary>What a column of open items holds.</summary>
    public static string Name(this Speech tell, OpenItemColumn column) => column switch
    {
        OpenItemColumn.Account => tell.Say("Compte général", "General account"),
        OpenItemColumn.Auxiliary => tell.Say("Code client", "Customer code"),
        OpenItemColumn.Name => tell.Say("Nom du client", "Customer name"),
        OpenItemColumn.Ref => tell.Say("Numéro de facture", "Invoice number"),
        OpenItemColumn.Date => tell.Say("Date de facture", "Invoice date"),
        OpenItemColumn.Due => tell.Say("Échéance", "Due date"),
        OpenItemColumn.Remaining => tell.Say("Reste dû", "Left to pay"),
        OpenItemColumn.Total => tell.Say("Montant TTC", "Total with tax"),
        OpenItemColumn.Paid => tell.Say("Déjà réglé", "Paid so far"),
        OpenItemColumn.Debit => tell.Say("Débit", "Debit"),
        OpenItemColumn.Credit => tell.Say("Crédit", "Credit"),
        OpenItemColumn.Balance => tell.Say("Solde", "Balance"),
        OpenItemColumn.Label => tell.Say("Libellé", "Label"),
        OpenItemColumn.Lettering => tell.Say("Lettrage", "Lettering"),
        OpenItemColumn.Order => tell.Say("Commande du client", "Customer’s order"),
    };

    /// <summary>« 4,6 Mo ».</summary>
    public static string Size(this Speech tell, long bytes)
    {
        var (value, french, english) = bytes < 1_000_000
            ? (Math.Max(bytes / 1_000m, 0.1m), "ko", "kB") : (bytes / 1_000_000m, "Mo", "MB");
        return decimal.Round(value, 1).ToString(
            "0.#", System.Globalization.CultureInfo.GetCultureInfo(tell.Say("fr-FR", "en-GB")))
            + "\u00A0" + tell.Say(french, english);
    }

    /// <summary>What stands after a value of the law book.</summary>
    public static string Name(this Speech tell, LawUnit unit) => unit switch
    {
        LawUnit.PercentPerYear => tell.Say("% par an", "% per year"),
        LawUnit.Points => "points",
        LawUnit.Multiple => tell.Say("fois", "times"),
        LawUnit.Eur => "€",
        LawUnit.EurPerInvoice => tell.Say("€ par facture", "€ per invoice"),
        LawUnit.Days => tell.Say("jours", "days"),
        LawUnit.Months => tell.Say("mois", "months"),
        LawUnit.Years => tell.Say("ans", "years"),
    };
}
