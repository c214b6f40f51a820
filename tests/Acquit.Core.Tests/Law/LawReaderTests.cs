using Acquit.Core.Law;
using Acquit.Formats;
using Acquit.Formats.Law;

namespace Acquit.Core.Tests.Law;

/// <summary>One file of the shipped book replaced by a bad one: the book is refused, with file and line.</summary>
public class LawReaderTests
{
    private const string Head = """
        title: Indemnité
        unit: eur_per_invoice
        applies_to: [business]
        selected_by: invoice_due_date
        """;

    private const string Good = "value: 40.00, reference: \"C. com.\", confidence: verified, checked_on: 2026-11-22";

    public static TheoryData<string, ProblemCode, int> BadFiles =>
        new()
        {
            { "colour: red\nvalues:\n  2013-01-01: { " + Good + " }", ProblemCode.KeyUnknown, 5 },
            { "values:\n  2013-01-01: { " + Good + ", colour: red }", ProblemCode.KeyUnknown, 6 },
            {
                "values:\n  2014-01-01: { " + Good + " }\n  2013-01-01: { " + Good + " }",
                ProblemCode.LawDatesUnsorted,
                7
            },
            { "values:\n  2013-01-01: { " + Good + " }\n  2013-01-01: { " + Good + " }", ProblemCode.YamlInvalid, 7 },
            { "title: Deux\nvalues:\n  2013-01-01: { " + Good + " }", ProblemCode.YamlInvalid, 5 },
            {
                "values:\n  2013-01-01: { value: 40, confidence: verified, checked_on: 2026-11-22 }",
                ProblemCode.KeyMissing,
                6
            },
            {
                "values:\n  2013-01-01: { value: 40, reference: \" \", confidence: verified, checked_on: 2026-11-22 }",
                ProblemCode.KeyMissing,
                6
            },
            {
                "values:\n  2013-01-01: { value: 40, reference: \"C.\", checked_on: 2026-11-22 }",
                ProblemCode.KeyMissing,
                6
            },
            {
                "values:\n  2013-01-01: { value: 40, reference: \"C.\", confidence: sure, checked_on: 2026-11-22 }",
                ProblemCode.ValueUnreadable,
                6
            },
            {
                "values:\n  2013-01-01: { reference: \"C.\", confidence: verified, checked_on: 2026-11-22 }",
                ProblemCode.KeyMissing,
                6
            },
            {
                "values:\n  2013-01-01: { value: 40, reference: \"C.\", confidence: verified }",
                ProblemCode.KeyMissing,
                6
            },
            {
                "values:\n  2013-01-01: { value: -40, reference: "
                    + "\"C.\", confidence: verified, checked_on: 2026-11-22 }",
                ProblemCode.ValueUnreadable,
                6
            },
            { "values:\n  2013: { " + Good + " }", ProblemCode.ValueUnreadable, 6 },
            { "values: {}", ProblemCode.KeyMissing, 1 },
            {
                "every: half-year\nvalues:\n  2013-01-01: { " + Good + " }\n  2014-01-01: { " + Good + " }",
                ProblemCode.LawPeriodMissing,
                8
            },
            { "every: half-year\nvalues:\n  2013-02-01: { " + Good + " }", ProblemCode.LawPeriodMissing, 7 },
            { "every: week\nvalues:\n  2013-01-01: { " + Good + " }", ProblemCode.ValueUnreadable, 5 },
            { "covered_until: 2012-12-31\nvalues:\n  2013-01-01: { " + Good + " }", ProblemCode.ValueUnreadable, 5 },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_is_refused_with_its_line(string body, ProblemCode code, int line)
    {
        var reading = ReadWith("late-payment/fixed-indemnity.yaml", Head + "\n" + body);

        reading.Book.ShouldBeNull();
        reading
            .Problems[0]
            .ShouldSatisfyAllConditions(
                problem => problem.Code.ShouldBe(code),
                problem => problem.File.ShouldBe("late-payment/fixed-indemnity.yaml"),
                problem => problem.Line.ShouldBe(line)
            );
    }

    [Theory]
    [InlineData("unit: eur_per_invoice", "unit: days", ProblemCode.ValueUnreadable)]
    [InlineData("unit: eur_per_invoice", "", ProblemCode.KeyMissing)]
    [InlineData("[business]", "[martian]", ProblemCode.ValueUnreadable)]
    [InlineData("applies_to: [business]", "", ProblemCode.KeyMissing)]
    [InlineData("invoice_due_date", "full_moon", ProblemCode.ValueUnreadable)]
    [InlineData("selected_by: invoice_due_date", "", ProblemCode.KeyMissing)]
    public void A_bad_head_is_refused(string good, string bad, ProblemCode code)
    {
        var text = Head.Replace(good, bad, StringComparison.Ordinal) + "\nvalues:\n  2013-01-01: { " + Good + " }";

        var reading = ReadWith("late-payment/fixed-indemnity.yaml", text);

        reading.Book.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.Code == code);
    }

