using Acquit.Core;
using Acquit.Core.Parties;
using Acquit.Letters;
using Acquit.Letters.Typography;

namespace Acquit.Scenarios;

/// <summary>What a letter says when a paper, an earlier contact or a reference is not there.</summary>
public class LettersLacking
{
    private static readonly EnclosedKind[] _papers = [EnclosedKind.Invoice, EnclosedKind.EarlierLetter];

    [Theory]
    [InlineData("formal-notice.business")]
    [InlineData("formal-notice.consumer")]
    [InlineData("formal-notice.public")]
    [InlineData("reminder-3-registered.business")]
    [InlineData("reminder-2-registered.business")]
    public void Without_papers_and_contacts_a_letter_speaks_of_no_copy_and_of_no_earlier_step(string name)
    {
        var (kind, facts) = LettersCases.All[name];
        var bare = facts with { Enclosed = [], Previous = [], Promise = null };
        LetterComposer.Compose(kind, bare, LettersWorld.Texts).IsRefused.ShouldBeTrue();
        var composition = LetterComposer.Compose(kind, bare with { MayLack = _papers }, LettersWorld.Texts);
        composition.Refusals.Select(refused => refused.Sentence(Language.French)).ShouldBeEmpty();
        var letter = composition.Letter!.Document;
        var text = LetterText.Of(letter);
        foreach (var word in new[] { "copie jointe", "jointe à cette lettre", "démarches", "rappelé", "rappels" })
        {
            text.ShouldNotContain(word);
        }

        letter.Enclosures.Count.ShouldBe(kind.IsFormalNotice() ? 1 : 0, "the statement of the claim alone");
    }

    [Theory]
    [InlineData(LegalStatus.Liberal)]
    [InlineData(LegalStatus.Craftsman)]
    [InlineData(LegalStatus.Farmer)]
    public void One_person_without_a_company_form_is_an_individual_entrepreneur(LegalStatus status)
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        var person = LettersWorld.Person with { Status = status, LegalForm = "", IsEi = false };
        var composition = LetterComposer.Compose(kind, facts with { Creditor = person }, LettersWorld.Texts);
        composition.Refusals.ShouldBeEmpty();
        composition.Letter!.Document.Footer.ShouldContain("entrepreneur individuel");
        composition.Letter.Document.Sender[0].ShouldBe("Anne Le Goff EI");
    }

    [Fact]
    public void A_trader_without_a_form_is_told_where_to_give_it()
    {
        var (kind, facts) = LettersCases.All["reminder-1.business"];
        var trader = LettersWorld.Company with { LegalForm = "" };
        LetterComposer.Compose(kind, facts with { Creditor = trader }, LettersWorld.Texts)
            .Refusals.ShouldHaveSingleItem().Detail.ShouldContain("is_ei: true");
    }

    [Fact]
    public void What_a_public_buyer_needs_is_named_with_the_place_to_give_it()
    {
        var (kind, facts) = LettersCases.All["formal-notice.public"];
        var order = facts.PublicOrders[0] with { Engagement = "", Status = "" };
        var refused = LetterComposer.Compose(kind, facts with { PublicOrders = [order] }, LettersWorld.Texts)
            .Refusals.ShouldHaveSingleItem();
        refused.Refusal.ShouldBe(LetterRefusal.ChorusStatusMissing);
        refused.Detail.ShouldBe("numéro d’engagement, de bon de commande ou de marché, dernier statut "
            + "(à donner dans le fichier du créancier, sous public_orders)");
    }

    [Fact]
    public void What_one_invoice_of_a_public_buyer_lacks_is_named_with_its_number()
    {
        var (kind, facts) = LettersCases.All["formal-notice.public-orders"];
        var second = facts.PublicOrders[2];
        Refused(second with { DepositNumber = "" }).ShouldBe((LetterRefusal.ChorusStatusMissing,
            $"numéro de dépôt pour {second.Invoice} (à donner dans le fichier du créancier, sous public_orders)"));
        Refused(second with { Status = "rejetée" }).ShouldBe(
            (LetterRefusal.ChorusStatusStops, $"{second.Invoice} : rejetée"));

        (LetterRefusal, string) Refused(PublicOrder changed)
        {
            var refused = LetterComposer.Compose(
                kind, facts with { PublicOrders = [.. facts.PublicOrders.Take(2), changed] }, LettersWorld.Texts)
                .Refusals.ShouldHaveSingleItem();
            return (refused.Refusal, refused.Detail);
        }
    }

    [Fact]
    public void An_invoice_takes_buyer_and_order_from_its_debtor_but_never_a_deposit()
    {
        PublicOrder[] orders =
        [
            new() { Siret = "1", ServiceCode = "S", Engagement = "EJ-1", DepositNumber = "9", Status = "payée" },
            new() { Invoice = "F-2", ContractNumber = "M-2" },
        ];
        PublicOrder.For(orders, "F-1").ShouldBe(orders[0] with { Invoice = "F-1" });
        PublicOrder.For(orders, "F-2").ShouldBe(orders[1] with { Siret = "1", ServiceCode = "S" });
        PublicOrder.For([orders[0], new() { Invoice = "F-2" }], "F-2").ShouldBe(
            new PublicOrder { Invoice = "F-2", Siret = "1", ServiceCode = "S", Engagement = "EJ-1" });
        PublicOrder.For([], "F-1").ShouldBe(new PublicOrder { Invoice = "F-1" });
    }

    [Theory]
    [InlineData("formal-notice.business", false)]
    [InlineData("formal-notice.book-differs", true)]
    public void The_books_are_told_beside_the_claim_only_when_they_differ(string name, bool isTold)
    {
        var (kind, facts) = LettersCases.All[name];
        var text = LetterText.Of(LetterComposer.Compose(kind, facts, LettersWorld.Texts).Letter!.Document);
        text.Contains(FrenchTypography.Set("Les comptes font apparaître"), StringComparison.Ordinal).ShouldBe(isTold);
    }
}
