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

    public TypedPasswords Passwords => new(Typed(SmtpPassword), null);

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

        var smtp = Server(refusals);
        return refusals.Count > 0 ? null
            : (before ?? new MailAccount(from, smtp)) with
            {
                From = from, Smtp = smtp, Name = Word(Name), TakesMarks = TakesMarks,
            };
    }

    private MailServer Server(List<FieldRefusal> refusals)
    {
        var digest = Word(SmtpCertificate).Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
        var isPort = int.TryParse(Word(SmtpPort), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= 65_535;
        var checks = new (bool IsWrong, string Field, FieldRefusalCode Code)[]
        {
            (Word(SmtpHost).Length == 0, nameof(SmtpHost), FieldRefusalCode.HostMissing),
            (!isPort, nameof(SmtpPort), FieldRefusalCode.PortWrong),
            (digest.Length > 0 && (digest.Length != DigestLetters || !digest.All(char.IsAsciiHexDigit)),
                nameof(SmtpCertificate), FieldRefusalCode.CertificateWrong),
        };
        refusals.AddRange(checks.Where(check => check.IsWrong)
            .Select(check => new FieldRefusal(check.Field, check.Code)));
        return new MailServer(Word(SmtpHost), port, SmtpSecurity) { User = Word(SmtpUser), Certificate = digest };
    }

    private static string? Typed(string? password) => string.IsNullOrEmpty(password) ? null : password;

    private static string Word(string? text) => text?.Trim() ?? "";
}
