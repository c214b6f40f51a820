using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>Letters to print and post together.</summary>
/// <param name="Files">paths: ordinary letters, registered letters, a deposit slip for each registered one</param>
public sealed record PrintLot(
    string Creditor, DateOnly Day, int Number, IReadOnlyList<string> Files, int Letters, int Pages);

/// <summary>
/// Papers for whoever prints, fills envelopes and goes to the post office: one file a lot, the list of its envelopes
/// first, then the letters in their order; registered letters in a file of their own, for they are posted at the
/// counter. A letter lies in one lot for ever; a lot whose files were not all written is written again, the same.
/// </summary>
public sealed class PrintLots(Database database, OutFolder folder, ParisClock clock)
{
    /// <summary>A new lot for each creditor with letters in no lot yet; then the files of all unwritten lots.</summary>
    /// <param name="only">whose letters; null: everybody's</param>
    public IReadOnlyList<PrintLot> Write(DateOnly day, IReadOnlyCollection<Guid>? only = null)
    {
        using var db = database.Open();
        var written = new List<PrintLot>();
        foreach (var creditor in CreditorBook.All(db).Where(one => only?.Contains(one.Id) != false))
        {
            db.Write(() =>
            {
                db.LockCreditor(creditor.Id);
                return Gather(db, creditor.Id, day);
            });
            var lots = db
                .PrintLots.Where(lot =>
                    lot.CreditorId == creditor.Id && lot.WrittenAt == null && lot.Folder == folder.Root
                )
                .OrderBy(lot => lot.Day)
                .ThenBy(lot => lot.Number)
                .ToList();
            foreach (var lot in lots)
            {
                written.Add(Write(db, creditor.Creditor, lot));
                lot.WrittenAt = Instants.Micros(clock.Now);
                db.SaveChanges();
            }
        }

        return written;
    }

    /// <summary>How many letters went into a new lot.</summary>
    private int Gather(AcquitDb db, Guid creditor, DateOnly day)
    {
        var inside = folder.Root + Path.DirectorySeparatorChar;
        var loose = db
            .Sendings.Where(row =>
                row.CreditorId == creditor
                && row.State == OutboxState.Sent
                && row.PrintLotId == null
                && row.Tracking.StartsWith(inside)
                && (row.Channel == Channel.Letter || row.Channel == Channel.RegisteredLetter)
            )
            .AsEnumerable()
            .Where(row => row.Tracking.StartsWith(inside, StringComparison.Ordinal))
            .ToList();
        if (loose.Count > 0)
        {
            var last = db.PrintLots.Where(lot => lot.CreditorId == creditor && lot.Day == day)
                .Max(lot => (int?)lot.Number);
            var lot = new PrintLotRow
            {
                CreditorId = creditor,
                Id = Guid.CreateVersion7(clock.Now),
                Day = day,
                Number = (last ?? 0) + 1,
                Folder = folder.Root,
            };
            db.PrintLots.Add(lot);
            loose.ForEach(row => row.PrintLotId = lot.Id);
        }

        return loose.Count;
    }

    private PrintLot Write(AcquitDb db, Creditor creditor, PrintLotRow lot)
    {
        var papers = LotPapers.Of(db, creditor, lot);
        var files = new List<string>();
        foreach (var paper in papers.All().Where(paper => paper.IsInFolder))
        {
            folder.Put(paper.Name, paper.Bytes().Span);
            files.Add(folder.PathOf(paper.Name));
        }

        return new PrintLot(creditor.Name, lot.Day, lot.Number, files, papers.Letters, papers.Pages);
    }
}
