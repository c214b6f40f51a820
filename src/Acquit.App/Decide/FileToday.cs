using Acquit.App.Portfolio;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats;

namespace Acquit.App.Decide;

/// <summary>
/// What to do today straight from what is open in a file: nothing was ever done, so each item is at its first step, and
/// what a ledger cannot tell (address, e-mail, telephone, legal status) is taken as known.
/// </summary>
public sealed class FileToday(IReadOnlyList<AccountPosition> positions, DunningPolicy policy, DateOnly asOf)
{
    private const int DossiersAtOnce = 2_000;

    private readonly Creditor _creditor = new() { Name = "" };

    private readonly DunningContext _context = new() { Today = asOf, AssumesWhatALedgerCannotTell = true };

    /// <summary>
    /// Every open item of every debtor in exactly one decision, debtors in order of their key; some debtors at a time,
    /// so that what is printed need not be kept.
    /// </summary>
    public IEnumerable<(Dossier Dossier, Decision Decision)> Decisions() =>
        AllDossiers().Chunk(DossiersAtOnce).SelectMany(Decided);

    private IEnumerable<(Dossier Dossier, Decision Decision)> Decided(Dossier[] dossiers)
    {
        var decided = new IReadOnlyList<Decision>[dossiers.Length];
        Parallel.For(0, dossiers.Length, at => decided[at] = NextStep.For(dossiers[at], policy, _context));
        return dossiers.Zip(decided).SelectMany(one => one.Second.Select(decision => (one.First, decision)));
    }

    /// <summary>
    /// The warning that something open was invoiced longer ago than the limitation period between businesses; the end
    /// of performance, from which it runs, is not in a ledger.
    /// </summary>
    public IReadOnlyList<ImportProblem> TooOld(string file, int years)
    {
        var expired = asOf.AddYears(-years);
        return FileBalance.OlderThan(
            expired,
            file,
            [
                .. positions
                    .Where(position => position.Items.Any(item => item.IssuedOn < expired))
                    .Select(position => position.Account),
            ]
        );
    }

    /// <summary>The dossiers that a text may mean: an auxiliary, or <c>account/auxiliary</c>, or an account.</summary>
    public IReadOnlyList<Dossier> Matching(string debtor) =>
        [.. AllDossiers().Where(dossier => dossier.Debtor.Key.Value == debtor || Accounts(dossier).Any(account =>
            account.ToString() == debtor || account.Account == debtor))];

    /// <summary>The whole future of one debtor if nothing happens.</summary>
    public IReadOnlyList<ScheduledAct> Explain(Dossier dossier) => Schedule.For(dossier, policy, _context);

    private static IEnumerable<AccountKey> Accounts(Dossier dossier) =>
        dossier.Items.Select(item => item.Account).Concat(dossier.Credits.Select(credit => credit.Account)).Distinct();

    /// <summary>One per debtor: 411, 413 and 416 with one auxiliary are one debtor.</summary>
    private IEnumerable<Dossier> AllDossiers() =>
        positions.GroupBy(position => position.Account.Debtor).OrderBy(debtor => debtor.Key).Select(DossierOf);

    private Dossier DossierOf(IGrouping<DebtorKey, AccountPosition> accounts) => new()
    {
        Creditor = _creditor,
        Debtor = new Debtor
        {
            Key = accounts.Key,
            Name = accounts.First().Name,
            IsNotACustomer = accounts.All(account => account.IsNotACustomer),
        },
        Items = [.. accounts.SelectMany(account => account.Items)],
        Credits = [.. accounts.SelectMany(account => account.Credits)],
        Applied = [.. accounts.SelectMany(account => account.Applied)],
        Events = [],
    };
}
