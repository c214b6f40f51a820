using System.Security.Cryptography;
using System.Text;
using Acquit.App.Decide;
using Acquit.App.Policies;
using Acquit.Core.Parties;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Runs;

/// <summary>
/// The law book and the policies that a creditor's dossiers are decided with: kept word for word, and compared with
/// those of the last run.
/// </summary>
internal sealed class RulesInForce
{
    private readonly AcquitDb _db;
    private readonly RunRules _rules;
    private readonly Guid _creditor;
    private readonly Creditor _settings;
    private readonly List<string> _policies;

    public RulesInForce(AcquitDb db, RunRules rules, CreditorBook creditor)
    {
        (_db, _rules, _creditor, _settings) = (db, rules, creditor.Id, creditor.Creditor);
        _policies =
        [
            .. db
                .Debtors.Where(row => row.CreditorId == creditor.Id && row.Policy != null)
                .Select(row => row.Policy!)
                .Distinct()
                .AsEnumerable()
                .Append(creditor.Creditor.Policy)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var lines = _policies
            .Select(name => $"{name} {rules.Policy(_settings, name)?.Version}").Prepend(rules.Law.Version);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    /// <summary>Hex: another one says that a policy or the law book is another.</summary>
    public string Sha256 { get; }

    /// <summary>
    /// Another policy text or another law book than at the last run: every dossier decided with the old one is looked
    /// at. The same rules cost nothing.
    /// </summary>
    public void LookAgainWhereChanged()
    {
        var last = _db
            .Runs.Where(row => row.CreditorId == _creditor)
            .OrderByDescending(row => row.Number)
            .Select(row => row.RulesSha256)
            .FirstOrDefault();
        if (last == Sha256)
        {
            return;
        }

        var now = _policies.Select(name => _rules.Policy(_settings, name)?.Version).OfType<string>().ToList();
        var isLawNew = !_db.LawVersions.Any(row => row.Sha256 == _rules.Law.Version);
        _db.Dossiers.Where(row =>
                row.CreditorId == _creditor
                && !row.IsChanged
                && row.PolicyVersion != null
                && (isLawNew || !now.Contains(row.PolicyVersion))
            )
            .ExecuteUpdate(set => set.SetProperty(row => row.IsChanged, true));
    }

    /// <summary>Keeps the texts that decisions will name; another run may have kept them meanwhile.</summary>
    public void Keep()
    {
        if (!_db.LawVersions.Any(row => row.Sha256 == _rules.Law.Version))
        {
            KeptPolicies.KeepLaw(_db, _rules.Law.Version, LawText());
        }

        foreach (var name in _policies)
        {
            if (_rules.Policy(_settings, name) is { } policy
                && !_db.PolicyVersions.Any(row => row.Sha256 == policy.Version))
            {
                KeptPolicies.Keep(_db, policy, _rules.PolicyText(_settings, name));
            }
        }
    }

    private string LawText() =>
        string.Concat(
            Directory
                .GetFiles(_rules.Data.Law, "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => $"# {Path.GetRelativePath(_rules.Data.Law, path)}\n{File.ReadAllText(path)}\n")
        );
}
