using Acquit.Core.Law;

namespace Acquit.Core.Tests.Law;

public class CourtSeatsTests
{
    private static CourtSeats Seats => ShippedLaw.Book.CourtSeats;

    /// <summary>134 commercial courts in metropolitan France, 164 judicial ones in all: as many as the map has.
    /// </summary>
    [Fact]
    public void No_seat_is_forgotten()
    {
        Seats.Departments.Where(one => !one.IsOverseas).SelectMany(one => one.Commercial).Distinct().Count()
            .ShouldBe(134);
        Seats.Departments.Where(one => one.IsOverseas).SelectMany(one => one.Judicial).Count()
            .ShouldBe(164 - Seats.Departments.Where(one => !one.IsOverseas)
                .SelectMany(one => one.Judicial).Distinct().Count());
        Seats.Departments.Count.ShouldBe(101);
        Seats.Rule.Confidence.ShouldBe(Confidence.Unverified);
    }

    [Theory]
    [InlineData("06400", "06")]
    [InlineData("20167", "2A")]
    [InlineData("20200", "2B")]
    [InlineData("97410", "974")]
    public void A_postcode_leads_to_its_department(string postcode, string code) =>
        Seats.Around(postcode)!.Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("7500")]
    [InlineData("75 001")]
    [InlineData("98800")]
    [InlineData("B1040")]
    public void What_is_no_postcode_of_a_department_leads_nowhere(string postcode) =>
        Seats.Around(postcode).ShouldBeNull();

    [Fact]
    public void Where_a_chamber_stands_for_the_commercial_court_no_seat_of_one_is_listed() =>
        Seats.Departments.Where(one => one.HasChambers).Select(one => one.Code).ShouldBe(["57", "67", "68"]);

    [Fact]
    public void Every_city_of_an_economic_court_is_a_seat() =>
        ShippedLaw.Book.EconomicCourts.Cities
            .Except(Seats.Departments.SelectMany(one => one.Commercial)).ShouldBeEmpty();
}
