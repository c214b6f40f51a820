using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Acquit.App;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Formats;
using Acquit.Verbs;

namespace Acquit;

/// <summary>
/// What a verb speaks through. Results go to standard output, as one JSON document or as text; messages go to standard
/// error.
/// Exit: 0 done · 1 nothing could be read · 2 wrong usage · 3 the act is refused · 70 a bug.
/// </summary>
internal sealed class VerbConsole(TextWriter output, TextWriter error, TimeProvider time)
{
    private const int Unbounded = 200;
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new MoneyJson(), new RateJson(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public bool Json { get; init; }

    /// <summary>Where JSON goes as UTF-8; null: to the output, as text.</summary>
    public Stream? Documents { get; init; }

    /// <summary>JSON is for a person to read.</summary>
    public bool IsIndented { get; init; } = true;

    public Language Language { get; init; }

    public ParisClock Clock { get; } = new(time);

    public DataFolder Data { get; } = DataFolder.Find();

    public TextWriter Out => output;

    public TextWriter Messages => error;

    /// <summary>Columns of the screen; what is piped or kept in a file is not cut.</summary>
    public int Width { get; init; } = Unbounded;

    public static int WidthOf(TextWriter output) =>
        ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected && Console.WindowWidth > 0
            ? Console.WindowWidth
            : Unbounded;

    public IEnumerable<Option> GlobalOptions()
    {
        yield return new Option<bool>("--json")
        {
            Description = Say(
                "Un document JSON sur la sortie standard, rien d’autre.",
                "One JSON document on standard output, nothing else."),
            Recursive = true,
        };
        var language = LawOptions.OneOf<Language>(
            this, "--lang", Say("Langue des messages", "Language of messages"), LanguageNamed, ["fr", "en"]);
        language.Recursive = true;
        yield return language;
    }

    /// <summary><c>--lang</c>, else the environment (LC_ALL, LC_MESSAGES, LANG), else French.</summary>
    public static Language LanguageOf(string[] args)
    {
        var at = Array.FindLastIndex(args, word => word == "--lang" || word.StartsWith("--lang=", Ordinal));
        var asked = at < 0 ? null : args[at].Length > 7 ? args[at][7..] : args.ElementAtOrDefault(at + 1);
        if (asked is not null)
        {
            return LanguageNamed(asked) ?? Language.French;
        }

        string[] variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var set = variables.Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => value is { Length: > 0 });
        return set?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.French;
    }

    private static Language? LanguageNamed(string text) => text switch
    {
        "fr" => Language.French,
        "en" => Language.English,
        _ => null,
    };

    /// <summary>French or English, as the user asked.</summary>
    public string Say(string french, string english) => Language switch
    {
        Language.French => french,
        Language.English => english,
    };

    /// <summary>
    /// The result: <paramref name="json"/> with <c>--json</c>, else what <paramref name="text"/> writes. Returns 0.
    /// </summary>
    public int Print(object json, Action<TextWriter> text) =>
        PrintLong(writer => JsonSerializer.Serialize(writer, json, _json), text);

    /// <summary>The same for a document of any length, which <paramref name="json"/> writes field by field.</summary>
    public int PrintLong(Action<Utf8JsonWriter> json, Action<TextWriter> text)
    {
        if (Json)
        {
            WriteJson(json);
        }
        else
        {
            text(output);
        }

        return 0;
    }

    /// <summary>
    /// What long work is at, on one line that the next replaces; empty clears it. Only a person at a terminal sees it.
    /// </summary>
    public void Working(string text)
    {
        const string clearLine = "\r\u001b[K";
        if (!Json && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected)
        {
            error.Write(clearLine + text);
        }
    }

    public int WrongUsage(string code, string text) => Fail(2, code, text);

    /// <summary>Wrong usage that one of the candidates would put right.</summary>
    public int WrongUsage(string code, string text, IReadOnlyList<(string Key, string Name)> candidates)
    {
        if (Json)
        {
            var list = candidates.Select(one => new { debtor = one.Key, one.Name });
            output.WriteLine(JsonSerializer.Serialize(new { error = new { code, text, candidates = list } }, _json));
            return 2;
        }

        var rows = candidates.Select(one => $"{Environment.NewLine}  {one.Key}  {one.Name}");
        return Fail(2, code, text + string.Concat(rows));
    }

    public int Refused(string code, string text) => Fail(3, code, text);

    /// <summary>
    /// Part of the act is refused, exit 3: <paramref name="json"/> holds <c>error</c> and what was done beside it.
    /// </summary>
    public int RefusedInPart(object json, string done, string refused)
    {
        Print(json, writer => writer.Write(done));
        if (!Json)
        {
            error.WriteLine(refused);
        }

        return 3;
    }

    /// <summary>Nothing could be read: the problems, exit 1.</summary>
    public int NothingRead(IReadOnlyList<ImportProblem> problems)
    {
        if (Json)
        {
            WriteJson(new { problems = ProblemsJson(problems) });
        }

        Tell(problems);
        return 1;
    }

    public int Bug(Exception bug)
    {
        error.WriteLine(bug);
        return Fail(70, "bug", bug.Message);
    }

    /// <summary>Problems on standard error, one line each, the first twenty.</summary>
    public void Tell(IReadOnlyList<ImportProblem> problems)
    {
        const int shown = 20;
        foreach (var problem in problems.Take(shown))
        {
            error.WriteLine(problem.Text(Language));
        }

        if (problems.Count > shown)
        {
            error.WriteLine(Say($"… et {problems.Count - shown} autres.", $"… and {problems.Count - shown} more."));
        }
    }

    /// <summary>The problems as every verb prints them.</summary>
    public IReadOnlyList<object> ProblemsJson(IReadOnlyList<ImportProblem> problems) =>
        problems.Select(problem => (object)new
        {
            code = problem.Key,
            file = problem.File,
            line = problem.Line,
            column = problem.Column,
            found = problem.Found,
            expected = problem.Expected,
            text = problem.Text(Language),
        }).ToList();

    /// <summary>The problems as one field of a document that is written field by field.</summary>
    public void WriteProblems(Utf8JsonWriter writer, IReadOnlyList<ImportProblem> problems)
    {
        writer.WritePropertyName("problems");
        if (problems.Count > 0)
        {
            JsonSerializer.Serialize(writer, ProblemsJson(problems), _json);
        }
        else
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
    }

    private void WriteJson(object json) => WriteJson(writer => JsonSerializer.Serialize(writer, json, _json));

    private void WriteJson(Action<Utf8JsonWriter> json)
    {
        var options = new JsonWriterOptions { Encoder = _json.Encoder, Indented = IsIndented, NewLine = "\n" };
        using var text = Documents is null ? new MemoryStream() : null;
        using (var writer = new Utf8JsonWriter(Documents ?? text!, options))
        {
            json(writer);
        }

        if (text is not null)
        {
            output.Write(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
            output.WriteLine();
        }
        else
        {
            Documents!.Write("\n"u8);
        }
    }

    private int Fail(int exit, string code, string text)
    {
        if (Json)
        {
            WriteJson(new { error = new { code, text } });
        }
        else
        {
            error.WriteLine(text);
        }

        return exit;
    }

    private sealed class MoneyJson : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Money.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class RateJson : JsonConverter<AnnualRate>
    {
        public override AnnualRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("rates are only written");

        public override void Write(Utf8JsonWriter writer, AnnualRate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
