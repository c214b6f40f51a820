using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;

namespace Acquit.Core.Dunning;

/// <summary>
/// The events of a dossier replayed up to today. An event that names no item is about the items issued on or before its
/// day, so that a new invoice inherits nothing; holds, replies and insolvency are about the debtor.
/// </summary>
internal sealed class DossierHistory
{
    private const int WorthAnIndex = 12;

    private readonly Dossier _dossier;
    private readonly DunningPolicy _policy;
    private readonly ItemHistory?[] _items;
    private readonly Dictionary<ItemKey, int>? _index;

    private DossierHistory(Dossier dossier, DunningPolicy policy)
    {
        _dossier = dossier;
        _policy = policy;
        _items = new ItemHistory?[dossier.Items.Count];
        if (dossier.Items.Count > WorthAnIndex)
        {
            _index = new Dictionary<ItemKey, int>(dossier.Items.Count);
            for (var i = 0; i < dossier.Items.Count; i++)
            {
                _index[dossier.Items[i].Key] = i;
            }
        }
    }

    /// <summary>Day of the last contact of any kind in this dossier.</summary>
    public DateOnly? LastContactOn { get; private set; }

    /// <summary>A reply that nobody has read.</summary>
    public ReplyReceived? UnreadReply { get; private set; }

    /// <summary>The opening that stops actions for prior debts; null: none stands.</summary>
    public InsolvencyOpened? Insolvency { get; private set; }

    public static DossierHistory Replay(Dossier dossier, DunningPolicy policy, DateOnly today)
    {
        var history = new DossierHistory(dossier, policy);
        for (var i = 0; i < dossier.Events.Count; i++)
        {
            if (dossier.Events[i].EffectiveOn <= today)
            {
                history.Apply(dossier.Events[i]);
            }
        }

        return history;
    }

    public ItemHistory Of(int item) => _items[item] ?? ItemHistory.Nothing;

    private void Apply(DossierEvent happened)
    {
        if (PreparedLetters.IsBeside(happened))
        {
            return;
        }

        ApplyToDebtor(happened);
        if (happened.Items.Count > 0)
        {
            for (var i = 0; i < happened.Items.Count; i++)
            {
                if (IndexOf(happened.Items[i]) is var at and >= 0)
                {
                    ApplyToItem(happened, at);
                }
            }

            return;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (_dossier.Items[i].IssuedOn <= happened.EffectiveOn || happened is HoldPlaced or HoldLifted)
            {
                ApplyToItem(happened, i);
            }
        }
    }

    private void ApplyToDebtor(DossierEvent happened)
    {
        switch (happened)
        {
            case StepDone done when IsContact(done.Step):
            case LetterRecorded or CallLogged:
                LastContactOn = LastContactOn > happened.EffectiveOn ? LastContactOn : happened.EffectiveOn;
                break;
            case ReplyReceived reply:
                UnreadReply = reply;
                break;
            case ReplyRead:
                UnreadReply = null;
                break;
            case InsolvencyOpened opened:
                Insolvency = opened;
                break;
            case InsolvencyActRecorded when InsolvencyFile.IsFreeing(happened):
                Insolvency = null;
                break;
        }
    }

    private void ApplyToItem(DossierEvent happened, int at)
    {
        var item = _items[at] ??= new ItemHistory();
        item.IsKnown |= happened is not (NoteAdded or PaymentReported or ReplyReceived or ReplyRead
            or DeskEvent or EvidenceRecorded or CreditLimitSet or Blacklisted or BlacklistLifted);
        switch (happened)
        {
            case StepDone done:
                Done(item, at, (done.Step, done.Occurrence), happened);
                if (IsContact(done.Step))
                {
                    item.LastContactOn = happened.EffectiveOn;
                }

                if (done.Step.Length == 0)
                {
                    Sent(item, done);
                }

                break;
            case LetterRecorded letter:
                Done(item, at, (letter.Step, 0), happened);
                item.LastContactOn = happened.EffectiveOn;
                break;
            case CallLogged call:
                Done(item, at, (call.Step, call.Occurrence), happened);
                item.LastContactOn = happened.EffectiveOn;
                break;
            case StepSkipped skipped:
                Done(item, at, (skipped.Step, skipped.Occurrence), happened);
                break;
            default:
                Agreed(item, happened);
                break;
        }
    }

