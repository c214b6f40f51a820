using System.Globalization;
using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Proof;

/// <summary>
/// Draws a dossier up as one file for whoever must believe it: court papers, originals, the history with its chain, and
/// a manifest. The same state gives the same bytes on the same day.
/// </summary>
public sealed class ProofDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>What the file will hold; bytes of originals are read when it is written.</summary>
    public ProofParcel Draw(NamedDebtor debtor)
    {
        using var db = database.Open();
        var row = db.Dossiers.AsNoTracking()
            .Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var events = Events(db, row);
        var anchors = Anchors(db, row);
        var originals = new ProofOriginals(db, debtor).Of(events);
        var court = CourtPapers(debtor);
        var head = new ProofHead(ProofFile.Format, ProofFile.Version, clock.Today,
            new ProofParty(debtor.Creditor, debtor.CreditorName),
            new ProofParty(debtor.Dossier, debtor.Number.ToString(CultureInfo.InvariantCulture)))
        {
            Debtor = debtor.Name,
            Chain = new ProofChain(events.Count, events.Count == 0 ? "" : events[^1].Hash,
                events.Count(one => one.Words is null), anchors.Count),
            Originals = originals,
            Court = [.. court.Select(one => one.Told)],
        };
        return new ProofParcel(database, debtor, head, new ProofContent(events, anchors, court,
            originals.Where(one => one.Path is not null).Sum(one => LengthOf(db, debtor.Creditor, one.Sha256))
                + court.Sum(one => (long)(one.Pdf?.Length ?? 0))));
    }

    private static List<ProofEvent> Events(AcquitDb db, DossierRow row)
    {
        var words = db.EventWords.AsNoTracking()
            .Where(one => one.CreditorId == row.CreditorId && one.DossierId == row.Id).ToDictionary(one => one.Seq);
        return
        [
            .. db.DossierEvents.AsNoTracking()
                .Where(one => one.CreditorId == row.CreditorId && one.DossierId == row.Id
                    && one.Seq <= row.EventCount)
                .OrderBy(one => one.Seq).AsEnumerable()
                .Select(one => ProofEvent.Of(one, words.GetValueOrDefault(one.Seq))),
        ];
    }

    /// <summary>Those that name the dossier: each holds all that was noted before it.</summary>
    private static List<ProofAnchor> Anchors(AcquitDb db, DossierRow row)
    {
        var name = $"{row.Id:N} ";
        return
        [
            .. db.ChainAnchors.AsNoTracking()
                .Where(one => one.CreditorId == row.CreditorId && one.Heads.Contains(name))
                .OrderBy(one => one.At).ThenBy(one => one.RunId).AsEnumerable()
                .Select(ProofAnchor.Of)
                .Where(one => one.Of(row.Id) is { } held
                    && int.Parse(held.Count, CultureInfo.InvariantCulture) <= row.EventCount),
        ];
    }

    private List<DrawnCourt> CourtPapers(NamedDebtor debtor)
    {
        var petitions = new PetitionDesk(database, rules, clock);
        return
        [
            .. new CourtDesk(database, rules, clock).Of(debtor).Where(one => one.Order is not null).Select(procedure =>
            {
                var number = procedure.Number;
                var papers = petitions.Draw(debtor, number);
                var path = string.Create(CultureInfo.InvariantCulture,
                    $"{ProofFile.Court}procedure-{number}-requete-et-pieces.pdf");
                return papers?.Bundle.Pdf is { } pdf
                    ? new DrawnCourt(new ProofCourt(number, path, []), pdf)
                    : new DrawnCourt(new ProofCourt(number, null, papers is null
                        ? ["La requête n’est plus en préparation : la copie de l’acte déposé est parmi les originaux."]
                        : [.. papers.Bundle.Sentences(Language.French)]), null);
            }),
        ];
    }

    private static long LengthOf(AcquitDb db, Guid creditor, string hash) => db.Blobs.AsNoTracking()
        .Where(one => one.CreditorId == creditor && one.Sha256 == hash).Select(one => one.Length).SingleOrDefault();
}

/// <summary>The bound papers of a procedure, or why there are none.</summary>
internal sealed record DrawnCourt(ProofCourt Told, ReadOnlyMemory<byte>? Pdf);
