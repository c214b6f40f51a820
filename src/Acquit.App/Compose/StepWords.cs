using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Letters;

namespace Acquit.App.Compose;

/// <summary>What the step of the policy and those after it let a letter say and lack.</summary>
internal static class StepWords
{
    /// <summary>
    /// Papers that the step does not insist on. An earlier letter is insisted on only when Acquit sent it: one that a
    /// person left out or sent herself is hers to add. A letter that is no step lacks nothing.
    /// </summary>
    public static IEnumerable<EnclosedKind> MayLack(DraftFacts facts)
    {
        if (facts.Step is not { } step)
        {
            yield break;
        }

        if (!step.Attach.Any(one => one is { What: AttachmentKind.Invoice, IfMissing: IfMissing.Refuse }))
        {
            yield return EnclosedKind.Invoice;
        }

        if (!step.Attach.Any(one => one is { What: AttachmentKind.Sent, IfMissing: IfMissing.Refuse }
            && IsLost(one.Step, facts)))
        {
            yield return EnclosedKind.EarlierLetter;
        }
    }

    /// <summary>
    /// A reminder reserves the right to sue when the policy goes from it to the formal notice and then out of the
    /// creditor's hands: the next step is legal, and the one after it hands the dossier over.
    /// </summary>
    public static bool ReservesRight(DraftFacts facts) =>
        facts is { Step: { Legal: false, Does: StepAction.Contact }, NextSteps: [{ Legal: true } next, var last, ..] }
            && next.Does == StepAction.Contact && last.Does == StepAction.HandOver;

    /// <summary>The policy says that the creditor has decided to sue, and a person has read it.</summary>
    public static bool WillSue(DraftFacts facts) => facts is { Step.WillSue: true, IsReadByAPerson: true };

    /// <summary>Acquit sent it and its bytes are gone.</summary>
    private static bool IsLost(string step, DraftFacts facts) =>
        facts.Dossier.Events.OfType<StepDone>().Any(done => done.Step == step)
            && !facts.Earlier.Any(letter => letter.Step == step && letter.Bytes is not null);
}
