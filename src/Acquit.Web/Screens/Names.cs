using System.Globalization;
using Acquit.App.Review;

namespace Acquit.Web.Screens;

/// <summary>Proposals as forms name them: <c>creditor.number</c>.</summary>
public static class Names
{
    public static string Of(Guid creditor, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{creditor:N}.{number}");

    /// <summary>Null: it names nothing.</summary>
    public static ProposalName? Parse(string? text) =>
        text?.Split('.') is [var creditor, var number]
        && Guid.TryParse(creditor, out var id)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? new ProposalName(id, read) : null;
}
