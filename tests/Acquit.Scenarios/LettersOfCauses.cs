using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>Papers of a dispute, of a credit note, of a plan and of a settled invoice, to whom they may go.</summary>
internal static class LettersOfCauses
{
    private static readonly LetterItem[] _two = [LettersWorld.First, LettersWorld.Second];
    private static readonly LetterItem[] _one = [LettersWorld.First];

    private static readonly AnsweredPoint _wet = new(
        "deux palettes sont arrivées mouillées",
        "Le transporteur a noté l'humidité à la livraison : nous reprenons ces deux palettes.")
    {
        Evidence = "bon de livraison n° L-91, signé avec réserves",
    };

    private static readonly AnsweredPoint _price = new(
        "le prix ne correspond pas au devis", "Le devis n° 412, signé le 2 mars 2026, porte le prix facturé");

    public static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> All() =>
        [.. Answers(), .. Credits(), .. Plans(), .. BrokenPlans(), .. Receipts(), .. Statements()];

    private static LetterFacts Business(params LetterItem[] items) =>
        LettersWorld.To(LettersWorld.Business, LettersWorld.Company, items);

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Answers()
    {
        var credit = Money.Parse("234.56");
        LetterItem[] left = [LettersWorld.First with { Asked = LettersWorld.First.Asked - credit }];
        var partly = Business(left) with
        {
            Answer = new(DisputeVerdict.Partly, new(2026, 11, 10), credit)
            {
                Points = [_wet, _price], DecidedBy = "Julien Brunet",
            },
            CreditNote = new("A-2026-007", new(2026, 11, 23), credit),
            Enclosed = [Note],
        };
        var rejected = new AnswerFacts(DisputeVerdict.Rejected, new(2026, 11, 10), Money.Zero)
        {
            Points = [_price], DecidedBy = "Julien Brunet",
        };
        yield return ("dispute-answer.partly", LetterKind.DisputeAnswer, partly);
        yield return ("dispute-answer.rejected", LetterKind.DisputeAnswer,
            Business(_one) with { Answer = rejected, Enclosed = [] });
        yield return ("dispute-answer.consumer-rejected", LetterKind.DisputeAnswer,
            LettersWorld.To(LettersWorld.Consumer, LettersWorld.Person, _one) with
            {
                Creditor = LettersWorld.Person with { Mediator = LettersWorld.Company.Mediator },
                Answer = rejected with { DecidedBy = "Anne Le Goff" }, Enclosed = [], Channel = Channel.Email,
            });
        yield return ("dispute-answer.accepted", LetterKind.DisputeAnswer, partly with
        {
            Items = [LettersWorld.First with { Asked = Money.Zero }],
            Answer = partly.Answer! with
            {
                Verdict = DisputeVerdict.Accepted, Credited = LettersWorld.First.Gross, Points = [_wet],
            },
            CreditNote = new("A-2026-007", new(2026, 11, 23), LettersWorld.First.Gross),
        });
    }

    private static EnclosedPaper Note => new(EnclosedKind.CreditNote, "Avoir n° A-2026-007 du 23 novembre 2026")
    {
        FileName = "Avoir-A-2026-007.pdf",
    };

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Credits()
    {
        var note = new CreditNoteFacts("A-2026-007", new(2026, 11, 23), Money.Parse("100.00"))
        {
            Reason = "deux palettes reprises",
        };
        yield return ("credit-note-cover.business", LetterKind.CreditNoteCover,
            Business(LettersWorld.Second with { Asked = Money.Parse("280.00") }) with
            {
                CreditNote = note, Enclosed = [Note],
            });
        yield return ("credit-note-cover.in-favour", LetterKind.CreditNoteCover,
            LettersWorld.To(LettersWorld.Consumer, LettersWorld.Person,
                LettersWorld.Second with { Asked = Money.Zero }) with
            {
                CreditNote = note with { Amount = Money.Parse("530.00"), Reason = "" }, Enclosed = [Note],
                Channel = Channel.Email,
            });
    }

