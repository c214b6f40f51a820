using System.Text;

namespace Acquit.Formats.Mail;

/// <summary>Whether a file holds a whole e-mail, as far as an e-mail tells its own end.</summary>
public enum MailEnd
{
    /// <summary>It lacks the end of its headers, or the last line of its parts (RFC 2046, 5.1.1).</summary>
    Lacking,

    /// <summary>It has no parts: any line may be the last.</summary>
    Unknown,

    /// <summary>The last line of its parts is there.</summary>
    Reached,
}

/// <summary>Looks for the end of a message.</summary>
public static class MailEnds
{
    /// <param name="bytes">the file so far</param>
    public static MailEnd Of(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!text.Contains("\n\n", StringComparison.Ordinal))
        {
            return MailEnd.Lacking;
        }

        var mail = MailPart.Read(text);
        return mail.Boundary is not { Length: > 0 } boundary ? MailEnd.Unknown
            : mail.Raw.Split('\n').Any(line => line.TrimEnd() == $"--{boundary}--") ? MailEnd.Reached
            : MailEnd.Lacking;
    }
}
