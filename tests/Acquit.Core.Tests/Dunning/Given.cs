using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Core.Tests.Dunning;

/// <summary>
/// A small world for dunning tests: Monday 2 March 2026, a trader with an address, a policy of three steps.
/// </summary>
internal static class Given
{
    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static DunningPolicy Policy { get; } = new()
    {
        Name = "test",
        Title = "Essai",
        Version = "sha256:0",
        AppliesTo = [.. Enum.GetValues<LegalStatus>()],
        Floor = Money.Parse("15.00"),
        Spacing = 5,
        Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        FirstContact = new FirstContact(180, FirstContactRule.Review, ""),
        Steps =
        [
            Step("reminder", 0),
            Step("registered", 15) with { Channel = Channel.RegisteredLetter },
            Step("notice", 23) with { Channel = Channel.RegisteredLetter, Legal = true, Approval = Approval.Manual },
            new DunningStep { Id = "hand-over", Offset = 33, Does = StepAction.HandOver, Legal = true,
                Approval = Approval.Manual },
        ],
        Causes = new CauseRules { BadFaithTo = "notice", BadFaithBelow = Money.Parse("200.00") },
        Broken = new BrokenRules { PlanTo = "notice" },
    };

    public static DunningStep Step(string id, int offset) => new()
    {
        Id = id, Offset = offset, Does = StepAction.Contact, Channel = Channel.Letter, Letter = id,
            Approval = Approval.Confirm,
    };

    public static OpenItem Item(string reference, DateOnly dueOn, string open = "1200.00") => new()
    {
        Key = new ItemKey(reference),
        Account = new AccountKey("411000", "DUPIN"),
        Ref = reference,
        IssuedOn = dueOn.AddDays(-30),
        DueOn = dueOn,
        Original = Money.Parse(open),
        Open = Money.Parse(open),
    };

    public static OpenCredit Credit(string sum, string label = "", DateOnly? on = null) => new()
    {
        Key = new ItemKey("credit " + sum + label),
        Account = new AccountKey("411000", "DUPIN"),
        Ref = "VIR",
        Label = label,
        On = on ?? Monday,
        Original = Money.Parse(sum),
        Open = Money.Parse(sum),
    };

    public static Dossier Dossier(params OpenItem[] items) => new()
    {
        Creditor = new Creditor { Name = "Atelier Moreau" },
        Debtor = new Debtor
        {
            Key = new DebtorKey("DUPIN"),
            Name = "SARL Dupin",
            Status = LegalStatus.Trader,
            Address = new PostalAddress(["SARL DUPIN", "69003 LYON"]),
            Email = "compta@dupin.example",
            Phone = "04 00 00 00 00",
        },
        Items = items,
        Credits = [],
        Events = [],
    };

    public static Dossier With(this Dossier dossier, params DossierEvent[] events) =>
        dossier with { Events = [.. dossier.Events, .. events] };

    public static StepDone Done(string step, DateOnly on, params string[] items) =>
        new(step, 0, Channel.Letter) { EffectiveOn = on, Items = [.. items.Select(item => new ItemKey(item))] };

    public static IReadOnlyList<Decision> On(this Dossier dossier, DateOnly today,
        DunningPolicy? policy = null, Desk? desk = null) =>
        NextStep.For(dossier, policy ?? Policy, new DunningContext { Today = today }, desk);

    public static Decision Of(this IReadOnlyList<Decision> decisions, string item) =>
        decisions.Single(decision => decision.Items.Any(decided => decided.Item.Ref == item));

    public static ReasonCode Why(this IReadOnlyList<Decision> decisions, string item) =>
        decisions.Of(item).Reasons[0].Code;
}
