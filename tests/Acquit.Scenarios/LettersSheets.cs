using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Letters.Sheets;

namespace Acquit.Scenarios;

/// <summary>The papers that go with letters: batch summary, deposit slip. Texts in <c>sheets/</c>.</summary>
public class LettersSheets
{
    private static readonly DateOnly _today = new(2026, 11, 23);

    private static readonly Creditor _creditor = new()
    {
        Name = "Atelier Moreau",
        Address = new PostalAddress(["Atelier Moreau", "14 RUE DE L’EXEMPLE", "44300 NANTES"]),
    };

    [Fact]
    public void A_print_batch_begins_with_its_envelopes_in_order() =>
        Golden("print-batch", MailingSheets.Summary(_creditor, _today,
            [Pli(1, Channel.Letter, 1, 0), Pli(2, Channel.RegisteredLetter, 4, 2), Pli(3, Channel.Letter, 2, 0)]));

    [Fact]
    public void A_batch_of_simple_letters_has_no_empty_column()
    {
        var text = LetterText.Of(MailingSheets.Summary(_creditor, _today, [Pli(1, Channel.Letter, 1, 0)]));
        text.ShouldNotContain("suivi |");
        text.ShouldNotContain("À joindre");
    }

    [Fact]
    public void Envelopes_out_of_order_are_refused() =>
        Should.Throw<ArgumentException>(() => MailingSheets.Summary(_creditor, _today,
            [Pli(2, Channel.Letter, 1, 0), Pli(1, Channel.Letter, 1, 0)]));

    [Fact]
    public void A_deposit_slip_has_what_the_counter_asks_for() =>
        Golden("deposit-slip", MailingSheets.DepositSlip(_creditor, _today, Pli(2, Channel.RegisteredLetter, 4, 2)));

    [Fact]
    public void A_simple_letter_has_no_deposit_slip() =>
        Should.Throw<ArgumentException>(() => MailingSheets.DepositSlip(_creditor, _today, Pli(1, Channel.Letter, 1,
            0)));

    private static Envelope Pli(int number, Channel channel, int pages, int beside) =>
        new(number, $"D-2026-0412/{number:00}", new PostalAddress(["GARAGE FICTIF SARL", "27 ROUTE DE L’EXEMPLE",
            "44800 SAINT HERBLAIN"]),
            channel, pages) { FilesBeside = beside };

    private static void Golden(string name, LetterDocument sheet)
    {
        var path = Path.Combine(Folder(), $"{name}.golden.txt");
        var text = LetterText.Of(sheet);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path));
        text.ShouldNotContain("'");
        text.Split('|', '\n').ShouldAllBe(cell => !cell.Trim(' ').Contains("  ", StringComparison.Ordinal));
    }

    private static string Folder()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Acquit.slnx")))
        {
            at = at.Parent;
        }

        return Directory.CreateDirectory(Path.Combine(at!.FullName, "tests", "Acquit.Scenarios", "sheets")).FullName;
    }
}
