using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Core.Receivables;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types to open a procedure.</summary>
public sealed class CourtForm
{
    public CourtKind? Court { get; set; }

    public string? CourtName { get; set; }

    public Territory Seat { get; set; } = Territory.Metropole;

    public string[] Items { get; set; } = [];

    public string? Note { get; set; }
}

/// <summary>What a person types about an act.</summary>
public sealed class CourtActForm
{
    public int Procedure { get; set; }

    public string? Act { get; set; }

    public DateOnly? On { get; set; }

    public string? Amount { get; set; }

    public ServiceManner? Manner { get; set; }

    public DateOnly? MadeOn { get; set; }

    public bool NeedsLawyer { get; set; }

    public string? Reference { get; set; }

    public string? Note { get; set; }

    public IFormFile? Pdf { get; set; }
}

/// <summary>The procedures of a file before a court: what was done, what must be done by when, what comes.</summary>
public sealed class CourtModel : CauseScreen
{
    private const string Here = "contentieux";

    [BindProperty]
    public CourtForm Form { get; set; } = new();

    [BindProperty]
    public CourtActForm ActForm { get; set; } = new();

    /// <summary>The latest first.</summary>
    public IReadOnlyList<CourtProcedure> Procedures { get; private set; } = [];

    /// <summary>Due invoices that no procedure holds: what a new one may claim.</summary>
    public IReadOnlyList<OpenItem> Claimable { get; private set; } = [];

    /// <summary>What could be claimed today, and the ways open to it.</summary>
    public ClaimOfFile Claim { get; private set; } = null!;

    public ClaimStatement? Statement => Claim.Statement;

    /// <summary>The next act of ours, of all procedures.</summary>
    public (CourtProcedure Procedure, PaymentOrderDeadline Deadline)? Next => Procedures
        .SelectMany(one => one.Order.ToDo.Select(deadline => (one, deadline)))
        .OrderBy(pair => pair.deadline.On).Select(pair => ((CourtProcedure, PaymentOrderDeadline)?)pair)
        .FirstOrDefault();

    public IReadOnlyList<RailRow> Rail(CourtProcedure procedure) => new CourtRail(procedure, Tell, Today).Rows();

    /// <summary>The invoices of a procedure, by number where they are still open.</summary>
    public IEnumerable<string> RefsOf(CourtProcedure procedure) => procedure.Opened.Items.Select(key =>
        Sheet.Dossier.Items.FirstOrDefault(item => item.Key == key)?.Ref ?? key.Value.Split('|')[2]);

    public IActionResult OnPostOpen() => Act(() => Form.Court is not { } court
        ? Tell.Say("Choisissez le tribunal.", "Choose the court.")
        : Workplace.Court.Open(Debtor, new CourtAsked(court, Form.CourtName ?? "", Form.Seat, Form.Items)
        {
            Note = Form.Note ?? "",
        }, Visitor.Name).Refused?.Sentence(Tell.Language),
        ("procédure ouverte.", "procedure opened."), Here);

    public IActionResult OnPostRecord() => Act(() =>
    {
        var amount = string.IsNullOrWhiteSpace(ActForm.Amount) ? null : TypedMoney.Read(ActForm.Amount);
        return ActForm.Act is not { Length: > 0 } act ? Tell.Say("Choisissez l’acte.", "Choose the act.")
            : !string.IsNullOrWhiteSpace(ActForm.Amount) && amount is null
                ? Tell.Say("Un montant positif, par exemple 200,00.", "A positive sum, for example 200.00.")
            : Workplace.Court.Record(Debtor, ActForm.Procedure, new ActAsked(act, ActForm.On ?? Today)
            {
                Amount = amount, Manner = ActForm.Manner, MadeOn = ActForm.MadeOn, NeedsLawyer = ActForm.NeedsLawyer,
                Reference = ActForm.Reference ?? "", Note = ActForm.Note ?? "", Paper = PaperOf(ActForm.Pdf),
            }, Visitor.Name).Refused?.Sentence(Tell.Language);
    }, ("acte noté.", "act recorded."), Here);

    protected override void Read()
    {
        ReadSheet();
        Procedures = [.. Workplace.Court.Of(Debtor).Reverse()];
        Claimable = [.. Sheet.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice && item.DueOn < Today
            && (CourtProcedure.Over(item.Key, [.. Procedures.Reverse()], Today) is not { } held
                || held.StageOn(Today).IsEnded()))];
        Claim = ClaimOfFile.Of(Db, Workplace.Rules, Debtor, (Today, CityOf(Procedures)));
        if (!IsAnswerTo("Open"))
        {
            Form.Items = [.. Claimable.Select(item => item.Key.Value)];
        }
    }

    /// <summary>« Lyon » of « tribunal de commerce de Lyon »: what a person said last; empty: nobody did.</summary>
    private static string CityOf(IReadOnlyList<CourtProcedure> procedures) =>
        procedures.Count == 0 ? "" : procedures[0].Opened.CourtName.Split(" de ", 2)[^1];

    private static SentPaper? PaperOf(IFormFile? pdf)
    {
        if (pdf is null || pdf.Length == 0)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        pdf.CopyTo(bytes);
        return new SentPaper(Path.GetFileName(pdf.FileName), bytes.ToArray());
    }
}
