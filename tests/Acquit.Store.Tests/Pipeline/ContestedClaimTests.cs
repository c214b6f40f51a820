using Acquit.App.Compose;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Store.Tests.Pipeline;

public class ContestedClaimTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_formal_notice_demands_neither_what_is_contested_nor_penalties_on_it(Product product)
    {
        using var world = new World(product, cluster);
        var dossier = world.AddDebtor(world.Creditor, "DUPIN", world.Today.AddDays(-60));
        world.Record(world.Creditor, dossier, new LetterRecorded("reminder-1", Channel.Letter)
        {
            EffectiveOn = world.Today.AddDays(-40),
        });
        world.Record(world.Creditor, dossier, new LetterRecorded("reminder-2", Channel.RegisteredLetter)
        {
            EffectiveOn = world.Today.AddDays(-20),
        });
        world.Record(world.Creditor, dossier, new DisputeOpened(Money.Parse("300.00"))
        {
            EffectiveOn = world.Today.AddDays(-15),
        });
        world.Run();
        var approved = world.ApproveAll().ShouldHaveSingleItem();
        approved.Refusal.ShouldBeNull(string.Join(' ', approved.Missing));
        using var db = world.Database.Open();
        var facts = Drafting.FactsOf(db.Documents.Single());

        // 900.00 of 1 200.00; 60 days at ECB + 10 points are a little under 18.00; 40.00
        facts.Asked.ShouldBe("900.00");
        Money.Parse(facts.Claim!).ShouldBeInRange(Money.Parse("957.00"), Money.Parse("959.00"));
    }
}
