using Acquit.App.Record;
using Acquit.Core;
using Acquit.Letters.Losses;
using Acquit.Letters.Pdf.Foreign;

namespace Acquit.App.Losses;

/// <summary>Why a loss is not stated, or a paper of it not made.</summary>
public enum LossRefusal
{
    ReasonMissing,
    DeciderMissing,
    ItemsMissing,

    /// <summary>No open invoice of the debtor bears this reference.</summary>
    ItemUnknown,

    /// <summary>Net and VAT do not make the invoice.</summary>
    AmountsDiffer,

    /// <summary>Nobody has stated the loss.</summary>
    NotStated,

    /// <summary>Nobody asked to recover VAT.</summary>
    VatNotAsked,

    /// <summary>VAT on collection was never paid to the State: there is nothing to recover.</summary>
    VatOnCollection,

    /// <summary>No paper proves the loss.</summary>
    ProofMissing,

    /// <summary>There is no VAT on these invoices.</summary>
    NoVat,
    AddressMissing,

    /// <summary>The PDF of the invoice is not kept.</summary>
    InvoiceCopyMissing,

    /// <summary>The file of the invoice cannot be taken: see <see cref="RefusedLoss.File"/>.</summary>
    InvoiceUnreadable,

    /// <summary>From that day the mention must name another article, which Acquit does not know.</summary>
    ArticleUnknown,

    /// <summary>It cannot be noted: see <see cref="RefusedLoss.Record"/>.</summary>
    NotRecordable,
}

/// <summary>A refusal with what it names; may be empty.</summary>
public sealed record RefusedLoss(LossRefusal Refusal, string Word = "")
{
    public RefusedRecord? Record { get; init; }

    public RefusedPdf? File { get; init; }

    /// <summary>The key of JSON.</summary>
    public string Key => Record?.Key ?? $"loss{Refusal}";

    public string Sentence(Language language) => language switch
    {
        Language.French => InFrench(),
        Language.English => InEnglish(),
    };

    private string InFrench() => Refusal switch
    {
        LossRefusal.ReasonMissing => "Dites pourquoi la créance est abandonnée.",
        LossRefusal.DeciderMissing => "Dites qui décide, par son nom.",
        LossRefusal.ItemsMissing => "Dites quelles factures sont perdues.",
        LossRefusal.ItemUnknown => $"Aucune facture ouverte de ce client ne porte la référence « {Word} ».",
        LossRefusal.AmountsDiffer => $"Le prix net et la TVA ne font pas le montant de la facture « {Word} ».",
        LossRefusal.NotStated => "La perte n’est pas encore motivée : dites-la d’abord.",
        LossRefusal.VatNotAsked => "Personne n’a demandé à récupérer la TVA.",
        LossRefusal.VatOnCollection => "Dites que la TVA a été acquittée : d’un service taxé à l’encaissement il n’y a "
            + "rien à récupérer.",
        LossRefusal.ProofMissing => "Aucune pièce ne prouve la perte : poursuites épuisées ou liquidation judiciaire.",
        LossRefusal.NoVat => "Ces factures ne portent pas de TVA.",
        LossRefusal.AddressMissing => "L’adresse du débiteur manque ou n’entre pas dans la fenêtre.",
        LossRefusal.InvoiceCopyMissing => $"Le PDF de la facture « {Word} » n’est pas conservé.",
        LossRefusal.InvoiceUnreadable => File!.Sentence(Language.French),
        LossRefusal.ArticleUnknown => "L’article à citer après le "
            + $"{VatDuplicate.OldReferenceUntil:dd/MM/yyyy} n’est pas connu.",
        LossRefusal.NotRecordable => Record!.Sentence(Language.French),
    };

    private string InEnglish() => Refusal switch
    {
        LossRefusal.ReasonMissing => "Say why the debt is given up.",
        LossRefusal.DeciderMissing => "Say who decides, by name.",
        LossRefusal.ItemsMissing => "Say which invoices are lost.",
        LossRefusal.ItemUnknown => $"No open invoice of this customer bears the reference \"{Word}\".",
        LossRefusal.AmountsDiffer => $"Net price and VAT do not make the amount of invoice \"{Word}\".",
        LossRefusal.NotStated => "The loss is not explained yet: say it first.",
        LossRefusal.VatNotAsked => "Nobody asked to recover VAT.",
        LossRefusal.VatOnCollection => "Say that VAT was paid: of a service taxed on collection there is nothing to "
            + "recover.",
        LossRefusal.ProofMissing => "No paper proves the loss: exhausted pursuit or judicial liquidation.",
        LossRefusal.NoVat => "These invoices bear no VAT.",
        LossRefusal.AddressMissing => "The address of the debtor is missing or does not fit the window.",
        LossRefusal.InvoiceCopyMissing => $"The PDF of invoice \"{Word}\" is not kept.",
        LossRefusal.InvoiceUnreadable => File!.Sentence(Language.English),
        LossRefusal.ArticleUnknown => "The article to cite after "
            + $"{VatDuplicate.OldReferenceUntil:yyyy-MM-dd} is not known.",
        LossRefusal.NotRecordable => Record!.Sentence(Language.English),
    };
}
