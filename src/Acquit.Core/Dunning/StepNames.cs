namespace Acquit.Core.Dunning;

/// <summary>
/// What a step is called on a screen: the steps of the five methods have a name in both languages; a step of somebody's
/// own method bears the name that he gave it.
/// </summary>
public static class StepNames
{
    /// <summary>The step that leaves a person the choice between a mediator and a court.</summary>
    public const string MediatorOrCourt = "mediator-or-court";

    /// <summary>« première relance », "first reminder" for <c>reminder-1</c>.</summary>
    public static string In(string step, Language language) => language switch
    {
        Language.French => French(step),
        Language.English => English(step),
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
        MediatorOrCourt => "médiateur ou juge",
        "weigh" => "poursuivre ou abandonner",
        "dispute-answer" => "réponse à la contestation",
        "credit-note-cover" => "envoi d’un avoir",
        "payment-plan-agreement" => "accord d’échelonnement",
        "plan-default-notice" => "mise en demeure pour échéance impayée",
        "plan-acceleration-notice" => "exigibilité du solde d’un échéancier",
        "settlement-receipt" => "quittance pour solde d’une facture",
        "statement-of-account" => "envoi du relevé de compte",
        "dispute-acknowledgement" => "accusé de réception d’une contestation",
        "call-confirmation" => "confirmation d’un appel",
        "promise-confirmation" => "confirmation d’une promesse",
        _ => step,
    };

    private static string English(string step) => step switch
    {
        "reminder-1" => "first reminder",
        "reminder-2" => "second reminder",
        "reminder-3" => "third reminder",
        "letter-1" => "first letter",
        "letter-2" => "second letter",
        "letter-3" => "third letter",
        "first-contact" => "first contact",
        "repeat" => "repeated reminder",
        "formal-notice" => "formal notice",
        "hand-over" => "hand-over of the file",
        MediatorOrCourt => "mediator or court",
        "weigh" => "pursue or write off",
        "statement-of-account" => "statement of account",
        _ => step,
    };
}
