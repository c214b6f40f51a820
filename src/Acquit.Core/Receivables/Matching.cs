using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>
/// What is open on a day, whatever the state of the lettering. A lettering group (account + auxiliary + code) counts
/// once its date is reached; inside it credits close debits oldest first (due date, piece ref, file order). What is
/// left on either side stays open on its own line, so that Σ open debits − Σ open credits is always the ledger balance.
/// Nothing unlettered is ever matched here.
/// </summary>
/// <example>Invoice 1200.00 and payment 500.00 lettered « A »: one open item of 700.00.</example>
public static class Matching
{
    /// <summary>One position for each account and auxiliary that has something open or a balance, by account, then
    /// auxiliary.</summary>
    /// <param name="lines">customer lines of one creditor, later ones than <paramref name="asOf"/> included: they
    /// date lettering groups</param>
    /// <param name="asOf">last entry date that counts, included</param>
    /// <param name="due">due date of each line</param>
    /// <param name="accepted">matches that people accepted, in that order: set after the lettering, on what it leaves,
    /// so that a later ledger that letters the same lines takes their place</param>
    public static IReadOnlyList<AccountPosition> OpenOn(
        IReadOnlyList<LedgerLine> lines, DateOnly asOf, DueDates due, IReadOnlyList<AcceptedMatch>? accepted = null) =>
        [.. All(lines, asOf, due, accepted).Where(position => position.IsShown)];

    /// <summary>Credits set against debits up to the day, on settled accounts too.</summary>
    public static IReadOnlyList<AppliedCredit> AppliedOn(
        IReadOnlyList<LedgerLine> lines, DateOnly asOf, DueDates due, IReadOnlyList<AcceptedMatch>? accepted = null) =>
        [.. All(lines, asOf, due, accepted).SelectMany(position => position.Applied)];

    private static IEnumerable<AccountPosition> All(
        IReadOnlyList<LedgerLine> lines, DateOnly asOf, DueDates due, IReadOnlyList<AcceptedMatch>? accepted)
    {
        var accounts = new LedgerAccounts(lines, asOf, due, accepted);
        return Enumerable.Range(0, accounts.Count).Select(accounts.Position);
    }

    /// <summary>The day from which a lettering group counts: its lettering date, else the latest entry date of all
    /// its lines.</summary>
    public static DateOnly GroupDate(IEnumerable<LedgerLine> group)
    {
        DateOnly? lettered = null;
        var lastEntry = DateOnly.MinValue;
        foreach (var line in group)
        {
            lettered = line.LetteredOn is { } on && (lettered is null || on > lettered) ? on : lettered;
            lastEntry = line.EntryDate > lastEntry ? line.EntryDate : lastEntry;
        }

        return lettered ?? lastEntry;
    }

    /// <summary>One account of <see cref="LedgerAccounts"/>.</summary>
    internal static AccountPosition Position(List<LedgerLine> all, DateOnly asOf, DueDates due, Origins origins)
    {
        var visible = Visible(all, asOf, due);
        var isLettered = all.Exists(line => line.Lettering.Length > 0 || line.Later.Count > 0);
        var applied = isLettered ? Close(visible, CountingCodes(all, asOf)) : [];
        applied.AddRange(AcceptedMatch.Close(visible, origins.Accepted));
        var name = NameOf(all);
        return new AccountPosition
        {
            Account = all[0].Account,
            Name = name,
            Items = visible
                .Where(left => left.IsDebit && left.Open > 0)
                .Select(left => Item(left, due, origins))
                .ToList(),
            Credits = visible.Where(left => !left.IsDebit && left.Open > 0).Select(Credit).ToList(),
            Applied = applied,
            Balance = Money.Sum(visible.Select(left => left.Line.Amount)),
            IsNotACustomer = PaymentModes.PoseAs(name, all[0].Account),
        };
    }

    /// <summary>The lines that count on the day, oldest first.</summary>
    private static List<Remainder> Visible(List<LedgerLine> all, DateOnly asOf, DueDates due)
    {
        var visible = new List<Remainder>(all.Count);
        foreach (var line in all)
        {
            if (line.EntryDate <= asOf && !line.Amount.IsZero)
            {
                visible.Add(new Remainder(line, due.Of(line)));
            }
        }

        visible.Sort(Remainder.OldestFirst);
        return visible;
    }

