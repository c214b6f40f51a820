using System.CommandLine;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>Acts about disputes and plans: an answer, a credit note, a plan proposed or agreed.</summary>
internal sealed class RecordVerbCauses(VerbConsole console)
{
    private const int BusinessGrace = 8;

    public IEnumerable<RecordVerbAct> All() => 
    [
        Proposal(), Plan(), Answer(), CreditNote(), Evidence(), Limit(), List(),
        new("unlist", console.Say(
            "Les livraisons à crédit sont de nouveau possibles (--note : pourquoi).",
            "Deliveries on credit are possible again (--note: why)."), [],
            (_, on) => new BlacklistLifted { EffectiveOn = on }),
    ];

    private Option<string[]> Instalment() => Many("--instalment",
        "Une échéance, AAAA-MM-JJ=1234.56 ; autant de fois qu’il y en a.",
        "An instalment, YYYY-MM-DD=1234.56; as many as there are.");

    private RecordVerbAct Plan()
    {
        var instalment = Instalment();
        var grace = Number("--grace-days",
            "Clause signée : jours après la présentation de la mise en demeure.",
            "Signed clause: days after the presentation of the notice.");
        var waives = new Option<bool>("--waives-if-kept")
        {
            Description = console.Say("Pénalités hors échéancier, abandonnées s’il est tenu.",
                "Penalties outside the plan, given up when it is kept."),
        };
        var agreement = Word("--agreement", "Référence de l’accord signé.", "Reference of the signed agreement.");
        return new("plan", console.Say("Un échéancier accepté.", "An accepted payment plan."),
            [instalment, grace, waives, agreement], (form, on) => new PlanAgreed(form.Instalments(instalment))
            {
                EffectiveOn = on, GraceDays = form.Number(grace) is > 0 and var days ? days : null,
                WaivesIfKept = form.IsSet(waives), AgreementRef = form.Text(agreement),
            });
    }

    private RecordVerbAct Proposal()
    {
        var instalment = Instalment();
        var signatory = Word("--signatory", "Qui signe pour le client.", "Who signs for the customer.");
        var title = Word("--title", "À quel titre : gérante…", "As what: manager…");
        var means = Word("--means", "Moyen ; virement par défaut.", "Means of payment; virement by default.");
        var grace = Number("--grace-days",
            "Jours après la présentation de la mise en demeure ; 8 par défaut, usage et non loi.",
            "Days after the presentation of the notice; 8 by default, usage and no law.");
        var waives = new Option<bool>("--waives-if-kept")
        {
            Description = console.Say("Pénalités hors échéancier, abandonnées s’il est tenu.",
                "Penalties outside the plan, given up when it is kept."),
        };
        var solvency = Word("--solvency", "Ce qui a été regardé de ses moyens.", "What was looked at of his means.");
        return new("plan-proposal", console.Say("Un échéancier à faire signer.", "A payment plan to be signed."),
            [instalment, signatory, title, means, grace, waives, solvency], (form, on) =>
            new PlanProposed(form.Instalments(instalment))
            {
                EffectiveOn = on, Signatory = form.Text(signatory), SignatoryTitle = form.Text(title),
                Means = form.Text(means) is { Length: > 0 } said ? said : "virement",
                GraceDays = form.Number(grace) is > 0 and var days ? days : BusinessGrace,
                WaivesIfKept = form.IsSet(waives), Solvency = form.Text(solvency),
            });
    }

    private RecordVerbAct Answer()
    {
        var verdict = Word("--verdict", "accepted | partly | rejected.", "accepted | partly | rejected.");
        var point = Many("--point",
            "PLAINTE=RÉPONSE ; autant de fois qu’il y a de points.", "COMPLAINT=ANSWER; as many as there are points.");
        var decided = Word("--decided-by", "Qui a décidé.", "Who decided.");
        var credited = Word("--credited", "Montant de l’avoir, 1234.56.", "Sum of the credit note, 1234.56.");
        return new("answer", console.Say(
            "La contestation est tranchée, point par point.", "The dispute is decided, point by point."),
            [verdict, point, decided, credited], (form, on) =>
            new DisputeAnswered(form.Choice<DisputeVerdict>(verdict), [.. form.Texts(point).Select(PointOf)])
            {
                EffectiveOn = on, DecidedBy = form.Text(decided),
                Credited = form.OptionalAmount(credited) ?? Money.Zero,
            });
    }

