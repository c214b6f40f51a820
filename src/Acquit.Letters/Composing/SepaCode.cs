using System.Text;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;

namespace Acquit.Letters.Composing;

/// <summary>Payload of a SEPA credit transfer code (EPC069-12, version 002): at most 331 bytes.</summary>
public static class SepaCode
{
    private const int MostBytes = 331;
    private const int LongestName = 70;
    private const int LongestRemittance = 140;

    /// <summary>The lines of the code; empty when no sum is asked or it does not fit.</summary>
    /// <param name="amount">0.01 to 999 999 999.99</param>
    public static string Payload(Creditor creditor, Money amount, string remittance)
    {
        if (creditor.Iban is not { } iban || !amount.IsPositive || amount.Cents > 99_999_999_999)
        {
            return "";
        }

        var payload =
            string.Join('\n', "BCD", "002", "1", "SCT", Compact(creditor.Bic), Cut(creditor.Name, LongestName),
            iban.Compact, $"EUR{amount}", "", "", Cut(remittance, LongestRemittance), "");
        return Encoding.UTF8.GetByteCount(payload) <= MostBytes ? payload.TrimEnd('\n') : "";
    }

    private static string Compact(string bic) => bic.Replace(" ", "", StringComparison.Ordinal);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
