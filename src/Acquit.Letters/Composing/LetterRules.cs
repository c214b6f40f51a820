using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Law;

namespace Acquit.Letters.Composing;

/// <summary>Everything that stands against a letter, all of it at once.</summary>
internal static class LetterRules
{
    public static IEnumerable<RefusedLetter> WhyNot(
        LetterTemplate template,
        LetterFacts facts,
        LetterAmounts amounts) =>
    [
        .. OnSender(template, facts),
        .. OnChannel(template, facts),
        .. OnDebtorKind(template.Kind, facts, amounts.Side),
        .. OnSum(template.Kind, facts, amounts),
        .. template.Needs.SelectMany(need => WhyNot(need, facts, amounts)),
    ];

    private static IEnumerable<RefusedLetter> OnSender(LetterTemplate template, LetterFacts facts)
    {
        if (facts.Creditor.UnderMandate)
        {
            yield return new(LetterRefusal.MandateMissing, "");
        }

        var mentions = string.Join(", ", LegalMentions.Missing(facts.Creditor));
        if (mentions.Length > 0 && template.Kind != LetterKind.CallScript)
        {
            yield return new(LetterRefusal.LegalMentionsMissing, mentions);
        }
    }

    private static IEnumerable<RefusedLetter> OnChannel(LetterTemplate template, LetterFacts facts)
    {
        if (template.Kind == LetterKind.StatementOfClaim)
        {
            yield break;
        }

        if (!MayLeaveBy(facts.Channel, template))
        {
            yield return new(LetterRefusal.WrongChannel, "");
        }

        if (facts.Channel == Channel.Email && facts.Debtor.Email.Length == 0)
        {
            yield return new(LetterRefusal.EmailMissing, "");
        }

        if (!IsPostal(facts.Channel))
        {
            yield break;
        }

        if (WindowAddress.Of(facts.Debtor) is not { } address)
        {
            yield return new(LetterRefusal.AddressMissing, "");
        }
        else if (WindowAddress.WhatDoesNotFit(address) is { Length: > 0 } tooLong)
        {
            yield return new(LetterRefusal.AddressTooLong, tooLong);
        }
    }

    private static bool MayLeaveBy(Channel channel, LetterTemplate template)
    {
        var isRegisteredKind = template.Kind.IsFormalNotice() || template.Kind is LetterKind.Reminder2Registered
            or LetterKind.PlanDefaultNotice or LetterKind.PlanAccelerationNotice;
        var isPaper = template.Kind is not (LetterKind.CallScript or LetterKind.RepeatReminder);
        return channel switch
        {
            Channel.Call => template.Kind == LetterKind.CallScript,
            Channel.Email => template.EmailSubject.Length > 0,
            Channel.Sms => template.Sms.Length > 0,
            Channel.Letter => isPaper && !isRegisteredKind,
            Channel.RegisteredLetter or Channel.ElectronicRegistered => isPaper,
            Channel.Bailiff => false,
        };
    }

    public static bool IsPostal(Channel channel) =>
        channel is Channel.Letter or Channel.RegisteredLetter or Channel.ElectronicRegistered;

    private static IEnumerable<RefusedLetter> OnDebtorKind(LetterKind kind, LetterFacts facts, DebtorSide side)
    {
        if (kind.IsFormalNotice() && side == DebtorSide.Unknown)
        {
            yield return new(LetterRefusal.DebtorKindUnconfirmed, "");
        }

        if (kind == LetterKind.SupplySuspensionNotice && side is DebtorSide.Public or DebtorSide.Unknown)
        {
            yield return new(LetterRefusal.WrongDebtorKind, "");
        }

        var isBusinessClaim =
            facts.Claim?.Regime is InterestRegime.Business or InterestRegime.Public or InterestRegime.Contract;
        if (kind == LetterKind.FormalNoticeConsumer && isBusinessClaim)
        {
            yield return new(LetterRefusal.WrongDebtorKind, "décompte d’un professionnel");
        }
    }

    private static IEnumerable<RefusedLetter> OnSum(LetterKind kind, LetterFacts facts, LetterAmounts amounts)
    {
        if (kind is LetterKind.Receipt or LetterKind.CallConfirmation or LetterKind.StatementOfClaim
            || kind.IsOfACause())
        {
            yield break;
        }

        var contested = facts.Items.Any(item => item.Contested.IsPositive);
        if (facts.Items.Count == 0)
        {
            yield return new(LetterRefusal.NothingOwed, "");
        }
        else if (!amounts.Principal.IsPositive && kind != LetterKind.DisputeAcknowledgement)
        {
            yield return new(
                contested ? LetterRefusal.WhollyDisputed
                : facts.Credits.Count > 0 ? LetterRefusal.CreditCoversIt
                : LetterRefusal.NothingOwed,
                "");
        }

        var isBeforeDue = kind is LetterKind.CourtesyReminder or LetterKind.CallScript or LetterKind.PromiseConfirmation
            or LetterKind.DisputeAcknowledgement;
        var latest = kind == LetterKind.Reminder1 ? facts.On : facts.On.AddDays(-1);
        if (!isBeforeDue && facts.Items.FirstOrDefault(item => item.DueOn > latest) is { } early)
        {
            yield return new(LetterRefusal.NotYetDue, early.Number);
        }
    }

