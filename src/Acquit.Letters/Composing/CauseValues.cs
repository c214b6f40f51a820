using Acquit.Core.Dossiers;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>Answers, credit notes and plans: what their papers may tell.</summary>
internal static class CauseValues
{
    public static void Put(Dictionary<string, object> values, LetterFacts facts, LetterAmounts amounts)
    {
        PutAnswer(values, facts);
        PutCredit(values, facts);
        PutPlan(values, facts, amounts);
        Values.Put(values, "creditor.identity", Identities.Of(facts.Creditor));
        Values.Put(values, "debtor.identity", Identities.Of(facts.Debtor));
        Values.Put(values, "signer.text", Identities.Titled(facts.Creditor.SignerName, facts.Creditor.SignerTitle));
        Values.Put(values, "creditorIsPerson", LegalMentions.IsPerson(facts.Creditor));
        Values.Put(values, "debtorIsPerson", amounts.Side is DebtorSide.Consumer);
    }

    private static void PutAnswer(Dictionary<string, object> values, LetterFacts facts)
    {
        if (facts.Answer is not { } answer)
        {
            return;
        }

        Values.Put(values, "answer.openedOn", FrenchText.Of(answer.OpenedOn));
        Values.PutIfAny(values, "answer.decidedBy", answer.DecidedBy);
        Values.Put(values, "answerAccepted", answer.Verdict == DisputeVerdict.Accepted);
        Values.Put(values, "answerPartly", answer.Verdict == DisputeVerdict.Partly);
        Values.Put(values, "answerRejected", answer.Verdict == DisputeVerdict.Rejected);
        Values.Put(values, "manyPoints", answer.Points.Count > 1);
        Values.Put(values, "answer.points", answer.Points.Select((point, i) => new Dictionary<string, object>
        {
            ["number"] = $"{i + 1}",
            ["complaint"] = point.Complaint.TrimEnd('.', ' '),
            ["reply"] = WithStop(point.Answer),
            ["evidence"] = point.Evidence,
            ["hasEvidence"] = point.Evidence.Length > 0,
            ["isNumbered"] = answer.Points.Count > 1,
        }).ToList());
    }

    private static void PutCredit(Dictionary<string, object> values, LetterFacts facts)
    {
        var credit = CauseRules.CreditOf(facts);
        var favour = CauseTables.FavourOf(facts);
        Values.Put(values, "hasCredit", credit.IsPositive);
        Values.Put(values, "creditNote.amount", FrenchText.Of(credit));
        Values.Put(values, "inFavour", favour.IsPositive);
        Values.Put(values, "favour", FrenchText.Of(favour));
        Values.Put(
            values, "creditNoteEnclosed", facts.Enclosed.Any(paper => paper.Kind == EnclosedKind.CreditNote));
        if (facts.CreditNote is { } note)
        {
            Values.Put(values, "creditNote.number", note.Number);
            Values.Put(values, "creditNote.issuedOn", FrenchText.Of(note.IssuedOn));
            Values.PutIfAny(values, "creditNote.reason", note.Reason.TrimEnd('.', ' '));
        }

        Values.Put(values, "hasCreditReason", facts.CreditNote is { Reason.Length: > 0 });
    }

    private static void PutPlan(Dictionary<string, object> values, LetterFacts facts, LetterAmounts amounts)
    {
        if (facts.Plan is not { } plan)
        {
            return;
        }

        var waived = CauseRules.WaivedOf(facts, amounts);
        Values.Put(values, "plan.agreedOn", FrenchText.Of(plan.AgreedOn));
        Values.Put(values, "plan.closedOn", FrenchText.Of(plan.ClosedOn));
        Values.Put(values, "plan.count", $"{plan.Instalments.Count}");
        Values.Put(values, "planIsSingle", plan.Instalments.Count == 1);
        Values.Put(values, "plan.total", FrenchText.Of(plan.Total));
        Values.Put(values, "plan.totalWords", AmountInWords.Of(plan.Total));
        Values.Put(values, "plan.balance", FrenchText.Of(plan.Balance));
        Values.Put(values, "plan.means", plan.Means);
        Values.Put(values, "plan.graceDays", $"{plan.GraceDays}");
        Values.Put(values, "plan.waived", FrenchText.Of(waived));
        Values.Put(values, "waiverIfKept", waived.IsPositive);
        Values.Put(values, "penaltiesIncluded", amounts.TellsPenalties && !plan.WaivesIfKept);
        Values.PutIfAny(values, "plan.agreementRef", plan.AgreementRef);
        Values.Put(values, "hasAgreementRef", plan.AgreementRef.Length > 0);
        Values.Put(values, "debtorSigner.text", Identities.Titled(plan.Signatory, plan.SignatoryTitle));
        Values.Put(values, "iban", facts.Creditor.Iban is { } iban ? FrenchText.Of(iban) : "");
        PutMissed(values, plan);
    }

    private static void PutMissed(Dictionary<string, object> values, PlanFacts plan)
    {
        if (plan.Missed is { } missed)
        {
            Values.Put(values, "plan.missedOn", FrenchText.Of(missed.DueOn));
            Values.Put(values, "plan.missedAmount", FrenchText.Of(missed.Amount));
            Values.Put(values, "plan.missedAgreed", FrenchText.Of(missed.Agreed ?? missed.Amount));
            Values.Put(values, "missedLowered", missed.Amount < (missed.Agreed ?? missed.Amount));
            Values.Put(values, "plan.missedNumber", $"{missed.Number}");
            Values.Put(values, "plan.missing", FrenchText.Of(missed.Missing));
            Values.Put(values, "missedInPart", missed.Missing < missed.Amount);
            Values.Put(values, "missedMore", missed.Missing > missed.Amount);
        }

        if (plan.Notice is { } notice)
        {
            Values.Put(values, "notice.sentOn", FrenchText.Of(notice.SentOn));
            Values.Put(values, "notice.presentedOn", FrenchText.Of(notice.PresentedOn));
            Values.PutIfAny(values, "notice.ref", notice.Ref);
        }
    }

    /// <summary>A sentence ends with its stop, whatever a person typed.</summary>
    private static string WithStop(string sentence)
    {
        var text = sentence.Trim();
        return text.Length == 0 || text[^1] is '.' or '!' or '?' or '…' ? text : text + ".";
    }
}
