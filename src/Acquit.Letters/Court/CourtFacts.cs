using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Parties;

namespace Acquit.Letters.Court;

/// <summary>
/// All that the papers of an order for payment are composed from: pure facts, gathered by the caller. A field that a
/// paper needs and that is not there is a refusal by its name, never a blank on the paper.
/// </summary>
public sealed record CourtFacts
{
    /// <summary>Whose letterhead and legal mentions the papers bear.</summary>
    public required Creditor Creditor { get; init; }

    /// <summary>Who asks, with what a petition must say of him (CPC, art. 54).</summary>
    public required CourtParty Applicant { get; init; }

    /// <summary>Who owes, with what a petition must say of him (CPC, art. 57).</summary>
    public required CourtParty Opponent { get; init; }

    /// <summary>What the debtor is; acts are refused while nobody has confirmed it.</summary>
    public required LegalStatus DebtorStatus { get; init; }

    /// <summary>An association or co-owners that did not buy for a trade: claims as for a consumer.</summary>
    public bool IsNonProfessional { get; init; }

    /// <summary>Where convocations and the notice of an opposition go; a person has confirmed it (CPC, art. 1418).
    /// </summary>
    public string NoticeAddress { get; init; } = "";

    public CourtSeat? Court { get; init; }

    /// <summary>Chosen by a person.</summary>
    public JurisdictionGround? Ground { get; init; }

    /// <summary>The court to which the case goes on an opposition (CPC, art. 1408); null: not asked.</summary>
    public CourtSeat? ReferralCourt { get; init; }

    /// <summary>Who files for the creditor; null: the creditor himself.</summary>
    public CourtProxy? Proxy { get; init; }

    /// <summary>The claim on the day of the petition; its regime decides the wording: business, consumer.</summary>
    public ClaimStatement? Claim { get; init; }

    /// <summary>Points that the law adds to the ECB rate for this debtor, from the law book; null: the rate alone.
    /// </summary>
    public int? PointsOverEcb { get; init; }

    /// <summary>Asked besides the claim; null: none is stipulated or it is not asked.</summary>
    public PenaltyClauseFacts? PenaltyClause { get; init; }

    /// <summary>
    /// Up to this claim a civil petition says that no prior attempt is needed (CPC, art. 750-1); from the law book.
    /// </summary>
    public Money PriorAttemptUpTo { get; init; }

    /// <summary>Facts in order, each with its exhibits; <see cref="CourtStory"/> proposes them.</summary>
    public IReadOnlyList<CourtFact> Story { get; init; } = [];

    /// <summary>« du contrat de vente formé par la commande n° C-88 du 3 mars 2026 », with its exhibits.</summary>
    public CourtFact? ContractBasis { get; init; }

    /// <summary>The formal notice; a consumer owes interest only from it.</summary>
    public NoticeFacts? Notice { get; init; }

    /// <summary>Letters, e-mails and calls really made, oldest first.</summary>
    public IReadOnlyList<AmicableStep> AmicableSteps { get; init; } = [];

    /// <summary>A conciliation or participatory procedure that failed; null: none was tried. Never a mediation
    /// paper, only that it was tried.</summary>
    public AmicableAttempt? Attempt { get; init; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<CourtExhibit> Exhibits { get; init; } = [];

    /// <summary>What letters to the registry and to the officer need besides.</summary>
    public CourtFollowUp FollowUp { get; init; } = new();

    /// <summary>Invoices of the claim that are contested by a recorded dispute, by number.</summary>
    public IReadOnlyList<string> DisputedInvoices { get; init; } = [];

    /// <summary>Any dispute was ever recorded on the claimed invoices, settled ones too: « aucune contestation » is
    /// not said then.</summary>
    public bool WasEverDisputed { get; init; }

    /// <summary>An insolvency of the debtor is known: nothing is asked of a court but the declaration.</summary>
    public bool IsInsolvent { get; init; }

    /// <summary>The last day on which the claim can be sued for is past.</summary>
    public bool IsTimeBarred { get; init; }

    /// <summary>A legal value that nobody has checked was acknowledged by the person who signs.</summary>
    public bool UnverifiedLawIsAccepted { get; init; }

    /// <summary>« D-2026-0412 ».</summary>
    public required string DossierRef { get; init; }

    /// <summary>« D-2026-0412/07 »: unique, never reused.</summary>
    public required string DocumentRef { get; init; }

    /// <summary>The day of the paper: amounts stand as of that day.</summary>
    public required DateOnly On { get; init; }

    public CourtSignature Signature { get; init; } = new("", "", "");

    /// <summary>
    /// A named person has read this paper and signs it by hand: printed without the watermark « PROJET ».
    /// </summary>
    public bool IsSigned { get; init; }
}

/// <summary>Who signs, as what, and where; a paper is signed on its own day.</summary>
/// <param name="Name">« Julien Brunet »</param>
/// <param name="Title">« président »; empty for a natural person</param>
/// <param name="Place">« Nantes »</param>
public sealed record CourtSignature(string Name, string Title, string Place);

/// <summary>A fact with the numbers of the exhibits that show it.</summary>
/// <param name="Text">one sentence without its full stop</param>
public sealed record CourtFact(string Text, IReadOnlyList<int> Exhibits);

/// <summary>A clause that fixes damages for late payment (C. civ., art. 1231-5): the judge may reduce it.</summary>
/// <param name="Article">« 8 »</param>
/// <param name="Paper">« des conditions générales de vente »</param>
public sealed record PenaltyClauseFacts(Money Amount, string Article, string Paper, int Exhibit);

/// <summary>The formal notice, its days and its exhibits.</summary>
/// <param name="PresentedOn">first presentation by the post; null: not known</param>
public sealed record NoticeFacts(DateOnly SentOn, DateOnly? PresentedOn, int Exhibit);

/// <summary>A contact that was made: « lettre de relance », its day, its exhibit or null.</summary>
public sealed record AmicableStep(string Label, DateOnly On, int? Exhibit);

/// <summary>« une conciliation devant M. Petit, conciliateur de justice », its day and its exhibit or null.</summary>
public sealed record AmicableAttempt(string Mode, DateOnly On, int? Exhibit);

/// <summary>Who files for the creditor, under a special power (CPC, art. 1407).</summary>
/// <param name="Identity">« Maître Anne Petit, avocate au barreau de Nantes »</param>
/// <param name="PowerExhibit">number of the power among the exhibits; 0: not there</param>
public sealed record CourtProxy(string Identity, int PowerExhibit)
{
    /// <summary>A lawyer represents without a special power (CPC, art. 416): no exhibit and no sentence.
    /// </summary>
    public bool IsLawyer { get; init; }
}
