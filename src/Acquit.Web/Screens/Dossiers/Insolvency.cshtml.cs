using Acquit.App.Court;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Law;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types when proceedings are opened, or learns about them later.</summary>
public sealed class InsolvencyForm
{
    public InsolvencyKind? Kind { get; set; }

    public DateOnly? On { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public string? Notice { get; set; }

    public string? Court { get; set; }

    public string? CaseNumber { get; set; }

    public Territory Seat { get; set; } = Territory.Metropole;

    public string? Organ { get; set; }

    public string? OrganAddress { get; set; }

    public bool LivesOutside { get; set; }

    public bool RetainsTitle { get; set; }

    public string? Security { get; set; }

    public string? PendingCase { get; set; }
}

/// <summary>What a person types about an act.</summary>
public sealed class InsolvencyActForm
{
    public InsolvencyActKind? Act { get; set; }

    public DateOnly? On { get; set; }

    public string? Amount { get; set; }

    public string? Reference { get; set; }

    public string? Note { get; set; }
}

/// <summary>Insolvency proceedings of a debtor: what was done, what must be done by when, the declaration.</summary>
public sealed class InsolvencyModel : CauseScreen
{
    private const string Here = "procedure-collective";

    [BindProperty]
    public InsolvencyForm Form { get; set; } = new();

    [BindProperty]
    public InsolvencyActForm ActForm { get; set; } = new();

    /// <summary>The proceedings that were opened last; null: none.</summary>
    public InsolvencyFile? Proceedings { get; private set; }

    /// <summary>What the declaration lacks; empty: it can be drawn.</summary>
    public IReadOnlyList<DeclarationRefusal> Lacks { get; private set; } = [];

    public InsolvencyStage Stage => Proceedings!.State.StageOn(Today);

    /// <summary>The next day of ours; null: none.</summary>
    public InsolvencyDeadline? Next => Proceedings?.State.ToDoOn(Today) is [var first, ..] ? first : null;

    /// <summary>Unpaid invoices of the day of the opening or before, and those after it.</summary>
    public ILookup<bool, OpenItem> ByPrior => Sheet.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice)
        .ToLookup(item => InsolvencyFile.IsPrior(item, Proceedings!.Opened.EffectiveOn)
            && !InsolvencyFile.IsBornLater(Sheet.Dossier.Events, item, Today));

    /// <summary>Acts that may be recorded of today, whatever their sum.</summary>
    public IReadOnlyList<InsolvencyActKind> Possible =>
    [
        .. Enum.GetValues<InsolvencyActKind>().Where(kind =>
            Proceedings!.State.WhyNot(Plain(kind, Today), Today) is null
            || Proceedings.State.Periods.Any(period => period.On < Today
                && Proceedings.State.WhyNot(Plain(kind, period.On), Today) is null)),
    ];

    public IActionResult OnPostOpen() => Act(() => Form.Kind is not { } kind
        ? Tell.Say("Dites quelle procédure est ouverte.", "Say which proceedings are open.")
        : Form.On is not { } on ? Tell.Say("Donnez le jour du jugement.", "Give the day of the judgment.")
        : Workplace.Insolvencies.Open(Debtor, new InsolvencyOpened
        {
            EffectiveOn = on, Proceedings = kind, PublishedOn = Form.PublishedOn, Notice = Word(Form.Notice),
            Court = Word(Form.Court), CaseNumber = Word(Form.CaseNumber), Seat = Form.Seat,
            Organ = Word(Form.Organ), OrganAddress = Word(Form.OrganAddress).ReplaceLineEndings("\n"),
            LivesOutside = Form.LivesOutside, RetainsTitle = Form.RetainsTitle, By = Visitor.Name,
        }).Refused?.Sentence(Tell.Language),
        ("procédure notée, les relances des factures antérieures sont arrêtées.",
            "proceedings noted, reminders of prior invoices are stopped."), Here);

    public IActionResult OnPostRecord() => Act(() =>
    {
        var typed = string.IsNullOrWhiteSpace(ActForm.Amount) ? Money.Zero : TypedMoney.Read(ActForm.Amount);
        return ActForm.Act is not { } act ? Tell.Say("Choisissez l’acte.", "Choose the act.")
            : ActForm.On is not { } on ? Tell.Say("Donnez le jour de l’acte.", "Give the day of the act.")
            : typed is not { } amount
                ? Tell.Say("Un montant positif, par exemple 200,00.", "A positive sum, for example 200.00.")
            : Workplace.Insolvencies.Record(Debtor, new InsolvencyActRecorded(act.Key())
            {
                EffectiveOn = on, Amount = amount, Reference = Word(ActForm.Reference), Note = Word(ActForm.Note),
                By = Visitor.Name,
            }).Refused?.Sentence(Tell.Language);
    }, ("acte noté.", "act recorded."), Here);

    public IActionResult OnPostState() => Act(() => Workplace.Insolvencies.State(Debtor, new InsolvencyStated
    {
        EffectiveOn = Today, By = Visitor.Name, Organ = Word(Form.Organ),
        OrganAddress = Word(Form.OrganAddress).ReplaceLineEndings("\n"), Court = Word(Form.Court),
        CaseNumber = Word(Form.CaseNumber), Security = Word(Form.Security), PendingCase = Word(Form.PendingCase),
    }).Refused?.Sentence(Tell.Language), ("renseignements notés.", "facts noted."), Here);

    /// <summary>« Déclaration de créance », drawn anew.</summary>
    public IActionResult OnGetDeclaration()
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        var paper = Workplace.InsolvencyPapers.Declaration(Debtor);
        if (paper.Pdf is { } pdf)
        {
            return File(pdf.ToArray(), "application/pdf");
        }

        foreach (var why in paper.Refused)
        {
            Refuse(why.Sentence(Tell.Language));
        }

        Read();
        return Page();
    }

    protected override void Read()
    {
        ReadSheet();
        Proceedings = Workplace.Insolvencies.Of(Debtor);
        Lacks = Proceedings is null ? [] : Workplace.InsolvencyPapers.Declaration(Debtor).Refused;
        if (Proceedings is { } file && !IsAnswerTo("State") && !IsAnswerTo("Open"))
        {
            (Form.Organ, Form.OrganAddress) = (file.Organ, file.OrganAddress);
            (Form.Court, Form.CaseNumber) = (file.Court, file.CaseNumber);
            (Form.Security, Form.PendingCase) = (file.Security, file.PendingCase);
        }
    }

    /// <summary>An act of the kind to whose details nothing can object.</summary>
    private static InsolvencyAct Plain(InsolvencyActKind kind, DateOnly on) => new(kind, on)
    {
        Amount = kind.NeedsAmount() ? Money.FromCents(1) : Money.Zero,
    };

    private static string Word(string? typed) => (typed ?? "").Trim();
}
