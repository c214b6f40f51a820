using Acquit.Core.Dossiers;

namespace Acquit.Core.Dunning;

/// <summary>Why a message keeps the way that its policy says.</summary>
public enum ChannelRefusal
{
    /// <summary>A call, an act or no step of the policy: there is no letter that could be an e-mail.</summary>
    NotALetterNorAnEmail,

    /// <summary>A formal notice must be proved: its way is the policy's alone.</summary>
    LegalStep,

    /// <summary>Only an e-mail and a simple letter take each other's place.</summary>
    OtherWayUnknown,
    SameChannel,
    EmailMissing,
    AddressMissing,

    /// <summary>The creditor does not want it.</summary>
    ChannelNotUsed,
}

/// <summary>
/// An e-mail sent as a letter, or a letter as an e-mail, for one debtor: a person chooses, for steps that are no legal
/// ones, and her choice holds for that step until she chooses again. Registered letters stay registered.
/// </summary>
public static class ChannelChoice
{
    /// <summary>The way that takes the place of this one; null: none does.</summary>
    public static Channel? Other(Channel? channel) => channel switch
    {
        Channel.Email => Channel.Letter,
        Channel.Letter => Channel.Email,
        Channel.Call or Channel.Sms or Channel.RegisteredLetter or Channel.ElectronicRegistered or Channel.Bailiff
            or null => null,
    };

    /// <summary>A named refusal, or null when the step may go that way.</summary>
    /// <param name="step">null: the message is no step of the policy</param>
    public static ChannelRefusal? WhyNot(DunningStep? step, Channel to, Dossier dossier) =>
        step is null || Other(step.Channel) is null ? ChannelRefusal.NotALetterNorAnEmail
        : step.Legal ? ChannelRefusal.LegalStep
        : Other(to) is null ? ChannelRefusal.OtherWayUnknown
        : Of(step, dossier) == to ? ChannelRefusal.SameChannel
        : !dossier.Creditor.ContactRules.Uses(to.Key()) ? ChannelRefusal.ChannelNotUsed
        : to == Channel.Email && dossier.Debtor.Email.Length == 0 ? ChannelRefusal.EmailMissing
        : to == Channel.Letter && dossier.Debtor.Address is null ? ChannelRefusal.AddressMissing
        : null;

    /// <summary>
    /// How a step leaves: as a person last chose, else as the policy says; the other way when the creditor uses only
    /// that one.
    /// </summary>
    public static Channel? Of(DunningStep step, Dossier dossier)
    {
        if (step.Legal || Other(step.Channel) is null)
        {
            return step.Channel;
        }

        var chosen = dossier.Events.OfType<ChannelChosen>()
            .LastOrDefault(one => one.Step == step.Id && Other(one.Channel) is not null)?.Channel ?? step.Channel;
        var rules = dossier.Creditor.ContactRules;
        return chosen is { } way && !rules.Uses(way.Key()) && Other(way) is { } other && rules.Uses(other.Key())
            ? other : chosen;
    }

    public static string Key(this ChannelRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this ChannelRefusal refusal, Language language) => language switch
    {
        Language.French => refusal switch
        {
            ChannelRefusal.NotALetterNorAnEmail => "Ce message n’est ni une lettre simple ni un e-mail de la méthode.",
            ChannelRefusal.LegalStep => "Une mise en demeure part comme la méthode le dit : elle doit se prouver.",
            ChannelRefusal.OtherWayUnknown => "Seuls un e-mail et une lettre simple se remplacent l’un l’autre.",
            ChannelRefusal.SameChannel => "Cette étape part déjà ainsi.",
            ChannelRefusal.EmailMissing => "Aucune adresse e-mail n’est connue pour ce client.",
            ChannelRefusal.AddressMissing => "Aucune adresse postale n’est connue pour ce client.",
            ChannelRefusal.ChannelNotUsed => "Le créancier n’emploie pas ce canal : voyez ses réglages.",
        },
        Language.English => refusal switch
        {
            ChannelRefusal.NotALetterNorAnEmail =>
                "This message is neither a simple letter nor an e-mail of the policy.",
            ChannelRefusal.LegalStep => "A formal notice leaves as the policy says: it must be proved.",
            ChannelRefusal.OtherWayUnknown => "Only an e-mail and a simple letter take each other’s place.",
            ChannelRefusal.SameChannel => "This step leaves that way already.",
            ChannelRefusal.EmailMissing => "No e-mail address of this customer is known.",
            ChannelRefusal.AddressMissing => "No postal address of this customer is known.",
            ChannelRefusal.ChannelNotUsed => "The creditor does not use this channel: see its settings.",
        },
    };
}
