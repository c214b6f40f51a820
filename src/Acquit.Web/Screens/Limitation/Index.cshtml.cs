using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Core.Law;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Limitation;

/// <summary>On which files limitation ends, and when: one level at a time, the earliest day first.</summary>
public sealed class IndexModel : Screen
{
    private const int LinesOfAPage = 100;

    [BindProperty(Name = "niveau", SupportsGet = true)]
    public LimitationAlarm? Level { get; set; }

    /// <summary>1 = first.</summary>
    [BindProperty(Name = "p", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public LimitationCounts Counts { get; private set; } = new(0, 0, 0, 0);

    public IReadOnlyList<LimitationDay> Days { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>The one asked for, else the gravest on which something can be done.</summary>
    public LimitationAlarm Shown { get; private set; }

    public static IReadOnlyList<LimitationAlarm> Levels { get; } = [.. LimitationBook.Running, LimitationAlarm.Passed];

    private LimitationBook Book => new(Db, Workplace.Rules.Law, Frame.Scope);

    public void OnGet()
    {
        Choose();
        Number = Math.Clamp(Number, 1, int.MaxValue / LinesOfAPage);
        var read = Book.At(Shown, Today, LinesOfAPage + 1, (Number - 1) * LinesOfAPage);
        (Days, HasMore) = ([.. read.Take(LinesOfAPage)], read.Count > LinesOfAPage);
    }

    public IActionResult OnGetExport(TableFormat format)
    {
        Choose();
        return new TableResult(
            new TableExport(
                Tell.FileName("prescription", "limitation", Today),
                [
                    Tell.Say("Dernier jour", "Last day"), Tell.Say("Débiteur", "Debtor"),
                    Tell.Say("Créancier", "Creditor"), Tell.Say("Dossier", "File"), Tell.Say("Factures", "Invoices"),
                    Tell.Say("Reste dû", "Open"), Tell.Say("Règle", "Rule"), Tell.Say("Confiance", "Confidence"),
                ],
                Book.At(Shown, Today).Select(day => (IReadOnlyList<TableCell>)
                [
                    TableCell.Of(day.On), TableCell.Of(day.DebtorName), TableCell.Of(day.CreditorName),
                    TableCell.Of(day.Address), TableCell.Of(day.Items), TableCell.Of(day.Open),
                    TableCell.Of(day.Rule?.Reference ?? ""), TableCell.Of(day.Rule?.Confidence.Key() ?? ""),
                ])),
            format, Tell.Language);
    }

    public static string AddressOf(LimitationAlarm level, int number = 1) =>
        $"/prescription?niveau={level}" + (number > 1 ? $"&p={number}" : "");

    private void Choose()
    {
        Counts = Book.Count(Today);
        Shown = Level is { } asked && Levels.Contains(asked) ? asked
            : Levels.FirstOrDefault(level => Counts.Of(level) > 0, LimitationAlarm.ThirtyDays);
    }
}
