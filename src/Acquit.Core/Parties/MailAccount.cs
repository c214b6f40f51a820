namespace Acquit.Core.Parties;

/// <summary>How a connection to a mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>Plain until STARTTLS, which is demanded (ports 587, 143).</summary>
    StartTls,

    /// <summary>TLS from the first byte (ports 465, 993).</summary>
    Tls,

    /// <summary>Never: for a relay on the same machine or network; then no password is sent.</summary>
    Plain,
}

/// <summary>The keys of files and JSON.</summary>
public static class MailSecurities
{
    /// <summary>"starttls", "tls", "none".</summary>
    public static string Key(this MailSecurity security) => security switch
    {
        MailSecurity.StartTls => "starttls",
        MailSecurity.Tls => "tls",
        MailSecurity.Plain => "none",
    };

    public static MailSecurity? Parse(string key)
    {
        foreach (var security in Enum.GetValues<MailSecurity>())
        {
            if (security.Key() == key)
            {
                return security;
            }
        }

        return null;
    }
}

/// <summary>A mail server and who signs in there; the password is kept elsewhere.</summary>
/// <param name="Host">name or address: « smtp.brunet.example »</param>
/// <param name="Port">1 … 65535</param>
public sealed record MailServer(string Host, int Port, MailSecurity Security)
{
    /// <summary>Empty: nobody signs in.</summary>
    public string User { get; init; } = "";

    /// <summary>
    /// SHA-256 of the server's certificate, hex: this one is trusted whoever signed it, and no other; empty: any
    /// certificate that the system trusts for this host.
    /// </summary>
    public string Certificate { get; init; } = "";
}

/// <summary>From where a creditor's e-mails leave, and where answers come in.</summary>
/// <param name="From">address of the sender</param>
public sealed record MailAccount(EmailAddress From, MailServer Smtp)
{
    /// <summary>Beside the address; empty: the creditor's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>
    /// The mailbox takes « name+mark@domain » as its own: answers then come back with the mark of the message.
    /// </summary>
    public bool TakesMarks { get; init; }

    /// <summary>The mailbox that is looked into for answers; null: none is.</summary>
    public MailServer? Imap { get; init; }

    /// <summary>Of that mailbox.</summary>
    public string Folder { get; init; } = "INBOX";
}
