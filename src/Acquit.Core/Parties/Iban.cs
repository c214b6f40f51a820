namespace Acquit.Core.Parties;

/// <summary>An international bank account number whose key (ISO 7064, mod 97-10) is right.</summary>
public readonly record struct Iban
{
    private Iban(string compact) => Compact = compact;

    /// <summary>Capitals and digits without blanks.</summary>
    public string Compact { get; }

    public static bool TryParse(string? text, out Iban iban)
    {
        iban = default;
        var compact = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (compact.Length is < 15 or > 34
            || !compact.All(char.IsAsciiLetterOrDigit)
            || !char.IsAsciiLetter(compact[0]) || !char.IsAsciiLetter(compact[1])
            || Mod97(compact[4..] + compact[..4]) != 1)
        {
            return false;
        }

        iban = new Iban(compact);
        return true;
    }

    /// <summary>In groups of four.</summary>
    public override string ToString() => string.Join(' ', Compact.Chunk(4).Select(group => new string(group)));

    private static int Mod97(string text)
    {
        var remainder = 0;
        foreach (var c in text)
        {
            remainder = char.IsAsciiDigit(c)
                ? ((remainder * 10) + (c - '0')) % 97
                : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }

        return remainder;
    }
}
