using System.Data;
using Acquit.App.Creditors;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.People;

/// <summary>The creditors that somebody administers.</summary>
/// <param name="Everywhere">all of them, those to come included</param>
/// <param name="Creditors">one by one</param>
public sealed record Reach(bool Everywhere, IReadOnlySet<Guid> Creditors)
{
    /// <summary>Whether a role there is hers to give; <see cref="Guid.Empty"/> means every creditor.</summary>
    public bool Holds(Guid creditor) => Everywhere || Creditors.Contains(creditor);
}

/// <summary>An administrator who changes what another person may do.</summary>
public sealed record PeopleAct(AccessAct By, Reach Reach);

/// <summary>
/// Roles, closed accounts, ended sessions. One change at a time over the whole installation, so that two
/// administrators who take each other's role away at the same moment leave one.
/// </summary>
public sealed class PeopleDesk(Database database)
{
    /// <summary>Under which the framework keeps its own tokens.</summary>
    public const string FrameworkTokens = "[AspNetUserStore]";

    /// <summary>Gives a role over one creditor or all; it takes the place of the one held there.</summary>
    public PeopleRefusal? Give(Guid user, Guid creditor, Role role, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (!act.Reach.Holds(creditor))
        {
            return PeopleRefusal.OutOfReach;
        }

        if (person.ClosedAt is not null)
        {
            return PeopleRefusal.IsClosed;
        }

        if (db.Grants.Find(person.Id, creditor) is { } held)
        {
            held.Role = role;
        }
        else
        {
            db.Grants.Add(new GrantRow { UserId = person.Id, CreditorId = creditor, Role = role });
        }

        db.Note(act.By, AuditAct.RoleGiven, Subject(person, role), creditor);
        return null;
    });

    /// <summary>Takes the role held there away; who holds none is left as she is.</summary>
    public PeopleRefusal? Take(Guid user, Guid creditor, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (!act.Reach.Holds(creditor))
        {
            return PeopleRefusal.OutOfReach;
        }

        if (db.Grants.Find(person.Id, creditor) is { } held)
        {
            db.Grants.Remove(held);
            db.Note(act.By, AuditAct.RoleTaken, Subject(person, held.Role), creditor);
        }

        return null;
    });

    /// <summary>Nobody signs in under this account any more; its name stays in the histories.</summary>
    public PeopleRefusal? Close(Guid user, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (WhyNotHold(db, person, act) is { } refusal)
        {
            return refusal;
        }

        if (person.Id == act.By.User)
        {
            return PeopleRefusal.Yourself;
        }

        if (person.ClosedAt is null)
        {
            person.ClosedAt = Instants.Micros(act.By.At);
            EndSessions(person);
            TakePasskeys(db, person, act);
            db.Note(act.By, AuditAct.PersonClosed, person.Name);
        }

        return null;
    });

    /// <summary>The account opens again, with the roles it had.</summary>
    public PeopleRefusal? Reopen(Guid user, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (WhyNotHold(db, person, act) is { } refusal)
        {
            return refusal;
        }

        if (person.ClosedAt is not null)
        {
            person.ClosedAt = null;
            db.Note(act.By, AuditAct.PersonReopened, person.Name);
        }

        return null;
    });

    /// <summary>
    /// Ends every session of somebody at once, on every machine; what another administrator ends, no passkey of a lost
    /// device opens again. One's own passkeys stay, on the page where one may take each away.
    /// </summary>
    public PeopleRefusal? SignOutEverywhere(Guid user, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (person.Id != act.By.User && WhyNotHold(db, person, act) is { } refusal)
        {
            return refusal;
        }

        EndSessions(person);
        if (person.Id != act.By.User)
        {
            TakePasskeys(db, person, act);
        }

        db.Note(act.By, AuditAct.SignedOutEverywhere, person.Name);
        return null;
    });

    /// <summary>Demands a second factor of somebody, or no longer: until it is on, no other page opens.</summary>
    public PeopleRefusal? Require(Guid user, bool isRequired, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (WhyNotHold(db, person, act) is { } refusal)
        {
            return refusal;
        }

        var required = db.UserClaims.FirstOrDefault(row =>
            row.UserId == user && row.ClaimType == UserClaimTypes.SecondFactorRequired);
        if (isRequired == required is not null)
        {
            return null;
        }

        if (required is not null)
        {
            db.UserClaims.Remove(required);
        }
        else
        {
            db.UserClaims.Add(new IdentityUserClaim<Guid>
            {
                UserId = user, ClaimType = UserClaimTypes.SecondFactorRequired, ClaimValue = "true",
            });
        }

        db.Note(
            act.By, isRequired ? AuditAct.SecondFactorRequired : AuditAct.SecondFactorNotRequired, person.Name);
        return null;
    });

    /// <summary>The telephone is lost and no code on paper is left: the password alone is asked again.</summary>
    public PeopleRefusal? TakeSecondFactor(Guid user, PeopleAct act) => Change(user, act, (db, person) =>
    {
        if (WhyNotHold(db, person, act) is { } refusal)
        {
            return refusal;
        }

        TakePasskeys(db, person, act);
        if (person.TwoFactorEnabled)
        {
            person.TwoFactorEnabled = false;
            // the secret and the codes on paper; tokens of other uses stay
            db.UserTokens.RemoveRange(db.UserTokens.Where(row =>
                row.UserId == user && row.LoginProvider == FrameworkTokens));
            EndSessions(person);
            db.Note(act.By, AuditAct.AuthenticatorOff, person.Name);
        }

        return null;
    });

    /// <summary>
    /// A named refusal, or null when this administrator may act on the account as a whole: she administers every
    /// creditor that the person works for.
    /// </summary>
    public static PeopleRefusal? WhyNotHold(AccessDb db, UserRow person, PeopleAct act)
    {
        var creditors = db.Grants.Where(row => row.UserId == person.Id).Select(row => row.CreditorId).ToList();
        return act.Reach.Everywhere || (creditors.Count > 0 && creditors.All(act.Reach.Holds))
            ? null : PeopleRefusal.OutOfReach;
    }

    private PeopleRefusal? Change(Guid user, PeopleAct act, Func<AccessDb, UserRow, PeopleRefusal?> change)
    {
        using var db = database.OpenAccess();
        using var transaction = db.Database.BeginTransaction(
            database.IsPostgres ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable);
        if (database.IsPostgres)
        {
            db.Database.ExecuteSqlRaw("LOCK TABLE access_grant IN SHARE ROW EXCLUSIVE MODE");
        }

        var before = Administrators(db);
        if (db.Users.Find(user) is not { } person)
        {
            return PeopleRefusal.Unknown;
        }

        if (change(db, person) is { } refusal)
        {
            return refusal;
        }

        db.SaveChanges();
        if (before > 0 && Administrators(db) == 0)
        {
            return PeopleRefusal.LastAdministrator;
        }

        transaction.Commit();
        return null;
    }

    /// <summary>Those who may settle everything and can sign in: an invitation that waits is nobody yet.</summary>
    private static int Administrators(AccessDb db) => db.Grants.Count(grant =>
        grant.CreditorId == Guid.Empty && grant.Role == Role.Administrator
        && db.Users.Any(user => user.Id == grant.UserId && user.ClosedAt == null && user.PasswordHash != null));

    /// <summary>A passkey opens an account by itself: it goes with the device that is lost.</summary>
    private static void TakePasskeys(AccessDb db, UserRow person, PeopleAct act)
    {
        var keys = db.UserPasskeys.Where(row => row.UserId == person.Id).ToList();
        if (keys.Count > 0)
        {
            db.UserPasskeys.RemoveRange(keys);
            EndSessions(person);
            db.Note(act.By, AuditAct.PasskeyRemoved, $"{string.Join(", ", keys.Select(key => key.Data.Name))}"
                + $" ({person.Name})");
        }
    }

    private static void EndSessions(UserRow person) => person.SecurityStamp = Guid.NewGuid().ToString("N");

    private static string Subject(UserRow person, Role role) =>
        $"{person.Name}{AuditNotes.Between}{Database.Key(role)}";
}
