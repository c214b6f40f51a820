using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>
/// A page on which a person notes what follows from a cause. What may not be noted is said on the same page, with all
/// that was typed.
/// </summary>
public abstract class CauseScreen : DossierScreen
{
    public IActionResult OnGet()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return Page();
    }

    /// <summary>What the page shows, once its dossier is found.</summary>
    protected abstract void Read();

    /// <param name="act">null: done; else why not</param>
    /// <param name="done">what the next page says after the name, in French and in English</param>
    /// <param name="then">the page of the dossier that follows</param>
    protected IActionResult Act(Func<string?> act, (string French, string English) done, string then)
    {
        if (Open(Role.Collector) is { } refused)
        {
            return refused;
        }

        Read();
        if (act() is { } why)
        {
            Refuse(why);
            return Page();
        }

        Workplace.LookAt(Debtor, Today);
        Announce($"{Debtor.Name} : {done.French}", $"{Debtor.Name}: {done.English}");
        return LocalRedirect($"/dossiers/{Name}/{then}");
    }

    /// <summary>The scan that a person handed over; null: none.</summary>
    protected static SentPaper? PaperOf(IFormFile? pdf)
    {
        if (pdf is null || pdf.Length == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        pdf.CopyTo(bytes);
        return new SentPaper(Path.GetFileName(pdf.FileName), bytes.ToArray());
    }

    /// <summary>Null: it is noted; else why not, in a sentence.</summary>
    protected string? Record(DossierEvent happened, IReadOnlyList<string> refs) =>
        Workplace.Record.Record(Debtor, happened, refs).Refused?.Sentence(Tell.Language);
}
