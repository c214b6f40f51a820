namespace Acquit.Letters.Composing;

/// <summary>
/// Parts of a text that become tables and the like: <c>{{> items}}</c> leaves a mark that the Markdown reader replaces.
/// </summary>
internal enum LetterMark
{
    Items,
    Others,
    Claim,
    Pay,
    Sign,
    Calendar,
    Imputation,
    Particulars,
    Balance,
    Acknowledged,
    Instalments,
    Accelerated,
    Signatures,
    Settlement,
}

internal static class LetterMarks
{
    /// <summary>The name that a text uses.</summary>
    public static string Key(this LetterMark mark) => mark switch
    {
        LetterMark.Items => "items",
        LetterMark.Others => "others",
        LetterMark.Claim => "claim",
        LetterMark.Pay => "pay",
        LetterMark.Sign => "sign",
        LetterMark.Calendar => "calendar",
        LetterMark.Imputation => "imputation",
        LetterMark.Particulars => "particulars",
        LetterMark.Balance => "balance",
        LetterMark.Acknowledged => "acknowledged",
        LetterMark.Instalments => "instalments",
        LetterMark.Accelerated => "accelerated",
        LetterMark.Signatures => "signatures",
        LetterMark.Settlement => "settlement",
    };

    /// <summary>What stands in the filled text; values cannot forge it, their @ is escaped.</summary>
    public static string InText(this LetterMark mark) => $"@@{mark.Key()}@@";

    /// <summary>The mark that a paragraph consists of; null when it is words.</summary>
    public static LetterMark? Parse(string paragraph)
    {
        foreach (var mark in Enum.GetValues<LetterMark>())
        {
            if (mark.InText() == paragraph)
            {
                return mark;
            }
        }

        return null;
    }
}
