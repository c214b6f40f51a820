using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>
/// A dossier, a policy, an installation and a desk drawn from one seed: everything that makes a decision change with
/// the days, in any order.
/// </summary>
internal sealed record LookWorld(Dossier Dossier, DunningPolicy Policy, DunningContext Context, Desk Desk)
{
    public DateOnly Today => Context.Today;

    public static LookWorld Of(int seed)
    {
        var random = new Random(seed);
        var drawn = World.Of(seed);
        var policy = Method(random, drawn.Policy);
        var dossier = Person(random, drawn);
        var limits = new Dictionary<ItemKey, TimeToSue>();
        foreach (var item in dossier.Items.Where(_ => random.Next(4) == 0))
        {
            var until = drawn.Today.AddDays(random.Next(-20, 25));
            limits[item.Key] = new TimeToSue(until, until.AddDays(random.Next(3) * 9), random.Next(2) == 0);
        }

        var context = new DunningContext
        {
            Today = drawn.Today,
            ContactCap = random.Next(1, 5),
            BankDelayDays = random.Next(0, 5),
            AssumesWhatALedgerCannotTell = random.Next(6) == 0,
            TimeToSue = (_, item) => limits.TryGetValue(item.Key, out var time) ? time : null,
        };
        return new LookWorld(dossier, policy, context, OnDesk(random, dossier, policy));
    }

    /// <summary>What is decided on a day if nothing happens until then.</summary>
    public IReadOnlyList<Decision> On(DateOnly day) =>
        NextStep.For(Dossier, Policy, Context with { Today = day }, Desk);

    public bool IsOpen(DateOnly day) => new ContactDays(HolidayCalendar.Metropole, Policy.Days).IsOpen(day);

    private static Dossier Person(Random random, World drawn)
    {
        var debtor = drawn.Dossier.Debtor with
        {
            Status = random.Next(4) == 0 ? LegalStatus.Unknown : LegalStatus.Trader,
            Address = random.Next(8) == 0 ? null : drawn.Dossier.Debtor.Address,
            Phone = random.Next(8) == 0 ? "" : drawn.Dossier.Debtor.Phone,
            IsNotACustomer = random.Next(30) == 0,
        };
        return drawn.Dossier with
        {
            Debtor = debtor,
            Creditor = drawn.Dossier.Creditor with { UnderMandate = random.Next(12) == 0 },
            Items = [.. drawn.Dossier.Items.Select(item => Older(random, item))],
            Events = [.. drawn.Dossier.Events.Where(_ => random.Next(3) > 0), .. Kept(random, drawn)],
            Credits = random.Next(3) == 0 ? drawn.Dossier.Credits : [],
            PersonContacts = [.. Enumerable.Range(0, random.Next(5)).Select(_ =>
                new ContactAttempt(drawn.Today.AddDays(-random.Next(9)), Channel.Call))],
        };
    }

    private static OpenItem Older(Random random, OpenItem item) =>
        random.Next(6) == 0 ? item with { DueOn = item.DueOn.AddDays(-random.Next(30, 160)) } : item;

    private static IEnumerable<DossierEvent> Kept(Random random, World drawn)
    {
        var on = drawn.Today.AddDays(-random.Next(6));
        if (random.Next(4) == 0)
        {
            yield return new ItemsLeftOut(drawn.Today.AddDays(random.Next(1, 20)))
            {
                EffectiveOn = on, Items = [drawn.Dossier.Items[0].Key], Note = "avoir attendu",
            };
        }

        if (random.Next(4) == 0)
        {
            yield return new PaymentReported(Money.FromCents(random.Next(100, 90_000)))
            {
                EffectiveOn = drawn.Today.AddDays(random.Next(-8, 8)),
            };
        }

        if (random.Next(4) == 0)
        {
            yield return new StepDone("", 0, Channel.Email) { EffectiveOn = on, Letter = NextStep.ResendLetter };
        }
    }

    private static DunningPolicy Method(Random random, DunningPolicy policy)
    {
        var first = random.Next(-4, 4);
        IReadOnlyList<DunningStep> steps = random.Next(2) == 0 ? policy.Steps :
        [
            policy.Steps[0] with { Offset = first },
            .. policy.Steps.Skip(1).Select(step => step with
            {
                Offset = first + step.Offset,
                OnlyIf = random.Next(3) > 0 ? new StepCondition() : new StepCondition
                {
                    AskedFrom = random.Next(2) == 0 ? Money.FromCents(random.Next(300_000)) : null,
                    AskedBelow = random.Next(2) == 0 ? Money.FromCents(random.Next(300_000)) : null,
                },
                Attach = random.Next(4) > 0 ? []
                    : [new Attachment(AttachmentKind.Invoice, "", (IfMissing)random.Next(3))],
            }),
        ];
        return policy with
        {
            Steps = steps,
            Floor = Money.FromCents(random.Next(3) == 0 ? random.Next(200_000) : 1500),
            Ceiling = random.Next(2) == 0 ? Money.FromCents(random.Next(300_000)) : null,
            FirstContact = new FirstContact(random.Next(20, 90), (FirstContactRule)random.Next(3), steps[2].Id),
        };
    }

    private static Desk OnDesk(Random random, Dossier dossier, DunningPolicy policy) => new()
    {
        AtHand = random.Next(2) == 0 ? null : dossier.Items.Where(_ => random.Next(2) == 0)
            .Select(item => new Enclosure(AttachmentKind.Invoice, "", item.Key)).ToHashSet(),
        Pending = random.Next(5) > 0 ? [] :
        [
            new PendingMessage(policy.Steps[random.Next(policy.Steps.Count)].Id, 0, [dossier.Items[0].Key],
                (PendingState)random.Next(2)),
        ],
    };
}
