using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>Each paper to each debtor it may go to, by name of its golden file.</summary>
internal static class LettersCases
{
    private static readonly LetterItem[] _two = [LettersWorld.First, LettersWorld.Second];
    private static readonly LetterItem[] _one = [LettersWorld.First];

    public static IReadOnlyDictionary<string, (LetterKind Kind, LetterFacts Facts)> All { get; } = Build();

    private static Dictionary<string, (LetterKind Kind, LetterFacts Facts)> Build()
    {
        var cases = new Dictionary<string, (LetterKind, LetterFacts)>();
        foreach (var (name, kind, facts) in Reminders()
            .Concat(LaterReminders())
            .Concat(Notices())
            .Concat(OtherNotices())
            .Concat(RareNotices())
            .Concat(Promises())
            .Concat(BrokenPromises())
            .Concat(Others())
            .Concat(LettersOfCauses.All()))
        {
            cases.Add(name, (kind, facts));
        }

        return cases;
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Reminders()
    {
        foreach (var (name, to) in Debtors())
        {
            yield return ($"reminder-1.{name}", LetterKind.Reminder1, to(_one));
            yield return ($"reminder-2.{name}", LetterKind.Reminder2,
                to(_two) with { ReserveRight = name == "business" });
            yield return ($"reminder-3.{name}", LetterKind.Reminder3, to(_two));
        }

        var business = LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _one);
        var freelance = LettersWorld.To(LettersWorld.Business, LettersWorld.Person, _one);
        var dueToday = LettersWorld.First with { DueOn = LettersWorld.Today };
        yield return ("reminder-1.due-today", LetterKind.Reminder1,
            LettersWorld.To(LettersWorld.Business, LettersWorld.Company, dueToday) with { Claim = null });
        yield return ("reminder-1.two-with-credit", LetterKind.Reminder1,
            LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _two) with
            {
                Credits = [new("Avoir A-7", new(2026, 10, 20), Money.Parse("60.00"))],
                OtherItems =
                [
                    new(
                        "F-2026-040", new(2026, 10, 25), new(2026, 11, 20),
                        Money.Parse("99.00"), Money.Parse("99.00")),
                ],
            });
        yield return ("reminder-1.person", LetterKind.Reminder1, freelance);
        yield return ("reminder-1.email", LetterKind.Reminder1, business with { Channel = Channel.Email });
        yield return ("reminder-1.email-consumer", LetterKind.Reminder1,
            LettersWorld.To(LettersWorld.Consumer, LettersWorld.Person, _one) with { Channel = Channel.Email });
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> LaterReminders()
    {
        var business = LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _one);
        var freelance = LettersWorld.To(LettersWorld.Business, LettersWorld.Person, _one);
        yield return ("reminder-2.person", LetterKind.Reminder2, freelance);
        yield return ("reminder-2.contested", LetterKind.Reminder2, business with
        {
            Items = [LettersWorld.First with { Asked = Money.Parse("1000.00"), Contested = Money.Parse("234.56") }],
        });
        yield return ("reminder-2-registered.business", LetterKind.Reminder2Registered,
            LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _two) with
            {
                Channel = Channel.RegisteredLetter,
                TrackingNumber = "1A 000 000 0000 1",
            });
        yield return ("reminder-3.person", LetterKind.Reminder3, freelance);
        yield return ("repeat-reminder.business", LetterKind.RepeatReminder, business with { Channel = Channel.Email });
        yield return ("repeat-reminder.sms", LetterKind.RepeatReminder,
            LettersWorld.To(LettersWorld.Consumer, LettersWorld.Company, _one) with
            {
                Channel = Channel.Sms,
                Payment = new(new(2026, 11, 20), Money.Parse("100.00"), "virement", "Mme Roy"),
            });
        yield return ("courtesy-reminder.business", LetterKind.CourtesyReminder,
            LettersWorld.To(LettersWorld.Business, LettersWorld.Company,
                LettersWorld.First with { DueOn = new(2026, 11, 30) }));
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Notices()
    {
        var business = Registered(LettersWorld.Business, LettersWorld.Company, _two);
        yield return ("formal-notice.business", LetterKind.FormalNotice, business);
        yield return ("formal-notice.will-sue", LetterKind.FormalNotice, business with
        {
            WillSue = true,
            Performance =
                "Nous vous avons livré le 4 mars 2026 douze palettes de papier "
                    + "(commande n° C-88, bon de livraison n° L-91).",
            TrackingNumber = "1A 000 000 0000 1",
        });
        yield return ("formal-notice.contract-rate", LetterKind.FormalNotice, business with
        {
            Creditor = LettersWorld.Company with
            {
                ContractRate = new AnnualRate(12.40m),
                ContractRateSource = "article 8 de nos conditions générales de vente",
            },
        });
        yield return ("formal-notice.person", LetterKind.FormalNotice,
            Registered(LettersWorld.Business, LettersWorld.Person, _one));
        yield return ("formal-notice.consumer", LetterKind.FormalNotice,
            Registered(LettersWorld.Consumer, LettersWorld.Company, _one));
        yield return ("formal-notice.consumer-of-person", LetterKind.FormalNotice,
            Registered(LettersWorld.Consumer, LettersWorld.Person, _two));
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> OtherNotices()
    {
        yield return ("formal-notice.association", LetterKind.FormalNotice,
            LettersWorld.To(LettersWorld.Association, LettersWorld.Company, _one) with
            {
                Channel = Channel.RegisteredLetter,
                IsNonProfessional = true,
            });
        var order = new PublicOrder
        {
            Siret = "000 123 455 00018", Engagement = "EJ-2026-77", DepositNumber = "5551234",
            DepositedOn = new(2026, 3, 4), Status = "mise à disposition du destinataire", StatusOn = new(2026, 3, 5),
        };
        yield return ("formal-notice.public", LetterKind.FormalNotice, Town(_one) with { PublicOrders = [order] });
        yield return ("formal-notice.public-orders", LetterKind.FormalNotice,
            Town([.. _two.Select((item, at) => item with { OrderRef = at == 0 ? "EJ-2026-77" : "EJ-2026-91" })]) with
            {
                PublicOrders =
                [
                    order with { ServiceCode = "VOIRIE", DepositNumber = "", DepositedOn = null, Status = "" },
                    order with { Invoice = _two[0].Number },
                    order with
                    {
                        Invoice = _two[1].Number, Engagement = "EJ-2026-91", DepositNumber = "5559876",
                        DepositedOn = new(2026, 4, 2), StatusOn = new(2026, 4, 3),
                    },
                ],
            });
    }

    private static LetterFacts Town(LetterItem[] items) =>
        LettersWorld.To(LettersWorld.Town, LettersWorld.Company, items) with { Channel = Channel.RegisteredLetter };

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> RareNotices()
    {
        var business = Registered(LettersWorld.Business, LettersWorld.Company, _two);
        yield return ("reminder-3-registered.business", LetterKind.Reminder3Registered, business with
        {
            WillSue = true,
            PenaltyCalendar =
            [
                new(new(2026, 12, 7), Money.Parse("35.55"), Money.Parse("1730.11")),
                new(new(2026, 12, 22), Money.Parse("43.78"), Money.Parse("1738.34")),
            ],
        });
        yield return ("statement-of-claim.composed", LetterKind.StatementOfClaim, business);
        yield return ("formal-notice.book-differs", LetterKind.FormalNotice,
            business with { Claim = Imputed(business) });
        yield return ("formal-notice.no-papers", LetterKind.FormalNotice, business with
        {
            Enclosed = [],
            Previous = [],
            MayLack = [EnclosedKind.Invoice, EnclosedKind.EarlierLetter],
        });
    }

    /// <summary>The 100.00 paid on the second invoice went to interest for 12.00 of it.</summary>
    private static ClaimStatement Imputed(LetterFacts facts)
    {
        var (claim, toInterest) = (facts.Claim!, Money.Parse("12.00"));
        var second = claim.Invoices[1];
        return claim with
        {
            Invoices = [claim.Invoices[0], second with { PrincipalDue = second.PrincipalDue + toInterest }],
            Payments =
            [
                new(new(2026, 10, 20), Money.Parse("100.00"), Money.Zero, toInterest, Money.Zero, Money.Parse("88.00")),
            ],
            Principal = claim.Principal + toInterest,
            Interest = claim.Interest - toInterest,
        };
    }

    private static PromiseFacts Promise =>
        new(Money.Parse("1234.56"), new(2026, 11, 20), new(2026, 11, 6)) { Person = "Mme Roussel", Means = "virement" };

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Promises()
    {
        var business = LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _one);
        yield return ("call-script.business", LetterKind.CallScript, business with { Channel = Channel.Call });
        yield return ("call-confirmation.business", LetterKind.CallConfirmation, business with
        {
            Channel = Channel.Email,
            Call = new(
                LettersWorld.Today,
                "Mme Roussel",
                ["la facture a bien été reçue ;", "elle est en attente d'accord interne."])
            {
                Next = ["vous réglez la facture le 4 décembre 2026 ;", "nous n'appelons pas d'ici là."],
            },
        });
        yield return ("invoice-resend.business", LetterKind.InvoiceResend, business with
        {
            Channel = Channel.Email,
            Promise = Promise with { DueOn = new(2026, 12, 4) },
        });
        yield return ("promise-confirmation.business", LetterKind.PromiseConfirmation, business with
        {
            Channel = Channel.Email,
            Promise = Promise with { DueOn = new(2026, 12, 4), Amount = Money.Parse("600.00") },
        });
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> BrokenPromises()
    {
        var business = LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _one);
        yield return ("broken-promise.business", LetterKind.BrokenPromise, business with { Promise = Promise });
        yield return ("broken-promise.consumer-part", LetterKind.BrokenPromise,
            LettersWorld.To(
                LettersWorld.Consumer,
                LettersWorld.Person,
                LettersWorld.First with { Asked = Money.Parse("934.56") }) with
            {
                Promise = Promise with
                {
                    Person = "Mme Roy",
                    Received = Money.Parse("300.00"),
                    ReceivedOn = new(2026, 11, 19),
                },
            });
    }

    private static IEnumerable<(string Name, LetterKind Kind, LetterFacts Facts)> Others()
    {
        var business = LettersWorld.To(LettersWorld.Business, LettersWorld.Company, _one);
        yield return ("dispute-acknowledgement.business", LetterKind.DisputeAcknowledgement, business with
        {
            Items = [LettersWorld.First with { Asked = Money.Parse("1000.00"), Contested = Money.Parse("234.56") }],
            Dispute = new(new(2026, 11, 20), Money.Parse("234.56"))
            {
                Reason = "deux palettes sont arrivées mouillées",
                AnswerFrom = "Julien Brunet",
                AnswerBy = new(2026, 12, 8),
                Wanted = ["les photographies prises à la livraison ;", "le bon de livraison annoté."],
            },
        });
        yield return ("supply-suspension-notice.business", LetterKind.SupplySuspensionNotice, business with
        {
            Suspension = new(new(2026, 12, 8), "les livraisons des commandes C-88 et C-91", "Julien Brunet", ""),
        });
        yield return ("receipt.business", LetterKind.Receipt, business with
        {
            Channel = Channel.Email,
            Payment = new(new(2026, 11, 23), Money.Parse("500.00"), "virement", "Garage Lefort SARL")
            {
                ImputedTo = [("facture n° F-2026-014, principal", Money.Parse("500.00"))],
                Balance = Money.Parse("734.56"),
            },
        });
        yield return ("returned-letter-note.business", LetterKind.ReturnedLetterNote, business with
        {
            Returned = new(new(2026, 11, 2), "D-2026-0412/02", PostalOutcome.Unclaimed)
            {
                TrackingNumber = "1A 000 000 0000 1",
                PresentedOn = new(2026, 11, 4),
                ReturnedOn = new(2026, 11, 20),
            },
        });
    }

    private static LetterFacts Registered(Debtor debtor, Creditor creditor, params LetterItem[] items) =>
        LettersWorld.To(debtor, creditor, items) with { Channel = Channel.RegisteredLetter };

    private static IEnumerable<(string Name, Func<LetterItem[], LetterFacts> To)> Debtors() =>
    [
        ("business", items => LettersWorld.To(LettersWorld.Business, LettersWorld.Company, items)),
        ("consumer", items => LettersWorld.To(LettersWorld.Consumer, LettersWorld.Company, items)),
        ("association",
            items => LettersWorld.To(LettersWorld.Association, LettersWorld.Company, items) with
            {
                IsNonProfessional = true,
            }),
        ("public", items => LettersWorld.To(LettersWorld.Town, LettersWorld.Company, items)),
        ("unknown", items => LettersWorld.To(LettersWorld.Unknown, LettersWorld.Company, items)),
    ];
}
