using Acquit.Core;
using Acquit.Core.Dossiers;

namespace Acquit.App.Review;

/// <summary>Why a proposal cannot be approved now.</summary>
public enum ApprovalRefusal
{
    NoSuchProposal,
    AlreadyApproved,

    /// <summary>Approved, and its last posting day is past: the run returns it to the queue.</summary>
    PostingDayOver,
    AlreadySent,
    AlreadySkipped,

    /// <summary>The facts that made it have changed: the run took it back.</summary>
    Withdrawn,
    ApproverMissing,

    /// <summary>Manual: opened, read and approved alone (DunningPolicy, approval manual).</summary>
    OneByOne,

    /// <summary>A call, an act of a commissaire de justice, a hand-over: done by a person, then recorded.</summary>
    RecordedNotSent,

    /// <summary>Collecting for others without the mentions of CPCE, art. R. 124-4.</summary>
    MandateMentionsMissing,

    /// <summary>Today's decision no longer asks for this message.</summary>
    NoLongerDecided,

    /// <summary>The letter cannot be composed: what is missing is listed.</summary>
    DocumentRefused,

    /// <summary>The document is no longer the one that the person read.</summary>
    DocumentChanged,
}

/// <summary>The key of JSON and the sentence of each refusal.</summary>
public static class ApprovalRefusals
{
    /// <summary>"noSuchProposal".</summary>
    public static string Key(this ApprovalRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this ApprovalRefusal refusal, Language language) =>
        language switch
        {
            Language.French => French(refusal),
            Language.English => English(refusal),
        };

    private static string French(ApprovalRefusal refusal) =>
        refusal switch
        {
            ApprovalRefusal.NoSuchProposal => "Aucune proposition ne porte ce numéro.",
            ApprovalRefusal.AlreadyApproved => "La proposition est déjà approuvée.",
            ApprovalRefusal.PostingDayOver =>
                "Approuvée, mais le dernier jour d’envoi est passé : elle revient à approuver au prochain passage "
                    + "(acquit run).",
            ApprovalRefusal.AlreadySent => "Le message est déjà parti.",
            ApprovalRefusal.AlreadySkipped => "La proposition a été passée.",
            ApprovalRefusal.Withdrawn => "La proposition a été retirée : les faits ont changé.",
            ApprovalRefusal.ApproverMissing => "Il faut le nom de la personne qui approuve (--by).",
            ApprovalRefusal.OneByOne => "Cette étape s’approuve une par une, après lecture du document.",
            ApprovalRefusal.RecordedNotSent =>
                "Cette étape ne s’envoie pas : une personne l’accomplit, puis la note (acquit record).",
            ApprovalRefusal.MandateMentionsMissing =>
                "Recouvrement pour autrui : les mentions de l’article R. 124-4 manquent, rien ne peut partir.",
            ApprovalRefusal.NoLongerDecided => "La décision du jour ne demande plus ce message.",
            ApprovalRefusal.DocumentRefused => "Le document ne peut pas être composé.",
            ApprovalRefusal.DocumentChanged => "Le document a changé depuis que vous l’avez lu : relisez-le.",
        };

    private static string English(ApprovalRefusal refusal) =>
        refusal switch
        {
            ApprovalRefusal.NoSuchProposal => "No proposal has this number.",
            ApprovalRefusal.AlreadyApproved => "The proposal is approved already.",
            ApprovalRefusal.PostingDayOver =>
                "Approved, but the last posting day is past: the next run (acquit run) returns it to the queue.",
            ApprovalRefusal.AlreadySent => "The message has left already.",
            ApprovalRefusal.AlreadySkipped => "The proposal was skipped.",
            ApprovalRefusal.Withdrawn => "The proposal was withdrawn: the facts have changed.",
            ApprovalRefusal.ApproverMissing => "The name of the person who approves is needed (--by).",
            ApprovalRefusal.OneByOne => "This step is approved one at a time, after reading the document.",
            ApprovalRefusal.RecordedNotSent =>
                "This step is not sent: a person does it, then records it (acquit record).",
            ApprovalRefusal.MandateMentionsMissing =>
                "Collecting for others: the mentions of article R. 124-4 are missing, nothing may leave.",
            ApprovalRefusal.NoLongerDecided => "Today’s decision no longer asks for this message.",
            ApprovalRefusal.DocumentRefused => "The document cannot be composed.",
            ApprovalRefusal.DocumentChanged => "The document changed since you read it: read it again.",
        };
}

/// <summary>A channel that Acquit itself serves: the message is a document that leaves.</summary>
public static class SentChannels
{
    /// <summary>
    /// Letters, paper or electronic, and e-mail. Calls and text messages are made by people; acts by officers.
    /// </summary>
    public static bool IsSent(this Channel channel) =>
        channel switch
        {
            Channel.Letter or Channel.RegisteredLetter or Channel.Email => true,
            Channel.Call or Channel.Sms or Channel.ElectronicRegistered or Channel.Bailiff => false,
        };
}
