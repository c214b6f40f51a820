using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.People;

/// <summary>Somebody whose files may be hers.</summary>
public sealed record CollectorName(Guid Id, string Name);

/// <summary>Who works on the dossiers of some creditors: whoever may act on them and has an open account.</summary>
public static class CollectorList
{
    /// <summary>Of one creditor, by name.</summary>
    public static IReadOnlyList<CollectorName> Of(AccessDb db, Guid creditor) =>
    [
        .. db.Users.AsNoTracking()
            .Where(user => user.ClosedAt == null && db.Grants.Any(grant => grant.UserId == user.Id
                && grant.Role != Role.Reader && (grant.CreditorId == Guid.Empty || grant.CreditorId == creditor)))
            .Select(user => new { user.Id, user.Name }).AsEnumerable()
            .Select(user => new CollectorName(user.Id, user.Name))
            .OrderBy(one => one.Name, StringComparer.CurrentCultureIgnoreCase),
    ];

    /// <summary>Names of these people, closed accounts included: a file may still be theirs.</summary>
    public static IReadOnlyDictionary<Guid, string> Names(AccessDb db, IReadOnlyCollection<Guid> people) =>
        db.Users.AsNoTracking().Where(user => people.Contains(user.Id))
            .ToDictionary(user => user.Id, user => user.Name);
}
