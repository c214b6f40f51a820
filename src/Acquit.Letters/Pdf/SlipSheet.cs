using System.Globalization;

namespace Acquit.Letters.Pdf;

/// <summary>What the deposit slip of a registered letter asks for.</summary>
/// <param name="Ref">Sender's reference: the printed reference of the letter.</param>
/// <param name="Sender">At most six lines.</param>
/// <param name="Addressee">At most six lines: registered name, seat or home.</param>
/// <param name="On">Day on which the sheet is printed.</param>
public sealed record RegisteredSlip(
    string Ref, IReadOnlyList<string> Sender, IReadOnlyList<string> Addressee, DateOnly On)
{
    /// <summary>Option « avis de réception ».</summary>
    public bool HasReceipt { get; init; } = true;

    /// <summary>R1, R2 or R3.</summary>
    public string IndemnityRate { get; init; } = "R1";

    /// <summary>« jusqu’à 20 g »; empty leaves a blank to fill in by hand, as do the fields that follow.</summary>
    public string WeightBand { get; init; } = "";

    public string TrackingNumber { get; init; } = "";

    public DateOnly? DepositedOn { get; init; }

    public string Office { get; init; } = "";
}

/// <summary>A page with the data of the deposit slip, to copy or to keep with the proof of deposit.</summary>
public static class SlipSheet
{
    public static LetterDocument Of(RegisteredSlip slip) =>
        new()
        {
            Kind = "registered-slip",
            Ref = slip.Ref,
            On = slip.On,
            Sender = [slip.Sender.Count > 0 ? slip.Sender[0] : ""],
            Subject = "Fiche de dépôt – lettre recommandée",
            Blocks =
            [
                new Table(
                    [new TableColumn("Rubrique", 30, false), new TableColumn("À porter sur la fiche", 70, false)],
                    [
                        ["Expéditeur", string.Join('\n', slip.Sender)],
                        ["Destinataire", string.Join('\n', slip.Addressee)],
                        ["Avis de réception", slip.HasReceipt ? "oui" : "non"],
                        ["Taux d’indemnisation", slip.IndemnityRate],
                        ["Référence de l’expéditeur", slip.Ref],
                        ["Tranche de poids", slip.WeightBand],
                        ["Date de dépôt", Day(slip.DepositedOn)],
                        ["Bureau de dépôt", slip.Office],
                        ["Numéro de suivi", slip.TrackingNumber],
                    ]
                ),
            ],
        };

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
