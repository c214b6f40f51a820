using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Core.Interest;

/// <summary>Something a reader of a claim must see, in both languages.</summary>
internal sealed record ClaimNote(string Text, string TextInEnglish);

/// <summary>The assumptions and warnings of a claim.</summary>
internal static class ClaimNotes
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyList<ClaimNote> Of(
        ClaimRequest request,
        IReadOnlyList<ImputedPayment> imputed,
        LawBook book
    ) =>
        [
            .. OnTerms(request.Terms),
            .. OnNotice(request),
            .. OnLimits(request.Terms),
            .. OnShortLimitation(request, book),
            .. OnRate(request, book),
            .. OnPayments(request, imputed),
            request.Terms.DayCount switch
            {
                DayCount.Act365 => new("Jours réels sur 365 (INT-01).", "Actual days over 365 (INT-01)."),
                DayCount.ActAct => new(
                    "Jours réels sur la durée réelle de l’année.",
                    "Actual days over the days of their year."
                ),
            },
        ];

    private static IEnumerable<ClaimNote> OnTerms(ClaimTerms terms)
    {
        if (terms.Regime == InterestRegime.PrincipalOnly)
        {
            yield return new(
                "La qualité du débiteur n’est pas connue : seul le principal est compté.",
                "The debtor’s legal status is not known: the principal only is counted."
            );
        }

        if (terms.IsStatusAssumed)
        {
            yield return new(
                "La qualité du débiteur n’est pas connue : celle que le créancier a fixée par défaut est supposée.",
                "The debtor’s legal status is not known: the creditor’s default is assumed."
            );
        }

    }

    private static IEnumerable<ClaimNote> OnNotice(ClaimRequest request)
    {
        if (request.Terms.Regime != InterestRegime.Consumer)
        {
            yield break;
        }

        if (request.Invoices.Any(invoice => invoice.FormalNoticeOn is null))
        {
            yield return new(
                "Sans mise en demeure, aucun intérêt ne court (C. civ., art. 1231-6).",
                "No formal notice: no interest runs (C. civ., art. 1231-6)."
            );
        }

        if (request.Invoices.Any(invoice => invoice is { FormalNoticeOn: not null, IsNoticeDayAssumed: true }))
        {
            yield return new(
                "La présentation de la mise en demeure n’est pas enregistrée : son jour d’envoi est pris (INT-24).",
                "When the formal notice was presented is not recorded: the day it was sent is taken (INT-24)."
            );
        }
    }

    private static IEnumerable<ClaimNote> OnLimits(ClaimTerms terms)
    {
        if (terms.Regime == InterestRegime.Contract)
        {
            yield return new(
                "Taux stipulé seul : l’indemnité forfaitaire n’est due qu’entre professionnels (régime « business »).",
                "Stipulated rate only: the fixed indemnity is due between professionals only (regime “business”)."
            );
        }

        if (terms.InsolvencyOpenedOn is { } opened)
        {
            yield return new(
                $"Procédure collective ouverte le {French(opened)} : ce jour et les suivants ne portent pas intérêt.",
                $"Insolvency opened on {opened:yyyy-MM-dd}: that day and later ones bear no interest."
            );
        }
    }

    /// <summary>One year only, and the last day to sue for the oldest debt of the claim.</summary>
    private static IEnumerable<ClaimNote> OnShortLimitation(ClaimRequest request, LawBook book)
    {
        var kind = request.Terms.Kind;
        var debts = request.Invoices.Select(invoice =>
            LimitedDebt.Of(kind, LegalStatus.Unknown, invoice.IssuedOn, invoice.DueOn, invoice.PerformedOn)).ToList();
        if (kind == ClaimKind.General || debts.Exists(debt => LimitationPeriod.WhyNot(debt, book) is not null))
        {
            yield break;
        }

        var first = debts.Select(debt => LimitationPeriod.For(debt, book)).MinBy(period => period.ExpiresOn)!;
        var (what, whatInEnglish) = kind switch
        {
            ClaimKind.General => ("", ""),
            ClaimKind.Carriage => ("Transport de marchandises", "Carriage of goods"),
            ClaimKind.Telecom => ("Communications électroniques", "Electronic communications"),
        };
        yield return new(
            $"{what} : prescription courte ({first.Rule}). Pour la dette la plus ancienne, dernier jour pour agir le "
                + $"{French(first.ExpiresOn)}, sauf acte ou paiement qui l’a interrompue.",
            $"{whatInEnglish}: short limitation ({first.Rule}). For the oldest debt the last day to sue is "
                + $"{first.ExpiresOn:yyyy-MM-dd}, unless an act or a payment interrupted it."
        );
    }

    /// <summary>
    /// A stipulated rate below the floor is flagged, never corrected; the default rate is never compared with it.
    /// </summary>
    private static IEnumerable<ClaimNote> OnRate(ClaimRequest request, LawBook book)
    {
        var first = request.Invoices.Min(invoice => invoice.FirstDay);
        if (
            request.Terms.Regime is not (InterestRegime.Business or InterestRegime.Contract)
            || request.Terms.ContractRate is not { } rate
            || first > request.AsOf
        )
        {
            yield break;
        }

        foreach (var part in new DateRange(first, request.AsOf).ByHalfYear())
        {
            var half = HalfYear.Of(part.First);
            if (book.WhyNot(LawKeys.RateFloor, part.First) is not null)
            {
                yield return new(
                    $"Le plancher légal du taux stipulé n’est pas connu pour {half} : il n’a pas été vérifié.",
                    $"The legal floor of the stipulated rate is not known for {half}: it was not checked."
                );
            }
            else if (book.On(LawKeys.RateFloor, part.First).Value is var floor && rate < floor)
            {
                yield return new(
                    $"Le taux stipulé, {French(rate)}, est inférieur à trois fois le taux légal de {half}, "
                        + $"{French(floor)} "
                        + "(C. com., art. L. 441-10, II).",
                    $"The stipulated rate, {rate} %, is below three times the legal rate of {half}, {floor} % "
                        + "(C. com., art. L. 441-10, II)."
                );
            }
        }
    }

    private static IEnumerable<ClaimNote> OnPayments(ClaimRequest request, IReadOnlyList<ImputedPayment> imputed)
    {
        foreach (var payment in request.Payments.Where(payment => payment.On > request.AsOf))
        {
            yield return new(
                $"Le règlement du {French(payment.On)} est postérieur à l’arrêté : il n’est pas compté.",
                $"The payment of {payment.On:yyyy-MM-dd} is after the day of the statement: it is not counted."
            );
        }

        var unused = Money.Sum(imputed.Select(payment => payment.Unused));
        if (unused.IsPositive)
        {
            yield return new(
                $"Les règlements dépassent la créance de {French(unused)}.",
                $"Payments exceed the claim by {English(unused)}."
            );
        }
    }

    private static string French(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string French(AnnualRate rate) => rate.Percent.ToString("0.00##", _french) + "\u00A0%";

    private static string French(Money money) => money.Euros.ToString("N2", _french) + "\u00A0€";

    private static string English(Money money) => "€" + money.Euros.ToString("N2", CultureInfo.InvariantCulture);
}
