using Acquit.Core.Dossiers;
using Acquit.Core.Parties;

namespace Acquit.App.Decide;

/// <summary>Where a message to a debtor goes.</summary>
public static class Recipients
{
    /// <summary>
    /// Postal lines with the name first, an e-mail address, a telephone number; empty when it is not known.
    /// </summary>
    public static string Of(Debtor debtor, Channel? channel) => channel is { } known ? Of(debtor, known) : "";

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
