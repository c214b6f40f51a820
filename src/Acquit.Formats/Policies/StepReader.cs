using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Formats.Yaml;

namespace Acquit.Formats.Policies;

/// <summary>The <c>steps</c> of a policy file, in order.</summary>
internal sealed class StepReader(IReadOnlySet<string> letters)
{
    private const int MostSteps = 40;
    private const string SentPrefix = "sent:";

    public IReadOnlyList<DunningStep> Steps(YamlMap policy)
    {
        var maps = policy.Maps("steps");
        if (maps.Count is 0 or > MostSteps)
        {
            policy.Refuse("steps", ProblemCode.PolicyRuleBroken, $"1 … {MostSteps} steps");
        }

        var steps = new List<DunningStep>();
        for (var i = 0; i < maps.Count; i++)
        {
            steps.Add(Step(maps[i], steps, isLast: i == maps.Count - 1));
        }

        return steps;
    }

    private DunningStep Step(YamlMap map, List<DunningStep> earlier, bool isLast)
    {
        var id = map.RequiredText("id");
        if (id.Length > 0 && earlier.Exists(step => step.Id == id))
        {
            map.Refuse("id", ProblemCode.StepsOutOfOrder, "a new id");
        }

        var step = new DunningStep
        {
            Id = id,
            Offset = At(map, earlier),
            Does = Required(map, "does", PolicyWords.Does, "contact | hand-over | write-off-review"),
            Channel = map.OneOf("channel", Channels.Parse, PolicyWords.KnownChannels),
            Letter = map.Text("letter") ?? "",
            Tone = map.OneOf("tone", PolicyWords.Tone, "courteous | firm | formal") ?? Tone.Courteous,
            Legal = map.Flag("legal") ?? false,
            Approval = Required(map, "approval", PolicyWords.Approval, "automatic | confirm | manual"),
            DeadlineDays = PolicyFile.Bounded(map, "deadline", 1, 90),
            Attach = [.. map.Maps("attach").Select(attach => Attach(attach, earlier))],
            OnlyIf = Condition(map.Map("only_if")),
            WillSue = map.Flag("will_sue") ?? false,
        };
        step = step with { Repeat = Repetition(map, step.Offset, isLast) };
        Check(map, step);
        map.Close();
        return step;
    }

    private void Check(YamlMap map, DunningStep step)
    {
        if (step.Does == StepAction.Contact)
        {
            if (step.Channel is null && !map.Has("channel"))
            {
                map.Missing("channel");
            }

            if (step.Letter.Length == 0)
            {
                map.Missing("letter");
            }
            else if (!letters.Contains(step.Letter))
            {
                map.Refuse("letter", ProblemCode.LetterUnknown,
                    string.Join(", ", letters.Order(StringComparer.Ordinal)));
            }
        }

        if (step.Legal && step.OnlyIf.CauseNot.Count > 0)
        {
            map.Refuse("legal", ProblemCode.PolicyRuleBroken, "legal: false, or only_if without cause_not");
        }

        if (step is { WillSue: true, Legal: false } or { WillSue: true, Approval: not Approval.Manual })
        {
            map.Refuse("will_sue", ProblemCode.PolicyRuleBroken, "legal: true, approval: manual");
        }

        if (step.Legal && step.Approval == Approval.Automatic)
        {
            map.Refuse("approval", ProblemCode.PolicyRuleBroken, "confirm | manual (legal: true)");
        }
    }

    private static int At(YamlMap map, List<DunningStep> earlier)
    {
        if (map.OneOf("at", PolicyWords.Offset, "D-5 | D+0 | D+15") is not { } offset)
        {
            if (!map.Has("at"))
            {
                map.Missing("at");
            }

            return earlier.Count == 0 ? 0 : earlier[^1].Offset + 1;
        }

        if (earlier.Count > 0 && offset <= earlier[^1].Offset)
        {
            map.Refuse("at", ProblemCode.StepsOutOfOrder, $"> {Spell(earlier[^1].Offset)}");
        }

        return offset;
    }

    private static Repeat? Repetition(YamlMap map, int offset, bool isLast)
    {
        if (map.Map("repeat") is not { } repeat)
        {
            return null;
        }

        var every = PolicyFile.Bounded(repeat, "every", 2, 365);
        if (every is null && !repeat.Has("every"))
        {
            repeat.Missing("every");
        }

        var until = repeat.RequiredText("until");
        int? last = null;
        if (until == "next")
        {
            if (isLast)
            {
                repeat.Refuse("until", ProblemCode.PolicyRuleBroken, "D+n (there is no next step)");
            }
        }
        else if ((last = PolicyWords.Offset(until)) is null || last <= offset)
        {
            repeat.Refuse("until", ProblemCode.ValueUnreadable, $"next | > {Spell(offset)}");
        }

        repeat.Close();
        return every is { } days && days > 0 ? new Repeat(days, last) : null;
    }

    private static Attachment Attach(YamlMap map, List<DunningStep> earlier)
    {
        var what = map.RequiredText("what");
        var ifMissing = Required(map, "if_missing", PolicyWords.IfMissing, "omit | ask | refuse");
        map.Close();
        if (what.StartsWith(SentPrefix, StringComparison.Ordinal))
        {
            var sent = what[SentPrefix.Length..];
            if (!earlier.Exists(step =>
                step.Id == sent && step.Does == StepAction.Contact && step.Channel != Channel.Call))
            {
                map.Refuse("what", ProblemCode.StepUnknown, "sent:STEP (an earlier step with a letter)");
            }

            return new Attachment(AttachmentKind.Sent, sent, ifMissing);
        }

        if (PolicyWords.Attachment(what) is { } kind)
        {
            return new Attachment(kind, "", ifMissing);
        }

        map.Refuse("what", ProblemCode.ValueUnreadable,
            "invoice | statement | sent:STEP | order | delivery-note | terms");
        return new Attachment(AttachmentKind.Invoice, "", ifMissing);
    }

    private static StepCondition Condition(YamlMap? map)
    {
        if (map is null)
        {
            return new StepCondition();
        }

        var condition = new StepCondition
        {
            AskedFrom = map.Amount("asked_from"),
            AskedBelow = map.Amount("asked_below"),
            Debtor = Words(map, "debtor", LegalStatuses.Parse, PolicyWords.KnownStatuses),
            CauseNot = Words(map, "cause_not", PolicyWords.Cause, "forgotten | dispute | cash-flow | bad-faith"),
        };
        map.Close();
        if (condition.AskedFrom >= condition.AskedBelow)
        {
            map.Refuse("asked_below", ProblemCode.PolicyRuleBroken, "asked_below > asked_from");
        }

        return condition;
    }

    private static List<T> Words<T>(YamlMap map, string key, Func<string, T?> parse, string expected)
        where T : struct
    {
        var words = new List<T>();
        foreach (var text in map.Texts(key))
        {
            if (parse(text) is { } word)
            {
                words.Add(word);
            }
            else
            {
                map.Refuse(key, ProblemCode.ValueUnreadable, expected);
            }
        }

        return words;
    }

    private static T Required<T>(YamlMap map, string key, Func<string, T?> parse, string expected)
        where T : struct
    {
        if (!map.Has(key))
        {
            map.Missing(key);
        }

        return map.OneOf(key, parse, expected) ?? default;
    }

    private static string Spell(int offset) => offset < 0 ? $"D{offset}" : $"D+{offset}";
}
