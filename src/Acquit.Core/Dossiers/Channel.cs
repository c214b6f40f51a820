namespace Acquit.Core.Dossiers;

/// <summary>How a debtor is reached.</summary>
public enum Channel
{
    Call,
    Email,
    Sms,
    Letter,

    /// <summary>Paper registered letter with acknowledgement of receipt.</summary>
    RegisteredLetter,

    /// <summary>Qualified electronic registered letter (CPCE-postes, art. L. 100).</summary>
    ElectronicRegistered,

    /// <summary>Through a commissaire de justice.</summary>
    Bailiff,
}

/// <summary>The keys of policy files, tables and JSON.</summary>
public static class Channels
{
    public static string Key(this Channel channel) => channel switch
    {
        Channel.Call => "call",
        Channel.Email => "email",
        Channel.Sms => "sms",
        Channel.Letter => "letter",
        Channel.RegisteredLetter => "registered-letter",
        Channel.ElectronicRegistered => "electronic-registered",
        Channel.Bailiff => "bailiff",
    };

    /// <summary>« lettre recommandée », "registered letter": within a sentence.</summary>
    public static string Word(this Channel channel, Language language) => language switch
    {
        Language.French => channel switch
        {
            Channel.Call => "téléphone",
            Channel.Email => "e-mail",
            Channel.Sms => "SMS",
            Channel.Letter => "lettre simple",
            Channel.RegisteredLetter => "lettre recommandée",
            Channel.ElectronicRegistered => "recommandé électronique",
            Channel.Bailiff => "commissaire de justice",
        },
        Language.English => channel switch
        {
            Channel.Call => "telephone",
            Channel.Email => "e-mail",
            Channel.Sms => "SMS",
            Channel.Letter => "simple letter",
            Channel.RegisteredLetter => "registered letter",
            Channel.ElectronicRegistered => "electronic registered letter",
            Channel.Bailiff => "commissaire de justice",
        },
    };

    public static Channel? Parse(string key)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            if (channel.Key() == key)
            {
                return channel;
            }
        }

        return null;
    }
}
