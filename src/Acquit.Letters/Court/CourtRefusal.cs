using Acquit.Core;

namespace Acquit.Letters.Court;

/// <summary>Why a court paper is not made. A refused paper lists all that is missing, not the first of it.</summary>
public enum CourtRefusal
{
    CourtUnconfirmed,
    CourtDoesNotFit,
    GroundMissing,
    PartyNotCommercial,
    CivilBetweenTraders,
    CreditorIdentityIncomplete,
    DebtorIdentityIncomplete,
    DebtorKindUnconfirmed,
    DebtorIsPublic,
    DebtorInsolvent,
    PowerMissing,
    LegalMentionsMissing,
    ClaimMissing,
    NothingOwed,
    NotYetDue,
    StatementDoesNotAddUp,
    WrongInterest,
    LawValueUnconfirmed,
    LimitationPassed,
    DisputeRecorded,
    NoticeMissing,
    StoryMissing,
    BasisMissing,
    InvoiceExhibitMissing,
    ExhibitMissing,
    ExhibitsTooLarge,
    ExhibitsTooManyPages,
    SignatureMissing,
    RegistryAddressMissing,
    OfficerMissing,
    AddressTooLong,
    PetitionNotFiled,
    CostsInvitationMissing,
    CostsPeriodExpired,
    OrderKnown,
    OrderNumberMissing,
    OrderDateMissing,
    LastDayUnknown,
    ServicePeriodExpired,
    ServiceMissing,
    AlreadyServed,
    NotOpposed,
    ServiceNotAsked,
    OrderOpposed,
    EnforceableDayUnknown,
    NotEnforceableYet,
    EnclosureMissing,
    AddressesMissing,
    IbanMissing,
    WithdrawalReasonMissing,
    WithdrawalUnconfirmed,
    DaysToPayMissing,
    AcceptedTermsMissing,
    AmountAboveCap,
    BetweenTraders,
    NotBetweenTraders,
    MediatorMissing,
    MediationIncomplete,
    MediationOfConsumer,
    ConciliationOfPublic,
    NothingTried,
    VariableMissing,
}

/// <summary>One refusal with what it is about: the mention, the invoice, the number of the exhibit; may be empty.
/// </summary>
public sealed record RefusedCourtPaper(CourtRefusal Refusal, string Detail)
{
    /// <summary>One sentence for people, with the detail.</summary>
    public string Sentence(Language language) => language switch
    {
        Language.French => Detailed(Refusal.InFrench(), "\u00A0: "),
        Language.English => Detailed(Refusal.InEnglish(), ": "),
    };

    private string Detailed(string sentence, string colon) =>
        Detail.Length == 0 ? sentence : $"{sentence[..^1]}{colon}{Detail}.";
}

/// <summary>Each refusal in one sentence.</summary>
public static class CourtRefusals
{
    public static string InFrench(this CourtRefusal refusal) => _french(refusal);

    public static string InEnglish(this CourtRefusal refusal) => _english(refusal);

