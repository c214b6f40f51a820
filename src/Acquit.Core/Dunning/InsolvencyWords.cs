using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Core.Dunning;

/// <summary>What reasons say of insolvency proceedings, by the key of their kind.</summary>
internal static class InsolvencyWords
{
    public static string Stops(string? kind) =>
        Of(kind).IsCollective() ? "C. com., art. L. 622-21" : "C. conso., art. L. 722-2 et L. 722-5";

    public static string LeavesPayable(string? kind) =>
        Of(kind).IsCollective() ? "C. com., art. L. 622-17" : "C. conso., art. L. 722-5";

    public static string Name(string? kind, Language language) => Of(kind).Name(language);

    public static string InFrench(string? kind, string day) => Of(kind).IsCollective()
        ? $"{Wording.Title(Name(kind, Language.French))} depuis le {day} : aucune relance, déclarer la créance"
        : $"Surendettement recevable depuis le {day} : aucune relance, attendre le plan";

    public static string InEnglish(string? kind, string day) => Of(kind).IsCollective()
        ? $"{Wording.Title(Name(kind, Language.English))} since {day}: no reminder, file the claim"
        : $"Over-indebtedness admitted since {day}: no reminder, wait for the plan";

    private static InsolvencyKind Of(string? kind) => InsolvencyKinds.Parse(kind ?? "") ?? InsolvencyKind.Unknown;
}
