using System.Text;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters;
using Acquit.Letters.Court;
using Acquit.Letters.Typography;
using Acquit.Store.Tests.Record;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Court;

/// <summary>What a file costs: noted with its footing, owed by the debtor or not, drawn up as a paper.</summary>
public class CostDeskTests(PostgresCluster cluster)
{
    private static readonly SentPaper _bill = new("facture.pdf", Encoding.ASCII.GetBytes("%PDF-1.4 facture 1"));

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Costs_add_up_and_the_debtor_owes_only_what_a_decision_or_a_title_puts_on_him(Product product)
    {
        using var desk = Opened(product);
        var costs = Costs(desk);
        Note(desk, Bill(CostBasis.CourtCosts, "Requête au greffe", "31.80")).ShouldBeNull();
        Note(desk, Bill(CostBasis.Enforcement, "Signification", "72.40") with { IsGranted = true }).ShouldBeNull();
        Note(desk, Bill(CostBasis.Creditor, "Sommation de payer", "60.00") with { Procedure = 0 }).ShouldBeNull();
        var book = costs.Of(desk.Dupin);
        (book.Total, book.Recoverable).ShouldBe((Money.Parse("164.20"), Money.Parse("72.40")));
        EvidenceCheck.Of(desk.World.Database.Open()).Broken.ShouldBeEmpty();

        var paper = costs.Draw(desk.Dupin, 1);
        paper.Refused.ShouldBeEmpty();
        paper.Pdf!.Value.Span.StartsWith("%PDF-1.7"u8).ShouldBeTrue();
        Note(desk, Bill(CostBasis.Creditor, "Timbres", "8.00") with { Paper = null }).ShouldBeNull();
        var refused = costs.Draw(desk.Dupin, 1);
        refused.Pdf.ShouldBeNull("a cost without its proof is in no statement");
        refused.Sentences(Language.French).ShouldBe(["Aucune pièce ne justifie ces frais : Timbres."]);
        costs.Draw(desk.Dupin, 2).Refused.Single().Refusal.ShouldBe(CostRefusal.NothingNoted);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Proven_costs_are_claimed_for_what_exceeds_the_fixed_indemnity_and_become_exhibits(Product product)
    {
        using var desk = Opened(product);
        var petitions = new PetitionDesk(desk.World.Database, desk.World.Rules, desk.World.Clock);
        var before = petitions.Draw(desk.Dupin, 1)!.Claim!;
        before.IndemnityArisen.ShouldBe(Money.Parse("40.00"), "one late invoice");
        Note(desk, Bill(CostBasis.BeyondIndemnity, "Recherche d’adresse", "35.00")).ShouldBeNull();
        petitions.Draw(desk.Dupin, 1)!.Claim!.Costs.ShouldBe(Money.Zero, "the indemnity covers it");
        Note(desk, Bill(CostBasis.BeyondIndemnity, "Enquête", "25.00")).ShouldBeNull();
        Note(desk, Bill(CostBasis.Creditor, "Sommation", "90.00")).ShouldBeNull();
        var papers = petitions.Draw(desk.Dupin, 1)!;
        papers.Claim!.Costs.ShouldBe(Money.Parse("20.00"), "35 + 25 - 40");
        papers.Claim.Total.ShouldBe(before.Total + Money.Parse("20.00"));
        papers.Choices.Where(one => one.IsTaken).Select(one => one.Exhibit.Title)
            .ShouldContain("Justificatif de frais : Enquête");
        papers.Choices.Single(one => one.Exhibit.Title.EndsWith("Sommation", StringComparison.Ordinal)).IsTaken
            .ShouldBeFalse("it stays with the creditor");
    }

    [Theory]
    [InlineData(LegalStatus.Trader, "C. com., art. L. 441-10, II")]
    [InlineData(LegalStatus.PublicBody, "CCP, art. L. 2192-13")]
    public void What_exceeds_the_indemnity_is_owed_by_a_public_body_under_its_own_text(
        LegalStatus debtor, string article)
    {
        using var desk = Opened(Product.Sqlite);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, debtor)));
        Note(desk, Bill(CostBasis.BeyondIndemnity, "Enquête", "55.00")).ShouldBeNull();
        var book = Costs(desk).Of(desk.Dupin);
        book.Lines.Single().Basis.Article(book.DebtorStatus).ShouldBe(article);
        var statement = CostStatement.Of(new CostFacts(
            new Creditor { Name = "Atelier" }, "Mairie", book.Lines)
        {
            DossierRef = "D-2026-0001", On = desk.World.Today, DebtorStatus = book.DebtorStatus,
        });
        statement.Blocks.OfType<Heading>().First().Text.ShouldContain(FrenchTypography.Set(article));
    }

    [Fact]
    public void What_cannot_be_noted_is_refused_by_name()
    {
        using var desk = Opened(Product.Sqlite);
        var good = Bill(CostBasis.CourtCosts, "Greffe", "31.80");
        Why(good with { Basis = null }).ShouldBe("costBasisMissing");
        Why(good with { What = " " }).ShouldBe("costWhatMissing");
        Why(good with { Amount = Money.Zero }).ShouldBe("costAmountMissing");
        Why(good with { Vat = Money.Parse("31.80") }).ShouldBe("costVatAboveAmount");
        Why(good with { Procedure = 4 }).ShouldBe("costProcedureUnknown");
        Why(good with { Basis = CostBasis.BeyondIndemnity, Paper = null }).ShouldBe("costDocumentMissing");
        Why(good with { On = desk.World.Today.AddDays(1) }).ShouldBe("futureDay");
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Consumer)));
        Why(good with { Basis = CostBasis.BeyondIndemnity }).ShouldBe("costNoIndemnityOwed");
        Costs(desk).Of(desk.Dupin).Lines.ShouldBeEmpty();

        string? Why(CostAsked asked) => Note(desk, asked)?.Key;
    }

    private static CostDesk Costs(Desk desk) => new(desk.World.Database, desk.World.Rules, desk.World.Clock);

    private static RefusedCost? Note(Desk desk, CostAsked asked) => Costs(desk).Note(desk.Dupin,
        asked with { On = asked.On == default ? desk.World.Today : asked.On }, "Claire");

    private static CostAsked Bill(CostBasis basis, string what, string amount) =>
        new(1, basis, what, Money.Parse(amount), default)
        {
            Reference = what[..4],
            Paper = _bill with { Bytes = [.. _bill.Bytes!, .. Encoding.UTF8.GetBytes(what)] },
        };

    private Desk Opened(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.Ask(db => db.Debtors.Where(row => row.Id == desk.Dupin.Debtor)
            .ExecuteUpdate(set => set.SetProperty(row => row.Status, LegalStatus.Trader)));
        new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(desk.Dupin,
            new CourtAsked(CourtKind.Commercial, "tribunal de commerce du Mans", Territory.Metropole, ["F-DUPIN-1"]),
            "Claire").Refused.ShouldBeNull();
        return desk;
    }
}
