using Acquit.Core;

namespace Acquit.Web.Api;

/// <summary>Why a program gets no for an answer; what the desks refuse has names of its own.</summary>
public enum ApiRefusal
{
    /// <summary>No header Authorization with a key. Cookies open nothing here.</summary>
    KeyMissing,
    KeyUnknown,
    KeyRevoked,
    KeyExpired,

    /// <summary>The person who made the key has left: her keys left with her.</summary>
    KeyMakerGone,

    /// <summary>
    /// An administrator demands a second factor of the maker, who has not switched one on: her keys wait with her.
    /// </summary>
    SecondFactorRequired,

    /// <summary>The key was not given this right.</summary>
    ScopeMissing,

    /// <summary>The maker of the key may not do this for the creditor.</summary>
    NotAllowed,

    /// <summary>Nothing of this name, or nothing that the key may see.</summary>
    NotFound,
    MethodNotAllowed,

    /// <summary>Nothing is overdue that day: there is nothing to claim.</summary>
    NothingDue,

    /// <summary>A field that the act needs; the detail names it.</summary>
    FieldMissing,

    /// <summary>Today or a day past where a day to come is needed.</summary>
    DayNotToCome,

    /// <summary>The proposal was sent, skipped or withdrawn meanwhile.</summary>
    WaitsNoLonger,

    /// <summary>The document cannot be made with these words; the detail says what they lack.</summary>
    WordsRefused,

    /// <summary>Nobody of this name works for the creditor.</summary>
    CollectorUnknown,

    /// <summary>The text has faults; the detail tells them.</summary>
    TextRefused,

    /// <summary>No file of the creditor has a message yet that could show the text.</summary>
    NothingToShow,

    /// <summary>Nothing that is approved waits to leave.</summary>
    NothingApproved,

    /// <summary>Another sending is under way.</summary>
    SendingBusy,

    /// <summary>A run never goes back behind the last day that was run.</summary>
    LaterDayRun,

    /// <summary>Every write needs a name of its own, so that it is done once.</summary>
    IdempotencyKeyMissing,

    /// <summary>Another request was made under this name.</summary>
    IdempotencyKeyReused,

    /// <summary>The same request is under way.</summary>
    IdempotencyKeyBusy,

    /// <summary>The request cannot be read: a day, a sum, a cursor, JSON.</summary>
    Unreadable,
    MediaTypeUnsupported,
    TooLarge,
    TooManyRequests,

    /// <summary>The program is wrong or the world broke: it is in the log.</summary>
    Broken,
}

/// <summary>The refusals as HTTP and in words.</summary>
public static class ApiRefusals
{
    /// <summary>"keyMissing".</summary>
    public static string Key(this ApiRefusal why) => char.ToLowerInvariant(why.ToString()[0]) + why.ToString()[1..];

    public static int Status(this ApiRefusal why) => why switch
    {
        ApiRefusal.KeyMissing or ApiRefusal.KeyUnknown or ApiRefusal.KeyRevoked or ApiRefusal.KeyExpired
            or ApiRefusal.KeyMakerGone => 401,
        ApiRefusal.ScopeMissing or ApiRefusal.NotAllowed or ApiRefusal.SecondFactorRequired => 403,
        ApiRefusal.NotFound => 404,
        ApiRefusal.MethodNotAllowed => 405,
        ApiRefusal.NothingDue or ApiRefusal.WaitsNoLonger or ApiRefusal.IdempotencyKeyBusy
            or ApiRefusal.WordsRefused or ApiRefusal.CollectorUnknown or ApiRefusal.NothingApproved
            or ApiRefusal.SendingBusy or ApiRefusal.LaterDayRun or ApiRefusal.TextRefused
            or ApiRefusal.NothingToShow => 409,
        ApiRefusal.IdempotencyKeyReused => 422,
        ApiRefusal.Unreadable or ApiRefusal.FieldMissing or ApiRefusal.DayNotToCome
            or ApiRefusal.IdempotencyKeyMissing => 400,
        ApiRefusal.MediaTypeUnsupported => 415,
        ApiRefusal.TooLarge => 413,
        ApiRefusal.TooManyRequests => 429,
        ApiRefusal.Broken => 500,
    };

    /// <summary>What a status without words of its own means.</summary>
    public static ApiRefusal OfStatus(int status) => status switch
    {
        401 => ApiRefusal.KeyMissing,
        403 => ApiRefusal.NotAllowed,
        404 => ApiRefusal.NotFound,
        405 => ApiRefusal.MethodNotAllowed,
        413 => ApiRefusal.TooLarge,
        415 => ApiRefusal.MediaTypeUnsupported,
        429 => ApiRefusal.TooManyRequests,
        >= 500 => ApiRefusal.Broken,
        _ => ApiRefusal.Unreadable,
    };

    public static string Sentence(this ApiRefusal why, Language language) => language switch
    {
        Language.French => French(why),
        Language.English => English(why),
    };

