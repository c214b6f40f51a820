using Acquit.Core.Dossiers;

namespace Acquit.Web.Shell;

/// <summary>Words of costs.</summary>
public static class SpeechOfCosts
{
    /// <summary>Whether the debtor bears it today, and else what it would take.</summary>
    public static string Owed(this Speech tell, CostNoted cost) => cost.Basis switch
    {
        CostBasis.CourtCosts or CostBasis.JudgesAward => cost.IsGranted ? tell.Say("oui", "yes")
            : tell.Say("si une décision l’accorde", "if a decision awards it"),
        CostBasis.Enforcement => cost.IsGranted ? tell.Say("oui", "yes")
            : tell.Say("avec un titre", "with a title"),
        CostBasis.BeyondIndemnity => tell.Say("oui, pour l’excédent", "yes, for the excess"),
        CostBasis.Creditor => tell.Say("non", "no"),
    };
}
