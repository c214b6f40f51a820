using Acquit.App.Court;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Court;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types for the letters of a procedure.</summary>
public sealed class CourtLetterForm
{
    public string? Officer { get; set; }

    public string? OfficerAddress { get; set; }

    public string? RegistryAddress { get; set; }

    public string? MoreAddresses { get; set; }

    public int? DaysToPay { get; set; }

    public string? AcceptedTerms { get; set; }

    public string? CostsReference { get; set; }

    public DateOnly? CostsInvitedOn { get; set; }

    public string? Costs { get; set; }

    public string? CostsMeans { get; set; }

    public string? ServiceManner { get; set; }

    public string? ServedBy { get; set; }

    public DateOnly? HearingOn { get; set; }

    public bool ServeThenEnforce { get; set; }

    public string? WithdrawalReason { get; set; }

    public bool IsWithdrawalDecided { get; set; }

    public MediationForm Mediation { get; set; } = new();

    public bool IsFinal { get; set; }

    /// <summary>What was said last, to be said again better.</summary>
    public static CourtLetterForm Of(CourtLetterStated stated, string costs, string stage) => new()
    {
        IsFinal = stated.ReadAt == stage, Mediation = MediationForm.Of(stated.Mediation ?? new MediationSaid()),
        Officer = stated.Officer, OfficerAddress = stated.OfficerAddress, RegistryAddress = stated.RegistryAddress,
        MoreAddresses = stated.MoreAddresses, DaysToPay = stated.DaysToPay > 0 ? stated.DaysToPay : null,
        AcceptedTerms = stated.AcceptedTerms, CostsReference = stated.CostsReference,
        CostsInvitedOn = stated.CostsInvitedOn, Costs = costs, CostsMeans = stated.CostsMeans,
        ServiceManner = stated.ServiceManner, ServedBy = stated.ServedBy,
        HearingOn = stated.HearingOn, ServeThenEnforce = stated.ServeThenEnforce,
        WithdrawalReason = stated.WithdrawalReason, IsWithdrawalDecided = stated.IsWithdrawalDecided,
    };

    /// <summary>What the page showed is taken, what it did not show stays as it was said before.</summary>
    /// <param name="isShown">by the name of the field</param>
    public CourtLetterStated Over(CourtLetterStated before, Money costs, Func<string, bool> isShown)
    {
        string Kept(string field, string? typed, string said) => isShown(field) ? Plain(typed) : said;
        return before with
        {
            Officer = Kept(nameof(Officer), Officer, before.Officer),
            OfficerAddress = Kept(nameof(OfficerAddress), OfficerAddress, before.OfficerAddress),
            RegistryAddress = Kept(nameof(RegistryAddress), RegistryAddress, before.RegistryAddress),
            MoreAddresses = Kept(nameof(MoreAddresses), MoreAddresses, before.MoreAddresses),
            DaysToPay = isShown(nameof(DaysToPay)) ? DaysToPay ?? 0 : before.DaysToPay,
            AcceptedTerms = Kept(nameof(AcceptedTerms), AcceptedTerms, before.AcceptedTerms),
            CostsReference = Kept(nameof(CostsReference), CostsReference, before.CostsReference),
            CostsInvitedOn = isShown(nameof(CostsInvitedOn)) ? CostsInvitedOn : before.CostsInvitedOn,
            Costs = isShown(nameof(Costs)) ? costs : before.Costs,
            CostsMeans = Kept(nameof(CostsMeans), CostsMeans, before.CostsMeans),
            ServiceManner = Kept(nameof(ServiceManner), ServiceManner, before.ServiceManner),
            ServedBy = Kept(nameof(ServedBy), ServedBy, before.ServedBy),
            HearingOn = isShown(nameof(HearingOn)) ? HearingOn : before.HearingOn,
            WithdrawalReason = Kept(nameof(WithdrawalReason), WithdrawalReason, before.WithdrawalReason),
            Mediation = isShown($"{nameof(Mediation)}.{nameof(MediationForm.SettledBy)}")
                ? Mediation.Said() : before.Mediation,
            ServeThenEnforce = ServeThenEnforce, IsWithdrawalDecided = IsWithdrawalDecided,
        };
    }

    private static string Plain(string? typed) =>
        typed?.Replace("\r", "", StringComparison.Ordinal).Trim() ?? "";
}

/// <summary>
/// Letters of a procedure to the registry and to a commissaire de justice: which it has a use for today, what each
/// lacks, and each as a PDF to print and sign.
/// </summary>
public sealed class CourtLettersModel : CauseScreen
{
    private const string Here = "contentieux/courriers?number=";

