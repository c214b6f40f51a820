using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What a person types about a cost.</summary>
public sealed class CostForm
{
    public int Procedure { get; set; }

    public CostBasis? Basis { get; set; }

    public string? What { get; set; }

    public string? Amount { get; set; }

    public string? Vat { get; set; }

    public DateOnly? On { get; set; }

    public string? Reference { get; set; }

    public bool IsGranted { get; set; }

    public IFormFile? Scan { get; set; }
}

/// <summary>What a file has cost so far, and who must bear it.</summary>
[UploadLimit]
public sealed class CostsModel : CauseScreen
{
    [BindProperty]
    public CostForm Form { get; set; } = new();

    public CostBook Book { get; private set; } = new([]);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<CourtProcedure> Procedures { get; private set; } = [];

    public IActionResult OnPostNote() => Act(() =>
    {
        var amount = string.IsNullOrWhiteSpace(Form.Amount) ? null : TypedMoney.Read(Form.Amount);
        var vat = string.IsNullOrWhiteSpace(Form.Vat) ? Money.Zero : TypedMoney.Read(Form.Vat);
        return Form.On is not { } on ? Tell.Say("Donnez le jour de la facture.", "Give the day of the bill.")
            : vat is null ? Tell.Say("La TVA est un montant, par exemple 5,30.", "VAT is a sum, for example 5.30.")
            : Workplace.Costs.Note(Debtor, new CostAsked(Form.Procedure, Form.Basis, Form.What ?? "", amount, on)
            {
                Vat = vat.Value, Reference = Form.Reference ?? "", IsGranted = Form.IsGranted,
                Paper = PaperOf(Form.Scan),
            }, Visitor.Name)?.Sentence(Tell.Language);
    }, ("frais notés.", "cost noted."), "contentieux/frais");

    /// <summary>The scan that proves a cost of this file, saved as it came.</summary>
    public IActionResult OnGetProof(string? hash)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        Read();
        return Book.Lines.FirstOrDefault(one => one.DocumentHash.Length > 0 && one.DocumentHash == hash) is { } cost
            && Db.Blobs.AsNoTracking()
                .Where(row => row.CreditorId == Debtor.Creditor && row.Sha256 == cost.DocumentHash)
                .Select(row => row.Bytes).SingleOrDefault() is { } bytes
                ? File(bytes, "application/octet-stream", KeptPapers.NameOf(Db, Debtor, cost.DocumentHash))
                : NotFound();
    }

    /// <summary>« État des frais » as PDF.</summary>
    public IActionResult OnGetStatement(int? number)
    {
        if (Open(Role.Reader) is { } refused)
        {
            return refused;
        }

        var paper = Workplace.Costs.Draw(Debtor, number);
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

    protected override void Read()
    {
        ReadSheet();
        Book = Workplace.Costs.Of(Debtor);
        Procedures = [.. Workplace.Court.Of(Debtor).Reverse()];
        if (!IsAnswerTo("Note"))
        {
            (Form.On, Form.Procedure) = (Today, Procedures is [var latest, ..] ? latest.Number : 0);
        }
    }
}
