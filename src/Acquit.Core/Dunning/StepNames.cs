namespace Acquit.Core.Dunning;

/// <summary>
/// What a step is called on a screen: the steps of the five methods have a French name; a step of somebody's own
/// method bears the name that he gave it.
/// </summary>
public static class StepNames
{
    /// <summary>« première relance » for <c>reminder-1</c>; its own name in English and for others.</summary>
    public static string In(string step, Language language) => language switch
    {
        Language.French => French(step),
        Language.English => step,
    };

    private static string French(string step) => step switch
    {
        "reminder-1" => "première relance",
        "reminder-2" => "deuxième relance",
        "reminder-3" => "troisième relance",
        "letter-1" => "première lettre",
        "letter-2" => "deuxième lettre",
        "letter-3" => "troisième lettre",
        "first-contact" => "premier contact",
        "repeat" => "relance répétée",
        "call" => "appel",
        "formal-notice" => "mise en demeure",
        "hand-over" => "remise du dossier",
        "mediator-or-court" => "médiateur ou juge",
        "weigh" => "poursuivre ou abandonner",
        "dispute-answer" => "réponse à la contestation",
        "credit-note-cover" => "envoi d’un avoir",
        "payment-plan-agreement" => "accord d’échelonnement",
        "plan-default-notice" => "mise en demeure pour échéance impayée",
        "plan-acceleration-notice" => "exigibilité du solde d’un échéancier",
        "settlement-receipt" => "quittance pour solde d’une facture",
        "dispute-acknowledgement" => "accusé de réception d’une contestation",
        "call-confirmation" => "confirmation d’un appel",
        "promise-confirmation" => "confirmation d’une promesse",
        _ => step,
    };
}