    private RecordVerbAct CreditNote()
    {
        var number = Word("--number", "Numéro de l’avoir.", "Number of the credit note.");
        var issued = Word("--issued", "Sa date, AAAA-MM-JJ ; le jour noté par défaut.",
            "Its day, YYYY-MM-DD; the day noted by default.");
        var amount = Word("--amount", "Montant TTC, 1234.56.", "Amount including VAT, 1234.56.");
        var pdf = Word("--pdf", "Le PDF de l’avoir : il part avec les lettres.",
            "The PDF of the credit note: it goes with the letters.");
        return new("credit-note", console.Say(
            "Un avoir fait par le logiciel comptable.", "A credit note made by the accounting package."),
            [number, issued, amount, pdf], (form, on) =>
            new CreditNoteIssued(form.Text(number), form.OptionalDay(issued) ?? on, form.Amount(amount))
            {
                EffectiveOn = on,
            })
        {
            Paper = form => form.Text(pdf) is { Length: > 0 } path ? SentPaper.Of(path) : null,
        };
    }

    private RecordVerbAct Evidence()
    {
        var what = Word("--what",
            "siren-checked | terms-accepted | signed-order | delivery-note | staged-billing | signed-plan | "
                + "postal-receipt | other.",
            "siren-checked | terms-accepted | signed-order | delivery-note | staged-billing | signed-plan | "
                + "postal-receipt | other.");
        var reference = Word("--reference", "Sa référence.", "Its reference.");
        var file = Word("--file",
            "Le scan de la pièce (PDF, PNG, JPEG, 20 Mo au plus) : il est gardé avec son empreinte.",
            "The scan of the piece (PDF, PNG, JPEG, 20 MB at most): it is kept with its hash.");
        return new("evidence", console.Say("Une pièce vue, qui prouvera la créance.", "A piece of evidence seen."),
            [what, reference, file], (form, on) => new EvidenceRecorded(form.Choice<EvidenceKind>(what))
            {
                EffectiveOn = on, Reference = form.Text(reference),
            })
        {
            Paper = form => form.Text(file) is { Length: > 0 } path
                ? SentPaper.Of(path) with { IsEvidence = true } : null,
        };
    }

    private RecordVerbAct Limit()
    {
        var amount = Word("--amount", "Encours autorisé, TTC, 1234.56.", "Credit limit with VAT, 1234.56.");
        return new("credit-limit", console.Say("L’encours autorisé du client.", "The customer’s credit limit."),
            [amount], (form, on) => new CreditLimitSet(form.Amount(amount)) { EffectiveOn = on });
    }

    private RecordVerbAct List()
    {
        var until = Word("--until", "Dernier jour, AAAA-MM-JJ.", "Last day, YYYY-MM-DD.");
        var proof = Word("--proof", "Ce qui prouve l’impayé.", "What proves the unpaid debt.");
        return new("list", console.Say(
            "Refuser les livraisons à crédit jusqu’à un jour (--note : pourquoi).",
            "Refuse deliveries on credit until a day (--note: why)."),
            [until, proof], (form, on) => new Blacklisted(form.Day(until))
            {
                EffectiveOn = on, Evidence = form.Text(proof),
            });
    }

    private static AnsweredPoint PointOf(string text) =>
        text.Split('=', 2) is [var complaint, var answer]
            ? new AnsweredPoint(complaint.Trim(), answer.Trim()) : new AnsweredPoint(text.Trim(), "");

    private Option<string> Word(string name, string french, string english) =>
        new(name) { Description = console.Say(french, english) };

    private Option<int> Number(string name, string french, string english) =>
        new(name) { Description = console.Say(french, english) };

    private Option<string[]> Many(string name, string french, string english) => new(name)
    {
        Description = console.Say(french, english), AllowMultipleArgumentsPerToken = true,
    };
}
