using System.Globalization;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Law;
using Acquit.Core.Procedures;

namespace Acquit.App.Court;

/// <summary>Why a procedure is not opened, or an act of it not recorded.</summary>
public enum CourtRefusal
{
    ItemsMissing,

    /// <summary>No open invoice of the debtor bears this reference.</summary>
    ItemUnknown,
    NotDue,

    /// <summary>What is contested is for a judge who hears both sides.</summary>
    Disputed,
    Insolvent,
    UnderMandate,

    /// <summary>A public body is sued before the administrative court.</summary>
    PublicDebtor,
    DebtorKindUnknown,
    LimitationPassed,

    /// <summary>A reply that nobody has read may be a payment or a dispute.</summary>
    ReplyToRead,
    NotACustomer,
    DebtorAbroad,
    NotAnInvoice,
    WrittenOff,

    /// <summary>A judge refused the order: an ordinary claim is left (CPC, art. 1409).</summary>
    OrderRefusedBefore,

    /// <summary>The city said for the petition is not that of the court of the procedure.</summary>
    CityDiffers,

    /// <summary>The file keeps no such paper that could be an exhibit.</summary>
    ExhibitUnknown,

    /// <summary>What is written in a mediation is shown to no court.</summary>
    MediationPaper,

    /// <summary>Another procedure holds one of the items.</summary>
    InAnotherProcedure,
    CourtNameMissing,

    /// <summary>A commissaire de justice conducts it: a person says which.</summary>
    OfficerMissing,

    /// <summary>Acquit does not follow the acts of that way.</summary>
    WayNotFollowed,
    ProcedureUnknown,

    /// <summary>The dossier has none at all.</summary>
    NoProcedure,
    ActUnknown,

    /// <summary>The copy that was filed counts: the papers are not drawn anew.</summary>
    AlreadyFiled,
    AmountMissing,
    MannerMissing,

    /// <summary>Nothing is served on a Sunday or a holiday (CPC, art. 664).</summary>
    NoServiceThatDay,
    OppositionDayMissing,
    PayByMissing,
    MeetingDayMissing,
    MediatorKindMissing,
    MediatorMissing,

    /// <summary>The law book does not cover the day.</summary>
    LawSilent,

    /// <summary>The procedure itself does not allow it: see <see cref="RefusedCourt.Procedure"/>.</summary>
    NotAllowed,

    /// <summary>It cannot be noted: see <see cref="RefusedCourt.Record"/>.</summary>
    NotRecordable,
}

/// <summary>A refusal with what it names.</summary>
public sealed record RefusedCourt(CourtRefusal Refusal)
{
    private const string MediatorExample = "M. Paul Petit, conciliateur de justice à Lyon";

    private const string OfficerExample = "Me Anne Petit, commissaire de justice à Lyon";

    /// <summary>The reference, the act or the number that was typed.</summary>
    public string Word { get; init; } = "";

    public DateOnly? Day { get; init; }

    public ProcedureRefusal? Procedure { get; init; }

    public RefusedRecord? Record { get; init; }

    public LawGap? Gap { get; init; }

    /// <summary>The key of JSON: of the procedure's own refusal where it is that one.</summary>
    public string Key =>
        Procedure is { } why ? why.Key
        : Record is { } record ? record.Key
        : Lower(Refusal.ToString());

