using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.Core.Dunning;

/// <summary>Why a message does not go to somebody.</summary>
public enum RecipientRefusal
{
    /// <summary>A letter goes to the address of the firm: people have none of their own.</summary>
    NoPersonByPost,

    /// <summary>Nobody of that name and role is known there.</summary>
    PersonUnknown,

    /// <summary>The person has no address, or a dead one, for this channel.</summary>
    PersonUnreachable,
}

/// <summary>
/// Whom at a debtor's an e-mail or a call goes to: whom a person chose for this message; else accounting, and whoever
/// decides for what is formal; else the firm itself.
/// </summary>
public static class RecipientChoice
{
    /// <summary>Null: the address of the firm itself.</summary>
    /// <param name="message">the step of the policy, or the letter where it is no step</param>
    /// <param name="isLegal">a legal step</param>
    public static DebtorContact? Of(Dossier dossier, Channel channel, string message, bool isLegal)
    {
        var people = dossier.Debtor.Contacts.Where(one => AddressOf(one, channel).Length > 0).ToList();
        var chosen = dossier.Events.OfType<RecipientChosen>().LastOrDefault(one => one.Message == message);
        var isFormal = isLegal || PreparedLetters.IsFormal(message);
        return (chosen is { Role: { } role } ? people.Find(one => (one.Role, one.Name) == (role, chosen.Person)) : null)
            ?? (isFormal ? people.Find(one => one.Role == ContactRole.Director) : null)
            ?? people.Find(one => one.Role == ContactRole.Accounting);
    }

    /// <summary>Where a person is reached; empty by post, and where it is not known.</summary>
    public static string AddressOf(DebtorContact contact, Channel channel) => channel switch
    {
        Channel.Call or Channel.Sms => contact.Phone,
        Channel.Email or Channel.ElectronicRegistered => contact.Email,
        Channel.Letter or Channel.RegisteredLetter or Channel.Bailiff => "",
    };

    /// <summary>Whether a message of this channel goes to a person.</summary>
    public static bool IsToAPerson(Channel channel) => channel switch
    {
        Channel.Call or Channel.Sms or Channel.Email or Channel.ElectronicRegistered => true,
        Channel.Letter or Channel.RegisteredLetter or Channel.Bailiff => false,
    };

    /// <summary>A named refusal, or null when the message may go there.</summary>
    public static RecipientRefusal? WhyNot(Dossier dossier, Channel channel, RecipientChosen chosen) =>
        !IsToAPerson(channel) ? RecipientRefusal.NoPersonByPost
        : chosen.Role is not { } role ? null
        : dossier.Debtor.Contacts.FirstOrDefault(one => (one.Role, one.Name) == (role, chosen.Person))
            is not { } person ? RecipientRefusal.PersonUnknown
        : AddressOf(person, channel).Length == 0 ? RecipientRefusal.PersonUnreachable
        : null;

    public static string Key(this RecipientRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this RecipientRefusal refusal, Language language) => language switch
    {
        Language.French => refusal switch
        {
            RecipientRefusal.NoPersonByPost => "Une lettre part à l’adresse de l’entreprise.",
            RecipientRefusal.PersonUnknown => "Cette personne n’est pas parmi les contacts du dossier.",
            RecipientRefusal.PersonUnreachable => "Cette personne n’a pas d’adresse valable pour ce canal.",
        },
        Language.English => refusal switch
        {
            RecipientRefusal.NoPersonByPost => "A letter goes to the address of the firm.",
            RecipientRefusal.PersonUnknown => "This person is not among the contacts of the file.",
            RecipientRefusal.PersonUnreachable => "This person has no valid address for this channel.",
        },
    };
}
