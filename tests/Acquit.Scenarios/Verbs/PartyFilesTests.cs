using System.Text.Json;

namespace Acquit.Scenarios.Verbs;

/// <summary>What files say of creditor and customers beside a ledger is known, and assumed no more.</summary>
public sealed class PartyFilesTests : IDisposable
{
    private const string Items = """
        Code client;Nom;Facture;Date facture;Echeance;Montant TTC
        DUPIN;SARL Dupin;F-1;02/09/2026;02/10/2026;1200,00
        ROUX;Luc Roux;F-2;02/09/2026;02/10/2026;300,00
        LEROY;Garage Leroy;F-3;02/09/2026;;500,00

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("acquit-parties-").FullName;

    public PartyFilesTests() => Write("items.csv", Items);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Without_an_address_a_known_customer_waits_and_one_that_no_file_names_is_assumed()
    {
        Write("customers.csv", "Code;Nom;Statut;Adresse;Code postal;Ville\n"
            + "DUPIN;SARL Dupin;commerçant;3 rue des Halles;44000;Nantes\nROUX;Luc Roux;artisan;;;\n");
        var run = Run("today --policy partner --customers customers.csv");
        Reason(run, "DUPIN").ShouldBe("stepDue");
        Reason(run, "ROUX").ShouldBe("addressMissing");
        Reason(run, "LEROY").ShouldBe("stepDue");
        var said = Assumptions(run);
        said.ShouldContain("1 débiteur(s) absent(s)");
        Assumptions(Run("today --policy partner")).ShouldContain("des débiteurs pris pour connus");
    }

    [Fact]
    public void An_invoice_of_a_known_customer_near_its_limitation_is_told_beside_the_decisions()
    {
        Write("customers.csv", "Code;Nom;Statut;Adresse;Ville\nDUPIN;SARL Dupin;commerçant;3 rue des Halles;Nantes\n"
            + "ROUX;Luc Roux;;1 rue B;Nantes\n");
        const string asked = "today --policy partner --customers customers.csv --as-of";
        var near = Run($"{asked} 2031-08-20").GetProperty("limitation").EnumerateArray().ShouldHaveSingleItem();
        near.GetProperty("debtor").GetProperty("auxiliary").GetString().ShouldBe("DUPIN");
        near.GetProperty("on").GetString().ShouldBe("2031-09-02");
        near.GetProperty("alarm").GetString().ShouldBe("thirty-days");
        (near.GetProperty("items").GetInt32(), near.GetProperty("open").GetString()).ShouldBe((1, "1200.00"));
        Run($"{asked} 2031-02-20").GetProperty("limitation").GetArrayLength().ShouldBe(0);
        Run("today --policy partner --as-of 2031-08-20").GetProperty("limitation").GetArrayLength()
            .ShouldBe(0, "nobody says who owes");
    }

    [Fact]
    public void All_customers_known_nothing_is_assumed_of_them()
    {
        Write("customers.csv", "Code;Nom;Statut;Adresse;Ville;Conditions\nDUPIN;D;commerçant;1 rue A;Nantes;\n"
            + "ROUX;R;particulier;2 rue B;Nantes;\nLEROY;L;artisan;3 rue C;Nantes;60d\n");
        foreach (var verb in new[] { "today --policy partner", "balance" })
        {
            var said = Assumptions(Run($"{verb} --customers customers.csv"));
            said.ShouldNotContain("pris pour connus");
            said.ShouldNotContain("prescription comptée");
        }

        // 2 September and 60 days of its own: due on 1 November
        Buckets("balance --customers customers.csv --as-of 2026-11-01", "LEROY")[0].ShouldBe("500.00");
        Buckets("balance --customers customers.csv --as-of 2026-11-02", "LEROY")[1].ShouldBe("500.00");
        Buckets("balance --as-of 2026-11-01", "LEROY")[1].ShouldBe("500.00", "30 days by default: due on 2 October");
    }

    [Fact]
    public void The_settings_of_the_creditor_give_terms_and_hold_back_what_a_mandate_forbids()
    {
        Write("creditor.yaml", "name: Brunet Outillage\nstatus: trader\nterms: 60d\nunder_mandate: true\n");
        var run = Run("today --policy partner --creditor-file creditor.yaml");
        Reason(run, "DUPIN").ShouldBe("mandateMentionsMissing");
        Assumptions(run).ShouldContain("+ 60d");
        Assumptions(Run("today --policy partner --creditor-file creditor.yaml --terms 45d")).ShouldContain("+ 45d");
        Buckets("balance --creditor-file creditor.yaml --as-of 2026-11-01", "LEROY")[0].ShouldBe("500.00");
    }

    [Fact]
    public void A_consumer_is_too_old_after_two_years_and_a_trader_after_five()
    {
        Write("items.csv", "Code client;Nom;Facture;Date facture;Echeance;Montant TTC\n"
            + "DUPIN;D;F-1;02/01/2023;02/02/2023;1200,00\nROUX;R;F-2;02/01/2023;02/02/2023;300,00\n");
        Write("customers.csv", "Code;Nom;Statut\nDUPIN;D;commerçant\nROUX;R;particulier\n");
        Problem(Run("balance")).ShouldBe("");
        Problem(Run("balance --customers customers.csv")).ShouldContain("ROUX");
    }

    [Fact]
    public void A_file_that_says_nothing_is_told_and_a_wrong_value_too()
    {
        var run = LawVerbRun.Of($"today --from {At("items.csv")} --policy partner --customers {At("none.csv")}");
        run.Exit.ShouldBe(1);
        Write("customers.csv", "Code;Nom;Statut\nDUPIN;D;sorcier\n");
        Run("today --policy partner --customers customers.csv").GetProperty("problems").EnumerateArray()
            .Select(one => one.GetProperty("code").GetString()).ShouldContain("customerStatusUnknown");
        LawVerbRun.Of($"balance --customers {At("customers.csv")}").Exit.ShouldBe(2, "the database knows them");
    }

    private JsonElement Run(string line)
    {
        var words = line.Split(' ').Select(word => word.EndsWith(".csv", StringComparison.Ordinal)
            || word.EndsWith(".yaml", StringComparison.Ordinal) ? At(word) : word).ToList();
        words.InsertRange(1, ["--from", At("items.csv")]);
        return LawVerbRun.Json(string.Join(' ', words) + (line.Contains("--as-of") ? "" : " --as-of 2026-11-23"));
    }

    private string[] Buckets(string line, string debtor) =>
    [
        .. Run(line).GetProperty("debtors").EnumerateArray()
            .Single(one => one.GetProperty("auxiliary").GetString() == debtor)
            .GetProperty("byBucket").EnumerateArray().Select(sum => sum.GetString()!),
    ];

    private static string Reason(JsonElement run, string debtor) => run.GetProperty("decisions").EnumerateArray()
        .Single(one => one.GetProperty("debtor").GetProperty("auxiliary").GetString() == debtor)
        .GetProperty("reasons")[0].GetProperty("code").GetString()!;

    private static string Assumptions(JsonElement run) => string.Join(
        '\n', run.GetProperty("assumptions").EnumerateArray().Select(one => one.GetString()));

    private static string Problem(JsonElement run) => string.Join(' ', run.GetProperty("problems").EnumerateArray()
        .Where(one => one.GetProperty("code").GetString() == "olderThanLimitation")
        .Select(one => one.GetProperty("found").GetString()));

    private string At(string name) => Path.Combine(_root, name);

    private void Write(string name, string text) => File.WriteAllText(At(name), text);
}
