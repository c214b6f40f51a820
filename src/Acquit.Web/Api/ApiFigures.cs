using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Portfolio;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Receivables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Api;

/// <summary>What is owed: the aged balance as the books say it, the legal claim line by line.</summary>
internal static class ApiFigures
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/creditors/{number:int}/balance", Balance).Reads<BalanceShape>("getBalance",
            "The aged balance on a day: one line an account, open debits by days overdue.");
        api.MapGet("/dossiers/{id}/claim", OfDossier).Reads<ClaimShape>("getClaim",
            "The legal claim on a day: principal, interest line by line with articles, indemnity, payments imputed.");
    }

    private static IResult Balance(ApiDesk desk, int number, IsoDay? asOf)
    {
        if (desk.Creditor(number) is not { } owner)
        {
            return desk.NotFound();
        }

        var day = asOf?.On ?? desk.Today;
        var balance = KeptBalance.Of(desk.Db, CreditorBook.One(desk.Db, owner.Id), day, null).Balance;
        return ApiDesk.Ok(new BalanceShape(day, owner.Name)
        {
            Debtors = [.. balance.Rows.Select(row => new BalanceLineShape(
                row.Account.Account, row.Account.Auxiliary, row.Name, row.Total, row.ByBucket)
            {
                Credit = row.Credit, OldestDueOn = row.OldestDueOn, NotACustomer = row.IsNotACustomer,
            })],
            Total = balance.Total,
            ByBucket = balance.ByBucket,
            Credit = balance.Credit,
            TotalDebit = balance.TotalDebit,
            TotalCredit = balance.TotalCredit,
            Retention = balance.Retention,
        });
    }

    private static IResult OfDossier(ApiDesk desk, string id, IsoDay? asOf)
    {
        if (desk.Dossier(id) is not { } named)
        {
            return desk.NotFound();
        }

        var (day, law) = (asOf?.On ?? desk.Today, desk.Workplace.Rules.Law);
        var row = desk.Db.Dossiers.AsNoTracking()
            .Single(one => one.CreditorId == named.Creditor && one.Id == named.Dossier);
        var loaded = DossierBatch.Load(desk.Db, CreditorBook.One(desk.Db, named.Creditor), [row], day)[0];
        var items = loaded.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice && item.DueOn < day).ToList();
        if (items.Count == 0)
        {
            return desk.Refuse(ApiRefusal.NothingDue);
        }

        var request = ClaimDesk.Request(desk.Db, named.Creditor, loaded, items, day);
        var book = Money.Sum(items.Select(item => item.Open))
            - Money.Sum(loaded.Dossier.Credits.Select(credit => credit.Open));
        return Claim.WhyNot(request, law) is { } refusal
            ? ApiProblem.Of(refusal.Key, refusal.Sentence(desk.Caller.Language))
            : ApiDesk.Ok(Shape(desk, Claim.For(request, law), book, new PartyShape(named.Key, named.Name)));
    }

    private static ClaimShape Shape(ApiDesk desk, ClaimStatement claim, Money book, PartyShape debtor) =>
        new(debtor, claim.AsOf, claim.Regime, claim.DayCount.Key())
        {
            BookBalance = book,
            PrincipalDue = claim.Principal,
            InterestDue = claim.Interest,
            IndemnityDue = claim.Indemnity,
            CostsDue = claim.Costs,
            Total = claim.Total,
            Daily = claim.Daily,
            Invoices = claim.Invoices,
            Lines = [.. claim.InterestLines.Select(line => new ClaimLineShape(
                line.Invoice, line.From, line.To, line.Days, line.Base)
            {
                Rate = line.Rate, Amount = line.Amount, Rule = line.Rule.Reference, Source = line.Rule.Source,
                Confidence = line.Rule.Confidence.Key(),
            })],
            Indemnity = claim.IndemnityRule is not { } rule ? null : new IndemnityShape(
                claim.IndemnityCount, claim.IndemnityUnit, claim.IndemnityArisen, rule.Reference,
                rule.Confidence.Key()),
            Payments = claim.Payments,
            Notes = claim.NotesIn(desk.Caller.Language),
        };
}

/// <summary>Who owes what, by age, on a day. Σ byBucket − credit = total.</summary>
public sealed record BalanceShape(DateOnly AsOf, string Creditor)
{
    public string Currency { get; } = "EUR";

    public IReadOnlyList<string> Buckets { get; } = AgedBalance.Buckets;

    public required IReadOnlyList<BalanceLineShape> Debtors { get; init; }

    public required Money Total { get; init; }

    public required IReadOnlyList<Money> ByBucket { get; init; }

    public required Money Credit { get; init; }

    public required Money TotalDebit { get; init; }

    public required Money TotalCredit { get; init; }

    public required Money Retention { get; init; }
}

/// <summary>One account of the balance.</summary>
public sealed record BalanceLineShape(
    string Account, string Auxiliary, string Name, Money Total, IReadOnlyList<Money> ByBucket)
{
    public required Money Credit { get; init; }

    public DateOnly? OldestDueOn { get; init; }

    public bool NotACustomer { get; init; }
}

/// <summary>The legal claim, beside what the books say.</summary>
public sealed record ClaimShape(PartyShape Debtor, DateOnly AsOf, InterestRegime Regime, string DayCount)
{
    public required Money BookBalance { get; init; }

    public required Money PrincipalDue { get; init; }

    public required Money InterestDue { get; init; }

    public required Money IndemnityDue { get; init; }

    public required Money CostsDue { get; init; }

    public required Money Total { get; init; }

    /// <summary>What one more day adds.</summary>
    public required Money Daily { get; init; }

    public required IReadOnlyList<ClaimInvoice> Invoices { get; init; }

    public required IReadOnlyList<ClaimLineShape> Lines { get; init; }

    public IndemnityShape? Indemnity { get; init; }

    public required IReadOnlyList<ImputedPayment> Payments { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>Interest on one base at one rate; both days included.</summary>
public sealed record ClaimLineShape(string Invoice, DateOnly From, DateOnly To, int Days, Money Base)
{
    public required AnnualRate Rate { get; init; }

    public required Money Amount { get; init; }

    public required string Rule { get; init; }

    public required string Source { get; init; }

    public required string Confidence { get; init; }
}

/// <summary>The fixed indemnity: so many times so much.</summary>
public sealed record IndemnityShape(int Count, Money Unit, Money Amount, string Rule, string Confidence);
