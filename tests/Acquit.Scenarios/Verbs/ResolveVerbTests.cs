using System.Text.Json;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Scenarios.Verbs;

/// <summary>What became of a sending of which nobody knows whether it left, said at the command line.</summary>
[Collection(nameof(DemoFolder))]
public sealed class ResolveVerbTests(DemoFolder demo)
{
    [Fact]
    public void A_doubtful_sending_is_shown_by_the_queue_and_settled_by_a_person()
    {
        var database = Doubtful(12);
        var shown = Json(["queue", "--db", database]).GetProperty("doubtful").EnumerateArray().ShouldHaveSingleItem();
        shown.GetProperty("id").GetString().ShouldBe("12");

        var settled = Json(["resolve", "12", "--not-sent", "--by", "Claire", "--why", "Bac vide", "--db", database]);

        (settled.GetProperty("number").GetInt32(), settled.GetProperty("state").GetString()).ShouldBe((12, "approved"));
        Json(["queue", "--db", database]).GetProperty("doubtful").GetArrayLength().ShouldBe(0);
        Refused(["resolve", "12", "--sent", "--by", "Claire", "--db", database]).ShouldBe((3, "notDoubtful"));
        Json(["verify", "--db", database]).GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_resolved_is_refused_by_name()
    {
        var database = Doubtful(12);
        Refused(["resolve", "999", "--sent", "--by", "Claire", "--db", database]).ShouldBe((3, "noSuchProposal"));
        Refused(["resolve", "13", "--sent", "--by", "Claire", "--db", database]).ShouldBe((3, "notDoubtful"));
        Refused(["resolve", "12", "--sent", "--db", database]).ShouldBe((3, "personMissing"));
        Refused(["resolve", "12", "--sent", "--not-sent", "--by", "Claire", "--db", database]).ShouldBe((2, "usage"));
        Refused(["resolve", "12", "--by", "Claire", "--db", database]).ShouldBe((2, "usage"));
        DemoFolder.Run(["resolve", "12", "--sent", "--by", "Claire", "--db", database]).Output
            .ShouldContain("noté comme parti");
    }

    /// <summary>As a stop during the hand-over leaves it.</summary>
    private string Doubtful(int number)
    {
        var file = demo.Copy();
        using var db = Database.Find(file).Open();
        var proposal = db.Proposals.Single(row => row.Number == number);
        proposal.State = ProposalState.Approved;
        db.Sendings.Where(row => row.ProposalId == proposal.Id)
            .ExecuteUpdate(set => set.SetProperty(row => row.State, OutboxState.Doubtful));
        db.SaveChanges();
        return file;
    }

    private static JsonElement Json(string[] words)
    {
        var run = DemoFolder.Run([.. words, "--json"]);
        run.Exit.ShouldBe(0, run.Output + run.Errors);
        return JsonDocument.Parse(run.Output).RootElement.Clone();
    }

    private static (int Exit, string Code) Refused(string[] words)
    {
        var run = DemoFolder.Run([.. words, "--json"]);
        return (run.Exit, JsonDocument.Parse(run.Output).RootElement.GetProperty("error").GetProperty("code")
            .GetString()!);
    }
}
