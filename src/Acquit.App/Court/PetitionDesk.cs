using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Letters.Court;
using Acquit.Store;
using Acquit.Store.Rows;

namespace Acquit.App.Court;

/// <summary>The papers of a petition, or all that they lack.</summary>
/// <param name="Stated">what a person said for them; null: nothing yet</param>
public sealed record PetitionPapers(
    CourtProcedure Procedure, PetitionStated? Stated, CourtBundle Bundle, IReadOnlyList<CourtExhibit> Exhibits)
{
    /// <summary>Papers of the file that the bundle cannot take: they were erased.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Every paper of the file that may be an exhibit, and whether it is one.</summary>
    public IReadOnlyList<ExhibitChoice> Choices { get; init; } = [];

    /// <summary>Papers of a mediation, which no court ever sees.</summary>
    public IReadOnlyList<string> Secret { get; init; } = [];

    /// <summary>What the petition asks; null: nothing can be claimed.</summary>
    public ClaimStatement? Claim { get; init; }
}

/// <summary>
/// Draws up petition, statement of claim, list and exhibits as one PDF, from what the file holds and what a person
/// said. Each reading draws it anew: only a petition that a person filed is kept, as the scan of that act.
/// </summary>
public sealed class PetitionDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Keeps what a person says for the petition. Null: done.</summary>
    public RefusedCourt? State(NamedDebtor debtor, PetitionStated stated, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
            var procedure = new CourtDesk(database, rules, clock).Of(db, debtor)
                .FirstOrDefault(one => one.Number == stated.Procedure);
            if (procedure is null)
            {
                return new RefusedCourt(CourtRefusal.ProcedureUnknown) { Word = $"{stated.Procedure}" };
            }

            if (stated.City.Length > 0 && procedure.City.Length > 0
                && !string.Equals(stated.City, procedure.City, StringComparison.OrdinalIgnoreCase))
            {
                return new RefusedCourt(CourtRefusal.CityDiffers) { Word = procedure.Opened.CourtName };
            }

            if (stated.Exhibits is { Count: > 0 } asked
                && asked.FirstOrDefault(SecretsOf(db, row).Contains) is { } secret)
            {
                return new RefusedCourt(CourtRefusal.MediationPaper) { Word = secret };
            }

            if (stated.Exhibits is { Count: > 0 } chosen
                && chosen.Except(KnownIn(db, row), StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            {
                return new RefusedCourt(CourtRefusal.ExhibitUnknown) { Word = unknown };
            }

            var refused = new RecordDesk(database, rules, clock).Record(db, debtor, new RecordAct(
                stated with { EffectiveOn = clock.Today, By = by },
                CourtDesk.StillThere(db, debtor, procedure))).Refused;
            return refused is null ? null : new RefusedCourt(CourtRefusal.NotRecordable) { Record = refused };
        });
    }

    private static IReadOnlySet<string> SecretsOf(AcquitDb db, DossierRow row) =>
        MediationSecrecy.PapersOf(EventLog.Read(db, row, DateOnly.MaxValue));

    private IEnumerable<string> KnownIn(AcquitDb db, DossierRow row)
    {
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, row.CreditorId), [row], clock.Today)[0];
        return FileExhibits.Of(db, loaded, ClaimedItem.Open(loaded.Dossier.Items), null)
            .Choices.Select(one => one.Hash);
    }

    /// <summary>
    /// Null: the dossier has no such order for payment, or its petition is filed already: then the copy that was filed
    /// counts.
    /// </summary>
    public PetitionPapers? Draw(NamedDebtor debtor, int number)
    {
        using var db = database.Open();
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0];
        var procedure = CourtProcedure.Of(loaded.Dossier.Events, rules.Law)
            .FirstOrDefault(one => one.Number == number);
        if (procedure?.Order is null || !procedure.StageOn(clock.Today).IsPreparing)
        {
            return null;
        }

        var items = loaded.Dossier.Items.Where(item => procedure.Opened.Items.Contains(item.Key)).ToList();
        var exhibits = FileExhibits.Of(
            db, loaded, ClaimedItem.Open(items), ExhibitFreeze.ChosenFor(loaded.Dossier, number));
        var gathered = new CourtFactsOfFile(db, rules, clock.Today).Gather(loaded, procedure, (items, exhibits));
        var (texts, problems) = CourtTexts.Load(Path.Combine(rules.Data.Letters, "court"));
        return texts is null ? throw new InvalidDataException(string.Join("; ", problems.Select(one => one.ToString())))
            : new PetitionPapers(procedure, gathered.Stated, CourtBundle.Of(gathered.Facts, exhibits.Files, texts,
                QpdfRepair.Find() is { } qpdf ? qpdf.Repair : null), exhibits.Listed)
            {
                LeftOut = exhibits.LeftOut, Secret = exhibits.Secret, Choices = exhibits.Choices,
                Claim = gathered.Facts.Claim,
            };
    }
}
