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

        var lines = address.Lines.Where(line => line.Trim().Length > 0).Select(line => Bare(line.Trim())).ToList();
        lines[^1] = lines[^1].ToUpper(_french);
        var (name, attention) = Named(debtor);
        var isNamed = string.Equals(lines[0], name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(lines[0], debtor.Name, StringComparison.OrdinalIgnoreCase);
        return new PostalAddress([
            name,
            .. attention.Length > 0 ? (string[])[attention] : [],
            .. isNamed ? lines.Skip(1) : lines,
        ]);
    }

    /// <summary>
    /// Who lives there: a person with the civility written out; of a company its name, then the function that opens the
    /// letter, for a registered letter must not be handed to that person alone.
    /// </summary>
    private static (string Name, string Attention) Named(Debtor debtor) => debtor.Civility switch
    {
        "" => (debtor.Name, ""),
        "Madame, Monsieur" => ($"Madame et Monsieur {debtor.Name}", ""),
        "Madame" or "Monsieur" or "Maître" or "Maîtres" => ($"{debtor.Civility} {debtor.Name}", ""),
        _ => (debtor.Name, $"À l’attention de {debtor.Civility}"),
    };

    /// <summary>From the street on no punctuation: « 14, rue des Carmes » is « 14 rue des Carmes ».</summary>
    private static string Bare(string line) =>
        char.IsAsciiDigit(line[0]) ? line.Replace(",", "", StringComparison.Ordinal).TrimEnd('.') : line;

    /// <summary>A country is a seventh line.</summary>
    private static int MostLines(PostalAddress address) =>
        PostalAddress.MaxLines + (address.Lines[^1].Any(char.IsAsciiDigit) ? 0 : 1);

    /// <summary>The line that is too long, or « n lignes »; empty when it fits: never cut.</summary>
    public static string WhatDoesNotFit(PostalAddress address) =>
        address.FirstLineTooLong is { } line ? $"« {line} »"
        : address.Lines.Count > MostLines(address) ? $"{address.Lines.Count} lignes"
        : "";
}
