using System.Globalization;
using System.Text;
using Acquit.Core;
using Acquit.Formats;

namespace Acquit.Scenarios;

/// <summary>docs/ERRORS.md lists every problem that outside data can have, in both languages.</summary>
public class ImportsErrorsDocument
{
    private const string Head =
        """
        # Problems of outside data

        Written by a test from `ProblemCode` (`UPDATE_GOLDEN=1` rewrites it). A problem has a code that never changes, a
        file, a line and a column (1 = first, 0 = the whole), what was found and what was expected; its sentence follows
        `--lang`. A bad row never stops the file: accepted + rejected = rows read. The last column is a folder of
        `tests/Acquit.Scenarios/imports` with a small file that shows the problem, or the test that does; — is none yet.


        """;

    [Fact]
    public void The_document_lists_every_problem_with_its_sentences_and_a_file_that_shows_it()
    {
        var path = Path.Combine(ImportsCase.Repository(), "docs", "ERRORS.md");
        var expected = Text();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ShouldBe(expected, "run the tests with UPDATE_GOLDEN=1 and read the difference");
    }

    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    public void Every_problem_has_a_sentence_of_its_own(Language language)
    {
        var sentences = Enum.GetValues<ProblemCode>().Select(code => code.Sentence(language)).ToList();
        sentences.ShouldAllBe(sentence => sentence.EndsWith('.'));
        sentences.Distinct().Count().ShouldBe(sentences.Count);
    }

    private static string Text()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var subject in Enum.GetValues<ProblemSubject>())
        {
            text.Append(CultureInfo.InvariantCulture, $"## {Title(subject)}\n\n");
            text.Append("| code | French | English | shown by |\n|---|---|---|---|\n");
            foreach (var code in Enum.GetValues<ProblemCode>().Where(code => code.Subject() == subject))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{code.Key()}` | {code.Sentence(Language.French)} | {code.Sentence(Language.English)} "
                        + $"| {Place(code)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Place(ProblemCode code) =>
        ImportsTests.PlaceOf(code) is { Length: > 0 } place ? $"`{place}`" : "—";

    private static string Title(ProblemSubject subject) => subject switch
    {
        ProblemSubject.File => "Any file or table",
        ProblemSubject.CustomerFile => "Customer file",
        ProblemSubject.Ledger => "Ledger and open items",
        ProblemSubject.Yaml => "YAML: law, policies, maps of columns, creditor",
        ProblemSubject.LawBook => "Law book",
        ProblemSubject.Policy => "Policies",
        ProblemSubject.RecordTable => "Table of what happened",
        ProblemSubject.Notices => "Notices of the BODACC",
    };
}
