using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>What a complete file holds on the day somebody has to prove the debt.</summary>
public enum EvidencePiece
{
    SignedOrder,
    TermsAccepted,
    DeliveryNote,

    /// <summary>The PDF of every invoice that is open.</summary>
    InvoicePdf,

    /// <summary>At least one reminder whose bytes were kept.</summary>
    Reminder,

    /// <summary>A formal notice, and what the post says of it.</summary>
    FormalNotice,

    /// <summary>The SIREN of a customer who has one.</summary>
    Identity,
    Address,

    /// <summary>A plan signed or agreed, or a written promise: the customer says himself that he owes.</summary>
    Acknowledgement,
}

/// <summary>How a piece stands.</summary>
public enum EvidenceState
{
    Present,

    /// <summary>Sent; the receipt has not come back.</summary>
    Awaited,
    Missing,
}

/// <summary>One piece of a file.</summary>
/// <param name="About">invoice numbers that lack it; empty: the file as a whole</param>
public sealed record EvidenceOfFile(EvidencePiece Piece, EvidenceState State, IReadOnlyList<string> About);

/// <summary>
/// How complete the evidence of a dossier is: read from facts and events alone, the same facts give the same answer.
/// </summary>
/// <example>Invoices as PDF, one reminder, SIREN and address, nothing else: 4 of 9.</example>
public static class EvidenceMeter
{
    /// <summary>In the order of <see cref="EvidencePiece"/>; a consumer has no SIREN to check.</summary>
    /// <param name="dossier">its events stand, in the order in which they were recorded</param>
    /// <param name="withPdf">open items whose invoice was laid in</param>
    public static IReadOnlyList<EvidenceOfFile> Of(Dossier dossier, IReadOnlySet<ItemKey> withPdf)
    {
        var pieces = new List<EvidenceOfFile>
        {
            PerItem(EvidencePiece.SignedOrder, dossier, item => Records(dossier, EvidenceKind.SignedOrder, item)),
            Whole(EvidencePiece.TermsAccepted, Noted(dossier, EvidenceKind.TermsAccepted)),
            PerItem(EvidencePiece.DeliveryNote, dossier, item => Records(dossier, EvidenceKind.DeliveryNote, item)),
            PerItem(EvidencePiece.InvoicePdf, dossier, item => withPdf.Contains(item.Key)),
            Whole(EvidencePiece.Reminder, dossier.Events.Any(IsKeptReminder)),
            new(EvidencePiece.FormalNotice, NoticeOf(dossier), []),
        };
        if (dossier.Debtor.Status != LegalStatus.Consumer)
        {
            pieces.Add(Whole(EvidencePiece.Identity,
                dossier.Debtor.Siren is not null || Noted(dossier, EvidenceKind.SirenChecked)));
        }

        pieces.Add(Whole(EvidencePiece.Address, dossier.Debtor.Address is { Lines.Count: > 0 }));
        pieces.Add(Whole(EvidencePiece.Acknowledgement, dossier.Events.Any(IsAcknowledged)));
        return pieces;
    }

    private static EvidenceOfFile Whole(EvidencePiece piece, bool isThere) =>
        new(piece, isThere ? EvidenceState.Present : EvidenceState.Missing, []);

    /// <summary>Every open invoice needs its own; without an open invoice nothing is missing.</summary>
    private static EvidenceOfFile PerItem(EvidencePiece piece, Dossier dossier, Func<OpenItem, bool> isThere)
    {
        List<string> lacking =
        [
            .. dossier.Items.Where(item => item.Kind == ItemKind.Invoice && !isThere(item)).Select(item => item.Ref)
                .Distinct(),
        ];
        return new(piece, lacking.Count == 0 ? EvidenceState.Present : EvidenceState.Missing, lacking);
    }

    private static bool Noted(Dossier dossier, EvidenceKind kind) =>
        dossier.Events.Any(one => one is EvidenceRecorded evidence && evidence.What == kind);

    /// <summary>Noted for this item, or for the customer as a whole.</summary>
    private static bool Records(Dossier dossier, EvidenceKind kind, OpenItem item) => dossier.Events.Any(one =>
        one is EvidenceRecorded evidence && evidence.What == kind && evidence.Concerns(item.Key)
        && (evidence.Items.Count > 0 || item.IssuedOn <= evidence.EffectiveOn));

    private static bool IsKeptReminder(DossierEvent one) =>
        one is StepDone { DocumentHash.Length: > 0 } done && !IsNotice(done.Letter)
        || one is LetterRecorded { DocumentHash.Length: > 0 } letter && !IsNotice(letter.Step);

    private static EvidenceState NoticeOf(Dossier dossier)
    {
        var sent = dossier.Events.Select(NoticeReference).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var hasArrived = dossier.Events.OfType<LetterTracked>().Any(tracked => sent.Contains(tracked.DocumentRef)
            && tracked.Outcome is PostalOutcome.Presented or PostalOutcome.Delivered or PostalOutcome.Refused
                or PostalOutcome.Unclaimed)
            || dossier.Events.Any(one => one is ProcedureActRecorded act && act.PutsOnNotice());
        return hasArrived ? EvidenceState.Present : sent.Count > 0 ? EvidenceState.Awaited : EvidenceState.Missing;
    }

    private static string? NoticeReference(DossierEvent one) => one switch
    {
        StepDone done when IsNotice(done.Letter) => done.DocumentRef,
        LetterRecorded letter when IsNotice(letter.Step) => letter.Reference,
        _ => null,
    };

    private static bool IsNotice(string name) => name.StartsWith("formal-notice", StringComparison.Ordinal);

    private static bool IsAcknowledged(DossierEvent one) => one is PlanAgreed
        or EvidenceRecorded { What: EvidenceKind.SignedPlan }
        or PromiseMade { Channel: Channel.Email or Channel.Letter or Channel.RegisteredLetter };
}
