using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>A dossier, a policy and a day drawn from one seed: whatever can happen, in any order.</summary>
internal sealed record World(Dossier Dossier, DunningPolicy Policy, DateOnly Today, int Seed)
{
    public DunningContext Context => new() { Today = Today };

    public static World Of(int seed)
    {
        var random = new Random(seed);
        var items = Enumerable.Range(1, random.Next(1, 7)).Select(i => Item(random, i)).ToArray();
        var credits = Enumerable.Range(0, random.Next(0, 3))
            .Select(i => Given.Credit(Sum(random), random.Next(2) == 0 ? "VIR F-1" : "")
            with { Key = new ItemKey($"credit {i}") }).ToList();
        var events = Enumerable.Range(0, random.Next(0, 9)).Select(_ => Event(random, items)).ToArray();
        var today = Given.Monday.AddDays(random.Next(-10, 90));
        var dossier = Given.Dossier(items).With(events) with
        {
            Credits = credits,
            LedgerImportedOn = today.AddDays(-random.Next(0, 10)),
            LedgerCoversUntil = today.AddDays(-random.Next(0, 10)),
        };
        return new World(dossier, Method(random), today, seed);
    }

    public IReadOnlyList<Decision> Decide() => NextStep.For(Dossier, Policy, Context);

    private static DunningPolicy Method(Random random) => Given.Policy with
    {
        Grouping = (Grouping)random.Next(3),
        Spacing = random.Next(0, 8),
        Steps = random.Next(2) == 0
            ? Given.Policy.Steps
            : [Given.Step("call", 1) with { Channel = Channel.Call,
                Repeat = new Repeat(3, random.Next(2) == 0 ? 9 : null) },
               .. Given.Policy.Steps.Skip(1)],
    };

    private static OpenItem Item(Random random, int number)
    {
        var item = Given.Item($"F-{number}", Given.Monday.AddDays(random.Next(-60, 60)), Sum(random));
        return random.Next(12) == 0 ? item with { Kind = (ItemKind)random.Next(3) } : item;
    }

    private static string Sum(Random random) => Money.FromCents(random.Next(100, 200_000)).ToString();

    private static DossierEvent Event(Random random, OpenItem[] items)
    {
        var on = Given.Monday.AddDays(random.Next(-50, 80));
        var made = Kind(random, on);
        return made with
        {
            EffectiveOn = on,
            Items = random.Next(3) == 0 ? []
                : [items[random.Next(items.Length)].Key, items[random.Next(items.Length)].Key],
        };
    }

    private static DossierEvent Kind(Random random, DateOnly on) => random.Next(16) switch
    {
        0 => new StepDone("reminder", 0, Channel.Letter) { EffectiveOn = on },
        1 => new StepDone("registered", 0, Channel.RegisteredLetter) { EffectiveOn = on },
        2 => new StepDone("call", random.Next(3), Channel.Call) { EffectiveOn = on },
        3 => new StepDone("notice", 0, Channel.RegisteredLetter) { EffectiveOn = on },
        4 => new PromiseMade(Money.Parse(Sum(random)), on.AddDays(random.Next(0, 20))) { EffectiveOn = on },
        5 => new PlanAgreed([new Instalment(on.AddDays(10), Money.Parse("100.00")),
            new Instalment(on.AddDays(40), Money.Parse("100.00"))])
            { EffectiveOn = on },
        6 => new DisputeOpened(random.Next(2) == 0 ? null : Money.Parse(Sum(random))) { EffectiveOn = on },
        7 => new DisputeClosed { EffectiveOn = on },
        8 => new HoldPlaced(on.AddDays(random.Next(1, 30))) { EffectiveOn = on },
        9 => new HoldLifted { EffectiveOn = on },
        10 => new CauseFound((Cause)random.Next(4)) { EffectiveOn = on },
        11 => new ReplyReceived(Channel.Email) { EffectiveOn = on },
        12 => new ReplyRead { EffectiveOn = on },
        13 => new CallLogged(CallOutcome.NoAnswer) { EffectiveOn = on },
        14 => new StepSkipped("reminder", 0) { EffectiveOn = on },
        _ => new Postponed("reminder", on.AddDays(random.Next(1, 10))) { EffectiveOn = on },
    };
}
