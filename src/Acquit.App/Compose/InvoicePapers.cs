using Acquit.App.Decide;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Compose;

/// <summary>The PDF of an invoice as it was laid in.</summary>
public sealed record InvoicePaper(string Number, string Sha256);

/// <summary>
/// The invoices of a message whose PDF is at hand, oldest first: they go beside the letter as numbered files.
/// </summary>
public static class InvoicePapers
{
    public static IReadOnlyList<InvoicePaper> Of(AcquitDb db, LoadedDossier loaded, PlannedMessage message)
    {
        var asked = loaded
            .Dossier.Items.Where(item => message.Items.Any(one => one.Key == item.Key))
            .Select(item => (item.Ref, item.IssuedOn))
            .ToHashSet();
        return
        [
            .. db
                .Invoices.AsNoTracking()
                .Where(row =>
                    row.CreditorId == loaded.Row.CreditorId
                    && row.DebtorId == loaded.Row.DebtorId
                    && row.DocumentSha256 != null
                )
                .AsEnumerable()
                .Where(row => asked.Contains((row.Number, row.IssuedOn)))
                .OrderBy(row => row.IssuedOn)
                .ThenBy(row => row.Number, StringComparer.Ordinal)
                .Select(row => new InvoicePaper(row.Number, row.DocumentSha256!)),
        ];
    }
}
