using System.Security.Cryptography;
using System.Text;
using Acquit.App.Compose;
using Acquit.App.Policies;
using Acquit.Letters;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Letters;

/// <summary>One letter in the words of one creditor, with the pages that they make beside.</summary>
[RoleNeeded(Role.Administrator)]
public sealed class OneModel(AccessDb access) : LettersScreen(access)
{
    private const int LongestText = 60_000;

    [BindProperty(Name = "kind", SupportsGet = true)]
    public string KindName { get; set; } = "";

    /// <summary>As typed; else the one at work.</summary>
    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Which text was at work when the page was opened.</summary>
    [BindProperty(Name = "seen")]
    public string? Seen { get; set; }

    public LetterKind Kind { get; private set; }

    public string LetterTitle => Desk.Shipped?[Kind].Title ?? KindName;

    /// <summary>Why there are no pages to show.</summary>
    public IReadOnlyList<string> Silence { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (IsLost())
        {
            return NotFound();
        }

        Text = Desk.Text(Book.Creditor, Kind);
        Seen = Version();
        return Page();
    }

    /// <summary>The pages of the text at work.</summary>
    public IActionResult OnGetPages() => IsLost() ? NotFound() : Pages(Desk.Text(Book.Creditor, Kind));

    /// <summary>The pages of the text as typed, or what is wrong with it.</summary>
    public IActionResult OnPostPages() => IsLost() ? NotFound() : Pages(Text ?? "");

    public IActionResult OnPostUse()
    {
        if (IsLost())
        {
            return NotFound();
        }

        var refused = Faults(Text ?? "");
        if (refused.Count > 0)
        {
            foreach (var sentence in refused)
            {
                Refuse(sentence);
            }

            return Page();
        }

        if (Seen != Version())
        {
            Refuse(PolicyRefusal.ChangedMeanwhile.Sentence(Tell.Language));
            return Page();
        }

        Desk.Use(Book, Kind, Text!, Acting);
        Announce(
            "Le texte est en service : les propositions qui attendent sont refaites avec lui.",
            "The text is in use: proposals that wait are composed again with it.");
        return Here();
    }

    public IActionResult OnPostRestore()
    {
        if (IsLost())
        {
            return NotFound();
        }

        Desk.Restore(Book, Kind, Acting);
        Announce("Le texte fourni est de nouveau en service.", "The shipped text is in use again.");
        return Here();
    }

    /// <summary>Which text is at work: who typed over another's does not know it.</summary>
    private string Version() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Desk.Text(Book.Creditor, Kind))));

    private LocalRedirectResult Here() => LocalRedirect($"/reglages/creanciers/{Name}/lettres/{KindName}");

    private IActionResult Pages(string text)
    {
        Silence = Faults(text);
        if (Silence.Count == 0)
        {
            var day = new DraftDay(Today, Workplace.Clock.Now, IsReadByAPerson: true);
            var made = Desk.Preview(Book, Kind, text, day);
            if (made.Bytes.Length > 0)
            {
                return File(made.Bytes, "application/pdf");
            }

            Silence = made.Missing.Count > 0 ? made.Missing :
            [
                Tell.Say(
                    "Aucun dossier de ce créancier n’a encore de message : l’aperçu viendra avec le premier.",
                    "No file of this creditor has a message yet: the preview comes with the first."),
            ];
        }

        return Partial("_Silence", this);
    }

    private List<string> Faults(string text) => text.Length > LongestText
        ? [Tell.Say("Ce texte est trop long pour une lettre.", "This text is too long for a letter.")]
        : [.. Desk.WhyNot(Kind, text).Select(one => Tell.Sentence(one.Sentence(Tell.Language)))];

    private bool IsLost()
    {
        if (IsMissing() || LetterKinds.Parse(KindName) is not { } kind || !Kinds.Contains(kind))
        {
            return true;
        }

        Kind = kind;
        return false;
    }
}
