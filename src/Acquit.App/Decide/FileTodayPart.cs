using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.App.Decide;

/// <summary>Some debtors that stand together in order of their key, decided.</summary>
public sealed record FileTodayPart(IReadOnlyList<(Dossier Dossier, Decision Decision)> Decisions)
{
    /// <summary>Accounts with an open item that was invoiced before a day, each once.</summary>
    public IReadOnlyList<AccountKey> OlderThan(DateOnly day) =>
    [
        .. Decisions.SelectMany(decided => decided.Decision.Items)
            .Where(item => item.Item.IssuedOn < day)
            .Select(item => item.Item.Account)
            .Distinct(),
    ];
}
