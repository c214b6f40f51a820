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
    /// What ended otherwise stops them still, until a person resumes (INT-43). Null: nothing is stopped.
    /// </summary>
    public static InsolvencyOpened? StopOn(IEnumerable<DossierEvent> events, DateOnly day)
    {
        InsolvencyOpened? found = null;
        foreach (var happened in events)
        {
            if (happened.EffectiveOn <= day)
            {
                found = happened is InsolvencyOpened opened ? opened : IsFreeing(happened) ? null : found;
            }
        }

        return found;
    }

    /// <summary>The same for one debt: a later one is not stopped (C. com., art. L. 622-17).</summary>
    public static InsolvencyOpened? StopOf(IEnumerable<DossierEvent> events, OpenItem item, DateOnly day) =>
        StopOn(events, day) is { } opened && IsPrior(item, opened.EffectiveOn) && !IsBornLater(events, item, day)
            ? opened : null;

    /// <summary>The same for several debts: one that is prior at least, or none is named.</summary>
    public static InsolvencyOpened? StopOfAny(
        IEnumerable<DossierEvent> events, IReadOnlyList<OpenItem> items, DateOnly day) =>
        items.Count == 0 ? StopOn(events, day)
            : items.Select(item => StopOf(events, item, day)).FirstOrDefault(stop => stop is not null);

    /// <summary>
    /// The same for what is asked of a court: over-indebtedness suspends seizures, it neither forbids to ask for a
    /// title nor stops limitation (C. conso., art. L. 722-2; INT-44).
    /// </summary>
    public static InsolvencyOpened? SuitStopOfAny(
        IEnumerable<DossierEvent> events, IReadOnlyList<OpenItem> items, DateOnly day) =>
        StopOfAny(events, items, day) is { } opened && opened.Proceedings.IsCollective() ? opened : null;

    /// <summary>
    /// Invoiced or performed by the day of the opening, that day included; so is, until a person says otherwise, what
    /// was invoiced later and of which nobody knows when it was performed (INT-43).
    /// </summary>
    public static bool IsPrior(OpenItem item, DateOnly opened) =>
        IsSurelyPrior(item, opened) || item.PerformedOn is null;

    /// <summary>Its own dates say so.</summary>
    public static bool IsSurelyPrior(OpenItem item, DateOnly opened) =>
        item.IssuedOn <= opened || item.PerformedOn <= opened;

    /// <summary>
    /// A person said, by that day and since the last opening, that it was performed after the opening; what its own
    /// dates say goes before. Saying it of no item is saying it of all that are issued by then.
    /// </summary>
    public static bool IsBornLater(IEnumerable<DossierEvent> events, OpenItem item, DateOnly day)
    {
        var (opened, isLater) = ((InsolvencyOpened?)null, false);
        foreach (var happened in events.Where(one => one.EffectiveOn <= day))
        {
            (opened, isLater) = happened is InsolvencyOpened next ? (next, false)
                : (opened, isLater || Confirms(happened, item));
        }

        return isLater && opened is not null && !IsSurelyPrior(item, opened.EffectiveOn);
    }

    /// <summary>It was recorded that the proceedings are over, whichever way.</summary>
    public static bool IsEnd(DossierEvent happened) =>
        happened is InsolvencyActRecorded act && _ends.Contains(act.Act);

    /// <summary>Nothing is stopped from its day on: the opening was withdrawn, or a person resumes after the end.
    /// </summary>
    internal static bool IsFreeing(DossierEvent happened) =>
        happened is InsolvencyActRecorded act
        && (act.Act == InsolvencyActKind.Retracted.Key() || act.Act == InsolvencyActKind.Resumed.Key());

    /// <summary>It says that the item was performed after the opening.</summary>
    internal static bool Confirms(DossierEvent happened, OpenItem item) =>
        happened is InsolvencyActRecorded act && act.Act == InsolvencyActKind.PostOpening.Key()
        && (act.Items.Count == 0 ? item.IssuedOn <= act.EffectiveOn : act.Items.Contains(item.Key));

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
