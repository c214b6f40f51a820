using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>What letters to the registry and to the officer name, as finished strings.</summary>
internal static class FollowUpValues
{
    public static void Put(Dictionary<string, object> values, CourtFacts facts)
    {
        var more = facts.FollowUp;
        Values.Put(values, "creditor.name", facts.Creditor.Name);
        Values.PutIfAny(values, "creditor.iban", facts.Creditor.Iban is { } iban ? FrenchText.Of(iban) : "");
        Values.PutIfAny(values, "court.name", facts.Court?.Name ?? "");
        Values.Put(values, "asksForCosts", facts.Court?.AsksForCosts ?? false);
        Values.Put(values, "copiesText", more.Copies <= 1 ? "un exemplaire"
            : $"{AmountInWords.Number(more.Copies)} exemplaires");
        var there = facts.Exhibits.Where(one => !one.IsWithdrawn).Select(one => one.Number).ToList();
        Values.Put(values, "exhibitsText", there.Count == 1
            ? "la pièce qu’il énumère" : $"les {CourtValues.Feminine(there.Count)} pièces qu’il énumère");
        Values.Put(values, "addresses", more.Addresses.Select((one, at) => new Dictionary<string, object>
        {
            ["text"] = $"{one.Text} (source : {one.Source}, {FrenchText.Of(one.On)})",
            ["end"] = at + 1 < more.Addresses.Count ? " ;" : ".",
        }).ToList());
        Values.PutIfAny(values, "terms.text", more.AcceptedTerms);
        Values.Put(values, "daysText", more.DaysToPay == 1 ? "un jour" : $"{more.DaysToPay} jours");
        MediationValues.Put(values, facts);
        OfOrder(values, more);
        OfRegistry(values, more);
    }

    private static void OfOrder(Dictionary<string, object> values, CourtFollowUp more)
    {
        Values.Put(values, "serveThenEnforce", more.ServeThenEnforce);
        if (more.Order is not { } order)
        {
            return;
        }

        Values.Put(values, "hasOrder", true);
        Values.Put(values, "twoMonthsWithoutNotice", order.WaitsTwoMonths);
        Values.PutIfAny(values, "order.number", order.Number);
        Values.Put(values, "order.amount", FrenchText.Of(order.Amount));
        PutDay(values, "order.on", order.On);
        PutDay(values, "order.lastDayToServe", order.LastDayToServe);
        PutDay(values, "order.enforceableFrom", order.EnforceableFrom);
        if (order.Served is { } served)
        {
            PutDay(values, "service.on", served.On);
            Values.PutIfAny(values, "service.manner", served.Manner);
            Values.PutIfAny(values, "service.officer", served.Officer);
        }
    }

    private static void OfRegistry(Dictionary<string, object> values, CourtFollowUp more)
    {
        if (more.Petition is { } petition)
        {
            PutDay(values, "petition.filedOn", petition.FiledOn);
            Values.PutIfAny(values, "petition.ref", petition.Ref);
            Values.Put(values, "hasPetitionRef", petition.Ref.Length > 0);
        }

        if (more.Costs is { } costs)
        {
            PutDay(values, "costs.invitedOn", costs.InvitedOn);
            PutDay(values, "costs.lastDay", costs.LastDay);
            Values.PutIfAny(values, "costs.reference", costs.Reference);
            Values.Put(values, "costs.amount", FrenchText.Of(costs.Amount));
            Values.PutIfAny(values, "costs.means", costs.Means);
        }

        Values.PutIfAny(values, "withdrawal.reason", more.Withdrawal?.Reason ?? "");
        Values.Put(values, "hasHearing", more.HearingOn is not null);
        PutDay(values, "hearing.on", more.HearingOn);
    }

    private static void PutDay(Dictionary<string, object> values, string path, DateOnly? day) =>
        Values.PutIfAny(values, path, day is { } one ? FrenchText.Of(one) : "");
}