    private static readonly Func<CourtRefusal, string> _french = refusal => refusal switch
    {
        CourtRefusal.CourtUnconfirmed => "La juridiction n’est pas choisie, ou personne ne l’a confirmée.",
        CourtRefusal.CourtDoesNotFit => "Cette juridiction ne connaît pas d’une créance de cette nature.",
        CourtRefusal.GroundMissing => "La nature de la créance, qui désigne la juridiction, n’est pas choisie.",
        CourtRefusal.PartyNotCommercial =>
            "Une partie n’est enregistrée ni comme commerçant ni comme artisan (C. com., art. L. 721-3).",
        CourtRefusal.CivilBetweenTraders =>
            "Entre commerçants ou artisans, la créance n’est pas de nature civile (C. com., art. L. 721-3).",
        CourtRefusal.CreditorIdentityIncomplete =>
            "L’identité du requérant est incomplète (CPC, art. 54, à peine de nullité).",
        CourtRefusal.DebtorIdentityIncomplete =>
            "L’identité du débiteur est incomplète (CPC, art. 57, à peine de nullité).",
        CourtRefusal.DebtorKindUnconfirmed => "Personne n’a confirmé la qualité du débiteur.",
        CourtRefusal.DebtorIsPublic => "L’injonction de payer n’est pas ouverte contre une personne publique.",
        CourtRefusal.DebtorInsolvent =>
            "Le débiteur est en procédure collective, la créance se déclare et ne se demande plus.",
        CourtRefusal.PowerMissing => "Le pouvoir spécial du mandataire n’est pas parmi les pièces.",
        CourtRefusal.LegalMentionsMissing => "Des mentions légales du créancier manquent.",
        CourtRefusal.ClaimMissing => "Le décompte de la créance manque.",
        CourtRefusal.NothingOwed => "Plus rien n’est dû.",
        CourtRefusal.NotYetDue => "Une facture n’est pas encore échue.",
        CourtRefusal.StatementDoesNotAddUp => "Le décompte ne tombe pas juste, ou n’est pas arrêté au jour de l’acte.",
        CourtRefusal.WrongInterest => "Les intérêts du décompte ne conviennent pas à la qualité du débiteur.",
        CourtRefusal.LawValueUnconfirmed => "Une valeur légale reste à confirmer par le signataire.",
        CourtRefusal.LimitationPassed => "La créance est prescrite.",
        CourtRefusal.DisputeRecorded => "Une facture demandée est contestée.",
        CourtRefusal.NoticeMissing => "La mise en demeure, qui fait courir les intérêts, manque.",
        CourtRefusal.StoryMissing => "Aucun fait n’est exposé.",
        CourtRefusal.BasisMissing => "Le fondement de la créance, contrat ou commande, n’est pas dit (CPC, art. 1407).",
        CourtRefusal.InvoiceExhibitMissing => "Une facture demandée n’est pas parmi les pièces.",
        CourtRefusal.ExhibitMissing => "Une pièce citée ou énumérée manque.",
        CourtRefusal.ExhibitsTooLarge => "Les pièces pèsent ensemble plus de 300 Mo, n’en retenez que l’utile.",
        CourtRefusal.ExhibitsTooManyPages => "Les pièces font ensemble plus de 3 000 pages, n’en retenez que l’utile.",
        CourtRefusal.SignatureMissing => "Le signataire, sa qualité ou le lieu de signature manque (CPC, art. 57).",
        CourtRefusal.RegistryAddressMissing => "L’adresse du greffe manque.",
        CourtRefusal.OfficerMissing => "Le commissaire de justice n’est pas choisi, ou son adresse manque.",
        CourtRefusal.AddressTooLong => "L’adresse ne tient pas dans la fenêtre, six lignes de 38 caractères au plus.",
        CourtRefusal.PetitionNotFiled => "La requête n’est pas déposée.",
        CourtRefusal.CostsInvitationMissing =>
            "L’invitation du greffe à consigner, son montant ou le moyen de paiement manque.",
        CourtRefusal.CostsPeriodExpired => "Le délai pour consigner les frais est passé (CPC, art. 1425).",
        CourtRefusal.OrderKnown => "L’ordonnance est rendue, il n’y a plus de décision à attendre.",
        CourtRefusal.OrderNumberMissing => "Le numéro de l’ordonnance manque.",
        CourtRefusal.OrderDateMissing => "La date de l’ordonnance manque.",
        CourtRefusal.LastDayUnknown => "Le dernier jour pour signifier l’ordonnance n’est pas calculé.",
        CourtRefusal.ServicePeriodExpired =>
            "Le délai pour signifier est passé, l’ordonnance est non avenue (CPC, art. 1411).",
        CourtRefusal.ServiceMissing => "L’acte de signification, sa date, sa manière ou son auteur, manque.",
        CourtRefusal.AlreadyServed => "L’ordonnance est déjà signifiée.",
        CourtRefusal.NotOpposed => "Aucune opposition n’est connue, l’acte n’est pas à produire (CPC, art. 1418).",
        CourtRefusal.ServiceNotAsked =>
            "L’acte n’est à produire que pour une ordonnance rendue à compter du 1er septembre 2026 (CPC, art. 1418).",
        CourtRefusal.OrderOpposed => "Le débiteur a formé opposition.",
        CourtRefusal.EnforceableDayUnknown => "Le jour où l’ordonnance devient exécutoire n’est pas calculé.",
        CourtRefusal.NotEnforceableYet => "L’ordonnance n’est pas encore un titre exécutoire (CPC, art. 1422).",
        CourtRefusal.EnclosureMissing => "La lettre annonce une pièce jointe qui n’y est pas.",
        CourtRefusal.AddressesMissing => "Aucune adresse connue du débiteur n’est donnée.",
        CourtRefusal.IbanMissing => "L’IBAN du créancier manque.",
        CourtRefusal.WithdrawalReasonMissing => "Le motif du désistement manque.",
        CourtRefusal.WithdrawalUnconfirmed =>
            "Une somme reste due et personne n’a confirmé le désistement (C. civ., art. 2243).",
        CourtRefusal.DaysToPayMissing => "Le délai laissé pour payer n’est pas choisi.",
        CourtRefusal.AcceptedTermsMissing => "Les modalités de paiement que le créancier accepte manquent.",
        CourtRefusal.AmountAboveCap => "La créance dépasse le plafond de cette procédure (CPCE, art. R. 125-1).",
        CourtRefusal.BetweenTraders => "Une créance facturée entre commerçants n’y entre pas (CPCE, art. L. 125-1).",
        CourtRefusal.NotBetweenTraders =>
            "Cette procédure veut une créance facturée entre commerçants (CPCE, art. L. 126-1).",
        CourtRefusal.MediatorMissing => "Le nom du médiateur ou du conciliateur manque.",
        CourtRefusal.MediationIncomplete => "La demande ne dit pas encore tout ce qu’elle doit dire.",
        CourtRefusal.MediationOfConsumer =>
            "Ce médiateur ne reçoit pas les particuliers : demandez un conciliateur de justice.",
        CourtRefusal.ConciliationOfPublic => "Le conciliateur de justice ne reçoit pas les personnes publiques.",
        CourtRefusal.NothingTried =>
            "Rien n’a encore été tenté : une relance, un appel ou une mise en demeure vient d’abord.",
        CourtRefusal.VariableMissing => "Le texte nomme une donnée qui manque.",
    };

