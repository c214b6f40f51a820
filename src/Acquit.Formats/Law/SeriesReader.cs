using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Law;

/// <summary>Reads one value file of the law book; the form is in docs/LAW.md.</summary>
internal sealed class SeriesReader(LawKey key, YamlMap map, List<ImportProblem> problems)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;
    private const decimal LargestValue = 1_000_000;

    private static readonly string _selections = string.Join(
        ", ",
        Enum.GetValues<SelectedBy>().Select(SelectedBys.Key)
    );

    private enum Every
    {
        Change,
        HalfYear,
        Year,
    }

    /// <summary>Null, with problems, when anything in the file is not understood.</summary>
    public LawSeries? Read()
    {
        var before = problems.Count;
        var title = Mandatory.Text(map, "title", problems);
        CheckUnit();
        var appliesTo = AppliesTo();
        var selectedBy = Mandatory.Read(
            map,
            "selected_by",
            problems,
            one => one.OneOf<SelectedBy>("selected_by", SelectedBys.Parse, _selections)
        );
        var every = map.OneOf<Every>("every", ParseEvery, "half-year, year") ?? Every.Change;
        var coveredUntil = map.Day("covered_until");
        var note = map.Text("note") ?? "";
        var versions = Versions();
        map.Close();
        if (
            problems.Count == before
            && IsSorted(versions)
            && HasEveryPeriod(versions, every)
            && CoversTheLast(versions, coveredUntil)
        )
        {
            var until = every == Every.Change ? coveredUntil : EndOf(versions[^1].ValidFrom, every);
            return new LawSeries(key, title, selectedBy!.Value, new Dated<decimal>(versions, until))
            {
                AppliesTo = appliesTo,
                Note = note,
            };
        }

        return null;
    }

    /// <summary>The file must say the unit that the program reads it in.</summary>
    private void CheckUnit()
    {
        var unit = Mandatory.Read(
            map,
            "unit",
            problems,
            one => one.OneOf<LawUnit>("unit", LawUnits.Parse, key.Unit.Key())
        );
        if (unit is { } read && read != key.Unit)
        {
            map.Refuse("unit", ProblemCode.ValueUnreadable, key.Unit.Key());
        }
    }

    private static Every? ParseEvery(string text) =>
        text switch
        {
            "half-year" => Every.HalfYear,
            "year" => Every.Year,
            _ => null,
        };

    private static DateOnly EndOf(DateOnly first, Every every) =>
        every switch
        {
            Every.HalfYear => HalfYear.Of(first).Last,
            Every.Year => new DateOnly(first.Year, 12, 31),
            Every.Change => first,
        };

    /// <summary><c>[any]</c>, <c>[business]</c> for the five professional statuses, or legal statuses.</summary>
    private List<LegalStatus> AppliesTo()
    {
        var names = map.Texts("applies_to");
        if (names.Count == 0)
        {
            map.Missing("applies_to");
        }

        if (names is ["any"])
        {
            return [];
        }

        var statuses = new List<LegalStatus>();
        foreach (var name in names)
        {
            if (name == "business")
            {
                statuses.AddRange(Enum.GetValues<LegalStatus>().Where(status => status.IsBusiness()));
            }
            else if (LegalStatuses.Parse(name) is { } status)
            {
                statuses.Add(status);
            }
            else
            {
                map.Refuse("applies_to", ProblemCode.ValueUnreadable, "any, business, trader, …");
            }
        }

        return statuses;
    }

    private List<DatedValue<decimal>> Versions()
    {
        if (map.Map("values") is not { } values)
        {
            map.Missing("values");
            return [];
        }

        var versions = new List<DatedValue<decimal>>();
        foreach (var name in values.Keys)
        {
            if (DayOf(name) is not { } day)
            {
                values.Refuse(name, ProblemCode.ValueUnreadable, $"YYYY-MM-DD, {FirstYear}..{LastYear}");
            }
            else if (values.Map(name) is { } version)
            {
                versions.Add(Version(day, version));
            }
            else if (values.Text(name) is null)
            {
                values.Refuse(name, ProblemCode.KeyMissing, "{ value: … }");
            }
        }

        if (versions.Count == 0)
        {
            map.Missing("values: { YYYY-MM-DD: … }");
        }

        return versions;
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;

    private DatedValue<decimal> Version(DateOnly day, YamlMap version)
    {
        var value = Mandatory.Read(version, "value", problems, one => one.Number("value"));
        if (
            value is < 0 or > LargestValue
            || (!key.Unit.HasDecimals() && value is { } whole && whole != decimal.Truncate(whole))
        )
        {
            version.Refuse("value", ProblemCode.ValueUnreadable, "≥ 0" + (key.Unit.HasDecimals() ? "" : ", 1, 2, 3…"));
        }

        var citation = CitationReader.Read(version, problems);
        var checkedOn = Mandatory.Read(version, "checked_on", problems, one => one.Day("checked_on"));
        version.Close();
        return new DatedValue<decimal>(day, value ?? 0, citation, checkedOn ?? default);
    }

    private bool IsSorted(List<DatedValue<decimal>> versions)
    {
        for (var i = 1; i < versions.Count; i++)
        {
            if (versions[i].ValidFrom <= versions[i - 1].ValidFrom)
            {
                Refuse(
                    ProblemCode.LawDatesUnsorted,
                    versions[i].ValidFrom,
                    $"> {versions[i - 1].ValidFrom:yyyy-MM-dd}"
                );
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A half-yearly or yearly series has no hole: a missing half-year is not the one before continued.
    /// </summary>
    private bool HasEveryPeriod(List<DatedValue<decimal>> versions, Every every)
    {
        if (every == Every.Change)
        {
            return true;
        }

        var expected = EndOf(versions[0].ValidFrom, every).AddDays(1).AddMonths(every == Every.HalfYear ? -6 : -12);
        foreach (var version in versions)
        {
            if (version.ValidFrom != expected)
            {
                Refuse(ProblemCode.LawPeriodMissing, version.ValidFrom, $"{expected:yyyy-MM-dd}");
                return false;
            }

            expected = EndOf(version.ValidFrom, every).AddDays(1);
        }

        return true;
    }

    private bool CoversTheLast(List<DatedValue<decimal>> versions, DateOnly? coveredUntil)
    {
        if (coveredUntil < versions[^1].ValidFrom)
        {
            map.Refuse("covered_until", ProblemCode.ValueUnreadable, $"≥ {versions[^1].ValidFrom:yyyy-MM-dd}");
            return false;
        }

        return true;
    }

    private void Refuse(ProblemCode code, DateOnly day, string expected) =>
        map.Map("values")!.Refuse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), code, expected);
}
