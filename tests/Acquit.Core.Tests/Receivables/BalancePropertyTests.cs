using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using FsCheck;
using FsCheck.Fluent;

namespace Acquit.Core.Tests.Receivables;

/// <summary>Whatever the lettering, what is open adds up to the ledger.</summary>
public class BalancePropertyTests
{
    private static readonly DateOnly _first = new(2026, 1, 1);
    private static readonly DueDates _due = new(PaymentTerms.Parse("30d"));

    private static Gen<LedgerLine[]> Ledgers =>
        from rows in (
            from account in Gen.Elements("411000", "413000", "416000", "419100")
            from customer in Gen.Elements("A", "B", "")
            from day in Gen.Choose(0, 200)
            from cents in Gen.Choose(-500, 500)
            from code in Gen.Elements("", "", "X", "Y")
            from letteredOn in Gen.Choose(-200, 300)
            select new LedgerLine
            {
                Account = new AccountKey(account, customer),
                PieceRef = $"P{cents % 7}",
                EntryDate = _first.AddDays(day),
                Amount = Money.FromCents(cents),
                Lettering = code,
                LetteredOn = letteredOn < 0 ? null : _first.AddDays(letteredOn),
            }
        ).ArrayOf()
        select rows.Select((line, at) => line with { SourceLine = at + 2, Ordinal = at }).ToArray();

    [Fact]
    public void Open_debits_less_open_credits_are_the_ledger_balance_on_any_day() =>
        Prop.ForAll(
                Arb.From(Ledgers),
                Arb.From(Gen.Choose(-5, 320)),
                (lines, day) =>
                {
                    var asOf = _first.AddDays(day);
                    var expected = Money.Sum(lines.Where(line => line.EntryDate <= asOf).Select(line => line.Amount));
                    var balance = AgedBalance.On(lines, asOf, _due);
                    balance.Total.ShouldBe(expected);
                    (Money.Sum(balance.ByBucket) - balance.Credit).ShouldBe(expected);
                    (balance.TotalDebit - balance.TotalCredit).ShouldBe(expected);
                    foreach (var position in Matching.OpenOn(lines, asOf, _due))
                    {
                        position.Items.ShouldAllBe(item => item.Open.IsPositive && item.Open <= item.Original);
                        var open = Money.Sum(position.Items.Select(item => item.Open));
                        (open - Money.Sum(position.Credits.Select(credit => credit.Open))).ShouldBe(position.Balance);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_lines_are_given_does_not_matter() =>
        Prop.ForAll(
                Arb.From(Ledgers),
                lines =>
                {
                    var asOf = _first.AddDays(150);
                    Words(lines.Reverse().ToArray(), asOf).ShouldBe(Words(lines, asOf));
                }
            )
            .QuickCheckThrowOnFailure();

    private static List<string> Words(LedgerLine[] lines, DateOnly asOf) =>
        Matching
            .OpenOn(lines, asOf, _due)
            .SelectMany(position =>
                position
                    .Items.Select(item => $"{item.Key} {item.Ref} {item.DueOn} {item.Open} {item.Kind}")
                    .Concat(position.Credits.Select(credit => $"{credit.Key} {credit.Open}"))
            )
            .ToList();
}
