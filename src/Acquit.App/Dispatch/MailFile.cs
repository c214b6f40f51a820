using System.Globalization;
using System.Text;

namespace Acquit.App.Dispatch;

/// <summary>
/// An e-mail as a file (RFC 5322, RFC 2045): the text, the document, the enclosures. The same message makes the same
/// bytes.
/// </summary>
public static class MailFile
{
    private const string Rfc5322 = "ddd, dd MMM yyyy HH:mm:ss";
    private const int Base64LineBytes = 57;

    /// <summary>Longest piece of UTF-8 that fits an encoded word of 75 characters (RFC 2047).</summary>
    private const int EncodedWordBytes = 45;

    public static byte[] Write(OutgoingMessage message)
    {
        var boundary = $"acquit-{message.Sending:N}";
        var mail = new StringBuilder();
        Line(mail, $"From: {NameAndAddress(message.SenderName, message.SenderAddress)}");
        Line(mail, $"To: <{Header(message.Recipient)}>");
        Line(mail, $"Subject: {Words(message.Subject)}");
        Line(mail, $"Date: {message.ReservedAt.UtcDateTime.ToString(Rfc5322, CultureInfo.InvariantCulture)} +0000");
        Line(mail, $"Message-ID: <{message.Sending:N}@{Domain(message.SenderAddress)}>");
        Line(mail, "MIME-Version: 1.0");
        Line(mail, $"Content-Type: multipart/mixed; boundary=\"{boundary}\"");
        Line(mail, "");
        Line(mail, $"--{boundary}");
        Line(mail, "Content-Type: text/plain; charset=utf-8");
        Line(mail, "Content-Transfer-Encoding: base64");
        Line(mail, "");
        Base64(mail, Encoding.UTF8.GetBytes(message.Text.ReplaceLineEndings("\r\n")));
        Attach(mail, boundary, message.Reference.Replace('/', '-') + ".pdf", message.Document.Span);
        foreach (var enclosure in message.Enclosures)
        {
            Attach(mail, boundary, enclosure.Name, enclosure.Bytes.Span);
        }

        Line(mail, $"--{boundary}--");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private static void Attach(StringBuilder mail, string boundary, string name, ReadOnlySpan<byte> bytes)
    {
        Line(mail, $"--{boundary}");
        Line(mail, "Content-Type: application/pdf");
        Line(mail, $"Content-Disposition: attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        Line(mail, "Content-Transfer-Encoding: base64");
        Line(mail, "");
        Base64(mail, bytes);
    }

    private static void Base64(StringBuilder mail, ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += Base64LineBytes)
        {
            Line(mail, Convert.ToBase64String(bytes.Slice(at, Math.Min(Base64LineBytes, bytes.Length - at))));
        }
    }

    private static string NameAndAddress(string name, string address) =>
        name.Length == 0 ? $"<{Header(address)}>" : $"{Words(name)} <{Header(address)}>";

    /// <summary>Encoded words, each a whole number of characters, one a line (RFC 2047).</summary>
    private static string Words(string text)
    {
        var clean = Header(text);
        if (clean.All(char.IsAscii))
        {
            return clean;
        }

        var words = new List<string>();
        var piece = new List<byte>();
        foreach (var rune in clean.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (piece.Count + bytes.Length > EncodedWordBytes)
            {
                words.Add(Convert.ToBase64String(piece.ToArray()));
                piece.Clear();
            }

            piece.AddRange(bytes);
        }

        words.Add(Convert.ToBase64String(piece.ToArray()));
        return string.Join("\r\n ", words.Select(word => $"=?utf-8?B?{word}?="));
    }

    /// <summary>Outside text can end no header line.</summary>
    private static string Header(string text) => string.Concat(text.Where(c => !char.IsControl(c))).Trim();

    private static string Domain(string address) =>
        address.Split('@') is [_, { Length: > 0 } domain] ? Header(domain) : "localhost";

    private static void Line(StringBuilder mail, string text) => mail.Append(text).Append("\r\n");
}
