using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.App.Review;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Store.Rows;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>One debtor on one screen: what to do today and why, the very letter, what happened, what comes.</summary>
public sealed partial class OneModel : DossierScreen
{
    /// <summary>What waits for a person here, the firmest first; null: nothing.</summary>
    public ProposalRow? Proposal { get; private set; }

    /// <summary>The letter that an approval would send, or what is missing for it.</summary>
    public Draft? Draft { get; private set; }

    /// <summary>Invoices of the proposal.</summary>
    public IReadOnlySet<ItemKey> InMessage { get; private set; } = new HashSet<ItemKey>();

    public KeptFacts? Letter => Draft?.Document is { } document ? Drafting.FactsOf(document) : null;

    public Money Overdue => Money.Sum(Sheet.Dossier.Items.Where(item => item.DueOn < Today).Select(item => item.Open));

    public Money Contested => Money.Sum(Sheet.Decisions.SelectMany(one => one.Items).Select(item => item.Contested));

    public IActionResult OnGet()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return Page();
    }

    public IActionResult OnPostApprove(int number, string? hash) => Act(Role.Approver, () =>
    {
        var outcome = Workplace.Review.ApproveRead(
            new ProposalName(Debtor.Creditor, number), Visitor.Name, hash ?? "", Today);
        return outcome.Refusal is { } why
            ? string.Join(' ', outcome.Missing.Prepend(why.Sentence(Tell.Language))) : null;
    }, "Approuvé : à envoyer depuis Envois.", "Approved: send it from Sending.");

    public IActionResult OnPostSkip(int number, string? why) => Act(Role.Collector, () =>
        string.IsNullOrWhiteSpace(why) ? Tell.Say("Donnez un motif.", "Give a reason.")
        : Workplace.Review.Skip(new ProposalName(Debtor.Creditor, number), Visitor.Name, why.Trim(), Today) ? null
        : Tell.Say("Cette proposition n’attend plus.", "This proposal waits no longer."),
        "Étape passée, avec votre motif.", "Step skipped, with your reason.");

    public IActionResult OnPostPostpone(int number, DateOnly? until, string? why) => Act(Role.Collector, () =>
        until is not { } day || day <= Today ? Tell.Say("Choisissez un jour à venir.", "Choose a day to come.")
        : Workplace.Review.Postpone(
            new ProposalName(Debtor.Creditor, number), day, (Visitor.Name, why?.Trim() ?? ""), Today) ? null
        : Tell.Say("Cette proposition n’attend plus.", "This proposal waits no longer."),
        "Reporté.", "Postponed.");

    public IActionResult OnPostNote(string? note) => Act(Role.Collector, () =>
        string.IsNullOrWhiteSpace(note) ? Tell.Say("La note est vide.", "The note is empty.")
        : Record(new NoteAdded { EffectiveOn = Today, By = Visitor.Name, Note = note.Trim() }),
        "Note ajoutée.", "Note added.", isStaying: true);

    public IActionResult OnPostRead() => Act(Role.Collector, () =>
        Record(new ReplyRead { EffectiveOn = Today, By = Visitor.Name }),
        "Réponse lue : la suite reprend.", "Reply read: the sequence goes on.", isStaying: true);

    /// <summary>The bytes of the letter, for the frame that shows it.</summary>
    public IActionResult OnGetLetter(string hash)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        var isOfDossier = Db.Documents.Any(row =>
            row.CreditorId == Debtor.Creditor && row.DossierId == Debtor.Dossier && row.Sha256 == hash
            && row.Kind != SentPaper.EvidenceKind);
        var bytes = !isOfDossier ? null : Db.Blobs.AsNoTracking()
            .Where(row => row.CreditorId == Debtor.Creditor && row.Sha256 == hash)
            .Select(row => row.Bytes).SingleOrDefault();
        return bytes is null ? NotFound() : File(bytes, "application/pdf");
    }

    /// <summary>What is said of an item today; null: it is not in any decision.</summary>
    public SheetDecision? Of(OpenItem item) =>
        Sheet.Decisions.FirstOrDefault(one => one.Items.Any(decided => decided.Key == item.Key));

    public static Money AskedOf(SheetDecision? decision, OpenItem item) =>
        decision?.Items.FirstOrDefault(decided => decided.Key == item.Key)?.Asked ?? Money.Zero;

    public int RemindersOf(OpenItem item) => Sheet.Dossier.Events.Count(happened =>
        happened is StepDone or LetterRecorded or CallLogged && happened.Concerns(item.Key));

    /// <summary>Until when it can be claimed in court, and why; null: nothing can be counted.</summary>
    public LimitationClock? LimitationOf(OpenItem item) => TimeBar.Concerns(Sheet.Dossier, item)
        ? TimeBar.ClockOf(Sheet.Dossier, item, Workplace.Rules.Law, Today) : null;

    public int DaysLate(OpenItem item) => Today.DayNumber - item.DueOn.DayNumber;

    private void Read()
    {
        ReadSheet();
        Matches = MatchDesk.Of(Sheet);
        Proposal = Db.Proposals.AsNoTracking()
            .Where(row => row.CreditorId == Debtor.Creditor && row.DossierId == Debtor.Dossier
                && (row.State == ProposalState.Open || row.State == ProposalState.Approved))
            .OrderByDescending(row => row.StepDueOn).ThenBy(row => row.Number).FirstOrDefault();
        if (Proposal is null)
        {
            return;
        }

        InMessage = Db.ProposalItems.AsNoTracking()
            .Where(row => row.CreditorId == Debtor.Creditor && row.ProposalId == Proposal.Id && row.AskedCents > 0)
            .Select(row => row.ItemKey).AsEnumerable().Select(key => new ItemKey(key)).ToHashSet();
        var opened = Proposal.State != ProposalState.Open ? null
            : Workplace.Messages.Read(Sheet.Loaded, Proposal, Today);
        Words = opened?.Words;
        Draft = Proposal.State == ProposalState.Open
            ? opened?.Draft
            : new Draft(Db.Documents.AsNoTracking().SingleOrDefault(row =>
                row.CreditorId == Debtor.Creditor && row.Id == Proposal.DocumentId), []);
    }

    private string? Record(DossierEvent happened) =>
        Workplace.Record.Record(Debtor, happened, []).Refused?.Sentence(Tell.Language);

    /// <summary>Does it, says so, and opens the next file of the queue; or says why not, on this page.</summary>
    private IActionResult Act(Role role, Func<string?> act, string french, string english, bool isStaying = false)
    {
        if (Open(role) is { } refused)
        {
            return refused;
        }

        if (act() is { } why)
        {
            Refuse(why);
            Read();
            return Page();
        }

        Announce($"{Debtor.Name}. {french}", $"{Debtor.Name}: {english}");
        return LocalRedirect(isStaying ? $"/dossiers/{Name}" : Next());
    }

    /// <summary>The largest file still waiting; at the end of the queue, Today.</summary>
    private string Next()
    {
        var scope = Frame.Scope;
        var next = (
            from proposal in Db.Proposals.AsNoTracking()
            join dossier in Db.Dossiers.AsNoTracking()
                on new { proposal.CreditorId, Id = proposal.DossierId } equals new { dossier.CreditorId, dossier.Id }
            join creditor in Db.Creditors.AsNoTracking() on proposal.CreditorId equals creditor.Id
            where scope.Contains(proposal.CreditorId) && proposal.State == ProposalState.Open
            orderby proposal.AskedCents descending, proposal.Number
            select new { Creditor = creditor.Number, dossier.Number }
        ).FirstOrDefault();
        return next is null ? "/aujourdhui" : $"/dossiers/{next.Creditor}-{next.Number}";
    }

    public string Sentences(IReadOnlyList<Reason> reasons) =>
        string.Join(' ', reasons.Select(reason => Tell.Sentence(reason.In(Tell.Language))));

    public IReadOnlyList<Reason> WhyToday => Proposal is null ? [] : ReasonJson.Read(Proposal.Reasons);
}
