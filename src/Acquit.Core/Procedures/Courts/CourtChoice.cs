using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Core.Procedures.Courts;

/// <summary>
/// Before which kind of court a claim goes, why, and what nobody has said yet. A person enters or confirms the court's
/// city from a list: see <see cref="CourtSeats"/>.
/// </summary>
/// <example>Trader against trader in Lyon, 2026: tribunal des activités économiques (C. com., art. L. 721-3).</example>
public sealed record CourtChoice
{
    private static readonly DateOnly _courtsOf2020 = new(2020, 1, 1);
    private static readonly DateOnly _craftsmenOf2022 = new(2022, 1, 1);

    /// <summary>Null: an answer is missing, see <see cref="Asks"/>.</summary>
    public Forum? Forum { get; private init; }

    /// <summary>The court that a creditor who is no trader may prefer; null: there is no choice.</summary>
    public Forum? OrElse { get; private init; }

    /// <summary>In the order in which they are read.</summary>
    public required IReadOnlyList<CourtReason> Reasons { get; init; }

    public required IReadOnlyList<CourtDoubt> Doubts { get; init; }

    /// <summary>Only what would change the answer.</summary>
    public required IReadOnlyList<CourtAsk> Asks { get; init; }

    /// <summary>The city as the list of courts prints it, or as it was typed; empty: nobody said.</summary>
    public string City { get; private init; } = "";

    /// <summary>The court for a question, on the day on which it is seized.</summary>
    public static CourtChoice For(CourtQuestion question, LawBook book)
    {
        var open = Open(question).ToList();
        if (open.Count > 0)
        {
            return new CourtChoice { Reasons = [], Doubts = [], Asks = open, City = question.City.Trim() };
        }

        var (forum, reason) = ByParties(question, book);
        var orElse = HasChoice(question) ? Commerce(question, book) : (Forum?)null;
        var mayBeEconomic = forum == Courts.Forum.Commercial || orElse == Courts.Forum.Commercial;
        return new CourtChoice
        {
            Forum = forum,
            OrElse = orElse,
            Reasons = [reason, .. ByPlace(forum, question)],
            Doubts = [.. DoubtsOf(question, forum, orElse, book)],
            Asks = mayBeEconomic && question.City.Trim().Length == 0 && book.EconomicCourts.Exist(question.On)
                ? [CourtAsk.City]
                : [],
            City = book.EconomicCourts.Find(question.City, question.On) ?? question.City.Trim(),
        };
    }

    private static IEnumerable<CourtAsk> Open(CourtQuestion question)
    {
        if (question.On < _courtsOf2020)
        {
            yield return CourtAsk.DayBeforeReform;
        }

        if (question.DebtorLives == Territory.Abroad)
        {
            yield return CourtAsk.DebtorAbroad;
        }
        else if (!question.DebtorLives.HasCourts())
        {
            yield return CourtAsk.TerritoryOfItsOwn;
        }

        if (question.Debtor == LegalStatus.PublicBody)
        {
            yield break;
        }

        if (question.Creditor == LegalStatus.PublicBody)
        {
            yield return CourtAsk.PublicCreditor;
        }

        if (OfParties(question) is { } ask)
        {
            yield return ask;
        }
    }

    /// <summary>A creditor's status matters only against a debtor who may be sued before a commercial court.</summary>
    private static CourtAsk? OfParties(CourtQuestion question) =>
        question.Debtor == LegalStatus.Unknown ? CourtAsk.DebtorStatus
        : question.Matter == DebtMatter.Other ? CourtAsk.Matter
        : question.Matter != DebtMatter.Sale && question.Debtor != LegalStatus.Consumer
            ? CourtAsk.MatterAgainstProfessional
        : question.Creditor == LegalStatus.Unknown && IsTrader(question.Debtor, question.On) ? CourtAsk.CreditorStatus
        : null;

