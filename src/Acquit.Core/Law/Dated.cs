using System.Collections.Immutable;
using Acquit.Core.Dates;

namespace Acquit.Core.Law;

/// <summary>One version of a legal value: from which day, where it stands, when somebody last looked.</summary>
public sealed record DatedValue<T>(DateOnly ValidFrom, T Value, Citation Citation, DateOnly CheckedOn);

/// <summary>
/// A legal value and its versions: each day covered has one and only one. Outside the days covered it is silent.
/// </summary>
public sealed class Dated<T>
{
    private readonly ImmutableArray<DatedValue<T>> _versions;

    /// <summary>Versions in strictly increasing order of date.</summary>
    /// <param name="versions">at least one</param>
    /// <param name="coveredUntil">last day covered, included; null: valid until changed</param>
    /// <exception cref="ArgumentException">none, unsorted, two on one day, or covered until before the last
    /// begins</exception>
    public Dated(IEnumerable<DatedValue<T>> versions, DateOnly? coveredUntil)
    {
        _versions = [.. versions];
        CoveredUntil = coveredUntil;
        if (
            _versions.Length == 0
            || _versions.Zip(_versions.Skip(1)).Any(pair => pair.First.ValidFrom >= pair.Second.ValidFrom)
        )
        {
            throw new ArgumentException("versions must be given, each later than the one before", nameof(versions));
        }

        if (coveredUntil < _versions[^1].ValidFrom)
        {
            throw new ArgumentException("covered until a day before the last version begins", nameof(coveredUntil));
        }
    }

    public IReadOnlyList<DatedValue<T>> Versions => _versions;

    public DateOnly CoveredFrom => _versions[0].ValidFrom;

    public DateOnly? CoveredUntil { get; }

    public bool Covers(DateOnly day) => CoveredFrom <= day && (CoveredUntil is not { } last || day <= last);

    /// <summary>The version of that day; null on a day that is not covered.</summary>
    public DatedValue<T>? On(DateOnly day)
    {
        if (!Covers(day))
        {
            return null;
        }

        var low = 0;
        var high = _versions.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _versions[middle].ValidFrom <= day ? (middle, high) : (low, middle - 1);
        }

        return _versions[low];
    }

    /// <summary>The first day of a range on which it is silent; null when all are covered.</summary>
    public DateOnly? FirstSilentDay(DateRange days) =>
        days.First < CoveredFrom ? days.First
        : CoveredUntil is { } last && last < days.Last ? (last < days.First ? days.First : last.AddDays(1))
        : null;
}
