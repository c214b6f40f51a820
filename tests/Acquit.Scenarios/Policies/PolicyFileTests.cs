using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Formats;
using Acquit.Formats.Policies;

namespace Acquit.Scenarios.Policies;

public class PolicyFileTests
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "data", "policies");

    [Theory]
    [InlineData("partner", 4)]
    [InlineData("accounting", 6)]
    [InlineData("freelance", 7)]
    [InlineData("assistant", 8)]
    [InlineData("graduated", 5)]
    public void Every_shipped_policy_is_read_without_a_problem(string name, int steps)
    {
        var problems = new List<ImportProblem>();
        var policy = PolicyFile.Load(Path.Combine(_folder, name + ".yaml"), LetterCatalogue.With(""), problems);
        problems.ShouldBeEmpty();
        policy!.Steps.Count.ShouldBe(steps);
        policy.Version.ShouldStartWith("sha256:");
        policy.Origin.ShouldContain("Choisi par nous");
    }

    [Fact]
    public void A_policy_is_read_word_for_word()
    {
        var policy = PolicyFile.Load(Path.Combine(_folder, "freelance.yaml"), LetterCatalogue.With(""), [])!;
        policy.Grouping.ShouldBe(Grouping.Account);
        policy.Ceiling.ShouldBe(Money.Parse("10000.00"));
        policy.HoursTo.ShouldBe(new TimeOnly(18, 0));
        policy.Steps[0].Repeat.ShouldBe(new Repeat(3, 5));
        policy.Steps[4].Channel.ShouldBe(Channel.RegisteredLetter);
        policy.Steps[4].Attach[0].ShouldBe(new Attachment(AttachmentKind.Sent, "letter-3", IfMissing.Refuse));
        policy.Steps[5].OnlyIf.AskedFrom.ShouldBe(Money.Parse("200.00"));
        policy.Steps[6].OnlyIf.AskedBelow.ShouldBe(Money.Parse("200.00"));
        policy.Causes.BadFaithTo.ShouldBe("formal-notice");
        policy.Broken.PromiseThen.ShouldBe(Channel.Call);
    }

    [Theory]
    [InlineData("spacing: 5", "spaceing: 5", ProblemCode.KeyUnknown)]
    [InlineData("at: D+15", "at: D+0", ProblemCode.StepsOutOfOrder)]
    [InlineData("id: reminder-2", "id: reminder-1", ProblemCode.StepsOutOfOrder)]
    [InlineData("at: D+15", "at: 15", ProblemCode.ValueUnreadable)]
    [InlineData("letter: reminder-2-registered", "letter: poem", ProblemCode.LetterUnknown)]
    [InlineData("\"sent:reminder-1\"", "\"sent:formal-notice\"", ProblemCode.StepUnknown)]
    [InlineData("to: formal-notice, below", "to: nowhere, below", ProblemCode.StepUnknown)]
    [InlineData("then: review", "then: skip-to nowhere", ProblemCode.StepUnknown)]
    [InlineData("then: review", "then: wait", ProblemCode.ValueUnreadable)]
    [InlineData("below_then: write-off-review", "below_then: hand-over", ProblemCode.ValueUnreadable)]
    [InlineData("at: D+15", "will_sue: true, at: D+15", ProblemCode.PolicyRuleBroken)]
    [InlineData("from: \"09:00\"", "from: \"08:00\"", ProblemCode.PolicyRuleBroken)]
    [InlineData("fri]", "sat]", ProblemCode.ValueUnreadable)]
    [InlineData("ceiling: \"50000.00\"", "ceiling: \"10.00\"", ProblemCode.PolicyRuleBroken)]
    [InlineData("approval: manual, deadline: 8", "approval: automatic, deadline: 8", ProblemCode.PolicyRuleBroken)]
    [InlineData("does: hand-over, legal: true", "does: hand-over, repeat: { every: 7, until: next }, legal: true",
        ProblemCode.PolicyRuleBroken)]
    [InlineData("does: hand-over, legal: true", "does: hand-over, repeat: { every: 7, until: D+30 }, legal: true",
        ProblemCode.ValueUnreadable)]
    [InlineData("does: hand-over, legal: true", "does: hand-over, repeat: { every: 1, until: D+60 }, legal: true",
        ProblemCode.ValueUnreadable)]
    [InlineData("does: hand-over, legal: true", "does: hand-over, legal: true, only_if: { cause_not: [dispute] }",
        ProblemCode.PolicyRuleBroken)]
    [InlineData("channel: letter, ", "", ProblemCode.KeyMissing)]
    [InlineData("grouping: step", "", ProblemCode.KeyMissing)]
    [InlineData("policy: partner", "policy: other", ProblemCode.PolicyRuleBroken)]
    public void One_wrong_word_is_a_problem_with_its_line_and_gives_no_policy(string right, string wrong,
        ProblemCode code)
    {
        var text = File.ReadAllText(Path.Combine(_folder, "partner.yaml"));
        text.ShouldContain(right);
        var broken = text.Replace(right, wrong, StringComparison.Ordinal);
        var problems = new List<ImportProblem>();
        PolicyFile.Read(broken, "partner.yaml", LetterCatalogue.With(""), problems).ShouldBeNull();
        problems.ShouldContain(problem => problem.Code == code && problem.Line > 0);
    }

    [Fact]
    public void A_policy_file_torn_at_any_place_is_a_problem_and_never_an_exception()
    {
        var text = File.ReadAllText(Path.Combine(_folder, "freelance.yaml"));
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var at = random.Next(text.Length);
            var torn = random.Next(3) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at)),
                _ => text.Insert(at, "{[:\"\t&*-9"[random.Next(9)].ToString()),
            };
            var problems = new List<ImportProblem>();
            var policy = PolicyFile.Read(torn, "freelance.yaml", LetterCatalogue.With(""), problems);
            (policy is null).ShouldBe(problems.Count > 0, $"round {i}");
        }
    }
}
