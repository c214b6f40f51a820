using System.Text;

namespace Acquit.Scenarios.Verbs;

/// <summary>The logo of a creditor's file: taken from beside it, kept, taken away, refused by name.</summary>
public sealed class LogoVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-logo-").FullName;

    private string Db => $"--db {Path.Combine(_folder, "acquit.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_logo_is_read_beside_the_file_kept_and_taken_away()
    {
        File.WriteAllBytes(Path.Combine(_folder, "logo.png"), LogoSample.Png(120, 60, kind: 6));
        Set("logo: logo.png\n").Exit.ShouldBe(0);
        Kept().ShouldBeTrue();
        Set("").Exit.ShouldBe(0);
        Kept().ShouldBeTrue("a file that says nothing of it changes nothing");
        Set("logo: \"\"\n").Exit.ShouldBe(0);
        Kept().ShouldBeFalse();
    }

    [Theory]
    [InlineData("none.png", "logoFileMissing")]
    [InlineData("creditor.yaml", "logoNotAPicture")]
    public void A_file_that_is_no_logo_is_refused_by_name(string file, string code)
    {
        var refused = Set($"logo: {file}\n", "--json");
        refused.Exit.ShouldBe(3);
        refused.Output.ShouldContain(code);
        File.Exists(Path.Combine(_folder, "acquit.db")).ShouldBeFalse("nothing was written");
    }

    private LawVerbRun Set(string logo, string more = "")
    {
        var path = Path.Combine(_folder, "creditor.yaml");
        File.WriteAllText(path, "name: Brunet\nstatus: trader\n" + logo);
        return LawVerbRun.Of($"creditor set {path} {Db} {more}");
    }

    /// <summary>Whether the settings in the database hold a PNG.</summary>
    private bool Kept()
    {
        using var db = Acquit.Store.Database.At(Path.Combine(_folder, "acquit.db")).Open();
        return App.Decide.CreditorSettings.Read(db.Creditors.Single().Settings).Logo is { } logo
            && Encoding.ASCII.GetString(logo.Span[1..4]) == "PNG";
    }
}
