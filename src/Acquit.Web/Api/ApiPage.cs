using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Acquit.Store.Rows;

namespace Acquit.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Next">to be handed back as <c>cursor</c>; null: this was the last page</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Data, string? Next);

/// <summary>
/// Where a list goes on: behind this number of this creditor. Opaque outside; what comes in between is neither left
/// out nor told twice.
/// </summary>
internal readonly record struct ApiCursor(int Creditor, int Number)
{
    public const int Most = 200;
    private const int Usual = 50;

    /// <summary>Lines of a page: 50 unless asked, 200 at most.</summary>
    public static int Limit(int? asked) => Math.Clamp(asked ?? Usual, 1, Most);

    /// <summary>Null: it was not made here.</summary>
    public static ApiCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new ApiCursor(0, 0);
        }

        return Base64Url.IsValid(text)
            && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('-') is [var left, var right]
            && Whole(left) is { } creditor && Whole(right) is { } number
            ? new ApiCursor(creditor, number) : null;
    }

    public override string ToString() => Base64Url.EncodeToString(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Creditor}-{Number}")));

    /// <summary>Creditor after creditor, each behind its number, until the page is full.</summary>
    /// <param name="read">lines of one creditor behind a number, so many at most, in order of their number</param>
    public ApiPage<T> Read<T>(
        IEnumerable<CreditorRow> creditors, int limit, Func<CreditorRow, int, int, IReadOnlyList<(int, T)>> read)
    {
        var (from, found, last) = (this, new List<T>(), default(ApiCursor));
        foreach (var creditor in creditors.Where(row => row.Number >= from.Creditor))
        {
            var after = creditor.Number == from.Creditor ? from.Number : 0;
            foreach (var (number, line) in read(creditor, after, limit + 1 - found.Count))
            {
                if (found.Count == limit)
                {
                    return new ApiPage<T>(found, last.ToString());
                }

                found.Add(line);
                last = new ApiCursor(creditor.Number, number);
            }
        }

        return new ApiPage<T>(found, null);
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
}
