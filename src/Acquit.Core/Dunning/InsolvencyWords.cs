using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Core.Dunning;

/// <summary>What reasons say of insolvency proceedings, by the key of their kind.</summary>
internal static class InsolvencyWords
{
    public static string Stops(string? kind) =>
        Of(kind).IsCollective() ? "C. com., art. L. 622-21" : "C. conso., art. L. 722-2 et L. 722-5";

    public static string LeavesPayable(string? kind) =>
        Of(kind) == InsolvencyKind.Liquidation ? "C. com., art. L. 641-13"
        : Of(kind).IsCollective() ? "C. com., art. L. 622-17" : "C. conso., art. L. 722-5";

    /// <summary>Who is asked, and the notice that keeps the priority of payment.</summary>
    public static string LaterInFrench(string? kind) =>
        Of(kind) == InsolvencyKind.Liquidation
            ? "à demander au liquidateur, et à lui signaler dans les six mois (point de départ à confirmer)"
        : Of(kind).IsCollective()
            ? "due à son échéance, donc relancée ; à signaler au mandataire dans l’année (point de départ à confirmer)"
        : "due à son échéance, donc relancée";

    public static string LaterInEnglish(string? kind) =>
        Of(kind) == InsolvencyKind.Liquidation
            ? "to be asked of the liquidator, who is told of it within six months (start to be confirmed)"
        : Of(kind).IsCollective()
            ? "due on its day, so chased; the representative is told of it within a year (start to be confirmed)"
        : "due on its day, so chased";

    public static string Name(string? kind, Language language) => Of(kind).Name(language);

    public static string InFrench(string? kind, string day) => Of(kind).IsCollective()
        ? $"{Wording.Title(Name(kind, Language.French))} depuis le {day} : aucune relance, déclarer la créance"
        : $"Surendettement recevable depuis le {day} : aucune relance, saisies suspendues, titre possible";

    public static string InEnglish(string? kind, string day) => Of(kind).IsCollective()
        ? $"{Wording.Title(Name(kind, Language.English))} since {day}: no reminder, file the claim"
        : $"Over-indebtedness admitted since {day}: no reminder, seizures suspended, a title may be asked for";

    private static InsolvencyKind Of(string? kind) => InsolvencyKinds.Parse(kind ?? "") ?? InsolvencyKind.Unknown;
}
