using System.Globalization;
using Acquit.Core;
using Acquit.Core.Amounts;

namespace Acquit.App.Record;

/// <summary>Why something cannot be noted in a dossier.</summary>
public enum RecordRefusal
{
    /// <summary>Who noted it is part of the trace.</summary>
    RecorderMissing,
    FutureDay,

    /// <summary>No line of the debtor bears this reference.</summary>
    UnknownItem,

    /// <summary>It is about items, and none is named.</summary>
    ItemsMissing,

    /// <summary>None of these items is left out of the messages.</summary>
    NotLeftOut,

    /// <summary>The items it is about are paid: there is nothing to promise or contest.</summary>
    NothingOpen,
    AmountNotPositive,
    AmountAboveOpen,

    /// <summary>A promise for a day before it was made.</summary>
    PromiseBeforeItsDay,

    /// <summary>Further away than the policy takes on a word: it needs a plan.</summary>
    PromiseTooLong,
    PlanDatesOutOfOrder,
    StepUnknown,

    /// <summary>The step is carried out by another means than the one given.</summary>
    StepIsNoContact,
    PolicyUnreadable,
    EndNotAfterStart,
    ReasonMissing,
    NothingToRead,
    NoDisputeOpen,
    NotOnHold,
    InsolvencyAlreadyOpen,

    /// <summary>A judgment is published on its day at the earliest, and not on a day to come.</summary>
    PublicationDayOdd,
    AlreadyHandedOver,
    AlreadyWrittenOff,

    /// <summary>No letter of this dossier bears the reference that is tracked.</summary>
    LetterUnknown,

    /// <summary>The item stands in the ledger, or somebody said already what happened to it.</summary>
    NotVanished,

    /// <summary>The very same thing is noted already.</summary>
    AlreadyRecorded,
    TooLong,

    /// <summary>The PDF of a letter is not where it was said to be.</summary>
    PdfMissing,
    NotAPdf,
    PdfTooLarge,

    /// <summary>A piece of evidence is a PDF, or a picture as PNG or JPEG.</summary>
    NotAScan,

    /// <summary>A point without complaint or answer, or nobody who decided.</summary>
    AnswerUnclear,

    /// <summary>An accepted dispute credits something, a rejected one nothing.</summary>
    CreditUnclear,
    NumberMissing,
    SignatoryMissing,

    /// <summary>Days after an unpaid instalment: between 1 and 90.</summary>
    GraceUnclear,

    /// <summary>Nobody is listed without what proves the unpaid debt.</summary>
    ProofMissing,

    /// <summary>Deliveries on credit are not refused to this customer.</summary>
    NotListed,

    /// <summary>The history has no event of this number.</summary>
    EventUnknown,
    AlreadyWithdrawn,

    /// <summary>A later act of the same procedure rests on it.</summary>
    LaterActStands,

    /// <summary>What Acquit itself sent or a person resolved has happened: only what was noted is withdrawn.</summary>
    NotWithdrawable,
}

/// <summary>A refusal with the fact it rests on.</summary>
public sealed record RefusedRecord(RecordRefusal Refusal)
{
    /// <summary>A reference, a step: what was not found.</summary>
    public string Word { get; init; } = "";

