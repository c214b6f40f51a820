using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>
/// The prevention sheet of a customer: who he is, what he signed, how much he may owe, and whether new orders are
/// refused on credit.
/// </summary>
public sealed class PreventionModel : CauseScreen
{
    private const string Here = "prevention";

    /// <summary>What the sheet asks for, in the order in which a sale meets it.</summary>
    public static IReadOnlyList<EvidenceKind> Asked { get; } =
    [
        EvidenceKind.SirenChecked, EvidenceKind.TermsAccepted, EvidenceKind.SignedOrder, EvidenceKind.DeliveryNote,
        EvidenceKind.StagedBilling,
    ];

    public CreditLimitSet? Limit { get; private set; }

    /// <summary>The listing that holds today; null: none.</summary>
    public Blacklisted? Listed { get; private set; }

    public EvidenceRecorded? Of(EvidenceKind kind) =>
        Sheet.Dossier.Events.OfType<EvidenceRecorded>().LastOrDefault(one => one.What == kind);

    /// <summary>A number whose control digit is wrong is no SIREN (Luhn).</summary>
    public IActionResult OnPostPiece(EvidenceKind? kind, string? reference) => Act(() =>
        kind is not { } piece || !Asked.Contains(piece) || string.IsNullOrWhiteSpace(reference)
            ? Tell.Say("Donnez la référence de la pièce.", "Give the reference of the piece.")
        : piece == EvidenceKind.SirenChecked && !Siren.TryParse(reference, out _)
            ? Tell.Say("Un SIREN a neuf chiffres et une clé de contrôle valide ; ce numéro n’en est pas un.",
                "A SIREN has nine digits and a valid control digit; this number is none.")
            : Record(new EvidenceRecorded(piece)
            {
                EffectiveOn = Today, By = Visitor.Name, Reference = reference.Trim(),
            }), ("pièce notée.", "piece noted."), Here);

    public IActionResult OnPostLimit(string? amount) => Act(() => TypedMoney.Read(amount) is not { } limit
        ? Tell.Say("Un montant positif, par exemple 5 000,00.", "A positive sum, for example 5000.00.")
        : Record(new CreditLimitSet(limit) { EffectiveOn = Today, By = Visitor.Name }),
        ("encours autorisé noté.", "credit limit noted."), Here);

    public IActionResult OnPostList(DateOnly? until, string? evidence, string? why) => Act(() => until is not { } day
        ? Tell.Say("Donnez le dernier jour.", "Give the last day.")
        : Record(new Blacklisted(day)
        {
            EffectiveOn = Today, By = Visitor.Name, Evidence = evidence?.Trim() ?? "", Note = why?.Trim() ?? "",
        }), ("livraisons à crédit refusées.", "deliveries on credit refused."), Here);

    public IActionResult OnPostLift(string? why) => Act(() => Record(new BlacklistLifted
    {
        EffectiveOn = Today, By = Visitor.Name, Note = why?.Trim() ?? "",
    }), ("livraisons à crédit de nouveau possibles.", "deliveries on credit possible again."), Here);

    private string? Record(DossierEvent happened) => Record(happened, []);

    protected override void Read()
    {
        ReadSheet();
        Limit = Sheet.Dossier.Events.OfType<CreditLimitSet>().LastOrDefault();
        Listed = DeliveryCheck.Listing(Sheet.Dossier.Events, Today);
    }
}
