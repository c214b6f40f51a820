using Acquit.App.Portfolio;
using Acquit.Store.Rows;
using Acquit.Store.Tests.Pipeline;

namespace Acquit.Store.Tests;

/// <summary>Debtors found, filtered and sorted alike on both databases.</summary>
public class DebtorListTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_list_is_filtered_and_sorted(Product product)
    {
        using var world = Filled(product);
        Keys(world, new()).ShouldBe(["LÉA", "Azur", "Éole", "Zoé"], "largest balance first, nobody without one");
        Keys(world, new() { IsReversed = true }).ShouldBe(["Zoé", "Éole", "Azur", "LÉA"]);
        Keys(world, new() { Sort = DebtorSort.Name }).ShouldBe(["Azur", "Éole", "LÉA", "Zoé"]);
        Keys(world, new() { Sort = DebtorSort.Oldest }).ShouldBe(["Éole", "Azur", "LÉA", "Zoé"]);
        Keys(world, new() { Sort = DebtorSort.Phase }).ShouldBe(["Azur", "Éole", "LÉA", "Zoé"]);
        Keys(world, new() { State = DebtorState.Overdue }).ShouldBe(["Azur", "Éole"]);
        Keys(world, new() { State = DebtorState.Disputed }).ShouldBe(["Éole"]);
        Keys(world, new() { State = DebtorState.InCredit }).ShouldBe(["Zoé"]);
        Keys(world, new() { Phase = Phase.Court }).ShouldBe(["Azur"]);
        Keys(world, new() { Phase = Phase.Closed }).ShouldBe(["Fini"], "a settled one is found when it is asked for");
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_debtor_is_found_by_name_without_accents_code_invoice_and_sum(Product product)
    {
        using var world = Filled(product);
        Keys(world, new() { Text = "eol" }).ShouldBe(["Éole"]);
        Keys(world, new() { Text = "LEA" }).ShouldBe(["LÉA"]);
        Keys(world, new() { Text = "F-Azur-1" }).ShouldBe(["Azur"]);
        Keys(world, new() { Text = "1 200,00 €" }).ShouldBe(["Azur"], "an open invoice of that sum");
        Keys(world, new() { Text = "fini" }).ShouldBe(["Fini"], "also who owes nothing any more");
        Keys(world, new() { Text = "e", State = DebtorState.Disputed }).ShouldBe(["Éole"]);
        Keys(world, new() { Text = "personne" }).ShouldBeEmpty();
    }

    private sealed record Asked
    {
        public string Text { get; init; } = "";

        public Phase? Phase { get; init; }

        public DebtorState? State { get; init; }

        public DebtorSort Sort { get; init; }

        public bool IsReversed { get; init; }
    }

    private static List<string> Keys(World world, Asked asked)
    {
        using var db = world.Database.Open();
        var question = new DebtorQuestion
        {
            Scope = [world.Creditor], Today = world.Today, Text = asked.Text, Phase = asked.Phase,
            State = asked.State, Sort = asked.Sort, IsReversed = asked.IsReversed,
        };
        var page = new DebtorList(db).Read(question);
        page.Count.ShouldBe(page.Lines.Count);
        new DebtorList(db).All(question).Select(line => line.Key).ShouldBe(page.Lines.Select(line => line.Key));
        return [.. page.Lines.Select(line => line.Key)];
    }

    private World Filled(Product product)
    {
        var world = new World(product, cluster);
        Add(world, "LÉA", 500_000_00, null, (Phase.Amicable, false));
        Add(world, "Azur", 4_000_00, world.Today.AddDays(-3), (Phase.Court, false));
        Add(world, "Éole", 300_00, world.Today.AddDays(-9), (Phase.FormalNotice, true));
        Add(world, "Zoé", -20_00, null, (Phase.Amicable, false));
        Add(world, "Fini", 0, null, (Phase.Closed, false));
        return world;
    }

    private static void Add(
        World world, string key, long cents, DateOnly? oldest, (Phase Phase, bool IsDisputed) state)
    {
        var dossier = world.AddDebtor(world.Creditor, key, world.Today, key == "Azur" ? "1200.00" : "7.77");
        using var db = world.Database.Open();
        var row = db.Dossiers.Single(one => one.Id == dossier);
        (row.BalanceCents, row.OldestDueOn, row.Phase, row.IsDisputed) = (cents, oldest, state.Phase, state.IsDisputed);
        db.Debtors.Single(one => one.Id == row.DebtorId).FoldedName = DebtorFolded(key);
        db.SaveChanges();
    }

    private static string DebtorFolded(string key) => key switch
    {
        "LÉA" => "lea",
        "Éole" => "eole",
        "Zoé" => "zoe",
        _ => key.ToLowerInvariant(),
    };
}
