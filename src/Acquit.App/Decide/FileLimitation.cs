using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.App.Decide;

/// <summary>
/// Invoices of one debtor of a file on which limitation ends within six months; nothing interrupted it.
/// </summary>
/// <param name="On">the earliest last day, included, on which an act still interrupts</param>
public sealed record FileLimitation(AccountKey Account, string Name, LimitationAlarm Alarm, DateOnly On)
{
    public required int Items { get; init; }

    public required Money Open { get; init; }

    /// <summary>The article that sets the period; null: not said.</summary>
    public required string? Rule { get; init; }

    /// <summary>Null: nothing of this debtor is so near its end, or it is past.</summary>
    internal static FileLimitation? Of(Dossier dossier, DunningContext context)
    {
        var near = (
            from item in dossier.Items
            where TimeBar.Concerns(dossier, item)
            let time = context.TimeToSue?.Invoke(dossier, item)
            where time is not null
            let alarm = LimitationAlarms.On(time.Value.Until, context.Today)
            where alarm is not (LimitationAlarm.None or LimitationAlarm.Passed)
            orderby time.Value.Until
            select (Item: item, Time: time.Value, Alarm: alarm)
        ).ToList();
        return near.Count == 0 ? null
            : new(near[0].Item.Account, dossier.Debtor.Name, near[0].Alarm, near[0].Time.Until)
            {
                Items = near.Count, Open = Money.Sum(near.Select(one => one.Item.Open)), Rule = near[0].Time.Rule,
            };
    }
}
