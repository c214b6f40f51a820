namespace Acquit.Core.Parties;

/// <summary>The nine digits that identify a French firm; the last is a Luhn key.</summary>
public readonly record struct Siren
{
    private Siren(string digits) => Digits = digits;

    public string Digits { get; }

    /// <summary>Accepts nine digits, blanks allowed between them, whose Luhn sum is a multiple of ten.</summary>
    public static bool TryParse(string? text, out Siren siren)
    {
        siren = default;
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length != 9 || !digits.All(char.IsAsciiDigit) || !HasLuhnKey(digits))
        {
            return false;
        }

        siren = new Siren(digits);
        return true;
    }

    /// <summary>"123 456 789" with ordinary blanks; typography is the letter's affair.</summary>
    public override string ToString() => $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";

    private static bool HasLuhnKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }
}
