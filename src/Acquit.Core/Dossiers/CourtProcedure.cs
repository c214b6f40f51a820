using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>One procedure of a dossier with what happened in it.</summary>
/// <param name="Order">its acts replayed</param>
public sealed record CourtProcedure(ProcedureOpened Opened, PaymentOrder Order)
{
    public int Number => Opened.Procedure;

    /// <summary>In the order in which they were recorded, those that no longer fit left out.</summary>
    public IReadOnlyList<ProcedureActRecorded> Acts { get; init; } = [];

    /// <summary>
    /// Acts that the procedure does not take any more, because one before them was withdrawn or the law book was
    /// corrected: they count for nothing until a person looks.
    /// </summary>
    public IReadOnlyList<ProcedureActRecorded> Unfit { get; init; } = [];

    /// <summary>
    /// « Lyon » of « tribunal de commerce de Lyon », « Le Mans » of « tribunal judiciaire du Mans »; empty when the
    /// court is named otherwise.
    /// </summary>
    public string City => CityIn(Opened.CourtName, Opened.Court.Name(Language.French));

    public DateOnly LastActOn => Acts.Count > 0 ? Acts[^1].EffectiveOn : Opened.EffectiveOn;

    public PaymentOrderStage StageOn(DateOnly day) => Order.StageOn(day);

    /// <summary>The procedures of a dossier, by number.</summary>
    /// <param name="events">all that stand, in the order in which they were recorded</param>
    public static IReadOnlyList<CourtProcedure> Of(IEnumerable<DossierEvent> events, LawBook book)
    {
        var found = new SortedDictionary<int, CourtProcedure>();
        foreach (var happened in events)
        {
            if (happened is ProcedureOpened opened)
            {
                var court = new PaymentOrderCourt(opened.Court, opened.Seat, opened.Residence);
                found[opened.Procedure] = new CourtProcedure(opened, PaymentOrder.Open(court, book));
            }
            else if (happened is ProcedureActRecorded act && found.TryGetValue(act.Procedure, out var procedure))
            {
                found[act.Procedure] = procedure.After(act, book);
            }
        }

        return [.. found.Values];
    }

    /// <summary>What keeps an item from being chased: its latest procedure, unless the creditor gave that up.</summary>
    public static CourtProcedure? Over(
        ItemKey item, IReadOnlyList<CourtProcedure> procedures, DateOnly today) =>
        procedures.LastOrDefault(one => one.Opened.Items.Contains(item)) is { } latest
        && latest.StageOn(today) != PaymentOrderStage.Withdrawn
            ? latest
            : null;

    /// <summary>Those that are the latest over an item of theirs: what was begun again elsewhere is left out.</summary>
    public static IReadOnlyList<CourtProcedure> Latest(IReadOnlyList<CourtProcedure> procedures) =>
    [
        .. procedures.Where(one => one.Opened.Items.Any(item =>
            procedures.Where(other => other.Opened.Items.Contains(item)).MaxBy(other => other.Number) == one)),
    ];

    private static string CityIn(string name, string kind)
    {
        var at = name.IndexOf(kind, StringComparison.OrdinalIgnoreCase);
        var rest = at < 0 ? "" : name[(at + kind.Length)..].Trim();
        return rest.StartsWith("de ", StringComparison.Ordinal) ? rest[3..]
            : rest.StartsWith("d’", StringComparison.Ordinal) || rest.StartsWith("d'", StringComparison.Ordinal)
                ? rest[2..]
            : rest.StartsWith("du ", StringComparison.Ordinal) ? "Le " + rest[3..]
            : rest.StartsWith("des ", StringComparison.Ordinal) ? "Les " + rest[4..]
            : "";
    }

    private CourtProcedure After(ProcedureActRecorded recorded, LawBook book) =>
        recorded.AsOrderAct() is { } act
        && PaymentOrder.WhyNotLaw(act, book) is null
        && Order.WhyNot(act, act.On) is null
            ? this with { Order = Order.With(act, book, act.On), Acts = [.. Acts, recorded] }
            : this with { Unfit = [.. Unfit, recorded] };
}

/// <summary>What was recorded of an act, as the procedure understands it.</summary>
public static class ProcedureActs
{
    /// <summary>Null: no act of an order for payment bears this key, or what it needs is missing.</summary>
    public static PaymentOrderAct? AsOrderAct(this ProcedureActRecorded recorded) =>
        PaymentOrderActKinds.Parse(recorded.Act) is not { } kind ? null
        : kind switch
        {
            PaymentOrderActKind.PetitionFiled =>
                new PaymentOrderAct.PetitionFiled(recorded.Amount) { On = recorded.EffectiveOn },
            PaymentOrderActKind.CostsConsigned => new PaymentOrderAct.CostsConsigned { On = recorded.EffectiveOn },
            PaymentOrderActKind.PetitionRefused => new PaymentOrderAct.PetitionRefused { On = recorded.EffectiveOn },
            PaymentOrderActKind.OrderRendered =>
                new PaymentOrderAct.OrderRendered(recorded.Amount) { On = recorded.EffectiveOn },
            PaymentOrderActKind.OrderServed => recorded.Manner is { } manner
                ? new PaymentOrderAct.OrderServed(manner) { On = recorded.EffectiveOn } : null,
            PaymentOrderActKind.ActServedToPerson =>
                new PaymentOrderAct.ActServedToPerson { On = recorded.EffectiveOn },
            PaymentOrderActKind.AssetsMadeUnavailable =>
                new PaymentOrderAct.AssetsMadeUnavailable { On = recorded.EffectiveOn },
            PaymentOrderActKind.OppositionReceived => recorded.MadeOn is { } made
                ? new PaymentOrderAct.OppositionReceived(made, recorded.NeedsLawyer) { On = recorded.EffectiveOn }
                : null,
            PaymentOrderActKind.OppositionCostsConsigned =>
                new PaymentOrderAct.OppositionCostsConsigned { On = recorded.EffectiveOn },
            PaymentOrderActKind.LawyerAppointed => new PaymentOrderAct.LawyerAppointed { On = recorded.EffectiveOn },
            PaymentOrderActKind.JudgmentRendered => new PaymentOrderAct.JudgmentRendered { On = recorded.EffectiveOn },
            PaymentOrderActKind.Withdrawn => new PaymentOrderAct.Withdrawn { On = recorded.EffectiveOn },
        };
}
