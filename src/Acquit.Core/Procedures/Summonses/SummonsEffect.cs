using Acquit.Core.Law;

namespace Acquit.Core.Procedures.Summonses;

/// <summary>What a summons to pay does, and what it does not do although many believe it.</summary>
public enum SummonsEffect
{
    PutsOnNotice,
    StartsLegalInterest,
    DoesNotInterruptLimitation,
    GivesNoTitle,
    CostStaysWithCreditor,
}

/// <summary>What each effect says, and where it stands.</summary>
public static class SummonsEffects
{
    public static Citation Rule(this SummonsEffect effect) =>
        effect switch
        {
            SummonsEffect.PutsOnNotice => Citation.Article("C. civ., art. 1344"),
            SummonsEffect.StartsLegalInterest => Citation.Article("C. civ., art. 1231-6 et 1344-1"),
            SummonsEffect.DoesNotInterruptLimitation => Citation.Article("C. civ., art. 2240 à 2244"),
            SummonsEffect.GivesNoTitle => Citation.Article("CPCE, art. L. 111-3"),
            SummonsEffect.CostStaysWithCreditor => Citation.Article("CPCE, art. L. 111-8, al. 2"),
        };

    public static string Sentence(this SummonsEffect effect, Language language) =>
        language switch
        {
            Language.French => effect switch
            {
                SummonsEffect.PutsOnNotice => "Elle vaut mise en demeure, du jour où elle est signifiée.",
                SummonsEffect.StartsLegalInterest =>
                    "Elle fait courir l’intérêt au taux légal là où aucune pénalité ne court déjà.",
                SummonsEffect.DoesNotInterruptLimitation =>
                    "Elle n’interrompt pas la prescription : ce n’est ni une demande en justice ni un acte "
                        + "d’exécution.",
                SummonsEffect.GivesNoTitle => "Elle ne donne pas de titre exécutoire : rien ne peut être saisi.",
                SummonsEffect.CostStaysWithCreditor => "Son coût reste à la charge du créancier.",
            },
            Language.English => effect switch
            {
                SummonsEffect.PutsOnNotice => "It counts as a formal notice, from the day on which it is served.",
                SummonsEffect.StartsLegalInterest =>
                    "It makes interest at the legal rate run where no penalty runs already.",
                SummonsEffect.DoesNotInterruptLimitation =>
                    "It does not interrupt limitation: it is neither a claim in court nor an act of enforcement.",
                SummonsEffect.GivesNoTitle => "It gives no enforceable title: nothing can be seized.",
                SummonsEffect.CostStaysWithCreditor => "Its cost stays with the creditor.",
            },
        };
}
