using System.CommandLine;
using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit court costs DEBTOR [--add TEXT --amount A --basis KEY --by NAME …] [--pdf FILE]</c>: what the file has
/// cost.
/// </summary>
internal sealed class CourtVerbCosts(VerbConsole console)
{
    private readonly Argument<string> _debtor = DebtorAsked.Argument(console);
    private readonly RecordVerbOptions _common = new(console);

    private readonly Option<int?> _procedure = LawOptions.Count(console, "--procedure", console.Say(
        "Numéro de la procédure ; sans lui, des frais du dossier.",
        "Number of the procedure; without it, costs of the file."));

    private readonly Option<DateOnly?> _on = LawOptions.Day(console, "--on", console.Say(
        "Jour de la facture ou du paiement ; aujourd’hui par défaut.",
        "Day of the bill or of the payment; today by default."));

    private readonly Option<string?> _what = new("--add")
    {
        Description = console.Say("Noter des frais : ce qui a été payé.", "Note a cost: what was paid."),
    };

    private readonly Option<Money?> _amount = LawOptions.Amount(console, "--amount", console.Say(
        "Montant toutes taxes comprises.", "Amount including VAT."));

    private readonly Option<Money?> _vat = LawOptions.Amount(console, "--vat", console.Say(
        "Dont TVA.", "Of which VAT."));

    private readonly Option<CostBasis?> _basis = LawOptions.OneOf<CostBasis>(console, "--basis", console.Say(
        "À quel titre", "On what footing"), CostBases.Parse,
        [.. Enum.GetValues<CostBasis>().Select(one => one.Key())]);

    private readonly Option<string?> _reference = new("--ref")
    {
        Description = console.Say("Numéro de la facture ou du reçu.", "Number of the bill or receipt."),
    };

    private readonly Option<bool> _granted = new("--granted")
    {
        Description = console.Say("Accordés par une décision, ou dus en vertu d’un titre.",
            "Awarded by a decision, or due under a title."),
    };

    private readonly Option<string?> _scan = new("--file")
    {
        Description = console.Say("Justificatif : PDF, PNG ou JPEG, 20 Mo au plus.",
            "The proof: PDF, PNG or JPEG, 20 MB at most."),
    };

    private readonly Option<FileInfo?> _pdf = new("--pdf")
    {
        Description = console.Say("Écrire l’état des frais en PDF.", "Write the statement of costs as PDF."),
    };

    public static Command Create(VerbConsole console) => new CourtVerbCosts(console).Build();

    private Command Build()
    {
        var command = new Command("costs", console.Say(
            "Les frais exposés pour un dossier : les noter, ce que le débiteur en doit, l’état des frais.",
            "What a file has cost: noting it, what of it the debtor owes, the statement of costs."))
        {
            _debtor, _procedure, _what, _amount, _vat, _basis, _reference, _granted, _scan, _pdf, _on,
            _common.By, _common.Note, _common.Database.Creditor, _common.Database.File,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
        {
            return exit;
        }

        var database = _common.Database.Open(parsed);
        using var db = database.Open();
        if (DebtorAsked.Find(console, db, (parsed.GetValue(_debtor)!, parsed.GetValue(_common.Database.Creditor)),
            out exit) is not { } named)
        {
            return exit;
        }

        var desk = new CostDesk(database, rules, console.Clock);
        if (parsed.GetValue(_what) is { } what)
        {
            var on = parsed.GetValue(_on) ?? console.Clock.Today;
            var refused = desk.Note(named, new CostAsked(parsed.GetValue(_procedure) ?? 0, parsed.GetValue(_basis),
                what, parsed.GetValue(_amount), on)
            {
                Vat = parsed.GetValue(_vat) ?? Money.Zero, Reference = parsed.GetValue(_reference) ?? "",
                Note = parsed.GetValue(_common.Note) ?? "", IsGranted = parsed.GetValue(_granted),
                Paper = parsed.GetValue(_scan) is { } path ? SentPaper.Of(path) : null,
            }, parsed.GetValue(_common.By) ?? "");
            if (refused is not null)
            {
                return console.Refused(refused.Key, refused.Sentence(console.Language));
            }
        }

        return Answer(parsed, named, desk);
    }

    private int Answer(ParseResult parsed, NamedDebtor named, CostDesk desk)
    {
        if (parsed.GetValue(_pdf) is { } file)
        {
            var paper = desk.Draw(named, parsed.GetValue(_procedure));
            if (paper.Pdf is not { } bytes)
            {
                return console.Refused(paper.Refused[0].Key,
                    string.Join(Environment.NewLine, paper.Sentences(console.Language)));
            }

            File.WriteAllBytes(file.FullName, bytes.ToArray());
        }

        var book = desk.Of(named);
        return console.Print(
            new
            {
                dossier = DebtorAsked.Json(named), total = book.Total, recoverable = book.Recoverable,
                costs = book.Lines.Select(one => new
                {
                    on = one.EffectiveOn, what = one.What, one.Amount, one.Vat, basis = one.Basis.Key(),
                    rule = one.Basis.Article(book.DebtorStatus), recoverable = one.IsRecoverable,
                    procedure = one.Procedure == 0 ? (int?)null : one.Procedure, one.Reference,
                    sha256 = one.DocumentHash, one.By,
                }),
            },
            writer =>
            {
                foreach (var one in book.Lines)
                {
                    writer.WriteLine($"  {one.EffectiveOn:dd/MM/yyyy}  {one.Amount,10}  {one.What} "
                        + $"({one.Basis.Name(console.Language)}, {one.Basis.Article(book.DebtorStatus)})");
                }

                writer.WriteLine(console.Say($"Total {book.Total}, à la charge du débiteur {book.Recoverable}",
                    $"Total {book.Total}, the debtor's {book.Recoverable}"));
            });
    }
}
