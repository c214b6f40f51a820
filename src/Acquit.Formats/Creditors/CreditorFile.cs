using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Creditors;

/// <summary>What a file of settings says beside the settings; null: nothing, and what is set stays.</summary>
/// <param name="Logo">path of a picture, from the folder of the file; empty: no logo any more</param>
public sealed record CreditorBeside(MailEntry? Mail, string? Logo);

/// <summary>
/// The settings of a creditor as a YAML file: who he is, how he is paid, whom a debtor can call. Read strictly: an
/// unknown key or a value that cannot be read is a problem with line and column, and then nothing is taken.
/// </summary>
public static class CreditorFile
{
    private const string Statuses =
        "trader | craftsman | liberal | farmer | association | publicBody | consumer";

    private const string TermsGrammar = "30d | 45d-eom | eom-45d | eom | 30d-eom-10";

    /// <summary>Null, with problems, unless the whole file is right.</summary>
    public static Creditor? Read(string text, string file, List<ImportProblem> problems) =>
        Read(text, file, problems, out _);

    /// <summary>The same with what stands beside the settings.</summary>
    public static Creditor? Read(string text, string file, List<ImportProblem> problems, out CreditorBeside beside)
    {
        var before = problems.Count;
        beside = new CreditorBeside(null, null);
        if (YamlMap.Read(text, file, problems) is not { } map)
        {
            return null;
        }

        var creditor = WithRules(map, WithPeople(map, Identity(map)));
        beside = new CreditorBeside(MailEntry.Read(map), map.Text("logo")?.Trim());
        map.Close();
        return problems.Count == before ? creditor : null;
    }

    private static Creditor Identity(YamlMap map) => new()
    {
        Name = Name(map),
        Status = Status(map, "status"),
        LegalForm = map.Text("legal_form") ?? "",
        Capital = map.Amount("capital"),
        Siren = Value(map, "siren", "9 chiffres, clé de Luhn", text =>
            Siren.TryParse(text, out var siren) ? siren : (Siren?)null),
        RcsCity = map.Text("rcs_city") ?? "",
        Rna = Rna(map),
        Address = Address(map),
        Email = map.Text("email") ?? "",
        Phone = map.Text("phone") ?? "",
        Iban = Value(map, "iban", "IBAN, clé modulo 97", text =>
            Iban.TryParse(text, out var iban) ? iban : (Iban?)null),
        Bic = map.Text("bic") ?? "",
        IsEi = map.Flag("is_ei") ?? false,
        AcceptsCheques = map.Flag("accepts_cheques") ?? false,
    };

    private static Creditor WithPeople(YamlMap map, Creditor creditor)
    {
        var signer = map.Map("signer");
        var contact = map.Map("contact");
        var named = creditor with
        {
            SignerName = signer?.Text("name") ?? "",
            SignerTitle = signer?.Text("title") ?? "",
            ContactName = contact?.Text("name") ?? "",
            ContactPhone = contact?.Text("phone") ?? "",
            ContactEmail = contact?.Text("email") ?? "",
        };
        signer?.Close();
        contact?.Close();
        return named;
    }

    private static Creditor WithRules(YamlMap map, Creditor creditor)
    {
        var stipulated = map.Map("contract_rate");
        var rate = stipulated?.Number("rate");
        var source = stipulated?.Text("source") ?? "";
        if (stipulated is not null && rate is null && !stipulated.Has("rate"))
        {
            stipulated.Missing("rate");
        }

        if (rate is < 0 or > 100)
        {
            stipulated!.Refuse("rate", ProblemCode.ValueUnreadable, "0.00 … 100.00");
        }

        stipulated?.Close();
        return WithTermination(map, creditor) with
        {
            UnderMandate = map.Flag("under_mandate") ?? false,
            DefaultDebtorStatus = Status(map, "default_debtor_status"),
            Terms = Terms(map),
            Policy = map.Text("policy") is { Length: > 0 } policy ? policy : creditor.Policy,
            CustomerPrefixes = Prefixes(map, creditor.CustomerPrefixes),
            ContractRate = rate is { } percent ? new AnnualRate(percent) : null,
            ContractRateSource = source,
            Mediator = map.Text("mediator") ?? "",
            ClaimKind = Kind(map, "claim_kind") ?? ClaimKind.General,
            ClaimKinds = Kinds(map),
            PublicOrders = Orders(map),
            ContactRules = ContactEntry.Read(map),
        };
    }

    private static ClaimKind? Kind(YamlMap map, string key) =>
        Value(map, key, "general | carriage | telecom", ClaimKinds.Parse);

