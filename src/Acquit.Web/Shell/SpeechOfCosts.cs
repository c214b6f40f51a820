using Acquit.Core.Dossiers;

namespace Acquit.Web.Shell;

/// <summary>Words of costs and losses.</summary>
public static class SpeechOfCosts
{
    public static string Name(this Speech tell, CostBasis basis) => Title(tell, basis.Name(tell.Language));

    public static string Name(this Speech tell, LossReason reason) => Title(tell, reason.Name(tell.Language));

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

    private static string Title(Speech tell, string words) =>
        tell.Sentence(char.ToUpperInvariant(words[0]) + words[1..]);
}
