namespace Acquit.Core.Dossiers;

/// <summary>What a person said for the request of a mediation; empty where nothing was said.</summary>
public sealed record MediationSaid
{
    /// <summary>Fourteen digits, of the establishment that asks.</summary>
    public string ApplicantSiret { get; init; } = "";

    public string OpponentSiret { get; init; } = "";

    /// <summary>People employed by the creditor, from 0; null: not said.</summary>
    public int? Staff { get; init; }

    /// <summary>Of the person who follows the mediation.</summary>
    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>Of the debtor; only a conciliator asks for it.</summary>
    public string OpponentPhone { get; init; } = "";

    /// <summary>« L’acheteur conteste la qualité des portes livrées. », one sentence with its full stop.</summary>
    public string Difference { get; init; } = "";

    /// <summary>« Le paiement de la facture en trois fois. », one sentence with its full stop.</summary>
    public string SettledBy { get; init; } = "";

    /// <summary>« de l’article 12 du contrat »; empty: no clause names a mediator.</summary>
    public string Clause { get; init; } = "";

    /// <summary>« Une assignation du 3 mars 2026 est pendante. »; empty: no case is pending.</summary>
    public string PendingCase { get; init; } = "";

    /// <summary>« le matin, du lundi au jeudi », for a conciliator.</summary>
    public string Available { get; init; } = "";

    /// <summary>The difference is about a public contract.</summary>
    public bool IsPublicContract { get; init; }

    /// <summary>The person who signs undertakes to keep the mediation confidential.</summary>
    public bool KeepsConfidence { get; init; }
}
