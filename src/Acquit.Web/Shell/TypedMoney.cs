using System.Globalization;
using Acquit.Core.Amounts;

namespace Acquit.Web.Shell;

/// <summary>A sum as people type it: « 1 234,56 », « 1234.56 € ».</summary>
public static class TypedMoney
{
    private const decimal Most = 1_000_000_000;

    /// <summary>Positive, in whole cents; null: it cannot be read.</summary>
    public static Money? Read(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '€')).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
            && euros > 0 && decimal.Round(euros, 2) == euros && euros < Most
            ? Money.FromCents(decimal.ToInt64(euros * 100)) : null;
    }
}
