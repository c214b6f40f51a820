using System.Globalization;
using System.Text;
using Acquit.Letters.Pdf.Layout;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Identity;

namespace Acquit.Web.Access;

/// <summary>Codes of six digits that a telephone makes, and codes on paper for when it is lost.</summary>
public sealed class SecondFactor(UserManager<UserRow> users)
{
    /// <summary>How many codes are given for the day on which the telephone is lost.</summary>
    public const int RecoveryCodes = 10;

    private const string Issuer = "Acquit";
    private const int SignsInGroup = 4;

    /// <summary>« JBSW Y3DP … »: what is typed when no camera reads the code. Null: none was made.</summary>
    public async Task<string?> Secret(UserRow user) =>
        await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key
            ? string.Join(' ', key.Chunk(SignsInGroup).Select(part => new string(part))) : null;

    /// <summary>What the telephone reads: the address of the account and its secret.</summary>
    public static string Address(UserRow user, string secret) =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(user.Email ?? "")}"
        + $"?secret={secret.Replace(" ", "", StringComparison.Ordinal)}&issuer={Issuer}&digits=6&period=30";

    /// <summary>The dark modules of a square code as one path of SVG, four quiet modules around.</summary>
    public static (int Size, string Path) Square(string text)
    {
        const int quiet = 4;
        var matrix = CodeMatrix.Of(text);
        var path = new StringBuilder();
        for (var row = 0; row < matrix.Size; row++)
        {
            for (var column = 0; column < matrix.Size; column++)
            {
                if (matrix.IsDark(row, column))
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column + quiet} {row + quiet}h1v1h-1z");
                }
            }
        }

        return (matrix.Size + (2 * quiet), path.ToString());
    }

    /// <summary>Digits as somebody types them, blanks and dashes taken out.</summary>
    public static string Digits(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiDigit)]);

    /// <summary>Whether these six digits are those of the telephone, now.</summary>
    public async Task<bool> IsRight(UserRow user, string? typed) => await users.VerifyTwoFactorTokenAsync(
        user, users.Options.Tokens.AuthenticatorTokenProvider, Digits(typed));
}