    public string Sentence(Language language) => language switch
    {
        Language.French => InFrench(),
        Language.English => InEnglish(),
    };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private string On => Day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private string InFrench() => Refusal switch
    {
        CourtRefusal.ItemsMissing => "Il faut dire quelles factures la procédure réclame.",
        CourtRefusal.ItemUnknown => $"Aucune facture ouverte de ce client ne porte la référence « {Word} ».",
        CourtRefusal.NotDue => $"La facture « {Word} » n’est exigible qu’après le {On}.",
        CourtRefusal.Disputed => $"La facture « {Word} » est contestée depuis le {On} : une créance contestée relève "
            + "d’un débat contradictoire.",
        CourtRefusal.Insolvent => $"Procédure collective ouverte le {On} : les poursuites individuelles sont arrêtées "
            + "(C. com., art. L. 622-21).",
        CourtRefusal.UnderMandate => "Recouvrement pour autrui : le mandat ne couvre pas une demande en justice.",
        CourtRefusal.PublicDebtor => "Débiteur public : la demande relève du tribunal administratif.",
        CourtRefusal.DebtorKindUnknown =>
            "Statut juridique du débiteur inconnu : il décide du tribunal. Renseignez-le d’abord.",
        CourtRefusal.LimitationPassed => $"La facture « {Word} » est prescrite depuis le {On}.",
        CourtRefusal.ReplyToRead => $"Une réponse du {On} attend d’être lue : paiement, ou contestation.",
        CourtRefusal.NotACustomer => "Ce compte n’est pas un client.",
        CourtRefusal.DebtorAbroad => "Le débiteur demeure à l’étranger : une personne choisit le tribunal et le pays.",
        CourtRefusal.NotAnInvoice => $"« {Word} » n’est pas une facture : retenue ou solde d’ouverture.",
        CourtRefusal.WrittenOff => $"La facture « {Word} » est passée en perte depuis le {On}.",
        CourtRefusal.OrderRefusedBefore => $"L’injonction de payer a été rejetée pour la facture « {Word} » : il reste "
            + "l’action au fond (CPC, art. 1409).",
        CourtRefusal.CityDiffers => $"La procédure est ouverte devant un autre tribunal : {Word}.",
        CourtRefusal.ExhibitUnknown => $"Ce dossier ne garde aucune pièce « {Word} ».",
        CourtRefusal.InAnotherProcedure => $"La facture « {Word} » est déjà dans une procédure en cours.",
        CourtRefusal.CourtNameMissing => "Il faut le nom du tribunal : « tribunal de commerce de Lyon ».",
        CourtRefusal.OfficerMissing => $"Il faut le commissaire de justice : « {OfficerExample} ».",
        CourtRefusal.WayNotFollowed => $"Acquit ne suit pas encore les actes de cette voie : {Word}.",
        CourtRefusal.ProcedureUnknown => $"Ce dossier n’a pas de procédure n° {Word}.",
        CourtRefusal.NoProcedure => "Ce dossier n’a pas de procédure : ouvrez-en une d’abord (court open).",
        CourtRefusal.ActUnknown => $"Aucun acte de cette procédure ne s’appelle « {Word} ».",
        CourtRefusal.AlreadyFiled => "La requête est déjà déposée.",
        CourtRefusal.AmountMissing or CourtRefusal.MannerMissing or CourtRefusal.NoServiceThatDay
            or CourtRefusal.OppositionDayMissing or CourtRefusal.PayByMissing or CourtRefusal.MeetingDayMissing
            or CourtRefusal.MediatorKindMissing or CourtRefusal.MediatorMissing or CourtRefusal.MediationPaper =>
            DetailInFrench(),
        CourtRefusal.LawSilent => Gap!.Sentence(Language.French),
        CourtRefusal.NotAllowed => Procedure!.Sentence(Language.French),
        CourtRefusal.NotRecordable => Record!.Sentence(Language.French),
    };

    /// <summary>What an act must tell and does not.</summary>
    private string DetailInFrench() =>
        Refusal == CourtRefusal.AmountMissing
            ? "Il faut le montant, supérieur à zéro."
        : Refusal == CourtRefusal.MannerMissing
            ? "Il faut dire comment l’ordonnance a été remise : au débiteur lui-même, ou autrement (CPC, art. 1416)."
        : Refusal == CourtRefusal.NoServiceThatDay
            ? $"Aucune signification n’est faite un dimanche ni un jour férié (CPC, art. 664) : {On}."
        : Refusal == CourtRefusal.OppositionDayMissing
            ? "Il faut le jour où le débiteur a formé opposition."
        : Refusal == CourtRefusal.MediatorKindMissing
            ? "Dites qui est saisi : médiateur des entreprises, conciliateur de justice ou médiateur conventionnel."
        : Refusal == CourtRefusal.MediationPaper
            ? "Un papier de médiation est confidentiel : il n’entre dans aucun dossier remis à un juge."
        : Refusal == CourtRefusal.MediatorMissing
            ? $"Il faut le nom du médiateur ou du conciliateur : « {MediatorExample} »."
        : Refusal == CourtRefusal.MeetingDayMissing
            ? "Il faut le jour proposé pour la première réunion."
        : "Il faut le dernier jour laissé pour payer.";

