using Acquit.Core.Law;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Procedures.SmallClaims;
using Acquit.Core.Procedures.Summonses;
using Acquit.Core.Procedures.UncontestedClaims;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>One procedure of a dossier with what happened in it.</summary>
/// <param name="State">its acts replayed</param>
public sealed record CourtProcedure(ProcedureOpened Opened, Procedure State)
{
    public int Number => Opened.Procedure;

    /// <summary>Null: it is another procedure.</summary>
    public PaymentOrder? Order => State as PaymentOrder;

    /// <summary>In the order in which they were recorded, those that no longer fit left out.</summary>
    public IReadOnlyList<ProcedureActRecorded> Acts { get; init; } = [];

    /// <summary>
    /// Acts that the procedure does not take any more, because one before them was withdrawn or the law book was
    /// corrected: they count for nothing until a person looks.
    /// </summary>
    public IReadOnlyList<ProcedureActRecorded> Unfit { get; init; } = [];

    /// <summary>
    /// « Lyon » of « tribunal de commerce de Lyon », « Le Mans » of « tribunal judiciaire du Mans », « Metz » of
    /// « chambre commerciale du tribunal judiciaire de Metz »; empty when the court is named otherwise.
    /// </summary>
    public string City => NamesOf(Opened.Court).Select(name => CityIn(Opened.CourtName, name))
        .FirstOrDefault(city => city.Length > 0) ?? "";

    public DateOnly LastActOn => Acts.Count > 0 ? Acts[^1].EffectiveOn : Opened.EffectiveOn;

    public ProcedureStage StageOn(DateOnly day) => State.At(day);

    /// <summary>The procedures of a dossier, by number.</summary>
    /// <param name="events">all that stand, in the order in which they were recorded</param>
    public static IReadOnlyList<CourtProcedure> Of(IEnumerable<DossierEvent> events, LawBook book)
    {
        var found = new SortedDictionary<int, CourtProcedure>();
        foreach (var happened in events)
        {
            if (happened is ProcedureOpened opened && Begin(opened, book) is { } begun)
            {
                found[opened.Procedure] = new CourtProcedure(opened, begun);
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
        && latest.StageOn(today).Standing != ProcedureStanding.Withdrawn
            ? latest
            : null;

    /// <summary>Those that are the latest over an item of theirs: what was begun again elsewhere is left out.</summary>
    public static IReadOnlyList<CourtProcedure> Latest(IReadOnlyList<CourtProcedure> procedures) =>
    [
        .. procedures.Where(one => one.Opened.Items.Any(item =>
            procedures.Where(other => other.Opened.Items.Contains(item)).MaxBy(other => other.Number) == one)),
    ];

    /// <summary>As it stands before its first act; null: the way has no acts that Acquit follows.</summary>
    public static Procedure? Begin(ProcedureOpened opened, LawBook book) =>
        opened.Way switch
        {
            Way.PaymentOrder => PaymentOrder.Open(
                new PaymentOrderCourt(opened.Court, opened.Seat, opened.Residence), book),
            Way.SmallClaim => SmallClaim.Open(
                new SmallClaimParties(opened.CreditorStatus, opened.DebtorStatus, opened.Seat), book),
            Way.UncontestedClaim => UncontestedClaim.Open(
                new UncontestedClaimParties(opened.CreditorStatus, opened.DebtorStatus, opened.Seat), book),
            Way.SummonsToPay => SummonsToPay.Open(opened.Residence, book),
            Way.Mediation => opened.Mediator is not { } mediator ? null : Mediation.Open(
                new MediationParties(mediator, opened.CreditorStatus, opened.DebtorStatus), book),
            Way.Settle or Way.WriteOff or Way.ReferreProvision or Way.Merits => null,
        };

    /// <summary>What the court of that kind is called, here or there.</summary>
    private static IEnumerable<string> NamesOf(CourtKind court)
    {
        yield return court.Name(Language.French);
        if (court == CourtKind.Commercial)
        {
            yield return "tribunal mixte de commerce";
            yield return "chambre commerciale du tribunal judiciaire";
        }
        else if (court == CourtKind.Protection)
        {
            yield return "tribunal judiciaire";
        }
    }

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

    private CourtProcedure After(ProcedureActRecorded recorded, LawBook book)
    {
        var act = recorded.AsAct();
        return State.Named(act.Key) is { } name
            && act.Missing(name) == ActDetails.None
            && State.WhyNotCounted(act, book) is null
            && State.WhyNotTake(act, act.On) is null
                ? this with { State = State.Take(act, book, act.On), Acts = [.. Acts, recorded] }
                : this with { Unfit = [.. Unfit, recorded] };
    }
}
