namespace Acquit.Letters.Court;

/// <summary>What an exhibit is, in the order in which exhibits are numbered. A paper of a mediation is none.</summary>
public enum ExhibitKind
{
    Contract,
    Order,
    Terms,
    Delivery,
    Invoice,
    Correspondence,
    FormalNotice,
    ProofOfNotice,
    AmicableAttempt,
    Statement,
    CompanyExtract,
    Power,
    Other,
}

/// <summary>One exhibit of the list; its number never changes once the petition is filed.</summary>
/// <param name="Number">from 1, without gap</param>
/// <param name="Title">« Facture n° F-2026-014 »</param>
public sealed record CourtExhibit(int Number, ExhibitKind Kind, string Title)
{
    public DateOnly? On { get; init; }

    /// <summary>Number of the invoice that it is, as the claim names it; empty for another paper.</summary>
    public string InvoiceNumber { get; init; } = "";

    /// <summary>It is the invoice of that number, compared whole.</summary>
    public bool IsInvoice(string number) => Kind == ExhibitKind.Invoice && !IsWithdrawn
        && InvoiceNumber.Equals(number, StringComparison.OrdinalIgnoreCase);

    /// <summary>Pages of the file; 0: the file is not there.</summary>
    public int Pages { get; init; }

    /// <summary>Taken out after filing: its number stays, « pièce retirée ».</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Numbers given in the fixed order of kinds, those of one kind by day, then as given.</summary>
    public static IReadOnlyList<CourtExhibit> Numbered(IEnumerable<CourtExhibit> exhibits) =>
        [.. exhibits.OrderBy(one => one.Kind).ThenBy(one => one.On ?? DateOnly.MaxValue)
            .Select((one, at) => one with { Number = at + 1 })];
}