    /// <summary>A letter that is no step of the policy has left.</summary>
    private static void Sent(ItemHistory item, StepDone done)
    {
        switch (done.Letter)
        {
            case NextStep.ResendLetter:
                item.ResentOn = done.EffectiveOn;
                break;
            case PreparedLetters.PlanNotice:
                item.PlanNotice = done;
                break;
            case PreparedLetters.PlanAcceleration:
                item.PlanAcceleration = done;
                break;
        }

        item.Prepared = item.Prepared?.Letter == done.Letter ? null : item.Prepared;
    }

    private void Agreed(ItemHistory item, DossierEvent happened)
    {
        switch (happened)
        {
            case PromiseMade promise:
                (item.Promise, item.Plan) = (promise, item.Plan?.GraceDays is null ? null : item.Plan);
                break;
            case PlanAgreed plan:
                (item.Promise, item.Plan, item.PlanNotice, item.PlanAcceleration) = (null, plan, null, null);
                break;
            case DisputeOpened or DisputeClosed or DisputeAnswered:
                item.Contest(happened);
                break;
            case CauseFound cause:
                (item.Cause, item.ResentOn) = (cause, null);
                break;
            case HandedOver handed:
                item.HandedOver = handed;
                break;
            case WrittenOff:
                item.WrittenOffOn = happened.EffectiveOn;
                break;
            case FirstContactReviewed reviewed:
                item.ReviewedFrom = Math.Max(0, StepIndex(_policy, reviewed.FromStep));
                break;
            default:
                Held(item, happened);
                break;
        }
    }

    /// <summary>Until a day, or until somebody says otherwise.</summary>
    private static void Held(ItemHistory item, DossierEvent happened)
    {
        switch (happened)
        {
            case HoldPlaced hold:
                item.Hold = hold;
                break;
            case HoldLifted:
                item.Hold = null;
                break;
            case Postponed postponed:
                item.Postponed = postponed;
                break;
            case ItemsLeftOut leftOut:
                item.LeftOut = leftOut;
                break;
            case ItemsTakenBack:
                item.LeftOut = null;
                break;
            case CreditNoteIssued note:
                item.Credit(note);
                break;
            case LetterPrepared prepared:
                item.Prepared = prepared;
                break;
            case LetterGivenUp given:
                item.GiveUp(given);
                break;
        }
    }

    /// <summary>
    /// Marks a step. When the event names no item it marks only those whose own step could have been due that day, so
    /// that an invoice never inherits a harsh level from another.
    /// </summary>
    private void Done(ItemHistory item, int at, (string Id, int Occurrence) step, DossierEvent happened)
    {
        var index = StepIndex(_policy, step.Id);
        if (index < 0 || (happened.Items.Count == 0
            && _dossier.Items[at].DueOn.DayNumber + _policy.Steps[index].Offset > happened.EffectiveOn.DayNumber))
        {
            return;
        }

        item.MarkDone(index, step.Occurrence, happened.EffectiveOn);
        if (happened is StepDone)
        {
            item.MarkSent(index);
        }
        else if (happened is LetterRecorded)
        {
            item.MarkSentOutside(index);
        }
    }

    private bool IsContact(string step) =>
        StepIndex(_policy, step) is var at && (at < 0 || _policy.Steps[at].Does == StepAction.Contact);

    private int IndexOf(ItemKey key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var at) ? at : -1;
        }

        for (var i = 0; i < _items.Length; i++)
        {
            if (_dossier.Items[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Position of a step in the policy; −1 when the policy has no such step (any more).</summary>
    internal static int StepIndex(DunningPolicy policy, string step)
    {
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            if (policy.Steps[i].Id == step)
            {
                return i;
            }
        }

        return -1;
    }
}
