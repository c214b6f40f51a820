using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Policies;

/// <summary>
/// A dunning method written in YAML, read strictly: an unknown key, a step that does not exist or a step out of order
/// is a problem with its line, and a file with one problem gives no policy at all.
/// </summary>
public static class PolicyFile
{
    private static readonly TimeOnly _earliest = new(9, 0);
    private static readonly TimeOnly _latest = new(19, 0);

    /// <summary>Reads a file; null, with the problems, when anything is wrong.</summary>
    /// <param name="letters">Letter kinds that exist.</param>
    public static DunningPolicy? Load(string path, IReadOnlySet<string> letters, List<ImportProblem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(new(ProblemCode.FileMissing, path, 0, 0, "", ""));
            return null;
        }

        if (new FileInfo(path).Length > YamlMap.LargestFile)
        {
            problems.Add(new(ProblemCode.FileTooLarge, path, 0, 0, "", $"≤ {YamlMap.LargestFile}"));
            return null;
        }

        return Read(File.ReadAllText(path), path, letters, problems);
    }

    /// <summary>Reads the text of a file.</summary>
    public static DunningPolicy? Read(string text, string file, IReadOnlySet<string> letters,
        List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (YamlMap.Read(text, file, problems) is not { } map)
        {
            return null;
        }

        var policy = Policy(map, file, VersionOf(text), new StepReader(letters));
        map.Close();
        return problems.Count == before ? policy : null;
    }

    /// <summary>« sha256:… »: what tells two texts of one policy apart.</summary>
    public static string VersionOf(string text) => "sha256:" + Sha256(text);

    private static DunningPolicy Policy(YamlMap map, string file, string version, StepReader reader)
    {
        var name = Name(map, file);
        var (floor, ceiling) = Amounts(map);
        var (from, to) = Hours(map);
        var title = map.RequiredText("title");
        var origin = map.RequiredText("origin");
        var appliesTo = AppliesTo(map);
        var grouping = map.OneOf("grouping", PolicyWords.Grouping, "invoice | step | account");
        var spacing = Bounded(map, "spacing", 0, 90) ?? 0;
        var days = Days(map);
        var steps = reader.Steps(map);
        var cross = new PolicyCrossReader(steps);
        if (grouping is null && !map.Has("grouping"))
        {
            map.Missing("grouping");
        }

        return new DunningPolicy
        {
            Name = name,
            Title = title,
            Origin = origin,
            Version = version,
            AppliesTo = appliesTo,
            Floor = floor,
            Ceiling = ceiling,
            Grouping = grouping ?? Grouping.Step,
            Spacing = spacing,
            Days = days,
            HoursFrom = from,
            HoursTo = to,
            FirstContact = cross.FirstContact(map),
            Steps = steps,
            Causes = cross.Causes(map),
            Broken = cross.Broken(map),
        };
    }

    private static string Name(YamlMap map, string file)
    {
        var name = map.RequiredText("policy");
        var expected = Path.GetFileNameWithoutExtension(file);
        if (name.Length > 0 && name != expected)
        {
            map.Refuse("policy", ProblemCode.PolicyRuleBroken, $"policy: {expected} (= file name)");
        }

        return name;
    }

    /// <summary>A whole number between two bounds, both allowed.</summary>
    internal static int? Bounded(YamlMap map, string key, int least, int most)
    {
        var value = map.Integer(key);
        if (value is { } number && (number < least || number > most))
        {
            map.Refuse(key, ProblemCode.ValueUnreadable, $"{least} … {most}");
        }

        return value;
    }

    private static (Core.Amounts.Money Floor, Core.Amounts.Money? Ceiling) Amounts(YamlMap map)
    {
        if (map.Map("amounts") is not { } amounts)
        {
            map.Missing("amounts");
            return (default, null);
        }

        var floor = amounts.Amount("floor") ?? default;
        var ceiling = amounts.Amount("ceiling");
        amounts.Close();
        if (floor.IsNegative)
        {
            amounts.Refuse("floor", ProblemCode.PolicyRuleBroken, "floor ≥ 0.00");
        }

        if (ceiling < floor)
        {
            amounts.Refuse("ceiling", ProblemCode.PolicyRuleBroken, "ceiling ≥ floor");
        }

        return (floor, ceiling);
    }

    private static (TimeOnly From, TimeOnly To) Hours(YamlMap map)
    {
        if (map.Map("hours") is not { } hours)
        {
            return (_earliest, _latest);
        }

        var from = hours.OneOf("from", Hour, "HH:mm") ?? _earliest;
        var to = hours.OneOf("to", Hour, "HH:mm") ?? _latest;
        hours.Close();
        if (from < _earliest || to > _latest || from >= to)
        {
            hours.Refuse("from", ProblemCode.PolicyRuleBroken, "09:00 ≤ from < to ≤ 19:00");
        }

        return (from, to);
    }

    private static TimeOnly? Hour(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour
            : null;

    private static List<DayOfWeek> Days(YamlMap map)
    {
        var days = new List<DayOfWeek>();
        foreach (var text in map.Texts("days"))
        {
            if (PolicyWords.Day(text) is not { } day || days.Contains(day))
            {
                map.Refuse("days", ProblemCode.ValueUnreadable, "mon | tue | wed | thu | fri");
            }
            else
            {
                days.Add(day);
            }
        }

        if (days.Count == 0)
        {
            map.Missing("days");
        }

        return days;
    }

    private static List<LegalStatus> AppliesTo(YamlMap map)
    {
        var statuses = new List<LegalStatus>();
        foreach (var text in map.Texts("applies_to"))
        {
            if (LegalStatuses.Parse(text) is { } status && status != LegalStatus.Unknown)
            {
                statuses.Add(status);
            }
            else
            {
                map.Refuse("applies_to", ProblemCode.ValueUnreadable, PolicyWords.KnownStatuses);
            }
        }

        if (statuses.Count == 0)
        {
            map.Missing("applies_to");
        }

        return statuses;
    }

    private static string Sha256(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