    private static (Forum Forum, CourtReason Reason) ByParties(CourtQuestion question, LawBook book) =>
        question.Debtor == LegalStatus.PublicBody ? (Courts.Forum.Administrative, CourtReason.PublicBuyer)
        : question.Matter != DebtMatter.Sale ? (Courts.Forum.Protection, CourtReason.ProtectionMatter)
        : question.Debtor == LegalStatus.Consumer ? (Courts.Forum.Judicial, CourtReason.ConsumerDebtor)
        : !IsTrader(question.Debtor, question.On) ? (Courts.Forum.Judicial, CourtReason.CivilDebtor)
        : !IsTrader(question.Creditor, question.On) ? (Courts.Forum.Judicial, CourtReason.CivilCreditor)
        : question.Debtor == LegalStatus.Craftsman || question.Creditor == LegalStatus.Craftsman
            ? (Commerce(question, book), CourtReason.CraftsmanAsTrader)
        : (Commerce(question, book), CourtReason.BetweenTraders);

    private static bool IsTrader(LegalStatus status, DateOnly on) =>
        status == LegalStatus.Trader || (status == LegalStatus.Craftsman && on >= _craftsmenOf2022);

    /// <summary>The debtor is a trader, the creditor is not: he may choose.</summary>
    private static bool HasChoice(CourtQuestion question) =>
        question is { Matter: DebtMatter.Sale } && IsTrader(question.Debtor, question.On)
            && !IsTrader(question.Creditor, question.On);

    private static Forum Commerce(CourtQuestion question, LawBook book) =>
        question.DebtorLives == Territory.AlsaceMoselle ? Courts.Forum.CommercialChamber
        : book.EconomicCourts.Find(question.City, question.On) is not null ? Courts.Forum.EconomicActivities
        : Courts.Forum.Commercial;

    private static IEnumerable<CourtReason> ByPlace(Forum forum, CourtQuestion question)
    {
        if (forum is Courts.Forum.CommercialChamber or Courts.Forum.EconomicActivities)
        {
            yield return forum == Courts.Forum.CommercialChamber
                ? CourtReason.CommercialChamber
                : CourtReason.EconomicActivities;
        }

        switch (question.Way)
        {
            case Way.PaymentOrder:
                yield return CourtReason.WhereDebtorLives;
                break;
            case Way.SmallClaim:
                yield return CourtReason.OfficerOfDebtorsArea;
                break;
            case Way.UncontestedClaim:
                yield return CourtReason.RegistryMakesEnforceable;
                break;
            case Way.ReferreProvision or Way.Merits when forum != Courts.Forum.Administrative:
                yield return CourtReason.WhereDebtorLivesUsually;
                break;
            case Way.ReferreProvision or Way.Merits or Way.SummonsToPay:
            case Way.Settle or Way.WriteOff or Way.Mediation:
                break;
        }
    }

    private static IEnumerable<CourtDoubt> DoubtsOf(CourtQuestion question, Forum forum, Forum? orElse, LawBook book)
    {
        if (orElse is not null)
        {
            yield return CourtDoubt.EitherCourt;
        }

        if (forum == Courts.Forum.Judicial && question.Debtor is LegalStatus.Liberal or LegalStatus.Farmer)
        {
            yield return CourtDoubt.CommercialByForm;
        }

        if (question.Debtor == LegalStatus.Association)
        {
            yield return CourtDoubt.AssociationMayTrade;
        }

        if (forum == Courts.Forum.Administrative)
        {
            yield return CourtDoubt.PublicContract;
        }

        if (!question.DebtorLives.IsMetropolitan() && (forum.IsCommercial() || orElse is not null))
        {
            yield return CourtDoubt.OverseasCourt;
        }

        if (forum == Courts.Forum.Commercial && question.On > book.EconomicCourts.Days.Last)
        {
            yield return CourtDoubt.ExperimentOver;
        }

        if (MayOweContribution(question, forum, book))
        {
            yield return CourtDoubt.ContributionMayBeDue;
        }
    }

    /// <summary>
    /// Strictly above the threshold, for whatever goes before a judge of that court (décret 2024-1225).
    /// </summary>
    private static bool MayOweContribution(CourtQuestion question, Forum forum, LawBook book) =>
        forum == Courts.Forum.EconomicActivities
        && question.Way is Way.PaymentOrder or Way.ReferreProvision or Way.Merits
        && book.WhyNot(LawKeys.EconomicContributionThreshold, question.On) is null
        && question.Asked > book.On(LawKeys.EconomicContributionThreshold, question.On).Value;
}
