using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Acquit.Core.Parties;

namespace Acquit.Formats.Mail;

/// <summary>Reads an e-mail that came in: whole and small pieces, nothing run, nothing fetched.</summary>
public static partial class MailReader
{
    public const int Largest = 25_000_000;

    private const int LongestText = 20_000;
    private const int MostAnswers = 50;

    /// <summary>Headers of the message itself; the others were added on its way.</summary>
    private static readonly string[] _own =
    [
        "From", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
        "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    ];

    /// <summary>Null, with the reason, when it is no message.</summary>
    public static ReadMessage? Read(ReadOnlySpan<byte> bytes, out UnreadableMail? why)
    {
        why = bytes.Length == 0 ? UnreadableMail.Empty : bytes.Length > Largest ? UnreadableMail.TooLarge : null;
        if (why is not null)
        {
            return null;
        }

        var text = Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var mail = MailPart.Read(text);
        if (!mail.HasHeaders || mail.Header("From") is not { Length: > 0 } from)
        {
            why = UnreadableMail.NoMessage;
            return null;
        }

        var kept = Encoding.Latin1.GetBytes(Kept(mail));
        var report = mail.All().FirstOrDefault(part => part.Type == "message/delivery-status");
        return new ReadMessage
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(kept)),
            Kept = kept,
            Id = Ids(mail.Header("Message-ID")).FirstOrDefault() ?? "",
            From = Address(from),
            FromName = MailWords.Decoded(from.Split('<')[0]).Trim('"', ' '),
            Subject = MailWords.Decoded(mail.Header("Subject") ?? ""),
            Date = Date(mail.Header("Date")),
            Answers = [.. Answers(mail).Distinct(StringComparer.Ordinal).Take(MostAnswers)],
            Receivers = Receivers(mail),
            Text = Text(mail),
            Attachments = [.. mail.All().Select(part => part.FileName).Where(name => name.Length > 0)],
            IsAutomatic = IsAutomatic(mail),
            Fates = report is null ? [] : Fates(report),
            Reported = report is null ? [] : Reported(mail, report),
        };
    }

    private static string Kept(MailPart mail)
    {
        var kept = new StringBuilder();
        foreach (var name in _own)
        {
            foreach (var value in mail.Headers(name))
            {
                kept.Append(name).Append(": ").Append(value).Append('\n');
            }
        }

        return kept.Append('\n').Append(mail.Raw.TrimEnd('\n')).Append('\n').ToString();
    }

    private static IEnumerable<string> Answers(MailPart mail) =>
        Ids(mail.Header("In-Reply-To")).Concat(Enumerable.Reverse(Ids(mail.Header("References"))));

    private static List<string> Ids(string? header) =>
        [.. Id().Matches(header ?? "").Select(found => found.Value).Take(MostAnswers)];

    private static EmailAddress? Address(string header)
    {
        var bare = header.LastIndexOf('<') is var open and >= 0 && header.IndexOf('>', open) is var close and > 0
            ? header[(open + 1)..close] : header;
        return EmailAddress.TryParse(bare, out var address) ? address : null;
    }

    private static List<string> Receivers(MailPart mail)
    {
        string[] names = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"];
        return
        [
            .. names.SelectMany(mail.Headers).SelectMany(value => value.Split(','))
                .Select(Address).OfType<EmailAddress>().Select(address => address.ToString())
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAnswers),
        ];
    }

    private static DateTimeOffset? Date(string? header) =>
        DateTimeOffset.TryParse((header ?? "").Split('(')[0].Trim(), CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var read) ? read : null;

    private static string Text(MailPart mail)
    {
        var words = mail.All().Where(part => part.Parts.Count == 0 && part.FileName.Length == 0).ToList();
        var plain = words.Find(part => part.Type == "text/plain")?.Text();
        var text = plain ?? MailWords.Bare(words.Find(part => part.Type == "text/html")?.Text() ?? "");
        text = string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static bool IsAutomatic(MailPart mail) =>
        mail.Header("Auto-Submitted") is { } said && !said.StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || mail.Header("X-Autoreply") is not null || mail.Header("X-Autorespond") is not null
        || (mail.Header("Precedence") ?? "").ToLowerInvariant() is "auto_reply" or "bulk" or "junk" or "list";

    /// <summary>Blocks of fields, the first about the message, one more for each receiver (RFC 3464, 2.1).</summary>
    private static List<DeliveryFate> Fates(MailPart report) =>
    [
        .. Blocks(report).Skip(1)
            .Where(block => block.Header("Action") is not null)
            .Select(block => new DeliveryFate(
                block.Header("Action")!.Trim().ToLowerInvariant(),
                Status().Match(block.Header("Status") ?? "").Value,
                (block.Header("Original-Recipient") ?? block.Header("Final-Recipient") ?? "").Split(';')[^1].Trim())),
    ];

    /// <summary>Headers between empty lines.</summary>
    private static IEnumerable<MailPart> Blocks(MailPart report)
    {
        var lines = new List<string>();
        foreach (var line in report.Raw.Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return MailPart.Read(string.Join('\n', lines));
                lines.Clear();
            }
        }
    }

    private static List<string> Reported(MailPart mail, MailPart report)
    {
        var original = mail.All().Where(part => part.Type is "message/rfc822" or "text/rfc822-headers")
            .SelectMany(part => part.Parts).SelectMany(part => Ids(part.Header("Message-ID")));
        var envelope = Blocks(report).Select(block => block.Header("Original-Envelope-Id") ?? "");
        return [.. original.Concat(envelope.Where(name => name.Length > 0))];
    }

    [GeneratedRegex(@"<[^<>\s]{1,400}>", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"[245]\.\d{1,3}\.\d{1,3}", RegexOptions.None, 1000)]
    private static partial Regex Status();
}
