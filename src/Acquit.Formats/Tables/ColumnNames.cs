using System.Globalization;
using System.Text;

namespace Acquit.Formats.Tables;

/// <summary>
/// Finds the columns of a header by the names that people give them: accents, case, blanks and marks do not count.
/// </summary>
public static class ColumnNames
{
    /// <summary>"Code client" = "CODE_CLIENT" = "codeclient".</summary>
    public static string Folded(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Index of the first column that bears one of the names (given folded), −1 when none does.</summary>
    public static int Find(IReadOnlyList<string> header, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < header.Count; column++)
            {
                if (Folded(header[column]) == name)
                {
                    return column;
                }
            }
        }

        return -1;
    }
}
