using Acquit.App.Decide;
using Acquit.App.Runs;
using Acquit.Core.Amounts;
using Acquit.Core.Dunning;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Policies;

/// <summary>One debtor whose decision would be another under the new text.</summary>
/// <param name="Number">of the dossier</param>
/// <param name="Items">how many open items it concerns</param>
public sealed record PolicyDifference(
    int Number, string Debtor, int Items, Money Amount, (Decision Before, Decision After) Decided);

/// <summary>What would change on a day.</summary>
/// <param name="Examined">dossiers decided twice</param>
/// <param name="Left">dossiers that were too many to look at now</param>
public sealed record PolicyComparison(IReadOnlyList<PolicyDifference> Differences, int Examined, int Left);

/// <summary>Decides every dossier twice, with the text at work and with another, and tells them apart.</summary>
public sealed class PolicyPreview(AcquitDb db, RunRules rules)
{
    /// <summary>A person waits for the answer: no more dossiers than this.</summary>
    public const int MostDossiers = 2000;

    /// <summary>Nothing is written.</summary>
    /// <param name="book">whose</param>
    /// <param name="other">the method as it would be</param>
    /// <param name="day">the day it would decide: tomorrow</param>
    public PolicyComparison Compare(CreditorBook book, DunningPolicy other, DateOnly day)
    {
        var name = book.Creditor.Policy;
        var now = rules.Policy(book.Creditor, name);
        var open = db.Dossiers.AsNoTracking()
            .Where(row => row.CreditorId == book.Id && db.OpenItems.Any(item =>
                item.CreditorId == book.Id && item.DebtorId == row.DebtorId && !item.IsCredit));
        var rows = open.OrderBy(row => row.Number).Take(MostDossiers).ToList();
        var all = open.Count();
        var context = rules.Context(day);
        var differences = DossierBatch.Load(db, book, rows, day)
            .Where(loaded => now is not null && DailyRun.PolicyOf(book, loaded) == name)
            .SelectMany(loaded => Differences(loaded, (now!, other), context))
            .ToList();
        return new PolicyComparison(differences, rows.Count, all - rows.Count);
    }

    private static IEnumerable<PolicyDifference> Differences(
        LoadedDossier loaded, (DunningPolicy Now, DunningPolicy Other) by, DunningContext context)
    {
        var before = ByItem(NextStep.For(loaded.Dossier, by.Now, context, loaded.Desk));
        var after = ByItem(NextStep.For(loaded.Dossier, by.Other, context, loaded.Desk));
        return after
            .Where(pair => before.TryGetValue(pair.Key, out var old) && !IsSame(old, pair.Value))
            .Select(pair => (Item: pair.Key, Before: before[pair.Key], After: pair.Value))
            .GroupBy(one => (one.Before, one.After), Pairs.Instance)
            .Select(group => new PolicyDifference(
                loaded.Row.Number, loaded.Dossier.Debtor.Name, group.Count(),
                Money.Sum(group.Key.Item2.Items.Select(item => item.Item.Open)), group.Key));
    }

    private static Dictionary<string, Decision> ByItem(IReadOnlyList<Decision> decisions) => decisions
        .SelectMany(decision => decision.Items.Select(item => (Key: item.Item.Key.ToString()!, decision)))
        .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.decision, StringComparer.Ordinal);

    /// <summary>The same act for the same reasons; on which day it is looked at again is no difference.</summary>
    private static bool IsSame(Decision one, Decision other) =>
        one.Action == other.Action && one.Step == other.Step && one.Channel == other.Channel
        && one.Letter == other.Letter && one.Approval == other.Approval && one.Amount == other.Amount
        && one.Reasons.Select(reason => reason.Text).SequenceEqual(other.Reasons.Select(reason => reason.Text));

    private sealed class Pairs : IEqualityComparer<(Decision, Decision)>
    {
        public static readonly Pairs Instance = new();

        public bool Equals((Decision, Decision) one, (Decision, Decision) other) =>
            ReferenceEquals(one.Item1, other.Item1) && ReferenceEquals(one.Item2, other.Item2);

        public int GetHashCode((Decision, Decision) pair) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2));
    }
}
