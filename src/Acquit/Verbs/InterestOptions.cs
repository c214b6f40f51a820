using System.CommandLine;
using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;

namespace Acquit.Verbs;

/// <summary>The options of <c>acquit interest</c> and what they ask.</summary>
internal sealed class InterestOptions(VerbConsole console)
{
    private const InterestRegime Default = InterestRegime.Business;

    private enum CreditorKind
    {
        Business,
        Private,
    }

    private static readonly InterestRegime[] _regimes =
    [
        InterestRegime.Business,
        InterestRegime.Consumer,
        InterestRegime.Public,
        InterestRegime.Judgment,
        InterestRegime.Contract,
    ];

    private readonly Option<Money?> _principal = LawOptions.Amount(console, "--principal",
        console.Say("La somme due, TTC.", "The sum due, VAT included."));
    private readonly Option<DateOnly?> _due = LawOptions.Day(
        console,
        "--due",
        console.Say("Échéance : les intérêts courent du lendemain.", "Due date: interest runs from the next day.")
    );
    private readonly Option<DateOnly?> _from = LawOptions.Day(console, "--from",
        console.Say("Premier jour qui porte intérêt.", "First day that bears interest."));
    private readonly Option<DateOnly?> _until = LawOptions.Day(
        console,
        "--until",
        console.Say("Jour du paiement ou de l’arrêté, compris.", "Day of payment or of the statement, included.")
    );
    private readonly Option<InterestRegime?> _regime = LawOptions.OneOf<InterestRegime>(
        console,
        "--regime",
        console.Say("Règle applicable ; business par défaut", "Rule that applies; business by default"),
        text => Array.Find(_regimes, regime => Key(regime) == text) is var found && Key(found) == text ? found : null,
        _regimes.Select(Key)
    );

    private readonly Option<AnnualRate?> _rate = LawOptions.OneOf<AnnualRate>(
        console,
        "--rate",
        console.Say("Taux stipulé, en pour cent", "Stipulated rate, in percent"),
        RateOf,
        ["9.5"]
    );
    private readonly Option<CreditorKind?> _creditor = LawOptions.OneOf<CreditorKind>(
        console,
        "--creditor",
        console.Say("Créancier", "Creditor"),
        text =>
            text switch
            {
                "business" => CreditorKind.Business,
                "private" => CreditorKind.Private,
                _ => null,
            },
        ["business", "private"]
    );

    private readonly Option<(DateOnly On, Money What)[]> _payments = LawOptions.DatedList<Money>(
        console,
        "--payment",
        console.Say("Règlement reçu : AAAA-MM-JJ=1234.56, autant de fois qu’il faut.",
            "Payment received: YYYY-MM-DD=1234.56, as many times as needed."),
        PaymentOf,
        "1234.56"
    );

    private readonly Option<DateOnly?> _notice = LawOptions.Day(
        console,
        "--formal-notice",
        console.Say("Jour d’effet de la mise en demeure.", "Day on which the formal notice takes effect.")
    );
    private readonly Option<DateOnly?> _served = LawOptions.Day(
        console,
        "--served",
        console.Say("Signification de la décision exécutoire.", "Service of the enforceable decision.")
    );
    private readonly Option<DateOnly?> _capitalise = LawOptions.Day(
        console,
        "--capitalise",
        console.Say("Jour à partir duquel une année entière d’intérêts peut porter intérêt.",
            "Day from which a full year of interest may bear interest.")
    );

    private readonly Option<DayCount?> _dayCount = LawOptions.OneOf<DayCount>(
        console,
        "--day-count",
        console.Say("Décompte des jours", "Day count"),
        DayCounts.Parse,
        ["act/365", "act/act"]
    );

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _principal,
            _due,
            _from,
            _until,
            _regime,
            _rate,
            _creditor,
            _payments,
            _notice,
            _served,
            _capitalise,
            _dayCount,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>What the options cannot mean together; null when they can.</summary>
    public string? WhyNot(ParseResult parsed)
    {
        var regime = parsed.GetValue(_regime) ?? Default;
        return parsed.GetValue(_principal) is null || parsed.GetValue(_until) is null
                ? console.Say("--principal et --until sont nécessaires.", "--principal and --until are needed.")
            : parsed.GetValue(_due) is null == parsed.GetValue(_from) is null
                ? console.Say("Donnez --due ou --from, l’un des deux.", "Give --due or --from, one of the two.")
            : regime == InterestRegime.Contract && parsed.GetValue(_rate) is null
                ? console.Say("--regime contract demande --rate.", "--regime contract needs --rate.")
            : parsed.GetValue(_rate) is not null && regime is not (InterestRegime.Contract or InterestRegime.Business)
                ? console.Say(
                    "--rate ne vaut que pour business et contract.",
                    "--rate is for business and contract only."
                )
            : parsed.GetValue(_notice) is not null && regime != InterestRegime.Consumer
                ? console.Say("--formal-notice ne vaut que pour consumer.", "--formal-notice is for consumer only.")
            : parsed.GetValue(_served) is not null && regime != InterestRegime.Judgment
                ? console.Say("--served ne vaut que pour judgment.", "--served is for judgment only.")
            : null;
    }

    public ClaimRequest Request(ParseResult parsed)
    {
        var due = parsed.GetValue(_due) ?? parsed.GetValue(_from)!.Value.AddDays(-1);
        return new ClaimRequest
        {
            Invoices =
            [
                new ClaimedInvoice("", due, due, parsed.GetValue(_principal)!.Value)
                {
                    FormalNoticeOn = parsed.GetValue(_notice),
                },
            ],
            Payments =
            [
                .. (parsed.GetValue(_payments) ?? []).Select(payment => new ClaimPayment(payment.On, payment.What)),
            ],
            Terms = new ClaimTerms(parsed.GetValue(_regime) ?? Default)
            {
                ContractRate = parsed.GetValue(_rate),
                CreditorIsPrivate = parsed.GetValue(_creditor) == CreditorKind.Private,
                ServedOn = parsed.GetValue(_served),
                CapitalisedFrom = parsed.GetValue(_capitalise),
                DayCount = parsed.GetValue(_dayCount) ?? DayCount.Act365,
            },
            AsOf = parsed.GetValue(_until)!.Value,
        };
    }

    private static AnnualRate? RateOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
        && rate is > 0 and <= 100
            ? new AnnualRate(rate)
            : null;

    private static Money? PaymentOf(string text) =>
        Money.TryParse(text, out var money) && money.IsPositive ? money : null;

    /// <summary>The key of a regime: "business", "principal-only"…</summary>
    public static string Key(InterestRegime regime) =>
        regime switch
        {
            InterestRegime.Business => "business",
            InterestRegime.Consumer => "consumer",
            InterestRegime.Public => "public",
            InterestRegime.Judgment => "judgment",
            InterestRegime.Contract => "contract",
            InterestRegime.PrincipalOnly => "principal-only",
        };
}