    /// <summary>Number of the procedure in its dossier; null: the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    [BindProperty]
    public CourtLetterForm Form { get; set; } = new();

    [BindProperty]
    public PetitionForm Parties { get; set; } = new();

    /// <summary>Null: the dossier has no such procedure.</summary>
    public ProcedureLetters? Letters { get; private set; }

    public IEnumerable<CourtPaper> Papers => Letters?.Offers.Select(one => one.Paper) ?? [];

    public bool IsToOfficer => Papers.Any(paper => paper.Reader() == CourtReader.Officer);

    public bool IsToMediator => Papers.Any(paper => paper.Reader() == CourtReader.Mediator);

    public bool IsToRegistry => Papers.Any(paper => paper.Reader() == CourtReader.Registry);

    public IActionResult OnPostState()
    {
        var sum = string.IsNullOrWhiteSpace(Form.Costs) ? Money.Zero : TypedMoney.Read(Form.Costs);
        return Act(
            () => sum is not { } costs
                ? Tell.Say("Un montant positif, par exemple 30,23.", "A positive sum, for example 30.23.")
                : Workplace.CourtLetters.State(Debtor, Said(costs), Visitor.Name)?.Sentence(Tell.Language),
            ("courriers renseignés.", "letters filled in."), $"{Here}{Number}");
    }

    private CourtLetterStated Said(Money costs) =>
        Form.Over(
            Letters?.Stated ?? new CourtLetterStated(Number ?? 0) { EffectiveOn = Today }, costs,
            field => Request.Form.ContainsKey($"Form.{field}")) with
        {
            ReadAt = Form.IsFinal ? Letters?.Procedure.StageOn(Today).Key ?? "" : "",
        };

    public IActionResult OnPostParties()
    {
        Parties.Procedure = Number ?? 0;
        return Act(
            () => Workplace.Petitions.State(Debtor, Parties.Said(), Visitor.Name)?.Sentence(Tell.Language),
            ("demande renseignée.", "request filled in."), $"{Here}{Number}");
    }

    /// <summary>One letter with what it hands over, drawn anew.</summary>
    public IActionResult OnGetDraw(string paper)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        return CourtPapers.Parse(paper) is { } asked
            && Workplace.CourtLetters.Draw(Debtor, Number ?? 0, asked)?.Pdf is { } pdf
                ? File(pdf.ToArray(), "application/pdf") : NotFound();
    }

    protected override void Read()
    {
        ReadSheet();
        Number ??= Workplace.Court.Of(Debtor).Select(one => one.Number).DefaultIfEmpty().Max();
        Letters = Workplace.CourtLetters.Of(Debtor, Number.Value);
        if (Letters is null)
        {
            return;
        }

        var stage = Letters.Procedure.StageOn(Today).Key;
        if (!IsAnswerTo("State"))
        {
            Form = Letters.Stated is { } stated
                ? CourtLetterForm.Of(stated, stated.Costs.IsPositive ? Tell.Amount(stated.Costs) : "", stage)
                : new CourtLetterForm
                {
                    Officer = OfficerNamed(Letters.Procedure),
                    Mediation = new MediationForm
                    {
                        Email = Sheet.Dossier.Creditor.Email, Phone = Sheet.Dossier.Creditor.Phone,
                        OpponentPhone = Sheet.Dossier.Debtor.Phone,
                    },
                };
        }

        if (!IsAnswerTo("Parties"))
        {
            Parties = Letters.Said is { } said ? PetitionForm.Of(said) : Proposed();
        }
    }

    /// <summary>« Me Anne Petit » of « Me Anne Petit, commissaire de justice à Lyon ».</summary>
    private static string OfficerNamed(CourtProcedure procedure) =>
        procedure.Opened.Way.IsBeforeCourt() ? "" : procedure.Opened.CourtName.Split(',')[0].Trim();

    /// <summary>What the file knows already, for a person to correct; nothing is confirmed for her.</summary>
    private PetitionForm Proposed() => new()
    {
        IsCompany = Sheet.Dossier.Debtor.Status != LegalStatus.Consumer, Civility = Sheet.Dossier.Debtor.Civility,
        Signer = Sheet.Dossier.Creditor.SignerName, SignerTitle = Sheet.Dossier.Creditor.SignerTitle,
        NoticeAddress = string.Join(", ", Sheet.Dossier.Creditor.Address?.Lines ?? []),
    };
}
