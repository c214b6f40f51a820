using Acquit.App.Court;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Courts;
using Acquit.Core.Procedures.Summonses;
using Acquit.Core.Procedures.Ways;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>The procedures of a file before a court: what was done, what must be done by when, what comes.</summary>
public sealed class CourtModel : CauseScreen
{
    private const string Here = "contentieux";

    private readonly Lazy<PetitionPapers?> _petition;

    /// <summary>The papers are drawn when the page shows them, not when something is noted.</summary>
    public CourtModel() => _petition = new Lazy<PetitionPapers?>(() =>
        Procedures.FirstOrDefault(one => one.Order is not null && one.StageOn(Today).IsPreparing) is { } latest
            ? Workplace.Petitions.Draw(Debtor, latest.Number) : null);

    [BindProperty]
    public CourtForm Form { get; set; } = new();

    /// <summary>The way that a step leads to: « mediation »; empty: none.</summary>
    [BindProperty(SupportsGet = true, Name = "voie")]
    public string? Wanted { get; set; }

    [BindProperty]
    public CourtActForm ActForm { get; set; } = new();

    [BindProperty]
    public PetitionForm PetitionForm { get; set; } = new();

    /// <summary>What was typed, else what was said last, else what the file knows.</summary>
    public PetitionForm ToSay => IsAnswerTo("State") ? PetitionForm
        : Petition?.Stated is { } stated ? PetitionForm.Of(stated)
        : ProposedFrom(Petition!.Procedure);

    /// <summary>The papers of the latest procedure while it may still be filed; null: there is none.</summary>
    public PetitionPapers? Petition => _petition.Value;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<CourtProcedure> Procedures { get; private set; } = [];

    /// <summary>Due invoices that no procedure holds and no insolvency stops: what a new one may claim.</summary>
    public IReadOnlyList<OpenItem> Claimable { get; private set; } = [];

    /// <summary>
    /// The opening that stops suits and interest for prior invoices, from that day on; null: none does.
    /// </summary>
    public InsolvencyOpened? Stop => InsolvencyFile.SuitStopOfAny(Sheet.Dossier.Events, Claim.Items, Today);

    /// <summary>What could be claimed today, and the ways open to it.</summary>
    public ClaimOfFile Claim { get; private set; } = null!;

    public ClaimStatement? Statement => Claim.Statement;

    /// <summary>The next act of ours, of all procedures.</summary>
    public (CourtProcedure Procedure, ProcedureDeadline Deadline)? Next => CourtProcedure.Latest(Procedures)
        .SelectMany(one => one.State.ToDo.Select(deadline => (one, deadline)))
        .OrderBy(pair => pair.deadline.On).Select(pair => ((CourtProcedure, ProcedureDeadline)?)pair)
        .FirstOrDefault();

    public IReadOnlyList<RailRow> Rail(CourtProcedure procedure) => new CourtRail(procedure, Tell, Today).Rows();

    /// <summary>The invoices of a procedure, by number where they are still open.</summary>
    public IEnumerable<string> RefsOf(CourtProcedure procedure) => procedure.Opened.Items.Select(key =>
        Sheet.Dossier.Items.FirstOrDefault(item => item.Key == key)?.Ref ?? key.Value.Split('|')[2]);

    public IActionResult OnPostOpen() => Act(() => Form.Court is null && Form.Way.IsBeforeCourt()
        ? Tell.Say("Choisissez le tribunal.", "Choose the court.")
        : Workplace.Court.Open(Debtor, new CourtAsked(
            Form.Court ?? default, Form.CourtName ?? "", Form.Seat, Form.Items)
        {
            Way = Form.Way, Mediator = Form.Mediator, Note = Form.Note ?? "", Residence = Form.Residence,
        }, Visitor.Name).Refused?.Sentence(Tell.Language),
        ("procédure ouverte.", "procedure opened."), Here);

    public IActionResult OnPostRecord() => Act(() =>
    {
        var (amount, interest) = (Typed(ActForm.Amount), Typed(ActForm.Interest));
        return ActForm.On is not { } on ? Tell.Say("Donnez le jour de l’acte.", "Give the day of the act.")
            : ActForm.Act is not { Length: > 0 } act ? Tell.Say("Choisissez l’acte.", "Choose the act.")
            : (IsTyped(ActForm.Amount) && amount is null) || (IsTyped(ActForm.Interest) && interest is null)
                ? Tell.Say("Un montant positif, par exemple 200,00.", "A positive sum, for example 200.00.")
            : Workplace.Court.Record(Debtor, ActForm.Procedure, new ActAsked(act, on)
            {
                Amount = amount, Interest = interest, PayBy = ActForm.PayBy, Manner = ActForm.Manner,
                MeetingOn = ActForm.MeetingOn,
                MadeOn = ActForm.MadeOn, NeedsLawyer = ActForm.NeedsLawyer, Reference = ActForm.Reference ?? "",
                Note = ActForm.Note ?? "", Paper = PaperOf(ActForm.Pdf),
            }, Visitor.Name).Refused?.Sentence(Tell.Language);
    }, ("acte noté.", "act recorded."), Here);

