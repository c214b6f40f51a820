using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;
using Microsoft.AspNetCore.Http;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types to open a procedure.</summary>
public sealed class CourtForm
{
    public Way Way { get; set; } = Way.PaymentOrder;

    /// <summary>Of a procedure before a court.</summary>
    public CourtKind? Court { get; set; }

    /// <summary>Of a mediation.</summary>
    public MediatorKind? Mediator { get; set; }

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

    public string? Interest { get; set; }

    public DateOnly? PayBy { get; set; }

    public DateOnly? MeetingOn { get; set; }

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
