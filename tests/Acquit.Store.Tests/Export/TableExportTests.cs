using System.Data;
using System.Text;
using Acquit.App.Export;
using Acquit.Core;
using Acquit.Core.Amounts;
using ExcelDataReader;

namespace Acquit.Store.Tests.Export;

/// <summary>A table taken away opens with figures as figures, and nothing in it runs.</summary>
public class TableExportTests
{
    private static readonly DateOnly _day = new(2026, 11, 30);

    [Fact]
    public async Task French_csv_has_its_mark_semicolons_and_decimal_commas()
    {
        var table = Table(["Débiteur", "Solde", "Échéance", "Factures"], Row("Dupin ; Fils"));
        var bytes = await Bytes(table, TableFormat.Csv);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Text(bytes).ShouldBe(
            "Débiteur;Solde;Échéance;Factures\r\n\"Dupin ; Fils\";-1234,50;30/11/2026;3\r\n");
    }

    [Fact]
    public async Task English_csv_has_commas_and_decimal_points() =>
        Text(await Bytes(Table(["Debtor", "Balance", "Due", "Invoices"], Row("Dupin, \"Sons\"")), TableFormat.Csv,
            Language.English)).ShouldBe(
            "Debtor,Balance,Due,Invoices\r\n\"Dupin, \"\"Sons\"\"\",-1234.50,2026-11-30,3\r\n");

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+33 2 61 91 40 10", "'+33 2 61 91 40 10")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData(" =1", "' =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Dupin = Fils", "Dupin = Fils")]
    [InlineData("", "")]
    public async Task Words_that_a_spreadsheet_would_run_are_made_words(string typed, string kept)
    {
        var read = Text(await Bytes(Table(["A"], [TableCell.Of(typed)]), TableFormat.Csv)).Split("\r\n")[1];
        read.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal).ShouldBe(kept);
    }

    [Fact]
    public async Task An_amount_below_zero_stays_a_figure() =>
        Text(await Bytes(Table(["A"], [TableCell.Of(Money.FromCents(-5))]), TableFormat.Csv))
            .ShouldBe("A\r\n-0,05\r\n");

    [Fact]
    public async Task A_workbook_holds_numbers_days_and_words_as_such()
    {
        var sheet = (await Workbook(Table(
            ["Débiteur", "Solde", "Échéance", "Factures"], Row("=1+1 & <Fils>\u0001"), Row("")))).Tables[0]!;
        sheet.Rows[0].ItemArray.ShouldBe(["Débiteur", "Solde", "Échéance", "Factures"]);
        sheet.Rows[1][0].ShouldBe("=1+1 & <Fils>", "read as words: the cell has no formula");
        sheet.Rows[1][1].ShouldBe(-1234.5);
        sheet.Rows[1][2].ShouldBe(new DateTime(2026, 11, 30));
        sheet.Rows[1][3].ShouldBe(3.0);
        sheet.Rows[2][0].ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task Rows_that_one_sheet_does_not_hold_go_on_another()
    {
        var stream = new MemoryStream();
        var table = Table(["N"], [.. Enumerable.Range(1, 5).Select(at => new[] { TableCell.Of(at) })]);
        await XlsxWriter.WriteAsync(table, stream, 3, CancellationToken.None);
        var sheets = Read(stream).Tables;
        sheets.Count.ShouldBe(3);
        sheets.Cast<DataTable>().SelectMany(sheet => sheet.Rows.Cast<DataRow>().Skip(1)).Select(row => (double)row[0])
            .ShouldBe([1.0, 2, 3, 4, 5]);
        sheets.Cast<DataTable>().ShouldAllBe(sheet => (string)sheet.Rows[0][0] == "N");
    }

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Xlsx)]
    public async Task Rows_are_made_while_they_are_written(TableFormat format)
    {
        var stream = new CountingStream();
        var most = 0L;
        IEnumerable<IReadOnlyList<TableCell>> Rows()
        {
            for (var at = 0; at < 20_000; at++)
            {
                most = at == 19_999 ? stream.Written : most;
                yield return [TableCell.Of($"Débiteur {at * 7919 % 104_729}")];
            }
        }

        await new TableExport("t", ["A"], Rows()).WriteAsync(stream, format, Language.French, CancellationToken.None);
        most.ShouldBeGreaterThan(stream.Written / 2, "most had left before the last row was asked for");
    }

    private static TableCell[] Row(string name) =>
        [TableCell.Of(name), TableCell.Of(Money.Parse("-1234.50")), TableCell.Of(_day), TableCell.Of(3)];

    private static TableExport Table(IReadOnlyList<string> titles, params TableCell[][] rows) => new("t", titles, rows);

    private static async Task<byte[]> Bytes(
        TableExport table, TableFormat format, Language language = Language.French)
    {
        using var stream = new MemoryStream();
        await table.WriteAsync(stream, format, language, CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task<DataSet> Workbook(TableExport table) =>
        Read(new MemoryStream(await Bytes(table, TableFormat.Xlsx)));

    private static DataSet Read(Stream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var sheets = new DataSet();
        do
        {
            var sheet = sheets.Tables.Add();
            while (reader.Read())
            {
                while (sheet.Columns.Count < reader.FieldCount)
                {
                    sheet.Columns.Add("", typeof(object));
                }

                sheet.Rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at))]);
            }
        }
        while (reader.NextResult());

        return sheets;
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes)[1..];

    private sealed class CountingStream : MemoryStream
    {
        public long Written { get; private set; }

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            Written += buffer.Length;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
