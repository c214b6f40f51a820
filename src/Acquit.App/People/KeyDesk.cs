using System.Security.Cryptography;
using System.Text;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.People;

/// <summary>A key as it is asked for.</summary>
/// <param name="Creditor"><see cref="Guid.Empty"/>: every creditor</param>
/// <param name="LastDay">in Paris, included; null: until it is revoked</param>
public sealed record KeyAsked(string Name, Guid Creditor, IReadOnlySet<KeyScope> Scopes, DateOnly? LastDay);

/// <summary>What came of it.</summary>
/// <param name="Secret">shown this once, kept nowhere; null: refused</param>
public sealed record KeyAnswer(KeyRefusal? Refused, string? Secret);

/// <summary>Keys by which programs act: made, listed, revoked. Only their hash is kept.</summary>
public sealed class KeyDesk(Database database)
{
    /// <summary>Signs of a key that are kept in clear, to recognise it in a list: « acq_1f3b9c02 ».</summary>
    public const int PrefixLength = 12;

    private const string Mark = "acq_";
    private const int SecretBytes = 24;
    private const int LongestName = 60;

    /// <summary>A day further off is a slip of the pen.</summary>
    private const int MostYears = 10;

    public KeyAnswer Make(KeyAsked asked, PeopleAct act)
    {
        var name = asked.Name.Trim();
        var refused = name.Length is 0 or > LongestName ? KeyRefusal.NameMissing
            : asked.Scopes.Count == 0 ? KeyRefusal.ScopeMissing
            : asked.LastDay <= ParisClock.DayOf(act.By.At) ? KeyRefusal.EndNotAfterToday
            : asked.LastDay > ParisClock.DayOf(act.By.At).AddYears(MostYears) ? KeyRefusal.EndUnclear
            : act.Reach.Holds(asked.Creditor) ? (KeyRefusal?)null
            : KeyRefusal.OutOfReach;
        if (refused is not null)
        {
            return new(refused, null);
        }

        var secret = Mark + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        using var db = database.OpenAccess();
        db.ApiKeys.Add(new ApiKeyRow
        {
            Id = Guid.CreateVersion7(act.By.At), Name = name, Prefix = secret[..PrefixLength], Hash = HashOf(secret),
            Scopes = Write(asked.Scopes), CreditorId = asked.Creditor, MadeBy = act.By.User,
            MadeAt = Instants.Micros(act.By.At),
            ExpiresAt = asked.LastDay is { } last ? Instants.Micros(ParisClock.Midnight(last.AddDays(1))) : null,
        });
        db.Note(act.By, AuditAct.KeyMade, name, asked.Creditor);
        db.SaveChanges();
        return new(null, secret);
    }

    /// <summary>It works no longer, from the next request on; revoked already, nothing changes.</summary>
    public KeyRefusal? Revoke(Guid id, PeopleAct act)
    {
        using var db = database.OpenAccess();
        if (db.ApiKeys.Find(id) is not { } key || !act.Reach.Holds(key.CreditorId))
        {
            return KeyRefusal.Unknown;
        }

        if (key.RevokedAt is null)
        {
            key.RevokedAt = Instants.Micros(act.By.At);
            db.Note(act.By, AuditAct.KeyRevoked, key.Name, key.CreditorId);
            db.SaveChanges();
        }

        return null;
    }

    /// <summary>Keys over creditors that the asker administers, with their makers’ names; working ones first.</summary>
    public IReadOnlyList<(ApiKeyRow Key, string MadeBy)> All(Reach reach)
    {
        using var db = database.OpenAccess();
        var names = db.Users.AsNoTracking().ToDictionary(user => user.Id, user => user.Name);
        return
        [
            .. db.ApiKeys.AsNoTracking().AsEnumerable().Where(key => reach.Holds(key.CreditorId))
                .OrderBy(key => key.RevokedAt is not null).ThenByDescending(key => key.MadeAt)
                .Select(key => (key, names.GetValueOrDefault(key.MadeBy, ""))),
        ];
    }

    /// <summary>Null: no key has this secret.</summary>
    public static ApiKeyRow? Find(AccessDb db, string secret)
    {
        var hash = HashOf(secret);
        return db.ApiKeys.AsNoTracking().SingleOrDefault(key => key.Hash == hash);
    }

    public static IReadOnlySet<KeyScope> ScopesOf(ApiKeyRow key) =>
        key.Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => Enum.Parse<KeyScope>(word, ignoreCase: true)).ToHashSet();

    /// <summary>What the maker must be for the creditor, at the time of the request.</summary>
    public static Role RoleFor(KeyScope scope) => scope switch
    {
        KeyScope.Read => Role.Reader,
        KeyScope.Write or KeyScope.Import => Role.Collector,
        KeyScope.Approve => Role.Approver,
        KeyScope.Administer => Role.Administrator,
    };

    private static string Write(IEnumerable<KeyScope> scopes) =>
        string.Join(',', scopes.Order().Select(Database.Key));

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