    private static readonly Func<CourtRefusal, string> _english = refusal => refusal switch
    {
        CourtRefusal.CourtUnconfirmed => "The court is not chosen, or nobody has confirmed it.",
        CourtRefusal.CourtDoesNotFit => "This court does not hear a claim of that nature.",
        CourtRefusal.GroundMissing => "The nature of the claim, which leads to the court, is not chosen.",
        CourtRefusal.PartyNotCommercial =>
            "One party is recorded neither as a trader nor as a craftsman (C. com., art. L. 721-3).",
        CourtRefusal.CivilBetweenTraders =>
            "Between traders or craftsmen the claim is no civil one (C. com., art. L. 721-3).",
        CourtRefusal.CreditorIdentityIncomplete =>
            "The identity of the applicant is incomplete (CPC, art. 54, on pain of nullity).",
        CourtRefusal.DebtorIdentityIncomplete =>
            "The identity of the debtor is incomplete (CPC, art. 57, on pain of nullity).",
        CourtRefusal.DebtorKindUnconfirmed => "Nobody has confirmed the debtor’s legal status.",
        CourtRefusal.DebtorIsPublic => "No order for payment lies against a public body.",
        CourtRefusal.DebtorInsolvent => "The debtor is insolvent, the claim is declared and no longer sued for.",
        CourtRefusal.PowerMissing => "The special power of the proxy is not among the exhibits.",
        CourtRefusal.LegalMentionsMissing => "Legal mentions of the creditor are missing.",
        CourtRefusal.ClaimMissing => "The statement of the claim is missing.",
        CourtRefusal.NothingOwed => "Nothing is owed any more.",
        CourtRefusal.NotYetDue => "An invoice is not due yet.",
        CourtRefusal.StatementDoesNotAddUp => "The statement does not add up, or not on the day of the paper.",
        CourtRefusal.WrongInterest => "The interest of the statement does not suit the debtor’s legal status.",
        CourtRefusal.LawValueUnconfirmed => "A legal value remains to be confirmed by the signer.",
        CourtRefusal.LimitationPassed => "The claim is time-barred.",
        CourtRefusal.DisputeRecorded => "A claimed invoice is contested.",
        CourtRefusal.NoticeMissing => "The formal notice, from which interest runs, is missing.",
        CourtRefusal.StoryMissing => "No fact is stated.",
        CourtRefusal.BasisMissing => "The basis of the claim, contract or order, is not stated (CPC, art. 1407).",
        CourtRefusal.InvoiceExhibitMissing => "A claimed invoice is not among the exhibits.",
        CourtRefusal.ExhibitMissing => "An exhibit that is cited or listed is missing.",
        CourtRefusal.ExhibitsTooLarge => "The exhibits weigh more than 300 MB together, keep what is useful.",
        CourtRefusal.ExhibitsTooManyPages => "The exhibits have more than 3,000 pages together, keep what is useful.",
        CourtRefusal.SignatureMissing =>
            "The signer, his quality or the place of signature is missing (CPC, art. 57).",
        CourtRefusal.RegistryAddressMissing => "The address of the registry is missing.",
        CourtRefusal.OfficerMissing => "The commissaire de justice is not chosen, or his address is missing.",
        CourtRefusal.AddressTooLong => "The address does not fit the window, six lines of 38 characters at most.",
        CourtRefusal.PetitionNotFiled => "The petition is not filed.",
        CourtRefusal.CostsInvitationMissing =>
            "The invitation to advance costs, its amount or the means of payment is missing.",
        CourtRefusal.CostsPeriodExpired => "The period to advance costs is over (CPC, art. 1425).",
        CourtRefusal.OrderKnown => "The order is rendered, no decision is awaited any more.",
        CourtRefusal.OrderNumberMissing => "The number of the order is missing.",
        CourtRefusal.OrderDateMissing => "The date of the order is missing.",
        CourtRefusal.LastDayUnknown => "The last day to serve the order is not counted.",
        CourtRefusal.ServicePeriodExpired => "The period to serve is over, the order is void (CPC, art. 1411).",
        CourtRefusal.ServiceMissing => "The act of service, its day, manner or author, is missing.",
        CourtRefusal.AlreadyServed => "The order is served already.",
        CourtRefusal.NotOpposed => "No opposition is known, the act is not to be produced (CPC, art. 1418).",
        CourtRefusal.ServiceNotAsked =>
            "The act is produced only for an order rendered from 1 September 2026 (CPC, art. 1418).",
        CourtRefusal.OrderOpposed => "The debtor has opposed the order.",
        CourtRefusal.EnforceableDayUnknown => "The day on which the order becomes a title is not counted.",
        CourtRefusal.NotEnforceableYet => "The order is not yet an enforceable title (CPC, art. 1422).",
        CourtRefusal.EnclosureMissing => "The letter announces an enclosure that is not there.",
        CourtRefusal.AddressesMissing => "No known address of the debtor is given.",
        CourtRefusal.IbanMissing => "The creditor’s IBAN is missing.",
        CourtRefusal.WithdrawalReasonMissing => "The reason of the withdrawal is missing.",
        CourtRefusal.WithdrawalUnconfirmed =>
            "Something is still owed and nobody has confirmed the withdrawal (C. civ., art. 2243).",
        CourtRefusal.DaysToPayMissing => "The days left to pay are not chosen.",
        CourtRefusal.AcceptedTermsMissing => "The terms of payment that the creditor accepts are missing.",
        CourtRefusal.AmountAboveCap => "The claim is above the cap of this procedure (CPCE, art. R. 125-1).",
        CourtRefusal.BetweenTraders => "A debt invoiced between traders does not enter it (CPCE, art. L. 125-1).",
        CourtRefusal.NotBetweenTraders => "This procedure wants a debt invoiced between traders (CPCE, art. L. 126-1).",
        CourtRefusal.MediatorMissing => "The name of the mediator or conciliator is missing.",
        CourtRefusal.MediationIncomplete => "The request does not say yet all that it must say.",
        CourtRefusal.MediationOfConsumer => "This mediator takes no consumers: ask a court conciliator.",
        CourtRefusal.ConciliationOfPublic => "The court conciliator takes no public bodies.",
        CourtRefusal.NothingTried =>
            "Nothing has been tried yet: a reminder, a call or a formal notice comes first.",
        CourtRefusal.VariableMissing => "The text names something that is missing.",
    };
}
