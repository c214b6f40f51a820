using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Acquit.Core.Procedures.Summonses;

namespace Acquit.Core.Dossiers;

/// <summary>
/// A person opened a procedure over the items that the event names; one opened over none is over none. The court or the
/// officer is the one he entered or confirmed.
/// </summary>
/// <param name="Procedure">its number in the dossier, from 1</param>
/// <param name="Way">which procedure it is</param>
public sealed record ProcedureOpened(int Procedure, Way Way) : DossierEvent
{
    /// <summary>Of a procedure before a court; says nothing where an officer conducts it.</summary>
    public CourtKind Court { get; init; }

    /// <summary>« tribunal de commerce de Lyon », « Me Anne Petit, commissaire de justice à Lyon ».</summary>
    public string CourtName { get; init; } = "";

    /// <summary>Who is asked in a mediation; null in any other procedure.</summary>
    public MediatorKind? Mediator { get; init; }

    /// <summary>What both parties were on that day, by which the way was open.</summary>
    public LegalStatus CreditorStatus { get; init; }

    public LegalStatus DebtorStatus { get; init; }

    /// <summary>Where the court sits, or the officer: its holidays count (CPC, art. 642).</summary>
    public Territory Seat { get; init; }

    /// <summary>Where the debtor lives: distance lengthens his periods (CPC, art. 643, 644).</summary>
    public Territory Residence { get; init; }
}

/// <summary>An act of a procedure took place: the day of the event is the day of the act.</summary>
/// <param name="Procedure">the number of its procedure in the dossier</param>
/// <param name="Act">key of the act in that procedure: "filed", "served"</param>
public sealed record ProcedureActRecorded(int Procedure, string Act) : DossierEvent
{
    /// <summary>Which procedure it is an act of.</summary>
    public Way Way { get; init; } = Way.PaymentOrder;

    /// <summary>Asked by a petition or a request, granted by an order, agreed; zero for other acts.</summary>
    public Money Amount { get; init; }

    /// <summary>Asked beside the principal where both stand apart; zero for other acts.</summary>
    public Money Interest { get; init; }

    /// <summary>Last day that a summons or an agreement leaves to pay; null for other acts.</summary>
    public DateOnly? PayBy { get; init; }

    /// <summary>The day offered for the first meeting of a mediation; null for other acts.</summary>
    public DateOnly? MeetingOn { get; init; }

    /// <summary>How an order was handed over; null for other acts.</summary>
    public ServiceManner? Manner { get; init; }

    /// <summary>When the debtor made the opposition of which the creditor hears; null for other acts.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>The notice of opposition asks for a lawyer.</summary>
    public bool NeedsLawyer { get; init; }

    /// <summary>Number that the court gave, of the order or of the file; empty when it gave none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>SHA-256 of the scan that proves it, hex; empty when none was laid in.</summary>
    public string DocumentHash { get; init; } = "";

    /// <summary>A summons that was served counts as a formal notice from that day (C. civ., art. 1344).</summary>
    public bool PutsOnNotice() => Way == Way.SummonsToPay && Act == SummonsToPayActKind.Served.Key();

    /// <summary>As the procedure understands it.</summary>
    public ProcedureAct AsAct() => new(Act, EffectiveOn)
    {
        Amount = Amount, Interest = Interest, Manner = Manner, MadeOn = MadeOn, NeedsLawyer = NeedsLawyer,
        PayBy = PayBy, MeetingOn = MeetingOn,
    };
}

/// <summary>
/// What a person said for the petition of a procedure beyond what the file knows: the latest stands. Nothing of it is
/// guessed; what is missing is refused by name when the paper is made.
/// </summary>
/// <param name="Procedure">the number of its procedure in the dossier</param>
public sealed record PetitionStated(int Procedure) : DossierEvent
{
    /// <summary>Why that court hears the claim: "between-traders", "civil".</summary>
    public string Ground { get; init; } = "";

    /// <summary>City of the court: « Lorient ».</summary>
    public string City { get; init; } = "";

    /// <summary>A person has checked that this court is the debtor's (CPC, art. 1406).</summary>
    public bool IsCourtConfirmed { get; init; }

    /// <summary>
    /// Where convocations and the notice of an opposition go, as a person confirmed it (CPC, art. 1418).
    /// </summary>
    public string NoticeAddress { get; init; } = "";

    /// <summary>City of the court that hears an opposition (CPC, art. 1408); empty: not asked.</summary>
    public string ReferralCity { get; init; } = "";

    /// <summary>The debtor is a legal person; else one human being, by the three names below.</summary>
    public bool IsCompany { get; init; } = true;

    /// <summary>« SARL ».</summary>
    public string LegalForm { get; init; } = "";

    /// <summary>« Madame » or « Monsieur ».</summary>
    public string Civility { get; init; } = "";

