using System.Security.Cryptography;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Record;

/// <summary>In what a piece of evidence is not as it was kept.</summary>
public enum EvidenceFault
{
    EventAltered,
    WordsAltered,
    EventRemoved,
    TailRemoved,
    DossierRemoved,
    AnchorAltered,
    AnchorRemoved,

    /// <summary>The state columns are not what the events tell.</summary>
    StateAltered,

    /// <summary>The bytes of a document do not have its hash.</summary>
    DocumentAltered,

    /// <summary>
    /// A letter that the chain says was sent is not among the documents, or nothing tells where its bytes went.
    /// </summary>
    DocumentMissing,
}

/// <summary>One thing that is not as it was kept.</summary>
/// <param name="Dossier">number, 0 when it is about none that is known</param>
/// <param name="Seq">event, 0 when it is about none</param>
/// <param name="Document">reference or hash, empty when it is about none</param>
public sealed record EvidenceFinding(EvidenceFault Fault, string Creditor, int Dossier, int Seq, string Document)
{
    /// <summary>"eventAltered".</summary>
    public string Key => char.ToLowerInvariant(Fault.ToString()[0]) + Fault.ToString()[1..];

    public string Sentence(Language language)
    {
        var (place, what) = language switch
        {
            Language.French => ($"{Creditor}, dossier {Dossier}" + (Seq > 0 ? $", événement {Seq}" : ""), French()),
            Language.English => ($"{Creditor}, dossier {Dossier}" + (Seq > 0 ? $", event {Seq}" : ""), English()),
        };
        var colon = language == Language.French ? " : " : ": ";
        return $"{place}{colon}{what}{(Document.Length > 0 ? $" ({Document})" : "")}.";
    }

    private string French() => Fault switch
    {
        EvidenceFault.EventAltered => "l’événement n’est plus celui qui a été noté",
        EvidenceFault.WordsAltered => "les mots de l’événement ont changé",
        EvidenceFault.EventRemoved => "un événement manque, ou ne suit pas le précédent",
        EvidenceFault.TailRemoved => "les derniers événements manquent",
        EvidenceFault.DossierRemoved => "un dossier ancré a disparu",
        EvidenceFault.AnchorAltered => "une ancre n’est plus celle qui a été écrite",
        EvidenceFault.AnchorRemoved => "une ancre a disparu",
        EvidenceFault.StateAltered => "l’état du dossier ne découle pas de ses événements",
        EvidenceFault.DocumentAltered => "les octets d’un document n’ont plus son empreinte",
        EvidenceFault.DocumentMissing => "un document que l’historique nomme n’est pas conservé",
    };

    private string English() => Fault switch
    {
        EvidenceFault.EventAltered => "the event is no longer the one that was noted",
        EvidenceFault.WordsAltered => "the words of the event have changed",
        EvidenceFault.EventRemoved => "an event is missing, or does not follow the one before",
        EvidenceFault.TailRemoved => "the last events are missing",
        EvidenceFault.DossierRemoved => "a dossier under an anchor is gone",
        EvidenceFault.AnchorAltered => "an anchor is no longer the one that was written",
        EvidenceFault.AnchorRemoved => "an anchor is gone",
        EvidenceFault.StateAltered => "the state of the dossier does not follow from its events",
        EvidenceFault.DocumentAltered => "the bytes of a document no longer have its hash",
        EvidenceFault.DocumentMissing => "a document that the history names is not kept",
    };
}

/// <summary>How much was looked at.</summary>
public sealed record EvidenceCounts(
    int Creditors, int Dossiers, int Events, int WordsErased, int Anchors, int Documents, int BytesErased);

/// <summary>What was checked, and all that is broken; nothing broken: the evidence holds.</summary>
public sealed record EvidenceCheck(EvidenceCounts Checked, IReadOnlyList<EvidenceFinding> Broken)
{
    /// <summary>Chain, anchors, state columns and the bytes of every document, of all creditors.</summary>
    public static EvidenceCheck Of(AcquitDb db)
    {
        var broken = new List<EvidenceFinding>();
        foreach (var creditor in db.Creditors.AsNoTracking().OrderBy(row => row.Number).ToList())
        {
            broken.AddRange(Chain(db, creditor));
            broken.AddRange(States(db, creditor));
            broken.AddRange(Documents(db, creditor));
        }

        var (events, words) = (db.DossierEvents.Count(), db.EventWords.Count());
        return new EvidenceCheck(
            new EvidenceCounts(
                db.Creditors.Count(), db.Dossiers.Count(), events, events - words, db.ChainAnchors.Count(),
                    db.Documents.Count(),
                db.Blobs.Count(blob => blob.Bytes == null)),
            broken);
    }

