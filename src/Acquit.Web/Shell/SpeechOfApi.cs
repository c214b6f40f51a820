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
        ["recordEvent"] = "Note ce qui est arrivé : appel, promesse, paiement, litige, échéancier, pause, note…",
        ["chooseChannel"] = "Fait partir une étape par e-mail au lieu d’une lettre, ou l’inverse, désormais.",
        ["listPapers"] = "Les scans qui prouvent la créance, dans l’ordre de l’historique.",
        ["layPaper"] = "Garde un scan comme preuve (PDF, PNG ou JPEG, 20 Mo) ; le même deux fois est refusé.",
        ["listDocuments"] = "Les pièces d’un dossier, la plus récente d’abord.",
        ["getDocument"] = "Les octets d’une pièce.",
        ["getBalance"] = "La balance âgée d’un jour : une ligne par compte, ce qui est ouvert par ancienneté.",
        ["getClaim"] = "La créance d’un jour : principal, intérêts ligne à ligne et articles, indemnité.",
        ["getCourt"] = "Les procédures d’un dossier, closes comprises, avec leurs actes et délais ; la suite d’abord.",
        ["openProcedure"] = "Ouvre une procédure sur des factures exigibles ; ce que la loi ferme est refusé.",
        ["recordAct"] = "Note un acte d’une procédure, avec son scan ; ce qu’elle n’admet pas à présent est refusé.",
        ["getPetition"] = "Ce que dit une requête, ce qui lui manque encore, et les pièces possibles du dossier.",
        ["statePetition"] = "Ce qu’une personne dit pour la requête ; ce qui n’est pas redit demeure.",
        ["chooseExhibits"] = "Les pièces du dossier qui sont produites, à la place des précédentes.",
        ["drawPetition"] = "Requête, décompte, bordereau et pièces en un PDF, ou tout ce qui manque.",
        ["getCosts"] = "Les frais d’un dossier : à quel titre, par quel article, à la charge de qui.",
        ["noteCost"] = "Note des frais et leur justificatif ; au-delà de l’indemnité, sans lui, ils sont refusés.",
        ["withdrawCost"] = "Retire des frais notés par erreur ; l’historique garde l’un et l’autre.",
        ["drawCosts"] = "L’état des frais d’une procédure ou du dossier ; refusé s’il manque un justificatif.",
        ["getLoss"] = "Ce qui a été dit d’une perte, et ce qui manque à ses papiers.",
        ["stateLoss"] = "Dit pourquoi des factures sont perdues, avec leur HT et leur TVA ; ne décide rien.",
        ["drawLossNote"] = "La note interne pour le comptable, ou pourquoi il n’y en a pas.",
        ["drawVatDuplicates"] = "Les duplicata qui récupèrent la TVA (CGI, art. 272), ou ce qui s’y oppose.",
        ["drawStatement"] = "Le relevé de compte d’un jour, tel que le débiteur le recevrait.",
        ["exportDossier"] = "Tout le dossier en un ZIP : pièces, lettres, historique chaîné.",
        ["listLetters"] = "Les courriers hors étapes de la méthode, et ce qui interdit chacun aujourd’hui.",
        ["prepareLetter"] = "Met un courrier dans la file du jour, à relire et à approuver.",
        ["proposePlan"] = "Note un échéancier et met son accord dans la file : les deux, ou rien.",
        ["checkDelivery"] = "Livrer ce client à crédit pour un montant TTC : oui, non ou à décider, et pourquoi.",
        ["listContacts"] = "Les interlocuteurs chez le débiteur, comptabilité d’abord.",
        ["addContact"] = "Ajoute un interlocuteur ; l’historique garde nom et rôle, ses adresses s’effacent.",
        ["removeContact"] = "Retire un interlocuteur, avec ses adresses.",
        ["reviveAddress"] = "Une adresse tenue pour morte a été vérifiée : elle sert de nouveau.",
        ["listMatches"] = "Ce qui peut se rapprocher, sous un nom qui demeure, et ce qui a déjà été dit.",
        ["acceptMatch"] = "Le règlement a payé la facture : c’est un lettrage, jusqu’à celui de la comptabilité.",
        ["rejectMatch"] = "Le règlement n’a pas payé la facture : il n’est plus proposé.",
        ["undoMatch"] = "Ce qui était accepté ou rejeté n’est plus ni l’un ni l’autre.",
        ["listMessages"] = "Les e-mails reçus, 25 par page, ceux qui attendent quelqu’un d’abord.",
        ["attachMessage"] = "Rattache un e-mail au dossier dont il parle : la suite attend qu’il soit lu.",
        ["dismissMessage"] = "Met un e-mail de côté : il ne concerne personne.",
        ["readMessage"] = "La réponse a été lue : la suite du dossier reprend.",
        ["listPromises"] = "Qui a promis de payer et doit encore, par jour promis.",
        ["getCalendar"] = "Promesses, échéances, derniers jours, prescription : 31 jours dès aujourd’hui.",
        ["getLimitation"] = "Les dossiers dont la prescription approche, un niveau à la fois, le plus grave d’abord.",
        ["getWords"] = "Les mots d’un message qui attend, et ceux de son modèle.",
        ["editWords"] = "D’autres mots pour un message ; sommes et mentions demeurent, le document est refait.",
        ["resetWords"] = "Les mots du modèle à nouveau.",
        ["getRecipient"] = "À qui va un message, et à qui d’autre il peut aller chez le débiteur.",
        ["chooseRecipient"] = "Le message va à cet interlocuteur ; sans rôle, là où la règle le dit.",
        ["approveProposals"] = "Approuve à la fois ce que la méthode permet, 200 au plus ; chacune a sa réponse.",
        ["listCollectors"] = "Qui travaille sur les dossiers d’un créancier, par nom.",
        ["getCollector"] = "Qui suit le dossier.",
        ["assignCollector"] = "Le dossier est désormais suivi par cette personne ; sans nom, par personne.",
        ["listWaiting"] = "Ce qu’un envoi emporterait, par créancier et canal.",
        ["send"] = "Envoie ce qui est approuvé, une fois ; ce qui ne peut partir reste, avec son motif.",
        ["listDoubts"] = "Les messages dont personne ne sait s’ils sont partis : aucune machine ne les reprend.",
        ["resolveDoubt"] = "Dit ce qu’est devenu un message douteux, et comment on le sait.",
        ["switchSending"] = "Ouvre les envois d’un créancier, ou retient tout.",
        ["listLots"] = "Les lots à imprimer et à poster, avec chaque pli : ce qu’il faut pour les déposer.",
        ["getLotPaper"] = "Une pièce d’un lot : les lettres derrière leur liste, la liste, une fiche de dépôt.",
        ["listRegistered"] = "Les recommandés de 90 jours et leur sort, ceux qui sont en route d’abord.",
        ["runToday"] = "Décide les dossiers du jour d’un créancier, et approuve ce que sa méthode permet.",
        ["getHealth"] = "Où en est chaque créancier : passage, envois, âge du grand livre ; le droit qui va finir.",
        ["nameColumns"] = "Dit quelle colonne d’un tableau est laquelle, et redit ce que les fichiers changeraient.",
        ["getPolicy"] = "La méthode en service (YAML), sa version, et celles qui l’ont été.",
        ["checkPolicy"] = "Ce qui ne va pas dans un texte, ligne à ligne ; sinon, ce qu’il changerait demain.",
        ["usePolicy"] = "Met un texte en service : chaque dossier est décidé à nouveau.",
        ["restorePolicy"] = "Remet en service une version antérieure, ou le texte fourni.",
        ["listLetterTexts"] = "Les lettres que quelqu’un écrit, et lesquelles sont propres au créancier.",
        ["getLetterText"] = "Le texte d’une lettre en service, et celui qui est fourni.",
        ["checkLetterText"] = "Ce qui ne va pas dans un texte : champs inconnus, mentions qui doivent rester.",
        ["previewLetterText"] = "Les pages qu’un texte fait d’un dossier du créancier ; rien n’est gardé.",
        ["useLetterText"] = "Met un texte en service : ce qui attend est refait avec lui.",
        ["restoreLetterText"] = "Le texte fourni à nouveau.",
        ["getSettings"] = "Les réglages d’un créancier, et le RIB qui attend une seconde personne.",
        ["makeCreditor"] = "Un nouveau créancier : rien ne part tant que ses envois ne sont pas ouverts.",
        ["changeSettings"] = "Change les champs nommés, les autres restent ; un autre RIB attend une seconde personne.",
        ["settleBankDetails"] = "Accepte ou refuse le RIB qui attend : jamais qui l’a demandé.",
        ["exportBalance"] = "La balance âgée d’un jour en tableau (CSV) : points-virgules et virgules.",
        ["exportBalanceWorkbook"] = "La même en classeur (XLSX).",
        ["exportCalendar"] = "Les jours à venir pour un agenda (iCalendar).",
        ["listCourtLetters"] = "Les courriers dont une procédure a l’usage aujourd’hui, et ce qui manque à chacun.",
        ["stateCourtLetters"] = "Ce qu’une personne dit pour ces courriers ; ce qui n’est pas redit demeure.",
        ["drawCourtLetter"] = "Un courrier avec le décompte et les pièces qu’il remet, ou tout ce qui manque.",
        ["getIndicators"] = "Douze mois : encours par âge, facturé et encaissé, délai, promesses, habitudes.",
        ["setLogo"] = "L’image en tête des lettres à venir (PNG ou JPEG, base64) ; sans elle, aucune.",
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
        "messages" => tell.Say("Messages reçus", "Messages received"),
        "days" => tell.Say("Promesses, calendrier, prescription", "Promises, calendar, limitation"),
        "papers" => tell.Say("Pièces", "Papers"),
        "figures" => tell.Say("Balance et créance", "Balance and claim"),
        "court" => tell.Say("Contentieux et pertes", "Court and losses"),
        "sending" => tell.Say("Passages et envois", "Runs and sendings"),
        "settings" => tell.Say("Réglages", "Settings"),
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