    private static PlanFacts Plan(Money total, int count) => new(
        [.. Allocation.InEqualParts(total, count)
            .Select((part, i) => new Instalment(new DateOnly(2026, 12, 15).AddMonths(i), part))],
        LettersWorld.Today)
    {
        Signatory = "Sophie Lefort", SignatoryTitle = "gérante", GraceDays = 8, WaivesIfKept = true,
        ClosedOn = LettersWorld.Today,
    };

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Plans()
    {
        var business = Business(_two) with { Enclosed = [] };
        var claim = business.Claim!;
        yield return ("payment-plan-agreement.waiver", LetterKind.PaymentPlanAgreement,
            business with { Plan = Plan(claim.Principal, 4) });
        yield return ("payment-plan-agreement.with-penalties", LetterKind.PaymentPlanAgreement,
            business with { Plan = Plan(claim.Total, 7) with { WaivesIfKept = false } });
        yield return ("payment-plan-agreement.consumer", LetterKind.PaymentPlanAgreement,
            LettersWorld.To(LettersWorld.Consumer, LettersWorld.Person, _one) with
            {
                Enclosed = [],
                Plan = Plan(LettersWorld.First.Asked, 3) with
                {
                    Signatory = "Martine Roy", SignatoryTitle = "", GraceDays = 30, WaivesIfKept = false,
                },
            });
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> BrokenPlans()
    {
        var business = Business(_two) with
        {
            Channel = Channel.RegisteredLetter, TrackingNumber = "1A 000 000 0000 1",
            Enclosed = [new(EnclosedKind.EarlierLetter, "Accord du 1er juillet 2026, réf. D-2026-0412/02 (2 p.)")
            {
                Pdf = new byte[] { 37 },
            }],
        };
        var plan = Plan(business.Claim!.Principal, 4) with
        {
            AgreedOn = new(2026, 7, 1), ClosedOn = new(2026, 7, 1), AgreementRef = "D-2026-0412/02",
            Instalments = [.. Allocation.InEqualParts(business.Claim!.Principal, 4)
                .Select((part, i) => new Instalment(new DateOnly(2026, 9, 15).AddMonths(i), part))],
            Received = Money.Parse("403.64"), Missed = new(2, new(2026, 10, 15), Money.Parse("403.64"),
                Money.Parse("403.64")),
        };
        yield return ("plan-default-notice.business", LetterKind.PlanDefaultNotice, business with { Plan = plan });
        yield return ("plan-default-notice.consumer", LetterKind.PlanDefaultNotice,
            LettersWorld.To(LettersWorld.Consumer, LettersWorld.Person, _one) with
            {
                Channel = Channel.RegisteredLetter, Enclosed = [],
                Plan = plan with
                {
                    GraceDays = 30, WaivesIfKept = false, AgreementRef = "",
                    Missed = plan.Missed! with { Missing = Money.Parse("100.00") },
                },
            });
        foreach (var lowered in LoweredPlans(business, plan))
        {
            yield return lowered;
        }

        yield return ("plan-acceleration-notice.business", LetterKind.PlanAccelerationNotice, business with
        {
            Plan = plan with { Notice = new(new(2026, 10, 26), "D-2026-0412/05", new(2026, 10, 28)) },
        });
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> LoweredPlans(
        LetterFacts business, PlanFacts plan)
    {
        var lowered = plan with
        {
            CreditNotes = Money.Parse("500.00"), Open = Money.Parse("710.92"),
            Missed = plan.Missed! with { Amount = Money.Parse("303.64"), Missing = Money.Parse("303.64"),
                Agreed = Money.Parse("403.64") },
        };
        yield return ("plan-default-notice.credit-note", LetterKind.PlanDefaultNotice,
            business with { Plan = lowered });
        yield return ("plan-acceleration-notice.credit-note", LetterKind.PlanAccelerationNotice, business with
        {
            Plan = lowered with { Notice = new(new(2026, 10, 26), "D-2026-0412/05", new(2026, 10, 28)) },
        });
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Receipts()
    {
        var paid = Business(LettersWorld.Second with { Asked = Money.Zero }) with
        {
            Enclosed = [],
            SettledBy =
            [
                new(new(2026, 10, 20), "Règlement", Money.Parse("380.00")),
                new(new(2026, 11, 20), "Avoir A-2026-007", Money.Parse("100.00")),
            ],
        };
        yield return ("settlement-receipt.business", LetterKind.SettlementReceipt, paid);
        yield return ("settlement-receipt.consumer", LetterKind.SettlementReceipt, paid with
        {
            Debtor = LettersWorld.Consumer, Creditor = LettersWorld.Person, Channel = Channel.Email,
        });
    }

    /// <summary>The pages of the statement itself have goldens of their own.</summary>
    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Statements()
    {
        var business = Business(LettersWorld.First, LettersWorld.Second) with
        {
            Enclosed =
            [
                new(EnclosedKind.Statement, "Relevé de compte au 24 novembre 2026") { FileName = "releve.pdf" },
            ],
        };
        yield return ("statement-of-account.business", LetterKind.AccountStatement, business);
        yield return ("statement-of-account.email", LetterKind.AccountStatement, business with
        {
            Debtor = LettersWorld.Consumer, Creditor = LettersWorld.Person, Channel = Channel.Email,
        });
    }

    public static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> Refused()
    {
        var cases = All().ToDictionary(one => one.Name, one => one.Facts);
        var answer = cases["dispute-answer.partly"];
        var consumer = cases["dispute-answer.consumer-rejected"];
        var plan = cases["payment-plan-agreement.waiver"];
        var balance = cases["plan-acceleration-notice.business"];
        return new()
        {
            [LetterRefusal.DisputeUndecided] =
                (LetterKind.DisputeAnswer, answer with { Answer = answer.Answer! with { DecidedBy = "" } }),
            [LetterRefusal.CreditNoteMissing] = (LetterKind.DisputeAnswer, answer with { CreditNote = null }),
            [LetterRefusal.MediatorMissing] =
                (LetterKind.DisputeAnswer, consumer with { Creditor = consumer.Creditor with { Mediator = "" } }),
            [LetterRefusal.PlanMissing] =
                (LetterKind.PaymentPlanAgreement, plan with { Plan = plan.Plan! with { Signatory = "" } }),
            [LetterRefusal.GraceTooShort] = (LetterKind.PaymentPlanAgreement,
                cases["payment-plan-agreement.consumer"] with
                {
                    Plan = cases["payment-plan-agreement.consumer"].Plan! with { GraceDays = 8 },
                }),
            [LetterRefusal.PlanNotBroken] =
                (LetterKind.PlanAccelerationNotice, balance with { Plan = balance.Plan! with { Missed = null } }),
            [LetterRefusal.PlanExceedsOpen] = (LetterKind.PlanAccelerationNotice,
                balance with { Plan = balance.Plan! with { Open = Money.Parse("100.00") } }),
            [LetterRefusal.GraceNotOver] = (LetterKind.PlanAccelerationNotice, balance with
            {
                Plan = balance.Plan! with { Notice = balance.Plan!.Notice! with { PresentedOn = new(2026, 11, 16) } },
            }),
            [LetterRefusal.StatementMissing] =
                (LetterKind.AccountStatement, cases["statement-of-account.business"] with { Enclosed = [] }),
            [LetterRefusal.NotSettled] = (LetterKind.SettlementReceipt, cases["settlement-receipt.business"] with
            {
                SettledBy = [new(new(2026, 10, 20), "Règlement", Money.Parse("380.00"))],
            }),
        };
    }
}
