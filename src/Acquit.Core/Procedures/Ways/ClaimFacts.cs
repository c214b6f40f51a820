using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Courts;

namespace Acquit.Core.Procedures.Ways;

/// <summary>A piece that a way asks for.</summary>
public enum ClaimPiece
{
    SignedOrder,
    DeliveryNote,
    InvoicePdf,
    Reminder,
    FormalNotice,

    /// <summary>SIREN of a customer who has one.</summary>
    Identity,
    Address,
}

/// <summary>What is known of a claim on the day somebody asks which ways are open.</summary>
public sealed record ClaimFacts
{
    public required LegalStatus Creditor { get; init; }

    public required LegalStatus Debtor { get; init; }

    /// <summary>Still unpaid, VAT included; disputed parts left out.</summary>
    public required Money Principal { get; init; }

    /// <summary>Penalties or interest up to the day.</summary>
    public Money Interest { get; init; }

    /// <summary>Fixed indemnities and whatever else is asked.</summary>
    public Money Other { get; init; }

    /// <summary>The latest due date among what is claimed.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The earliest last day of limitation among what is claimed; null: not known.</summary>
    public DateOnly? LimitationOn { get; init; }

    public DebtMatter Matter { get; init; }

    public Territory DebtorLives { get; init; }

    /// <summary>City of the court, as a person entered or confirmed it.</summary>
    public string CourtCity { get; init; } = "";

    /// <summary>The debtor contests what is claimed, in whatever form.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>Insolvency proceedings are open against him.</summary>
    public bool IsInsolvent { get; init; }

    /// <summary>Conciliation, mediation, or another case of CPC, art. 750-1 is documented.</summary>
    public bool HasAmicableAttempt { get; init; }

    /// <summary>One that the file itself shows; null: it shows none.</summary>
    public PriorAttempt? Attempt { get; init; }

    /// <summary>A lawyer acts for the creditor.</summary>
    public bool HasLawyer { get; init; }

    /// <summary>A procedure for this claim that has not ended; null: none.</summary>
    public Way? Running { get; init; }

    /// <summary>What the file holds.</summary>
    public IReadOnlyCollection<ClaimPiece> Pieces { get; init; } = [];

    public Money Asked => Principal + Interest + Other;
}

/// <summary>Keys and names of pieces.</summary>
public static class ClaimPieces
{
    public static string Key(this ClaimPiece piece) =>
        piece switch
        {
            ClaimPiece.SignedOrder => "signed-order",
            ClaimPiece.DeliveryNote => "delivery-note",
            ClaimPiece.InvoicePdf => "invoice",
            ClaimPiece.Reminder => "reminder",
            ClaimPiece.FormalNotice => "formal-notice",
            ClaimPiece.Identity => "identity",
            ClaimPiece.Address => "address",
        };

    public static string Name(this ClaimPiece piece, Language language) =>
        language switch
        {
            Language.French => piece switch
            {
                ClaimPiece.SignedOrder => "commande ou contrat signé",
                ClaimPiece.DeliveryNote => "preuve de livraison ou d’exécution",
                ClaimPiece.InvoicePdf => "factures",
                ClaimPiece.Reminder => "relances conservées",
                ClaimPiece.FormalNotice => "mise en demeure et sa preuve d’envoi",
                ClaimPiece.Identity => "SIREN du débiteur",
                ClaimPiece.Address => "adresse du débiteur",
            },
            Language.English => piece switch
            {
                ClaimPiece.SignedOrder => "signed order or contract",
                ClaimPiece.DeliveryNote => "proof of delivery or performance",
                ClaimPiece.InvoicePdf => "invoices",
                ClaimPiece.Reminder => "reminders kept",
                ClaimPiece.FormalNotice => "formal notice and its proof of sending",
                ClaimPiece.Identity => "SIREN of the debtor",
                ClaimPiece.Address => "address of the debtor",
            },
        };

    /// <summary>What a way asks for, in the order in which it is read.</summary>
    public static IReadOnlyList<ClaimPiece> Asked(Way way, LegalStatus debtor) =>
        way switch
        {
            Way.Settle or Way.WriteOff => [],
            Way.Mediation => [ClaimPiece.InvoicePdf, ClaimPiece.Reminder],
            Way.SummonsToPay => [ClaimPiece.InvoicePdf, .. Who(debtor)],
            Way.SmallClaim => [ClaimPiece.SignedOrder, ClaimPiece.InvoicePdf, .. Who(debtor)],
            Way.UncontestedClaim =>
                [ClaimPiece.SignedOrder, ClaimPiece.DeliveryNote, ClaimPiece.InvoicePdf, .. Who(debtor)],
            Way.PaymentOrder or Way.ReferreProvision or Way.Merits =>
            [
                ClaimPiece.SignedOrder, ClaimPiece.DeliveryNote, ClaimPiece.InvoicePdf, ClaimPiece.Reminder,
                ClaimPiece.FormalNotice, .. Who(debtor),
            ],
        };

    private static ClaimPiece[] Who(LegalStatus debtor) =>
        debtor == LegalStatus.Consumer ? [ClaimPiece.Address] : [ClaimPiece.Identity, ClaimPiece.Address];
}
