using Acquit.Core.Law;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dossiers;

/// <summary>The insolvency proceedings of a debtor as a dossier knows them.</summary>
/// <param name="State">its acts replayed</param>
public sealed record InsolvencyFile(InsolvencyOpened Opened, Insolvency State)
{
    private static readonly string[] _ends =
    [
        InsolvencyActKind.ClosedForLackOfAssets.Key(), InsolvencyActKind.Ended.Key(),
        InsolvencyActKind.Retracted.Key(),
    ];

    /// <summary>In the order in which they were recorded, those that no longer fit left out.</summary>
    public IReadOnlyList<InsolvencyActRecorded> Acts { get; init; } = [];

    /// <summary>Acts that do not fit any more, because one before them was withdrawn or the law book was corrected.
    /// </summary>
    public IReadOnlyList<InsolvencyActRecorded> Unfit { get; init; } = [];

    /// <summary>What was said of them since; null: nothing.</summary>
    public InsolvencyStated? Stated { get; init; }

    public string Organ => Said(Stated?.Organ, Opened.Organ);

    public string OrganAddress => Said(Stated?.OrganAddress, Opened.OrganAddress);

    public string Court => Said(Stated?.Court, Opened.Court);

    public string CaseNumber => Said(Stated?.CaseNumber, Opened.CaseNumber);

    public string Security => Stated?.Security ?? "";

    public string PendingCase => Stated?.PendingCase ?? "";

    /// <summary>The proceedings that were opened last; null: none, or the law book is silent on them.</summary>
    /// <param name="events">all that stand, in the order in which they were recorded</param>
    public static InsolvencyFile? Of(IEnumerable<DossierEvent> events, LawBook book)
    {
        InsolvencyFile? file = null;
        foreach (var happened in events)
        {
            if (happened is InsolvencyOpened opened)
            {
                file = Begin(opened, book);
            }
            else if (happened is InsolvencyStated stated && file is not null)
            {
                file = file with { Stated = stated };
            }
            else if (happened is InsolvencyActRecorded act)
            {
                file = file?.After(act, book);
            }
        }

        return file;
    }

    /// <summary>
    /// The opening that stops actions for prior debts: the last of them by that day, unless it was withdrawn since.
    /// What ended otherwise stops them still, until a person decides (INT-43). Null: nothing is stopped.
    /// </summary>
    public static InsolvencyOpened? StopOn(IEnumerable<DossierEvent> events, DateOnly day)
    {
        InsolvencyOpened? found = null;
        foreach (var happened in events)
        {
            if (happened.EffectiveOn <= day)
            {
                found = happened is InsolvencyOpened opened ? opened : IsRetraction(happened) ? null : found;
            }
        }

        return found;
    }

    /// <summary>The same for one debt: a later one is not stopped (C. com., art. L. 622-17).</summary>
    public static InsolvencyOpened? StopOf(IEnumerable<DossierEvent> events, OpenItem item, DateOnly day) =>
        StopOn(events, day) is { } opened && IsPrior(item, opened.EffectiveOn) ? opened : null;

    /// <summary>The same for several debts: one that is prior at least, or none is named.</summary>
    public static InsolvencyOpened? StopOfAny(
        IEnumerable<DossierEvent> events, IReadOnlyList<OpenItem> items, DateOnly day) =>
        StopOn(events, day) is { } opened
        && (items.Count == 0 || items.Any(item => IsPrior(item, opened.EffectiveOn))) ? opened : null;

    /// <summary>Invoiced or performed by the day of the opening, that day included (INT-43).</summary>
    public static bool IsPrior(OpenItem item, DateOnly opened) =>
        item.IssuedOn <= opened || item.PerformedOn <= opened;

    /// <summary>It was recorded that the proceedings are over, whichever way.</summary>
    public static bool IsEnd(DossierEvent happened) =>
        happened is InsolvencyActRecorded act && _ends.Contains(act.Act);

    internal static bool IsRetraction(DossierEvent happened) =>
        happened is InsolvencyActRecorded act && act.Act == InsolvencyActKind.Retracted.Key();

    private static string Said(string? now, string before) => now is { Length: > 0 } ? now : before;

    private static InsolvencyFile? Begin(InsolvencyOpened opened, LawBook book)
    {
        var opening = opened.AsOpening();
        if (Insolvency.WhyNotLaw(opening, book) is not null)
        {
            return null;
        }

        var state = Insolvency.Open(opening, book);
        return new InsolvencyFile(opened, opened.PublishedOn is { } on
            && new InsolvencyAct(InsolvencyActKind.Published, on) is var published
            && Insolvency.WhyNotLaw(published, book) is null && state.WhyNot(published, on) is null
                ? state.With(published, on) : state);
    }

    private InsolvencyFile After(InsolvencyActRecorded recorded, LawBook book) =>
        recorded.AsAct() is { } act && Insolvency.WhyNotLaw(act, book) is null && State.WhyNot(act, act.On) is null
            ? this with { State = State.With(act, act.On), Acts = [.. Acts, recorded] }
            : this with { Unfit = [.. Unfit, recorded] };
}
