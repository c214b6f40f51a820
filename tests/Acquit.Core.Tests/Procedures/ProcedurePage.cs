using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Acquit.Core.Procedures;

namespace Acquit.Core.Tests.Procedures;

/// <summary>A page of docs/procedures that says what the code does, for a lawyer to check.</summary>
internal sealed class ProcedurePage(string title, string preface)
{
    private readonly StringBuilder _text = new($"# {title}\n\n{preface}\n");

    /// <summary>One situation: its state, what happened, its periods, and what each act is answered.</summary>
    public void Situation(
        string name,
        string stage,
        IEnumerable<(DateOnly On, string Act)> acts,
        IEnumerable<ProcedureDeadline> periods,
        IEnumerable<(string Act, string Answer)> answers
    )
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n## {name}\nÉtat : **{stage}**.");
        _text.Append(string.Concat(acts.Select(act => $"\n- {French(act.On)} : {act.Act}"))).Append('\n');
        foreach (var period in periods)
        {
            _text.Append(CultureInfo.InvariantCulture,
                $"- **{French(period.On)}** : {period.Text(Language.French)} ({period.Rule.Reference})\n");
        }

        _text.Append("\n| acte | réponse |\n|---|---|\n");
        _text.Append(string.Concat(answers.Select(one => $"| {one.Act} | {one.Answer} |\n")));
    }

    /// <summary>The page in docs/procedures is the same, or is written again with UPDATE_GOLDEN=1.</summary>
    public void ShouldBe(string file)
    {
        var path = Path.Combine(Root(), "docs", "procedures", file);
        var expected = _text.ToString();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ShouldBe(expected, "run the tests with UPDATE_GOLDEN=1 and read the difference");
    }

    public static string French(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
