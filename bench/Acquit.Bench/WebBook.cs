using System.Globalization;
using Acquit.App;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Bench;

/// <summary>
/// A creditor as an import leaves him: ten open invoices a debtor, two paid ones, and a payment not applied with every
/// tenth debtor. Half of the debtors are late, by up to 120 days; of those half have an e-mail address.
/// </summary>
internal static class WebBook
{
    private const int OpenInvoices = 10;
    private const int PaidInvoices = 2;
    private const int LinesAtOnce = 100_000;

    public static Guid Fill(Workplace place, int debtors)
    {
        var (creditor, today) = (Guid.CreateVersion7(), place.Clock.Today);
        var batch = Batch(creditor, place);
        using (var db = place.Database.Open())
        {
            db.Write(() =>
            {
                db.Creditors.Add(new CreditorRow
                {
                    Id = creditor,
                    Number = 1,
                    Name = "Banc d’essai",
                    FoldedName = "banc d'essai",
                    IsLive = true,
                    Settings = CreditorSettings.Write(new Creditor { Name = "Banc d’essai", Policy = "partner" }),
                });
                db.ImportBatches.Add(batch);
                return creditor;
            });
        }

        foreach (var some in Enumerable.Range(1, debtors).SelectMany(one => Lines(one, today))
            .Select((line, at) => LedgerLines.Row(line, creditor, at + 1, batch)).Chunk(LinesAtOnce))
        {
            using var db = place.Database.Open();
            db.Write(() =>
            {
                BulkRows.Insert(db, some);
                return creditor;
            });
        }

        Project(place, creditor);
        return creditor;
    }

    public static string Counted(AcquitDb db, Guid creditor) => string.Create(
        CultureInfo.InvariantCulture,
        $"{db.OpenItems.Count(row => row.CreditorId == creditor && !row.IsCredit)} open items, "
        + $"{db.Proposals.Count(row => row.CreditorId == creditor && row.State == ProposalState.Open)} open proposals");

    private static ImportBatchRow Batch(Guid creditor, Workplace place) => new()
    {
        CreditorId = creditor,
        Number = 1,
        Id = Guid.CreateVersion7(),
        FileName = "fec.txt",
        Sha256 = "1",
        PeriodFirst = place.Clock.Today.AddDays(-300),
        PeriodLast = place.Clock.Today,
        LetteringScope = new DateOnly(place.Clock.Today.Year, 1, 1),
        AppliedAt = Instants.Micros(place.Clock.Now),
    };

    private static void Project(Workplace place, Guid creditor)
    {
        using var db = place.Database.Open();
        db.Write(() =>
        {
            PortfolioProjection.Refresh(db, creditor, place.Clock.Now);
            return creditor;
        });
        db.Debtors.ExecuteUpdate(set => set
            .SetProperty(row => row.Status, LegalStatus.Trader)
            .SetProperty(row => row.Address, "3 RUE DES HALLES\n44000 NANTES"));
        db.Debtors.Where(row => row.Number % 4 == 0)
            .ExecuteUpdate(set => set.SetProperty(row => row.Email, row => "compta@" + row.Key + ".example"));
        db.Database.ExecuteSqlRaw(place.Database.IsPostgres ? "VACUUM ANALYZE" : "ANALYZE");
    }

    private static IEnumerable<LedgerLine> Lines(int debtor, DateOnly today)
    {
        var isLate = debtor % 2 == 0;
        for (var i = 0; i < OpenInvoices; i++)
        {
            var dueOn = isLate ? today.AddDays(5 - ((debtor + (i * 13)) % 125)) : today.AddDays(1 + i);
            var cents = 12_000 + (debtor % 997 * 100) + i;
            yield return Line(debtor, $"F-{debtor}-{i}", dueOn.AddDays(-30), cents) with { DueOn = dueOn };
        }

        for (var i = 0; i < PaidInvoices; i++)
        {
            var (on, code) = (today.AddDays(-200 + i), i == 0 ? "AA" : "AB");
            var paidOn = on.AddDays(40);
            yield return Line(debtor, $"P-{debtor}-{i}", on, 50_000) with { Lettering = code, LetteredOn = paidOn };
            yield return Line(debtor, $"V-{debtor}-{i}", paidOn, -50_000) with
            {
                Lettering = code, LetteredOn = paidOn,
            };
        }

        if (debtor % 10 == 0)
        {
            yield return Line(debtor, $"V-{debtor}", today.AddDays(-3), -4_000);
        }
    }

    private static LedgerLine Line(int debtor, string piece, DateOnly on, long cents) => new()
    {
        Account = new AccountKey("411000", $"C{debtor:000000}"),
        Name = $"CLIENT NUMERO {debtor:000000} SARL",
        Journal = cents < 0 ? "BQ" : "VE",
        PieceRef = piece,
        PieceDate = on,
        EntryDate = on,
        Amount = Money.FromCents(cents),
        Label = piece,
    };
}
