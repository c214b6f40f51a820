using System.Globalization;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.App.Dispatch;

/// <summary>
/// An e-mail as bytes (RFC 5322, RFC 2045): the words as text and as HTML, the document, the enclosures. All of it is
/// ASCII in short lines. The same message makes the same bytes.
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
        Head(mail, message);
        Line(mail, "MIME-Version: 1.0");
        Line(mail, $"Content-Type: multipart/mixed; boundary=\"{boundary}\"");
        Line(mail, "");
        Line(mail, $"--{boundary}");
        Words(mail, message, boundary + "-w");
        if (!message.Document.IsEmpty)
        {
            Attach(mail, boundary, message.Reference.Replace('/', '-') + ".pdf", message.Document.Span);
        }

        foreach (var enclosure in message.Enclosures)
        {
            Attach(mail, boundary, enclosure.Name, enclosure.Bytes.Span);
        }

        Line(mail, $"--{boundary}--");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    /// <summary>
    /// « &lt;0192…@brunet.example&gt; »: known as soon as the message is reserved, and what answers bring back.
    /// </summary>
    public static string IdOf(Guid sending, string sender) =>
        $"<{sending:N}@{(EmailAddress.TryParse(sender, out var address) ? address.Domain : "localhost")}>";

    private static void Head(StringBuilder mail, OutgoingMessage message)
    {
        Line(mail, $"From: {NameAndAddress(message.SenderName, message.SenderAddress)}");
        if (message.ReplyTo.Length > 0)
        {
            Line(mail, $"Reply-To: {NameAndAddress(message.SenderName, message.ReplyTo)}");
        }

        Line(mail, $"To: {NameAndAddress("", message.Recipient)}");
        Line(mail, $"Subject: {Encoded(message.Subject)}");
        Line(mail, $"Date: {message.ReservedAt.UtcDateTime.ToString(Rfc5322, CultureInfo.InvariantCulture)} +0000");
        Line(mail, $"Message-ID: {IdOf(message.Sending, message.SenderAddress)}");
        if (message.Thread.Count > 0)
        {
            Line(mail, $"In-Reply-To: {Clean(message.Thread[^1])}");
            Line(mail, $"References: {string.Join("\r\n ", message.Thread.Select(Clean))}");
        }
    }

    private static void Words(StringBuilder mail, OutgoingMessage message, string boundary)
    {
        if (message.Html.Length == 0)
        {
            Part(mail, "text/plain", message.Text);
            return;
        }

        Line(mail, $"Content-Type: multipart/alternative; boundary=\"{boundary}\"");
        Line(mail, "");
        Line(mail, $"--{boundary}");
        Part(mail, "text/plain", message.Text);
        Line(mail, $"--{boundary}");
        Part(mail, "text/html", message.Html);
        Line(mail, $"--{boundary}--");
    }

    private static void Part(StringBuilder mail, string type, string words)
    {
        Line(mail, $"Content-Type: {type}; charset=utf-8");
        Line(mail, "Content-Transfer-Encoding: base64");
        Line(mail, "");
        Base64(mail, Encoding.UTF8.GetBytes(words.ReplaceLineEndings("\r\n")));
    }

    private static void Attach(StringBuilder mail, string boundary, string name, ReadOnlySpan<byte> bytes)
    {
        Line(mail, $"--{boundary}");
        Line(mail, "Content-Type: application/pdf");
        Line(mail, $"Content-Disposition: attachment; filename*=UTF-8''{Uri.EscapeDataString(Clean(name))}");
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

    /// <summary>An address that is none stands as harmless words: it names nobody.</summary>
    private static string NameAndAddress(string name, string address)
    {
        var bare = EmailAddress.TryParse(address, out var read)
            ? read.ToString()
            : string.Concat(address.Where(c => char.IsAscii(c) && !char.IsControl(c) && c is not ('<' or '>' or ',')));
        return name.Length == 0 ? $"<{bare}>" : $"{Quoted(name)} <{bare}>";
    }

    /// <summary>Plain letters as they stand, marks within quotation marks, the rest as encoded words.</summary>
    private static string Quoted(string name)
    {
        var clean = Clean(name);
        return !clean.All(char.IsAscii) || clean.Length > EncodedWordBytes ? Encoded(name)
            : clean.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ') ? clean
            : $"\"{string.Concat(clean.Select(c => c is '"' or '\\' ? $"\\{c}" : $"{c}"))}\"";
    }

    /// <summary>Encoded words, each a whole number of characters, one a line (RFC 2047).</summary>
    private static string Encoded(string text)
    {
        var clean = Clean(text);
        if (clean.All(char.IsAscii) && clean.Length <= EncodedWordBytes
            && !clean.Contains("=?", StringComparison.Ordinal))
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
                words.Add(Convert.ToBase64String([.. piece]));
                piece.Clear();
            }

            piece.AddRange(bytes);
        }

        words.Add(Convert.ToBase64String([.. piece]));
        return string.Join("\r\n ", words.Select(word => $"=?utf-8?B?{word}?="));
    }

    /// <summary>Outside text can end no header line.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) && c is not ('\u2028' or '\u2029'))).Trim();

    private static void Line(StringBuilder mail, string text) => mail.Append(text).Append("\r\n");
}