    private string InEnglish() => Refusal switch
    {
        CourtRefusal.ItemsMissing => "Say which invoices the procedure claims.",
        CourtRefusal.ItemUnknown => $"No open invoice of this customer bears the reference \"{Word}\".",
        CourtRefusal.NotDue => $"Invoice \"{Word}\" is payable after {Day:yyyy-MM-dd} only.",
        CourtRefusal.Disputed => $"Invoice \"{Word}\" is disputed since {Day:yyyy-MM-dd}: a disputed debt needs a "
            + "hearing of both sides.",
        CourtRefusal.Insolvent => $"Insolvency proceedings opened on {Day:yyyy-MM-dd}: individual actions are stopped "
            + "(C. com., art. L. 622-21).",
        CourtRefusal.UnderMandate => "Collected for another: the mandate does not cover a claim in court.",
        CourtRefusal.PublicDebtor => "The debtor is a public body: the claim is for the administrative court.",
        CourtRefusal.DebtorKindUnknown => "Legal status of the debtor unknown: it decides the court. Enter it first.",
        CourtRefusal.LimitationPassed => $"Invoice \"{Word}\" is time-barred since {Day:yyyy-MM-dd}.",
        CourtRefusal.ReplyToRead => $"A reply of {Day:yyyy-MM-dd} waits to be read: it may be a payment or a dispute.",
        CourtRefusal.NotACustomer => "This account is no customer.",
        CourtRefusal.DebtorAbroad => "The debtor lives abroad: a person determines the court and the country.",
        CourtRefusal.NotAnInvoice => $"\"{Word}\" is no invoice: a retention or an opening balance.",
        CourtRefusal.WrittenOff => $"Invoice \"{Word}\" was written off on {Day:yyyy-MM-dd}.",
        CourtRefusal.OrderRefusedBefore => $"An order for payment was refused for invoice \"{Word}\": an ordinary "
            + "claim is left (CPC, art. 1409).",
        CourtRefusal.CityDiffers => $"The procedure was opened before another court: {Word}.",
        CourtRefusal.ExhibitUnknown => $"This file keeps no paper \"{Word}\".",
        CourtRefusal.InAnotherProcedure => $"Invoice \"{Word}\" is in a running procedure already.",
        CourtRefusal.CourtNameMissing => "Give the name of the court: \"tribunal de commerce de Lyon\".",
        CourtRefusal.OfficerMissing => $"Say which commissaire de justice: \"{OfficerExample}\".",
        CourtRefusal.WayNotFollowed => $"Acquit does not follow the acts of that way yet: {Word}.",
        CourtRefusal.ProcedureUnknown => $"This file has no procedure number {Word}.",
        CourtRefusal.NoProcedure => "This file has no procedure: open one first (court open).",
        CourtRefusal.ActUnknown => $"No act of this procedure is called \"{Word}\".",
        CourtRefusal.AlreadyFiled => "The petition is filed already.",
        CourtRefusal.AmountMissing or CourtRefusal.MannerMissing or CourtRefusal.NoServiceThatDay
            or CourtRefusal.OppositionDayMissing or CourtRefusal.PayByMissing or CourtRefusal.MeetingDayMissing
            or CourtRefusal.MediatorKindMissing or CourtRefusal.MediatorMissing or CourtRefusal.MediationPaper =>
            DetailInEnglish(),
        CourtRefusal.LawSilent => Gap!.Sentence(Language.English),
        CourtRefusal.NotAllowed => Procedure!.Sentence(Language.English),
        CourtRefusal.NotRecordable => Record!.Sentence(Language.English),
    };

    /// <summary>What an act must tell and does not.</summary>
    private string DetailInEnglish() =>
        Refusal == CourtRefusal.AmountMissing
            ? "Give the amount, above zero."
        : Refusal == CourtRefusal.MannerMissing
            ? "Say how the order was handed over: to the debtor himself, or otherwise (CPC, art. 1416)."
        : Refusal == CourtRefusal.NoServiceThatDay
            ? $"Nothing is served on a Sunday or a public holiday (CPC, art. 664): {Day:yyyy-MM-dd}."
        : Refusal == CourtRefusal.OppositionDayMissing
            ? "Give the day on which the debtor opposed."
        : Refusal == CourtRefusal.MediatorKindMissing
            ? "Say who is asked: the business mediator, a court conciliator, a mediator chosen by the parties."
        : Refusal == CourtRefusal.MediationPaper
            ? "A paper of a mediation is confidential: it enters no file for a court."
        : Refusal == CourtRefusal.MediatorMissing
            ? $"Name the mediator or conciliator: \"{MediatorExample}\"."
        : Refusal == CourtRefusal.MeetingDayMissing
            ? "Give the day offered for the first meeting."
        : "Give the last day left to pay.";
}