    public string FirstNames { get; init; } = "";

    public string LastName { get; init; } = "";

    /// <summary>« du contrat de vente formé par la commande n° C-88 du 3 mars 2026 ».</summary>
    public string Basis { get; init; } = "";

    /// <summary>Who signs, as what, and where.</summary>
    public string Signer { get; init; } = "";

    public string SignerTitle { get; init; } = "";

    public string Place { get; init; } = "";

    /// <summary>
    /// The papers that a person chose as exhibits, by SHA-256 in hex; null: nobody chose, and all that show something
    /// about the claim are taken.
    /// </summary>
    public IReadOnlyList<string>? Exhibits { get; init; }

    /// <summary>The person who signs has seen that a legal value is still to be confirmed.</summary>
    public bool AcceptsUnverifiedLaw { get; init; }

    /// <summary>Read and to be signed by hand: printed without « PROJET ».</summary>
    public bool IsFinal { get; init; }
}

/// <summary>
/// What a person said for the letters of a procedure to the registry or to a commissaire de justice: the latest stands.
/// What a letter needs and nobody said is refused by name when it is drawn.
/// </summary>
/// <param name="Procedure">the number of its procedure in the dossier</param>
public sealed record CourtLetterStated(int Procedure) : DossierEvent
{
    /// <summary>« Maître Anne Petit », without an address; in a mediation whoever is asked.</summary>
    public string Officer { get; init; } = "";

    /// <summary>Lines of his address, one under the other.</summary>
    public string OfficerAddress { get; init; } = "";

    /// <summary>Lines of the address of the registry, one under the other.</summary>
    public string RegistryAddress { get; init; } = "";

    /// <summary>Addresses of the debtor besides that of the customer file, one a line.</summary>
    public string MoreAddresses { get; init; } = "";

    /// <summary>Days that a summons leaves to pay, from 1; 0: not said.</summary>
    public int DaysToPay { get; init; }

    /// <summary>« trois versements mensuels égaux », that the creditor accepts in a small claim.</summary>
    public string AcceptedTerms { get; init; } = "";

    /// <summary>Reference of the registry's invitation to advance costs, its day, its sum, and how they are paid.
    /// </summary>
    public string CostsReference { get; init; } = "";

    public DateOnly? CostsInvitedOn { get; init; }

    public Money Costs { get; init; }

    /// <summary>« virement », « chèque joint ».</summary>
    public string CostsMeans { get; init; } = "";

    /// <summary>« à domicile »: where the order was not handed to the debtor himself.</summary>
    public string ServiceManner { get; init; } = "";

    /// <summary>« Maître Anne Petit »: the officer who served it; the one written to may be another.</summary>
    public string ServedBy { get; init; } = "";

    /// <summary>The hearing on an opposition; null: none is fixed.</summary>
    public DateOnly? HearingOn { get; init; }

    /// <summary>The officer goes on to enforce when no opposition comes.</summary>
    public bool ServeThenEnforce { get; init; }

    /// <summary>Why the petition is withdrawn, one sentence with its full stop.</summary>
    public string WithdrawalReason { get; init; } = "";

    /// <summary>Withdrawn although something is still owed: no interruption of limitation is left (C. civ., art. 2243).
    /// </summary>
    public bool IsWithdrawalDecided { get; init; }

    /// <summary>What the request for a mediation says; null: nothing yet, or another procedure.</summary>
    public MediationSaid? Mediation { get; init; }

    /// <summary>
    /// Stage of the procedure whose letters were read, to be signed by hand: printed without « PROJET ». Those of a
    /// later stage are read anew.
    /// </summary>
    public string ReadAt { get; init; } = "";
}

/// <summary>
/// The exhibits as they went to the court with the petition: from then on neither the list nor a number changes.
/// </summary>
/// <param name="Procedure">the number of its procedure in the dossier</param>
public sealed record ExhibitsFiled(int Procedure) : DossierEvent
{
    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<FiledExhibit> Exhibits { get; init; } = [];

    /// <summary>Those of the petition that was filed for a procedure; null: none was noted.</summary>
    public static ExhibitsFiled? Of(IEnumerable<DossierEvent> events, int procedure) =>
        events.OfType<ExhibitsFiled>().LastOrDefault(one => one.Procedure == procedure);
}

/// <summary>One exhibit that was filed.</summary>
/// <param name="Number">from 1</param>
/// <param name="Kind">what it is: "Invoice", "FormalNotice"</param>
/// <param name="Title">« Facture n° F-2026-014 »</param>
/// <param name="Sha256">of its bytes, hex</param>
public sealed record FiledExhibit(int Number, string Kind, string Title, string Sha256)
{
    public DateOnly? On { get; init; }

    /// <summary>Number of the invoice that it is; empty for another paper.</summary>
    public string InvoiceNumber { get; init; } = "";
}
