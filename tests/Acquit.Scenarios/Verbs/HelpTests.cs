using System.Text.RegularExpressions;

namespace Acquit.Scenarios.Verbs;

/// <summary>The pages of help and the parser's refusals, in both languages.</summary>
public partial class HelpTests
{
    [Fact]
    public void Every_page_of_help_is_French_or_English_and_never_both()
    {
        foreach (var verb in Verbs(""))
        {
            var french = Page(verb, "fr");
            var english = Page(verb, "en");

            Names(english).ShouldBe(Names(french), verb);
            Words(french).Intersect(Words(english), StringComparer.Ordinal).ShouldBeEmpty(verb);
        }
    }

    [Fact]
    public void Every_option_and_argument_says_what_it_is()
    {
        foreach (var verb in Verbs(""))
        {
            foreach (Match row in Row().Matches(Page(verb, "fr")))
            {
                row.Groups["text"].Value.Trim().ShouldNotBeEmpty($"{verb}: {row.Value}");
            }
        }
    }

    [Theory]
    [InlineData("due --lang fr --issued", "--issued attend une valeur.", "--issued expects a value.")]
    [InlineData("today --policy partner", "--from est nécessaire.", "--from is needed.")]
    [InlineData("interest --capital 12", "Option inconnue : --capital.", "Unknown option: --capital.")]
    [InlineData("relancer", "Verbe inconnu : « relancer ».", "Unknown verb: \"relancer\".")]
    [InlineData("queue tout", "Mot en trop : « tout ».", "One word too many: \"tout\".")]
    [InlineData("imports undo trois", "NUMÉRO attend un nombre entier", "NUMBER expects a whole number")]
    [InlineData("dossier", "DÉBITEUR manque.", "DEBTOR is missing.")]
    [InlineData("law", "acquit law attend : list, show, check.", "acquit law expects: list, show, check.")]
    [InlineData("due --terms 30d --terms 60d", "--terms n’attend qu’une valeur.", "--terms expects one value only.")]
    public void What_cannot_be_read_is_said_in_the_language_asked(string arguments, string french, string english)
    {
        var run = LawVerbRun.Of(arguments);
        run.Exit.ShouldBe(2, run.Output);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain(french);
        run.Errors.ShouldContain("acquit help");

        var inEnglish = arguments.Contains("--lang fr", StringComparison.Ordinal)
            ? arguments.Replace("--lang fr", "--lang en", StringComparison.Ordinal)
            : arguments + " --lang en";
        LawVerbRun.Of(inEnglish).Errors.ShouldContain(english);
    }

    [Fact]
    public void A_language_that_is_not_spoken_is_wrong_usage()
    {
        var run = LawVerbRun.Of("law check --lang de");

        run.Exit.ShouldBe(2);
        run.Errors.ShouldContain("fr, en");
    }

    [Fact]
    public void Help_of_an_option_is_the_page_of_the_verb() =>
        LawVerbRun.Of("record call --help").Output.ShouldBe(LawVerbRun.Of("help record call").Output);

    private static IEnumerable<string> Verbs(string above)
    {
        foreach (var verb in Section(Page(above, "fr"), "Verbes :"))
        {
            var whole = $"{above} {verb}".Trim();
            yield return whole;
            foreach (var below in Verbs(whole))
            {
                yield return below;
            }
        }
    }

    private static string Page(string verb, string language)
    {
        var run = LawVerbRun.Of($"help {verb} --lang {language}");
        run.Exit.ShouldBe(0, run.Errors);
        return run.Output;
    }

    private static IEnumerable<string> Section(string page, string title)
    {
        var lines = page.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var at = lines.IndexOf(title);
        return at < 0 ? [] : lines.Skip(at + 1).TakeWhile(line => line.Length > 0)
            .Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]);
    }

    /// <summary>The options of a page, in order.</summary>
    private static List<string> Names(string page) =>
        [.. Row().Matches(page).Select(row => row.Groups["name"].Value).Where(name => name.StartsWith('-'))];

    /// <summary>Lines that hold sentences: neither a command line nor a list of keys.</summary>
    private static IEnumerable<string> Words(string page) =>
        page.Split('\n').Select(line => line.Trim())
            .Where(line => line.Contains(' ', StringComparison.Ordinal)
                && !line.StartsWith("acquit ", StringComparison.Ordinal)
                && !line.Contains('|', StringComparison.Ordinal)
                && !NamesOfColumns().IsMatch(line)
                && !line.Contains("[options]", StringComparison.Ordinal));

    /// <summary>« answer-by; items; note. »: the same in both languages.</summary>
    [GeneratedRegex(@"^[a-z-]+(; [a-z-]+)+[;.]?$")]
    private static partial Regex NamesOfColumns();

    /// <summary>« --from …   FEC ou tableau », on one line or on two.</summary>
    [GeneratedRegex(@"^  (?<name>[^ \n]+)(?: [^ \n]+)*?(?:  +|\n   +)(?<text>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
