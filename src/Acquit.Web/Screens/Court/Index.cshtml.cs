using Acquit.App.Court;
using Acquit.App.Export;
using Acquit.Core.Law;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Court;

/// <summary>
/// What must be done before courts, by last day, and every procedure by its state, over all the files that the visitor
/// may see.
/// </summary>
public sealed class IndexModel : Screen
{
    private const int LinesOfAPage = 50;

    [BindProperty(Name = "etat", SupportsGet = true)]
    public CourtShelf? Asked { get; set; }

    /// <summary>1 = first.</summary>
    [BindProperty(Name = "p", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public IReadOnlyList<CourtDay> Days { get; private set; } = [];

    /// <summary>All procedures, of whatever state.</summary>
    public IReadOnlyList<CourtLine> All { get; private set; } = [];

    /// <summary>Those of the state that is shown.</summary>
    public IReadOnlyList<CourtLine> Lines { get; private set; } = [];

    public CourtShelf Shown => Asked ?? CourtShelf.Running;

    public int Pages => Math.Max(1, (Lines.Count + LinesOfAPage - 1) / LinesOfAPage);

    public IEnumerable<CourtLine> OnThisPage => Lines.Skip((Number - 1) * LinesOfAPage).Take(LinesOfAPage);

    public void OnGet()
    {
        Days = ReadDays();
        All = ReadAll();
        Lines = [.. All.Where(line => line.Shelf == Shown)];
        Number = Math.Clamp(Number, 1, Pages);
    }

    public IActionResult OnGetExport(TableFormat format, string? table) =>
        new TableResult(table == "procedures" ? Procedures() : Deadlines(), format, Tell.Language);

    public static string AddressOf(CourtShelf shelf, int number = 1) =>
        $"/contentieux?etat={shelf}" + (number > 1 ? $"&p={number}" : "") + "#t-all";

    private TableExport Deadlines() => new(
        Tell.FileName("delais-de-procedure", "court-deadlines", Today),
        [
            Tell.Say("Dernier jour", "Last day"), Tell.Say("À faire", "To do"), Tell.Say("Débiteur", "Debtor"),
            Tell.Say("Créancier", "Creditor"), Tell.Say("Tribunal", "Court"), Tell.Say("Règle", "Rule"),
            Tell.Say("Confiance", "Confidence"),
        ],
        ReadDays().Select(day => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(day.On), TableCell.Of(Tell.ToDo(day.Deadline)), TableCell.Of(day.DebtorName),
            TableCell.Of(day.CreditorName), TableCell.Of(day.Procedure.Opened.CourtName),
            TableCell.Of(day.Deadline.Rule.Reference), TableCell.Of(day.Deadline.Rule.Confidence.Key()),
        ]));

    private TableExport Procedures() => new(
        Tell.FileName("procedures", "procedures", Today),
        [
            Tell.Say("État", "State"), Tell.Say("Étape", "Stage"), Tell.Say("Débiteur", "Debtor"),
            Tell.Say("Créancier", "Creditor"), Tell.Say("Dossier", "File"), Tell.Say("Procédure", "Procedure"),
            Tell.Say("Tribunal", "Court"), Tell.Say("Ouverte le", "Opened on"), Tell.Say("Dernier acte", "Last act"),
            Tell.Say("Prochain jour", "Next day"),
        ],
        ReadAll().Where(line => Asked is null || line.Shelf == Asked).Select(line => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(Tell.Name(line.Shelf)), TableCell.Of(Tell.Name(line.Stage)), TableCell.Of(line.DebtorName),
            TableCell.Of(line.CreditorName), TableCell.Of(line.Address),
            TableCell.Of(Tell.Name(line.Procedure.Opened.Way)), TableCell.Of(line.Procedure.Opened.CourtName),
            TableCell.Of(line.Procedure.Opened.EffectiveOn), TableCell.Of(line.Procedure.LastActOn),
            TableCell.Of(line.Next?.On),
        ]));

    private IReadOnlyList<CourtDay> ReadDays() => new CourtCalendar(Db, Workplace.Rules.Law, Frame.Scope).Read(Today);

    private IReadOnlyList<CourtLine> ReadAll() => new CourtRegister(Db, Workplace.Rules.Law, Frame.Scope).Read(Today);
}
