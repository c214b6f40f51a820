using Acquit.App.Record;
using Acquit.Core;

namespace Acquit.App.Court;

/// <summary>Why a cost is not noted, or a statement of costs not made.</summary>
public enum CostRefusal
{
    BasisMissing,
    WhatMissing,
    AmountMissing,
    VatAboveAmount,
    ProcedureUnknown,

    /// <summary>Only a business or a public body owes more than the fixed indemnity.</summary>
    NoIndemnityOwed,

    /// <summary>No scan proves it.</summary>
    DocumentMissing,

    /// <summary>No cost was noted.</summary>
    NothingNoted,

    /// <summary>It cannot be noted: see <see cref="RefusedCost.Record"/>.</summary>
    NotRecordable,
}

/// <summary>A refusal with what it names; may be empty.</summary>
public sealed record RefusedCost(CostRefusal Refusal, string Word)
{
    public RefusedRecord? Record { get; init; }

    /// <summary>The key of JSON.</summary>
    public string Key => Record?.Key ?? $"cost{Refusal}";

    public string Sentence(Language language) => language switch
    {
        Language.French => InFrench(),
        Language.English => InEnglish(),
    };

    private string InFrench() => Refusal switch
    {
        CostRefusal.BasisMissing => "Dites à quel titre ces frais sont exposés.",
        CostRefusal.WhatMissing => "Dites ce qui a été payé : « Signification de l’ordonnance ».",
        CostRefusal.AmountMissing => "Il faut le montant toutes taxes comprises, supérieur à zéro.",
        CostRefusal.VatAboveAmount => "La TVA est une part du montant : elle ne peut ni l’atteindre ni être négative.",
        CostRefusal.ProcedureUnknown => $"Ce dossier n’a pas de procédure n° {Word}.",
        CostRefusal.NoIndemnityOwed => "Seuls un professionnel ou un organisme public doivent des frais au-delà de "
            + "l’indemnité forfaitaire (C. com., art. L. 441-10, II ; CCP, art. L. 2192-13).",
        CostRefusal.DocumentMissing => $"Aucune pièce ne justifie ces frais : {Word}.",
        CostRefusal.NothingNoted => "Aucuns frais ne sont notés.",
        CostRefusal.NotRecordable => Record!.Sentence(Language.French),
    };

    private string InEnglish() => Refusal switch
    {
        CostRefusal.BasisMissing => "Say on what footing this was laid out.",
        CostRefusal.WhatMissing => "Say what was paid: \"Service of the order\".",
        CostRefusal.AmountMissing => "Give the amount including VAT, above zero.",
        CostRefusal.VatAboveAmount => "VAT is a part of the amount: it can neither reach it nor be negative.",
        CostRefusal.ProcedureUnknown => $"This file has no procedure number {Word}.",
        CostRefusal.NoIndemnityOwed => "Only a business or a public body owes costs beyond the fixed indemnity "
            + "(C. com., art. L. 441-10, II; CCP, art. L. 2192-13).",
        CostRefusal.DocumentMissing => $"No paper proves this cost: {Word}.",
        CostRefusal.NothingNoted => "No cost is noted.",
        CostRefusal.NotRecordable => Record!.Sentence(Language.English),
    };
}
