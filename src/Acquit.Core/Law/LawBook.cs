using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Core.Law;

/// <summary>Which date picks the version of a value: it differs from rule to rule.</summary>
public enum SelectedBy
{
    InvoiceDate,
    InvoiceDueDate,
    EachHalfYear,
    EachYear,
    FirstDayOfHalfYear,
    HalfYearOfStart,
    PerformanceDate,
    ServiceDate,
    ActDate,
}

/// <summary>
/// One file of the law book: a value, whom it applies to, what picks the version, and all its versions.
/// </summary>
public sealed record LawSeries(LawKey Key, string Title, SelectedBy SelectedBy, Dated<decimal> Values)
{
    /// <summary>Empty: anybody.</summary>
    public IReadOnlyList<LegalStatus> AppliesTo { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>A value as it is printed: "40.00", "12.40", "30".</summary>
    public string Text(decimal value) =>
        value.ToString(Key.Unit.HasDecimals() ? "0.00##" : "0", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A value of the law book on one day, in its own type.</summary>
public sealed record LawValue<T>(T Value, DateOnly ValidFrom, Citation Citation);

/// <summary>Why the law book does not answer.</summary>
public enum LawSilence
{
    /// <summary>The day is after what has been published and checked: the rate of a half-year to come.</summary>
    RateNotPublished,

    /// <summary>The day is before what the book covers.</summary>
    BeforeCoverage,
}

/// <summary>The law book is silent on a key on a day: an answer would be a guess.</summary>
public sealed record LawGap(LawKey Key, string Title, DateOnly Day, LawSilence Silence)
{
    /// <summary>"rateNotPublished", "beforeCoverage".</summary>
    public string Code =>
        Silence switch
        {
            LawSilence.RateNotPublished => "rateNotPublished",
            LawSilence.BeforeCoverage => "beforeCoverage",
        };

    public string Sentence(Language language) =>
        language switch
        {
            Language.French => Silence switch
            {
                LawSilence.RateNotPublished =>
                    $"« {Title} » : la valeur du {Day:dd/MM/yyyy} n’est pas publiée, ou n’est pas encore "
                        + $"dans le recueil ({Key}).",
                LawSilence.BeforeCoverage => $"« {Title} » : le recueil ne remonte pas au {Day:dd/MM/yyyy} ({Key}).",
            },
            Language.English => Silence switch
            {
                LawSilence.RateNotPublished =>
                    $"{Key}: the value on {Day:yyyy-MM-dd} is not published, or not yet in the law book.",
                LawSilence.BeforeCoverage => $"{Key}: the law book does not go back to {Day:yyyy-MM-dd}.",
            },
        };
}

/// <summary>
/// Somebody asked the law book for a day it does not cover without asking <see cref="LawBook.WhyNot(LawKey,
/// DateOnly)"/> first.
/// </summary>
public sealed class LawSilentException(LawGap gap) : InvalidOperationException(gap.Sentence(Language.English))
{
    public LawGap Gap { get; } = gap;
}

/// <summary>
/// All dated legal values and local holidays, loaded from <c>data/law</c>, and the version of the whole.
/// </summary>
public sealed class LawBook
{
    private readonly Dictionary<string, LawSeries> _series;
    private readonly Dictionary<Territory, HolidayCalendar> _calendars;

    /// <summary>One series for each of <see cref="LawKeys.All"/>.</summary>
    /// <param name="series">all series</param>
    /// <param name="calendars">calendars of the territories that have holidays of their own</param>
    /// <param name="version">"sha256:…" over all files</param>
    /// <exception cref="ArgumentException">a key has no series</exception>
    public LawBook(IEnumerable<LawSeries> series, IEnumerable<HolidayCalendar> calendars, string version)
    {
        _series = series.ToDictionary(one => one.Key.Text, StringComparer.Ordinal);
        _calendars = calendars.ToDictionary(calendar => calendar.Territory);
        Version = version;
        foreach (var territory in Enum.GetValues<Territory>())
        {
            _calendars.TryAdd(territory, new HolidayCalendar(territory, []));
        }

        if (LawKeys.All.FirstOrDefault(key => !_series.ContainsKey(key.Text)) is { } missing)
        {
            throw new ArgumentException($"no series for {missing}", nameof(series));
        }
    }

    /// <summary>What every decision names: "sha256:…".</summary>
    public string Version { get; }

    public required EconomicCourts EconomicCourts { get; init; }

    public required CourtSeats CourtSeats { get; init; }

    public LawSeries this[LawKey key] => _series[key.Text];

    /// <summary>The value of one day.</summary>
    /// <exception cref="LawSilentException">the day is not covered: ask <see cref="WhyNot(LawKey, DateOnly)"/>
    /// first</exception>
    public LawValue<T> On<T>(LawKey<T> key, DateOnly day)
    {
        var series = _series[key.Text];
        return series.Values.On(day) is { } version
            ? new LawValue<T>(key.Read(version.Value), version.ValidFrom, version.Citation)
            : throw new LawSilentException(Gap(series, day));
    }

    /// <summary>Why there is no value that day; null when there is one.</summary>
    public LawGap? WhyNot(LawKey key, DateOnly day) => WhyNot(key, new DateRange(day, day));

    /// <summary>Why there is no value on the first day of the range that has none; null when all have one.</summary>
    public LawGap? WhyNot(LawKey key, DateRange days)
    {
        var series = _series[key.Text];
        return series.Values.FirstSilentDay(days) is { } silent ? Gap(series, silent) : null;
    }

    /// <summary>Holidays of a territory: the national ones and its own.</summary>
    public HolidayCalendar Calendar(Territory territory) => _calendars[territory];

    private static LawGap Gap(LawSeries series, DateOnly day) =>
        new(
            series.Key,
            series.Title,
            day,
            day < series.Values.CoveredFrom ? LawSilence.BeforeCoverage : LawSilence.RateNotPublished
        );
}
