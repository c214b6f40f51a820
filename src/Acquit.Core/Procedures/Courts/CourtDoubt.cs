namespace Acquit.Core.Procedures.Courts;

/// <summary>What a person checks although the court is known.</summary>
public enum CourtDoubt
{
    /// <summary>A creditor who is no trader may choose between two courts.</summary>
    EitherCourt,
    CommercialByForm,
    AssociationMayTrade,
    PublicContract,
    OverseasCourt,
    ContributionMayBeDue,
    ExperimentOver,
}

/// <summary>What each doubt says.</summary>
public static class CourtDoubts
{
    public static string Sentence(this CourtDoubt doubt, Language language) =>
        language switch
        {
            Language.French => InFrench(doubt),
            Language.English => InEnglish(doubt),
        };

    private static string InFrench(CourtDoubt doubt) =>
        doubt switch
        {
            CourtDoubt.EitherCourt =>
                "Contre un commerçant, un créancier qui ne l’est pas peut aussi choisir le tribunal de commerce : "
                    + "à confirmer.",
            CourtDoubt.CommercialByForm =>
                "Si le débiteur est une société commerciale par sa forme (SARL, SAS…), dites-le commerçant.",
            CourtDoubt.AssociationMayTrade =>
                "Une association qui fait habituellement des actes de commerce peut relever du tribunal de "
                    + "commerce.",
            CourtDoubt.PublicContract =>
                "Un établissement industriel et commercial, ou un contrat de droit privé, relève d’un autre juge : "
                    + "une personne lit le contrat.",
            CourtDoubt.OverseasCourt =>
                "Outre-mer, l’organisation des tribunaux de commerce diffère : faites confirmer le nom du "
                    + "tribunal.",
            CourtDoubt.ContributionMayBeDue =>
                "Au-delà de ce montant, une contribution peut être due au tribunal des activités économiques.",
            CourtDoubt.ExperimentOver =>
                "L’expérimentation des tribunaux des activités économiques est finie : vérifiez ce qui l’a suivie.",
        };

    private static string InEnglish(CourtDoubt doubt) =>
        doubt switch
        {
            CourtDoubt.EitherCourt =>
                "Against a trader, a creditor who is none may also choose the commercial court: to be confirmed.",
            CourtDoubt.CommercialByForm =>
                "If the debtor is a company that is commercial by its form (SARL, SAS…), call him a trader.",
            CourtDoubt.AssociationMayTrade =>
                "An association that trades habitually may belong before the commercial court.",
            CourtDoubt.PublicContract =>
                "A public body of industrial and commercial kind, or a contract of private law, has another judge: "
                    + "a person reads the contract.",
            CourtDoubt.OverseasCourt =>
                "Overseas, commercial courts are organised otherwise: have the name of the court confirmed.",
            CourtDoubt.ContributionMayBeDue =>
                "Above that amount a contribution may be due to the court for economic activities.",
            CourtDoubt.ExperimentOver =>
                "The experiment of the courts for economic activities is over: check what followed it.",
        };
}