    public IActionResult OnPostState() => Act(
        () => Workplace.Petitions.State(Debtor, PetitionForm.Said(), Visitor.Name)?.Sentence(Tell.Language),
        ("requête renseignée.", "petition filled in."), Here);

    /// <summary>Petition, statement, list and exhibits as one PDF, drawn anew.</summary>
    public IActionResult OnGetPetition(int number)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        return Workplace.Petitions.Draw(Debtor, number)?.Bundle.Pdf is { } pdf
            ? File(pdf.ToArray(), "application/pdf") : NotFound();
    }

    protected override void Read()
    {
        ReadSheet();
        Procedures = [.. Workplace.Court.Of(Debtor).Reverse()];
        Claimable = [.. Sheet.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice && item.DueOn < Today
            && CourtProcedure.Over(item.Key, [.. Procedures.Reverse()], Today)?.StageOn(Today)
                is null or { Standing: ProcedureStanding.Failed }
            && InsolvencyFile.SuitStopOfAny(Sheet.Dossier.Events, [item], Today) is null)];
        Claim = ClaimOfFile.Of(Db, Workplace.Rules, Debtor, (Today, CityOf(Procedures)));
        if (!IsAnswerTo("Open"))
        {
            Form.Residence = Territories.Parse(Sheet.Dossier.Debtor.Territory);
            Form.Court = Claim.Ways.First(one => one.Way == Way.PaymentOrder).Court is { Doubts: [] } proposed
                ? proposed.Forum?.ForPaymentOrder() : null;
            Form.Way = WayNames.Parse(Wanted ?? "") is { } way && way.IsFollowed() ? way : Form.Way;
            Form.Items = [.. Claimable.Select(item => item.Key.Value)];
        }
    }

    /// <summary>The acts that a person may record today.</summary>
    public IReadOnlyList<ProcedureActName> PossibleOf(CourtProcedure procedure) =>
        procedure.State.PossibleOn(Today, Workplace.Rules.Law);

    /// <summary>Ways whose acts are followed, the order for payment first; what the law closes is refused by name.
    /// </summary>
    public static IReadOnlyList<Way> WaysToOpen =>
        [.. Enum.GetValues<Way>().Where(WayActs.IsFollowed).OrderByDescending(way => way == Way.PaymentOrder)];

    /// <summary>The principal that its invoices leave open: what an officer is asked for.</summary>
    public Money SumAsked(CourtProcedure procedure) => Sheet.Dossier.Items
        .Where(item => procedure.Opened.Items.Contains(item.Key))
        .Aggregate(Money.Zero, (sum, item) => sum + item.Open);

    /// <summary>What a person must know of the way that a procedure goes.</summary>
    public IEnumerable<string> NotesOf(CourtProcedure procedure) => procedure.Opened.Way == Way.SummonsToPay
        ? Enum.GetValues<SummonsEffect>().Select(effect => effect.Sentence(Tell.Language))
        : !procedure.Opened.Way.IsBeforeCourt()
            ? Claim.Ways.First(one => one.Way == procedure.Opened.Way).Notes
                .Select(note => Tell.Sentence(note.Sentence(Tell.Language)))
            : [];

    private static bool IsTyped(string? words) => !string.IsNullOrWhiteSpace(words);

    private static Money? Typed(string? words) => IsTyped(words) ? TypedMoney.Read(words!) : null;

    /// <summary>What the file knows already, for a person to correct; nothing is confirmed for her.</summary>
    private PetitionForm ProposedFrom(CourtProcedure procedure) => new()
    {
        City = procedure.City, IsCompany = Sheet.Dossier.Debtor.Status != LegalStatus.Consumer,
        Civility = Sheet.Dossier.Debtor.Civility, Signer = Sheet.Dossier.Creditor.SignerName,
        SignerTitle = Sheet.Dossier.Creditor.SignerTitle,
        NoticeAddress = string.Join(", ", Sheet.Dossier.Creditor.Address?.Lines ?? []),
    };

    /// <summary>« Lyon » of « tribunal de commerce de Lyon »: what a person said last; empty: nobody did.</summary>
    private static string CityOf(IReadOnlyList<CourtProcedure> procedures) =>
        procedures is [var latest, ..] ? latest.City : "";
}
