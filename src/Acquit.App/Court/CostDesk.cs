using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Court;
using Acquit.Letters.Pdf;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>What a person says of a cost.</summary>
/// <param name="Procedure">0: none</param>
/// <param name="Amount">including VAT</param>
public sealed record CostAsked(int Procedure, CostBasis? Basis, string What, Money? Amount, DateOnly On)
{
    public Money Vat { get; init; }

    public string Reference { get; init; } = "";

    public string Note { get; init; } = "";

    public bool IsGranted { get; init; }

    public SentPaper? Paper { get; init; }
}

/// <summary>Notes what a file costs, and draws up the statement of costs.</summary>
public sealed class CostDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>What stands, oldest first.</summary>
    public CostBook Of(NamedDebtor debtor)
    {
        using var db = database.Open();
        return CostBook.Of(Events(db, debtor)) with
        {
            DebtorStatus = db.Debtors.Where(row => row.CreditorId == debtor.Creditor && row.Id == debtor.Debtor)
                .Select(row => row.Status).Single(),
        };
    }

    /// <summary>Null: it is noted.</summary>
    /// <param name="by">the person who notes it</param>
    public RefusedCost? Note(NamedDebtor debtor, CostAsked asked, string by)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(debtor.Creditor);
            var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
            var dossier = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0].Dossier;
            if (WhyNot(dossier, asked) is { } why)
            {
                return why;
            }

            var happened = new CostNoted(asked.Procedure, asked.Basis!.Value)
            {
                EffectiveOn = asked.On, By = by, Note = asked.Note.Trim(), What = asked.What.Trim(),
                Amount = asked.Amount!.Value, Vat = asked.Vat, Reference = asked.Reference.Trim(),
                IsGranted = asked.IsGranted,
            };
            var refused = new RecordDesk(database, rules, clock).Record(db, debtor, new RecordAct(happened, [])
            {
                Paper = asked.Paper is null ? null : asked.Paper with { IsEvidence = true },
            }).Refused;
            return refused is null ? null : new RefusedCost(CostRefusal.NotRecordable, "") { Record = refused };
        });
    }

    /// <summary>« État des frais », or all that stands against it.</summary>
    /// <param name="procedure">null: all of the file</param>
    public CostPaper Draw(NamedDebtor debtor, int? procedure)
    {
        using var db = database.Open();
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var dossier = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0].Dossier;
        var lines = CostBook.Of(dossier.Events).Lines
            .Where(one => procedure is null || one.Procedure == procedure).ToList();
        List<RefusedCost> refused =
        [
            .. lines.Count == 0 ? [new RefusedCost(CostRefusal.NothingNoted, "")] : Array.Empty<RefusedCost>(),
            .. lines.Where(one => one.DocumentHash.Length == 0)
                .Select(one => new RefusedCost(CostRefusal.DocumentMissing, one.What)),
        ];
        return refused.Count > 0 ? new CostPaper(null, refused)
            : new CostPaper(LetterRenderer.Render(CostStatement.Of(new CostFacts(
                dossier.Creditor, dossier.Debtor.Name, lines)
            {
                DebtorStatus = dossier.Debtor.Status,
                DossierRef = $"D-{YearOf(dossier, procedure)}-{row.Number:0000}", On = clock.Today,
                CourtName = dossier.Events.OfType<ProcedureOpened>()
                    .LastOrDefault(one => one.Procedure == procedure)?.CourtName ?? "",
            })).Pdf, []);
    }

    /// <summary>A file is named by the year in which its procedure was opened, as in the petition.</summary>
    private int YearOf(Dossier dossier, int? procedure) => dossier.Events.OfType<ProcedureOpened>()
        .FirstOrDefault(one => procedure is null || one.Procedure == procedure)?.EffectiveOn.Year ?? clock.Today.Year;

    private static RefusedCost? WhyNot(Dossier dossier, CostAsked asked) =>
        asked.Basis is not { } basis ? new(CostRefusal.BasisMissing, "")
        : asked.What.Trim().Length == 0 ? new(CostRefusal.WhatMissing, "")
        : asked.Amount is not { IsPositive: true } amount ? new(CostRefusal.AmountMissing, "")
        : asked.Vat.IsNegative || asked.Vat >= amount ? new(CostRefusal.VatAboveAmount, "")
        : asked.Procedure != 0 && !dossier.Events.Any(one =>
            one is ProcedureOpened opened && opened.Procedure == asked.Procedure)
            ? new(CostRefusal.ProcedureUnknown, $"{asked.Procedure}")
        : basis == CostBasis.BeyondIndemnity && !dossier.Debtor.Status.IsBusiness()
            && dossier.Debtor.Status != LegalStatus.PublicBody ? new(CostRefusal.NoIndemnityOwed, "")
        : basis == CostBasis.BeyondIndemnity && asked.Paper is null ? new(CostRefusal.DocumentMissing, asked.What)
        : null;

    private IReadOnlyList<DossierEvent> Events(AcquitDb db, NamedDebtor debtor) => EventLog.Read(db,
        db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier), clock.Today);
}

/// <summary>The pages, or why there are none.</summary>
/// <param name="Pdf">null when it is refused</param>
public sealed record CostPaper(ReadOnlyMemory<byte>? Pdf, IReadOnlyList<RefusedCost> Refused)
{
    public IEnumerable<string> Sentences(Language language) => Refused.Select(one => one.Sentence(language));
}
