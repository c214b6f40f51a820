using System.Buffers;
using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Letters;
using Acquit.Letters.Typography;
using Acquit.Web.Access;

namespace Acquit.Web.Shell;

/// <summary>Sentences, amounts and days in the language of the visitor.</summary>
public sealed class Speech(Visitor visitor)
{
    private const char NarrowSpace = '\u202F';
    private const char Space = '\u00A0';
    private const string Nothing = "–";

    private static readonly NumberFormatInfo _french = new()
    {
        NumberGroupSeparator = NarrowSpace.ToString(),
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    private static readonly NumberFormatInfo _english = new() { NegativeSign = "\u2212" };
    private static readonly SearchValues<char> _spaced = SearchValues.Create(":;!?«»€%.");
    private static readonly CultureInfo _frenchDays = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo _englishDays = CultureInfo.GetCultureInfo("en-GB");

    public Language Language => visitor.Language;

    /// <summary>fr or en, for the attribute <c>lang</c>.</summary>
    public string Code => Say("fr", "en");

    /// <summary>French with the no-break spaces of print: a colon never begins a line.</summary>
    public string Say(string french, string english) => Language switch
    {
        Language.French => French(french),
        Language.English => english,
    };

    /// <summary>A sentence that is already in the visitor’s language, such as a reason.</summary>
    public string Sentence(string text) => Say(text, text);

    /// <summary>« 1 facture », « 3 factures »; nought is singular in French.</summary>
    public string Count(int count, (string One, string Many) french, (string One, string Many) english)
    {
        var word = Language switch
        {
            Language.French => count is 0 or 1 ? french.One : french.Many,
            Language.English => count == 1 ? english.One : english.Many,
        };
        return $"{Number(count)}{Space}{word}";
    }

    /// <summary>« 1 200 ».</summary>
    public string Number(int number) => number.ToString("#,##0", Format);

    /// <summary>« 1 200,00 » in columns, « – » where there is nothing.</summary>
    public string Amount(Money amount) => amount.IsZero ? Nothing : amount.Euros.ToString("#,##0.00", Format);

    /// <summary>« 1 200,00 € ».</summary>
    public string Euros(Money amount) => Say(Wording.French(amount), Wording.English(amount));

    /// <summary>« 1 284 360 € »: rounded to the euro, for counters.</summary>
    public string WholeEuros(Money amount) => Say(
        amount.Euros.ToString("#,##0", _french) + Space + "€",
        "€" + amount.Euros.ToString("#,##0", _english));

    /// <summary>« 55 % », whole.</summary>
    public string Percent(decimal share) =>
        decimal.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", Format) + Say($"{Space}%", "%");

    /// <summary>What is to be done, as a collector says it.</summary>
    public string StepName(DecisionAction action, Channel? channel, string step, string letter) => action switch
    {
        DecisionAction.HandOver => Say("Remettre le dossier", "Hand over"),
        DecisionAction.WriteOffReview => Say("Passer en perte ?", "Write off?"),
        DecisionAction.Wait => Say("Attendre", "Wait"),
        DecisionAction.Contact => channel == Channel.Call ? Say("Appeler", "Call") : MessageName(step, letter),
    };

    /// <summary>Most labels hold nothing that a space belongs to.</summary>
    private static string French(string text) =>
        text.AsSpan().IndexOfAny(_spaced) < 0 ? text : FrenchTypography.Set(text);

    /// <summary>A step of a shipped method by its name, as everywhere else; another by its letter.</summary>
    private string MessageName(string step, string letter)
    {
        var name = StepNames.In(step, Language);
        return name == step ? LetterName(letter) : char.ToUpper(name[0], _frenchDays) + name[1..];
    }

    public string LetterName(string letter) => LetterKinds.Parse(letter) is { } kind ? LetterName(kind) : letter;

    private string LetterName(LetterKind kind) => kind switch
    {
        LetterKind.CourtesyReminder => Say("Rappel avant échéance", "Courtesy reminder"),
        LetterKind.CallScript => Say("Appel", "Call"),
        LetterKind.CallConfirmation => Say("Confirmation d’appel", "Call confirmation"),
        LetterKind.InvoiceResend => Say("Renvoi de facture", "Invoice again"),
        LetterKind.Reminder1 => Say("Première relance", "First reminder"),
        LetterKind.Reminder2 or LetterKind.Reminder2Registered => Say("Deuxième relance", "Second reminder"),
        LetterKind.Reminder3 or LetterKind.Reminder3Registered => Say("Troisième relance", "Third reminder"),
        LetterKind.RepeatReminder => Say("Relance périodique", "Repeated reminder"),
        LetterKind.SupplySuspensionNotice => Say("Avis de suspension", "Suspension notice"),
        LetterKind.FormalNotice or LetterKind.FormalNoticeConsumer or LetterKind.FormalNoticePublic =>
            Say("Mise en demeure", "Formal notice"),
        LetterKind.DisputeAcknowledgement => Say("Accusé de contestation", "Dispute received"),
        LetterKind.PromiseConfirmation => Say("Confirmation de promesse", "Promise confirmed"),
        LetterKind.BrokenPromise => Say("Promesse non tenue", "Promise broken"),
        LetterKind.Receipt => Say("Reçu", "Receipt"),
        LetterKind.ReturnedLetterNote => Say("Courrier revenu", "Letter returned"),
        LetterKind.StatementOfClaim => Say("Décompte", "Statement of claim"),
        LetterKind.DisputeAnswer or LetterKind.CreditNoteCover or LetterKind.PaymentPlanAgreement
            or LetterKind.PlanDefaultNotice or LetterKind.PlanAccelerationNotice or LetterKind.SettlementReceipt
            or LetterKind.AccountStatement =>
            this.CauseLetterName(kind),
    };

    /// <summary>« 12/03/2026 »; « – » for none.</summary>
    public static string Day(DateOnly? day) =>
        day?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>« 12/03 »: where the year is the current one and the line is secondary.</summary>
    public static string ShortDay(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? day.ToString("dd'/'MM", CultureInfo.InvariantCulture) : Day(day);

    /// <summary>« mardi 24 novembre 2026 ».</summary>
    public string LongDay(DateOnly day) => Say(
        day.ToString(day.Day == 1 ? "dddd '1er' MMMM yyyy" : "dddd d MMMM yyyy", _frenchDays),
        day.ToString("dddd d MMMM yyyy", _englishDays));

    /// <summary>« 132 j ».</summary>
    public string Days(int days) => $"{Number(days)}{Space}{Say("j", "d")}";

    public string Name(Channel? channel) => channel is { } known ? Name(known) : Say("Dossier", "File");

    private string Name(Channel channel) => channel switch
    {
        Channel.Call => Say("Téléphone", "Telephone"),
        Channel.Email => Say("E-mail", "E-mail"),
        Channel.Sms => "SMS",
        Channel.Letter => Say("Lettre", "Letter"),
        Channel.RegisteredLetter => Say("Recommandé", "Registered"),
        Channel.ElectronicRegistered => Say("Recommandé électronique", "Electronic registered"),
        Channel.Bailiff => Say("Acte", "Act"),
    };

    /// <summary>The icon of a channel, of <c>icons.svg</c>.</summary>
    public static string Icon(Channel? channel) => channel is { } known ? Icon(known) : "folder";

    private static string Icon(Channel channel) => channel switch
    {
        Channel.Call => "phone",
        Channel.Email => "mail",
        Channel.Sms => "sms",
        Channel.Letter => "letter",
        Channel.RegisteredLetter or Channel.ElectronicRegistered => "registered",
        Channel.Bailiff => "act",
    };

    private NumberFormatInfo Format => Language == Language.French ? _french : _english;
}
