using Acquit.App.Decide;
using Acquit.Store;

namespace Acquit.Scenarios.Verbs;

/// <summary>A method as one creditor follows it: his own text and his own letters.</summary>
public sealed class OwnPolicyTests : IDisposable
{
    private static readonly string _data = Path.Combine(AppContext.BaseDirectory, "data");
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-own-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Shown_for_a_creditor_it_is_his_own_and_his_letters_are_marked()
    {
        var database = Owned();
        var shipped = LawVerbRun.Json("policy show partner");
        shipped.GetProperty("isOwn").GetBoolean().ShouldBeFalse();
        var own = LawVerbRun.Json($"policy show partner --creditor 1 --db {database}");
        own.GetProperty("isOwn").GetBoolean().ShouldBeTrue();
        own.GetProperty("floor").GetString().ShouldBe("99.00");
        own.GetProperty("ownLetters").EnumerateArray().Select(one => one.GetString()).ShouldBe(["reminder-1"]);
        LawVerbRun.Of($"policy show partner --creditor 1 --db {database}").Output
            .ShouldContain("reminder-1 (texte du créancier)");
    }

    [Fact]
    public void A_step_may_name_a_letter_that_the_creditor_alone_has()
    {
        var database = Owned();
        var file = Path.Combine(_folder, "maison.yaml");
        File.WriteAllText(file, Shipped().Replace("policy: partner", "policy: maison", StringComparison.Ordinal)
            .Replace("letter: reminder-1", "letter: lettre-maison", StringComparison.Ordinal));
        LawVerbRun.Of($"policy check {file}").Exit.ShouldBe(1);
        LawVerbRun.Of($"policy check {file} --creditor 1 --db {database}").Exit.ShouldBe(0);
        LawVerbRun.Of($"policy check {file} --creditor Inconnu --db {database}").Exit.ShouldBe(3);
    }

    private static string Shipped() => File.ReadAllText(Path.Combine(_data, "policies", "partner.yaml"));

    private string Owned()
    {
        var path = Path.Combine(_folder, "acquit.db");
        var settings = Path.Combine(_folder, "c.yaml");
        File.WriteAllText(settings, "name: Brunet Outillage\nstatus: trader\npolicy: partner\n");
        LawVerbRun.Of($"creditor set {settings} --db {path}").Exit.ShouldBe(0);
        using var db = Database.At(path).Open();
        var row = db.Creditors.Single();
        row.Settings = CreditorSettings.Write(CreditorSettings.Read(row.Settings) with
        {
            PolicyText = Shipped().Replace("floor: \"15.00\"", "floor: \"99.00\"", StringComparison.Ordinal),
            LetterTexts = new Dictionary<string, string> { ["reminder-1"] = "x", ["lettre-maison"] = "y" },
        });
        db.SaveChanges();
        return path;
    }
}
