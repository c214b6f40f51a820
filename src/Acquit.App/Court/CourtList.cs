using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Court;

namespace Acquit.App.Court;

/// <summary>The courts a person may choose from: those of the debtor’s department, all where it is not known.</summary>
public static class CourtList
{
    /// <summary>No department has more; where it is not known, the whole country is not spelled out.</summary>
    public const int Few = 12;

    /// <summary>Commercial courts first, then the judicial ones, each by city.</summary>
    /// <param name="address">of the debtor’s seat or home; null: not known</param>
    /// <param name="day">on which the court is seized: some commercial courts bear another name then</param>
    public static IReadOnlyList<CourtSeat> Near(LawBook law, PostalAddress? address, DateOnly day)
    {
        IReadOnlyList<DepartmentSeats> near = law.CourtSeats.Around(PostcodeOf(address)) is { } department
            ? [department] : law.CourtSeats.Departments;
        return
        [
            .. near.SelectMany(one => Commercial(law, one, day)).DistinctBy(one => one.Name),
            .. near.SelectMany(one => one.Judicial.Select(city => new CourtSeat(CourtKind.Judicial, city)))
                .DistinctBy(one => one.Name),
        ];
    }

    /// <summary>
    /// As the papers name it: in Alsace-Moselle a chamber of the tribunal judiciaire stands for the commercial court,
    /// overseas that court is mixed where the person who opened the procedure called it so.
    /// </summary>
    /// <param name="city">null or empty: nobody said it, and no court is named</param>
    /// <param name="isConfirmed">a person has confirmed that this court hears this claim</param>
    public static CourtSeat? SeatOf(CourtProcedure procedure, string? city, bool isConfirmed) =>
        city is not { Length: > 0 } ? null : new CourtSeat(procedure.Opened.Court, city)
        {
            IsConfirmed = isConfirmed,
            IsCommercialChamber = procedure.Opened is { Court: CourtKind.Commercial, Seat: Territory.AlsaceMoselle },
            IsMixed = procedure.Opened.CourtName.Contains("tribunal mixte", StringComparison.OrdinalIgnoreCase),
        };

    private static IEnumerable<CourtSeat> Commercial(LawBook law, DepartmentSeats department, DateOnly day) =>
        department.HasChambers
            ? department.Judicial.Select(city => new CourtSeat(CourtKind.Commercial, city)
            {
                IsCommercialChamber = true,
            })
            : department.Commercial.Select(city => law.EconomicCourts.Find(city, day) is { } economic
                ? new CourtSeat(CourtKind.EconomicActivities, economic)
                : new CourtSeat(CourtKind.Commercial, city) { IsMixed = department.IsOverseas });

    /// <summary>The five digits before the city, on the last line; empty: there are none.</summary>
    private static string PostcodeOf(PostalAddress? address) =>
        address?.Lines.LastOrDefault(line => line.Trim().Length > 0)?.Trim().Split(' ')[0] ?? "";
}
