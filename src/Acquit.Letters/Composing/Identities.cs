using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>Who signs an agreement, in one sentence of the kind that contracts open with.</summary>
internal static class Identities
{
    /// <summary>« Brunet Outillage, SAS au capital de 80 000 €, 000 123 455 RCS Nantes, 14 rue de l’Industrie, 44300
    /// Nantes ».</summary>
    public static string Of(Creditor creditor)
    {
        var isPerson = LegalMentions.IsPerson(creditor);
        var capital = creditor.Capital is { } sum ? $" au capital de {FrenchText.Capital(sum)}" : "";
        var number = creditor.Siren is not { } siren ? ""
            : creditor.RcsCity.Length > 0 ? $"{FrenchText.Of(siren)} RCS {creditor.RcsCity}"
            : $"SIREN {FrenchText.Of(siren)}";
        return Joined(
            [
                creditor.Name, isPerson ? creditor.IsEi ? "entrepreneur individuel" : "" : creditor.LegalForm + capital,
                number, .. creditor.Address?.Lines ?? [],
            ]);
    }

    public static string Of(Debtor debtor) => Joined(
        [
            debtor.Name, debtor.Siren is { } siren ? $"SIREN {FrenchText.Of(siren)}" : "",
            .. debtor.Address?.Lines ?? [],
        ]);

    /// <summary>« Julien Brunet, président »; the name alone without a title.</summary>
    public static string Titled(string name, string title) => Joined([name, title]);

    private static string Joined(IEnumerable<string> parts) =>
        string.Join(", ", parts.Select(part => part.Trim()).Where(part => part.Length > 0));
}