    private static IEnumerable<EvidenceFinding> Chain(AcquitDb db, CreditorRow creditor)
    {
        var numbers = db.Dossiers.AsNoTracking().Where(row => row.CreditorId == creditor.Id)
            .ToDictionary(row => row.Id, row => row.Number);
        return EvidenceChain.Verify(db, creditor.Id).Select(found => new EvidenceFinding(
            FaultOf(found.Breach), creditor.Name, numbers.GetValueOrDefault(found.Dossier), found.Seq, ""));
    }

    /// <summary>Only where every event still has its words.</summary>
    private static IEnumerable<EvidenceFinding> States(AcquitDb db, CreditorRow creditor)
    {
        var kept = db.Documents.AsNoTracking().Where(document => document.CreditorId == creditor.Id)
            .Select(document => new { document.DossierId, document.Sha256, document.Reference })
            .AsEnumerable()
            .Select(document => (document.DossierId, document.Sha256, document.Reference))
            .ToHashSet();
        foreach (var row in db.Dossiers.AsNoTracking().Where(row => row.CreditorId == creditor.Id && row.EventCount > 0)
            .OrderBy(row => row.Number).ToList())
        {
            var recorded = EventLog.Recorded(db, row, DateOnly.MaxValue);
            var events = EventLog.Standing(recorded);
            if (recorded.Count == row.EventCount && DossierState.Replay(events) != DossierState.Of(row))
            {
                yield return new EvidenceFinding(EvidenceFault.StateAltered, creditor.Name, row.Number, 0, "");
            }

            foreach (var (hash, reference) in recorded.Select(one => PaperOf(one.Happened)).OfType<(string, string)>())
            {
                if (!kept.Contains((row.Id, hash, reference)))
                {
                    yield return new EvidenceFinding(
                        EvidenceFault.DocumentMissing, creditor.Name, row.Number, 0, reference);
                }
            }
        }
    }

    /// <summary>Hash and reference of the paper that an event names; null when it names none.</summary>
    private static (string Hash, string Reference)? PaperOf(DossierEvent happened) => happened switch
    {
        StepDone { DocumentHash.Length: > 0 } sent => (sent.DocumentHash, sent.DocumentRef),
        LetterRecorded { DocumentHash.Length: > 0 } letter => (letter.DocumentHash, letter.Reference),
        EvidenceRecorded { DocumentHash.Length: > 0 } evidence => (evidence.DocumentHash, evidence.Reference),
        ProcedureActRecorded { DocumentHash.Length: > 0 } act => (act.DocumentHash, act.Reference),
        CreditNoteIssued { DocumentHash.Length: > 0 } note => (note.DocumentHash, note.Number),
        LossStated { DocumentHash.Length: > 0 } loss => (loss.DocumentHash, RecordDesk.LossPaper),
        CostNoted { DocumentHash.Length: > 0 } cost => (cost.DocumentHash, cost.Reference),
        _ => null,
    };

    private static IEnumerable<EvidenceFinding> Documents(AcquitDb db, CreditorRow creditor)
    {
        var numbers = db.Dossiers.AsNoTracking().Where(row => row.CreditorId == creditor.Id)
            .ToDictionary(row => row.Id, row => row.Number);
        var papers =
            from document in db.Documents.AsNoTracking()
            join blob in db.Blobs.AsNoTracking()
                on new { document.CreditorId, document.Sha256 } equals new { blob.CreditorId, blob.Sha256 } into blobs
            from blob in blobs.DefaultIfEmpty()
            where document.CreditorId == creditor.Id
            orderby document.Id
            select new { document.DossierId, document.Reference, document.Sha256, HasBlob = blob != null, blob.Bytes };
        foreach (var paper in papers.AsEnumerable())
        {
            var number = paper.DossierId is { } dossier ? numbers.GetValueOrDefault(dossier) : 0;
            var name = paper.Reference.Length > 0 ? paper.Reference : paper.Sha256;
            if (!paper.HasBlob)
            {
                yield return new EvidenceFinding(EvidenceFault.DocumentMissing, creditor.Name, number, 0, name);
            }
            else if (paper.Bytes is { } bytes
                && !Convert.ToHexString(SHA256.HashData(bytes))
                    .Equals(paper.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                yield return new EvidenceFinding(EvidenceFault.DocumentAltered, creditor.Name, number, 0, name);
            }
        }
    }

    private static EvidenceFault FaultOf(ChainBreach breach) => breach switch
    {
        ChainBreach.EventAltered => EvidenceFault.EventAltered,
        ChainBreach.WordsAltered => EvidenceFault.WordsAltered,
        ChainBreach.EventRemoved => EvidenceFault.EventRemoved,
        ChainBreach.TailRemoved => EvidenceFault.TailRemoved,
        ChainBreach.DossierRemoved => EvidenceFault.DossierRemoved,
        ChainBreach.AnchorAltered => EvidenceFault.AnchorAltered,
        ChainBreach.AnchorRemoved => EvidenceFault.AnchorRemoved,
    };
}
