using System.Security.Cryptography;
using System.Text;
using Acquit.App;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Access;

/// <summary>Links that work once and for a while. Only the hash of their secret is kept.</summary>
public sealed class OneTimeLinks(Database database, ParisClock clock)
{
    private const int SecretBytes = 24;

    /// <summary>Makes a link and returns its secret.</summary>
    public string Make(OneTimeLinkKind kind, TimeSpan lasts, Guid? user = null)
    {
        using var db = database.OpenAccess();
        var secret = Add(db, kind, lasts, user);
        db.SaveChanges();
        return secret;
    }

    /// <summary>
    /// The same within the caller's unit of work, who saves. The links that a person has and did not use end now.
    /// </summary>
    public string Add(AccessDb db, OneTimeLinkKind kind, TimeSpan lasts, Guid? user)
    {
        var now = Instants.Micros(clock.Now);
        if (user is not null)
        {
            db.OneTimeLinks.Where(row => row.UserId == user && row.UsedAt == null && row.ExpiresAt > now)
                .ExecuteUpdate(set => set.SetProperty(row => row.ExpiresAt, now));
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        db.OneTimeLinks.Add(new OneTimeLinkRow
        {
            Hash = HashOf(secret), Kind = kind, UserId = user, ExpiresAt = Instants.Micros(clock.Now + lasts),
        });
        return secret;
    }

    /// <summary>Whether the secret still opens; it stays usable.</summary>
    public OneTimeLinkRow? Look(string secret, OneTimeLinkKind kind)
    {
        using var db = database.OpenAccess();
        return Usable(db, secret, kind).AsNoTracking().SingleOrDefault();
    }

    /// <summary>Uses the secret up: of two who try at once, one gets it.</summary>
    public bool Use(string secret, OneTimeLinkKind kind)
    {
        using var db = database.OpenAccess();
        return Use(db, secret, kind);
    }

    /// <summary>The same within the caller's transaction: taken back with it.</summary>
    public bool Use(AccessDb db, string secret, OneTimeLinkKind kind)
    {
        var now = Instants.Micros(clock.Now);
        return Usable(db, secret, kind).ExecuteUpdate(set => set.SetProperty(row => row.UsedAt, now)) == 1;
    }

    private IQueryable<OneTimeLinkRow> Usable(AccessDb db, string secret, OneTimeLinkKind kind)
    {
        var hash = HashOf(secret);
        var now = Instants.Micros(clock.Now);
        return db.OneTimeLinks.Where(row =>
            row.Hash == hash && row.Kind == kind && row.UsedAt == null && row.ExpiresAt > now);
    }

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
