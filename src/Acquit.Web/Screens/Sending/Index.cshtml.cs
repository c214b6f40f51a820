using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Export;
using Acquit.App.Import;
using Acquit.App.People;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Acquit.Web.Screens.Sending;

/// <summary>What is typed about a registered letter.</summary>
public sealed class TrackForm
{
    public Guid Creditor { get; set; }

    public string Reference { get; set; } = "";

    public PostalOutcome Outcome { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }
}

/// <summary>What waits to leave, what left, what nobody knows about, and the papers to print.</summary>
[RoleNeeded(Role.Approver)]
public sealed class IndexModel(WebSettings settings, AccessDb access) : Screen
{
    private const int DaysShown = 7;
    private const int DaysOfRegistered = 90;

    private IReadOnlyList<CreditorBook>? _books;

    public IReadOnlyList<WaitingMessages> Waiting { get; private set; } = [];

    public IReadOnlyList<GoneMessage> Gone { get; private set; } = [];

    public IReadOnlyList<GoneMessage> Registered { get; private set; } = [];

    public IReadOnlyList<LotOnPaper> Lots { get; private set; } = [];

    public IReadOnlyList<DoubtfulMessage> Doubtful { get; private set; } = [];

    public string Folder => settings.OutFolder;

    /// <summary>Of the creditors shown, those whose messages the visitor may send.</summary>
    public IReadOnlyList<CreditorBook> Books => _books ??=
        [.. Frame.Creditors.Where(book => Frame.Scope.Contains(book.Id) && Visitor.May(Role.Approver, book.Id))];

    public int ToSend => Waiting.Count == 0 ? 0 : Waiting.Sum(line => line.Count);

    public Money Asked => Money.Sum(Waiting.Select(line => line.Asked));

    public DateOnly? LastPostingDay => Waiting.Min(line => line.LastPostingDay);

    /// <summary>Creditors with approved messages whose sending is switched off.</summary>
    public IReadOnlyList<string> HeldNames =>
        [.. Books.Where(book => !book.IsLive && Waiting.Any(line => line.Creditor == book.Id)).Select(NameOf)];

    /// <summary>Something may leave for somebody.</summary>
    public bool MayPrepare => Waiting.Any(line => Books.Any(book => book.Id == line.Creditor && book.IsLive));

    public string NameOf(Guid creditor) => NameOf(Books.First(book => book.Id == creditor));

    public void OnGet() => Read();

    /// <summary>The bytes of a paper of a lot.</summary>
    public IActionResult OnGetPaper(Guid lot, string? name) =>
        Book().Lot(lot)?.Papers.All().FirstOrDefault(paper => paper.Name == name) is { } found
            ? File(found.Bytes().ToArray(), "application/pdf", found.Name)
            : NotFound();

    /// <summary>One of the tables, with all its lines, as a file.</summary>
    public IActionResult OnGetExport(TableFormat format, string? table)
    {
        Waiting = Book().Waiting();
        var chosen = table switch
        {
            "attente" => SendingTables.Waiting(this),
            "partis" => SendingTables.Gone(this, Book().Gone(Since(DaysShown), int.MaxValue)),
            "recommandes" => SendingTables.Registered(this, Book().Registered(Since(DaysOfRegistered), int.MaxValue)),
            _ => null,
        };
        return chosen is null ? NotFound() : new TableResult(chosen, format, Tell.Language);
    }

    /// <summary>Sends what is approved, as <c>acquit send</c> does, for the creditors that are live.</summary>
    public IActionResult OnPostPrepare()
    {
        Read();
        var live = Books.Where(book => book.IsLive).Select(book => book.Id).ToList();
        if (!MayPrepare)
        {
            return Refused(HeldNames is [_, ..] names
                ? Tell.Say(
                    $"Rien ne part pour {string.Join(", ", names)} : ses envois ne sont pas ouverts.",
                    $"Nothing leaves for {string.Join(", ", names)}: its sending is not switched on.")
                : Tell.Say("Rien d’approuvé n’attend.", "Nothing approved is waiting."));
        }

        var sending = Workplace.SendingTo(settings.OutFolder, usesAccounts: !settings.IsDemonstration);
        if (sending.Send(Today, live) is not { } round)
        {
            return Refused(Tell.Say(
                "Un autre envoi écrit dans ce dossier : attendez qu’il finisse.",
                "Another sending writes into this folder: wait until it has ended."));
        }

        Announce(SentenceOf(round.Outcomes), SentenceOf(round.Outcomes));
        return LocalRedirect("/envois");
    }

