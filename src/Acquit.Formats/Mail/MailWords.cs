using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Acquit.Formats.Mail;

/// <summary>
/// Codings of words in e-mails: RFC 2045 and RFC 2047. What is badly coded is read as far as it goes.
/// </summary>
internal static partial class MailWords
{
    /// <summary>« =?utf-8?B?…?= » decoded, the rest as it stands.</summary>
    public static string Decoded(string header)
    {
        try
        {
            return Clean(Word().Replace(Between().Replace(header, "?==?"), DecodedWord));
        }
        catch (RegexMatchTimeoutException)
        {
            return Clean(header);
        }
    }

    private static string DecodedWord(Match word)
    {
        var bytes = word.Groups["way"].Value is "B" or "b"
            ? FromBase64(word.Groups["words"].Value)
            : FromQuoted(word.Groups["words"].Value.Replace('_', ' '), isWord: true);
        try
        {
            return Encoding.GetEncoding(word.Groups["set"].Value.Split('*')[0]).GetString(bytes);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>What cannot be decoded is nothing.</summary>
    public static byte[] FromBase64(string coded)
    {
        var letters = string.Concat(coded.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        var whole = letters.Length % 4 == 1 ? letters[..^1] : letters;
        var bytes = new byte[whole.Length];
        return Convert.TryFromBase64String(whole.PadRight((whole.Length + 3) / 4 * 4, '='), bytes, out var count)
            ? bytes[..count] : [];
    }

    /// <param name="isWord">within a header: line ends mean nothing</param>
    public static byte[] FromQuoted(string coded, bool isWord)
    {
        var bytes = new List<byte>(coded.Length);
        for (var at = 0; at < coded.Length; at++)
        {
            if (coded[at] != '=')
            {
                bytes.Add((byte)Math.Min((int)coded[at], 255));
            }
            else if (at + 2 < coded.Length && byte.TryParse(coded.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else if (!isWord && SoftBreak(coded, at + 1) is var end and >= 0)
            {
                at = end;
            }
        }

        return [.. bytes];
    }

    /// <summary>Where a line ends of which nothing but blanks is left; −1: more is left.</summary>
    private static int SoftBreak(string coded, int from)
    {
        while (from < coded.Length && coded[from] is ' ' or '\t' or '\r')
        {
            from++;
        }

        return from < coded.Length && coded[from] == '\n' ? from : -1;
    }

    /// <summary>The bare words of HTML; nothing of it is ever shown as HTML.</summary>
    public static string Bare(string html)
    {
        try
        {
            var words = Hidden().Replace(html, " ");
            words = Break().Replace(words, "\n");
            return WebUtility.HtmlDecode(Tag().Replace(words, ""));
        }
        catch (RegexMatchTimeoutException)
        {
            return "";
        }
    }

    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c))).Trim();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?(?<set>[^?\s]{1,40})\?(?<way>[BbQq])\?(?<words>[^?]*)\?=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"<(?<tag>script|style|head)\b[^>]*>.*?</\k<tag>>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "<(br|/p|/div|/tr|/h[1-6]|/li)[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
