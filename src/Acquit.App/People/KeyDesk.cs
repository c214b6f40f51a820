using System.Security.Cryptography;
using System.Text;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.People;

/// <summary>A key as it is asked for.</summary>
/// <param name="For">those that it opens: chosen ones, or all, those to come included</param>
/// <param name="LastDay">in Paris, included; null: until it is revoked</param>
public sealed record KeyAsked(string Name, Reach For, IReadOnlySet<KeyScope> Scopes, DateOnly? LastDay);

/// <summary>What came of it.</summary>
/// <param name="Secret">shown this once, kept nowhere; null: refused</param>
public sealed record KeyAnswer(KeyRefusal? Refused, string? Secret);

/// <summary>Keys by which programs act: made, listed, revoked. Only their hash is kept.</summary>
public sealed class KeyDesk(Database database)
{
    /// <summary>Signs of a key that are kept in clear, to recognise it in a list: « acq_1f3b9c02 ».</summary>
    public const int PrefixLength = 12;

    private const string Mark = "acq_";
    private const string EveryCreditor = "*";
    private const int SecretBytes = 24;
    private const int LongestName = 60;

    /// <summary>A day further off is a slip of the pen.</summary>
    private const int MostYears = 10;

    public KeyAnswer Make(KeyAsked asked, PeopleAct act)
    {
        var name = asked.Name.Trim();
        var refused = name.Length is 0 or > LongestName ? KeyRefusal.NameMissing
            : asked.For is { Everywhere: false, Creditors.Count: 0 } ? KeyRefusal.CreditorMissing
            : asked.Scopes.Count == 0 ? KeyRefusal.ScopeMissing
            : asked.LastDay <= ParisClock.DayOf(act.By.At) ? KeyRefusal.EndNotAfterToday
            : asked.LastDay > ParisClock.DayOf(act.By.At).AddYears(MostYears) ? KeyRefusal.EndUnclear
            : Covers(act.Reach, asked.For) ? (KeyRefusal?)null
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
            Scopes = Write(asked.Scopes), Creditors = Write(asked.For), MadeBy = act.By.User,
            MadeAt = Instants.Micros(act.By.At),
            ExpiresAt = asked.LastDay is { } last ? Instants.Micros(ParisClock.Midnight(last.AddDays(1))) : null,
        });
        Note(db, act, AuditAct.KeyMade, (name, asked.For));
        db.SaveChanges();
        return new(null, secret);
    }

    /// <summary>It works no longer, from the next request on; revoked already, nothing changes.</summary>
    public KeyRefusal? Revoke(Guid id, PeopleAct act)
    {
        using var db = database.OpenAccess();
        if (db.ApiKeys.Find(id) is not { } key || !Covers(act.Reach, ReachOf(key)))
        {
            return KeyRefusal.Unknown;
        }

        if (key.RevokedAt is null)
        {
            key.RevokedAt = Instants.Micros(act.By.At);
            Note(db, act, AuditAct.KeyRevoked, (key.Name, ReachOf(key)));
            db.SaveChanges();
        }

        return null;
    }

    /// <summary>Keys of which the asker administers every creditor, with makers’ names; working ones first.</summary>
    public IReadOnlyList<(ApiKeyRow Key, string MadeBy)> All(Reach reach)
    {
        using var db = database.OpenAccess();
        var names = db.Users.AsNoTracking().ToDictionary(user => user.Id, user => user.Name);
        return
        [
            .. db.ApiKeys.AsNoTracking().AsEnumerable().Where(key => Covers(reach, ReachOf(key)))
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

    /// <summary>The creditors that it opens, within what its maker may do.</summary>
    public static Reach ReachOf(ApiKeyRow key) => key.Creditors == EveryCreditor
        ? new Reach(true, new HashSet<Guid>())
        : new Reach(false, key.Creditors.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(Guid.Parse).ToHashSet());

    /// <summary>How <see cref="ApiKeyRow.Creditors"/> says it.</summary>
    public static string Write(Reach reach) => reach.Everywhere
        ? EveryCreditor : string.Join(',', reach.Creditors.Order());

    /// <summary>What the maker must be for the creditor, at the time of the request.</summary>
    public static Role RoleFor(KeyScope scope) => scope switch
    {
        KeyScope.Read => Role.Reader,
        KeyScope.Write or KeyScope.Import => Role.Collector,
        KeyScope.Approve => Role.Approver,
        KeyScope.Administer => Role.Administrator,
    };

    private static bool Covers(Reach holder, Reach asked) =>
        asked.Everywhere ? holder.Everywhere : asked.Creditors.All(holder.Holds);

    /// <summary>One line for each creditor: who administers one reads of it, and of no other.</summary>
    private static void Note(AccessDb db, PeopleAct act, AuditAct what, (string Name, Reach For) key)
    {
        IEnumerable<Guid> those = key.For.Everywhere ? [Guid.Empty] : key.For.Creditors;
        foreach (var creditor in those)
        {
            db.Note(act.By, what, key.Name, creditor);
        }
    }

    private static string Write(IEnumerable<KeyScope> scopes) =>
        string.Join(',', scopes.Order().Select(Database.Key));

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
