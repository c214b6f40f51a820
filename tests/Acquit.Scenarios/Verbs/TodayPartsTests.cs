using System.Globalization;
using System.Text;
using System.Text.Json;
using Acquit.Core.Amounts;

namespace Acquit.Scenarios.Verbs;

/// <summary>A long answer of <c>acquit today</c> is decided and written in parts: nothing of that shows.</summary>
public sealed class TodayPartsTests : IDisposable
{
    private const int Debtors = 1_700;

    private readonly string _file = Path.GetTempFileName();

    public TodayPartsTests()
    {
        var rows = Enumerable.Range(1, Debtors).SelectMany(debtor => Enumerable.Range(1, 1 + (debtor % 3))
            .Select(item => $"C{debtor:0000};F-{debtor}-{item};{15 + (debtor % 12)}/0{item}/2026;{debtor},{item:00}"));
        File.WriteAllText(_file, string.Join('\n', ["Code client;N° facture;Date facture;Reste dû", .. rows]));
    }

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Every_item_stands_in_one_decision_debtors_in_order()
    {
        var answer = Written();
        var decisions = answer.GetProperty("decisions").EnumerateArray().ToList();
        var debtors = decisions.ConvertAll(one => one.GetProperty("debtor").GetProperty("auxiliary").GetString()!);
        debtors.ShouldBe(debtors.Order(StringComparer.Ordinal));
        debtors.Distinct().Count().ShouldBe(Debtors);
        var items = decisions.SelectMany(one => one.GetProperty("items").EnumerateArray()).ToList();
        items.Select(one => one.GetProperty("ref").GetString()).ShouldBeUnique();
        Money.Sum(items.Select(one => Money.Parse(one.GetProperty("open").GetString()!)))
            .ShouldBe(Expected());
        answer.GetProperty("counts").EnumerateObject().Sum(one => one.Value.GetInt32()).ShouldBe(decisions.Count);
    }

    [Fact]
    public void What_a_program_is_given_and_what_a_person_reads_are_the_same_document() =>
        JsonElement.DeepEquals(
            Written(), LawVerbRun.Json($"today --from {_file} --policy partner --as-of 2026-07-01")).ShouldBeTrue();

    [Fact]
    public void The_items_that_are_too_old_are_counted_over_all_parts()
    {
        var problem = Written("2032-01-01").GetProperty("problems").EnumerateArray()
            .Single(one => one.GetProperty("code").GetString() == "olderThanLimitation");
        problem.GetProperty("found").GetString()
            .ShouldStartWith(Debtors.ToString(CultureInfo.InvariantCulture) + " × ");
    }

    private static Money Expected() => Money.FromCents(Enumerable.Range(1, Debtors).Sum(debtor =>
        Enumerable.Range(1, 1 + (debtor % 3)).Sum(item => (debtor * 100L) + item)));

    /// <summary>As a pipe receives it.</summary>
    private JsonElement Written(string asOf = "2026-07-01")
    {
        using var bytes = new MemoryStream();
        using var text = new StreamWriter(bytes, new UTF8Encoding(false));
        string[] words = ["today", "--from", _file, "--policy", "partner", "--as-of", asOf, "--json", "--lang", "fr"];
        CommandLine.Run(words, text, TextWriter.Null, TimeProvider.System, bytes).ShouldBe(0);
        return JsonDocument.Parse(bytes.ToArray()).RootElement.Clone();
    }
}
