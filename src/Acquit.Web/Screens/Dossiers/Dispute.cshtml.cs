using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person decides about a dispute.</summary>
public sealed class AnswerForm
{
    public DisputeVerdict? Verdict { get; set; }

    public string? DecidedBy { get; set; }

    public string? Credited { get; set; }

    public string[] Complaints { get; set; } = [];

    public string[] Answers { get; set; } = [];

    public string[] Evidences { get; set; } = [];
}

/// <summary>A dispute from its first day to its answer and its credit note.</summary>
[UploadLimit]
public sealed class DisputeModel : CauseScreen
{
    /// <summary>Points that one answer may have on the form.</summary>
    public const int MostPoints = 4;

    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    /// <summary>The last dispute that stands, another that is closed notwithstanding; null: none does.</summary>
    public DisputeOpened? Opened { get; private set; }

    /// <summary>The last answer, when nothing was contested since; null: none.</summary>
    public DisputeAnswered? Answered { get; private set; }

    public IReadOnlyList<CreditNoteIssued> CreditNotes { get; private set; } = [];

    /// <summary>The same dispute, of the same day, with who answers and by when.</summary>
    public IActionResult OnPostWho(string? who, DateOnly? by) => Act(() =>
        Opened is not { } dispute ? Tell.Say("Aucune contestation n’est ouverte.", "No dispute is open.")
        : string.IsNullOrWhiteSpace(who) || by is not { } day || day < Today
            ? Tell.Say("Donnez un nom et un jour à venir.", "Give a name and a day to come.")
            : Record(
                dispute with { By = Visitor.Name, AnswerFrom = who.Trim(), AnswerBy = day },
                [.. dispute.Items.Select(item => item.Value)]),
        ("réponse attendue, notée.", "answer expected, noted."), "litige");

    public IActionResult OnPostAnswer() => Act(() =>
    {
        if (Opened is not { } dispute)
        {
            return Tell.Say("Aucune contestation n’est ouverte.", "No dispute is open.");
        }

        if (Form.Verdict is not { } verdict)
        {
            return Tell.Say("Choisissez une décision.", "Choose a decision.");
        }

        var credited = string.IsNullOrWhiteSpace(Form.Credited) ? Money.Zero : TypedMoney.Read(Form.Credited);
        return credited is not { } sum
            ? Tell.Say("L’avoir est un montant positif, par exemple 200,00.", "A positive sum, for example 200.00.")
            : Record(new DisputeAnswered(verdict, [.. Points()])
            {
                EffectiveOn = Today, By = Visitor.Name, DecidedBy = Form.DecidedBy?.Trim() ?? "", Credited = sum,
            }, [.. dispute.Items.Select(item => item.Value)]);
    }, ("contestation tranchée ; préparez la réponse.", "dispute decided; prepare the answer."), "preparer");

    /// <summary>A credit note of the accounting package, with its PDF.</summary>
    public IActionResult OnPostCredit(
        string? number, DateOnly? issued, string? amount, string? reason, IFormFile? pdf) => Act(() =>
    {
        if (TypedMoney.Read(amount) is not { } sum)
        {
            return Tell.Say("Un montant positif, par exemple 200,00.", "A positive sum, for example 200.00.");
        }

        if (issued is not { } day)
        {
            return Tell.Say("Donnez la date de l’avoir.", "Give the day of the credit note.");
        }

        var about = (Answered?.Items ?? Opened?.Items ?? []).Select(item => item.Value).ToList();
        return Workplace.Record.Record(Debtor, new RecordAct(
            new CreditNoteIssued(number?.Trim() ?? "", day, sum)
            {
                EffectiveOn = Today, By = Visitor.Name, Note = reason?.Trim() ?? "",
            }, about) { Paper = PaperOf(pdf) }).Refused?.Sentence(Tell.Language);
    }, ("avoir noté.", "credit note noted."), "litige");

    private IEnumerable<AnsweredPoint> Points()
    {
        for (var i = 0; i < Math.Min(MostPoints, Form.Complaints.Length); i++)
        {
            var (complaint, answer) = (At(Form.Complaints, i), At(Form.Answers, i));
            if (complaint.Length + answer.Length > 0)
            {
                yield return new AnsweredPoint(complaint, answer) { Evidence = At(Form.Evidences, i) };
            }
        }
    }

    public static string At(string[] lines, int at) => at < lines.Length ? lines[at]?.Trim() ?? "" : "";

    protected override void Read()
    {
        ReadSheet();
        var events = Sheet.Dossier.Events;
        Opened = Disputes.Open(events) is [.., var last] ? last : null;
        Answered = events.LastOrDefault(one => one is DisputeOpened or DisputeClosed or DisputeAnswered)
            as DisputeAnswered;
        CreditNotes = [.. events.OfType<CreditNoteIssued>()];
        if (!IsAnswerTo("Answer"))
        {
            Form.Complaints = [Opened?.Note ?? ""];
        }
    }
}
