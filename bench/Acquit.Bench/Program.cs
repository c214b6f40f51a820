using System.Diagnostics;
using System.Globalization;
using Acquit.Bench;
using Acquit.Core.Dates;
using Acquit.Formats.Accounting.Sieve;

switch (args)
{
    case ["generate", var path, var lines]:
        LedgerGenerator.Write(path, int.Parse(lines, CultureInfo.InvariantCulture), seed: 1);
        return 0;
    case ["sieve", var path, var asOf]:
        var header = File.ReadLines(path).First().Length + 2;
        var layout = new SieveLayout
        {
            Separator = (byte)'\t', Columns = 18, BodyOffset = header, FirstLine = 2, Journal = 0, JournalName = 1, Label = 10,
            EntryDate = 3, Account = 4, AccountName = 5, Auxiliary = 6, AuxiliaryName = 7, PieceDate = 9, Debit = 11, Credit = 12, Lettering = 13, LetteredOn = 14,
            CustomerPrefixes = ["411", "413", "416"], OtherPrefixes = ["4117", "418"],
        };
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            var sieve = LedgerSieve.Pass(path, layout, DateOnly.Parse(asOf, CultureInfo.InvariantCulture), PaymentTerms.Parse("30d"));
            Console.WriteLine($"{sieve?.Rows} rows, {sieve?.LinesToRead(false).Count} lines let through, {watch.ElapsedMilliseconds} ms");
        }

        var status = File.ReadAllLines("/proc/self/status");
        Console.WriteLine(status.First(line => line.StartsWith("RssAnon", StringComparison.Ordinal)));
        return 0;
    case ["decide", .. var rest]:
        return DecideBench.Run(rest);
    case ["letters", .. var rest]:
        return LettersBench.Run(rest);
    default:
        Console.Error.WriteLine("usage: Acquit.Bench generate FILE LINES | sieve FILE DAY | decide [ITEMS] [FILE.yaml] | letters [N | samples FOLDER]");
        return 2;
}
