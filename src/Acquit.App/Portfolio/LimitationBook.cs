using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Portfolio;

/// <summary>Invoices of one dossier on which limitation ends, the first of them first.</summary>
/// <param name="On">the earliest last day, included, on which an act still interrupts</param>
/// <param name="Address">« 2-12 »</param>
public sealed record LimitationDay(LimitationAlarm Alarm, DateOnly On, string Address)
{
    public required Guid Creditor { get; init; }

    public required Guid Dossier { get; init; }

    public required string DebtorName { get; init; }

    public required string CreditorName { get; init; }

    /// <summary>Open items at this level in the dossier.</summary>
    public required int Items { get; init; }

    public required Money Open { get; init; }

    /// <summary>The text by which the first of them is counted; null where the law book is silent.</summary>
    public required Citation? Rule { get; init; }
}

/// <summary>How many open items are at each level, each counted once, under the gravest.</summary>
public sealed record LimitationCounts(int SixMonths, int ThreeMonths, int ThirtyDays, int Passed)
{
    /// <summary>Something can still be done for them.</summary>
    public int Running => SixMonths + ThreeMonths + ThirtyDays;

    public int Of(LimitationAlarm alarm) => alarm switch
    {
        LimitationAlarm.None => 0,
        LimitationAlarm.SixMonths => SixMonths,
        LimitationAlarm.ThreeMonths => ThreeMonths,
        LimitationAlarm.ThirtyDays => ThirtyDays,
        LimitationAlarm.Passed => Passed,
    };
}

/// <summary>
/// Limitation over the dossiers of some creditors, as the last run counted it: payments and signed plans that may
/// acknowledge a debt are left out.
/// </summary>
/// <param name="scope">the creditors</param>
public sealed class LimitationBook(AcquitDb db, LawBook law, IReadOnlyCollection<Guid> scope)
{
    /// <summary>Levels on which something can still be done, the gravest first.</summary>
    public static IReadOnlyList<LimitationAlarm> Running { get; } =
        [LimitationAlarm.ThirtyDays, LimitationAlarm.ThreeMonths, LimitationAlarm.SixMonths];

    public LimitationCounts Count(DateOnly today)
    {
        var (passed, thirty) = (Latest(LimitationAlarm.Passed, today), Latest(LimitationAlarm.ThirtyDays, today));
        var three = Latest(LimitationAlarm.ThreeMonths, today);
        return (
            from row in Until(Latest(LimitationAlarm.SixMonths, today))
            group row by 1 into all
            select new LimitationCounts(
                all.Count(row => row.On > three), all.Count(row => row.On > thirty && row.On <= three),
                all.Count(row => row.On > passed && row.On <= thirty), all.Count(row => row.On <= passed))
        ).FirstOrDefault() ?? new LimitationCounts(0, 0, 0, 0);
    }

    /// <summary>Dossiers with an item at a level, the earliest last day first.</summary>
    /// <param name="most">null: all</param>
    public IReadOnlyList<LimitationDay> At(LimitationAlarm alarm, DateOnly today, int? most = null, int skip = 0)
    {
        var graver = alarm == LimitationAlarm.Passed ? DateOnly.MinValue : Latest(alarm + 1, today);
        return Days(Until(Latest(alarm, today)).Where(row => row.On > graver), today, (skip, most));
    }

    /// <summary>Dossiers on which something can still be done, whatever the level, by last day.</summary>
    public IReadOnlyList<LimitationDay> Nearest(DateOnly today, int? most) =>
        Days(Until(Latest(LimitationAlarm.SixMonths, today)).Where(row => row.On >= today), today, (0, most));

    /// <summary>Dossiers by last day.</summary>
    /// <param name="from">included</param>
    /// <param name="until">included</param>
    public IReadOnlyList<LimitationDay> Ending(DateOnly from, DateOnly until, DateOnly today)
    {
        var rows = Until(until).Where(row => row.On >= from)
            .GroupBy(row => new { row.Creditor, row.Dossier, row.On });
        var found = rows.Select(own => new Found
        {
            Creditor = own.Key.Creditor, Dossier = own.Key.Dossier, On = own.Key.On, Items = own.Count(),
            Cents = own.Sum(row => row.Cents),
        });
        return Named([.. found.OrderBy(row => row.On)], today);
    }

