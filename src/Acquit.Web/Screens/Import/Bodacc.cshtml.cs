using System.Text;
using System.Text.Json;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Formats;
using Acquit.Formats.Notices;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Import;

/// <summary>Notices of the BODACC: which of them name a debtor, what each would note, and a person's confirmation.
/// </summary>
[UploadLimit]
public sealed class BodaccModel : Screen
{
    private const int MostProblems = 200;

    /// <summary>Null: no file was given yet.</summary>
    public IReadOnlyList<NoticeProposal>? Proposals { get; private set; }

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public int Read { get; private set; }

    /// <summary>The notices that name a debtor, for the next step: what a person confirms is read from it again.
    /// </summary>
    public string Kept { get; private set; } = "";

    public bool MayConfirm => Scope.Count > 0;

    private IReadOnlyList<Guid> Scope =>
        [.. Frame.Scope.Where(creditor => Visitor.May(Role.Collector, creditor))];

    public string Says(NoticeProposal one) => EventSentence.Of(one.Happened, Tell.Language);

    public IActionResult OnPostHandOver(IFormFile? file)
    {
        if (!MayConfirm)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (file is null || file.Length == 0)
        {
            Refuse(Tell.Say("Choisissez un fichier qui ne soit pas vide.", "Choose a file that is not empty."));
            return Page();
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        Show(NoticeFile.Read(bytes.ToArray(), Path.GetFileName(file.FileName)));
        return Page();
    }

    public IActionResult OnPostConfirm(string? kept, string[] keys)
    {
        if (!MayConfirm)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var noted = Workplace.Notices.Confirm(
            NoticeFile.Read(Encoding.UTF8.GetBytes(kept ?? ""), "BODACC"), Scope, keys, Visitor.Name);
        Announce(
            noted.Count == 0 ? "Rien n’est noté." : $"{noted.Count} annonce(s) notée(s).",
            noted.Count == 0 ? "Nothing is noted." : $"{noted.Count} notice(s) noted.");
        return LocalRedirect("/imports/bodacc");
    }

    private void Show(NoticeReading reading)
    {
        Proposals = Workplace.Notices.Propose(reading, Scope);
        (Problems, Read) = ([.. reading.Problems.Take(MostProblems)], reading.Read);
        Kept = JsonSerializer.Serialize(Proposals.Select(one => one.Notice).DistinctBy(one => one.Id).Select(one => new
        {
            id = one.Id, dateparution = $"{one.PublishedOn:yyyy-MM-dd}", tribunal = one.Court, commercant = one.Name,
            registre = one.Sirens.Select(siren => siren.Digits),
            jugement = new
            {
                nature = one.Nature, date = $"{one.JudgedOn:yyyy-MM-dd}", complementJugement = one.Complement,
            },
        }));
    }
}
