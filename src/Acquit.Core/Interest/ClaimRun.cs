using Acquit.Core.Amounts;
using Acquit.Core.Law;

namespace Acquit.Core.Interest;

/// <summary>Works a claim out: payments in order of date, each imputed on the debts that the law puts first.</summary>
internal sealed class ClaimRun
{
    private readonly ClaimRequest _request;
    private readonly LawBook _book;
    private readonly List<ClaimedDebt> _debts;
    private readonly List<ImputedPayment> _imputed = [];
    private readonly HashSet<(string Number, DateOnly IssuedOn)> _indemnified = [];
    private readonly LawKey<Money>? _indemnityKey;
    private Money _costs;
    private LawValue<Money>? _indemnity;
    private int _indemnityCount;
    private LawGap? _indemnityGap;

    public ClaimRun(ClaimRequest request, LawBook book)
    {
        _request = request;
        _book = book;
        _costs = request.Costs;
        _indemnityKey = FixedIndemnity.KeyOf(request.Terms.Regime);
        _debts =
        [
            .. request
                .Invoices.OrderBy(i => i.DueOn)
                .ThenBy(i => i.IssuedOn)
                .Select(invoice => new ClaimedDebt(invoice, request.Terms, book)),
        ];
        foreach (var payment in request.Payments.Where(p => p.On <= request.AsOf).OrderBy(p => p.On))
        {
            _imputed.Add(Impute(payment));
        }

        foreach (var debt in _debts)
        {
            Count(debt, request.AsOf);
        }
    }

    /// <summary>What the law book does not answer; the statement is then worth nothing.</summary>
    public LawGap? Gap => _indemnityGap ?? _debts.Select(debt => debt.Gap).FirstOrDefault(gap => gap is not null);

    public ClaimStatement Statement()
    {
        var notes = ClaimNotes.Of(_request, _imputed, _book);
        return new ClaimStatement
        {
            AsOf = _request.AsOf,
            Regime = _request.Terms.Regime,
            DayCount = _request.Terms.DayCount,
            Invoices =
            [
                .. _debts.Select(debt => new ClaimInvoice(
                    debt.Invoice.Number,
                    debt.Invoice.IssuedOn,
                    debt.Invoice.DueOn,
                    debt.Invoice.Gross,
                    debt.Principal
                )),
            ],
            InterestLines = [.. _debts.SelectMany(debt => debt.Lines)],
            IndemnityCount = _indemnityCount,
            IndemnityUnit = _indemnity?.Value ?? Money.Zero,
            IndemnityRule = _indemnity?.Citation,
            Payments = _imputed,
            Principal = Money.Sum(_debts.Select(debt => debt.Principal)),
            Interest = Money.Sum(_debts.Select(debt => debt.Interest)),
            Indemnity = Money.Sum(_debts.Select(debt => debt.Indemnity)),
            Costs = _costs,
            Daily = Money.Sum(_debts.Select(debt => debt.Daily())),
            Notes = [.. notes.Select(note => note.Text)],
            NotesInEnglish = [.. notes.Select(note => note.TextInEnglish)],
        };
    }

    /// <summary>
    /// Costs first; then the invoice the debtor named; then the matured debts, oldest due first, which sorting by due
    /// date gives;
    /// debts of equal age in proportion (C. civ., art. 1342-10; INT-11, INT-16).
    /// </summary>
    private ImputedPayment Impute(ClaimPayment payment)
    {
        var parts = new List<ImputedPayment>();
        var left = payment.Amount;
        if (!payment.IsCreditNote)
        {
            var toCosts = Money.Min(left, _costs);
            _costs -= toCosts;
            left -= toCosts;
            parts.Add(new(payment.On, toCosts, toCosts, Money.Zero, Money.Zero, Money.Zero));
        }

        var named = _debts.Where(debt => payment.Invoice.Length > 0 && debt.Invoice.Number == payment.Invoice);
        foreach (var group in named.Select(debt => new[] { debt }).Concat(ByAge()))
        {
            var taken = left.IsPositive ? TakeTogether(group, payment, left) : [];
            parts.AddRange(taken);
            left -= Money.Sum(taken.Select(part => part.Amount));
        }

        return new ImputedPayment(
            payment.On,
            payment.Amount,
            Money.Sum(parts.Select(part => part.ToCosts)),
            Money.Sum(parts.Select(part => part.ToInterest)),
            Money.Sum(parts.Select(part => part.ToIndemnity)),
            Money.Sum(parts.Select(part => part.ToPrincipal))
        );
    }

    private IEnumerable<ClaimedDebt[]> ByAge() =>
        _debts.GroupBy(debt => (debt.Invoice.DueOn, debt.Invoice.IssuedOn)).Select(group => group.ToArray());

    private List<ImputedPayment> TakeTogether(ClaimedDebt[] group, ClaimPayment payment, Money amount)
    {
        foreach (var debt in group)
        {
            Count(debt, payment.On);
        }

        var owed = group.Select(debt => payment.IsCreditNote ? debt.Principal : debt.Owed).ToList();
        var total = Money.Sum(owed);
        if (total.IsZero)
        {
            return [];
        }

        var shares = Allocation.InProportion(Money.Min(amount, total), owed);
        return
        [
            .. group.Zip(
                shares,
                (debt, share) =>
                    payment.IsCreditNote ? debt.TakeCreditNote(payment.On, share) : debt.Take(payment.On, share)
            ),
        ];
    }

    private void Count(ClaimedDebt debt, DateOnly day)
    {
        debt.CountTo(day);
        if (
            !debt.IsLate
            || _indemnityKey is null
            || !FixedIndemnity.Arises(_request.Terms, debt.Invoice)
            || !IsFirstOfInvoice(debt)
        )
        {
            return;
        }

        _indemnityGap ??= _book.WhyNot(_indemnityKey, debt.Invoice.DueOn);
        if (_indemnityGap is null)
        {
            _indemnity = _book.On(_indemnityKey, debt.Invoice.DueOn);
            _indemnityCount++;
            debt.OweIndemnity(_indemnity.Value);
        }
    }

    /// <summary>Once per invoice, whatever its instalments; a debt without a number is an invoice of its own.</summary>
    private bool IsFirstOfInvoice(ClaimedDebt debt) =>
        _indemnified.Add(
            debt.Invoice.Number.Length > 0
                ? (debt.Invoice.Number, debt.Invoice.IssuedOn)
                : ($"#{_debts.IndexOf(debt)}", debt.Invoice.IssuedOn)
        );
}
