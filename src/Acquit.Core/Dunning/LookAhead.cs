using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>
/// Until when decisions hold. The facts being the same, only the calendar changes an answer, and its days are known: a
/// wait ends, a step falls due or gives way to the next, the time to sue runs out, spacing or the cap ends, the ledger
/// grows stale, a fact dated later takes effect. One item that comes changes what is asked in all and which message
/// goes first, so what is due holds until the first of these days, whichever item it belongs to.
/// </summary>
internal sealed class LookAhead
{
    /// <summary>What has no day of its own is looked at when a fact changes, after a month at the latest.</summary>
    public const int MonthlyLook = 30;

    private readonly DateOnly _today;
    private readonly bool _weighsSums;
    private readonly DateOnly _laterFactOn;
    private readonly DateOnly _gateOn;

    /// <param name="reading">the dossier</param>
    /// <param name="cases">past the gates: those that wait never wait beyond a fact dated later</param>
    public LookAhead(DunningReading reading, ItemCase[] cases)
    {
        _today = reading.Today;
        _weighsSums = reading.Policy.Steps.Any(step =>
            step.OnlyIf.AskedFrom is not null || step.OnlyIf.AskedBelow is not null);
        _laterFactOn = LaterFact(reading.Dossier, _today);
        _gateOn = _laterFactOn;
        for (var i = 0; i < cases.Length; i++)
        {
            if (!cases[i].IsDue)
            {
                cases[i].NextLookOn = Earlier(cases[i].NextLookOn, _laterFactOn);
                _gateOn = Earlier(_gateOn, cases[i].NextLookOn);
            }
        }

        DueUntil = Earlier(_today.AddDays(MonthlyLook), _gateOn);
    }

    /// <summary>The day on which all that is due is looked at again, after today.</summary>
    public DateOnly DueUntil { get; private set; }

    /// <summary>
    /// An item that nothing keeps back, once its step is found: what is due may change on each of its days, and the
    /// step it waits for may be another one when more is asked.
    /// </summary>
    public void Found(ref ItemCase item)
    {
        if (item.IsDue)
        {
            Sooner(item.Act.ChangesOn);
        }
        else
        {
            item.NextLookOn = Earlier(item.NextLookOn, _weighsSums ? _gateOn : _laterFactOn);
            Sooner(item.NextLookOn);
        }
    }

    /// <summary>What is due changes on this day; one that has come changes nothing any more.</summary>
    public void Sooner(DateOnly? day)
    {
        if (day > _today && day < DueUntil)
        {
            DueUntil = day.Value;
        }
    }

    /// <summary>The first day after today on which something already known takes effect.</summary>
    private static DateOnly LaterFact(Dossier dossier, DateOnly today)
    {
        var first = DateOnly.MaxValue;
        foreach (var happened in dossier.Events)
        {
            first = happened.EffectiveOn > today ? Earlier(first, happened.EffectiveOn) : first;
        }

        foreach (var paid in dossier.Applied)
        {
            first = paid.On > today ? Earlier(first, paid.On) : first;
        }

        foreach (var credit in dossier.Credits)
        {
            first = credit.On > today ? Earlier(first, credit.On) : first;
        }

        foreach (var attempt in dossier.PersonContacts)
        {
            first = attempt.On > today ? Earlier(first, attempt.On) : first;
        }

        return first;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
