using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>
/// What a business letter must say of its sender (C. com., art. R. 123-237, R. 123-238; décret 2022-725 for « EI »).
/// </summary>
internal static class LegalMentions
{
    private static readonly string[] _withCapital = ["SARL", "EURL", "SAS", "SASU", "SA", "SCA", "SELARL", "SELAS"];
    private static readonly string[] _withoutCapital = ["SNC", "SCS", "SCI", "SCP", "GIE"];

    /// <summary>An individual writes « je », a company « nous ».</summary>
    public static bool IsPerson(Creditor creditor) =>
        creditor.Status == LegalStatus.Consumer || IsSoleTrader(creditor);

    /// <summary>The footer line; a registered sender has « RCS », any other only its SIREN.</summary>
    public static string Footer(Creditor creditor)
    {
        var capital = creditor.Capital is { } sum ? $" au capital de {FrenchText.Capital(sum)}" : "";
        var form = IsSoleTrader(creditor) ? "entrepreneur individuel" : creditor.LegalForm + capital;
        var number = creditor.Siren is not { } siren ? ""
            : creditor.RcsCity.Length > 0 ? $"{FrenchText.Of(siren)} RCS {creditor.RcsCity}"
            : $"SIREN {FrenchText.Of(siren)}";
        var register = creditor.Rna.Length > 0 ? $"RNA {creditor.Rna}" : "";
        var lines = string.Join(", ", creditor.Address?.Lines ?? []);
        var seat = lines.Length == 0 ? "" : IsPerson(creditor) ? lines : $"Siège social : {lines}";
        var name = form.Length > 0 ? $"{creditor.Name}, {form}" : creditor.Name;
        string[] parts = [name, register, number, seat];
        return FrenchTypography.Set(string.Join(" – ", parts.Where(part => part.Length > 0)));
    }

    /// <summary>The name at the top: an individual's is followed by « EI ».</summary>
    public static string NameOnLetter(Creditor creditor) =>
        IsSoleTrader(creditor) && !creditor.Name.EndsWith(" EI", StringComparison.Ordinal)
            ? $"{creditor.Name} EI"
            : creditor.Name;

    /// <summary>
    /// Mentions that are mandatory for this sender and not known, in French; empty when all are there.
    /// </summary>
    public static IEnumerable<string> Missing(Creditor creditor)
    {
        if (creditor.Address is null || creditor.Address.Lines.Count == 0)
        {
            yield return "adresse";
        }

        var isUnnumbered = creditor.Rna.Length == 0 && creditor.Siren is null;
        if (creditor.Status == LegalStatus.Association && isUnnumbered)
        {
            yield return "numéro RNA ou SIREN";
        }

        if (creditor.Status is LegalStatus.Consumer or LegalStatus.Association)
        {
            yield break;
        }

        if (creditor.Siren is null)
        {
            yield return "SIREN";
        }

        if (creditor.LegalForm.Length == 0 && !IsSoleTrader(creditor))
        {
            yield return "forme juridique (legal_form, ou is_ei: true pour un entrepreneur individuel)";
        }

        var isCompany = IsIn(_withCapital, creditor.LegalForm) || IsIn(_withoutCapital, creditor.LegalForm);
        if (isCompany && creditor.RcsCity.Length == 0)
        {
            yield return "ville du RCS";
        }

        if (IsIn(_withCapital, creditor.LegalForm) && creditor.Capital is null)
        {
            yield return "capital social";
        }
    }

    private static bool IsSoleTrader(Creditor creditor) =>
        creditor.IsEi || IsSoleTraderForm(creditor.LegalForm) || IsOneWithoutForm(creditor);

    /// <summary>A craftsman, a farmer or a liberal profession without form and capital is one person.</summary>
    private static bool IsOneWithoutForm(Creditor creditor) =>
        creditor is { LegalForm.Length: 0, Capital: null }
            and { Status: LegalStatus.Craftsman or LegalStatus.Farmer or LegalStatus.Liberal };

    private static bool IsSoleTraderForm(string form) =>
        IsIn(["EI", "entrepreneur individuel", "micro-entrepreneur"], form);

    private static bool IsIn(string[] forms, string form) => forms.Contains(form, StringComparer.OrdinalIgnoreCase);
}
