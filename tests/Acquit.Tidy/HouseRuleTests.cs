using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acquit.Tidy;

/// <summary>Size, names and what may not stand in the code; each message says what to do.</summary>
public partial class HouseRuleTests
{
    private const int LongestFile = 300;
    private const int LongestMethod = 40;
    private const int MostParameters = 5;
    private const int WidestLine = 120;

    [Fact]
    public void A_file_has_at_most_300_lines() =>
        SourceTree
            .CSharp.Select(file => (file, lines: SourceTree.Read(file).AsSpan().Count('\n')))
            .Where(x => x.lines > LongestFile)
            .Select(x => $"{x.file}: {x.lines} lines; split by sub-concept")
            .ShouldBeEmpty();

    [Fact]
    public void A_line_has_at_most_120_columns() =>
        Lines(SourceTree.CSharp)
            .Where(x => x.text.Length > WidestLine)
            .Select(x => $"{x.file}:{x.line}: {x.text.Length} columns; break it")
            .ShouldBeEmpty();

    [Fact]
    public void A_method_has_at_most_40_lines_and_5_parameters()
    {
        var breaches = new List<string>();
        foreach (var file in SourceTree.CSharp)
        {
            var root = CSharpSyntaxTree.ParseText(SourceTree.Read(file)).GetRoot();
            foreach (var method in root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
            {
                var span = method.GetLocation().GetLineSpan();
                var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
                var name = method is MethodDeclarationSyntax named ? named.Identifier.Text : "constructor";
                if (lines > LongestMethod)
                {
                    breaches.Add($"{file}: {name} has {lines} lines; name a part of it and pull it out");
                }

                if (method.ParameterList.Parameters.Count > MostParameters)
                {
                    breaches.Add(
                        $"{file}: {name} takes more than {MostParameters} parameters; make a record of them"
                    );
                }
            }
        }

        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_type_says_what_it_is() =>
        SourceTree
            .CSharp.SelectMany(file =>
                CSharpSyntaxTree
                    .ParseText(SourceTree.Read(file))
                    .GetRoot()
                    .DescendantNodes()
                    .OfType<BaseTypeDeclarationSyntax>()
                    .Select(type => (file, name: type.Identifier.Text))
            )
            .Where(x => VagueName().IsMatch(x.name))
            .Select(x => $"{x.file}: {x.name}; name it by what a collector would call it")
            .ShouldBeEmpty();

    [Fact]
    public void A_file_says_what_it_holds() =>
        SourceTree
            .CSharp.Where(file => VagueFile().IsMatch(Path.GetFileNameWithoutExtension(file)))
            .Select(file => $"{file}: name the file by its concept")
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_unfinished_or_silenced() =>
        Lines(SourceTree.CSharp.Where(f => !f.StartsWith("tests/Acquit.Tidy/", StringComparison.Ordinal)))
            .Where(x => Unfinished().IsMatch(x.text))
            .Select(x => $"{x.file}:{x.line}: {x.text.Trim()}; finish it, or give the rule a reason in .editorconfig")
            .ShouldBeEmpty();

    [Fact]
    public void An_enum_switch_has_no_catch_all_arm_that_hides_a_new_member() =>
        Lines(SourceTree.CSharp.Where(f => f.StartsWith("src/", StringComparison.Ordinal)))
            .Where(x => CatchAllThrow().IsMatch(x.text))
            .Select(x =>
                $"{x.file}:{x.line}: {x.text.Trim()}; list every member, the compiler then finds the missing one"
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_project_speaks_of_the_product_alone() =>
        Lines(
                SourceTree.Files.Where(f =>
                    Text().IsMatch(f) && !f.StartsWith("tests/Acquit.Tidy/", StringComparison.Ordinal)
                )
            )
            .Where(x => Workplace().IsMatch(x.text))
            .Select(x => $"{x.file}:{x.line}: {x.text.Trim()}; say it without the workplace")
            .ShouldBeEmpty();

    private static IEnumerable<(string file, int line, string text)> Lines(IEnumerable<string> files) =>
        files.SelectMany(file => SourceTree.Read(file).Split('\n').Select((text, at) => (file, at + 1, text)));

    [GeneratedRegex("(Manager|Helper|Utils?|Service|Processor|Base|Impl|Misc|Common)$|^Default")]
    private static partial Regex VagueName();

    [GeneratedRegex("^(Extensions|Utils?|Helpers?|Common|Misc|Shared|Types|Models)$")]
    private static partial Regex VagueFile();

    [GeneratedRegex(
        @"NotImplementedException|\bTODO\b|\bFIXME\b|#pragma warning disable|#region"
            + @"|\bSkip *= *""|catch *(\([^)]*\))? *\{ *\}"
    )]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*_ => throw")]
    private static partial Regex CatchAllThrow();

    [GeneratedRegex(@"\.(cs|md|yaml|yml|json|csproj|props|sh|slnx)$|^\.ci/run$|^\.editorconfig$")]
    private static partial Regex Text();

    [GeneratedRegex(@"(^|[^a-z.])/(home|root|work)/")]
    private static partial Regex Workplace();
}