    private static string French(ApiRefusal why) => why switch
    {
        ApiRefusal.KeyMissing => "Il faut une clé : Authorization: Bearer acq_…",
        ApiRefusal.KeyUnknown => "Cette clé n’existe pas.",
        ApiRefusal.KeyRevoked => "Cette clé est révoquée.",
        ApiRefusal.KeyExpired => "Cette clé a expiré.",
        ApiRefusal.KeyMakerGone => "Le compte de la personne qui a créé cette clé est fermé.",
        ApiRefusal.SecondFactorRequired =>
            "La personne qui a créé cette clé doit d’abord activer le second facteur exigé d’elle.",
        ApiRefusal.ScopeMissing => "Cette clé n’a pas ce droit.",
        ApiRefusal.NotAllowed => "La personne qui a créé cette clé n’a pas le rôle qu’il faut pour ce créancier.",
        ApiRefusal.NotFound => "Rien ne porte ce nom, ou rien que cette clé puisse voir.",
        ApiRefusal.MethodNotAllowed => "Cette adresse ne connaît pas cette méthode.",
        ApiRefusal.NothingDue => "Rien n’est échu ce jour-là : rien à réclamer.",
        ApiRefusal.FieldMissing => "Il manque un champ, ou il ne se lit pas.",
        ApiRefusal.DayNotToCome => "Il faut un jour à venir.",
        ApiRefusal.WordsRefused => "Le document ne peut pas être fait avec ces mots.",
        ApiRefusal.CollectorUnknown => "Cette personne ne travaille pas pour ce créancier.",
        ApiRefusal.TextRefused => "Ce texte ne peut pas être mis en service : corrigez ce qui est nommé.",
        ApiRefusal.NothingToShow => "Aucun dossier de ce créancier ne peut montrer ce texte pour l’instant.",
        ApiRefusal.NothingApproved => "Rien d’approuvé n’attend.",
        ApiRefusal.SendingBusy => "Un autre envoi est en cours : attendez qu’il finisse.",
        ApiRefusal.LaterDayRun => "Un jour plus tardif a déjà été calculé : rien ne revient en arrière.",
        ApiRefusal.WaitsNoLonger => "Cette proposition n’attend plus.",
        ApiRefusal.IdempotencyKeyMissing => "Il faut l’en-tête Idempotency-Key, de 1 à 100 caractères.",
        ApiRefusal.IdempotencyKeyReused => "Une autre demande a déjà été faite sous cette Idempotency-Key.",
        ApiRefusal.IdempotencyKeyBusy =>
            "Cette demande est en cours ou s’est interrompue : regardez d’abord ce qui a été fait.",
        ApiRefusal.Unreadable => "La demande ne peut pas être lue.",
        ApiRefusal.MediaTypeUnsupported => "Le contenu doit être du JSON, ou un formulaire avec des fichiers.",
        ApiRefusal.TooLarge => "Le contenu est trop gros.",
        ApiRefusal.TooManyRequests => "Trop de demandes : réessayez dans une minute.",
        ApiRefusal.Broken => "Acquit a rencontré une erreur ; elle est notée dans son journal technique.",
    };

    private static string English(ApiRefusal why) => why switch
    {
        ApiRefusal.KeyMissing => "A key is needed: Authorization: Bearer acq_…",
        ApiRefusal.KeyUnknown => "There is no such key.",
        ApiRefusal.KeyRevoked => "This key is revoked.",
        ApiRefusal.KeyExpired => "The last day of this key is past.",
        ApiRefusal.KeyMakerGone => "The account of the person who made this key is closed.",
        ApiRefusal.SecondFactorRequired =>
            "The person who made this key must first switch on the second factor demanded of her.",
        ApiRefusal.ScopeMissing => "This key does not have this right.",
        ApiRefusal.NotAllowed => "The person who made this key does not hold the role for this creditor.",
        ApiRefusal.NotFound => "Nothing has this name, or nothing that this key may see.",
        ApiRefusal.MethodNotAllowed => "This address does not know this method.",
        ApiRefusal.NothingDue => "Nothing is overdue that day: nothing to claim.",
        ApiRefusal.FieldMissing => "A field is missing, or cannot be read.",
        ApiRefusal.DayNotToCome => "A day to come is needed.",
        ApiRefusal.WordsRefused => "The document cannot be made with these words.",
        ApiRefusal.CollectorUnknown => "This person does not work for this creditor.",
        ApiRefusal.TextRefused => "This text cannot be put to work: mend what is named.",
        ApiRefusal.NothingToShow => "No file of this creditor can show this text for now.",
        ApiRefusal.NothingApproved => "Nothing approved is waiting.",
        ApiRefusal.SendingBusy => "Another sending is under way: wait until it has ended.",
        ApiRefusal.LaterDayRun => "A later day was run already: a run never goes back behind it.",
        ApiRefusal.WaitsNoLonger => "This proposal waits no longer.",
        ApiRefusal.IdempotencyKeyMissing => "The header Idempotency-Key is needed, 1 to 100 characters.",
        ApiRefusal.IdempotencyKeyReused => "Another request was made under this Idempotency-Key.",
        ApiRefusal.IdempotencyKeyBusy => "This request is under way or was cut off: look first at what was done.",
        ApiRefusal.Unreadable => "The request cannot be read.",
        ApiRefusal.MediaTypeUnsupported => "The content must be JSON, or a form with files.",
        ApiRefusal.TooLarge => "The content is too large.",
        ApiRefusal.TooManyRequests => "Too many requests: try again in a minute.",
        ApiRefusal.Broken => "Acquit met an error; it is in its technical log.",
    };
}
