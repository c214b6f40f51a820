namespace Acquit.Core.Parties;

/// <summary>The code of a bank (ISO 9362): four letters, two of the country, two signs of the place, three of the
/// branch or none.</summary>
public readonly record struct Bic
{
    private Bic(string code) => Code = code;

    /// <summary>Eight or eleven capitals and digits.</summary>
    public string Code { get; }

    public static bool TryParse(string? text, out Bic bic)
    {
        bic = default;
        var code = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (code.Length is not (8 or 11) || !code.All(char.IsAsciiLetterOrDigit)
            || !code[..6].All(char.IsAsciiLetter))
        {
            return false;
        }

        bic = new Bic(code);
        return true;
    }

    public override string ToString() => Code;
}
