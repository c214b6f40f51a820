using Acquit.Web.Api;

namespace Acquit.Web.Shell;

/// <summary>Words of the page for programmers. The document itself is in English, as programs' documents are.</summary>
public static class SpeechOfApi
{
    private static readonly Dictionary<string, string> _french = new(StringComparer.Ordinal)
    {
        ["getMe"] = "La clé qui demande, ses droits et ses créanciers.",
        ["listCreditors"] = "Les créanciers que la clé peut voir, et l’âge de leur comptabilité.",
        ["listImports"] = "Ce qui a été importé.",
        ["handOverFiles"] = "Les fichiers d’un import, et ce qu’ils changeraient : rien n’est gardé.",
        ["confirmImport"] = "Garde ce qui a été déposé, chaque fichier en entier ou pas du tout.",
        ["dropImport"] = "Abandonne ce qui a été déposé ; une heure l’abandonne aussi.",
        ["undoImport"] = "Retire le dernier grand livre ; les courriers partis sont partis.",
        ["listProposals"] = "La file du jour et ses motifs ; state=approved : ce qui attend de partir.",
        ["getProposal"] = "Une proposition, quoi qu’elle soit devenue.",
        ["getDraft"] = "Le document même qu’une approbation d’aujourd’hui désignerait, ou ce qui lui manque.",
        ["approveProposal"] = "Approuve un message ; ce qui s’approuve un par un veut l’empreinte du projet lu.",
        ["skipProposal"] = "Passe l’étape, avec un motif.",
        ["postponeProposal"] = "Reporte le message à un jour à venir.",
        ["listDossiers"] = "Les dossiers par créancier et numéro ; q : nom, code, SIREN ou facture.",
        ["getDossier"] = "Un débiteur sur une feuille : factures, décisions et motifs, historique, courriers, suite.",
        ["recordEvent"] = "Note ce qui est arrivé : appel, promesse, paiement, litige, pause, réponse, note…",
        ["chooseChannel"] = "Fait partir une étape par e-mail au lieu d’une lettre, ou l’inverse, désormais.",
        ["listPapers"] = "Les scans qui prouvent la créance, dans l’ordre de l’historique.",
        ["layPaper"] = "Garde un scan comme preuve (PDF, PNG ou JPEG, 20 Mo) ; le même deux fois est refusé.",
        ["listDocuments"] = "Les pièces d’un dossier, la plus récente d’abord.",
        ["getDocument"] = "Les octets d’une pièce.",
        ["getBalance"] = "La balance âgée d’un jour : une ligne par compte, ce qui est ouvert par ancienneté.",
        ["getClaim"] = "La créance d’un jour : principal, intérêts ligne à ligne et articles, indemnité.",
        ["getCourt"] = "Les procédures d’un dossier, closes comprises, avec leurs actes et délais ; la suite d’abord.",
        ["listRuns"] = "Les passages quotidiens et ce qu’ils ont fait.",
        ["listSendings"] = "Ce qui est parti, a échoué ou reste douteux, proposition par proposition.",
        ["listWebhooks"] = "Les adresses prévenues de ce qui arrive, et leurs derniers messages.",
        ["makeWebhook"] = "Fait prévenir une adresse ; la clé de signature n’est dite qu’à cette demande.",
        ["rotateWebhook"] = "Une autre clé de signature, dite à cette seule demande ; l’ancienne ne signe plus.",
        ["tryWebhook"] = "Dit à l’adresse une chose qui n’est arrivée nulle part, pour voir si elle l’atteint.",
        ["retryWebhook"] = "Retente ce qui était abandonné.",
        ["deleteWebhook"] = "L’adresse n’est plus prévenue, ce qui attend compris.",
    };

    /// <summary>What an address does, in a sentence.</summary>
    public static string Does(this Speech tell, ApiRoute route) =>
        tell.Say(_french.GetValueOrDefault(route.Name, route.Summary), route.Summary);

    /// <summary>« Dossiers ».</summary>
    public static string Subject(this Speech tell, string subject) => subject switch
    {
        "key" => tell.Say("Clé et créanciers", "Key and creditors"),
        "imports" => tell.Say("Imports", "Imports"),
        "queue" => tell.Say("File du jour", "Queue of the day"),
        "dossiers" => tell.Say("Dossiers", "Files"),
        "papers" => tell.Say("Pièces", "Papers"),
        "figures" => tell.Say("Balance et créance", "Balance and claim"),
        "court" => tell.Say("Contentieux et pertes", "Court and losses"),
        "sending" => tell.Say("Passages et envois", "Runs and sendings"),
        "webhooks" => "Webhooks",
        _ => subject,
    };

    /// <summary>Where it stands: in the address, behind it, in a header.</summary>
    public static string Place(this Speech tell, ApiParameter one) => one.In switch
    {
        "path" => tell.Say("dans l’adresse", "in the address"),
        "query" => tell.Say("derrière l’adresse", "behind the address"),
        _ => tell.Say("en-tête", "header"),
    };

    public static string Kind(this Speech tell, ApiParameter one) => one.Type switch
    {
        "integer" => tell.Say("nombre entier", "whole number"),
        "date" => tell.Say("jour, AAAA-MM-JJ", "day, YYYY-MM-DD"),
        _ when one.Choices.Count > 0 => tell.Say("un de ces mots", "one of these words"),
        _ => tell.Say("texte", "text"),
    };

    /// <summary>What came of a trial, by its status.</summary>
    public static (string Class, string Icon) Chip(int status) => status switch
    {
        < 300 => ("aq-paid", "check"),
        < 500 => ("aq-due", "alert"),
        _ => ("aq-late", "alert"),
    };
}
