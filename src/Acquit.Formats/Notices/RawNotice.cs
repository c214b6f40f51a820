using Acquit.Core.Parties;

namespace Acquit.Formats.Notices;

/// <summary>The words of one notice, whatever the form of its file.</summary>
internal sealed class RawNotice
{
    public int Line { get; init; }

    public string Id { get; set; } = "";

    public string Family { get; set; } = "collective";

    public string Published { get; set; } = "";

    public string Judged { get; set; } = "";

    public string Nature { get; set; } = "";

    public string Court { get; set; } = "";

    public string Complement { get; set; } = "";

    public List<string> Names { get; } = [];

    public List<string> Numbers { get; } = [];

    /// <summary>It cancels another, or a judgment that another told.</summary>
    public bool Cancels { get; set; }

    /// <summary>The notice; null, with a problem, when it cannot be used.</summary>
    public InsolvencyNotice? Checked(string file, List<ImportProblem> problems)
    {
        ImportProblem Odd(ProblemCode code, string found, string expected = "") =>
            new(code, file, Line, 0, found, expected);
        var sirens = new HashSet<Siren>();
        foreach (var number in Numbers.Where(one => one.Length > 0))
        {
            if (Siren.TryParse(number, out var siren))
            {
                sirens.Add(siren);
            }
            else
            {
                problems.Add(Odd(ProblemCode.NoticeSirenInvalid, number));
            }
        }

        var judged = NoticeDays.Read(Judged);
        if (WhyNot(sirens.Count) is var (code, found))
        {
            problems.Add(Odd(code, found));
            return null;
        }

        if (judged is null)
        {
            problems.Add(Odd(ProblemCode.NoticeJudgmentDayUnreadable, Judged, "AAAA-MM-JJ"));
        }

        if (NoticeNatures.WhyNothing(Nature) is { } why)
        {
            problems.Add(Odd(why, Nature));
        }

        return new InsolvencyNotice(Id, NoticeDays.Read(Published)!.Value, Nature)
        {
            Line = Line, Sirens = [.. sirens], Name = string.Join(", ", Names), Court = Court, JudgedOn = judged,
            Complement = Complement,
        };
    }

    private (ProblemCode Code, string Found)? WhyNot(int sirens) =>
        Family != "collective" ? (ProblemCode.NoticeNotInsolvency, Family)
        : Cancels ? (ProblemCode.NoticeCancels, Id)
        : NoticeDays.Read(Published) is null ? (ProblemCode.NoticePublicationUnreadable, Published)
        : sirens == 0 ? (ProblemCode.NoticeWithoutSiren, string.Join(", ", Names))
        : null;
}
