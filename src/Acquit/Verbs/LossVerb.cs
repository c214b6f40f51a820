using System.CommandLine;
using Acquit.App.Losses;
using Acquit.App.Record;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit loss DEBTOR [--line REF=NET+VAT … --reason KEY --decided-by NAME …] [--note-pdf F] [--vat-pdf F]</c>:
/// papers of a debt that is given up.
/// </summary>
internal sealed class LossVerb(VerbConsole console)
{
    private readonly Argument<string> _debtor = DebtorAsked.Argument(console);
    private readonly RecordVerbOptions _common = new(console);

    private readonly Option<LossReason?> _reason = LawOptions.OneOf<LossReason>(console, "--reason", console.Say(
        "Pourquoi", "Why"), LossReasons.Parse, Enum.GetValues<LossReason>().Select(LossReasons.Key));

    private readonly Option<string[]> _lines = new("--line")
    {
        HelpName = console.Say("RÉF=NET+TVA", "REF=NET+VAT"),
        Description = console.Say("Une facture perdue, telle qu’émise : F-14=1000.00+200.00 ; autant que de factures.",
            "A lost invoice as it was issued: F-14=1000.00+200.00; as many as there are."),
    };

    private readonly Option<string?> _decider = new("--decided-by")
    {
        Description = console.Say("Qui décide : son nom.", "Who decides: the name."),
    };

    private readonly Option<bool> _vatPaid = new("--vat-paid")
    {
        Description = console.Say("La TVA a été acquittée (pas un service taxé à l’encaissement).",
            "VAT was paid (no service taxed on collection)."),
    };

    private readonly Option<bool> _recover = new("--recover-vat")
    {
        Description = console.Say("Récupérer la TVA par duplicata.", "Recover VAT by duplicates."),
    };

    private readonly Option<string?> _proof = new("--proof")
    {
        Description = console.Say("Ce qui prouve la perte : PDF, PNG ou JPEG.",
            "What proves the loss: PDF, PNG or JPEG."),
    };

    private readonly Option<FileInfo?> _notePdf = new("--note-pdf")
    {
        Description = console.Say("Écrire la note de passage en perte.", "Write the write-off note."),
    };

    private readonly Option<FileInfo?> _vatPdf = new("--vat-pdf")
    {
        Description = console.Say("Écrire les duplicata pour la TVA.", "Write the duplicates for VAT."),
    };

    public static Command Create(VerbConsole console) => new LossVerb(console).Build();

    private Command Build()
    {
        var command = new Command("loss", console.Say(
            "Motiver une perte, la note pour le comptable, les duplicata qui récupèrent la TVA.",
            "Explain a loss, the note for the accountant, the duplicates that recover VAT."))
        {
            _debtor, _reason, _lines, _decider, _vatPaid, _recover, _proof, _notePdf, _vatPdf, _common.By,
            _common.Note, _common.Database.Creditor, _common.Database.File,
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

        var desk = new LossDesk(database, rules, console.Clock);
        if (parsed.GetValue(_lines) is { Length: > 0 } typed)
        {
            if (typed.FirstOrDefault(line => LineOf(line) is null) is { } unread)
            {
                return console.WrongUsage("usage", console.Say(
                    $"--line attend RÉF=NET+TVA ; trouvé : « {unread} ».",
                    $"--line expects REF=NET+VAT: \"{unread}\"."));
            }

            if (desk.State(named, Asked(parsed, [.. typed.Select(line => LineOf(line)!)]),
                parsed.GetValue(_common.By) ?? "") is { } refused)
            {
                return console.Refused(refused.Key, refused.Sentence(console.Language));
            }
        }

        return Written(parsed.GetValue(_notePdf), () => desk.Note(named))
            ?? Written(parsed.GetValue(_vatPdf), () => desk.Duplicates(named))
            ?? Answer(named, desk.Stated(named));
    }

    private LossAsked Asked(ParseResult parsed, IReadOnlyList<LostAsked> lines) =>
        new(parsed.GetValue(_reason), parsed.GetValue(_decider) ?? "", lines)
        {
            Note = parsed.GetValue(_common.Note) ?? "", IsVatPaid = parsed.GetValue(_vatPaid),
            RecoversVat = parsed.GetValue(_recover),
            Paper = parsed.GetValue(_proof) is { } path ? SentPaper.Of(path) : null,
        };

    private static LostAsked? LineOf(string typed) =>
        typed.LastIndexOf('=') is > 0 and var at && typed[(at + 1)..].Split('+') is [var net, var vat]
        && Money.TryParse(net, out var sum) && Money.TryParse(vat, out var tax)
            ? new LostAsked(typed[..at], sum, tax) : null;

    /// <summary>Null: it is written, or was not asked for.</summary>
    private int? Written(FileInfo? file, Func<LossPaper> draw)
    {
        if (file is null)
        {
            return null;
        }

        var paper = draw();
        if (paper.Pdf is not { } bytes)
        {
            return console.Refused(paper.Refused[0].Key,
                string.Join(Environment.NewLine, paper.Sentences(console.Language)));
        }

        File.WriteAllBytes(file.FullName, bytes.ToArray());
        return null;
    }

    private int Answer(NamedDebtor named, LossStated? stated) => console.Print(
        new
        {
            dossier = DebtorAsked.Json(named), stated = stated is not null, on = stated?.EffectiveOn,
            reason = stated?.Reason.Key(), decidedBy = stated?.DecidedBy, vatPaid = stated?.IsVatPaid,
            recoversVat = stated?.RecoversVat, proof = stated?.DocumentHash,
            lines = (stated?.Lines ?? []).Select(line => new
            {
                line.Ref, line.IssuedOn, line.Net, line.Vat, line.Open, netOpen = line.NetOpen, vatOpen = line.VatOpen,
            }),
        },
        writer => writer.WriteLine(stated is null
            ? console.Say("La perte n’est pas motivée.", "The loss is not explained.")
            : console.Say($"Perte motivée le {stated.EffectiveOn:dd/MM/yyyy} par {stated.DecidedBy} : "
                + stated.Reason.Name(console.Language), $"Loss explained on {stated.EffectiveOn:yyyy-MM-dd} by "
                + $"{stated.DecidedBy}: {stated.Reason.Name(console.Language)}")));
}
