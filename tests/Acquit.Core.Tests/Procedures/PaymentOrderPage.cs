using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;

namespace Acquit.Core.Tests.Procedures;

/// <summary>docs/procedures/payment-order.md: every situation × every act, for a lawyer to check.</summary>
public class PaymentOrderPage
{
    [Fact]
    public void The_page_says_what_the_code_does_in_every_situation_with_every_act()
    {
        var path = Path.Combine(Root(), "docs", "procedures", "payment-order.md");
        var expected = Text();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ShouldBe(expected, "run the tests with UPDATE_GOLDEN=1 and read the difference");
    }

    [Fact]
    public void Every_kind_of_act_is_on_the_page() =>
        PaymentOrderWorlds.Acts.Select(act => act.Kind).ShouldBe(Enum.GetValues<PaymentOrderActKind>());

    [Fact]
    public void Every_stage_is_on_the_page() =>
        PaymentOrderWorlds.Before(CourtKind.Commercial).Concat(PaymentOrderWorlds.Before(CourtKind.Judicial))
            .Select(world => world.Order.StageOn(PaymentOrderWorlds.ActDay)).Distinct().Order()
            .ShouldBe(Enum.GetValues<PaymentOrderStage>());

    private static string Text()
    {
        var text = new StringBuilder(
            """
            # Injonction de payer (CPC, art. 1405 à 1425)

            Page écrite par le programme : elle dit ce qu’il fait, situation par situation et acte par acte. Aucun
            juriste ne l’a encore validée. La date de l’**ordonnance** choisit la version de la loi : avant le
            1er septembre 2026, texte de 2022 ; depuis, décret 2026-96. Les situations ci-dessous sont sous le décret ;
            chaque acte y est daté du 
            """.TrimEnd());
        text.Append(CultureInfo.InvariantCulture, $" {French(PaymentOrderWorlds.ActDay)}.\n");
        foreach (var court in new[] { CourtKind.Commercial, CourtKind.Judicial })
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Devant le {court.Name(Language.French)}\n");
            foreach (var (situation, order) in PaymentOrderWorlds.Before(court))
            {
                Write(text, situation, order);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string situation, PaymentOrder order)
    {
        var day = PaymentOrderWorlds.ActDay;
        text.Append(CultureInfo.InvariantCulture, $"\n### {situation}\n");
        text.Append(CultureInfo.InvariantCulture, $"État : **{order.StageOn(day).Name(Language.French)}**.");
        text.Append(string.Concat(order.Acts.Select(act =>
            $"\n- {French(act.On)} : {act.Kind.Name(Language.French)}")));
        text.Append('\n');
        foreach (var period in order.Periods)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"- **{French(period.On)}** : {period.Period.Text(Language.French)} ({period.Rule.Reference})\n");
        }

        if (order.IsOppositionOpenEnded)
        {
            text.Append("- opposition possible jusqu’à un mois après le premier acte qui atteint le débiteur ");
            text.Append("(CPC, art. 1416)\n");
        }

        text.Append("\n| acte | réponse |\n|---|---|\n");
        foreach (var act in PaymentOrderWorlds.Acts)
        {
            var answer = order.WhyNot(act, day) is { } why
                ? $"refusé ({why}) : {why.Sentence(Language.French)}"
                : $"→ **{order.With(act, GivenOrder.Book, day).StageOn(day).Name(Language.French)}**";
            text.Append(CultureInfo.InvariantCulture, $"| {act.Kind.Name(Language.French)} | {answer} |\n");
        }
    }

    private static string French(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
