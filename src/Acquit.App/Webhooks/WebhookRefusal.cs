using Acquit.Core;

namespace Acquit.App.Webhooks;

/// <summary>Why an address is not told what happens.</summary>
public enum WebhookRefusal
{
    AddressUnreadable,

    /// <summary>Only https; http to this machine itself, where private addresses are allowed.</summary>
    NotEncrypted,

    /// <summary>It lies inside our own network, and nobody allowed that.</summary>
    PrivateAddress,

    /// <summary>There is no event of this kind.</summary>
    KindUnknown,

    /// <summary>The asker does not administer the creditor.</summary>
    OutOfReach,
    Unknown,
}

/// <summary>Why a try failed; kept by name with the delivery.</summary>
public enum DeliveryFailure
{
    /// <summary>Answered, but not with 2xx.</summary>
    NotAccepted,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>No connection, or no trust in the certificate.</summary>
    NotReached,

    /// <summary>The name leads into our own network. Given up at once.</summary>
    PrivateAddress,

    /// <summary>The key that signs cannot be read any more. Given up at once.</summary>
    SecretUnreadable,

    /// <summary>410: nobody listens there any more. Given up at once.</summary>
    Gone,
}

/// <summary>The keys of JSON and the sentences of both.</summary>
public static class WebhookRefusals
{
    public static string Sentence(this WebhookRefusal why, Language language) => (why, language) switch
    {
        (WebhookRefusal.AddressUnreadable, Language.French) => "Cette adresse ne se lit pas.",
        (WebhookRefusal.AddressUnreadable, Language.English) => "This address cannot be read.",
        (WebhookRefusal.NotEncrypted, Language.French) => "L’adresse doit commencer par https://.",
        (WebhookRefusal.NotEncrypted, Language.English) => "The address must begin with https://.",
        (WebhookRefusal.PrivateAddress, Language.French) =>
            "Cette adresse est dans votre propre réseau : cochez la case qui l’autorise si c’est voulu.",
        (WebhookRefusal.PrivateAddress, Language.English) =>
            "This address lies in your own network: tick the box that allows it if you mean it.",
        (WebhookRefusal.KindUnknown, Language.French) => "Un des événements choisis n’existe pas.",
        (WebhookRefusal.KindUnknown, Language.English) => "One of the events chosen does not exist.",
        (WebhookRefusal.OutOfReach, Language.French) => "Vous n’administrez pas ce créancier.",
        (WebhookRefusal.OutOfReach, Language.English) => "You do not administer this creditor.",
        (WebhookRefusal.Unknown, Language.French) => "Cette adresse n’est plus prévenue.",
        (WebhookRefusal.Unknown, Language.English) => "This address is told no more.",
    };

    public static string Sentence(this DeliveryFailure why, Language language) => (why, language) switch
    {
        (DeliveryFailure.NotAccepted, Language.French) => "réponse autre que 2xx",
        (DeliveryFailure.NotAccepted, Language.English) => "answered, but not with 2xx",
        (DeliveryFailure.TimedOut, Language.French) => "pas de réponse à temps",
        (DeliveryFailure.TimedOut, Language.English) => "no answer in time",
        (DeliveryFailure.NotReached, Language.French) => "pas de connexion",
        (DeliveryFailure.NotReached, Language.English) => "no connection",
        (DeliveryFailure.PrivateAddress, Language.French) => "adresse de votre propre réseau, non autorisée",
        (DeliveryFailure.PrivateAddress, Language.English) => "an address of your own network, not allowed",
        (DeliveryFailure.SecretUnreadable, Language.French) => "secret de signature illisible",
        (DeliveryFailure.SecretUnreadable, Language.English) => "the key that signs cannot be read",
        (DeliveryFailure.Gone, Language.French) => "410 : plus personne n’écoute",
        (DeliveryFailure.Gone, Language.English) => "410: nobody listens any more",
    };
}
