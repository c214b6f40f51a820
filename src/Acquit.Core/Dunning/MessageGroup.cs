using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>Items that one message or act would be about: a step of the policy, or an act beside it.</summary>
internal sealed class MessageGroup(Cue cue, int step)
{
    /// <summary>Meaningful when <see cref="Step"/> is −1; else the items say each their own.</summary>
    public Cue Cue { get; } = cue;

    public int Step { get; } = step;

    public List<int> Items { get; } = [];

    /// <summary>What a person asked for; null: the policy, or a plan, asks.</summary>
    public LetterPrepared? Prepared { get; private init; }

    /// <summary>The plan whose instalment is missing; null: no plan asks.</summary>
    private PlanAgreed? Plan { get; init; }

    /// <summary>
    /// A broken commitment first, then what a person asked for, an invoice to send again, then the highest step.
    /// </summary>
    public int Rank => Cue switch
    {
        Cue.BrokenPromise or Cue.PlanCall => int.MaxValue,
        Cue.PlanNotice or Cue.PlanAcceleration => int.MaxValue - 1,
        Cue.Prepared => int.MaxValue - 2,
        Cue.Resend => int.MaxValue - 3,
        Cue.Step or Cue.BrokenPlan or Cue.BadFaith or Cue.SmallAndBadFaith or Cue.FirstContact => Step,
    };

    public DecisionAction Action(DunningPolicy policy) =>
        Step < 0
            ? Cue == Cue.SmallAndBadFaith ? DecisionAction.WriteOffReview : DecisionAction.Contact
            : policy.Steps[Step].Does switch
            {
                StepAction.Contact => DecisionAction.Contact,
                StepAction.HandOver => DecisionAction.HandOver,
                StepAction.WriteOffReview => DecisionAction.WriteOffReview,
            };

    /// <summary>How the message would leave; null for an act that is no contact.</summary>
    public Channel? Channel(DunningReading reading)
    {
        if (Step >= 0)
        {
            return ChannelChoice.Of(reading.Policy.Steps[Step], reading.Dossier);
        }

        return Cue switch
        {
            Cue.BrokenPromise => reading.Policy.Broken.PromiseThen,
            Cue.Resend => Resend(reading),
            Cue.Prepared => Prepared!.Channel,
            Cue.PlanCall => Dossiers.Channel.Call,
            Cue.PlanNotice or Cue.PlanAcceleration => Dossiers.Channel.RegisteredLetter,
            Cue.Step or Cue.BrokenPlan or Cue.BadFaith or Cue.SmallAndBadFaith or Cue.FirstContact => null,
        };
    }

    /// <summary>By e-mail where the debtor can be written to that way and the creditor does so.</summary>
    private static Channel Resend(DunningReading reading)
    {
        var rules = reading.Dossier.Creditor.ContactRules;
        var isKnown = reading.Dossier.Debtor.Email.Length > 0 || reading.Context.AssumesWhatALedgerCannotTell;
        return isKnown && rules.Uses(Dossiers.Channel.Email.Key()) ? Dossiers.Channel.Email : Dossiers.Channel.Letter;
    }

    public string Letter(DunningReading reading)
    {
        if (Step >= 0)
        {
            return reading.Policy.Steps[Step].Letter;
        }

        return Cue switch
        {
            Cue.BrokenPromise => reading.Policy.Broken.PromiseThen == Dossiers.Channel.Call ? NextStep.CallScript
                : NextStep.BrokenPromiseLetter,
            Cue.Resend => NextStep.ResendLetter,
            Cue.Prepared => Prepared!.Letter,
            Cue.PlanCall => NextStep.CallScript,
            Cue.PlanNotice => PreparedLetters.PlanNotice,
            Cue.PlanAcceleration => PreparedLetters.PlanAcceleration,
            Cue.Step or Cue.BrokenPlan or Cue.BadFaith or Cue.SmallAndBadFaith or Cue.FirstContact => "",
        };
    }

    /// <summary>Groups what is due: by step, or by step and invoice when the policy says so.</summary>
    public static List<MessageGroup> Of(ItemCase[] cases, Grouping grouping)
    {
        var groups = new List<MessageGroup>();
        var byInvoice = grouping == Grouping.Invoice ? new Dictionary<(Cue, int, InvoiceKey), MessageGroup>() : null;
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].IsDue)
            {
                var group = byInvoice is null ? Find(groups, cases[i].Act) : Find(groups, cases[i], byInvoice);
                group.Items.Add(i);
            }
        }

        foreach (var group in groups)
        {
            group.Items.Sort((a, b) => OpenItem.OldestFirst(cases[a].Item, cases[b].Item));
        }

        groups.Sort((a, b) => b.Rank.CompareTo(a.Rank) is var byRank && byRank != 0
            ? byRank
            : OpenItem.OldestFirst(cases[a.Items[0]].Item, cases[b.Items[0]].Item));
        return groups;
    }

    private static MessageGroup Find(List<MessageGroup> groups, DueAct act)
    {
        var cue = CueOf(act);
        foreach (var group in groups)
        {
            if (group.Cue == cue && group.Step == act.Step && group.Prepared?.Letter == act.Prepared?.Letter
                && ReferenceEquals(group.Plan, act.Plan))
            {
                return group;
            }
        }

        var added = new MessageGroup(cue, act.Step) { Prepared = act.Prepared, Plan = act.Plan };
        groups.Add(added);
        return added;
    }

    private static MessageGroup Find(
        List<MessageGroup> groups, ItemCase item, Dictionary<(Cue, int, InvoiceKey), MessageGroup> byInvoice)
    {
        if (item.Act.Step < 0 && item.Act.Cue != Cue.Resend && item.Act.Cue != Cue.BrokenPromise)
        {
            return Find(groups, item.Act);
        }

        var key = (CueOf(item.Act), item.Act.Step, item.Item.Invoice);
        if (!byInvoice.TryGetValue(key, out var group))
        {
            byInvoice[key] = group = new MessageGroup(key.Item1, item.Act.Step);
            groups.Add(group);
        }

        return group;
    }

    /// <summary>A step is one message whatever brought it about.</summary>
    private static Cue CueOf(DueAct act) => act.Step >= 0 ? Cue.Step : act.Cue;
}
