using System.CommandLine;
using Acquit.Core.Law;
using Acquit.Core.Parties;

namespace Acquit.Verbs;

/// <summary>The options of <c>acquit limitation</c>.</summary>
internal sealed class LimitationOptions(VerbConsole console)
{
    private readonly Option<DateOnly?> _performed = LawOptions.Day(
        console,
        "--performed",
        console.Say("Achèvement de la prestation ou livraison ; échéance pour telecom.",
            "End of the service or delivery; due date for telecom.")
    );

    private readonly Option<LegalStatus?> _debtor = LawOptions.OneOf<LegalStatus>(
        console,
        "--debtor",
        console.Say("Débiteur", "Debtor"),
        Debtor,
        ["business", "consumer", "public"]
    );

    private readonly Option<LegalStatus?> _status = LawOptions.OneOf<LegalStatus>(
        console,
        "--debtor-status",
        console.Say("Qualité précise", "Precise status"),
        LegalStatuses.Parse,
        Enum.GetValues<LegalStatus>().Select(LegalStatuses.Key)
    );

    private readonly Option<ClaimKind?> _kind = LawOptions.OneOf<ClaimKind>(
        console,
        "--kind",
        console.Say("Nature de la créance", "Kind of claim"),
        ClaimKinds.Parse,
        ["carriage", "telecom", "general"]
    );

    private readonly Option<(DateOnly On, LimitationCause What)[]> _events = LawOptions.DatedList<LimitationCause>(
        console,
        "--interrupted",
        console.Say("Événement : AAAA-MM-JJ=CAUSE, autant de fois qu’il faut.",
            "Event: YYYY-MM-DD=CAUSE, as many times as needed."),
        LimitationCauses.Parse,
        string.Join("|", Enum.GetValues<LimitationCause>().Select(LimitationCauses.Key))
    );

    private readonly Option<(DateOnly On, DateOnly What)[]> _suspensions = LawOptions.DatedList<DateOnly>(
        console,
        "--suspended",
        console.Say(
            "Médiation, conciliation ou procédure participative : AAAA-MM-JJ=AAAA-MM-JJ, du début à la fin.",
            "Mediation, conciliation or participatory procedure: YYYY-MM-DD=YYYY-MM-DD, beginning and end."),
        LawOptions.DayOf,
        console.Say("AAAA-MM-JJ", "YYYY-MM-DD")
    );

    private readonly Option<DateOnly?> _asOf = LawOptions.Day(
        console,
        "--as-of",
        console.Say("Jour de la question ; aujourd’hui par défaut.", "Day of the question; today by default.")
    );

    public void AddTo(Command command)
    {
        Option[] all = [_performed, _debtor, _status, _kind, _events, _suspensions, _asOf];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>What the options cannot mean together; null when they can.</summary>
    public string? WhyNot(ParseResult parsed) =>
        parsed.GetValue(_performed) is null || parsed.GetValue(_debtor) is not { } group
            ? console.Say("--performed et --debtor sont nécessaires.", "--performed and --debtor are needed.")
        : parsed.GetValue(_status) is { } status && !Fits(status, group)
            ? console.Say("--debtor-status ne va pas avec --debtor.", "--debtor-status does not fit --debtor.")
        : (parsed.GetValue(_suspensions) ?? []).Any(one => one.What < one.On)
            ? console.Say(
                "--suspended : la fin précède le début.",
                "--suspended: the end is before the beginning."
            )
        : null;

    public LimitationQuestion Question(ParseResult parsed)
    {
        var asOf = parsed.GetValue(_asOf) ?? console.Clock.Today;
        var events = (parsed.GetValue(_events) ?? []).Select(one => new LimitationEvent(one.On, one.What)).ToList();
        var suspensions = (parsed.GetValue(_suspensions) ?? [])
            .Select(one => new LimitationSuspension(one.On, one.What))
            .ToList();
        var debt = new LimitedDebt(
            parsed.GetValue(_performed)!.Value,
            parsed.GetValue(_status) ?? parsed.GetValue(_debtor)!.Value,
            parsed.GetValue(_kind) ?? ClaimKind.General
        )
        {
            Events = [.. events.Where(one => one.On <= asOf)],
            Suspensions = [.. suspensions.Where(one => one.Until <= asOf)],
        };
        var later = events.Count - debt.Events.Count + suspensions.Count - debt.Suspensions.Count;
        return new(debt, asOf, later);
    }

    private static LegalStatus? Debtor(string text) =>
        text switch
        {
            "business" => LegalStatus.Trader,
            "consumer" => LegalStatus.Consumer,
            "public" => LegalStatus.PublicBody,
            _ => null,
        };

    private static bool Fits(LegalStatus status, LegalStatus group) =>
        status == LegalStatus.Unknown || status == group || (status.IsBusiness() && group.IsBusiness());
}

/// <summary>What <c>acquit limitation</c> is asked.</summary>
/// <param name="Debt">with what had happened on the day of the question</param>
/// <param name="Later">how many events and suspensions end after it, and are left out</param>
internal sealed record LimitationQuestion(LimitedDebt Debt, DateOnly AsOf, int Later);
