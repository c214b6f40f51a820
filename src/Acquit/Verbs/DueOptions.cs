using System.CommandLine;
using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Verbs;

/// <summary>The options of <c>acquit due</c>.</summary>
internal sealed class DueOptions(VerbConsole console)
{
    private readonly Option<DateOnly?> _issued = LawOptions.Day(console, "--issued",
        console.Say("Date de la facture.", "Date of the invoice."));
    private readonly Option<DateOnly?> _delivered = LawOptions.Day(
        console,
        "--delivered",
        console.Say("Date de la livraison ; celle de la facture par défaut.",
            "Date of delivery; that of the invoice by default.")
    );

    private readonly Option<DateOnly?> _cleared = LawOptions.Day(
        console,
        "--cleared",
        "Outre-mer : dédouanement au port de destination finale."
    );

    private readonly Option<DateOnly?> _available = LawOptions.Day(
        console,
        "--available",
        "Outre-mer : mise à disposition de l’acheteur en métropole."
    );

    private readonly Option<string> _terms = new("--terms")
    {
        Description = console.Say(
            "Délai : 30d (jours), 45d-eom (jours puis fin de mois), eom-45d (fin de mois puis jours), eom, 30d-eom-10 "
                + "(jours, fin de mois, le 10), 0d (comptant).",
            "Terms: 30d (days), 45d-eom (days, then month end), eom-45d (month end, then days), eom, 30d-eom-10 "
                + "(days, month end, the 10th), 0d (at once)."),
    };

    private readonly Option<TermsSector?> _sector = LawOptions.OneOf<TermsSector>(
        console,
        "--sector",
        console.Say("Secteur", "Sector"),
        LawfulTerms.Parse,
        Enum.GetValues<TermsSector>().Select(LawfulTerms.Key)
    );

    private readonly Option<BuyerKind?> _buyer = LawOptions.OneOf<BuyerKind>(
        console,
        "--buyer",
        console.Say("Acheteur", "Buyer"),
        Buyer,
        ["business", "public"]
    );

    private enum BuyerKind
    {
        Business,
        Public,
    }

    public void AddTo(Command command)
    {
        Option[] all = [_issued, _delivered, _cleared, _available, _terms, _sector, _buyer];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>What the options cannot mean together; null when they can.</summary>
    public string? WhyNot(ParseResult parsed) =>
        parsed.GetValue(_issued) is null ? console.Say("--issued est nécessaire.", "--issued is needed.")
        : PaymentTerms.WhyNotParse(parsed.GetValue(_terms)) is { } problem
            ? "--terms : " + problem.Sentence(console.Language)
        : parsed.GetValue(_buyer) is { } buyer
        && parsed.GetValue(_sector) is { } sector
        && sector.IsPublic() != (buyer == BuyerKind.Public)
            ? console.Say(
                $"Le secteur {sector.Key()} ne va pas avec cet acheteur.",
                $"Sector {sector.Key()} does not go with this buyer."
            )
        : IsOverseas(parsed) && !Sector(parsed).CountsFromClearance()
            ? console.Say(
                $"Le délai du secteur {Sector(parsed).Key()} ne se compte pas du dédouanement (C. com., "
                    + "art. L. 441-13).",
                $"The limit of sector {Sector(parsed).Key()} does not count from customs clearance (C. com., art. L. "
                    + "441-13)."
            )
        : null;

    public DueQuestion Question(ParseResult parsed) =>
        new(
            parsed.GetValue(_issued)!.Value,
            parsed.GetValue(_delivered),
            PaymentTerms.Parse(parsed.GetValue(_terms)!),
            Sector(parsed)
        )
        {
            ClearedOn = parsed.GetValue(_cleared),
            AvailableOn = parsed.GetValue(_available),
        };

    private TermsSector Sector(ParseResult parsed) =>
        parsed.GetValue(_sector)
        ?? (parsed.GetValue(_buyer) == BuyerKind.Public ? TermsSector.PublicBuyer : TermsSector.General);

    private bool IsOverseas(ParseResult parsed) =>
        parsed.GetValue(_cleared) is not null || parsed.GetValue(_available) is not null;

    private static BuyerKind? Buyer(string text) =>
        text switch
        {
            "business" => BuyerKind.Business,
            "public" => BuyerKind.Public,
            _ => null,
        };
}

/// <summary>What <c>acquit due</c> is asked.</summary>
/// <param name="DeliveredOn">null: taken for the day of the invoice, with a note</param>
internal sealed record DueQuestion(DateOnly IssuedOn, DateOnly? DeliveredOn, PaymentTerms Terms, TermsSector Sector)
{
    /// <summary>Customs clearance overseas; null: none, or not known.</summary>
    public DateOnly? ClearedOn { get; init; }

    /// <summary>Goods for overseas made available in metropolitan France; null: they were not.</summary>
    public DateOnly? AvailableOn { get; init; }

    public bool IsOverseas => ClearedOn is not null || AvailableOn is not null;
}
