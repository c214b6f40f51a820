using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.App.Decide;

/// <summary>
/// What to do today straight from a file: nothing was ever done, so each item is at its first step. What neither the
/// ledger nor the files beside it tell (address, e-mail, telephone, legal status) is taken as known.
/// </summary>
public sealed class FileToday
{
    private const int DebtorsAtOnce = 500;

    private readonly FileParties _parties;
    private readonly LedgerAccounts _accounts;
    private readonly DunningPolicy _policy;
    private readonly DunningContext _known;
    private readonly DunningContext _assumed;
    private readonly IReadOnlyList<int[]> _debtors;

    /// <param name="accounts">what the ledger shows</param>
    /// <param name="policy">for all debtors</param>
    /// <param name="context">the day, with the law where customers are known</param>
    /// <param name="parties">what files beside the ledger say</param>
    public FileToday(LedgerAccounts accounts, DunningPolicy policy, DunningContext context, FileParties parties)
    {
        (_accounts, _policy, _parties) = (accounts, policy, parties);
        _known = context with { BeginsAtTheFirstStep = true };
        _assumed = _known with { AssumesWhatALedgerCannotTell = true, TimeToSue = null };
        _debtors = ByDebtor(accounts);
    }

    /// <summary>
    /// Every open item of every debtor in exactly one decision, debtors in order of their key. Some debtors at a time
    /// are matched, decided and made into what is wanted, on all cores, a little ahead of what is taken: nothing of a
    /// debtor is kept.
    /// </summary>
    /// <param name="make">called on several threads, once for some debtors</param>
    public IEnumerable<T> Parts<T>(Func<FileTodayPart, T> make)
    {
        var ahead = new Queue<Task<T>>();
        foreach (var debtors in _debtors.Chunk(DebtorsAtOnce))
        {
            ahead.Enqueue(Task.Run(() => make(Part(debtors))));
            if (ahead.Count > 2 * Environment.ProcessorCount)
            {
                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (ahead.TryDequeue(out var part))
        {
            yield return part.GetAwaiter().GetResult();
        }
    }

    /// <summary>Debtors with something open of whom no file says who they are.</summary>
    public int Unknown => _debtors.Count(accounts => _parties.Of(_accounts.Key(accounts[0]).Debtor) is null
        && Array.Exists(accounts, at => _accounts.Position(at).IsShown));

    /// <summary>Accounts with an open item that was invoiced before a day.</summary>
    public IReadOnlyList<AccountKey> OlderThan(DateOnly day) =>
    [
        .. Enumerable.Range(0, _accounts.Count).AsParallel()
            .Select(_accounts.Position)
            .Where(position => position.Items.Any(item => item.IssuedOn < day))
            .Select(position => position.Account),
    ];

    /// <summary>Known customers with an invoice near the end of its limitation, the first last day first.</summary>
    public IReadOnlyList<FileLimitation> Limitation() => _known.TimeToSue is null ? [] :
    [
        .. _debtors.AsParallel()
            .Where(accounts => _parties.Of(_accounts.Key(accounts[0]).Debtor)
                is { Status: not LegalStatus.Unknown })
            .Select(DossierOf).OfType<Dossier>()
            .Select(dossier => FileLimitation.Of(dossier, _known)).OfType<FileLimitation>()
            .OrderBy(one => one.On).ThenBy(one => one.Account.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The dossiers that a text may mean: an auxiliary, or <c>account/auxiliary</c>, or an account.</summary>
    public IReadOnlyList<Dossier> Matching(string debtor) =>
    [
        .. _debtors
            .Where(accounts => Array.Exists(accounts, at => Means(debtor, _accounts.Key(at))))
            .Select(DossierOf)
            .OfType<Dossier>()
            .Where(dossier => dossier.Debtor.Key.Value == debtor
                || Accounts(dossier).Any(account => Means(debtor, account))),
    ];

    /// <summary>The whole future of one debtor if nothing happens.</summary>
    public IReadOnlyList<ScheduledAct> Explain(Dossier dossier) => Schedule.For(dossier, _policy, ContextOf(dossier));

    private DunningContext ContextOf(Dossier dossier) =>
        _parties.Of(dossier.Debtor.Key) is null ? _assumed : _known;

    private static bool Means(string text, AccountKey account) =>
        account.Debtor.Value == text || account.Account == text || account.ToString() == text;

    private static IEnumerable<AccountKey> Accounts(Dossier dossier) =>
        dossier.Items.Select(item => item.Account).Concat(dossier.Credits.Select(credit => credit.Account)).Distinct();

    /// <summary>411, 413 and 416 with one auxiliary are one debtor.</summary>
    private static List<int[]> ByDebtor(LedgerAccounts accounts) =>
    [
        .. Enumerable.Range(0, accounts.Count)
            .GroupBy(at => accounts.Key(at).Debtor)
            .OrderBy(debtor => debtor.Key)
            .Select(debtor => debtor.ToArray()),
    ];

    private FileTodayPart Part(int[][] debtors)
    {
        var dossiers = debtors.Select(DossierOf).OfType<Dossier>().ToList();
        return new([.. dossiers.SelectMany(
            dossier => NextStep.For(dossier, _policy, ContextOf(dossier)).Select(decision => (dossier, decision)))]);
    }

    /// <summary>Null when none of the accounts has anything open or a balance.</summary>
    private Dossier? DossierOf(int[] accounts)
    {
        var positions = accounts.Select(_accounts.Position).Where(position => position.IsShown).ToList();
        return positions.Count == 0
            ? null
            : new()
            {
                Creditor = _parties.Creditor,
                Debtor = (_parties.Of(positions[0].Account.Debtor) ?? new Debtor { Key = default, Name = "" }) with
                {
                    Key = positions[0].Account.Debtor,
                    Name = positions[0].Name,
                    IsNotACustomer = positions.TrueForAll(account => account.IsNotACustomer),
                    Territory = _parties.TerritoryOf(positions[0].Account.Debtor),
                },
                Items = [.. positions.SelectMany(account => account.Items)],
                Credits = [.. positions.SelectMany(account => account.Credits)],
                Applied = [.. positions.SelectMany(account => account.Applied)],
                Events = [],
            };
    }
}
