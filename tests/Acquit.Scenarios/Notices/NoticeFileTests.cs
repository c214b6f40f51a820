using System.Diagnostics;
using System.Text;
using Acquit.Core;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Formats;
using Acquit.Formats.Notices;
using Acquit.Scenarios.Fuzz;

namespace Acquit.Scenarios.Notices;

/// <summary>Notices of the BODACC, official XML and open-data JSON; every firm and person is fictitious.</summary>
public class NoticeFileTests
{
    private const int Seeds = 300;
    private const int LongestMilliseconds = 5_000;

    [Fact]
    public void The_official_file_gives_each_notice_with_its_line()
    {
        var read = Read(NoticeSamples.Xml);

        read.Problems.ShouldBeEmpty();
        read.Notices.Select(one => one.Line).ShouldBe([5, 23]);
        var opening = read.Notices[0];
        (opening.Id, opening.PublishedOn, opening.JudgedOn).ShouldBe(
            ("20260176" + "5232", new DateOnly(2026, 9, 15), new DateOnly(2026, 9, 8)));
        opening.Sirens.ShouldHaveSingleItem().Digits.ShouldBe("732829320");
        (opening.Name, opening.Court).ShouldBe(("ATELIER DU PORT", "GREFFE DU TRIBUNAL DE COMMERCE DE LORIENT"));
        opening.Effect.ShouldBe(new NoticeEffect(null, InsolvencyKind.Liquidation));
        opening.Complement.ShouldContain("Maître Petit");
        read.Notices[1].Effect.ShouldBe(new NoticeEffect(InsolvencyActKind.ClosedForLackOfAssets, null));
    }

