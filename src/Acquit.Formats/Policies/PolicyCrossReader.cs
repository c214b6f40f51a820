using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Policies;

/// <summary>
/// The parts of a policy file that point at its steps: first contact, causes, broken promises and plans.
/// </summary>
internal sealed class PolicyCrossReader(IReadOnlyList<DunningStep> steps)
{
    private const string SkipTo = "skip-to ";
    private const string Proposal = "propose-skip";
    private const string WriteOffReview = "write-off-review";

    public FirstContact FirstContact(YamlMap policy)
    {
        if (Part(policy, "first_contact") is not { } map)
        {
            return new FirstContact(int.MaxValue, FirstContactRule.Start, "");
        }

        var olderThan = PolicyFile.Bounded(map, "older_than", 0, 3650) ?? 0;
        var then = map.RequiredText("then");
        var rule = then switch
        {
            "review" => FirstContactRule.Review,
            "start" => FirstContactRule.Start,
            _ when then.StartsWith(SkipTo, StringComparison.Ordinal) => FirstContactRule.SkipTo,
            _ => (FirstContactRule?)null,
        };
        var step = rule == FirstContactRule.SkipTo ? then[SkipTo.Length..] : "";
        map.Close();
        if (rule is null)
        {
            map.Refuse("then", ProblemCode.ValueUnreadable, "review | start | skip-to STEP");
        }
        else if (rule == FirstContactRule.SkipTo)
        {
            Known(map, "then", step);
        }

        return new FirstContact(olderThan, rule ?? FirstContactRule.Review, step);
    }

    public CauseRules Causes(YamlMap policy)
    {
        var rules = new CauseRules();
        if (Part(policy, "causes") is not { } map)
        {
            return rules;
        }

        rules = rules with
        {
            ForgottenWaitDays = Days(map, "forgotten", "resend-invoice", "wait") ?? rules.ForgottenWaitDays,
            DisputeLookAgainDays = Days(map, "dispute", "hold-contested", "look_again") ?? rules.DisputeLookAgainDays,
            LongestPromiseDays = Days(map, "cash-flow", "promise-or-plan", "longest_promise")
                ?? rules.LongestPromiseDays,
        };
        if (map.Map("bad-faith") is { } badFaith)
        {
            Then(badFaith, Proposal);
            rules = rules with
            {
                BadFaithTo = Target(badFaith),
                BadFaithBelow = badFaith.Amount("below"),
            };
            badFaith.OneOf("below_then", PolicyWords.Exactly(WriteOffReview), WriteOffReview);
            badFaith.Close();
        }

        map.Close();
        return rules;
    }

    public BrokenRules Broken(YamlMap policy)
    {
        var rules = new BrokenRules();
        if (Part(policy, "broken") is not { } map)
        {
            return rules;
        }

        if (map.Map("promise") is { } promise)
        {
            rules = rules with { PromiseThen = promise.OneOf("then", Channels.Parse, PolicyWords.KnownChannels)
                ?? Channel.Call };
            promise.Close();
        }

        if (map.Map("plan") is { } plan)
        {
            Then(plan, Proposal);
            rules = rules with { PlanTo = Target(plan) };
            plan.Close();
        }

        map.Close();
        return rules;
    }

    private static YamlMap? Part(YamlMap policy, string key)
    {
        var map = policy.Map(key);
        if (map is null && !policy.Has(key))
        {
            policy.Missing(key);
        }

        return map;
    }

    private static int? Days(YamlMap causes, string cause, string then, string key)
    {
        if (causes.Map(cause) is not { } map)
        {
            return null;
        }

        Then(map, then);
        var days = PolicyFile.Bounded(map, key, 1, 365);
        map.Close();
        return days;
    }

    private static void Then(YamlMap map, string expected)
    {
        if (!map.Has("then"))
        {
            map.Missing("then");
        }

        map.OneOf("then", PolicyWords.Exactly(expected), expected);
    }

    private string Target(YamlMap map)
    {
        var step = map.RequiredText("to");
        Known(map, "to", step);
        return step;
    }

    private void Known(YamlMap map, string key, string step)
    {
        if (!steps.Any(known => known.Id == step))
        {
            map.Refuse(key, ProblemCode.StepUnknown, string.Join(" | ", steps.Select(known => known.Id)));
        }
    }
}
