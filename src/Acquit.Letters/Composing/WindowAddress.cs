using System.Globalization;
using Acquit.Core.Parties;

namespace Acquit.Letters.Composing;

/// <summary>What shows in the window: name, then the address, the last line in capitals (NF Z 10-011).</summary>
internal static class WindowAddress
{
    private static readonly CultureInfo _french = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Null when the debtor has no address at all.</summary>
    public static PostalAddress? Of(Debtor debtor)
    {
        if (debtor.Address is not { } address || address.Lines.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var name = debtor.Civility.Length > 0 ? $"{debtor.Civility} {debtor.Name}" : debtor.Name;
        var lines = address.Lines.Where(line => line.Trim().Length > 0).Select(line => line.Trim()).ToList();
        lines[^1] = lines[^1].ToUpper(_french);
        var isNamed = string.Equals(lines[0], name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(lines[0], debtor.Name, StringComparison.OrdinalIgnoreCase);
        return new PostalAddress(isNamed ? lines : [name, .. lines]);
    }

    /// <summary>The line that is too long, or « n lignes »; empty when it fits: never cut.</summary>
    public static string WhatDoesNotFit(PostalAddress address) =>
        address.FirstLineTooLong is { } line ? $"« {line} »"
        : address.HasTooManyLines ? $"{address.Lines.Count} lignes"
        : "";
}
