namespace Acquit.Scenarios.Verbs;

/// <summary>One step by e-mail instead of a letter, from the command line.</summary>
[Collection(nameof(DemoFolder))]
public sealed class ChannelVerbTests(DemoFolder demo)
{
    [Fact]
    public void A_step_changes_its_way_once_and_what_may_not_is_refused_by_name()
    {
        var database = demo.Copy();
        string[] by = ["--by", "Claire Morvan", "--json", "--db", database];
        var first = DemoFolder.Run(["channel", "LEFORT", "--step", "reminder-1", "--to", "email", .. by]);
        first.Exit.ShouldBe(0, first.Output + first.Errors);
        first.Output.ShouldContain("email");
        var again = DemoFolder.Run(["channel", "LEFORT", "--step", "reminder-1", "--to", "email", .. by]);
        again.Exit.ShouldBe(3);
        again.Output.ShouldContain("sameChannel");
        DemoFolder.Run(["channel", "LEFORT", "--step", "formal-notice", "--to", "email", .. by]).Exit.ShouldBe(3);
        DemoFolder.Run(["channel", "LEFORT", "--step", "reminder-1", "--to", "sms", .. by]).Exit.ShouldBe(2);
    }
}
