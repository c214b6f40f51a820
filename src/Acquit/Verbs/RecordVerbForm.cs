using System.CommandLine;
using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// What was typed after <c>acquit record ACT</c>, read word by word; the first that cannot be read is the problem.
/// </summary>
internal sealed class RecordVerbForm(VerbConsole console, ParseResult parsed)
{
    /// <summary>What is wrong with the command line, in the user's language; null: nothing so far.</summary>
    public string? Problem { get; private set; }

    public string Text(Option<string> option) => parsed.GetValue(option)?.Trim() ?? "";

    public bool IsSet(Option<bool> option) => parsed.GetValue(option);

    public IReadOnlyList<string> Texts(Option<string[]> option) => parsed.GetValue(option) ?? [];

    public int Number(Option<int> option) => parsed.GetValue(option);

    public DateOnly Day(Option<string> option) => OptionalDay(option) ?? Needed<DateOnly>(option);

    public DateOnly? OptionalDay(Option<string> option)
    {
        var text = parsed.GetValue(option);
        return text is null ? null : ParseDay(text)
            ?? Bad<DateOnly>(option, text, console.Say("AAAA-MM-JJ", "YYYY-MM-DD"));
    }

    public Money Amount(Option<string> option) => OptionalAmount(option) ?? Needed<Money>(option);

    public Money? OptionalAmount(Option<string> option)
    {
        var text = parsed.GetValue(option);
        return text is null ? null : ParseAmount(text) ?? Bad<Money>(option, text, "1234.56");
    }

    public Channel Channel(Option<string> option, Channel otherwise)
    {
        var text = parsed.GetValue(option);
        return text is null ? otherwise
            : Channels.Parse(text) ?? Bad<Channel>(option, text,
                Keys(Enum.GetValues<Channel>().Select(one => one.Key())));
    }

    /// <summary>
    /// A member of a closed list, written <c>cash-flow</c>; null given: what stands for nothing said.
    /// </summary>
    public T Choice<T>(Option<string> option, T? otherwise = null)
        where T : struct, Enum
    {
        var text = parsed.GetValue(option);
        if (text is null)
        {
            return otherwise ?? Needed<T>(option);
        }

        var known = Enum.GetValues<T>();
        var found = Array.FindIndex(known, one => Dashed(one) == text);
        return found >= 0 ? known[found] : Bad<T>(option, text, Keys(known.Select(Dashed)));
    }

    /// <summary>"2026-12-01=500.00", once for each instalment.</summary>
    public IReadOnlyList<Instalment> Instalments(Option<string[]> option)
    {
        var read = new List<Instalment>();
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            var parts = text.Split('=', 2);
            if (parts.Length == 2 && ParseDay(parts[0]) is { } day && ParseAmount(parts[1]) is { } amount)
            {
                read.Add(new Instalment(day, amount));
            }
            else
            {
                Problem ??= Expected(option.Name, text, console.Say("AAAA-MM-JJ=1234.56", "YYYY-MM-DD=1234.56"));
            }
        }

        if (read.Count == 0)
        {
            Problem ??= Missing(option.Name);
        }

        return read;
    }

    public static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1950 and <= 2200 ? day : null;

    private static Money? ParseAmount(string text) => Money.TryParse(text, out var amount) ? amount : null;

    /// <summary>"NoAnswer" = "no-answer".</summary>
    private static string Dashed<T>(T one)
        where T : struct, Enum =>
        string.Concat(one.ToString().Select((c, at) => (char.IsUpper(c) && at > 0 ? "-" : "")
            + char.ToLowerInvariant(c)));

    private static string Keys(IEnumerable<string> keys) => string.Join(" | ", keys);

    private T Needed<T>(Option<string> option)
        where T : struct
    {
        Problem ??= Missing(option.Name);
        return default;
    }

    private T Bad<T>(Option<string> option, string found, string expected)
        where T : struct
    {
        Problem ??= Expected(option.Name, found, expected);
        return default;
    }

    private string Missing(string option) => console.Say($"{option} manque.", $"{option} is missing.");

    private string Expected(string option, string found, string expected) => console.Say(
        $"{option} attend {expected} ; trouvé : « {found} ».", $"{option} expects {expected}; found: \"{found}\".");
}