    /// <summary>A person says what became of a doubtful sending.</summary>
    public IActionResult OnPostResolve(string? proposal, bool? left, string? why)
    {
        if (Names.Parse(proposal) is not { } name || Books.All(book => book.Id != name.Creditor))
        {
            return NotFound();
        }

        var refusal = left is null ? Tell.Say("Choisissez : parti ou pas parti.", "Choose: it left, or it did not.")
            : string.IsNullOrWhiteSpace(why) ? Tell.Say("Dites comment vous le savez.", "Say how you know.")
            : Workplace.Doubts.Resolve(name, new DoubtAnswer(left.Value, Visitor.Name, why.Trim()))
                ?.Sentence(Tell.Language);
        return Done(refusal, left == true
            ? ("Noté comme parti : la suite reprend.", "Noted as sent: the sequence goes on.")
            : ("Noté comme pas parti : le prochain lot le reprend.",
                "Noted as not sent: the next lot takes it along."));
    }

    /// <summary>Number and fate of a registered letter.</summary>
    public IActionResult OnPostTrack(TrackForm form)
    {
        var letter = Book().Registered(Since(DaysOfRegistered)).FirstOrDefault(one =>
            one.Debtor.Creditor == form.Creditor && one.Reference == form.Reference);
        if (letter is null)
        {
            return NotFound();
        }

        if (form.On is not { } day)
        {
            return Refused(Tell.Say("Donnez le jour.", "Give the day."));
        }

        var tracked = new LetterTracked(letter.Reference, form.Outcome)
        {
            EffectiveOn = day, By = Visitor.Name,
            TrackingNumber = form.Number?.Trim() is { Length: > 0 } typed ? typed : letter.Postal?.TrackingNumber ?? "",
        };
        return Done(
            Workplace.Record.Record(letter.Debtor, tracked, []).Refused?.Sentence(Tell.Language),
            ($"{letter.Reference} : {Tell.Name(form.Outcome).ToLowerInvariant()}.",
                $"{letter.Reference}: {Tell.Name(form.Outcome).ToLowerInvariant()}."));
    }

    /// <summary>Switches sending on or off for one creditor; who did it is kept.</summary>
    public async Task<IActionResult> OnPostLiveAsync(Guid creditor, bool on)
    {
        if (Frame.Creditors.FirstOrDefault(book => book.Id == creditor) is not { } book)
        {
            return NotFound();
        }

        if (!Visitor.May(Role.Administrator, creditor))
        {
            return StatusCode(403);
        }

        CreditorDesk.SetLive(Db, creditor, on);
        access.Note(
            Acting, on ? AuditAct.SendingSwitchedOn : AuditAct.SendingSwitchedOff, NameOf(book), creditor);
        await access.SaveChangesAsync();
        return Done(null, on
            ? ($"{NameOf(book)} : les envois sont ouverts.", $"{NameOf(book)}: sending is switched on.")
            : ($"{NameOf(book)} : rien ne part plus.", $"{NameOf(book)}: nothing leaves any more."));
    }

    private static string NameOf(CreditorBook book) => book.Creditor.Name;

    private SendingBook Book() => new(Db, [.. Books.Select(book => book.Id)]);

    private DateTimeOffset Since(int days) => Workplace.Clock.Now.AddDays(-days);

    private void Read()
    {
        var book = Book();
        Waiting = book.Waiting();
        Gone = book.Gone(Since(DaysShown));
        Registered = book.Registered(Since(DaysOfRegistered));
        Lots = book.Lots(Today.AddDays(-DaysShown));
        Doubtful = [.. Workplace.Doubts.All().Where(one => Books.Any(known => known.Id == one.Name.Creditor))];
    }

    private PageResult Refused(string sentence)
    {
        Refuse(sentence);
        Read();
        return Page();
    }

    private IActionResult Done(string? refusal, (string French, string English) done)
    {
        if (refusal is not null)
        {
            return Refused(refusal);
        }

        Announce(done.French, done.English);
        return LocalRedirect("/envois");
    }

    /// <summary>« 3 messages envoyés ; 2 retenus : En dehors des heures de contact. »</summary>
    private string SentenceOf(IReadOnlyList<DispatchOutcome> outcomes)
    {
        var own = outcomes.Where(one => Books.Any(book => book.Id == one.Creditor)).ToList();
        var held = own.Select(one => one.Held).OfType<HeldBack>().ToList();
        var (failed, doubtful) = (own.Count(one => one.Failure.Length > 0), own.Count(one => one.IsDoubtful));
        var sent = own.Count - held.Count - failed - doubtful;
        var parts = new List<string>
        {
            Tell.Count(sent, ("message envoyé", "messages envoyés"), ("message sent", "messages sent")),
        };
        if (failed > 0)
        {
            parts.Add(Tell.Count(failed, ("échoué", "échoués"), ("failed", "failed")));
        }

        if (doubtful > 0)
        {
            parts.Add(Tell.Count(doubtful, ("douteux", "douteux"), ("doubtful", "doubtful")));
        }

        if (held.Count > 0)
        {
            parts.Add(Tell.Count(held.Count, ("retenu", "retenus"), ("held back", "held back"))
                + Tell.Say("\u00A0: ", ": ")
                + string.Join(' ', held.Select(one => one.Sentence(Tell.Language)).Distinct(StringComparer.Ordinal)));
        }

        return string.Join(Tell.Say("\u00A0; ", "; "), parts);
    }
}
