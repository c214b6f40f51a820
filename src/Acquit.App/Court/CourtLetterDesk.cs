using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Letters.Court;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>A letter that a procedure has a use for today.</summary>
/// <param name="Refusals">all that it lacks; none when it can be drawn</param>
public sealed record CourtLetterOffer(CourtPaper Paper, IReadOnlyList<RefusedCourtPaper> Refusals);

/// <summary>The letters of a procedure on a day.</summary>
/// <param name="Said">what a person said of court and parties; null: nothing yet</param>
/// <param name="Stated">what a person said for the letters; null: nothing yet</param>
public sealed record ProcedureLetters(
    CourtProcedure Procedure, PetitionStated? Said, CourtLetterStated? Stated, IReadOnlyList<CourtLetterOffer> Offers);

/// <summary>
/// Letters to the registry and to a commissaire de justice, drawn from what the file holds and what a person said. They
/// are printed and signed by hand: nothing of them leaves from here.
/// </summary>
public sealed class CourtLetterDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Keeps what a person says for the letters. Null: done.</summary>
    public RefusedCourt? State(NamedDebtor debtor, CourtLetterStated stated, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            if (new CourtDesk(database, rules, clock).Of(db, debtor)
                .FirstOrDefault(one => one.Number == stated.Procedure) is not { } procedure)
            {
                return new RefusedCourt(CourtRefusal.ProcedureUnknown) { Word = $"{stated.Procedure}" };
            }

            var refused = new RecordDesk(database, rules, clock).Record(db, debtor, new RecordAct(
                stated with { EffectiveOn = clock.Today, By = by },
                CourtDesk.StillThere(db, debtor, procedure))).Refused;
            return refused is null ? null : new RefusedCourt(CourtRefusal.NotRecordable) { Record = refused };
        });
    }

    /// <summary>Null: the dossier has no such procedure.</summary>
    public ProcedureLetters? Of(NamedDebtor debtor, int number)
    {
        using var db = database.Open();
        return Gather(db, debtor, number) is not { } gathered ? null
            : new ProcedureLetters(
                gathered.Procedure, gathered.Said, gathered.Stated,
                [
                    .. LettersOfStage.For(gathered.Procedure, clock.Today).Select(paper => new CourtLetterOffer(
                        paper, CourtComposer.Compose(paper, With(paper, gathered.Facts), Texts()).Refusals)),
                ]);
    }

    /// <summary>
    /// The letter as a PDF, a request to an officer with the statement and the exhibits that it hands over. Null: the
    /// dossier has no such procedure, or it has no use for that letter today.
    /// </summary>
    public CourtBundle? Draw(NamedDebtor debtor, int number, CourtPaper paper)
    {
        using var db = database.Open();
        return Gather(db, debtor, number) is { } gathered
            && LettersOfStage.For(gathered.Procedure, clock.Today).Contains(paper)
                ? CourtBundle.Of(
                    With(paper, gathered.Facts),
                    LettersOfStage.HandsOverExhibits(paper) ? gathered.Exhibits.Files : [],
                    Texts(),
                    Repair,
                    LettersOfStage.BoundWith(paper))
                : null;
    }

    private static CourtFacts With(CourtPaper paper, CourtFacts facts) => facts with
    {
        FollowUp = facts.FollowUp with { Enclosed = LettersOfStage.EnclosedWith(paper, facts) },
    };

    private CourtTexts Texts()
    {
        var (texts, problems) = CourtTexts.Load(Path.Combine(rules.Data.Letters, "court"));
        return texts
            ?? throw new InvalidDataException(string.Join("; ", problems.Select(one => one.ToString())));
    }

    private GatheredLetter? Gather(AcquitDb db, NamedDebtor debtor, int number)
    {
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0];
        var procedure = CourtProcedure.Of(loaded.Dossier.Events, rules.Law)
            .FirstOrDefault(one => one.Number == number);
        if (procedure is null)
        {
            return null;
        }

        var items = loaded.Dossier.Items.Where(item => procedure.Opened.Items.Contains(item.Key)).ToList();
        var exhibits = !procedure.StageOn(clock.Today).IsPreparing
            && ExhibitsFiled.Of(loaded.Dossier.Events, number) is { } filed
                ? FileExhibits.AsFiled(db, debtor.Creditor, filed)
                : FileExhibits.Of(
                    db, loaded, ClaimedItem.Open(items), ExhibitFreeze.SaidFor(loaded.Dossier, number));
        var gathered = new CourtFactsOfFile(db, rules, clock.Today).Gather(loaded, procedure, (items, exhibits));
        var stated = loaded.Dossier.Events.OfType<CourtLetterStated>().LastOrDefault(one => one.Procedure == number);
        var facts = new FollowUpOfFile(rules.Law, clock.Today).Add(gathered.Facts, loaded.Dossier, procedure, stated);
        return new GatheredLetter(
            procedure, gathered.Stated, stated, CourtBundle.Counted(facts, exhibits.Files, Repair), exhibits);
    }

    private static Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>?>? Repair =>
        QpdfRepair.Find() is { } qpdf ? qpdf.Repair : null;

    private sealed record GatheredLetter(
        CourtProcedure Procedure, PetitionStated? Said, CourtLetterStated? Stated, CourtFacts Facts,
        FileExhibits Exhibits);
}
