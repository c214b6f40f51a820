using System.Security.Cryptography;
using System.Text;
using Acquit.Formats;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>What became of a folder of invoices: one problem for each file that was not laid in.</summary>
/// <param name="Files">found, PDF or not</param>
/// <param name="Laid">laid in, or in place of another</param>
public sealed record InvoiceFolderReading(int Files, int Laid, IReadOnlyList<ImportProblem> Problems);

/// <summary>
/// A folder of invoices as PDF, matched by the invoice number in the file name: the whole number, whatever its case and
/// separators. <c>Facture f_2026_014.pdf</c> is F-2026/014; <c>F-14.pdf</c> is not F-1. Never a guess; what is no PDF
/// is named.
/// </summary>
public static class InvoiceFolder
{
    private const long LargestInvoice = 20_000_000;
    private const int LongestName = 200;

    /// <summary>A shorter number counts only when it is the whole file name.</summary>
    private const int ShortestNumber = 3;

    /// <summary>Keeps each PDF as the document of its invoice, all or nothing.</summary>
    public static InvoiceFolderReading Apply(AcquitDb db, ImportAct act, string folder, bool isDryRun) => db.Write(() =>
    {
        db.LockCreditor(act.Creditor);
        var invoices = db.Invoices.Where(row => row.CreditorId == act.Creditor).ToList();
        var byNumber = invoices.ToLookup(row => Compact(row.Number), StringComparer.Ordinal);
        var problems = new List<ImportProblem>();
        var files = Files(folder, problems);
        var laid = 0;
        foreach (var path in files)
        {
            try
            {
                var found = Matches(Path.GetFileNameWithoutExtension(path), byNumber);
                if (WhyNot(path, found) is { } problem)
                {
                    problems.Add(problem);
                }
                else
                {
                    laid += LayIn(db, act, (path, found[0]), isDryRun) ? 1 : 0;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(NotReadable(path, e));
            }
        }

        return new InvoiceFolderReading(files.Count, laid, problems);
    });

    /// <summary>
    /// Every file, in the folder and below it. Folders behind a link are named and not entered: a link may lead
    /// round in a circle, or out of what was handed over.
    /// </summary>
    private static List<string> Files(string folder, List<ImportProblem> problems)
    {
        var files = new List<string>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var at))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(at));
                foreach (var below in new DirectoryInfo(at).EnumerateDirectories())
                {
                    if (below.LinkTarget is { } target)
                    {
                        problems.Add(new(ProblemCode.FolderBehindLink, below.Name, 0, 0, target, ""));
                    }
                    else
                    {
                        folders.Push(below.FullName);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problems.Add(NotReadable(at, e));
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static ImportProblem NotReadable(string path, Exception e) =>
        new(ProblemCode.FileMissing, Path.GetFileName(path), 0, 0, e.Message, "");

    /// <summary>The invoices whose number stands in a file name; of several numbers the longest.</summary>
    internal static IReadOnlyList<InvoiceRow> Matches(string fileName, ILookup<string, InvoiceRow> byNumber)
    {
        var words = Words(fileName.Length > LongestName ? fileName[..LongestName] : fileName);
        var found = new List<(string Number, InvoiceRow Invoice)>();
        for (var first = 0; first < words.Count; first++)
        {
            var run = "";
            for (var last = first; last < words.Count; last++)
            {
                run += words[last];
                if (run.Length >= ShortestNumber || (first == 0 && last == words.Count - 1))
                {
                    found.AddRange(byNumber[run].Select(invoice => (run, invoice)));
                }
            }
        }

        var longest = found.Count == 0 ? 0 : found.Max(match => match.Number.Length);
        return [.. found.Where(match => match.Number.Length == longest).Select(match => match.Invoice).Distinct()];
    }

    internal static string Compact(string number) => string.Concat(Words(number));

    private static ImportProblem? WhyNot(string path, IReadOnlyList<InvoiceRow> found)
    {
        ProblemCode? code = !path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? ProblemCode.InvoiceFileNotPdf
            : found.Count == 0 ? ProblemCode.InvoiceFileUnmatched
            : found.Count > 1 ? ProblemCode.InvoiceFileAmbiguous
            : new FileInfo(path).Length > LargestInvoice ? ProblemCode.FileTooLarge
            : !IsPdf(path) ? ProblemCode.InvoiceFileNotPdf
            : null;
        var answers = string.Join(", ", found.Select(row => $"{row.Number} ({row.IssuedOn:yyyy-MM-dd})"));
        return code is { } why ? new(why, Path.GetFileName(path), 0, 0, answers, "") : null;
    }

    /// <summary>What has no length is not opened: it may be a pipe, which never ends.</summary>
    private static bool IsPdf(string path)
    {
        if (new FileInfo(path).Length == 0)
        {
            return false;
        }

        Span<byte> head = stackalloc byte[5];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == head.Length && head.SequenceEqual("%PDF-"u8);
    }

    private static bool LayIn(AcquitDb db, ImportAct act, (string Path, InvoiceRow Invoice) match, bool isDryRun)
    {
        var bytes = File.ReadAllBytes(match.Path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (match.Invoice.DocumentSha256 == sha256 || isDryRun)
        {
            return match.Invoice.DocumentSha256 != sha256;
        }

        if (!db.Blobs.Any(row => row.CreditorId == act.Creditor && row.Sha256 == sha256)
            && db.Blobs.Local.All(row => row.Sha256 != sha256))
        {
            db.Blobs.Add(new BlobRow
            {
                CreditorId = act.Creditor, Sha256 = sha256, Length = bytes.Length, Bytes = bytes,
            });
        }

        var dossiers = db.Dossiers.Where(row =>
            row.CreditorId == act.Creditor && row.DebtorId == match.Invoice.DebtorId);
        db.Documents.Add(new DocumentRow
        {
            CreditorId = act.Creditor, Id = Guid.CreateVersion7(act.At), Kind = "invoice",
            Reference = match.Invoice.Number, Sha256 = sha256, CreatedAt = Instants.Micros(act.At),
            DossierId = dossiers.Select(row => (Guid?)row.Id).SingleOrDefault(),
        });
        match.Invoice.DocumentSha256 = sha256;
        var today = ParisClock.DayOf(act.At);
        dossiers.ExecuteUpdate(set => set
            .SetProperty(row => row.IsChanged, true)
            .SetProperty(row => row.NextLookOn, today));
        return true;
    }

    /// <summary>Runs of letters and digits, in capitals, accents composed.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in ComposedText.Of(text).Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToUpperInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
