using Acquit.App.Court;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types to open a procedure.</summary>
public sealed class CourtForm
{
    public CourtKind? Court { get; set; }

    public string? CourtName { get; set; }

    public Territory Seat { get; set; } = Territory.Metropole;

    public Territory? Residence { get; set; }

    public string[] Items { get; set; } = [];

    public string? Note { get; set; }
}

/// <summary>What a person types about an act.</summary>
public sealed class CourtActForm
{
    public int Procedure { get; set; }

    public string? Act { get; set; }

    public DateOnly? On { get; set; }

    public string? Amount { get; set; }

    public ServiceManner? Manner { get; set; }

    public DateOnly? MadeOn { get; set; }

    public bool NeedsLawyer { get; set; }

    public string? Reference { get; set; }

    public string? Note { get; set; }

    public IFormFile? Pdf { get; set; }
}

/// <summary>What a person types for the petition.</summary>
public sealed class PetitionForm
{
    public int Procedure { get; set; }

    public string? Ground { get; set; }

    public string? City { get; set; }

    public bool IsCourtConfirmed { get; set; }

    public string? ReferralCity { get; set; }

    public string? NoticeAddress { get; set; }

    public bool IsCompany { get; set; } = true;

    public string? LegalForm { get; set; }

    public string? Civility { get; set; }

    public string? FirstNames { get; set; }

    public string? LastName { get; set; }

    public string? Basis { get; set; }

    public string? Signer { get; set; }

    public string? SignerTitle { get; set; }

    public string? Place { get; set; }

    public bool AcceptsUnverifiedLaw { get; set; }

    public bool IsFinal { get; set; }

    /// <summary>The form lists the papers of the file: those not ticked are no exhibits.</summary>
    public bool ChoosesExhibits { get; set; }

    /// <summary>Papers that are exhibits, by hash.</summary>
    public string[] Exhibits { get; set; } = [];

    /// <summary>What was said last, to be said again better.</summary>
    public static PetitionForm Of(PetitionStated stated) => new()
    {
        Procedure = stated.Procedure, Ground = stated.Ground, City = stated.City,
        IsCourtConfirmed = stated.IsCourtConfirmed, ReferralCity = stated.ReferralCity,
        NoticeAddress = stated.NoticeAddress, IsCompany = stated.IsCompany,
        LegalForm = stated.LegalForm, Civility = stated.Civility, FirstNames = stated.FirstNames,
        LastName = stated.LastName, Basis = stated.Basis, Signer = stated.Signer, SignerTitle = stated.SignerTitle,
        Place = stated.Place, AcceptsUnverifiedLaw = stated.AcceptsUnverifiedLaw, IsFinal = stated.IsFinal,
    };

    public PetitionStated Said() => new(Procedure)
    {
        EffectiveOn = default, Ground = Plain(Ground), City = Plain(City), IsCourtConfirmed = IsCourtConfirmed,
        ReferralCity = Plain(ReferralCity), NoticeAddress = Plain(NoticeAddress), IsCompany = IsCompany,
        LegalForm = Plain(LegalForm),
        Civility = Plain(Civility), FirstNames = Plain(FirstNames), LastName = Plain(LastName), Basis = Plain(Basis),
        Signer = Plain(Signer), SignerTitle = Plain(SignerTitle), Place = Plain(Place),
        AcceptsUnverifiedLaw = AcceptsUnverifiedLaw, IsFinal = IsFinal,
        Exhibits = ChoosesExhibits ? Exhibits : null,
    };

    private static string Plain(string? typed) => typed?.Trim() ?? "";
}

/// <summary>The procedures of a file before a court: what was done, what must be done by when, what comes.</summary>
public sealed class CourtModel : CauseScreen
{
    private const string Here = "contentieux";

    private readonly Lazy<PetitionPapers?> _petition;

    /// <summary>The papers are drawn when the page shows them, not when something is noted.</summary>
    public CourtModel() => _petition = new Lazy<PetitionPapers?>(() =>
        Procedures is [var latest, ..] ? Workplace.Petitions.Draw(Debtor, latest.Number) : null);

    [BindProperty]
    public CourtForm Form { get; set; } = new();

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

    /// <summary>Due invoices that no procedure holds: what a new one may claim.</summary>
    public IReadOnlyList<OpenItem> Claimable { get; private set; } = [];

    /// <summary>What could be claimed today, and the ways open to it.</summary>
    public ClaimOfFile Claim { get; private set; } = null!;

    public ClaimStatement? Statement => Claim.Statement;

    /// <summary>The next act of ours, of all procedures.</summary>
    public (CourtProcedure Procedure, PaymentOrderDeadline Deadline)? Next => CourtProcedure.Latest(Procedures)
        .SelectMany(one => one.Order.ToDo.Select(deadline => (one, deadline)))
        .OrderBy(pair => pair.deadline.On).Select(pair => ((CourtProcedure, PaymentOrderDeadline)?)pair)
        .FirstOrDefault();

    public IReadOnlyList<RailRow> Rail(CourtProcedure procedure) => new CourtRail(procedure, Tell, Today).Rows();

    /// <summary>The invoices of a procedure, by number where they are still open.</summary>
    public IEnumerable<string> RefsOf(CourtProcedure procedure) => procedure.Opened.Items.Select(key =>
        Sheet.Dossier.Items.FirstOrDefault(item => item.Key == key)?.Ref ?? key.Value.Split('|')[2]);

    public IActionResult OnPostOpen() => Act(() => Form.Court is not { } court
        ? Tell.Say("Choisissez le tribunal.", "Choose the court.")
        : Workplace.Court.Open(Debtor, new CourtAsked(court, Form.CourtName ?? "", Form.Seat, Form.Items)
        {
            Note = Form.Note ?? "", Residence = Form.Residence,
        }, Visitor.Name).Refused?.Sentence(Tell.Language),
        ("procédure ouverte.", "procedure opened."), Here);

    public IActionResult OnPostRecord() => Act(() =>
    {
        var amount = string.IsNullOrWhiteSpace(ActForm.Amount) ? null : TypedMoney.Read(ActForm.Amount);
        return ActForm.On is not { } on ? Tell.Say("Donnez le jour de l’acte.", "Give the day of the act.")
            : ActForm.Act is not { Length: > 0 } act ? Tell.Say("Choisissez l’acte.", "Choose the act.")
            : !string.IsNullOrWhiteSpace(ActForm.Amount) && amount is null
                ? Tell.Say("Un montant positif, par exemple 200,00.", "A positive sum, for example 200.00.")
            : Workplace.Court.Record(Debtor, ActForm.Procedure, new ActAsked(act, on)
            {
                Amount = amount, Manner = ActForm.Manner, MadeOn = ActForm.MadeOn, NeedsLawyer = ActForm.NeedsLawyer,
                Reference = ActForm.Reference ?? "", Note = ActForm.Note ?? "", Paper = PaperOf(ActForm.Pdf),
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
                is null or PaymentOrderStage.Lapsed)];
        Claim = ClaimOfFile.Of(Db, Workplace.Rules, Debtor, (Today, CityOf(Procedures)));
        if (!IsAnswerTo("Open"))
        {
            Form.Residence = Territories.Parse(Sheet.Dossier.Debtor.Territory);
            Form.Items = [.. Claimable.Select(item => item.Key.Value)];
        }
    }

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
