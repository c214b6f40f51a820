using Acquit.Core.Amounts;
using Acquit.Core.Procedures.Insolvencies;
using static Acquit.Core.Tests.Procedures.GivenInsolvency;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

public class InsolvencyPageTests
{
    private static readonly DateOnly _actDay = new(2026, 12, 14);

    private static readonly InsolvencyAct[] _acts =
    [
        .. Enum.GetValues<InsolvencyActKind>().Select(kind => new InsolvencyAct(kind, _actDay)
        {
            Amount = kind.NeedsAmount() ? Money.FromCents(600_00) : Money.Zero,
        }),
    ];

    [Fact]
    public void The_page_says_what_the_code_does_in_every_situation_with_every_act()
    {
        var page = new ProcedurePage(
            "Procédures collectives et surendettement (C. com., art. L. 622-21 et s. ; C. conso., art. L. 722-2)",
            """
            Page écrite par le programme : elle dit ce qu’il fait, situation par situation et acte par acte. Aucun
            juriste ne l’a encore validée, et les délais de déclaration, de relevé, de revendication et de réponse ont
            été lus dans des sources qui citent le code, non dans le code : à confirmer. Le créancier ne choisit pas la
            procédure, il la subit : ce n’est pas une voie, et elle arrête celles qui sont ouvertes. Le **jour
            d’expédition** de la déclaration compte. Chaque acte ci-dessous est daté du 14/12/2026.
            """);
        var stages = new HashSet<InsolvencyStage>();
        foreach (var (name, state) in Situations())
        {
            stages.Add(state.StageOn(_actDay));
            page.Situation(
                name,
                state.StageOn(_actDay).Name(Language.French),
                state.Acts.Select(act => (act.On, act.Kind.Name(Language.French))),
                state.Periods,
                _acts.Select(act => (act.Kind.Name(Language.French), Answer(state, act))));
        }

        stages.Order().ShouldBe(Enum.GetValues<InsolvencyStage>());
        page.ShouldBe("insolvency.md");
    }

    private static IEnumerable<(string, Insolvency)> Situations() =>
        [.. BeforeDeclaration(), .. AfterDeclaration(), .. Consumers(), .. Ended()];

    private static IEnumerable<(string, Insolvency)> BeforeDeclaration()
    {
        var late = Published("2026-08-03");
        var asked = late.Then(InsolvencyActKind.ReliefAsked, "2026-11-16");
        return
        [
            ("liquidation ouverte, non publiée", Unpublished()),
            ("publiée, délai de déclaration en cours", Unpublished().Then(InsolvencyActKind.Published, "2026-10-19")),
            ("sauvegarde, délai de déclaration en cours",
                Insolvency.Open(new(InsolvencyKind.Safeguard, Day("2026-10-12")), Book)
                    .Then(InsolvencyActKind.Published, "2026-10-19")),
            ("délai de déclaration passé", late),
            ("relevé demandé", asked),
            ("relevé accordé", asked.Then(InsolvencyActKind.ReliefGranted, "2026-12-07")),
            ("relevé refusé", asked.Then(InsolvencyActKind.ReliefRefused, "2026-12-07")),
            ("délais passés sans déclaration",
                Unpublished("2026-05-04").Then(InsolvencyActKind.Published, "2026-05-11")),
        ];
    }

    private static IEnumerable<(string, Insolvency)> AfterDeclaration()
    {
        var declared = Published("2026-08-03").With(Declaring("2026-08-20"), Later);
        var received = declared.Then(InsolvencyActKind.Received, "2026-08-24");
        var contested = received.Then(InsolvencyActKind.Contested, "2026-11-30");
        return
        [
            ("créance déclarée", declared),
            ("déclaration reçue", received),
            ("contestée", contested),
            ("contestée, trente jours passés", received.Then(InsolvencyActKind.Contested, "2026-10-15")),
            ("contestation, réponse envoyée", contested.Then(InsolvencyActKind.Answered, "2026-12-07")),
            ("admise", received.Then(InsolvencyActKind.Admitted, "2026-12-07")),
            ("admise en partie",
                received.With(Act(InsolvencyActKind.AdmittedInPart, "2026-12-07") with
                {
                    Amount = Money.FromCents(900_00),
                }, Later)),
            ("rejetée", received.Then(InsolvencyActKind.Rejected, "2026-12-07")),
        ];
    }

    private static IEnumerable<(string, Insolvency)> Consumers() =>
    [
        ("surendettement recevable", Consumer("2026-09-28")),
        ("surendettement, deux ans passés", Consumer("2024-09-30")),
        ("surendettement, plan", Consumer("2026-09-28").Then(InsolvencyActKind.PlanAdopted, "2026-12-07")),
    ];

    private static IEnumerable<(string, Insolvency)> Ended() =>
    [
        ("clôturée pour insuffisance d’actif",
            Unpublished().Then(InsolvencyActKind.ClosedForLackOfAssets, "2026-12-07")),
        ("terminée", Unpublished().Then(InsolvencyActKind.Ended, "2026-12-07")),
        ("rétractée", Unpublished().Then(InsolvencyActKind.Retracted, "2026-12-07")),
        ("terminée, poursuites reprises",
            Unpublished().Then(InsolvencyActKind.Ended, "2026-12-07").Then(InsolvencyActKind.Resumed, "2026-12-10")),
    ];

    private static string Answer(Insolvency state, InsolvencyAct act) =>
        state.WhyNot(act, _actDay) is { } why
            ? $"refusé ({why}) : {why.Sentence(Language.French)}"
            : $"→ **{state.With(act, _actDay).StageOn(_actDay).Name(Language.French)}**";
}