    public Money? Amount { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>"futureDay".</summary>
    public string Key => char.ToLowerInvariant(Refusal.ToString()[0]) + Refusal.ToString()[1..];

    public string Sentence(Language language) => language switch
    {
        Language.French => InFrench(),
        Language.English => InEnglish(),
    };

    private string InFrench() => Refusal switch
    {
        RecordRefusal.RecorderMissing => "Il faut le nom de la personne qui note (--by).",
        RecordRefusal.FutureDay => $"Le {French(Day)} n’est pas encore venu : on ne note que ce qui a eu lieu.",
        RecordRefusal.UnknownItem => $"Aucune pièce de ce client ne porte la référence « {Word} ».",
        RecordRefusal.ItemsMissing => "Il faut dire quelles pièces (--items).",
        RecordRefusal.NotLeftOut => "Ces pièces ne sont pas laissées de côté.",
        RecordRefusal.NothingOpen => "Rien n’est ouvert sur ces pièces : il n’y a rien à promettre ni à contester.",
        RecordRefusal.AmountNotPositive => "Le montant doit être supérieur à zéro.",
        RecordRefusal.AmountAboveOpen => $"Le montant dépasse ce qui est ouvert : {French(Amount)}.",
        RecordRefusal.PromiseBeforeItsDay => "La date promise précède le jour de la promesse.",
        RecordRefusal.PromiseTooLong =>
            $"La méthode n’accepte pas de promesse au-delà du {French(Day)} : il faut un échéancier (record plan).",
        RecordRefusal.PlanDatesOutOfOrder => "Les échéances doivent se suivre, toutes après le jour de l’accord.",
        RecordRefusal.StepUnknown => $"La méthode suivie n’a pas d’étape « {Word} ».",
        RecordRefusal.StepIsNoContact => $"L’étape « {Word} » n’est pas un contact.",
        RecordRefusal.PolicyUnreadable => $"La méthode « {Word} » ne peut pas être lue.",
        RecordRefusal.EndNotAfterStart => "La fin doit venir après le jour où cela commence.",
        RecordRefusal.ReasonMissing => "Il faut dire pourquoi (--note).",
        RecordRefusal.NothingToRead => "Aucune réponse n’attend d’être lue.",
        RecordRefusal.NoDisputeOpen => "Aucune contestation n’est ouverte.",
        RecordRefusal.NotOnHold => "Le dossier n’est pas suspendu.",
        RecordRefusal.PublicationDayOdd => $"La publication ne précède pas l’ouverture ({French(Day)} ?).",
        RecordRefusal.InsolvencyAlreadyOpen => $"Une procédure collective est déjà notée au {French(Day)}.",
        RecordRefusal.AlreadyHandedOver => $"Le dossier est déjà remis depuis le {French(Day)}.",
        RecordRefusal.AlreadyWrittenOff => $"La créance est déjà abandonnée depuis le {French(Day)}.",
        RecordRefusal.LetterUnknown => $"Aucune lettre de ce dossier ne porte la référence « {Word} ».",
        RecordRefusal.NotVanished => "Aucune de ces pièces n’attend qu’on dise pourquoi elle a disparu.",
        RecordRefusal.AlreadyRecorded => "La même chose est déjà notée à cette date.",
        RecordRefusal.TooLong => "Le texte est trop long.",
        RecordRefusal.PdfMissing or RecordRefusal.NotAPdf or RecordRefusal.PdfTooLarge or RecordRefusal.NotAScan =>
            $"Le fichier « {Word} » {FileRefusals.French(Refusal)}.",
        RecordRefusal.AnswerUnclear or RecordRefusal.CreditUnclear or RecordRefusal.NumberMissing
            or RecordRefusal.SignatoryMissing or RecordRefusal.GraceUnclear or RecordRefusal.ProofMissing
            or RecordRefusal.NotListed or RecordRefusal.LaterActStands => CauseRefusals.French(Refusal),
        RecordRefusal.EventUnknown => $"L’historique n’a pas d’événement {Word}.",
        RecordRefusal.AlreadyWithdrawn => $"L’événement {Word} est déjà retiré.",
        RecordRefusal.NotWithdrawable =>
            $"L’événement {Word} ne se retire pas : seul ce qu’une personne a noté peut l’être.",
    };

    private string InEnglish() => Refusal switch
    {
        RecordRefusal.RecorderMissing => "The name of the person who notes it is needed (--by).",
        RecordRefusal.FutureDay => $"{English(Day)} has not come yet: only what has happened is noted.",
        RecordRefusal.UnknownItem => $"No item of this customer bears the reference \"{Word}\".",
        RecordRefusal.ItemsMissing => "Say which items (--items).",
        RecordRefusal.NotLeftOut => "These items are not left out.",
        RecordRefusal.NothingOpen => "Nothing is open on these items: there is nothing to promise or contest.",
        RecordRefusal.AmountNotPositive => "The amount must be above zero.",
        RecordRefusal.AmountAboveOpen => $"The amount is above what is open: {Amount}.",
        RecordRefusal.PromiseBeforeItsDay => "The promised day is before the day of the promise.",
        RecordRefusal.PromiseTooLong =>
            $"The policy takes no promise beyond {English(Day)}: a plan is needed (record plan).",
        RecordRefusal.PlanDatesOutOfOrder => "Instalments must follow one another, all after the day of the agreement.",
        RecordRefusal.StepUnknown => $"The policy followed has no step \"{Word}\".",
        RecordRefusal.StepIsNoContact => $"Step \"{Word}\" is no contact.",
        RecordRefusal.PolicyUnreadable => $"Policy \"{Word}\" cannot be read.",
        RecordRefusal.EndNotAfterStart => "The end must come after the day on which it begins.",
        RecordRefusal.ReasonMissing => "Say why (--note).",
        RecordRefusal.NothingToRead => "No reply waits to be read.",
        RecordRefusal.NoDisputeOpen => "No dispute is open.",
        RecordRefusal.NotOnHold => "The dossier is not on hold.",
        RecordRefusal.PublicationDayOdd =>
            $"The publication is not before the opening, nor on a day to come: {English(Day)}.",
        RecordRefusal.InsolvencyAlreadyOpen => $"Insolvency proceedings are noted already on {English(Day)}.",
        RecordRefusal.AlreadyHandedOver => $"The dossier was handed over already on {English(Day)}.",
        RecordRefusal.AlreadyWrittenOff => $"The debt was written off already on {English(Day)}.",
        RecordRefusal.LetterUnknown => $"No letter of this dossier bears the reference \"{Word}\".",
        RecordRefusal.NotVanished => "None of these items waits to be explained: it has not vanished.",
        RecordRefusal.AlreadyRecorded => "The very same is noted already on that day.",
        RecordRefusal.TooLong => "The text is too long.",
        RecordRefusal.PdfMissing or RecordRefusal.NotAPdf or RecordRefusal.PdfTooLarge or RecordRefusal.NotAScan =>
            $"File \"{Word}\" {FileRefusals.English(Refusal)}.",
        RecordRefusal.AnswerUnclear or RecordRefusal.CreditUnclear or RecordRefusal.NumberMissing
            or RecordRefusal.SignatoryMissing or RecordRefusal.GraceUnclear or RecordRefusal.ProofMissing
            or RecordRefusal.NotListed or RecordRefusal.LaterActStands => CauseRefusals.English(Refusal),
        RecordRefusal.EventUnknown => $"The history has no event {Word}.",
        RecordRefusal.AlreadyWithdrawn => $"Event {Word} is withdrawn already.",
        RecordRefusal.NotWithdrawable => $"Event {Word} cannot be withdrawn: only what a person noted can.",
    };

    private static string French(DateOnly? day) => $"{day:dd/MM/yyyy}";

    private static string English(DateOnly? day) => $"{day:yyyy-MM-dd}";

    private static string French(Money? amount) =>
        (amount ?? Money.Zero).Euros.ToString("N2", CultureInfo.GetCultureInfo("fr-FR")) + "\u00A0€";
}
