using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

/// <summary>What the database says is open is what the file says, on any day, after any sequence of imports.</summary>
public class PortfolioTests(PostgresCluster cluster)
{
    private const int Cases = 12;
    private static readonly DateOnly _first = new(2026, 1, 1);
    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000002");
    private static readonly ImportAct _act = new(_creditor, "Anaïs", new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    private static readonly DueDates _due = new(PaymentTerms.Parse("30d"));

    /// <summary>A week's file, and next week's: lines added anywhere, gone, lettered since.</summary>
    private static Gen<(LedgerLine[] Before, LedgerLine[] After)> Weeks =>
        from rows in (
            from line in Lines
            from fate in Gen.Choose(0, 9)
            from code in Gen.Elements("X", "Y")
            select (line, fate, code)).ArrayOf()
        select (
            Numbered(rows.Where(row => row.fate > 2).Select(row => row.line)),
            Numbered(rows.Where(row => row.fate != 9)
                .Select(row => row.fate is 7 or 8 ? row.line with { Lettering = row.code } : row.line)));

    private static Gen<LedgerLine> Lines =>
        from account in Gen.Elements("411000", "416000", "419100", "411700")
        from customer in Gen.Elements("A", "B", "")
        from piece in Gen.Choose(0, 3)
        from day in Gen.Choose(0, 200)
        from cents in Gen.Choose(-500, 500)
        from code in Gen.Elements("", "", "X", "Y")
        from letteredOn in Gen.Choose(-200, 300)
        select new LedgerLine
        {
            Account = new(account, customer),
            Name = "Client " + customer,
            PieceRef = $"P{piece}",
            EntryDate = _first.AddDays(day),
            Amount = Money.FromCents(cents),
            Lettering = code,
            LetteredOn = letteredOn < 0 ? null : _first.AddDays(letteredOn),
            IsOpening = day == 0,
        };

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void On_any_day_the_database_says_what_the_file_says(Product product) =>
        Check(product, (scratch, weeks) =>
        {
            Apply(scratch, "1", weeks.Before);
            ShouldSay(scratch, weeks.Before);
            Apply(scratch, "2", weeks.After);
            ShouldSay(scratch, weeks.After);
            using (var db = scratch.Database.Open())
            {
                LedgerImport.Undo(db, _act, 2);
            }

            ShouldSay(scratch, weeks.Before);
        });

    /// <summary>The day after everything: as known now it is added up, as known then it is read by the
    /// definition.</summary>
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void The_balance_that_the_database_adds_up_is_that_of_the_definition(Product product) =>
        Check(product, (scratch, weeks) =>
        {
            Apply(scratch, "1", weeks.Before);
            Apply(scratch, "2", weeks.After);
            using var db = scratch.Database.Open();
            var (book, day) = (CreditorBook.One(db, _creditor), _first.AddDays(301));
            var portfolio = new AgedPortfolio(db, new AgedShelf());
            var now = new AgedQuestion(day, IsAsKnownThen: false);
            var added = portfolio.Read([book], now);
            added.Select(Words).ShouldBe(
                portfolio.Read([book], now with { IsAsKnownThen = true }).Select(Words));
            foreach (var debtor in added)
            {
                var papers = portfolio.Papers(book, debtor, now);
                Money.Sum(papers.Items.Select(item => item.Open)).ShouldBe(Money.Sum(debtor.ByBucket));
                Money.Sum(papers.Credits.Select(credit => credit.Open)).ShouldBe(debtor.Credit);
            }
        });

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_is_kept_on_the_shelf_is_not_shown_after_another_import(Product product) =>
        Check(product, (scratch, weeks) =>
        {
            var (shelf, question) = (new AgedShelf(), new AgedQuestion(_first.AddDays(100), IsAsKnownThen: false));
            Apply(scratch, "1", weeks.Before);
            Kept(scratch, shelf, question);
            Apply(scratch, "2", weeks.After);
            Kept(scratch, shelf, question).ShouldBe(Kept(scratch, new AgedShelf(), question));
        });

    private static List<string> Kept(Scratch scratch, AgedShelf shelf, AgedQuestion question)
    {
        using var db = scratch.Database.Open();
        return [.. new AgedPortfolio(db, shelf).Read([CreditorBook.One(db, _creditor)], question).Select(Words)];
    }

    private static string Words(AgedDebtor debtor) =>
        $"{debtor.Address} {debtor.Key} {string.Join(' ', debtor.ByBucket)} {debtor.Credit} {debtor.Total} "
        + $"{debtor.OldestDueOn:O}";

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_known_before_the_second_file_is_what_the_first_one_says(Product product) =>
        Check(product, (scratch, weeks) =>
        {
            Apply(scratch, "1", weeks.Before);
            Apply(scratch, "2", weeks.After, _act with { At = _act.At.AddDays(7) });
            using var db = scratch.Database.Open();
            var then = LedgerLines.CountingBefore(db, _creditor, _act.At.AddDays(1));
            var now = LedgerLines.CountingBefore(db, _creditor, _act.At.AddDays(8));
            for (var day = -1; day < 320; day += 41)
            {
                Words(then, _first.AddDays(day)).ShouldBe(Words(weeks.Before, _first.AddDays(day)));
                Words(now, _first.AddDays(day)).ShouldBe(Words(weeks.After, _first.AddDays(day)));
            }

            LedgerLines.CountingBefore(db, _creditor, _act.At).ShouldBeEmpty("nothing was imported yet");
        });

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_is_kept_of_open_items_equals_a_rebuild_from_nothing(Product product) =>
        Check(product, (scratch, weeks) =>
        {
            Apply(scratch, "1", weeks.Before);
            Apply(scratch, "2", weeks.After);
            ShouldEqualRebuild(scratch);
            using (var db = scratch.Database.Open())
            {
                LedgerImport.Undo(db, _act, 2);
            }

            ShouldEqualRebuild(scratch);
        });

    private void Check(Product product, Action<Scratch, (LedgerLine[] Before, LedgerLine[] After)> law) =>
        Prop.ForAll(Arb.From(Weeks), weeks =>
        {
            using var scratch = new Scratch(product, cluster).With(_creditor);
            law(scratch, weeks);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    private static void Apply(Scratch scratch, string hash, LedgerLine[] lines, ImportAct? act = null)
    {
        using var db = scratch.Database.Open();
        var period = new DateRange(_first, _first.AddDays(364));
        LedgerImport.Apply(db, act ?? _act, new($"{hash}.txt", hash, period, lines)).ShouldNotBeNull();
    }

    private static void ShouldSay(Scratch scratch, LedgerLine[] file)
    {
        using var db = scratch.Database.Open();
        var kept = LedgerLines.Counting(db, _creditor);
        for (var day = -1; day < 320; day += 23)
        {
            var asOf = _first.AddDays(day);
            Words(kept, asOf).ShouldBe(Words(file, asOf));
            AgedBalance.On(kept, asOf, _due).Total.ShouldBe(AgedBalance.On(file, asOf, _due).Total);
        }
    }

    private static void ShouldEqualRebuild(Scratch scratch)
    {
        using var db = scratch.Database.Open();
        var kept = Rows(db);
        var balance = LedgerLines.Standing(db, _creditor).Sum(row => row.AmountCents);
        db.OpenItems.Sum(row => row.IsCredit ? -row.OpenCents : row.OpenCents).ShouldBe(balance);
        db.Dossiers.Sum(row => row.BalanceCents).ShouldBe(balance);
        db.MatchingLines.Sum(row => row.DebitCents - row.CreditCents).ShouldBe(0);
        db.OpenItems.ExecuteDelete();
        db.Matchings.ExecuteDelete();
        db.MatchingLines.ExecuteDelete();
        db.Write(() => PortfolioProjection.Refresh(db, _creditor, _act.At));
        Rows(db).ShouldBe(kept);
        db.Write(() => PortfolioProjection.Refresh(db, _creditor, _act.At)).ShouldBe(0);
    }

    private static List<string> Rows(AcquitDb db) =>
    [
        .. db.OpenItems.AsNoTracking().AsEnumerable().Select(row => $"{row.ItemKey} {row.DebtorId} {row.InvoiceId} "
            + $"{row.DueOn} {row.OpenCents} {row.Kind} {row.ContinuedFrom}").Order(StringComparer.Ordinal),
        .. db.MatchingLines.AsNoTracking().AsEnumerable()
            .Select(row => $"{row.MatchingId} {row.ItemKey} {row.DebitCents}").Order(StringComparer.Ordinal),
        .. db.Dossiers.AsNoTracking().AsEnumerable()
            .Select(row => $"{row.DebtorId} {row.BalanceCents} {row.OldestDueOn}").Order(StringComparer.Ordinal),
    ];

    private static List<string> Words(IReadOnlyList<LedgerLine> lines, DateOnly asOf) =>
    [
        .. Matching.OpenOn(lines, asOf, _due).SelectMany(position => position
            .Items.Select(item => $"{item.Key} {item.Ref} {item.DueOn} {item.Open} {item.Kind}")
            .Concat(position.Credits.Select(credit => $"{credit.Key} {credit.Open}"))).Order(StringComparer.Ordinal),
    ];

    /// <summary>Places and ordinals as a reader gives them.</summary>
    private static LedgerLine[] Numbered(IEnumerable<LedgerLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. lines.Select((line, at) =>
        {
            var key = line.Key.Value;
            seen[key] = seen.GetValueOrDefault(key, -1) + 1;
            return line with { SourceLine = at + 2, Ordinal = seen[key] };
        })];
    }
}
