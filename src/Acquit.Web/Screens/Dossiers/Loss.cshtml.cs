using Acquit.App.Losses;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types about a loss.</summary>
public sealed class LossForm
{
    public LossReason? Reason { get; set; }

    public string? DecidedBy { get; set; }

    public string? Note { get; set; }

    /// <summary>Keys of the invoices listed; nets and VATs stand in the same order.</summary>
    public string[] Keys { get; set; } = [];

    public string[] Taken { get; set; } = [];

    public string?[] Nets { get; set; } = [];

    public string?[] Vats { get; set; } = [];

    public bool IsVatPaid { get; set; }

    public bool RecoversVat { get; set; }

    public bool IsListed { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public IFormFile? Proof { get; set; }

    public string? NetOf(string key) => At(Nets, key);

    public string? VatOf(string key) => At(Vats, key);

    private string? At(string?[] values, string key) =>
        Array.IndexOf(Keys, key) is >= 0 and var at && at < values.Length ? values[at] : null;
}

/// <summary>A debt that is given up: why, and the papers of it.</summary>
[UploadLimit]
public sealed class LossModel : CauseScreen
{
    [BindProperty]
    public LossForm Form { get; set; } = new();

    /// <summary>What was said last; null: nothing.</summary>
    public LossStated? Stated { get; private set; }

    public IEnumerable<OpenItem> Items => Sheet.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice);

    public IActionResult OnPostState() => Act(() =>
    {
        var lines = Form.Taken.Select(key => (Key: key, Net: Read(Form.NetOf(key)), Vat: Read(Form.VatOf(key) ?? "0")))
            .ToList();
        return lines.Exists(line => line.Net is null || line.Vat is null)
            ? Tell.Say("Donnez le prix net et la TVA de chaque facture cochée, par exemple 1 000,00 et 200,00.",
                "Give net price and VAT of each invoice ticked, for example 1000.00 and 200.00.")
            : Workplace.Losses.State(Debtor, new LossAsked(Form.Reason, Form.DecidedBy ?? "",
                [.. lines.Select(line => new LostAsked(line.Key, line.Net!.Value, line.Vat!.Value))])
            {
                Note = Form.Note ?? "", IsVatPaid = Form.IsVatPaid, RecoversVat = Form.RecoversVat,
                IsListed = Form.IsListed, ReviewOn = Form.ReviewOn, Paper = PaperOf(Form.Proof),
            }, Visitor.Name)?.Sentence(Tell.Language);
    }, ("perte motivée.", "loss explained."), "perte");

    /// <summary>« Note de passage en perte ».</summary>
    public IActionResult OnGetNote() => Paper(() => Workplace.Losses.Note(Debtor));

    /// <summary>Duplicates with the mention of CGI, art. 272.</summary>
    public IActionResult OnGetDuplicates() => Paper(() => Workplace.Losses.Duplicates(Debtor));

    protected override void Read()
    {
        ReadSheet();
        Stated = Workplace.Losses.Stated(Debtor);
        if (!IsAnswerTo("State"))
        {
            Form.DecidedBy = Sheet.Dossier.Creditor.SignerName;
            Form.Taken = [.. Items.Where(item => item.DueOn < Today).Select(item => item.Key.Value)];
        }
    }

    private static Money? Read(string? typed) => typed?.Trim() is "0" or "0,00" or "0.00" ? Money.Zero
        : string.IsNullOrWhiteSpace(typed) ? null : TypedMoney.Read(typed);

    private IActionResult Paper(Func<LossPaper> draw)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        var paper = draw();
        if (paper.Pdf is { } pdf)
        {
            return File(pdf.ToArray(), "application/pdf");
        }

        foreach (var sentence in paper.Sentences(Tell.Language))
        {
            Refuse(sentence);
        }

        Read();
        return Page();
    }
}