    [Fact]
    public void The_records_of_the_interface_are_read_with_the_judgment_as_text_or_object()
    {
        var read = Read(NoticeSamples.Json);

        read.Notices.Select(one => (one.Id, one.JudgedOn)).ShouldBe(
        [
            ("A202601765232", new DateOnly(2026, 9, 8)), ("A202601771993", new DateOnly(2026, 12, 1)),
        ]);
        read.Notices[1].Effect.Act.ShouldBe(InsolvencyActKind.ToLiquidation);
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.NoticeNotInsolvency, "a sale is no insolvency");
        read.Problems[0].Line.ShouldBe(8);
        read.Read.ShouldBe(3);
        Read("{\"total_count\":1,\"results\":" + NoticeSamples.Json + "}").Notices.Count.ShouldBe(2);
    }

    [Fact]
    public void A_torn_judgment_is_told_and_takes_nothing_with_it()
    {
        var torn = NoticeSamples.Json.Replace("-08\\\"}", "-08", StringComparison.Ordinal);
        torn.ShouldNotBe(NoticeSamples.Json);

        var read = Read(torn);

        read.Notices.Select(one => one.Id).ShouldBe(["A202601765232", "A202601771993"]);
        read.Problems.Select(one => (one.Code, one.Line)).ShouldContain((ProblemCode.NoticeJudgmentDayUnreadable, 2));
    }

    [Theory]
    [InlineData("Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire")]
    [InlineData("Arrêt de la cour d'appel infirmant une décision soumise à publicité")]
    [InlineData("Rétractation de prononcé de liquidation judiciaire")]
    [InlineData("Jugement autorisant la reprise des poursuites individuelles des créanciers")]
    public void What_a_person_must_judge_is_told_and_draws_nothing(string nature)
    {
        var read = Read(NoticeSamples.One(nature: nature));

        read.Notices.ShouldHaveSingleItem().Effect.ShouldBe(NoticeEffect.Nothing);
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.NoticeForAPerson);
    }

    [Theory]
    [InlineData("Jugement d'ouverture d'une procédure de sauvegarde accélérée", InsolvencyKind.Safeguard, null)]
    [InlineData("Jugement d’ouverture d’une procédure de redressement judiciaire", InsolvencyKind.Reorganisation, null)]
    [InlineData("Jugement d'extension de liquidation judiciaire", InsolvencyKind.Liquidation, null)]
    [InlineData("Jugement arrêtant le plan de sauvegarde  accélérée", null, InsolvencyActKind.PlanAdopted)]
    [InlineData("Jugement de plan de redressement", null, InsolvencyActKind.PlanAdopted)]
    [InlineData("Jugement arrêtant un plan de cession", null, null)]
    [InlineData("Jugement prononçant la résolution du plan de cession", null, null)]
    [InlineData("Jugement de clôture pour extinction du passif", null, InsolvencyActKind.Ended)]
    [InlineData("Jugement mettant fin à la procédure de redressement judiciaire", null, InsolvencyActKind.Ended)]
    [InlineData("Rétractation de jugement d'ouverture sur tierce opposition", null, InsolvencyActKind.Retracted)]
    [InlineData("Dépôt de l'état des créances", null, null)]
    public void The_nature_decides_what_a_notice_means(string nature, InsolvencyKind? opens, InsolvencyActKind? act)
    {
        var read = Read(NoticeSamples.One(nature: nature));
        read.Problems.ShouldBeEmpty();
        read.Notices.Single().Effect.ShouldBe(new NoticeEffect(act, opens));
    }

    [Theory]
    [InlineData("2026-09-08", "2026-09-08")]
    [InlineData("08/09/2026", "2026-09-08")]
    [InlineData("10 décembre 2009", "2009-12-10")]
    [InlineData("1er mars 2026", "2026-03-01")]
    [InlineData("31 février 2026", null)]
    public void Days_are_read_as_notices_write_them(string written, string? day)
    {
        var read = Read(NoticeSamples.One(judged: written));
        read.Notices.Single().JudgedOn.ShouldBe(day is null ? null : DateOnly.Parse(day, null));
        read.Problems.Select(one => one.Code)
            .ShouldBe(day is null ? [ProblemCode.NoticeJudgmentDayUnreadable] : []);
    }

    [Fact]
    public void What_cannot_be_used_is_a_problem_with_its_line()
    {
        Codes(NoticeSamples.One(siren: "482 309 38X")).ShouldBe(
            [ProblemCode.NoticeSirenInvalid, ProblemCode.NoticeWithoutSiren]);
        Codes(NoticeSamples.One(published: "hier")).ShouldBe([ProblemCode.NoticePublicationUnreadable]);
        Codes(NoticeSamples.One(nature: "Jugement nouveau")).ShouldBe([ProblemCode.NoticeNatureUnknown]);
        Codes(NoticeSamples.Xml.Replace("<creation/>", "<annulation/>", StringComparison.Ordinal))
            .ShouldBe([ProblemCode.NoticeCancels, ProblemCode.NoticeCancels]);
        var torn = Read(NoticeSamples.Xml[..^40]);
        torn.Notices.Count.ShouldBe(2, "what stood before the tear is read");
        torn.Problems.Single().Code.ShouldBe(ProblemCode.NoticeFileTorn);
        Codes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
            .ShouldBe([ProblemCode.NoticeFileTorn], "no DTD, no outside entity");
        Codes("").ShouldBe([ProblemCode.FileEmpty]);
        Codes("bonjour").ShouldBe([ProblemCode.FileNotRecognised]);
        Codes("[]").ShouldBe([ProblemCode.FileNotRecognised]);
        Read(NoticeSamples.One(siren: "482 309 38X")).Problems[0].Text(Language.French)
            .ShouldStartWith("avis, ligne 1");
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("json")]
    public void A_spoiled_file_is_read_as_far_as_it_goes(string form)
    {
        var sample = Encoding.UTF8.GetBytes(form == "xml" ? NoticeSamples.Xml : NoticeSamples.Json);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                var read = NoticeFile.Read(new LedgerMutations(seed).Of(sample), "avis");
                read.Problems.ToList().ForEach(problem => problem.Text(Language.French).ShouldNotBeEmpty());
                (read.Notices.Count > 0 || read.Problems.Count > 0).ShouldBeTrue($"seed {seed}: taken, or a problem");
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"seed {seed}: {broken.Message}", broken);
            }

            clock.ElapsedMilliseconds.ShouldBeLessThan(LongestMilliseconds, $"seed {seed} took too long");
        }
    }

    private static NoticeReading Read(string text) => NoticeFile.Read(Encoding.UTF8.GetBytes(text), "avis");

    private static IEnumerable<ProblemCode> Codes(string text) => Read(text).Problems.Select(one => one.Code);
}
