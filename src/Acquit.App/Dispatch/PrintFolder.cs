using System.Globalization;
using Acquit.Core.Dossiers;

namespace Acquit.App.Dispatch;

/// <summary>
/// Letters and registered letters as PDF files, to be printed and posted. Enclosures stand beside the letter under its
/// name, numbered as in its list; the letter itself comes last, so a letter that is there is complete.
/// </summary>
public sealed class PrintFolder(OutFolder folder) : IChannel
{
    public string Name => OutFolder.Carrier;

    public bool Carries(OutgoingMessage message) => message.Channel is Channel.Letter or Channel.RegisteredLetter;

    public Trace Find(OutgoingMessage message) => folder.Find(NameOf(message), message.Hash);

    public string TrackingOf(OutgoingMessage message) => folder.PathOf(NameOf(message));

    public HandOverAnswer Hand(OutgoingMessage message, Func<bool> mark)
    {
        if (!mark())
        {
            return HandOverAnswer.Taken;
        }

        foreach (var enclosure in message.Enclosures)
        {
            folder.Put(NameOf(message, enclosure), enclosure.Bytes.Span);
        }

        folder.Put(NameOf(message), message.Document.Span);
        return new(HandOver.Accepted, TrackingOf(message), "");
    }

    private static string NameOf(OutgoingMessage message) => OutFolder.StemOf(message) + ".pdf";

    private static string NameOf(OutgoingMessage message, EnclosedFile enclosure) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{OutFolder.StemOf(message)}_piece-{enclosure.Number:00}_{OutFolder.Safe(enclosure.Name)}"
        );
}
