using System.CommandLine;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Ways;

namespace Acquit.Verbs;

/// <summary>The options of <c>acquit ways</c>.</summary>
internal sealed class WaysOptions(VerbConsole console)
{
    private readonly Option<LegalStatus?> _creditor = Status(console, "--creditor", "Créancier", "Creditor");
    private readonly Option<LegalStatus?> _debtor = Status(console, "--debtor", "Débiteur", "Debtor");

    private readonly Option<Money?> _principal = LawOptions.Amount(console, "--principal",
        console.Say("Reste dû, toutes taxes comprises.", "Still unpaid, taxes included."));

    private readonly Option<Money?> _interest = LawOptions.Amount(console, "--interest",
        console.Say("Pénalités ou intérêts.", "Penalties or interest."));

    private readonly Option<Money?> _other = LawOptions.Amount(console, "--other",
        console.Say("Indemnités et autres sommes.", "Indemnities and other sums."));

    private readonly Option<DateOnly?> _due = LawOptions.Day(console, "--due",
        console.Say("Échéance la plus tardive.", "Latest due date."));

    private readonly Option<DateOnly?> _limitation = LawOptions.Day(console, "--limitation",
        console.Say("Dernier jour de la prescription.", "Last day of limitation."));

    private readonly Option<DebtMatter?> _matter = LawOptions.OneOf<DebtMatter>(console, "--matter",
        console.Say("Nature de la créance", "Matter of the debt"), DebtMatters.Parse,
        Enum.GetValues<DebtMatter>().Select(DebtMatters.Key));

    private readonly Option<Territory?> _territory = LawOptions.OneOf<Territory>(console, "--territory",
        console.Say("Où demeure le débiteur", "Where the debtor lives"), Territories.Parse,
        Enum.GetValues<Territory>().Select(Territories.Key));

    private readonly Option<string?> _city = new("--city")
    {
        Description = console.Say("Ville du tribunal.", "City of the court."),
        HelpName = "…",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly Option<string[]> _has = new("--has")
    {
        Description = console.Say("Pièce au dossier, autant de fois qu’il faut", "Piece of the file, as many as needed")
            + $" ({string.Join(" | ", Enum.GetValues<ClaimPiece>().Select(ClaimPieces.Key))})",
        HelpName = "…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<bool> _disputed = Flag("--disputed", console.Say("Contestée.", "Disputed."));

    private readonly Option<bool> _insolvent = Flag("--insolvent",
        console.Say("Une procédure collective est ouverte.", "Insolvency proceedings are open."));

    private readonly Option<bool> _attempt = Flag("--attempt",
        console.Say("Une conciliation ou une médiation a été tentée.", "A conciliation or a mediation was tried."));

    private readonly Option<bool> _lawyer = Flag("--lawyer",
        console.Say("Un avocat agit pour le créancier.", "A lawyer acts for the creditor."));

    private readonly Option<DateOnly?> _asOf = LawOptions.Day(console, "--as-of",
        console.Say("Jour de la question ; aujourd’hui par défaut.", "Day of the question; today by default."));

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _creditor, _debtor, _principal, _interest, _other, _due, _limitation, _matter, _territory, _city, _has,
            _disputed, _insolvent, _attempt, _lawyer, _asOf,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>What the options cannot mean together; null when they can.</summary>
    public string? WhyNot(ParseResult parsed) =>
        parsed.GetValue(_principal) is null || parsed.GetValue(_due) is null
            ? console.Say("--principal et --due sont nécessaires.", "--principal and --due are needed.")
        : (parsed.GetValue(_has) ?? []).FirstOrDefault(one => Piece(one) is null) is { } unknown
            ? console.Say($"--has : « {unknown} » n’existe pas.", $"--has: no '{unknown}'.")
        : null;

    public DateOnly Day(ParseResult parsed) => parsed.GetValue(_asOf) ?? console.Clock.Today;

    public ClaimFacts Facts(ParseResult parsed) =>
        new()
        {
            Creditor = parsed.GetValue(_creditor) ?? LegalStatus.Unknown,
            Debtor = parsed.GetValue(_debtor) ?? LegalStatus.Unknown,
            Principal = parsed.GetValue(_principal)!.Value,
            Interest = parsed.GetValue(_interest) ?? Money.Zero,
            Other = parsed.GetValue(_other) ?? Money.Zero,
            DueOn = parsed.GetValue(_due)!.Value,
            LimitationOn = parsed.GetValue(_limitation),
            Matter = parsed.GetValue(_matter) ?? DebtMatter.Sale,
            DebtorLives = parsed.GetValue(_territory) ?? Territory.Metropole,
            CourtCity = parsed.GetValue(_city) ?? "",
            IsDisputed = parsed.GetValue(_disputed),
            IsInsolvent = parsed.GetValue(_insolvent),
            HasAmicableAttempt = parsed.GetValue(_attempt),
            HasLawyer = parsed.GetValue(_lawyer),
            Pieces = [.. (parsed.GetValue(_has) ?? []).Select(Piece).OfType<ClaimPiece>()],
        };

    private static ClaimPiece? Piece(string key)
    {
        foreach (var piece in Enum.GetValues<ClaimPiece>())
        {
            if (piece.Key() == key)
            {
                return piece;
            }
        }

        return null;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<LegalStatus?> Status(VerbConsole console, string name, string french, string english) =>
        LawOptions.OneOf<LegalStatus>(console, name, console.Say(french, english), LegalStatuses.Parse,
            Enum.GetValues<LegalStatus>().Select(LegalStatuses.Key));
}
