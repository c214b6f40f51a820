using System.Globalization;
using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Calendar;

/// <summary>Promises, instalments and days to watch, by month or as a list; the feed for calendar programs.</summary>
public sealed class IndexModel(CalendarKeys keys) : Screen
{
    /// <summary>Entries of a day shown in the month; the others are in the list.</summary>
    public const int MostOfADay = 3;

    private IReadOnlyList<CalendarEntry> _all = [];

    /// <summary>« 2026-12 ».</summary>
    [BindProperty(Name = "mois", SupportsGet = true)]
    public string? Asked { get; set; }

    [BindProperty(Name = "liste", SupportsGet = true)]
    public bool IsList { get; set; }

    [BindProperty(Name = "genre", SupportsGet = true)]
    public CalendarKind? Kind { get; set; }

    public DateOnly Month { get; private set; }

    /// <summary>From the Monday of the month's first week to the Sunday of its last.</summary>
    public (DateOnly First, DateOnly Last) Weeks { get; private set; }

    public bool HasFeed { get; private set; }

    /// <summary>Shown once, when it was just made.</summary>
    public string? FeedAddress { get; private set; }

    public IReadOnlyList<CalendarEntry> Entries =>
        [.. _all.Where(one => one.On.Year == Month.Year && one.On.Month == Month.Month)];

    public IEnumerable<CalendarEntry> On(DateOnly day) => _all.Where(one => one.On == day);

    public async Task OnGetAsync()
    {
        Read();
        HasFeed = await keys.HasAsync(Visitor.User!.Id);
    }

    /// <summary>The entries of the month, as a file.</summary>
    public IActionResult OnGetExport(TableFormat format)
    {
        Read();
        return new TableResult(Table(), format, Tell.Language);
    }

    /// <summary>A new address for calendar programs; an older one stops working.</summary>
    public async Task<IActionResult> OnPostFeedAsync()
    {
        var secret = await keys.MakeAsync(Visitor.User!);
        FeedAddress = $"{Request.Scheme}://{Request.Host}/calendrier.ics?cle={secret}";
        await OnGetAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync()
    {
        await keys.RevokeAsync(Visitor.User!);
        Announce("L’adresse du calendrier ne répond plus.", "The address of the calendar answers no more.");
        return LocalRedirect("/calendrier");
    }

    /// <summary>Another month or view with the same kind.</summary>
    public string AddressOf(DateOnly month, bool isList) =>
        $"/calendrier?mois={month:yyyy-MM}" + (isList ? "&liste=true" : "")
            + (Kind is { } known ? $"&genre={known}" : "");

    private void Read()
    {
        Month = DateOnly.TryParseExact(
            Asked + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
            && asked.Year is > 1 and < 9999
            ? asked : new DateOnly(Today.Year, Today.Month, 1);
        var last = Month.AddMonths(1).AddDays(-1);
        Weeks = (Month.AddDays(-DayOfWeek(Month)), last.AddDays(6 - DayOfWeek(last)));
        _all =
        [
            .. new CalendarBook(Db, Workplace.Rules.Law, Frame.Scope).Read(Weeks.First, Weeks.Last, Today)
                .Where(one => Kind is null || one.Kind == Kind),
        ];
    }

    /// <summary>0 = Monday.</summary>
    private static int DayOfWeek(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private TableExport Table() => new(
        Tell.FileName("calendrier", "calendar", Month),
        [
            Tell.Say("Jour", "Day"), Tell.Say("Quoi", "What"), Tell.Say("Débiteur", "Debtor"),
            Tell.Say("Créancier", "Creditor"), Tell.Say("Dossier", "File"), Tell.Say("Montant", "Amount"),
            Tell.Say("Précision", "Detail"),
        ],
        Entries.Select(one => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(one.On), TableCell.Of(Tell.Name(one.Kind)), TableCell.Of(one.DebtorName),
            TableCell.Of(one.CreditorName), TableCell.Of(one.Address),
            one.Amount is { } sum ? TableCell.Of(sum) : TableCell.Empty, TableCell.Of(one.Detail),
        ]));
}
