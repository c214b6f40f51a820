using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Access;

/// <summary>What the framework refuses of an account, in a sentence.</summary>
internal static class IdentityRefusals
{
    public static string Sentence(this IdentityResult refused, Speech tell)
    {
        var codes = refused.Errors.Select(error => error.Code).ToList();
        if (codes.Exists(code => code.StartsWith("Password", StringComparison.Ordinal) && code != "PasswordMismatch"))
        {
            return tell.Say(
                "Douze caractères au moins, dont cinq différents.",
                "Twelve characters at least, five of them different.");
        }

        return codes switch
        {
            _ when codes.Contains("PasswordMismatch") =>
                tell.Say("Votre mot de passe actuel n’est pas celui-là.", "This is not your present password."),
            _ when codes.Exists(code => code.StartsWith("Invalid", StringComparison.Ordinal)) =>
                tell.Say("Ce n’est pas une adresse e-mail.", "This is no e-mail address."),
            _ when codes.Exists(code => code.StartsWith("Duplicate", StringComparison.Ordinal)) =>
                tell.Say("Cette adresse a déjà un compte.", "This address already has an account."),
            _ => tell.Say(
                "Le compte a changé entre-temps : rechargez la page.", "The account changed meanwhile: load again."),
        };
    }

    /// <summary>What the rules say of an account that is about to be made, password included; null: nothing.</summary>
    public static async Task<IdentityResult?> WhyNotMake(
        this UserManager<UserRow> users, UserRow user, string? password)
    {
        foreach (var validator in users.UserValidators)
        {
            if (await validator.ValidateAsync(users, user) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        return await users.WhyNotTake(user, password);
    }

    /// <summary>What the rules say of a password; null: nothing.</summary>
    public static async Task<IdentityResult?> WhyNotTake(
        this UserManager<UserRow> users, UserRow user, string? password)
    {
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, user, password) is { Succeeded: false } refused)
            {
                return refused;
            }
        }

        return null;
    }
}
