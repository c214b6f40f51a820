using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.People;

/// <summary>Where an account stands.</summary>
public enum PersonState
{
    /// <summary>Signs in.</summary>
    Open,

    /// <summary>Has a link that nobody used yet.</summary>
    Invited,

    /// <summary>The link ended unused: it is made again on her page.</summary>
    InvitationOver,

    /// <summary>Too many wrong tries, for a quarter of an hour.</summary>
    Locked,

    /// <summary>May not sign in.</summary>
    Closed,
}

/// <summary>One person, as an administrator sees her.</summary>
/// <param name="Roles">those over creditors that the administrator may see; <see cref="Guid.Empty"/>: all</param>
/// <param name="LastSignIn">null: never</param>
public sealed record PersonLine(
    UserRow User, PersonState State, IReadOnlyList<GrantRow> Roles, DateTimeOffset? LastSignIn)
{
    /// <summary>Whether an administrator demands a second factor.</summary>
    public bool MustHaveSecondFactor { get; init; }
}

/// <summary>Reads the people of an installation.</summary>
public sealed class PeopleBook(AccessDb db, DateTimeOffset now)
{
    /// <summary>
    /// Everybody, for who administers everything; else whoever may see a creditor of hers. Closed accounts last.
    /// </summary>
    public IReadOnlyList<PersonLine> All(Reach reach)
    {
        var grants = db.Grants.AsNoTracking().AsEnumerable().ToLookup(row => row.UserId);
        var waiting = Waiting();
        var seen = LastSignIns();
        var must = db.UserClaims.AsNoTracking()
            .Where(row => row.ClaimType == UserClaimTypes.SecondFactorRequired).Select(row => row.UserId).ToHashSet();
        return
        [
            .. db.Users.AsNoTracking().AsEnumerable()
                .Where(user => reach.Everywhere || grants[user.Id].Any(row => Shows(reach, row.CreditorId)))
                .Select(user => new PersonLine(
                    user, StateOf(user, waiting.Contains(user.Id), seen.ContainsKey(user.Id)),
                    [.. grants[user.Id].Where(row => Shows(reach, row.CreditorId)).OrderBy(row => row.CreditorId)],
                    seen.TryGetValue(user.Id, out var at) ? Instants.Of(at) : null)
                {
                    MustHaveSecondFactor = must.Contains(user.Id),
                })
                .OrderBy(line => line.State == PersonState.Closed).ThenBy(line => line.User.Name,
                    StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Null: nobody, or nobody that this administrator sees.</summary>
    public PersonLine? One(Guid id, Reach reach) => All(reach).FirstOrDefault(line => line.User.Id == id);

    /// <summary>Who may do everything is shown to whoever administers one creditor; others’ creditors not.</summary>
    private static bool Shows(Reach reach, Guid creditor) => creditor == Guid.Empty || reach.Holds(creditor);

    private HashSet<Guid> Waiting()
    {
        var at = Instants.Micros(now);
        return [.. db.OneTimeLinks.AsNoTracking()
            .Where(row => row.UserId != null && row.UsedAt == null && row.ExpiresAt > at)
            .Select(row => row.UserId!.Value)];
    }

    private Dictionary<Guid, long> LastSignIns() => db.Audit.AsNoTracking()
        .Where(row => (row.Act == AuditAct.SignedIn || row.Act == AuditAct.RecoveryCodeUsed) && row.UserId != null)
        .GroupBy(row => row.UserId!.Value)
        .Select(group => new { group.Key, At = group.Max(row => row.At) })
        .ToDictionary(line => line.Key, line => line.At);

    private PersonState StateOf(UserRow user, bool hasLink, bool wasHere) =>
        user.ClosedAt is not null ? PersonState.Closed
        : user.PasswordHash is null && !wasHere ? hasLink ? PersonState.Invited : PersonState.InvitationOver
        : user.LockoutEnd > now ? PersonState.Locked
        : PersonState.Open;
}