    [Fact]
    public void A_missing_file_and_a_file_too_many_are_both_named()
    {
        var files = ShippedLaw
            .Files()
            .Where(file => file.Path != "limitation/consumer.yaml")
            .Append(new("limitation/dog.yaml", ""));

        LawReader
            .Read([.. files])
            .Problems.Select(problem => (problem.Code, problem.File))
            .ShouldBe([
                (ProblemCode.LawKeyUnknown, "limitation/dog.yaml"),
                (ProblemCode.LawFileMissing, "limitation/consumer.yaml"),
            ]);
    }

    [Fact]
    public void A_derived_value_typed_wrongly_is_named_though_the_book_can_be_read()
    {
        var rates = ShippedLaw.Files().Single(file => file.Path == "late-payment/default-rate.yaml").Text;

        var reading = ReadWith(
            "late-payment/default-rate.yaml",
            rates.Replace("value: 12.40", "value: 12.04", StringComparison.Ordinal)
        );

        reading.Book.ShouldNotBeNull();
        var problem = reading.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ProblemCode.LawValueNotDerived);
        problem.Found.ShouldBe("2026-07-01: 12.04");
    }

    [Fact]
    public void A_derived_value_is_no_surer_than_its_source()
    {
        var rates = ShippedLaw.Files().Single(file => file.Path == "late-payment/ecb-half-year.yaml").Text;

        var reading = ReadWith(
            "late-payment/ecb-half-year.yaml",
            rates.Replace("secondary", "verified", StringComparison.Ordinal)
        );

        LawConsistency.Find(reading.Book!).ShouldAllBe(one => one.Rule == "no surer than its source");
        LawConsistency.Find(reading.Book!).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("from_easter: -2", "from_easter: -2, day: \"04-03\"", ProblemCode.KeyMissing)]
    [InlineData("day: \"12-26\"", "day: \"02-29\"", ProblemCode.ValueUnreadable)]
    [InlineData("territory: \"alsace-moselle\"", "territory: \"971\"", ProblemCode.ValueUnreadable)]
    public void Bad_local_holidays_are_refused(string good, string bad, ProblemCode code)
    {
        const string path = "holidays/alsace-moselle.yaml";
        var text = ShippedLaw.Files().Single(file => file.Path == path).Text;

        ReadWith(path, text.Replace(good, bad, StringComparison.Ordinal)).Problems[0].Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("first_day: 2025-01-01", "", ProblemCode.KeyMissing)]
    [InlineData("last_day: 2028-12-31", "last_day: 2024-12-31", ProblemCode.ValueUnreadable)]
    [InlineData("Le Mans", "Paris", ProblemCode.ValueUnreadable)]
    [InlineData("cities:", "towns:", ProblemCode.KeyMissing)]
    public void A_bad_list_of_courts_is_refused(string good, string bad, ProblemCode code)
    {
        const string path = "courts/economic-activities.yaml";
        var text = ShippedLaw.Files().Single(file => file.Path == path).Text;

        var reading = ReadWith(path, text.Replace(good, bad, StringComparison.Ordinal));

        reading.Book.ShouldBeNull();
        reading.Problems[0].Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("code: \"02\"", "code: \"01\"", ProblemCode.ValueUnreadable)]
    [InlineData("code: \"02\"", "code: \"2\"", ProblemCode.ValueUnreadable)]
    [InlineData("[Cusset, Montluçon, Moulins]", "[]", ProblemCode.KeyMissing)]
    [InlineData("[Cusset, Montluçon]", "[Cusset, Cusset]", ProblemCode.ValueUnreadable)]
    [InlineData("commercial: [Manosque]", "comercial: [Manosque]", ProblemCode.KeyUnknown)]
    [InlineData("confidence: unverified", "", ProblemCode.KeyMissing)]
    public void A_bad_list_of_seats_is_refused(string good, string bad, ProblemCode code)
    {
        const string path = "courts/seats.yaml";
        var text = ShippedLaw.Files().Single(file => file.Path == path).Text;

        var reading = ReadWith(path, text.Replace(good, bad, StringComparison.Ordinal));

        reading.Book.ShouldBeNull();
        reading.Problems.ShouldContain(problem => problem.Code == code && problem.File == path);
    }

    [Fact]
    public void The_version_changes_with_any_file() =>
        ReadWith("late-payment/fixed-indemnity.yaml", Head + "\nvalues:\n  2013-01-01: { " + Good + " }")
            .Book!.Version.ShouldNotBe(ShippedLaw.Book.Version);

    [Theory]
    [InlineData("late-payment/fixed-indemnity.yaml", "selected_by: invoice_due_date", "selected_by: null")]
    [InlineData("late-payment/fixed-indemnity.yaml", "unit: eur_per_invoice", "unit: ~")]
    [InlineData("late-payment/fixed-indemnity.yaml", "value: 40.00", "value: null")]
    [InlineData("late-payment/fixed-indemnity.yaml", "confidence: verified", "confidence:")]
    [InlineData("holidays/971.yaml", "territory: \"971\"", "territory:")]
    public void A_key_that_holds_nothing_is_missing(string path, string good, string bad)
    {
        var text = ShippedLaw.Files().Single(file => file.Path == path).Text;

        var reading = ReadWith(path, text.Replace(good, bad, StringComparison.Ordinal));

        reading.Book.ShouldBeNull();
        reading.Problems[0].Code.ShouldBe(ProblemCode.KeyMissing);
    }

    [Theory]
    [InlineData("value: 40.00", "value: 79228162514264337593543950335")]
    [InlineData("2013-01-01:", "9999-12-31:")]
    [InlineData("2013-01-01:", "0001-01-01:")]
    public void A_number_or_a_day_out_of_bounds_is_refused(string good, string bad)
    {
        const string path = "late-payment/fixed-indemnity.yaml";
        var text = ShippedLaw.Files().Single(file => file.Path == path).Text;

        ReadWith(path, text.Replace(good, bad, StringComparison.Ordinal))
            .Problems[0]
            .Code.ShouldBe(ProblemCode.ValueUnreadable);
    }

    /// <summary>
    /// Shipped files with random bytes cut, doubled or changed: a book or problems, never an exception.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_mutated_at_random_is_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var files = ShippedLaw.Files();
        for (var i = 0; i < 40; i++)
        {
            var file = files[random.Next(files.Count)];
            var reading = ReadWith(file.Path, Mutated(file.Text, random));

            (reading.Book is null ? reading.Problems.Count > 0 : reading.Book.Version.Length > 0).ShouldBeTrue(
                $"seed {seed}, {i}"
            );
        }
    }

    private static string Mutated(string text, Random random)
    {
        const string marks = ":{}[]-\"#&*!|>%@\n\t 0é\0";
        for (var times = random.Next(1, 6); times > 0 && text.Length > 10; times--)
        {
            var at = random.Next(text.Length - 8);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, random.Next(1, 8)),
                1 => text.Insert(at, text.Substring(random.Next(text.Length - 8), random.Next(1, 8))),
                _ => text.Remove(at, 1).Insert(at, marks[random.Next(marks.Length)].ToString()),
            };
        }

        return text;
    }

    private static LawReading ReadWith(string path, string text) =>
        LawReader.Read([.. ShippedLaw.Files().Select(file => file.Path == path ? new LawFile(path, text) : file)]);
}
