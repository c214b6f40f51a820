using System.Globalization;
using System.Text;
using Acquit.Core.Dates;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Import;

/// <summary>
/// Who the customer accounts of a ledger belong to. An account that nobody knows yet belongs to the debtor of its
/// auxiliary code, else of itself; what people have merged or renamed stays.
/// </summary>
internal sealed class DebtorBook
{
    private readonly Guid _creditor;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, DebtorRow> _byKey;
    private readonly Dictionary<AccountKey, DebtorRow> _byAccount = [];
    private readonly List<DebtorRow> _newDebtors = [];
    private readonly List<DebtorAccountRow> _newAccounts = [];
    private int _last;

    private DebtorBook(AcquitDb db, Guid creditor, DateTimeOffset now)
    {
        (_creditor, _now) = (creditor, now);
        var debtors = db.Debtors.Where(row => row.CreditorId == creditor).ToList();
        _byKey = debtors.ToDictionary(row => row.Key, StringComparer.Ordinal);
        _last = debtors.Count == 0 ? 0 : debtors.Max(row => row.Number);
        var byId = debtors.ToDictionary(row => row.Id);
        foreach (var row in db.DebtorAccounts.AsNoTracking().Where(row => row.CreditorId == creditor))
        {
            _byAccount[new(row.Account, row.Auxiliary)] = byId[row.DebtorId];
        }
    }

    public DebtorRow this[AccountKey account] => _byAccount[account];

    /// <summary>The book with a debtor for every account of these lines; nothing is written but names.</summary>
    public static DebtorBook Open(AcquitDb db, Guid creditor, IReadOnlyList<LedgerLine> lines, DateTimeOffset now)
    {
        var book = new DebtorBook(db, creditor, now);
        foreach (var account in lines.GroupBy(line => line.Account).OrderBy(account => account.Key))
        {
            var named = account.Where(line => line.Name.Length > 0).OrderBy(line => line.SourceLine).FirstOrDefault();
            book.Add(account.Key, named?.Name ?? "");
        }

        return book;
    }

    /// <summary>The debtor of a customer file's row, made when nobody knows it.</summary>
    public static DebtorBook Open(AcquitDb db, Guid creditor, DateTimeOffset now) => new(db, creditor, now);

    /// <summary>By key, else by the only account of that number; made when there is none.</summary>
    public DebtorRow OfCustomer(string key, string name)
    {
        if (_byKey.TryGetValue(key, out var known))
        {
            return known;
        }

        var owners = _byAccount.Where(pair => pair.Key.Account == key || pair.Key.Auxiliary == key)
            .Select(pair => pair.Value).Distinct().Take(2).ToList();
        return owners is [var only] ? only : New(key, name, new AccountKey(key, ""));
    }

    /// <summary>Due dates by the debtors' terms, else the creditor's.</summary>
    public DueDates DueDates(PaymentTerms creditorTerms)
    {
        var own = new Dictionary<DebtorKey, PaymentTerms>();
        foreach (var (account, debtor) in _byAccount)
        {
            if (debtor.Terms is { Length: > 0 } text && PaymentTerms.TryParse(text, out var terms))
            {
                own[account.Debtor] = terms;
            }
        }

        return new DueDates(creditorTerms) { DebtorTerms = own };
    }

    /// <summary>Writes the debtors that are new, each with its dossier.</summary>
    public void Save(AcquitDb db)
    {
        BulkRows.Insert(db, _newDebtors);
        BulkRows.Insert(db, _newAccounts);
        BulkRows.Insert(db, _newDebtors.Select(debtor => new DossierRow
        {
            CreditorId = _creditor,
            Id = Guid.CreateVersion7(_now),
            Number = debtor.Number,
            DebtorId = debtor.Id,
        }));
        _newDebtors.Clear();
        _newAccounts.Clear();
    }

    /// <summary>A name in lower case without accents, for search.</summary>
    public static string Folded(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(plain).ToLowerInvariant();
    }

    private void Add(AccountKey account, string name)
    {
        if (_byAccount.TryGetValue(account, out var owner) || _byKey.TryGetValue(account.Debtor.Value, out owner))
        {
            NameIfUnnamed(owner, name);
        }

        owner ??= New(account.Debtor.Value, name, account);
        if (_byAccount.TryAdd(account, owner))
        {
            _newAccounts.Add(new DebtorAccountRow
            {
                CreditorId = _creditor, Account = account.Account, Auxiliary = account.Auxiliary, DebtorId = owner.Id,
            });
        }
    }

    /// <summary>Its own key stands for a name that nobody has given yet.</summary>
    private static void NameIfUnnamed(DebtorRow debtor, string name)
    {
        if (name.Length > 0 && debtor.Name == debtor.Key)
        {
            (debtor.Name, debtor.FoldedName) = (name, Folded(name));
        }
    }

    private DebtorRow New(string key, string name, AccountKey account)
    {
        var shown = name.Length > 0 ? name : key;
        var debtor = new DebtorRow
        {
            CreditorId = _creditor,
            Id = Guid.CreateVersion7(_now),
            Number = ++_last,
            Key = key,
            Name = shown,
            FoldedName = Folded(shown),
            IsNotACustomer = PaymentModes.PoseAs(name, account),
        };
        _byKey.Add(key, debtor);
        _newDebtors.Add(debtor);
        return debtor;
    }
}