    private static DateOnly Latest(LimitationAlarm alarm, DateOnly today) => alarm.LatestUnder(today);

    /// <summary>Open items with a last day up to a day.</summary>
    private IQueryable<Line> Until(DateOnly until) =>
        from decision in db.Decisions.AsNoTracking()
        join item in db.OpenItems.AsNoTracking()
            on new { decision.CreditorId, decision.ItemKey } equals new { item.CreditorId, item.ItemKey }
        where scope.Contains(decision.CreditorId) && decision.UntilDay == null && decision.LimitationOn != null
            && decision.LimitationOn <= until && item.OpenCents > 0
        select new Line
        {
            Creditor = decision.CreditorId, Dossier = decision.DossierId, On = decision.LimitationOn!.Value,
            Cents = item.OpenCents,
        };

    private List<LimitationDay> Days(IQueryable<Line> lines, DateOnly today, (int Skip, int? Most) page)
    {
        var found = lines.GroupBy(row => new { row.Creditor, row.Dossier }).Select(own => new Found
        {
            Creditor = own.Key.Creditor, Dossier = own.Key.Dossier, On = own.Min(row => row.On), Items = own.Count(),
            Cents = own.Sum(row => row.Cents),
        }).OrderBy(row => row.On).ThenBy(row => row.Dossier).Skip(page.Skip);
        return Named([.. page.Most is { } most ? found.Take(most) : found], today);
    }

    private List<LimitationDay> Named(List<Found> found, DateOnly today)
    {
        var dossiers = found.Select(row => row.Dossier).Distinct().ToList();
        var owners = (
            from dossier in db.Dossiers.AsNoTracking()
            join debtor in db.Debtors.AsNoTracking()
                on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
            where scope.Contains(dossier.CreditorId) && dossiers.Contains(dossier.Id)
            select new { dossier.Id, dossier.Number, Debtor = debtor }
        ).ToDictionary(row => row.Id);
        var creditors = db.Creditors.AsNoTracking().Where(row => scope.Contains(row.Id)).ToDictionary(
            row => row.Id, row => (row.Number, Settings: CreditorSettings.Read(row.Settings)));
        return
        [
            .. from row in found
            where owners.ContainsKey(row.Dossier)
            let owner = owners[row.Dossier]
            let creditor = creditors[row.Creditor]
            select new LimitationDay(
                LimitationAlarms.On(row.On, today), row.On, $"{creditor.Number}-{owner.Number}")
            {
                Creditor = row.Creditor, Dossier = row.Dossier, DebtorName = owner.Debtor.Name,
                CreditorName = creditor.Settings.Name, Items = row.Items, Open = Money.FromCents(row.Cents),
                Rule = RuleOf(creditor.Settings, DossierBatch.DebtorOf(owner.Debtor), row.On),
            },
        ];
    }

    /// <summary>The value that held when a period that ends on that day began, had nothing moved it.</summary>
    private Citation? RuleOf(Creditor creditor, Debtor debtor, DateOnly on)
    {
        var key = LimitationPeriod.KeyOf(debtor.Status, creditor.ClaimKindOf(debtor));
        if (law.WhyNot(key, on) is not null)
        {
            return null;
        }

        var began = on.AddYears(-law.On(key, on).Value);
        return law.WhyNot(key, began) is null ? law.On(key, began).Citation : null;
    }

    private sealed class Line
    {
        public required Guid Creditor { get; init; }

        public required Guid Dossier { get; init; }

        public required DateOnly On { get; init; }

        public required long Cents { get; init; }
    }

    private sealed class Found
    {
        public required Guid Creditor { get; init; }

        public required Guid Dossier { get; init; }

        public required DateOnly On { get; init; }

        public required int Items { get; init; }

        public required long Cents { get; init; }
    }
}
