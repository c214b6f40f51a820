using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types about a scan.</summary>
public sealed class PaperForm
{
    public EvidenceKind? Kind { get; set; }

    public string? Reference { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>Item keys; none: the whole dossier.</summary>
    public string[] Items { get; set; } = [];
}

/// <summary>
/// Scans of a dossier: laid in, listed, handed out as files and never opened inside the page: they come from outside.
/// </summary>
[UploadLimit]
public sealed class PapersModel : CauseScreen
{
    /// <summary>In the order in which a sale meets them.</summary>
    public static IReadOnlyList<EvidenceKind> Kinds { get; } =
    [
        EvidenceKind.SignedOrder, EvidenceKind.TermsAccepted, EvidenceKind.DeliveryNote, EvidenceKind.PostalReceipt,
        EvidenceKind.SignedPlan, EvidenceKind.Other,
    ];

    [BindProperty]
    public PaperForm Form { get; set; } = new();

    public IReadOnlyList<KeptPaper> Papers { get; private set; } = [];

    public IEnumerable<OpenItem> Items => Sheet.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice);

    public IActionResult OnPostLay(IFormFile? file) => Act(() =>
        Form.Kind is not { } kind || !Kinds.Contains(kind) || string.IsNullOrWhiteSpace(Form.Reference)
            ? Tell.Say("Choisissez la nature de la pièce et donnez sa référence.",
                "Choose what the piece is and give its reference.")
        : Form.On is not { } on ? Tell.Say("Donnez la date de la pièce.", "Give the day of the piece.")
        : file is null || file.Length == 0 ? Tell.Say("Choisissez un fichier.", "Choose a file.")
        : Workplace.Record.Record(Debtor, new RecordAct(
            new EvidenceRecorded(kind)
            {
                EffectiveOn = on, By = Visitor.Name, Reference = Form.Reference.Trim(),
            },
            Form.Items) { Paper = FileOf(file) }).Refused?.Sentence(Tell.Language),
        ("pièce gardée.", "piece kept."), "pieces");

    /// <summary>The very bytes, to be saved.</summary>
    public IActionResult OnGetFile(string? hash)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        return KeptPapers.Open(Db, Debtor, hash ?? "") is { } found
            ? File(found.Bytes, "application/octet-stream", found.Paper.FileName) : NotFound();
    }

    protected override void Read()
    {
        ReadSheet();
        Papers = KeptPapers.Of(Db, Debtor);
        if (HttpMethods.IsGet(Request.Method))
        {
            Form.On = Today;
        }
    }

    /// <summary>Of a file that is too large only so much is read as shows that it is.</summary>
    private static SentPaper FileOf(IFormFile file)
    {
        var bytes = new byte[Math.Min(file.Length, SentPaper.Largest + 1)];
        using var stream = file.OpenReadStream();
        stream.ReadExactly(bytes);
        return new SentPaper(Path.GetFileName(file.FileName), bytes) { IsEvidence = true };
    }
}
