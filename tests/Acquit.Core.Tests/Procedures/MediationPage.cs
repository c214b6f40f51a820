using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Mediations;
using static Acquit.Core.Tests.Procedures.GivenMediation;
using static Acquit.Core.Tests.Procedures.GivenOrder;

namespace Acquit.Core.Tests.Procedures;

/// <summary>docs/procedures/mediation.md: every situation × every act, for a lawyer to check.</summary>
public class MediationPage
{
    private static readonly DateOnly _actDay = new(2026, 12, 14);

    private static readonly MediationAct[] _acts =
    [
        new MediationAct.RequestMade { On = _actDay },
        new MediationAct.MeetingSet(_actDay.AddDays(14)) { On = _actDay },
        new MediationAct.Accepted { On = _actDay },
        new MediationAct.FirstMeeting { On = _actDay },
        new MediationAct.Meeting { On = _actDay },
        new MediationAct.Refused { On = _actDay },
        new MediationAct.Failed { On = _actDay },
        new MediationAct.Agreed(Money.FromCents(800_00), _actDay.AddDays(30)) { On = _actDay },
        new MediationAct.Homologated { On = _actDay },
        new MediationAct.HomologationRefused { On = _actDay },
        new MediationAct.Performed { On = _actDay },
        new MediationAct.Broken { On = _actDay },
        new MediationAct.Withdrawn { On = _actDay },
    ];

    [Fact]
    public void The_page_says_what_the_code_does_in_every_situation_with_every_act()
    {
        var page = new ProcedurePage(
            "Médiation et conciliation (C. civ., art. 2238 ; CPC, art. 750-1)",
            """
            Page écrite par le programme : elle dit ce qu’il fait, situation par situation et acte par acte. Aucun
            juriste ne l’a encore validée. La prescription est suspendue de l’accord écrit des parties, ou à défaut de
            la première réunion, jusqu’au jour où l’une d’elles, ou le médiateur, dit que c’est fini ; il reste alors au
            moins six mois (C. civ., art. 2238). L’échec constaté vaut la tentative amiable de CPC, art. 750-1 ; une
            première réunion que le conciliateur propose à plus de trois mois de sa saisine en dispense (3°). L’accord
            est un contrat ; homologué par un juge, il est un titre exécutoire (CPCE, art. L. 111-3). La durée
            habituelle d’environ trois mois devant le médiateur des entreprises n’est fixée par aucun texte. Les numéros
            du code de procédure civile sur les modes amiables ont changé le 1er septembre 2025 (décret 2025-660) : ils
            restent à confirmer et ne sont pas cités. Chaque acte ci-dessous est daté du 14/12/2026.
            """);
        var stages = new HashSet<MediationStage>();
        foreach (var (name, mediation) in Situations())
        {
            stages.Add(mediation.StageOn(_actDay));
            page.Situation(
                name,
                mediation.StageOn(_actDay).Name(Language.French),
                mediation.Acts.Select(act => (act.On, act.Kind.Name(Language.French))),
                mediation.Periods,
                _acts.Select(act => (act.Kind.Name(Language.French), Answer(mediation, act))));
        }

        stages.Order().ShouldBe(Enum.GetValues<MediationStage>());
        _acts.Select(act => act.Kind).ShouldBe(Enum.GetValues<MediationActKind>());
        page.ShouldBe("mediation.md");
    }

    private static IEnumerable<(string, Mediation)> Situations()
    {
        var set = Requested().Then(new MediationAct.MeetingSet(Day("2026-12-21")) { On = Day("2026-10-12") });
        var far = Asked(MediatorKind.Conciliator, "2026-11-30")
            .Then(new MediationAct.MeetingSet(Day("2027-03-15")) { On = Day("2026-12-07") });
        var talking = set.Then(new MediationAct.Accepted { On = Day("2026-10-19") })
            .Then(new MediationAct.FirstMeeting { On = Day("2026-11-02") });
        var agreed = talking.Then(Agreement("2026-11-16", "2026-12-31"));
        return
        [
            ("en préparation, médiateur des entreprises", Nothing(MediatorKind.Enterprises, LegalStatus.Trader)),
            ("en préparation, médiateur des entreprises et particulier",
                Nothing(MediatorKind.Enterprises, LegalStatus.Consumer)),
            ("en préparation, conciliateur et personne publique",
                Nothing(MediatorKind.Conciliator, LegalStatus.PublicBody)),
            ("en préparation, médiateur de la consommation", Nothing(MediatorKind.Consumer, LegalStatus.Consumer)),
            ("demandée au médiateur des entreprises", Requested()),
            ("demandée au conciliateur", Asked(MediatorKind.Conciliator, "2026-11-30")),
            ("première réunion fixée", set),
            ("première réunion du conciliateur fixée à plus de trois mois", far),
            ("accord écrit pour y recourir, aucune réunion",
                Requested().Then(new MediationAct.Accepted { On = Day("2026-10-19") })),
            ("première réunion tenue", talking),
            ("refusée", Requested().Then(new MediationAct.Refused { On = Day("2026-10-19") })),
            ("échec constaté", talking.Then(new MediationAct.Failed { On = Day("2026-11-30") })),
            ("accord signé", agreed),
            ("accord échu", Unkept()),
            ("accord homologué", agreed.Then(new MediationAct.Homologated { On = Day("2026-12-07") })),
            ("homologation refusée", agreed.Then(new MediationAct.HomologationRefused { On = Day("2026-12-07") })),
            ("accord exécuté", agreed.Then(new MediationAct.Performed { On = Day("2026-12-07") })),
            ("accord inexécuté", Unkept().Then(new MediationAct.Broken { On = Day("2026-12-07") })),
            ("abandonnée", talking.Then(new MediationAct.Withdrawn { On = Day("2026-12-07") })),
        ];
    }

    private static string Answer(Mediation mediation, MediationAct act) =>
        mediation.WhyNot(act, _actDay) is { } why
            ? $"refusé ({why}) : {why.Sentence(Language.French)}"
            : $"→ **{mediation.Then(act).StageOn(_actDay).Name(Language.French)}**";
}
