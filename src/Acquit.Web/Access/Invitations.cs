using Acquit.App.People;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Access;

/// <summary>What is typed to invite somebody.</summary>
public sealed class InvitationForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    /// <summary><see cref="Guid.Empty"/>: every creditor.</summary>
    public Guid Creditor { get; set; }

    public Role Role { get; set; }
}

/// <summary>What came of an invitation.</summary>
/// <param name="Refused">null: done</param>
/// <param name="Secret">of the link; null: the person had an account, the role was added</param>
public sealed record Invited(Guid User, PeopleRefusal? Refused, string? Secret);

/// <summary>
/// People come by a link that works once, and choose their password themselves: no password is ever sent.
/// </summary>
public sealed class Invitations(AccessDb db, UserManager<UserRow> users, OneTimeLinks links, PeopleDesk desk)
{
    /// <summary>How long an invitation waits.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>How long a link for another password waits: whoever asked for it is there.</summary>
    public static readonly TimeSpan PasswordLasts = TimeSpan.FromDays(1);

    /// <summary>A new account with one role and a link, or one more role for who has an account.</summary>
    public async Task<Invited> Invite(InvitationForm form, PeopleAct act)
    {
        var (name, email) = (form.Name?.Trim() ?? "", form.Email?.Trim() ?? "");
        if (!act.Reach.Holds(form.Creditor))
        {
            return new(default, PeopleRefusal.OutOfReach, null);
        }

        if (await users.FindByEmailAsync(email) is { } known)
        {
            var has = await db.Grants.FindAsync(known.Id, form.Creditor) is not null;
            return new(
                known.Id,
                has ? PeopleRefusal.HasRoleAlready : desk.Give(known.Id, form.Creditor, form.Role, act), null);
        }

        return name.Length == 0
            ? new(default, PeopleRefusal.NameMissing, null)
            : await Make(new UserRow { Id = Guid.CreateVersion7(), Name = name, UserName = email, Email = email },
                form, act);
    }

    /// <summary>
    /// Another link for somebody: an invitation that ended, or a forgotten password. Earlier links stop working.
    /// </summary>
    public (PeopleRefusal? Refused, string? Secret) LinkFor(Guid id, PeopleAct act)
    {
        if (db.Users.Find(id) is not { } person)
        {
            return (PeopleRefusal.Unknown, null);
        }

        if (PeopleDesk.WhyNotHold(db, person, act) is { } refusal)
        {
            return (refusal, null);
        }

        if (person.ClosedAt is not null)
        {
            return (PeopleRefusal.IsClosed, null);
        }

        var isNew = person.PasswordHash is null;
        var secret = links.Add(
            db, isNew ? OneTimeLinkKind.Invitation : OneTimeLinkKind.NewPassword, isNew ? Lasts : PasswordLasts, id);
        db.Note(act.By, isNew ? AuditAct.PersonInvited : AuditAct.PasswordLinkMade, person.Name);
        db.SaveChanges();
        return (null, secret);
    }

    private async Task<Invited> Make(UserRow user, InvitationForm form, PeopleAct act)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var made = await users.CreateAsync(user);
        if (!made.Succeeded)
        {
            return new(default, PeopleRefusal.AddressInvalid, null);
        }

        db.Grants.Add(new GrantRow { UserId = user.Id, CreditorId = form.Creditor, Role = form.Role });
        db.Note(
            act.By, AuditAct.PersonInvited,
            $"{user.Name}{AuditNotes.Between}{Database.Key(form.Role)}", form.Creditor);
        var secret = links.Add(db, OneTimeLinkKind.Invitation, Lasts, user.Id);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return new(user.Id, null, secret);
    }
}
