using System.Globalization;
using Acquit.App.Decide;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.App.Creditors;

/// <summary>A creditor as typed into a form: every field is text until it is read.</summary>
public sealed record CreditorForm
{
    /// <summary>Percent a year; more is a slip of the pen.</summary>
    private const decimal HighestRate = 100;

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

    /// <summary>Number of an association in the national register.</summary>
    public string? Rna { get; init; }

    public bool IsEi { get; init; }

    public bool AcceptsCheques { get; init; }

    public bool UnderMandate { get; init; }

    /// <summary>Percent a year, as typed; empty: the terms of sale are silent.</summary>
    public string? ContractRate { get; init; }

    public string? ContractRateSource { get; init; }

    public string? TerminationClause { get; init; }

    public string? TerminationSource { get; init; }

    public string? Mediator { get; init; }

    /// <summary>« 411, 413, 416 »; empty: those.</summary>
    public string? Prefixes { get; init; }

    public ClaimKind ClaimKind { get; init; }

    /// <summary>A line each: see <see cref="CreditorLines"/>.</summary>
    public string? ClaimKinds { get; init; }

    public string? PublicOrders { get; init; }

    public ContactForm Contact { get; init; } = new();

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
        Rna = creditor.Rna,
        IsEi = creditor.IsEi,
        AcceptsCheques = creditor.AcceptsCheques,
        UnderMandate = creditor.UnderMandate,
        ContractRate = creditor.ContractRate?.Percent.ToString("0.00##", CultureInfo.GetCultureInfo("fr-FR")),
        ContractRateSource = creditor.ContractRateSource,
        TerminationClause = creditor.TerminationClause,
        TerminationSource = creditor.TerminationSource,
        Mediator = creditor.Mediator,
        Prefixes = string.Join(", ", creditor.CustomerPrefixes),
        ClaimKind = creditor.ClaimKind,
        ClaimKinds = CreditorLines.Write(creditor.ClaimKinds),
        PublicOrders = CreditorLines.Write(creditor.PublicOrders),
        Contact = ContactForm.Of(creditor.ContactRules),
    };

    /// <summary>
    /// The creditor that the form describes; null, with what is refused at each field, unless all is right.
    /// </summary>
    /// <param name="before">what the form does not show stays as it is</param>
    public Creditor? Read(Creditor? before, PolicyShelf shelf, List<FieldRefusal> refusals)
    {
        Check(shelf, refusals);
        var capital = Sum(refusals);
        var contact = Contact.Read(Method(before, shelf), refusals);
        var (kinds, orders) = SingleDebtors(refusals);
        if (refusals.Count > 0)
        {
            return null;
        }

        var lines = Lines();
        return WithTerms((before ?? new Creditor { Name = "" }) with
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
            PolicyText = before?.Policy == Word(Policy) ? before.PolicyText : null,
            DefaultDebtorStatus = DefaultDebtorStatus,
            ClaimKinds = kinds,
            PublicOrders = orders,
            ContactRules = contact,
        });
    }

    /// <summary>As this creditor follows it; null: there is none of that name, or it cannot be read.</summary>
    private DunningPolicy? Method(Creditor? before, PolicyShelf shelf) =>
        shelf.Names.Contains(Word(Policy)) ? shelf.Find(before ?? new Creditor { Name = "" }, Word(Policy), []) : null;

    private (IReadOnlyList<DebtorClaimKind> Kinds, IReadOnlyList<PublicOrder> Orders) SingleDebtors(
        List<FieldRefusal> refusals)
    {
        var kinds = CreditorLines.ReadKinds(ClaimKinds, out var kindLine);
        var orders = CreditorLines.ReadOrders(PublicOrders, out var orderLine);
        if (kinds is null)
        {
            refusals.Add(new(nameof(ClaimKinds), FieldRefusalCode.LineUnreadable) { Line = kindLine });
        }

        if (orders is null)
        {
            refusals.Add(new(nameof(PublicOrders), FieldRefusalCode.LineUnreadable) { Line = orderLine });
        }

        return (kinds ?? [], orders ?? []);
    }

    private List<string> Starts() =>
        [.. Word(Prefixes).Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>What the contract and the terms of sale say.</summary>
    private Creditor WithTerms(Creditor creditor) => creditor with
    {
        Rna = Word(Rna),
        IsEi = IsEi,
        AcceptsCheques = AcceptsCheques,
        UnderMandate = UnderMandate,
        ContractRate = Rate() is { } percent ? new AnnualRate(percent) : null,
        ContractRateSource = Word(ContractRateSource),
        TerminationClause = Word(TerminationClause),
        TerminationSource = Word(TerminationSource),
        Mediator = Word(Mediator),
        CustomerPrefixes = Starts() is { Count: > 0 } starts ? starts : new Creditor { Name = "" }.CustomerPrefixes,
        ClaimKind = ClaimKind,
    };

    /// <summary>« 12,40 », « 12.4 % »; null when empty or no rate.</summary>
    private decimal? Rate() =>
        decimal.TryParse(
            Word(ContractRate).Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim(),
            NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is > 0 and <= HighestRate ? percent : null;

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
            (Word(ContractRate).Length > 0 && Rate() is null, nameof(ContractRate), FieldRefusalCode.RateUnreadable),
            (Word(ContractRate).Length > 0 && Word(ContractRateSource).Length == 0, nameof(ContractRateSource),
                FieldRefusalCode.SourceMissing),
            (Word(TerminationClause).Length > 0 && Word(TerminationSource).Length == 0, nameof(TerminationSource),
                FieldRefusalCode.SourceMissing),
            (!shelf.Names.Contains(Word(Policy)), nameof(Policy), FieldRefusalCode.PolicyUnknown),
            (!Starts().TrueForAll(one => one.All(char.IsAsciiLetterOrDigit)), nameof(Prefixes),
                FieldRefusalCode.PrefixWrong),
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
