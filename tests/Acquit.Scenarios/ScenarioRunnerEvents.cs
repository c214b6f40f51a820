using System.Globalization;
using System.Text.RegularExpressions;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Receivables;

namespace Acquit.Scenarios;

/// <summary>A line that enters the ledger.</summary>
internal sealed record LedgerWords(string Kind, string Ref, Money Amount)
{
    public DateOnly DueOn { get; init; }

    public ItemKind ItemKind { get; init; }

    /// <summary>The ledger has set it against the invoice.</summary>
    public bool IsLettered { get; init; }

    /// <summary>The invoice it names; null when it names none.</summary>
    public string? On { get; init; }
}

/// <summary>The closed vocabulary of the tables: what can happen, in French, and the event it is.</summary>
internal static partial class ScenarioRunnerEvents
{
    private const string Sum = @"(?<sum>[\d\u0020\u00A0\u202F]+,\d\d)[\u0020\u00A0\u202F]€";
    private const string Day = @"(?<day>\d\d/\d\d/\d{4})";

    /// <summary>An event of the dossier; null when the words are about the ledger or the desk.</summary>
    public static DossierEvent? Read(string words, DateOnly on, Func<string, IReadOnlyList<ItemKey>> find)
    {
        var match = Vocabulary.FirstOrDefault(entry => entry.Pattern.IsMatch(words));
        if (match.Make is null)
        {
            return null;
        }

        var groups = match.Pattern.Match(words).Groups;
        return match.Make(groups) with { EffectiveOn = on, Items = find(groups["ref"].Value) };
    }

    public static LedgerWords? Ledger(string words)
    {
        if (Bill().Match(words) is { Success: true } bill)
        {
            return new LedgerWords("facture", bill.Groups["ref"].Value, Euros(bill.Groups))
            {
                DueOn = On(bill.Groups),
                ItemKind = bill.Groups["kind"].Value switch
                {
                    "solde d’ouverture" => ItemKind.OpeningBalance,
                    "retenue de garantie" => ItemKind.Retention,
                    _ => ItemKind.Invoice,
                },
            };
        }

        if (CreditNote().Match(words) is { Success: true } credit)
        {
            return new LedgerWords(credit.Groups["kind"].Value, credit.Groups["ref"].Value, Euros(credit.Groups))
            {
                IsLettered = credit.Groups["how"].Value.StartsWith("lettré", StringComparison.Ordinal),
                On = credit.Groups["ref"].Success ? credit.Groups["ref"].Value : null,
            };
        }

        return null;
    }

