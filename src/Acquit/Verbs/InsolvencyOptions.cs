using System.CommandLine;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Verbs;

/// <summary>What a person says of insolvency proceedings on the command line.</summary>
internal sealed class InsolvencyOptions(VerbConsole console)
{
    private readonly Option<DateOnly?> _on = LawOptions.Day(console, "--on", console.Say(
        "Jour du jugement ou de l’acte ; aujourd’hui par défaut.", "Day of the judgment or act; today by default."));

    private readonly Option<InsolvencyKind?> _kind = LawOptions.OneOf<InsolvencyKind>(console, "--kind", console.Say(
        "Quelle procédure", "Which proceedings"), InsolvencyKinds.Parse,
        Enum.GetValues<InsolvencyKind>().Select(InsolvencyKinds.Key));

    private readonly Option<DateOnly?> _published = LawOptions.Day(console, "--published", console.Say(
        "Jour de la publication au BODACC.", "Day of publication in the BODACC."));

    private readonly Option<string> _notice = Word("--notice", console.Say(
        "Référence de l’annonce au BODACC.", "Reference of the notice in the BODACC."));

    private readonly Option<string> _court = Word("--court", console.Say(
        "Le tribunal.", "The court."));

    private readonly Option<string> _number = Word("--number", console.Say(
        "Numéro de la procédure.", "Number of the proceedings."));

    private readonly Option<string> _organ = Word("--organ", console.Say(
        "Mandataire judiciaire ou liquidateur.", "Representative of the creditors or liquidator."));

    private readonly Option<string> _organAddress = Word("--organ-address", console.Say(
        "Son adresse, lignes séparées par « | ».", "His address, lines separated by \"|\"."));

    private readonly Option<Territory?> _seat = LawOptions.OneOf<Territory>(console, "--seat", console.Say(
        "Où siège le tribunal", "Where the court sits"), Territories.Parse,
        Enum.GetValues<Territory>().Select(Territories.Key));

    private readonly Option<bool> _outside = new("--creditor-outside")
    {
        Description = console.Say("Le créancier ne réside pas sur le territoire : deux mois de plus.",
            "The creditor does not reside in the territory: two months more."),
    };

    private readonly Option<bool> _retention = new("--retention-of-title")
    {
        Description = console.Say("Des biens sont vendus sous réserve de propriété.",
            "Goods were sold under retention of title."),
    };

    private readonly Option<Money?> _amount = LawOptions.Amount(console, "--amount", console.Say(
        "Montant déclaré, admis ou reçu.", "Sum declared, admitted or received."));

    private readonly Option<string> _reference = Word("--ref", console.Say(
        "Numéro du recommandé, de l’avis ou de la décision.", "Number of the letter, notice or decision."));

    public static string Acts => string.Join(" | ", Enum.GetValues<InsolvencyActKind>().Select(one => one.Key()));

    public Option<string> Act { get; } = new("--act")
    {
        Description = $"{console.Say("L’acte", "The act")} ({Acts})",
    };

    public RecordVerbOptions Common { get; } = new(console);

    public void AddOpening(Command command) => Add(command,
        _on, _kind, _published, _notice, _court, _number, _organ, _organAddress, _seat, _outside, _retention);

    public void AddAct(Command command) => Add(command, Act, _on, _amount, _reference, Common.Items);

    public InsolvencyOpened Opened(ParseResult parsed, DateOnly today) => new()
    {
        EffectiveOn = parsed.GetValue(_on) ?? today, Proceedings = parsed.GetValue(_kind) ?? InsolvencyKind.Unknown,
        PublishedOn = parsed.GetValue(_published), Notice = Text(parsed, _notice), Court = Text(parsed, _court),
        CaseNumber = Text(parsed, _number), Organ = Text(parsed, _organ),
        OrganAddress = Text(parsed, _organAddress).Replace('|', '\n'),
        Seat = parsed.GetValue(_seat) ?? Territory.Metropole, LivesOutside = parsed.GetValue(_outside),
        RetainsTitle = parsed.GetValue(_retention), By = Text(parsed, Common.By), Note = Text(parsed, Common.Note),
    };

    public InsolvencyActRecorded Recorded(ParseResult parsed, string act, DateOnly today) => new(act)
    {
        EffectiveOn = parsed.GetValue(_on) ?? today, Amount = parsed.GetValue(_amount) ?? Money.Zero,
        Reference = Text(parsed, _reference), By = Text(parsed, Common.By), Note = Text(parsed, Common.Note),
    };

    /// <summary>Invoices of the act, as typed.</summary>
    public IReadOnlyList<string> Refs(ParseResult parsed) => Text(parsed, Common.Items)
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Add(Command command, params Option[] options)
    {
        foreach (var option in options.Concat(
            [Common.By, Common.Note, Common.Database.Creditor, Common.Database.File]))
        {
            command.Add(option);
        }
    }

    private static string Text(ParseResult parsed, Option<string> option) => (parsed.GetValue(option) ?? "").Trim();

    private static Option<string> Word(string name, string description) => new(name) { Description = description };
}
