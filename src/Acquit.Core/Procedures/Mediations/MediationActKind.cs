namespace Acquit.Core.Procedures.Mediations;

/// <summary>What can happen in a mediation or a conciliation; the list is closed.</summary>
public enum MediationActKind
{
    RequestMade,
    MeetingSet,
    Accepted,
    FirstMeeting,
    Meeting,
    Refused,
    Failed,
    Agreed,
    Homologated,
    HomologationRefused,
    Performed,
    Broken,
    Withdrawn,
}

/// <summary>Keys and names of acts.</summary>
public static class MediationActKinds
{
    public static string Key(this MediationActKind kind) =>
        kind switch
        {
            MediationActKind.RequestMade => "requested",
            MediationActKind.MeetingSet => "meeting-set",
            MediationActKind.Accepted => "accepted",
            MediationActKind.FirstMeeting => "first-meeting",
            MediationActKind.Meeting => "meeting",
            MediationActKind.Refused => "refused",
            MediationActKind.Failed => "failed",
            MediationActKind.Agreed => "agreed",
            MediationActKind.Homologated => "homologated",
            MediationActKind.HomologationRefused => "homologation-refused",
            MediationActKind.Performed => "performed",
            MediationActKind.Broken => "broken",
            MediationActKind.Withdrawn => "withdrawn",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static MediationActKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<MediationActKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What the act must tell besides its day.</summary>
    internal static ActDetails Needs(this MediationActKind kind) =>
        kind switch
        {
            MediationActKind.MeetingSet => ActDetails.MeetingOn,
            MediationActKind.Agreed => ActDetails.Amount | ActDetails.PayBy,
            MediationActKind.RequestMade or MediationActKind.Accepted or MediationActKind.FirstMeeting
                or MediationActKind.Meeting or MediationActKind.Refused or MediationActKind.Failed
                or MediationActKind.Homologated or MediationActKind.HomologationRefused
                or MediationActKind.Performed or MediationActKind.Broken or MediationActKind.Withdrawn =>
                ActDetails.None,
        };

    /// <summary>The article that provides for it; empty for the creditor's own choice.</summary>
    internal static string Rule(this MediationActKind kind) =>
        kind switch
        {
            MediationActKind.MeetingSet => "CPC, art. 750-1, 3°",
            MediationActKind.Accepted or MediationActKind.FirstMeeting or MediationActKind.Refused
                or MediationActKind.Agreed => "C. civ., art. 2238",
            MediationActKind.Failed => "CPC, art. 750-1 ; C. civ., art. 2238",
            MediationActKind.Homologated => "CPCE, art. L. 111-3",
            MediationActKind.RequestMade or MediationActKind.Meeting or MediationActKind.HomologationRefused
                or MediationActKind.Performed or MediationActKind.Broken or MediationActKind.Withdrawn => "",
        };

    public static string Name(this MediationActKind kind, Language language) =>
        language switch
        {
            Language.French => InFrench(kind),
            Language.English => InEnglish(kind),
        };

    private static string InFrench(MediationActKind kind) =>
        kind switch
        {
            MediationActKind.RequestMade => "demande faite au médiateur ou au conciliateur",
            MediationActKind.MeetingSet => "première réunion fixée",
            MediationActKind.Accepted => "accord écrit des parties pour y recourir",
            MediationActKind.FirstMeeting => "première réunion tenue",
            MediationActKind.Meeting => "autre réunion tenue",
            MediationActKind.Refused => "le débiteur refuse ou se retire",
            MediationActKind.Failed => "échec constaté par le médiateur ou le conciliateur",
            MediationActKind.Agreed => "accord signé",
            MediationActKind.Homologated => "accord homologué par le juge",
            MediationActKind.HomologationRefused => "homologation refusée",
            MediationActKind.Performed => "accord exécuté",
            MediationActKind.Broken => "accord inexécuté, résolu",
            MediationActKind.Withdrawn => "procédure abandonnée par le créancier",
        };

    private static string InEnglish(MediationActKind kind) =>
        kind switch
        {
            MediationActKind.RequestMade => "request made to the mediator or conciliator",
            MediationActKind.MeetingSet => "first meeting fixed",
            MediationActKind.Accepted => "parties agree in writing to take part",
            MediationActKind.FirstMeeting => "first meeting held",
            MediationActKind.Meeting => "further meeting held",
            MediationActKind.Refused => "the debtor refuses or leaves",
            MediationActKind.Failed => "failure recorded by the mediator or conciliator",
            MediationActKind.Agreed => "agreement signed",
            MediationActKind.Homologated => "agreement homologated by the judge",
            MediationActKind.HomologationRefused => "homologation refused",
            MediationActKind.Performed => "agreement performed",
            MediationActKind.Broken => "agreement not performed, rescinded",
            MediationActKind.Withdrawn => "procedure given up by the creditor",
        };
}
