using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Formats;
using Acquit.Formats.Tables;

namespace Acquit.App.Record;

/// <summary>The cells of one row, read by the names of their columns; each that cannot be read is a problem.</summary>
internal sealed class ActCells(IReadOnlyList<string> header, TableRow row, string file)
{
    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public int Line => row.Line;

    /// <summary>Empty when the column or its text is missing.</summary>
    public string Text(string[] names) => row[ColumnNames.Find(header, names)].Trim();

    public string Needed(string[] names)
    {
        var text = Text(names);
        return text.Length > 0 ? text : Bad(ProblemCode.ValueUnreadable, names, names[0], "");
    }

    public DateOnly Day(string[] names)
    {
        string[] shapes = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "yyyyMMdd"];
        return DateOnly.TryParseExact(
                Text(names), shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1950 and <= 2200
            ? day : Bad(ProblemCode.ActDayUnreadable, names, "2026-11-23 | 23/11/2026", default(DateOnly));
    }

    /// <summary>"1234.56", "1 234,56", "1234,56 €".</summary>
    public Money Amount(string[] names)
    {
        var text = string.Concat(Text(names).Where(c => !char.IsWhiteSpace(c) && c != '€')).Replace(',', '.');
        return Money.TryParse(text, out var amount)
            ? amount : Bad(ProblemCode.ActAmountUnreadable, names, "1234.56 | 1 234,56", Money.Zero);
    }

    /// <summary>The keys of policies, and the words that people write in a table.</summary>
    public Channel Channel(string[] names, Channel otherwise) => ColumnNames.Folded(Text(names)) switch
    {
        "" => otherwise,
        "letter" or "courrier" or "lettre" or "lettresimple" or "courriersimple" => Core.Dossiers.Channel.Letter,
        "registeredletter" or "recommande" or "lrar" or "lettrerecommandee" => Core.Dossiers.Channel.RegisteredLetter,
        "electronicregistered" or "recommandeelectronique" or "lre" => Core.Dossiers.Channel.ElectronicRegistered,
        "email" or "courriel" or "mail" => Core.Dossiers.Channel.Email,
        "sms" => Core.Dossiers.Channel.Sms,
        "call" or "appel" or "telephone" => Core.Dossiers.Channel.Call,
        "bailiff" or "commissairedejustice" or "huissier" => Core.Dossiers.Channel.Bailiff,
        _ => Bad(ProblemCode.ActChannelUnknown, names,
            string.Join(" | ", Enum.GetValues<Channel>().Select(one => one.Key())), otherwise),
    };

    public CallOutcome Outcome(string[] names) => ColumnNames.Folded(Text(names)) switch
    {
        "" or "reached" or "abouti" or "joint" => CallOutcome.Reached,
        "noanswer" or "sansreponse" or "pasdereponse" => CallOutcome.NoAnswer,
        "voicemail" or "messagerie" or "messagevocal" or "repondeur" => CallOutcome.Voicemail,
        "wrongnumber" or "mauvaisnumero" => CallOutcome.WrongNumber,
        _ => Bad(ProblemCode.ActOutcomeUnknown, names, "reached | no-answer | voicemail | wrong-number",
            CallOutcome.Reached),
    };

    private T Bad<T>(ProblemCode code, string[] names, string expected, T otherwise)
    {
        _problems.Add(new(code, file, row.Line, ColumnNames.Find(header, names) + 1, Text(names), expected));
        return otherwise;
    }
}