    private static List<DebtorClaimKind> Kinds(YamlMap map)
    {
        var kinds = new List<DebtorClaimKind>();
        foreach (var one in map.Maps("claim_kinds"))
        {
            var debtor = new DebtorKey(one.RequiredText("debtor").Trim());
            if (!one.Has("kind"))
            {
                one.Missing("kind");
            }

            kinds.Add(new DebtorClaimKind(debtor, Kind(one, "kind") ?? ClaimKind.General));
            one.Close();
        }

        return kinds;
    }

    private static List<PublicOrder> Orders(YamlMap map)
    {
        var orders = new List<PublicOrder>();
        foreach (var one in map.Maps("public_orders"))
        {
            var order = Order(one);
            if (orders.Exists(known => (known.Debtor, known.Invoice) == (order.Debtor, order.Invoice)))
            {
                one.Refuse(order.Invoice.Length > 0 ? "invoice" : "debtor", ProblemCode.ValueUnreadable,
                    "une ligne par client et facture");
            }

            orders.Add(order);
        }

        return orders;
    }

    private static PublicOrder Order(YamlMap map)
    {
        var order = new PublicOrder
        {
            Debtor = new DebtorKey(map.RequiredText("debtor").Trim()),
            Invoice = map.Text("invoice")?.Trim() ?? "",
            Siret = map.Text("siret") ?? "",
            ServiceCode = map.Text("service_code") ?? "",
            Engagement = map.Text("engagement") ?? "",
            ContractNumber = map.Text("contract") ?? "",
            DepositNumber = map.Text("deposit") ?? "",
            DepositedOn = Day(map, "deposited_on"),
            Status = map.Text("status") ?? "",
            StatusOn = Day(map, "status_on"),
        };
        map.Close();
        return order;
    }

    private static DateOnly? Day(YamlMap map, string key) => Value(map, key, "2026-03-04", text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : (DateOnly?)null);

    /// <summary>A clause is quoted with its place in the contract, so both are mandatory.</summary>
    private static Creditor WithTermination(YamlMap map, Creditor creditor)
    {
        if (map.Map("termination_clause") is not { } clause)
        {
            return creditor;
        }

        var quoted = creditor with
        {
            TerminationSource = clause.RequiredText("source").Trim(),
            TerminationClause = clause.RequiredText("text").Trim(),
        };
        clause.Close();
        return quoted;
    }

    /// <summary>« W » and nine digits or capitals: the register gives letters to overseas offices.</summary>
    private static string Rna(YamlMap map)
    {
        var rna = (map.Text("rna") ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (rna.Length > 0 && (rna.Length != 10 || rna[0] != 'W' || !rna.All(char.IsAsciiLetterOrDigit)))
        {
            map.Refuse("rna", ProblemCode.ValueUnreadable, "W442001234");
        }

        return rna;
    }

    private static string Name(YamlMap map)
    {
        var name = map.RequiredText("name").Trim();
        if (name.Length == 0 && map.IsText("name"))
        {
            map.Refuse("name", ProblemCode.KeyMissing, "name");
        }

        return name;
    }

    private static LegalStatus Status(YamlMap map, string key) =>
        Value(map, key, Statuses, text => LegalStatuses.Parse(text)) ?? LegalStatus.Unknown;

    private static string Terms(YamlMap map) =>
        Value(map, "terms", TermsGrammar, text =>
            PaymentTerms.TryParse(text, out var terms) ? terms : (PaymentTerms?)null)?.ToString() ?? "30d";

    private static PostalAddress? Address(YamlMap map)
    {
        var lines = map.Texts("address");
        if (lines.Count == 0)
        {
            return null;
        }

        var address = new PostalAddress(lines);
        if (address.FirstLineTooLong is not null || address.HasTooManyLines)
        {
            var limits = string.Create(
                CultureInfo.InvariantCulture, $"≤ {PostalAddress.MaxLines} × {PostalAddress.MaxLineLength}");
            map.Refuse("address", ProblemCode.AddressLineTooLong, limits);
        }

        return address;
    }

    private static IReadOnlyList<string> Prefixes(YamlMap map, IReadOnlyList<string> usual)
    {
        var prefixes = map.Texts("customer_prefixes");
        if (prefixes.Any(prefix => prefix.Length == 0 || !prefix.All(char.IsAsciiLetterOrDigit)))
        {
            map.Refuse("customer_prefixes", ProblemCode.ValueUnreadable, "[\"411\", \"413\", \"416\"]");
        }

        return prefixes.Count == 0 ? usual : prefixes;
    }

    /// <summary>A checked value; null when absent, and when it cannot be read, with a problem.</summary>
    private static T? Value<T>(YamlMap map, string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        var value = parse(text);
        if (value is null)
        {
            map.Refuse(key, ProblemCode.ValueUnreadable, expected);
        }

        return value;
    }
}