    private static List<AppliedCredit> Close(List<Remainder> visible, HashSet<string> counting) => visible
        .SelectMany(left => Codes(left.Line).Select(lettered => (lettered.Code, Left: left)))
        .Where(lettered => counting.Contains(lettered.Code))
        .GroupBy(lettered => lettered.Code, lettered => lettered.Left, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .SelectMany(CloseOldestFirst)
        .ToList();

    private static HashSet<string> CountingCodes(List<LedgerLine> all, DateOnly asOf) => all
        .SelectMany(Codes)
        .GroupBy(lettered => lettered.Code, lettered => lettered.Line, StringComparer.Ordinal)
        .Where(group => GroupDate(group) <= asOf)
        .Select(group => group.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The codes of a line, own year first, each with the line as dated by that code.</summary>
    private static IEnumerable<(string Code, LedgerLine Line)> Codes(LedgerLine line)
    {
        if (line.Lettering.Length > 0)
        {
            yield return (line.Lettering, line);
        }

        foreach (var later in line.Later)
        {
            yield return (later.Code, line with { LetteredOn = later.On });
        }
    }

    /// <summary>What an earlier year has closed is passed over.</summary>
    private static List<AppliedCredit> CloseOldestFirst(IEnumerable<Remainder> group)
    {
        var applied = new List<AppliedCredit>();
        var debits = new Queue<Remainder>();
        var credits = new Queue<Remainder>();
        foreach (var left in group.Where(left => left.Open > 0))
        {
            (left.IsDebit ? debits : credits).Enqueue(left);
        }

        while (debits.TryPeek(out var debit) && credits.TryPeek(out var credit))
        {
            var amount = Math.Min(debit.Open, credit.Open);
            debit.Open -= amount;
            credit.Open -= amount;
            applied.Add(new(debit.Line.Key, credit.Line.Key, credit.Line.IssuedOn, Money.FromCents(amount)));
            if (debit.Open == 0)
            {
                debits.Dequeue();
            }

            if (credit.Open == 0)
            {
                credits.Dequeue();
            }
        }

        return applied;
    }

    private static OpenItem Item(Remainder left, DueDates due, Origins origins)
    {
        var original = origins.Transfers.GetValueOrDefault(left.Line);
        var dates = original is null ? left.Due : due.Of(original);
        return new OpenItem
        {
            Key = left.Line.Key,
            Account = left.Line.Account,
            Ref = original?.PieceRef ?? left.Line.PieceRef,
            OrderRef = original is { OrderRef.Length: > 0 } ? original.OrderRef : left.Line.OrderRef,
            IssuedOn = original?.IssuedOn ?? left.Line.IssuedOn,
            DueOn = dates.On,
            DueOrigin = dates.Origin,
            Original = left.Line.Amount,
            Open = Money.FromCents(left.Open),
            Kind = CustomerAccounts.IsRetention(left.Line.Account) ? ItemKind.Retention
                : origins.Lumps.Contains(left.Line) ? ItemKind.OpeningBalance
                : ItemKind.Invoice,
            ContinuedFrom = original?.Key,
        };
    }

    private static OpenCredit Credit(Remainder left) => new()
    {
        Key = left.Line.Key,
        Account = left.Line.Account,
        Ref = left.Line.PieceRef,
        Label = left.Line.Label,
        Journal = left.Line.Journal,
        On = left.Line.IssuedOn,
        Original = -left.Line.Amount,
        Open = Money.FromCents(left.Open),
    };

    /// <summary>The first name that the file gives.</summary>
    private static string NameOf(List<LedgerLine> lines)
    {
        LedgerLine? first = null;
        foreach (var line in lines)
        {
            if (line.Name.Length > 0 && (first is null || line.SourceLine < first.SourceLine))
            {
                first = line;
            }
        }

        return first?.Name ?? "";
    }

    /// <summary>What other lines of the ledger say of those of one account.</summary>
    internal sealed record Origins(
        IReadOnlySet<LedgerLine> Lumps,
        IReadOnlyDictionary<LedgerLine, LedgerLine> Transfers,
        IEnumerable<AcceptedMatch> Accepted);
}
