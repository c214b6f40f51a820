using System.Globalization;
using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.App.Creditors;

/// <summary>A creditor as typed into a form: every field is text until it is read.</summary>
public sealed record CreditorForm
{
    public string? Name { get; init; }

    public LegalStatus Status { get; init; } = LegalStatus.Trader;

    public string? LegalForm { get; init; }

    public string? Capital { get; init; }

    public string? RcsCity { get; init; }

    public string? Siren { get; init; }

    /// <summary>As on an envelope, one line each.</summary>
    public string? Address { get; init; }

    public string? Iban { get; init; }

    public string? Bic { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? SignerName { get; init; }

    public string? SignerTitle { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public string? ContactEmail { get; init; }

    public string? Terms { get; init; } = "30d";

    public string? Policy { get; init; } = "partner";

    public LegalStatus DefaultDebtorStatus { get; init; }

    public static CreditorForm Of(Creditor creditor) => new()
    {
        Name = creditor.Name,
        Status = creditor.Status,
        LegalForm = creditor.LegalForm,
        Capital = creditor.Capital?.Euros.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR")),
        RcsCity = creditor.RcsCity,
        Siren = creditor.Siren?.ToString(),
        Address = creditor.Address is { } address ? string.Join('\n', address.Lines) : "",
        Iban = creditor.Iban?.ToString(),
        Bic = creditor.Bic,
        Phone = creditor.Phone,
        Email = creditor.Email,
        SignerName = creditor.SignerName,
        SignerTitle = creditor.SignerTitle,
        ContactName = creditor.ContactName,
        ContactPhone = creditor.ContactPhone,
        ContactEmail = creditor.ContactEmail,
        Terms = creditor.Terms,
        Policy = creditor.Policy,
        DefaultDebtorStatus = creditor.DefaultDebtorStatus,
    };

    /// <summary>
    /// The creditor that the form describes; null, with what is refused at each field, unless all is right.
    /// </summary>
    /// <param name="before">what the form does not show stays as it is</param>
    public Creditor? Read(Creditor? before, PolicyShelf shelf, List<FieldRefusal> refusals)
    {
        Check(shelf, refusals);
        var capital = Sum(refusals);
        if (refusals.Count > 0)
        {
            return null;
        }

        var lines = Lines();
        return (before ?? new Creditor { Name = "" }) with
        {
            Name = Word(Name),
            Status = Status,
            LegalForm = Word(LegalForm),
            Capital = capital,
            RcsCity = Word(RcsCity),
            Siren = Core.Parties.Siren.TryParse(Siren, out var siren) ? siren : null,
            Address = lines.Count == 0 ? null : new PostalAddress(lines),
            Iban = Core.Parties.Iban.TryParse(Iban, out var iban) ? iban : null,
            Bic = Core.Parties.Bic.TryParse(Bic, out var bic) ? bic.Code : "",
            Phone = Word(Phone),
            Email = Word(Email),
            SignerName = Word(SignerName),
            SignerTitle = Word(SignerTitle),
            ContactName = Word(ContactName),
            ContactPhone = Word(ContactPhone),
            ContactEmail = Word(ContactEmail),
            Terms = PaymentTerms.Parse(Word(Terms)).ToString(),
            Policy = Word(Policy),
            DefaultDebtorStatus = DefaultDebtorStatus,
        };
    }

    private void Check(PolicyShelf shelf, List<FieldRefusal> refusals)
    {
        var lines = Lines();
        var address = new PostalAddress(lines);
        var checks = new (bool IsWrong, string Field, FieldRefusalCode Code)[]
        {
            (Word(Name).Length == 0, nameof(Name), FieldRefusalCode.NameMissing),
            (Word(Siren).Length > 0 && !Core.Parties.Siren.TryParse(Siren, out _), nameof(Siren),
                FieldRefusalCode.SirenWrong),
            (Word(Iban).Length > 0 && !Core.Parties.Iban.TryParse(Iban, out _), nameof(Iban),
                FieldRefusalCode.IbanWrong),
            (Word(Bic).Length > 0 && !Core.Parties.Bic.TryParse(Bic, out _), nameof(Bic), FieldRefusalCode.BicWrong),
            (address.HasTooManyLines || address.FirstLineTooLong is not null, nameof(Address),
                FieldRefusalCode.AddressTooLong),
            (!IsMail(Email), nameof(Email), FieldRefusalCode.EmailWrong),
            (!IsMail(ContactEmail), nameof(ContactEmail), FieldRefusalCode.EmailWrong),
            (!PaymentTerms.TryParse(Word(Terms), out _), nameof(Terms), FieldRefusalCode.TermsUnreadable),
            (!shelf.Names.Contains(Word(Policy)), nameof(Policy), FieldRefusalCode.PolicyUnknown),
        };
        refusals.AddRange(checks.Where(check => check.IsWrong)
            .Select(check => new FieldRefusal(check.Field, check.Code)));
    }

    /// <summary>« 80 000 », « 80000,00 »; null when empty or refused.</summary>
    private Money? Sum(List<FieldRefusal> refusals)
    {
        var typed = string.Concat(Word(Capital).Where(c => !char.IsWhiteSpace(c) && c != '€')).Replace(',', '.');
        if (typed.Length == 0)
        {
            return null;
        }

        const NumberStyles plain = NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(typed, plain, CultureInfo.InvariantCulture, out var euros)
            && euros < 1_000_000_000_000m && decimal.Round(euros, 2) == euros)
        {
            return Money.FromCents(decimal.ToInt64(euros * 100));
        }

        refusals.Add(new(nameof(Capital), FieldRefusalCode.AmountUnreadable));
        return null;
    }

    private List<string> Lines() =>
        [.. (Address ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    private static bool IsMail(string? text) => Word(text) is var word
        && (word.Length == 0 || (word.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.')
            && !word.Any(char.IsWhiteSpace)));

    private static string Word(string? text) => text?.Trim() ?? "";
}
