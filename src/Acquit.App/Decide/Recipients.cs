using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.App.Decide;

/// <summary>Where a message to a debtor goes.</summary>
public static class Recipients
{
    /// <summary>
    /// Postal lines with the name first, an e-mail address, a telephone number; empty when it is not known.
    /// </summary>
    /// <param name="key">names the message: the choice of a person for it holds</param>
    /// <param name="policy">null: no step of it is a legal one</param>
    public static string Of(Dossier dossier, Channel? channel, MessageKey key, DunningPolicy? policy)
    {
        if (channel is not { } known)
        {
            return "";
        }

        var isLegal = policy?.Steps.Any(step => step.Id == key.Step && step.Legal) ?? false;
        return RecipientChoice.Of(dossier, known, NameOf(key), isLegal) is { } person
            ? RecipientChoice.AddressOf(person, known)
            : Of(dossier.Debtor, known);
    }

    /// <summary>The step, or the letter where it is no step.</summary>
    public static string NameOf(MessageKey key) => key.Step.Length > 0 ? key.Step : key.Part;

    private static string Of(Debtor debtor, Channel channel) =>
        channel switch
        {
            Channel.Call or Channel.Sms => debtor.Phone,
            Channel.Email or Channel.ElectronicRegistered => debtor.Email,
            Channel.Letter or Channel.RegisteredLetter or Channel.Bailiff => debtor.Address is { } address
                ? $"{debtor.Name}\n{string.Join('\n', address.Lines)}"
                : "",
        };
}
