using Acquit.Formats.Accounting;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>A creditor's names of columns, with where they come from.</summary>
/// <param name="KeptFrom">number of the import that last used them; null: given by hand now</param>
public sealed record UsedMap(ColumnMap Columns, int? KeptFrom)
{
    /// <summary>
    /// What the creditor's latest table of open items with a map was read with: kept in its import, hence gone when
    /// that import is undone. Null: none ever was.
    /// </summary>
    public static UsedMap? Kept(AcquitDb db, Guid creditor)
    {
        var batch = db.ImportBatches.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.State == BatchState.Applied && row.Mapping != "")
            .OrderByDescending(row => row.Number)
            .FirstOrDefault();
        return batch is null || ColumnMap.Read(batch.Mapping, batch.FileName, []) is not { } columns
            ? null : new(columns, batch.Number);
    }
}
