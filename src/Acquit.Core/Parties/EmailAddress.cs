using System.Globalization;

namespace Acquit.Core.Parties;

/// <summary>
/// An e-mail address that a mail server takes without quoting: « compta@brunet.example ». Nothing in it can end a line
/// or name a second receiver. Quoted names and names beyond ASCII are refused.
/// </summary>
public readonly record struct EmailAddress
{
    private const int LongestName = 64;
    private const int LongestDomain = 253;
    private const string Marks = "!#$%&'*+-/=?^_`{|}~";

    private EmailAddress(string name, string domain) => (Name, Domain) = (name, domain);

    /// <summary>What stands before the « @ », as written.</summary>
    public string Name { get; }

    /// <summary>In lower case; a domain beyond ASCII in its ASCII form (<c>xn--…</c>).</summary>
    public string Domain { get; }

    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = default;
        var typed = (text ?? "").Trim();
        var at = typed.LastIndexOf('@');
        if (at < 1 || !IsName(typed[..at]) || DomainOf(typed[(at + 1)..]) is not { } domain)
        {
            return false;
        }

        address = new EmailAddress(typed[..at], domain);
        return true;
    }

    /// <summary>
    /// The same mailbox with a mark that answers bring back: « compta+a1b2@brunet.example »; unchanged when the name
    /// would grow too long.
    /// </summary>
    public EmailAddress With(string mark) =>
        Name.Length + 1 + mark.Length <= LongestName ? new EmailAddress($"{Name}+{mark}", Domain) : this;

    public override string ToString() => $"{Name}@{Domain}";

    private static bool IsName(string name) =>
        name.Length <= LongestName && name.Split('.').All(part => part.Length > 0
            && part.All(c => char.IsAsciiLetterOrDigit(c) || Marks.Contains(c, StringComparison.Ordinal)));

    private static string? DomainOf(string text)
    {
        string domain;
        try
        {
            domain = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        return domain.Length <= LongestDomain && domain.Split('.') is { Length: > 1 } labels && labels.All(IsLabel)
            ? domain
            : null;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
            && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
