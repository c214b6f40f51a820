namespace Acquit.Store.Access;

/// <summary>What the journal of access and settings keeps; each has a French and an English sentence.</summary>
public enum AuditAct
{
    /// <summary>The account of the first administrator was made by the link of the installation.</summary>
    FirstAdministratorMade,

    SignedIn,

    /// <summary>Unknown address, wrong password, closed account; told of which account when it is known.</summary>
    SignInRefused,

    /// <summary>Too many wrong tries: nobody signs in under this account for a quarter of an hour.</summary>
    LockedOut,

    SignedOut,

    /// <summary>Every open session of a person was ended.</summary>
    SignedOutEverywhere,

    PasswordChanged,

    PersonInvited,

    InvitationAccepted,

    /// <summary>An administrator made a link by which somebody chooses another password.</summary>
    PasswordLinkMade,

    RoleGiven,

    RoleTaken,

    PersonClosed,

    PersonReopened,

    /// <summary>The second factor: codes of a telephone.</summary>
    AuthenticatorOn,

    AuthenticatorOff,

    RecoveryCodesMade,

    /// <summary>One of the codes kept on paper was used instead of the telephone.</summary>
    RecoveryCodeUsed,

    /// <summary>An administrator demands a second factor of somebody.</summary>
    SecondFactorRequired,

    SecondFactorNotRequired,

    PasskeyAdded,

    PasskeyRemoved,

    CreditorMade,

    CreditorChanged,

    BankDetailsAsked,

    BankDetailsAccepted,

    BankDetailsRejected,

    SendingSwitchedOn,

    SendingSwitchedOff,

    MailAccountChanged,

    MailAccountForgotten,

    PolicyChanged,

    PolicyRestored,

    LetterChanged,

    LetterRestored,

    KeyMade,

    KeyRevoked,

    /// <summary>The secret address by which a person's calendar program reads her dates; another one ends it.</summary>
    CalendarFeedMade,

    CalendarFeedRevoked,

    /// <summary>An address outside is told what happens.</summary>
    WebhookMade,

    WebhookClosed,

    /// <summary>Another key signs.</summary>
    WebhookKeyChanged,
}