    private static IEnumerable<RefusedLetter> WhyNot(
        NeededFact need,
        LetterFacts facts,
        LetterAmounts amounts) => need switch
    {
        NeededFact.PayBy => Unless(facts.PayBy > facts.On, LetterRefusal.PayByMissing),
        NeededFact.Iban => Unless(facts.Creditor.Iban is not null, LetterRefusal.IbanMissing),
        NeededFact.Contact => Unless(facts.Creditor is { ContactName.Length: > 0, ContactPhone.Length: > 0 },
            LetterRefusal.ContactMissing),
        NeededFact.Signer => Unless(facts.Creditor.SignerName.Length > 0, LetterRefusal.SignerMissing),
        NeededFact.Invoices when facts.MayLack.Contains(EnclosedKind.Invoice) => [],
        NeededFact.EarlierLetters when facts.MayLack.Contains(EnclosedKind.EarlierLetter) => [],
        NeededFact.Invoices => facts.Items
            .Where(item => !facts.Encloses(item))
            .Select(item => new RefusedLetter(LetterRefusal.InvoicePdfMissing, item.Number)),
        NeededFact.Previous => Unless(facts.Previous.Count > 0, LetterRefusal.EarlierLetterMissing),
        NeededFact.EarlierLetters => Unless(
            facts.Previous.Count > 0
                && facts.Enclosed.Any(paper => paper.Kind == EnclosedKind.EarlierLetter
                    && (paper.Pdf is not null || paper.FileName.Length > 0)),
            LetterRefusal.EarlierLetterMissing),
        NeededFact.Claim => OnClaim(facts, amounts),
        NeededFact.Promise => Unless(facts.Promise is { Amount.IsPositive: true, Person.Length: > 0 },
            LetterRefusal.PromiseMissing),
        NeededFact.Dispute => Unless(
            facts.Dispute is { Amount: not null, AnswerFrom.Length: > 0, AnswerBy: not null },
            LetterRefusal.DisputeAmountMissing),
        NeededFact.Call => Unless(facts.Call is { Person.Length: > 0, Said.Count: > 0 }, LetterRefusal.CallMissing),
        NeededFact.Suspension => Unless(facts.Suspension is { DecidedBy.Length: > 0, Scope.Length: > 0 },
            LetterRefusal.SuspensionUndecided),
        NeededFact.PublicOrder => PublicParticulars.WhyNot(facts),
        NeededFact.Payment => Unless(facts.Payment is { Amount.IsPositive: true }, LetterRefusal.PaymentMissing),
        NeededFact.Returned => OnReturn(facts.Returned),
        NeededFact.Reading => Unless(facts.IsReadByAPerson, LetterRefusal.NotReadByAPerson),
        NeededFact.News => Unless(
            facts.Payment is not null || facts.Promise is not null || amounts.TellsPenalties,
            LetterRefusal.NothingNewToSay),
        NeededFact.Answer or NeededFact.CreditNote or NeededFact.Mediator or NeededFact.Plan or NeededFact.SignedPlan
            or NeededFact.Settlement or NeededFact.Statement => CauseRules.WhyNot(need, facts, amounts),
    };

    /// <summary>The statement must stand on its own day, on its own sums, on law that is known.</summary>
    private static IEnumerable<RefusedLetter> OnClaim(LetterFacts facts, LetterAmounts amounts)
    {
        if (facts.Claim is not { } claim)
        {
            yield return new(LetterRefusal.ClaimMissing, "");
            yield break;
        }

        var asOf = amounts.Kind == LetterKind.PaymentPlanAgreement ? facts.Plan?.ClosedOn : facts.On;
        if (!AddsUp(claim) || claim.AsOf != asOf)
        {
            yield return new(LetterRefusal.StatementDoesNotAddUp, "");
        }

        if (amounts.Kind == LetterKind.FormalNoticeConsumer && facts.LegalRate is null)
        {
            yield return new(LetterRefusal.RateNotPublished, "taux légal");
        }

        var isUnsure = claim.InterestLines.Any(line => line.Rule.Confidence == Confidence.Unverified);
        if (isUnsure && !facts.UnverifiedLawIsAccepted)
        {
            yield return new(LetterRefusal.LawValueUnconfirmed, claim.InterestLines
                .First(line => line.Rule.Confidence == Confidence.Unverified).Rule.Reference);
        }
    }

    public static bool AddsUp(ClaimStatement claim) =>
        Money.Sum(claim.Invoices.Select(invoice => invoice.PrincipalDue)) == claim.Principal
        && claim.InterestRun - Money.Sum(claim.Payments.Select(payment => payment.ToInterest)) == claim.Interest
        && claim.IndemnityArisen - Money.Sum(claim.Payments.Select(payment => payment.ToIndemnity)) == claim.Indemnity;

    private static IEnumerable<RefusedLetter> OnReturn(ReturnedLetter? returned) => returned switch
    {
        null => [new(LetterRefusal.ReturnMissing, "")],
        { Outcome: PostalOutcome.UnknownAddress } => [new(LetterRefusal.AddressReturned, "")],
        { Outcome: PostalOutcome.Refused or PostalOutcome.Unclaimed, PresentedOn: not null } => [],
        _ => [new(LetterRefusal.ReturnMissing, "")],
    };

    private static IEnumerable<RefusedLetter> Unless(bool holds, LetterRefusal refusal) =>
        holds ? [] : [new RefusedLetter(refusal, "")];
}
