using System.Globalization;
using Acquit.App.Mail;
using Acquit.Core.Parties;

namespace Acquit.App.Creditors;

/// <summary>A mail account as typed into a form. A password is never shown again: left empty, it stays.</summary>
public sealed record MailForm
{
    private const int DigestLetters = 64;

    public string? From { get; init; }

    public string? Name { get; init; }

    public bool TakesMarks { get; init; }

    public string? SmtpHost { get; init; }

    public string? SmtpPort { get; init; } = "587";

    public MailSecurity SmtpSecurity { get; init; } = MailSecurity.StartTls;

    public string? SmtpUser { get; init; }

    public string? SmtpPassword { get; init; }

    public string? SmtpCertificate { get; init; }

    /// <summary>Empty: no mailbox is looked into.</summary>
    public string? ImapHost { get; init; }

    public string? ImapPort { get; init; } = "993";

    public MailSecurity ImapSecurity { get; init; } = MailSecurity.Tls;

    public string? ImapUser { get; init; }

    /// <summary>Empty: the one for sending.</summary>
    public string? ImapPassword { get; init; }

    public string? ImapCertificate { get; init; }

    public string? ImapFolder { get; init; } = "INBOX";

    public TypedPasswords Passwords => new(Typed(SmtpPassword), Typed(ImapPassword));

    /// <param name="creditor">fills what an account without address and name would begin with</param>
    public static MailForm Of(MailAccount? account, Creditor creditor) => account is null
        ? new() { From = creditor.Email, Name = creditor.Name }
        : new()
        {
            From = account.From.ToString(),
            Name = account.Name,
            TakesMarks = account.TakesMarks,
            SmtpHost = account.Smtp.Host,
            SmtpPort = account.Smtp.Port.ToString(CultureInfo.InvariantCulture),
            SmtpSecurity = account.Smtp.Security,
            SmtpUser = account.Smtp.User,
            SmtpCertificate = account.Smtp.Certificate,
            ImapHost = account.Imap?.Host,
            ImapPort = (account.Imap?.Port ?? 993).ToString(CultureInfo.InvariantCulture),
            ImapSecurity = account.Imap?.Security ?? MailSecurity.Tls,
            ImapUser = account.Imap?.User,
            ImapCertificate = account.Imap?.Certificate,
            ImapFolder = account.Folder,
        };

    /// <summary>
    /// The account that the form describes; null, with what is refused at each field, unless all is right.
    /// </summary>
    /// <param name="before">what the form does not show stays as it is</param>
    public MailAccount? Read(MailAccount? before, List<FieldRefusal> refusals)
    {
        if (!EmailAddress.TryParse(From, out var from))
        {
            refusals.Add(new(nameof(From), FieldRefusalCode.EmailWrong));
        }

        var smtp = Server("Smtp", (SmtpHost, SmtpPort, SmtpUser, SmtpCertificate), SmtpSecurity, refusals);
        var imap = Word(ImapHost).Length == 0 ? null
            : Server("Imap", (ImapHost, ImapPort, ImapUser, ImapCertificate), ImapSecurity, refusals);
        return refusals.Count > 0 ? null
            : (before ?? new MailAccount(from, smtp)) with
            {
                From = from, Smtp = smtp, Name = Word(Name), TakesMarks = TakesMarks, Imap = imap,
                Folder = Word(ImapFolder).Length > 0 ? Word(ImapFolder) : "INBOX",
            };
    }

    /// <param name="kind">« Smtp » or « Imap »: what the names of the fields begin with</param>
    private static MailServer Server(
        string kind, (string? Host, string? Port, string? User, string? Certificate) typed, MailSecurity security,
        List<FieldRefusal> refusals)
    {
        var digest = Word(typed.Certificate).Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
        var isPort = int.TryParse(Word(typed.Port), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= 65_535;
        var checks = new (bool IsWrong, string Field, FieldRefusalCode Code)[]
        {
            (Word(typed.Host).Length == 0, "Host", FieldRefusalCode.HostMissing),
            (!isPort, "Port", FieldRefusalCode.PortWrong),
            (digest.Length > 0 && (digest.Length != DigestLetters || !digest.All(char.IsAsciiHexDigit)),
                "Certificate", FieldRefusalCode.CertificateWrong),
        };
        refusals.AddRange(checks.Where(check => check.IsWrong)
            .Select(check => new FieldRefusal(kind + check.Field, check.Code)));
        return new MailServer(Word(typed.Host), port, security) { User = Word(typed.User), Certificate = digest };
    }

    private static string? Typed(string? password) => string.IsNullOrEmpty(password) ? null : password;

    private static string Word(string? text) => text?.Trim() ?? "";
}
