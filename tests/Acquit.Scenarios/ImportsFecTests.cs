using System.Text;
using Acquit.App.Import;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Accounting;

namespace Acquit.Scenarios;

/// <summary>One small ledger in the shapes that packages export: the same lines come out, or a named problem.</summary>
public class ImportsFecTests
{
    private const string Header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib"
        + "\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

    private const string Sale =
        "VE\tVentes\t0\t20260105\t411000\tClients\tDUPIN\tSociété Dupin"
        + "\tF-1\t20260105\tVente d’été\t1200,50\t0,00\t\t\t\t\t";

    private const string Turnover =
        "VE\tVentes\t0\t20260105\t707000\tVentes\t\t\tF-1\t20260105\tVente d’été\t0,00\t1200,50\t\t\t\t\t";

    private static readonly string _plain = string.Join('\n', Header, Sale, Turnover) + "\n";

    [Theory]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-8", "\r\n")]
    [InlineData("utf-8", "\r\r\n")]
    [InlineData("windows-1252", "\n")]
    [InlineData("iso-8859-15", "\n")]
    [InlineData("ibm850", "\r\n")]
    public void Bytes_and_line_ends_do_not_change_what_is_read(string encoding, string end)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = _plain.Replace("’", "'", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal);
        SameSale(Read(Encoding.GetEncoding(encoding).GetBytes(text)));
        SameSale(Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
    }

    [Theory]
    [InlineData("\t", "|")]
    [InlineData("\t", " \t ")]
    [InlineData("\n", "\t\n")]
    [InlineData("1200,50", "0000001200,50")]
    [InlineData("1200,50", "1200.5")]
    [InlineData("20260105", "2026-01-05")]
    [InlineData("20260105", "05/01/2026")]
    [InlineData("EcritureLet", "EcrtureLet")]
    [InlineData("Idevise", "IdDevise")]
    public void Other_spellings_of_the_same_ledger_give_the_same_lines(string usual, string other) =>
        SameSale(Read(Encoding.UTF8.GetBytes(_plain.Replace(usual, other, StringComparison.Ordinal))));

    [Fact]
    public void No_end_of_line_at_the_end_loses_nothing() =>
        SameSale(Read(Encoding.UTF8.GetBytes(_plain.TrimEnd('\n'))));

    [Fact]
    public void Amount_and_side_stand_for_debit_and_credit()
    {
        var text = _plain
            .Replace("Debit\tCredit", "Montant\tSens", StringComparison.Ordinal)
            .Replace("1200,50\t0,00", "1200,50\tD", StringComparison.Ordinal)
            .Replace("0,00\t1200,50", "1200,50\tC", StringComparison.Ordinal);
        SameSale(Read(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("1200,50\t0,00", "12x\t0,00", ProblemCode.AmountUnreadable)]
    [InlineData("\t0\t20260105\t411000", "\t0\t20261305\t411000", ProblemCode.EntryDateUnreadable)]
    [InlineData("\t411000\t", "\t\t", ProblemCode.AccountMissing)]
    [InlineData("\t1200,50\t0,00\t\t\t\t\t", "", ProblemCode.RowColumnsWrong)]
    public void A_row_that_cannot_be_read_is_named_and_counted(string usual, string broken, ProblemCode code)
    {
        var reading = Read(Encoding.UTF8.GetBytes(_plain.Replace(usual, broken, StringComparison.Ordinal)));
        reading.Problems.ShouldContain(problem => problem.Code == code && problem.Line == 2);
        (reading.RowsRead, reading.RowsRejected, reading.RowsAccepted).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void A_separator_inside_a_label_is_put_right_and_said()
    {
        var text = _plain.Replace("Vente d’été\t1200,50", "Vente\td’été\t1200,50", StringComparison.Ordinal);
        var reading = Read(Encoding.UTF8.GetBytes(text));
        reading.Problems.Select(problem => (problem.Code, problem.Line)).ShouldBe([(ProblemCode.RowPutRight, 2)]);
        reading.Lines.Single().Amount.Cents.ShouldBe(120050);
    }

    private static void SameSale(LedgerReading reading)
    {
        reading.Problems.ShouldBeEmpty();
        reading.RowsRead.ShouldBe(2);
        var line = reading.Lines.Single();
        line.Account.ToString().ShouldBe("411000/DUPIN");
        line.Name.ShouldBe("Société Dupin");
        line.PieceRef.ShouldBe("F-1");
        line.IssuedOn.ShouldBe(new DateOnly(2026, 1, 5));
        line.Amount.Cents.ShouldBe(120050);
    }

    private static LedgerReading Read(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            return LedgerFile.Read(path, CustomerAccounts.Usual);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
