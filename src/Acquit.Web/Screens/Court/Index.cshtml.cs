using Acquit.App.Court;
using Acquit.App.Export;
using Acquit.Core.Law;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Court;

/// <summary>What must be done before courts, over all the files that the visitor may see, by last day.</summary>
public sealed class IndexModel : Screen
{
    public IReadOnlyList<CourtDay> Days { get; private set; } = [];

    public void OnGet() => Days = Read();

    public IActionResult OnGetExport(TableFormat format) => new TableResult(
        new TableExport(
            Tell.FileName("delais-de-procedure", "court-deadlines", Today),
            [
                Tell.Say("Dernier jour", "Last day"), Tell.Say("À faire", "To do"), Tell.Say("Débiteur", "Debtor"),
                Tell.Say("Créancier", "Creditor"), Tell.Say("Tribunal", "Court"), Tell.Say("Règle", "Rule"),
                Tell.Say("Confiance", "Confidence"),
            ],
            Read().Select(day => (IReadOnlyList<TableCell>)
            [
                TableCell.Of(day.On), TableCell.Of(Tell.ToDo(day.Deadline)), TableCell.Of(day.DebtorName),
                TableCell.Of(day.CreditorName), TableCell.Of(day.Procedure.Opened.CourtName),
                TableCell.Of(day.Deadline.Rule.Reference), TableCell.Of(day.Deadline.Rule.Confidence.Key()),
            ])),
        format, Tell.Language);

    private IReadOnlyList<CourtDay> Read() =>
        new CourtCalendar(Db, Workplace.Rules.Law, Frame.Scope).Read(Today);
}
