using System.Globalization;
using System.Text;
using Acquit.Core.Dates;

namespace Acquit.Core.Law;

/// <summary>
/// The cities whose tribunal de commerce is a tribunal des activités économiques, and on which days (arrêté of 5 July
/// 2024).
/// </summary>
/// <param name="cities">as they are printed: "Le Mans"; no two alike</param>
/// <param name="days">1 January 2025 to 31 December 2028</param>
/// <param name="rule">where the list stands</param>
public sealed class EconomicCourts(IEnumerable<string> cities, DateRange days, Citation rule)
{
    private readonly Dictionary<string, string> _cities = cities.ToDictionary(Bare, StringComparer.Ordinal);

    /// <summary>In alphabetical order.</summary>
    public IReadOnlyList<string> Cities => [.. _cities.Values.Order(StringComparer.Ordinal)];

    public DateRange Days => days;

    public Citation Rule => rule;

    /// <summary>
    /// The city as the list prints it: accents, capitals and hyphens do not matter; null when it has none that day.
    /// </summary>
    /// <param name="city">as a person typed it; "le havre", "SAINT BRIEUC"</param>
    /// <param name="day">the day on which the court is seized</param>
    public string? Find(string city, DateOnly day) =>
        city.Length > 0 && days.Contains(day) ? _cities.GetValueOrDefault(Bare(city)) : null;

    /// <summary>Some commercial courts bear the other name that day: the city must be known to tell.</summary>
    public bool Exist(DateOnly day) => days.Contains(day);

    private static string Bare(string city)
    {
        var bare = new StringBuilder();
        foreach (var c in city.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(c is '-' or '‐' or '‑' ? ' ' : char.ToLowerInvariant(c));
            }
        }

        return bare.ToString();
    }
}
