using Acquit.Core.Procedures.Ways;

namespace Acquit.Core.Dossiers;

/// <summary>What the evidence of a dossier is worth for the ways that ask for pieces.</summary>
public static class EvidenceForWays
{
    /// <summary>
    /// Pieces that the file holds, as ways name them. A formal notice that was sent counts before its receipt is back.
    /// </summary>
    public static IReadOnlyList<ClaimPiece> Held(IReadOnlyList<EvidenceOfFile> evidence) =>
        [.. evidence.Where(one => one.State != EvidenceState.Missing).Select(Of).OfType<ClaimPiece>()];

    /// <summary>Null: no way asks for it.</summary>
    private static ClaimPiece? Of(EvidenceOfFile evidence) =>
        evidence.Piece switch
        {
            EvidencePiece.SignedOrder => ClaimPiece.SignedOrder,
            EvidencePiece.DeliveryNote => ClaimPiece.DeliveryNote,
            EvidencePiece.InvoicePdf => ClaimPiece.InvoicePdf,
            EvidencePiece.Reminder => ClaimPiece.Reminder,
            EvidencePiece.FormalNotice => ClaimPiece.FormalNotice,
            EvidencePiece.Identity => ClaimPiece.Identity,
            EvidencePiece.Address => ClaimPiece.Address,
            EvidencePiece.TermsAccepted or EvidencePiece.Acknowledgement => null,
        };
}
