using System.Globalization;
using Acquit.Core.Dates;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Creditors;
using Acquit.Formats.Customers;
using Acquit.Formats.Tables;
using Acquit.Formats.Yaml;

namespace Acquit.App.Decide;

/// <summary>
/// What files say of the parties beside a ledger: the creditor's settings and his customers. Nothing is kept.
/// </summary>
public sealed record FileParties
{
    private static readonly Creditor _unnamed = new() { Name = "" };

    private readonly Dictionary<string, Debtor> _customers = new(StringComparer.Ordinal);

    private FileParties()
    {
    }

    /// <summary>No file beside the ledger.</summary>
    public static FileParties None { get; } = new();

    /// <summary>Null: no file of settings was given.</summary>
    public Creditor? Given { get; private init; }

    public Creditor Creditor => Given ?? _unnamed;

    public bool HasCustomers => _customers.Count > 0;

    /// <summary>Null, with the problems: one of the files cannot be read at all.</summary>
    /// <param name="creditor">path of a file of settings; null: none</param>
    /// <param name="customers">path of a customer file; null: none</param>
    /// <param name="problems">of rows and values too, which are told and leave the rest standing</param>
    public static FileParties? Read(string? creditor, string? customers, List<ImportProblem> problems)
    {
        Creditor? given = null;
        if (creditor is not null)
        {
            given = BytesOf(creditor, YamlMap.LargestFile, problems) is null ? null
                : CreditorFile.Read(File.ReadAllText(creditor), creditor, problems);
            if (given is null)
            {
                return null;
            }
        }

        var parties = new FileParties { Given = given };
        if (customers is null)
        {
            return parties;
        }

        if (BytesOf(customers, TableFile.LargestFile, problems) is not { } bytes)
        {
            return null;
        }

        var reading = CustomerFile.Read(bytes, customers);
        problems.AddRange(reading.Problems);
        foreach (var debtor in reading.Debtors)
        {
            parties._customers.TryAdd(debtor.Key.Value, debtor);
        }

        return parties.HasCustomers ? parties : null;
    }

    /// <summary>Given on the line, else those of the settings, else 30 days.</summary>
    public PaymentTerms Terms(PaymentTerms? given) => given ?? PaymentTerms.Parse(Creditor.Terms);

    /// <summary>The customers' own terms, else these.</summary>
    public DueDates DueDates(PaymentTerms creditorTerms)
    {
        var own = new Dictionary<DebtorKey, PaymentTerms>();
        foreach (var (key, debtor) in _customers)
        {
            if (PaymentTerms.TryParse(debtor.Terms, out var terms))
            {
                own[new DebtorKey(key)] = terms;
            }
        }

        return new DueDates(creditorTerms) { DebtorTerms = own };
    }

    /// <summary>Null: the customer file does not name it.</summary>
    public Debtor? Of(DebtorKey key) => _customers.GetValueOrDefault(key.Value);

    /// <summary>Key of the territory: the customer's own, else the one of the settings.</summary>
    public string TerritoryOf(DebtorKey key) =>
        Of(key)?.Territory is { Length: > 0 } own ? own : Creditor.ContactRules.Territory;

    /// <summary>
    /// Whether a debt of a known customer is too old to be claimed, by his status and what the creditor sells; null:
    /// he is not known, or the law book is silent.
    /// </summary>
    /// <param name="key">whose</param>
    /// <param name="dueOn">of the oldest</param>
    /// <param name="asOf">the day</param>
    /// <param name="law">the periods</param>
    public bool? IsTooOld(DebtorKey key, DateOnly dueOn, DateOnly asOf, LawBook law)
    {
        if (Of(key) is not { } debtor || debtor.Status == LegalStatus.Unknown)
        {
            return null;
        }

        var debt = LimitedDebt.Of(Creditor.ClaimKindOf(debtor), debtor.Status, dueOn, dueOn, null);
        return LimitationPeriod.WhyNot(debt, law) is null ? LimitationPeriod.For(debt, law).ExpiresOn < asOf : null;
    }

    private static byte[]? BytesOf(string path, long largest, List<ImportProblem> problems)
    {
        var file = new FileInfo(path);
        ProblemCode? why = !file.Exists ? ProblemCode.FileMissing
            : file.Length > largest ? ProblemCode.FileTooLarge
            : null;
        if (why is not { } code)
        {
            return File.ReadAllBytes(path);
        }

        var found = file.Exists ? file.Length.ToString(CultureInfo.InvariantCulture) : "";
        problems.Add(new(code, path, 0, 0, found, file.Exists ? $"≤ {largest}" : ""));
        return null;
    }
}
