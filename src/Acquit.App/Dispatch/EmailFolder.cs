using Acquit.Core.Dossiers;

namespace Acquit.App.Dispatch;

/// <summary>E-mails as whole .eml files, which any mail program opens and sends.</summary>
public sealed class EmailFolder(OutFolder folder) : IChannel
{
    public string Name => OutFolder.Carrier;

    public bool Carries(OutgoingMessage message) => message.Channel is Channel.Email;

    public Trace Find(OutgoingMessage message) =>
        folder.Find(NameOf(message), OutFolder.HashOf(MailFile.Write(message)));

    public string TrackingOf(OutgoingMessage message) => folder.PathOf(NameOf(message));

    public HandOverAnswer Hand(OutgoingMessage message, Func<bool> mark)
    {
        if (!mark())
        {
            return HandOverAnswer.Taken;
        }

        folder.Put(NameOf(message), MailFile.Write(message));
        return new(HandOver.Accepted, TrackingOf(message), "");
    }

    private static string NameOf(OutgoingMessage message) => OutFolder.StemOf(message) + ".eml";
}
