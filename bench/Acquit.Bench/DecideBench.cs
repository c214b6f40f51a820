using System.Diagnostics;
using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Policies;

namespace Acquit.Bench;

/// <summary>
/// <c>decide [ITEMS] [FILE.yaml]</c>: decides every open item of a fictitious portfolio in memory, on one core, and
/// prints seconds of processor time, so that what else runs on the machine does not count.
/// One debtor has eight items on average; a third of the items is not due, a third has a first reminder behind it.
/// </summary>
internal static class DecideBench
{
    private const int ItemsPerDebtor = 8;
    private const int Runs = 5;
    private const int WarmUps = 40;
    private const int WarmUpDossiers = 2_000;
    private static readonly DateOnly _today = new(2026, 11, 24);

    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var file = args.Length > 1 ? args[1]
            : Path.Combine(AppContext.BaseDirectory, "data", "policies", "partner.yaml");
        var problems = new List<ImportProblem>();
        if (PolicyFile.Load(file, LetterCatalogue.With(""), problems) is not { } policy)
        {
            Console.Error.WriteLine(problems[0].Text(Acquit.Core.Language.English));
            return 1;
        }

        var dossiers = Portfolio(count);
        var context = new DunningContext { Today = _today };
        for (var i = 0; i < WarmUps; i++)
        {
            Decide(dossiers[..Math.Min(dossiers.Length, WarmUpDossiers)], policy, context);
        }

        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var (elapsed, decisions, acting) = Decide(dossiers, policy, context);
            seconds.Add(elapsed);
            Console.WriteLine($"{count} items, {dossiers.Length} debtors, {decisions} decisions, "
                + $"{acting} acting: {elapsed:0.000} s of CPU");
        }

        seconds.Sort();
        Console.WriteLine($"median of {Runs}: {seconds[Runs / 2]:0.000} s of CPU");
        return 0;
    }

    private static (double Seconds, int Decisions, int Acting) Decide(Dossier[] dossiers, DunningPolicy policy,
        DunningContext context)
    {
        var clock = Process.GetCurrentProcess().TotalProcessorTime;
        var (decisions, acting) = (0, 0);
        foreach (var dossier in dossiers)
        {
            var decided = NextStep.For(dossier, policy, context);
            decisions += decided.Count;
            for (var i = 0; i < decided.Count; i++)
            {
                acting += decided[i].Action == DecisionAction.Wait ? 0 : 1;
            }
        }

        return ((Process.GetCurrentProcess().TotalProcessorTime - clock).TotalSeconds, decisions, acting);
    }

    private static Dossier[] Portfolio(int items)
    {
        var random = new Random(20261124);
        var creditor = new Creditor { Name = "Atelier Moreau", Status = LegalStatus.Craftsman };
        var dossiers = new Dossier[(items + ItemsPerDebtor - 1) / ItemsPerDebtor];
        for (var i = 0; i < dossiers.Length; i++)
        {
            var account = new AccountKey("411000", $"C{i:000000}");
            var open = new List<OpenItem>(ItemsPerDebtor);
            var events = new List<DossierEvent>();
            for (var k = 0; k < ItemsPerDebtor && (i * ItemsPerDebtor) + k < items; k++)
            {
                var item = Item(account, (i * ItemsPerDebtor) + k, random);
                open.Add(item);
                if (item.DueOn < _today && random.Next(2) == 0)
                {
                    events.Add(new StepDone("reminder-1", 0, Channel.Letter) { EffectiveOn = item.DueOn,
                        Items = [item.Key] });
                }
            }

            dossiers[i] = Dossier(creditor, account, open, events) with { Credits = Credits(account, open, random) };
        }

        return dossiers;
    }

    private static OpenCredit[] Credits(AccountKey account, List<OpenItem> open, Random random)
    {
        if (random.Next(10) != 0)
        {
            return [];
        }

        var sum = Money.FromCents(open[0].Open.Cents / 2);
        return [new OpenCredit
        {
            Key = new ItemKey($"credit {account.Auxiliary}"), Account = account, Ref = "VIR", Label = "VIR CLIENT",
            On = _today.AddDays(-3), Original = sum, Open = sum,
        }];
    }

    private static OpenItem Item(AccountKey account, int number, Random random)
    {
        var due = _today.AddDays(random.Next(-120, 60));
        var amount = Money.FromCents(random.Next(2_000, 400_000));
        return new OpenItem
        {
            Key = new ItemKey(
                $"411000|{account.Auxiliary}|FA-{number}|{due:yyyy-MM-dd}|{due:yyyy-MM-dd}|{amount.Cents}|0"),
            Account = account, Ref = $"FA-{number}", IssuedOn = due.AddDays(-30), DueOn = due, Original = amount,
                Open = amount,
        };
    }

    private static Dossier Dossier(Creditor creditor, AccountKey account, List<OpenItem> open,
        List<DossierEvent> events) => new()
    {
        Creditor = creditor,
        Debtor = new Debtor
        {
            Key = account.Debtor, Name = account.Auxiliary, Status = LegalStatus.Trader,
            Address = new PostalAddress(["12 RUE DES ACACIAS", "69003 LYON"]), Email = "compta@example.com",
                Phone = "04 00 00 00 00",
        },
        Items = open,
        Credits = [],
        Events = events,
        LedgerImportedOn = _today,
        LedgerCoversUntil = _today,
    };
}
