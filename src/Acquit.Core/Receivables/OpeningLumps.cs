using System.Text.RegularExpressions;

namespace Acquit.Core.Receivables;

/// <summary>
/// Opening lines that carry a customer's whole balance in one sum: dated the opening day, with no invoice number of
/// their own. An opening line with its own piece date or number is the old invoice itself.
/// </summary>
/// <example>« RAN | 2026-01-01 | Report à nouveau | 7320.50 » is a lump; « F-2025-118 | 2025-11-03 » in the same
/// journal is an invoice.</example>
public static partial class OpeningLumps
{
    /// <summary>The lumps among these lines, by reference.</summary>
    public static IReadOnlySet<LedgerLine> Among(IReadOnlyList<LedgerLine> lines)
    {
        var opening = lines.Where(line => line.IsOpening && line.IssuedOn == line.EntryDate).ToList();
        var shared = opening
            .GroupBy(line => line.PieceRef, StringComparer.Ordinal)
            .Where(piece => piece.Select(line => line.Account.Debtor).Distinct().Skip(1).Any())
            .Select(piece => piece.Key)
            .ToHashSet(StringComparer.Ordinal);
        return opening
            .Where(line => shared.Contains(line.PieceRef) || NoInvoiceNumber().IsMatch(line.PieceRef))
            .ToHashSet<LedgerLine>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Nothing, or only the word for an opening entry and a year.</summary>
    [GeneratedRegex(
        @"^\W*((R?AN|ANO|ANX|RAN|OUV|OUVERTURE|A[- ]?NOUV(EAU)?X?|REPORT|SOLDE|NOUVEAU|À|A|\d{2}|\d{4})\W*)*$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture)]
    private static partial Regex NoInvoiceNumber();
}
