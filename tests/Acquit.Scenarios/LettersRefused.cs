using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>What stands against a letter: every refusal alone, and all of them together.</summary>
public class LettersRefused
{
    private static readonly Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> _alone = Alone();

    public static TheoryData<LetterRefusal> Refusals => [.. Enum.GetValues<LetterRefusal>()];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_refusal_is_met_alone(LetterRefusal refusal)
    {
        var (kind, facts) = _alone[refusal];
        var composition = LetterComposer.Compose(kind, facts, TextsFor(refusal));
        composition.IsRefused.ShouldBeTrue();
        composition.Refusals.Select(found => found.Refusal).Distinct().ShouldBe([refusal]);
        composition.Refusals[0].Sentence(Language.French).ShouldEndWith(".");
        composition.Refusals[0].Sentence(Language.English)
            .ShouldNotBe(composition.Refusals[0].Sentence(Language.French));
    }

    [Fact]
    public void Three_things_that_are_missing_are_all_said()
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        var refused = LetterComposer.Compose(kind, facts with
        {
            PayBy = null,
            Creditor = LettersWorld.Company with { Iban = null },
            Debtor = LettersWorld.Business with { Address = null },
        }, LettersWorld.Texts);
        refused.Refusals.Select(found => found.Refusal).ShouldBe(
            [LetterRefusal.AddressMissing, LetterRefusal.PayByMissing, LetterRefusal.IbanMissing], ignoreOrder: true);
    }

    [Theory]
    [InlineData("SARL", "capital social")]
    [InlineData("SAS", "capital social")]
    [InlineData("SA", "capital social")]
    [InlineData("SNC", "")]
    public void A_company_with_shares_must_state_its_capital(string form, string missing)
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        var composition = LetterComposer.Compose(kind, facts with
        {
            Creditor = LettersWorld.Company with { LegalForm = form, Capital = null },
        }, LettersWorld.Texts);
        composition.Refusals.Select(found => found.Detail).ShouldBe(missing.Length > 0 ? [missing] : []);
    }

    [Fact]
    public void A_line_too_long_for_the_window_is_named_and_never_cut()
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        const string line = "Résidence des Trois Fontaines, bâtiment C";
        var refused = LetterComposer.Compose(
            kind,
            facts with { Debtor = LettersWorld.Business with { Address = new([line, "44000 NANTES"]) } },
            LettersWorld.Texts);
        refused.Refusals.Single().Sentence(Language.French).ShouldContain(line);
    }

    /// <summary>A text that names something unknown, for the one refusal that good texts never meet.</summary>
    private static LetterTexts TextsFor(LetterRefusal refusal)
    {
        if (refusal != LetterRefusal.VariableMissing)
        {
            return LettersWorld.Texts;
        }

        var files = Directory.EnumerateFiles(Path.Combine(LettersWorld.Root, "data", "letters"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        files["reminder-1.fr.md"] += "\n\n{{debtor.shoeSize}}\n";
        return LetterTexts.Read(files).Texts!;
    }

    private static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> Alone() =>
        OfSum().Concat(OfParties()).Concat(OfNotices()).Concat(OfCircumstances()).Concat(OfEdits())
            .Concat(LettersOfCauses.Refused())
            .ToDictionary();

    private static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> OfEdits()
    {
        (LetterKind, LetterFacts) Edited(string name, Func<LetterEdit, LetterEdit> edit)
        {
            var (kind, facts) = LettersCases.All[name];
            return (kind, facts with { Edit = edit(LetterComposer.ModelOf(kind, facts, LettersWorld.Texts)!) });
        }

        (LetterKind, LetterFacts) Text(string name, Func<string, string> edit) =>
            Edited(name, model => model with { Text = edit(model.Text) });
        const string reminder = "reminder-1.business";
        return new()
        {
            [LetterRefusal.EditLength] = Text(reminder, _ => " "),
            [LetterRefusal.EditUnknownField] = Text(reminder, text => text + "\n\n{décompte}"),
            [LetterRefusal.EditFieldMissing] = Text(reminder, text => text.Replace("{somme demandée}", "tout")),
            [LetterRefusal.EditTableAmongWords] =
                Text(reminder, text => text.Replace("{signature}", "Cordialement {signature}")),
            [LetterRefusal.EditTypesASum] = Text(reminder, text => text + "\n\nSoit 500,00 € ou 20 euros."),
            [LetterRefusal.EditMentionRemoved] =
                Text("formal-notice.business", text => text.Replace("de plein droit", "peut-être")),
            [LetterRefusal.EditSubject] =
                Edited("formal-notice.business", model => model with { Subject = "petit rappel" }),
        };
    }

    private static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> OfSum()
    {
        var (_, letter) = LettersCases.All["reminder-1.business"];
        return new()
        {
            [LetterRefusal.MandateMissing] =
                (LetterKind.Reminder1, letter with { Creditor = LettersWorld.Company with { UnderMandate = true } }),
            [LetterRefusal.NothingOwed] = (LetterKind.Reminder1, letter with { Items = [] }),
            [LetterRefusal.NotYetDue] =
                (LetterKind.Reminder1, letter with { Items = [LettersWorld.First with { DueOn = new(2026, 11, 25) }] }),
            [LetterRefusal.CreditCoversIt] = (LetterKind.Reminder1, letter with
            {
                Credits = [new("Avoir A-9", new(2026, 11, 2), Money.Parse("1234.56"))],
            }),
            [LetterRefusal.WhollyDisputed] = (LetterKind.Reminder1, letter with
            {
                Items = [LettersWorld.First with { Asked = Money.Zero, Contested = Money.Parse("1234.56") }],
            }),
            [LetterRefusal.AddressMissing] =
                (LetterKind.Reminder1, letter with { Debtor = LettersWorld.Business with { Address = null } }),
            [LetterRefusal.AddressTooLong] = (LetterKind.Reminder1, letter with
            {
                Debtor = LettersWorld.Business with { Address = new(["a", "b", "c", "d", "e", "44000 NANTES"]) },
            }),
        };
    }

    private static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> OfParties()
    {
        var (_, letter) = LettersCases.All["reminder-1.business"];
        return new()
        {
            [LetterRefusal.EmailMissing] = (LetterKind.Reminder1, letter with
            {
                Channel = Channel.Email,
                Debtor = LettersWorld.Business with { Email = "" },
            }),
            [LetterRefusal.LegalMentionsMissing] =
                (LetterKind.Reminder1, letter with { Creditor = LettersWorld.Company with { RcsCity = "" } }),
            [LetterRefusal.SignerMissing] =
                (LetterKind.Reminder1, letter with { Creditor = LettersWorld.Company with { SignerName = "" } }),
            [LetterRefusal.ContactMissing] =
                (LetterKind.Reminder1, letter with { Creditor = LettersWorld.Company with { ContactPhone = "" } }),
            [LetterRefusal.IbanMissing] =
                (LetterKind.Reminder1, letter with { Creditor = LettersWorld.Company with { Iban = null } }),
            [LetterRefusal.PayByMissing] = (LetterKind.Reminder1, letter with { PayBy = LettersWorld.Today }),
            [LetterRefusal.VariableMissing] = (LetterKind.Reminder1, letter),
        };
    }

    private static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> OfNotices()
    {
        var (_, notice) = LettersCases.All["formal-notice.business"];
        var (_, town) = LettersCases.All["formal-notice.public"];
        var (_, consumer) = LettersCases.All["formal-notice.consumer"];
        var unsure = notice.Claim! with
        {
            InterestLines = [.. notice.Claim!.InterestLines.Select(line =>
                line with { Rule = new("C. com.", "", Confidence.Unverified) })],
        };
        return new()
        {
            [LetterRefusal.WrongChannel] = (LetterKind.FormalNotice, notice with { Channel = Channel.Letter }),
            [LetterRefusal.InvoicePdfMissing] = (LetterKind.FormalNotice, notice with
            {
                Enclosed = [.. notice.Enclosed.Where(paper => paper.Kind != EnclosedKind.Invoice)],
            }),
            [LetterRefusal.EarlierLetterMissing] = (LetterKind.FormalNotice, notice with
            {
                Enclosed = [.. notice.Enclosed.Where(paper => paper.Kind != EnclosedKind.EarlierLetter)],
            }),
            [LetterRefusal.DebtorKindUnconfirmed] =
                (LetterKind.FormalNotice, notice with { Debtor = LettersWorld.Unknown }),
            [LetterRefusal.ClaimMissing] = (LetterKind.FormalNotice, notice with { Claim = null }),
            [LetterRefusal.StatementDoesNotAddUp] = (LetterKind.FormalNotice, notice with
            {
                Claim = notice.Claim! with { Interest = notice.Claim!.Interest + Money.FromCents(1) },
            }),
            [LetterRefusal.RateNotPublished] = (LetterKind.FormalNotice, consumer with { LegalRate = null }),
            [LetterRefusal.LawValueUnconfirmed] = (LetterKind.FormalNotice, notice with { Claim = unsure }),
            [LetterRefusal.NotReadByAPerson] = (LetterKind.FormalNotice, notice with { IsReadByAPerson = false }),
            [LetterRefusal.ChorusStatusStops] = (LetterKind.FormalNotice, town with
            {
                PublicOrders = [town.PublicOrders[0] with { Status = "À recycler" }],
            }),
            [LetterRefusal.ChorusStatusMissing] = (LetterKind.FormalNotice, town with { PublicOrders = [] }),
        };
    }

    private static Dictionary<LetterRefusal, (LetterKind Kind, LetterFacts Facts)> OfCircumstances()
    {
        var (_, second) = LettersCases.All["reminder-2.business"];
        var (_, call) = LettersCases.All["call-confirmation.business"];
        var (_, promise) = LettersCases.All["promise-confirmation.business"];
        var (_, dispute) = LettersCases.All["dispute-acknowledgement.business"];
        var (_, suspension) = LettersCases.All["supply-suspension-notice.business"];
        var (_, receipt) = LettersCases.All["receipt.business"];
        var (_, returned) = LettersCases.All["returned-letter-note.business"];
        return new()
        {
            [LetterRefusal.AddressReturned] = (LetterKind.ReturnedLetterNote, returned with
            {
                Returned = returned.Returned! with { Outcome = PostalOutcome.UnknownAddress },
            }),
            [LetterRefusal.WrongDebtorKind] =
                (LetterKind.SupplySuspensionNotice, suspension with { Debtor = LettersWorld.Town }),
            [LetterRefusal.PromiseMissing] = (LetterKind.PromiseConfirmation, promise with { Promise = null }),
            [LetterRefusal.DisputeAmountMissing] =
                (LetterKind.DisputeAcknowledgement, dispute with { Dispute = dispute.Dispute! with { Amount = null } }),
            [LetterRefusal.CallMissing] =
                (LetterKind.CallConfirmation, call with { Call = call.Call! with { Person = "" } }),
            [LetterRefusal.SuspensionUndecided] = (LetterKind.SupplySuspensionNotice, suspension with
            {
                Suspension = suspension.Suspension! with { DecidedBy = "" },
            }),
            [LetterRefusal.PaymentMissing] = (LetterKind.Receipt, receipt with { Payment = null }),
            [LetterRefusal.ReturnMissing] = (LetterKind.ReturnedLetterNote, returned with { Returned = null }),
            [LetterRefusal.NothingNewToSay] =
                (LetterKind.RepeatReminder, second with { Channel = Channel.Email, Claim = null }),
        };
    }
}