    private static readonly IReadOnlyList<(Regex Pattern, Func<GroupCollection, DossierEvent> Make)> Vocabulary =
    [
        Entry($"^promesse de {Sum} pour le {Day}(?: sur (?<ref>\\S+))?$",
            g => new PromiseMade(Euros(g), On(g)) { EffectiveOn = default, Channel = Channel.Call }),
        Entry($"^contestation de {Sum} sur (?<ref>\\S+)$", g => new DisputeOpened(Euros(g)) { EffectiveOn = default }),
        Entry("^contestation de (?<ref>\\S+)$", _ => new DisputeOpened((Money?)null) { EffectiveOn = default }),
        Entry("^contestation close(?: sur (?<ref>\\S+))?$", _ => new DisputeClosed { EffectiveOn = default }),
        Entry("^cause : (?<cause>oubli|litige|trésorerie|mauvaise foi)$", g =>
            new CauseFound(CauseOf(g["cause"].Value)) { EffectiveOn = default }),
        Entry($"^suspension jusqu’au {Day}(?: de (?<ref>\\S+))?$", g =>
            new HoldPlaced(On(g)) { EffectiveOn = default }),
        Entry("^disparition de (?<ref>\\S+) expliquée : payée$", _ =>
            new VanishingExplained(VanishingCause.Paid, 1) { EffectiveOn = default }),
        Entry("^reprise$", _ => new HoldLifted { EffectiveOn = default }),
        Entry("^accord signé, (?<grace>\\d+) jours après impayé : (?<plan>.+)$", g => new PlanAgreed(
            Plan(g["plan"].Value))
        {
            EffectiveOn = default, GraceDays = int.Parse(g["grace"].Value, CultureInfo.InvariantCulture),
        }),
        Entry("^mise en demeure présentée$", _ => new LetterTracked("", PostalOutcome.Presented)
        {
            EffectiveOn = default,
        }),
        Entry($"^contestation rejetée sur (?<ref>\\S+)$", _ => new DisputeAnswered(DisputeVerdict.Rejected, [])
        {
            EffectiveOn = default,
        }),
        Entry($"^contestation acceptée pour {Sum} sur (?<ref>\\S+)$", g => new DisputeAnswered(
            DisputeVerdict.Partly, [])
        {
            EffectiveOn = default, Credited = Euros(g),
        }),
        Entry("^courrier (?<letter>\\S+) demandé(?: pour (?<ref>\\S+))?$", g =>
            new LetterPrepared(g["letter"].Value, Channel.Letter) { EffectiveOn = default, By = "Anne" }),
        Entry("^courrier (?<letter>\\S+) abandonné$", g =>
            new LetterGivenUp(g["letter"].Value) { EffectiveOn = default }),
        Entry("^échéancier : (?<plan>.+)$", g => new PlanAgreed(Plan(g["plan"].Value)) { EffectiveOn = default }),
        Entry("^réponse reçue$", _ => new ReplyReceived(Channel.Email) { EffectiveOn = default }),
        Entry("^réponse lue$", _ => new ReplyRead { EffectiveOn = default }),
        Entry("^lettre de l’étape (?<step>\\S+) envoyée hors d’Acquit(?: pour (?<ref>\\S+))?$",
            g => new LetterRecorded(g["step"].Value, Channel.Letter) { EffectiveOn = default }),
        Entry("^étape (?<step>\\S+) sautée(?: pour (?<ref>\\S+))?$", g =>
            new StepSkipped(g["step"].Value, 0) { EffectiveOn = default }),
        Entry($"^étape (?<step>\\S+) reportée au {Day}$", g =>
            new Postponed(g["step"].Value, On(g)) { EffectiveOn = default }),
        Entry("^appel : (?<out>joint|sans réponse)$", g => new CallLogged(
            g["out"].Value == "joint" ? CallOutcome.Reached : CallOutcome.NoAnswer) { EffectiveOn = default }),
        Entry($"^paiement de {Sum} annoncé par la banque$", g =>
            new PaymentReported(Euros(g)) { EffectiveOn = default }),
        Entry("^médiation ouverte sur (?<ref>\\S+)$", _ => new ProcedureOpened(1, Way.Mediation)
        {
            EffectiveOn = default, Mediator = MediatorKind.Enterprises, CourtName = "médiateur des entreprises",
            CreditorStatus = LegalStatus.Trader, DebtorStatus = LegalStatus.Trader,
        }),
        Entry("^médiation : (?<act>demande|première réunion|échec|accord payé|accord rompu)$", g =>
            Mediated(g["act"].Value switch
            {
                "demande" => MediationActKind.RequestMade,
                "première réunion" => MediationActKind.FirstMeeting,
                "échec" => MediationActKind.Failed,
                "accord payé" => MediationActKind.Performed,
                _ => MediationActKind.Broken,
            })),
        Entry($"^médiation : accord de {Sum} à payer le {Day}$", g =>
            Mediated(MediationActKind.Agreed) with { Amount = Euros(g), PayBy = On(g) }),
        Entry("^procédure collective$", _ => new InsolvencyOpened { EffectiveOn = default }),
        Entry("^remis à (?<to>.+)$", g => new HandedOver(g["to"].Value) { EffectiveOn = default }),
        Entry("^abandon de (?<ref>\\S+)$", _ => new WrittenOff { EffectiveOn = default }),
        Entry("^dossier ancien revu(?:, commencer à (?<step>\\S+))?$",
            g => new FirstContactReviewed(g["step"].Value) { EffectiveOn = default }),
    ];

    private static (Regex Pattern, Func<GroupCollection, DossierEvent> Make) Entry(string pattern, Func<GroupCollection,
        DossierEvent> make) =>
        (new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), make);

    [GeneratedRegex($"^(?<kind>facture|solde d’ouverture|retenue de garantie) (?<ref>\\S+) de {Sum}, échéance {Day}$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bill();

    [GeneratedRegex($"^(?<kind>avoir|paiement) de {Sum}(?: (?<how>sur|lettré sur) (?<ref>\\S+))?$",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CreditNote();

    private static ProcedureActRecorded Mediated(MediationActKind kind) =>
        new(1, kind.Key()) { EffectiveOn = default, Way = Way.Mediation };

    private static Cause CauseOf(string word) => word switch
    {
        "oubli" => Cause.Forgotten,
        "litige" => Cause.Dispute,
        "trésorerie" => Cause.CashFlow,
        "mauvaise foi" => Cause.BadFaith,
        _ => throw new FormatException(word),
    };

    private static List<Instalment> Plan(string text) =>
        [.. Regex.Matches(text, $"{Sum} le {Day}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            .Select(part => new Instalment(On(part.Groups), Euros(part.Groups)))];

    private static Money Euros(GroupCollection groups) =>
        Money.Parse(string.Concat(groups["sum"].Value.Where(c => char.IsAsciiDigit(c) || c == ',')).Replace(',', '.'));

    private static DateOnly On(GroupCollection groups) =>
        DateOnly.ParseExact(groups["day"].Value, "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
