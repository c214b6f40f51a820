using Acquit.Core.Parties;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Creditors;

/// <summary>Where a password stands: it is never written into the file of settings itself.</summary>
/// <param name="Environment">name of a variable; empty: none</param>
/// <param name="File">path of a file that holds the password alone; empty: none</param>
public sealed record PasswordPlace(string Environment, string File)
{
    public bool IsNowhere => Environment.Length == 0 && File.Length == 0;
}

/// <summary>The key <c>mail</c> of a creditor's file.</summary>
/// <param name="Smtp">where the password for sending stands</param>
/// <param name="Imap">where the one of the mailbox that is looked into stands; nowhere: the same one</param>
public sealed record MailEntry(MailAccount Account, PasswordPlace Smtp, PasswordPlace Imap)
{
    private const string Address = "compta@brunet.example";
    private const int LastPort = 65_535;
    private const int DigestLetters = 64;

    private static readonly PasswordPlace _nowhere = new("", "");

    /// <summary>Null when the key is absent, and, with problems, when it cannot be read.</summary>
    internal static MailEntry? Read(YamlMap creditor)
    {
        if (creditor.Map("mail") is not { } map)
        {
            return null;
        }

        var from = map.OneOf("from", Parsed, Address);
        if (from is null && !map.Has("from"))
        {
            map.Missing("from");
        }

        var name = map.Text("name") ?? "";
        var takesMarks = map.Flag("takes_marks") ?? false;
        var (smtp, smtpPlace, _) = Server(map, "smtp", 587);
        var (imap, imapPlace, folder) = Server(map, "imap", 993);
        if (smtp is null && !map.Has("smtp"))
        {
            map.Missing("smtp");
        }

        map.Close();
        return from is not { } sender || smtp is null ? null
            : new MailEntry(
                new MailAccount(sender, smtp)
                {
                    Name = name.Trim(), TakesMarks = takesMarks, Imap = imap,
                    Folder = folder.Length > 0 ? folder : "INBOX",
                },
                smtpPlace, imapPlace);
    }

    private static EmailAddress? Parsed(string text) => EmailAddress.TryParse(text, out var read) ? read : null;

    private static (MailServer? Server, PasswordPlace Place, string Folder) Server(YamlMap mail, string key, int port)
    {
        if (mail.Map(key) is not { } map)
        {
            return (null, _nowhere, "");
        }

        var host = map.RequiredText("host").Trim();
        if (host.Length == 0 && map.Has("host"))
        {
            map.Refuse("host", ProblemCode.ValueUnreadable, $"{key}.brunet.example");
        }

        var given = map.Integer("port");
        if (given is < 1 or > LastPort)
        {
            map.Refuse("port", ProblemCode.ValueUnreadable, "1 … 65535");
        }

        var usual = port == 993 ? MailSecurity.Tls : MailSecurity.StartTls;
        var security = map.OneOf("security", MailSecurities.Parse, "starttls | tls | none") ?? usual;
        var server = new MailServer(host, given ?? port, security)
        {
            User = map.Text("user")?.Trim() ?? "",
            Certificate = Digest(map),
        };
        var place = new PasswordPlace(map.Text("password_env") ?? "", map.Text("password_file") ?? "");
        var folder = port == 993 ? map.Text("folder") ?? "" : "";
        if (server is { Security: MailSecurity.Plain, User.Length: > 0 })
        {
            map.Refuse("security", ProblemCode.ValueUnreadable, "starttls | tls");
        }

        map.Close();
        return (server, place, folder);
    }

    /// <summary>SHA-256 as « AB:CD:… » or without the colons.</summary>
    private static string Digest(YamlMap map)
    {
        var digest = (map.Text("certificate") ?? "").Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
        if (digest.Length > 0 && (digest.Length != DigestLetters || !digest.All(char.IsAsciiHexDigit)))
        {
            map.Refuse("certificate", ProblemCode.ValueUnreadable, "SHA-256, 64 × 0-9 a-f");
        }

        return digest;
    }
}
