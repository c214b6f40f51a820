using System.Diagnostics;
using System.Text;
using Acquit.Core;
using Acquit.Formats;
using Acquit.Formats.Creditors;
using Acquit.Formats.Law;
using Acquit.Formats.Policies;

namespace Acquit.Scenarios.Fuzz;

/// <summary>
/// Spoiled settings, law values and policies: each is taken whole or refused with a problem. <c>FUZZ</c> gives another
/// number of seeds.
/// </summary>
public class YamlFuzzTests
{
    private const int Seeds = 300;
    private const int LongestMilliseconds = 5_000;

    private static readonly string _data = Path.Combine(AppContext.BaseDirectory, "data");

    private delegate bool Reader(string path, string text, List<ImportProblem> problems);

    private static int Rounds =>
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ"), out var asked) ? asked : Seeds;

    [Fact]
    public void A_spoiled_creditor_is_taken_or_refused() =>
        Each(
            [Path.Combine(_data, "samples", "demo", "creditor.yaml")],
            (path, text, problems) => CreditorFile.Read(text, path, problems) is not null);

    [Fact]
    public void A_spoiled_policy_is_taken_or_refused()
    {
        var letters = LetterCatalogue.With("");
        Each(
            Yaml("policies"),
            (path, text, problems) => PolicyFile.Read(text, path, letters, problems) is not null);
    }

    [Fact]
    public void A_spoiled_law_file_is_taken_or_the_book_is_refused()
    {
        var folder = Path.Combine(_data, "law");
        var book = Yaml("law").Select(path => new LawFile(Key(folder, path), File.ReadAllText(path))).ToList();
        LawReader.Read(book).Problems.ShouldBeEmpty();
        Each(
            Yaml("law"),
            (path, text, problems) =>
            {
                var spoiled = new LawFile(Key(folder, path), text);
                var reading = LawReader.Read([.. book.Where(file => file.Path != spoiled.Path), spoiled]);
                problems.AddRange(reading.Problems.Where(problem => problem.Code != ProblemCode.LawValueNotDerived));
                return reading.Book is not null;
            });
    }

    private static void Each(List<string> samples, Reader read)
    {
        samples.ShouldNotBeEmpty();
        for (var seed = 0; seed < Math.Max(Rounds, samples.Count); seed++)
        {
            var path = samples[seed % samples.Count];
            var text = Encoding.UTF8.GetString(new LedgerMutations(seed).Of(File.ReadAllBytes(path)));
            var (clock, problems, isTaken) = (Stopwatch.StartNew(), new List<ImportProblem>(), false);
            try
            {
                isTaken = read(path, text, problems);
                problems.ForEach(problem => problem.Text(Language.French).ShouldNotBeEmpty());
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}, {Path.GetFileName(path)}: {broken.Message}", broken);
            }

            isTaken.ShouldBe(problems.Count == 0, $"seed {seed}, {Path.GetFileName(path)}: taken, or a problem");
            clock.ElapsedMilliseconds.ShouldBeLessThan(LongestMilliseconds, $"seed {seed} took too long");
        }
    }

    private static string Key(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static List<string> Yaml(string folder) =>
        [
            .. Directory.GetFiles(Path.Combine(_data, folder), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
