using System.Text.Json;
using System.Text.Json.Serialization;
using Acquit.Core;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Mail;

/// <summary>A mail account with what opens it.</summary>
/// <param name="Password">null: it cannot be read any more; empty: there is none</param>
public sealed record OpenedAccount(MailAccount Account, string? Password)
{
    /// <summary>Of the mailbox that is looked into; the sending one's unless it has its own.</summary>
    public string? ImapPassword { get; init; } = Password;
}

/// <summary>Passwords as they are typed; null: as before.</summary>
public sealed record TypedPasswords(string? Smtp, string? Imap);

/// <summary>Why a mail account is not kept.</summary>
public enum MailAccountRefusal
{
    /// <summary>Another server or user is given: the stored password is not handed to it unasked.</summary>
    PasswordAgain,

    /// <summary>Somebody signs in, without encryption: whoever listens would read the password.</summary>
    PasswordReadable,

    /// <summary>A password of several lines: no server can be told it.</summary>
    PasswordHasLines,
}

/// <summary>The sentence of each refusal.</summary>
public static class MailAccountRefusals
{
    public static string Key(this MailAccountRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this MailAccountRefusal refusal, Language language) => language switch
    {
        Language.French => refusal switch
        {
            MailAccountRefusal.PasswordAgain =>
                "Le serveur ou l’identifiant a changé : saisissez de nouveau le mot de passe.",
            MailAccountRefusal.PasswordReadable =>
                "Sans chiffrement, le mot de passe se lirait sur le réseau : choisissez STARTTLS ou TLS.",
            MailAccountRefusal.PasswordHasLines => "Le mot de passe contient un retour à la ligne : enlevez-le.",
        },
        Language.English => refusal switch
        {
            MailAccountRefusal.PasswordAgain => "Server or user has changed: type the password again.",
            MailAccountRefusal.PasswordReadable =>
                "Without encryption the password could be read on the network: choose STARTTLS or TLS.",
            MailAccountRefusal.PasswordHasLines => "The password holds a line break: take it out.",
        },
    };
}

/// <summary>The mail account of each creditor: read, kept, forgotten. Passwords are kept unreadable.</summary>
public sealed class MailDesk(Database database)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new AddressWords(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly SecretBox _box = new(database);

    /// <summary>Null: the creditor has none, and his e-mails are written into the folder.</summary>
    public MailAccount? Find(Guid creditor)
    {
        using var db = database.Open();
        return Find(db, creditor);
    }

    public static MailAccount? Find(AcquitDb db, Guid creditor) =>
        db.MailAccounts.AsNoTracking().SingleOrDefault(row => row.CreditorId == creditor) is { } row
            ? Read(row.Settings)
            : null;

    /// <summary>Creditors that have an account.</summary>
    public IReadOnlyList<Guid> All()
    {
        using var db = database.Open();
        return [.. db.MailAccounts.AsNoTracking().OrderBy(row => row.CreditorId).Select(row => row.CreditorId)];
    }

    /// <summary>With its passwords; null: the creditor has no account.</summary>
    public OpenedAccount? Open(Guid creditor)
    {
        using var db = database.Open();
        if (db.MailAccounts.AsNoTracking().SingleOrDefault(row => row.CreditorId == creditor) is not { } row)
        {
            return null;
        }

        var secret = SecretOf(row);
        return new OpenedAccount(Read(row.Settings), secret?.Smtp)
        {
            ImapPassword = secret is { Imap.Length: > 0 } ? secret.Imap : secret?.Smtp,
        };
    }

    /// <summary>A named refusal, or null when these settings may be kept.</summary>
    public MailAccountRefusal? WhyNotSet(Guid creditor, MailAccount after, TypedPasswords typed)
    {
        if (IsReadable(after.Smtp) || IsReadable(after.Imap))
        {
            return MailAccountRefusal.PasswordReadable;
        }

        if (HasLines(typed.Smtp) || HasLines(typed.Imap))
        {
            return MailAccountRefusal.PasswordHasLines;
        }

        var before = Open(creditor);
        var ofMailbox = before is not null && HasOwn(before) ? typed.Imap : typed.Imap ?? typed.Smtp;
        return before is not null
            && (Strays(before.Account.Smtp, after.Smtp, typed.Smtp)
                || Strays(before.Account.Imap, after.Imap, ofMailbox))
                ? MailAccountRefusal.PasswordAgain
                : null;
    }

    /// <summary>Keeps settings and passwords; what was not typed stays.</summary>
    /// <exception cref="InvalidOperationException">nobody asked <see cref="WhyNotSet"/></exception>
    public void Set(Guid creditor, MailAccount account, TypedPasswords typed, DateTimeOffset now)
    {
        if (WhyNotSet(creditor, account, typed) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Key());
        }

        var before = typed is { Smtp: not null, Imap: not null } ? null : Open(creditor);
        var secret = new Secret(
            typed.Smtp ?? before?.Password ?? "",
            typed.Imap ?? (before is not null && HasOwn(before) ? before.ImapPassword : "") ?? "");
        var isAsBefore = typed is { Smtp: null, Imap: null };
        var closed = secret is ("", "") ? "" : _box.Close(JsonSerializer.Serialize(secret, _options));
        using var db = database.Open();
        db.Write(() =>
        {
            var row = db.MailAccounts.SingleOrDefault(one => one.CreditorId == creditor);
            if (row is null)
            {
                row = new MailAccountRow { CreditorId = creditor, Settings = "" };
                db.MailAccounts.Add(row);
            }

            row.Settings = JsonSerializer.Serialize(account, _options);
            row.Secret = isAsBefore ? row.Secret : closed;
            row.UpdatedAt = Instants.Micros(now);
            return row;
        });
    }

    /// <summary>From now on the creditor's e-mails are written into the folder again.</summary>
    public void Forget(Guid creditor)
    {
        using var db = database.Open();
        db.MailAccounts.Where(row => row.CreditorId == creditor).ExecuteDelete();
    }

    private static bool HasLines(string? password) => password?.AsSpan().ContainsAny('\r', '\n') == true;

    /// <summary>The mailbox has a password of its own.</summary>
    private static bool HasOwn(OpenedAccount account) => account.ImapPassword != account.Password;

    private static bool IsReadable(MailServer? server) =>
        server is { Security: MailSecurity.Plain, User.Length: > 0 };

    /// <summary>A stored password would go to another server, or in another name, than it was given for.</summary>
    private static bool Strays(MailServer? before, MailServer? after, string? typed) =>
        typed is null && after is { User.Length: > 0 } && before != after;

    private Secret? SecretOf(MailAccountRow row) =>
        row.Secret.Length == 0 ? new Secret("", "")
            : _box.Open(row.Secret) is { } words ? JsonSerializer.Deserialize<Secret>(words, _options)
            : null;

    private static MailAccount Read(string settings) =>
        JsonSerializer.Deserialize<MailAccount>(settings, _options) ?? throw new JsonException("no mail account");

    private sealed record Secret(string Smtp, string Imap);

    private sealed class AddressWords : JsonConverter<EmailAddress>
    {
        public override EmailAddress Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EmailAddress.TryParse(reader.GetString(), out var address) ? address
                : throw new JsonException("no address");

        public override void Write(Utf8JsonWriter writer, EmailAddress value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
