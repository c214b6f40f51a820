using System.Globalization;
using Acquit.App.Decide;
using Acquit.App.Policies;
using Acquit.Core;
using Acquit.Core.Dunning;
using Acquit.Formats;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Policies;

/// <summary>The method of one creditor: read, changed with a check of each line, compared before it works.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class OneModel(AccessDb access) : Screen
{
    private const int LongestText = 200_000;

    [BindProperty(Name = "name", SupportsGet = true)]
    public string Name { get; set; } = "";

    /// <summary>The text as typed; else the one at work.</summary>
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>The version that stood here when the page was opened.</summary>
    [BindProperty(Name = "seen")]
    public string? Seen { get; set; }

    public CreditorBook Book { get; private set; } = null!;

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    /// <summary>Null: nothing was compared.</summary>
    public PolicyComparison? Comparison { get; private set; }

    public bool IsChecked { get; private set; }

    public IReadOnlyList<PolicyVersion> History { get; private set; } = [];

    public bool IsOwn => Book.Creditor.PolicyText is not null;

    public string PolicyTitle => Workplace.Rules.Policy(Book.Creditor, Book.Creditor.Policy)?.Title
        ?? Book.Creditor.Policy;

    public string ShippedVersion => Formats.Policies.PolicyFile.VersionOf(
        Workplace.Rules.PolicyText(Book.Creditor.Policy));

    private PolicyDesk Desk => new(Db, access, Workplace.Rules);

    public IActionResult OnGet() => (IActionResult?)Open() ?? Shown(null);

    /// <summary>What is wrong with the text, line by line; when nothing is, what it would change tomorrow.</summary>
    public IActionResult OnPostCheck()
    {
        if (Open() is { } missing)
        {
            return missing;
        }

        Check();
        return IsPart ? Partial("_Check", this) : Shown(null);
    }

    public IActionResult OnPostUse()
    {
        if (Open() is { } missing)
        {
            return missing;
        }

        if (Desk.WhyNotUse(Book, Text ?? "", Seen ?? "") is { } refusal)
        {
            Check();
            return Shown(refusal);
        }

        if (Desk.Use(Book, Text!, Acting) is { } late)
        {
            Check();
            return Shown(late);
        }

        Workplace.Look(CreditorBook.One(Db, Book.Id), Today);
        Announce(
            "La méthode est en service : les décisions sont recalculées.",
            "The policy is in use: the files are decided again.");
        return LocalRedirect($"/reglages/creanciers/{Name}/methode");
    }

    /// <summary>A version that was at work before, or the shipped text.</summary>
    public IActionResult OnPostRestore(string? version)
    {
        if (Open() is { } missing)
        {
            return missing;
        }

        if (Desk.Restore(Book, version ?? "", Acting) is { } refusal)
        {
            return Shown(refusal);
        }

        Workplace.Look(CreditorBook.One(Db, Book.Id), Today);
        Announce("Cette version est de nouveau en service.", "This version is in use again.");
        return LocalRedirect($"/reglages/creanciers/{Name}/methode");
    }

    public string Sentence(ImportProblem problem) => Tell.Sentence(problem.Text(Tell.Language));

    /// <summary>« Première relance, lettre » or « Attendre : … ».</summary>
    public string Sentence(Decision decision)
    {
        var reason = decision.Reasons[0];
        var why = Tell.Sentence(Tell.Language == Language.French ? reason.Text : reason.TextInEnglish);
        var what = Tell.StepName(decision.Action, decision.Channel, decision.Step, decision.Letter);
        var how = decision.Channel is { } channel ? ", " + Tell.Name(channel).ToLowerInvariant() : "";
        return decision.Action == DecisionAction.Wait ? why : $"{what}{how}. {why}";
    }

    private void Check()
    {
        var problems = new List<ImportProblem>();
        IsChecked = true;
        if ((Text ?? "").Length <= LongestText && Desk.Read(Book, Text ?? "", problems) is { } other)
        {
            Comparison = new PolicyPreview(Db, Workplace.Rules).Compare(Book, other, Today.AddDays(1));
        }

        Problems = problems;
    }

    private PageResult Shown(PolicyRefusal? refusal)
    {
        if (refusal is { } why)
        {
            Refuse(why.Sentence(Tell.Language));
        }

        Text ??= Desk.Text(Book);
        Seen ??= Desk.Version(Book);
        History = Desk.History(Book);
        return Page();
    }

    private NotFoundResult? Open()
    {
        if (!int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || Db.Creditors.AsNoTracking().FirstOrDefault(row => row.Number == number) is not { } row
            || !Visitor.May(Role.Administrator, row.Id))
        {
            return NotFound();
        }

        Book = CreditorBook.One(Db, row.Id);
        return null;
    }
}
