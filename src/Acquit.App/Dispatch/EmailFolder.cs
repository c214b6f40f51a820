using Acquit.Core.Dossiers;

namespace Acquit.App.Dispatch;

/// <summary>E-mails as whole .eml files, which any mail program opens and sends.</summary>
public sealed class EmailFolder(OutFolder folder) : IChannel
{
    public bool Carries(Channel channel) => channel is Channel.Email;

    public Trace Find(OutgoingMessage message) =>
        folder.Find(NameOf(message), OutFolder.HashOf(MailFile.Write(message)));

    public string TrackingOf(OutgoingMessage message) => folder.PathOf(NameOf(message));

    public HandOverAnswer Hand(OutgoingMessage message)
    {
        folder.Put(NameOf(message), MailFile.Write(message));
        return new(HandOver.Accepted, TrackingOf(message), "");
    }

    private static string NameOf(OutgoingMessage message) => OutFolder.StemOf(message) + ".eml";
}
