using Acquit.App;
using Acquit.App.Creditors;
using Acquit.App.People;
using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Access;

/// <summary>Sign-ins, refusals and lockouts in the journal, with the address they came from.</summary>
public sealed class SignInNotes(Database database, ParisClock clock, IHttpContextAccessor http)
{
    private string From => http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>What came of a try.</summary>
    /// <param name="user">null: no account has this address; what was typed is not kept, it may be a password</param>
    /// <param name="result">of the framework; a second step that is still to come is no line yet</param>
    /// <param name="wasLocked">whether the account was locked before this try</param>
    public async Task Keep(UserRow? user, SignInResult result, bool wasLocked)
    {
        if (!result.RequiresTwoFactor)
        {
            await Keep(user, result.Succeeded ? AuditAct.SignedIn
                : result.IsLockedOut && !wasLocked ? AuditAct.LockedOut : AuditAct.SignInRefused);
        }
    }

    /// <summary>One line, where from included.</summary>
    public async Task Keep(UserRow? user, AuditAct what)
    {
        await using var db = database.OpenAccess();
        db.Note(new AccessAct(user?.Id ?? Guid.Empty, user?.Name ?? "", clock.Now), what, From);
        await db.SaveChangesAsync();
    }
}
