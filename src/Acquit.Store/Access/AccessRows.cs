using Microsoft.AspNetCore.Identity;

namespace Acquit.Store.Access;

/// <summary>What somebody may do. Each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Sees; changes nothing.</summary>
    Reader,

    /// <summary>Calls, notes, skips, postpones, imports.</summary>
    Collector,

    /// <summary>Approves what leaves, and marks it as posted.</summary>
    Approver,

    /// <summary>Creditors, users, policies, letters.</summary>
    Administrator,
}

/// <summary>Somebody who signs in. The sign-in name is the e-mail address.</summary>
public sealed class UserRow : IdentityUser<Guid>
{
    /// <summary>The name that stands in the history of dossiers.</summary>
    public required string Name { get; set; }

    /// <summary>fr or en.</summary>
    public string Language { get; set; } = "fr";

    /// <summary>light, dark, or empty: the system decides.</summary>
    public string Theme { get; set; } = "";

    /// <summary>Single-letter shortcuts may be switched off (WCAG 2.1.4).</summary>
    public bool HasShortcuts { get; set; } = true;

    /// <summary>µs UTC; null: may sign in.</summary>
    public long? ClosedAt { get; set; }
}

/// <summary>Claims of a user that are kept beside the roles.</summary>
public static class UserClaimTypes
{
    /// <summary>An administrator demands a second factor; its value says nothing.</summary>
    public const string SecondFactorRequired = "acquit:second-factor";
}

/// <summary>A role of a user, for one creditor or for all.</summary>
public sealed class GrantRow
{
    public required Guid UserId { get; set; }

    /// <summary><see cref="Guid.Empty"/>: every creditor, those to come included.</summary>
    public required Guid CreditorId { get; set; }

    public required Role Role { get; set; }
}

/// <summary>A link that works once: first administrator, invitation, forgotten password, demonstration.</summary>
public sealed class OneTimeLinkRow
{
    /// <summary>SHA-256 of the secret in the link, hex; the secret itself is kept nowhere.</summary>
    public required string Hash { get; set; }

    public required OneTimeLinkKind Kind { get; set; }

    public Guid? UserId { get; set; }

    /// <summary>µs UTC.</summary>
    public required long ExpiresAt { get; set; }

    /// <summary>µs UTC; null: not used yet.</summary>
    public long? UsedAt { get; set; }
}

public enum OneTimeLinkKind
{
    FirstAdministrator,
    Invitation,
    NewPassword,
    Demonstration,
}

/// <summary>Who did what, beside the history of dossiers: sign-in, settings, users, exports.</summary>
public sealed class AuditRow
{
    public required Guid Id { get; set; }

    /// <summary>µs UTC.</summary>
    public required long At { get; set; }

    public Guid? UserId { get; set; }

    /// <summary>Name of the user or of the key, as it was.</summary>
    public required string By { get; set; }

    public Guid? CreditorId { get; set; }

    public required AuditAct Act { get; set; }

    /// <summary>On what or whom, parts separated by tabs; no personal data of debtors.</summary>
    public string Subject { get; set; } = "";
}

/// <summary>A change that waits for a second person: another IBAN.</summary>
public sealed class PendingChangeRow
{
    public required Guid CreditorId { get; set; }

    public required Guid Id { get; set; }

    /// <summary>What changes, e.g. <c>iban</c>.</summary>
    public required string Field { get; set; }

    public required string Before { get; set; }

    public required string After { get; set; }

    public required Guid AskedBy { get; set; }

    /// <summary>µs UTC.</summary>
    public required long AskedAt { get; set; }

    public Guid? SettledBy { get; set; }

    /// <summary>µs UTC.</summary>
    public long? SettledAt { get; set; }

    public bool IsAccepted { get; set; }
}

/// <summary>What a key may be used for. Each asks of its maker the role that a person would need.</summary>
public enum KeyScope
{
    /// <summary>Sees what a reader sees.</summary>
    Read,

    /// <summary>Notes events, skips and puts off, as a collector.</summary>
    Write,

    /// <summary>Approves what leaves, as an approver.</summary>
    Approve,

    /// <summary>Imports ledgers and customers, as a collector.</summary>
    Import,

    /// <summary>Switches sending, sets up, has addresses outside told what happens, as an administrator.</summary>
    Administer,
}

/// <summary>A key by which a program acts. Only its hash is kept.</summary>
public sealed class ApiKeyRow
{
    public required Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>First signs, to recognise it in a list.</summary>
    public required string Prefix { get; set; }

    /// <summary>SHA-256, hex.</summary>
    public required string Hash { get; set; }

    /// <summary>What it may be used for, in the words of <see cref="KeyScope"/>, separated by commas.</summary>
    public required string Scopes { get; set; }

    /// <summary>« * »: every creditor of its maker; else their identifiers, separated by commas. Empty: none.</summary>
    public required string Creditors { get; set; }

    /// <summary>It may never do more than this person may at the time of the request.</summary>
    public required Guid MadeBy { get; set; }

    /// <summary>µs UTC.</summary>
    public required long MadeAt { get; set; }

    /// <summary>µs UTC: from then on it no longer works; null: until it is revoked.</summary>
    public long? ExpiresAt { get; set; }

    /// <summary>µs UTC; null: it works.</summary>
    public long? RevokedAt { get; set; }

    /// <summary>µs UTC.</summary>
    public long? LastUsedAt { get; set; }
}

/// <summary>The answer given to a write under an idempotency key: asked again, it is given again.</summary>
public sealed class KeptAnswerRow
{
    public required Guid ApiKeyId { get; set; }

    public required string IdempotencyKey { get; set; }

    /// <summary>SHA-256 of method, path and body, hex: another request under the same key is refused.</summary>
    public required string RequestHash { get; set; }

    public required int Status { get; set; }

    public required string Body { get; set; }

    /// <summary>µs UTC.</summary>
    public required long At { get; set; }
}

/// <summary>A key of the ring that protects cookies and forms, shared by all nodes.</summary>
public sealed class RingKeyRow
{
    public required string Name { get; set; }

    public required string Xml { get; set; }
}
