using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Letters.Court;

namespace Acquit.App.Court;

/// <summary>What letters name besides the petition: the acts of the procedure and what a person said.</summary>
internal sealed class FollowUpOfFile(LawBook law, DateOnly today)
{
    public CourtFacts Add(CourtFacts facts, Dossier dossier, CourtProcedure procedure, CourtLetterStated? stated)
    {
        var seat = facts.Court ?? CourtOf(procedure);
        return facts with
        {
            Court = seat is null ? null : seat with { RegistryAddress = Lines(stated?.RegistryAddress) },
            DocumentRef = $"{facts.DossierRef}/C{procedure.Number}",
            IsSigned = stated?.ReadAt == procedure.StageOn(today).Key,
            FollowUp = new CourtFollowUp
            {
                Petition = Act(procedure, "filed") is { } filed
                    ? new FiledPetition(filed.EffectiveOn, filed.Reference) : null,
                Order = procedure.Order is { } order ? OrderOf(procedure, order, stated) : null,
                Officer = OfficerOf(procedure, stated),
                Mediation = stated?.Mediation,
                Costs = CostsOf(procedure, stated),
                Withdrawal = stated is { WithdrawalReason.Length: > 0 }
                    ? new WithdrawalFacts(stated.WithdrawalReason, stated.IsWithdrawalDecided) : null,
                Addresses = AddressesOf(dossier, stated),
                HearingOn = stated?.HearingOn,
                ServeThenEnforce = stated?.ServeThenEnforce ?? false,
                DaysToPay = stated?.DaysToPay ?? 0,
                AcceptedTerms = stated?.AcceptedTerms ?? "",
                SmallClaimCap = law.WhyNot(LawKeys.SmallClaimCap, today) is null
                    ? law.On(LawKeys.SmallClaimCap, today).Value : null,
            },
        };
    }

    /// <summary>Once an order is asked for, the court that a person named in opening is the one.</summary>
    private static CourtSeat? CourtOf(CourtProcedure procedure) =>
        procedure.Order is not null && Act(procedure, "filed") is not null
            ? CourtList.SeatOf(procedure, procedure.City, isConfirmed: true) : null;

    /// <summary>A mediator is named by the opening, and may have no address: he is asked on his site.</summary>
    private static OfficerFacts? OfficerOf(CourtProcedure procedure, CourtLetterStated? stated)
    {
        var address = Lines(stated?.OfficerAddress);
        var name = stated?.Officer ?? "";
        return procedure.Opened.Way == Way.Mediation
            ? new OfficerFacts(
                name.Length > 0 ? name : procedure.Opened.CourtName.Split(',')[0].Trim(),
                address ?? new PostalAddress([]))
            : name.Length > 0 && address is not null ? new OfficerFacts(name, address) : null;
    }

    private static ProcedureActRecorded? Act(CourtProcedure procedure, string key) =>
        procedure.Acts.LastOrDefault(act => act.Act == key);

    private OrderFacts? OrderOf(CourtProcedure procedure, PaymentOrder order, CourtLetterStated? stated) =>
        Act(procedure, "order") is not { } rendered ? null
        : new OrderFacts
        {
            Number = rendered.Reference,
            On = rendered.EffectiveOn,
            Amount = rendered.Amount,
            LastDayToServe = order.Periods.FirstOrDefault(one => one.Period == PaymentOrderPeriod.ServeOrder)?.On,
            EnforceableFrom = order.EnforceableFrom,
            IsOpposed = order.StageOn(today) is PaymentOrderStage.Opposed or PaymentOrderStage.Judged,
            Served = Act(procedure, "served") is { } served
                ? new ServedOrder(served.EffectiveOn, MannerOf(served, stated), stated?.ServedBy ?? "") : null,
        };

    private static string MannerOf(ProcedureActRecorded served, CourtLetterStated? stated) =>
        served.Manner == ServiceManner.ToPerson ? "à personne" : stated?.ServiceManner ?? "";

    /// <summary>The last day comes from the clock of the procedure; without the invitation nothing is said.</summary>
    private static CostsInvitation? CostsOf(CourtProcedure procedure, CourtLetterStated? stated) =>
        stated is { CostsInvitedOn: { } invited }
        && procedure.State.ToDo.FirstOrDefault(one => one.AnsweredBy == "costs") is { } period
            ? new CostsInvitation(stated.CostsReference, invited, stated.Costs, period.On) { Means = stated.CostsMeans }
            : null;

    private IReadOnlyList<KnownAddress> AddressesOf(Dossier dossier, CourtLetterStated? stated)
    {
        var own = dossier.Debtor.Address is { } address
            ? [new KnownAddress(string.Join(", ", address.Lines.Where(IsPlace)), "fichier client", today)]
            : new List<KnownAddress>();
        return
        [
            .. own, .. (stated?.MoreAddresses ?? "").Split('\n', Trimmed)
                .Select(line => new KnownAddress(line, "renseignée par le créancier", stated!.EffectiveOn)),
        ];

        bool IsPlace(string line) => !string.Equals(line.Trim(), dossier.Debtor.Name.Trim(), Ignored);
    }

    private const StringComparison Ignored = StringComparison.OrdinalIgnoreCase;

    private const StringSplitOptions Trimmed =
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static PostalAddress? Lines(string? typed) =>
        (typed ?? "").Split('\n', Trimmed) is { Length: > 0 } lines ? new PostalAddress(lines) : null;
}
