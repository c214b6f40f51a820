using Acquit.Core.Dossiers;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types for the request of a mediation or a conciliation.</summary>
public sealed class MediationForm
{
    public string? ApplicantSiret { get; set; }

    public string? OpponentSiret { get; set; }

    public int? Staff { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? OpponentPhone { get; set; }

    public string? Difference { get; set; }

    public string? SettledBy { get; set; }

    public string? Clause { get; set; }

    public string? PendingCase { get; set; }

    public string? Available { get; set; }

    public bool IsPublicContract { get; set; }

    public bool KeepsConfidence { get; set; }

    /// <summary>What was said last, to be said again better.</summary>
    public static MediationForm Of(MediationSaid said) => new()
    {
        ApplicantSiret = said.ApplicantSiret, OpponentSiret = said.OpponentSiret, Staff = said.Staff,
        Email = said.Email, Phone = said.Phone, OpponentPhone = said.OpponentPhone, Difference = said.Difference,
        SettledBy = said.SettledBy, Clause = said.Clause, PendingCase = said.PendingCase, Available = said.Available,
        IsPublicContract = said.IsPublicContract, KeepsConfidence = said.KeepsConfidence,
    };

    public MediationSaid Said() => new()
    {
        ApplicantSiret = Plain(ApplicantSiret), OpponentSiret = Plain(OpponentSiret),
        Staff = Staff is >= 0 ? Staff : null,
        Email = Plain(Email), Phone = Plain(Phone), OpponentPhone = Plain(OpponentPhone),
        Difference = Sentence(Difference), SettledBy = Sentence(SettledBy), Clause = Plain(Clause),
        PendingCase = Sentence(PendingCase), Available = Plain(Available).TrimEnd('.'),
        IsPublicContract = IsPublicContract, KeepsConfidence = KeepsConfidence,
    };

    private static string Plain(string? typed) => typed?.Trim() ?? "";

    /// <summary>With its full stop.</summary>
    private static string Sentence(string? typed) =>
        Plain(typed) is not { Length: > 0 } words ? "" : words[^1] is '.' or '!' or '?' ? words : words + ".";
}
