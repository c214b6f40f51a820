using Acquit.App;
using Acquit.App.Creditors;
using Acquit.Store;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Acquit.Web.Shell;

/// <summary>What every screen has at hand.</summary>
public abstract class Screen : PageModel
{
    public Visitor Visitor => Of<Visitor>();

    public Speech Tell => Of<Speech>();

    public Frame Frame => Of<Frame>();

    public Workplace Workplace => Of<Workplace>();

    public AcquitDb Db => Of<AcquitDb>();

    public DateOnly Today => Frame.Today;

    /// <summary>Whether only a part of the page was asked for, by script: the frame around it is left out.</summary>
    public bool IsPart => Request.Headers.ContainsKey("HX-Request");

    /// <summary>Who acts, now: for what is noted in the journal.</summary>
    protected AccessAct Acting => new(Visitor.User!.Id, Visitor.Name, Workplace.Clock.Now);

    /// <summary>Says once, on the next page, that something was done.</summary>
    protected void Announce(string french, string english) => TempData[Notice.Key] = Tell.Say(french, english);

    /// <summary>What was typed into a form that was refused: nobody types it twice; else what is kept.</summary>
    /// <param name="handler">whose form it is; empty: that of the page itself</param>
    public string Typed(string handler, string field, string? kept = "") =>
        IsAnswerTo(handler) ? Request.Form[field].ToString() : kept ?? "";

    /// <summary>Whether this page answers the form of that handler: what it asked was refused.</summary>
    public bool IsAnswerTo(string handler) => Request.HasFormContentType
        && string.Equals(Request.Query["handler"].ToString(), handler, StringComparison.Ordinal);

    /// <summary>A refusal to be read at the top of this same page.</summary>
    protected void Refuse(string sentence) => ModelState.AddModelError("", sentence);

    private T Of<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}

/// <summary>The sentence that the next page shows once.</summary>
public static class Notice
{
    public const string Key = "notice";
}
