using Acquit.Core.Dossiers;
using Acquit.Formats;
using Acquit.Formats.Tables;

namespace Acquit.App.Record;

/// <summary>What a table can note in bulk.</summary>
public enum RecordedAct
{
    Letter,
    Call,
    Reply,
    Promise,
    Payment,
    Dispute,
    Hold,
}

/// <summary>One thing that happened, as a row of a table tells.</summary>
/// <param name="File">name of the PDF of a letter, beside the table; empty when there is none</param>
public sealed record ActRow(
    int Line, string Debtor, DossierEvent Happened, IReadOnlyList<string> Items, string File);

/// <summary>What a table says: the rows that could be read, and a problem for each that could not.</summary>
public sealed record ActsReading(IReadOnlyList<ActRow> Rows, IReadOnlyList<ImportProblem> Problems, int RowsRead);

/// <summary>
/// Things that happened, one a row: debtor; date; items (separated by commas, may be missing); note; and the columns of
/// the act. A row that cannot be read whole is left out with a problem.
/// </summary>
public static class ActsFile
{
    private static readonly string[] _debtor =
        ["debtor", "debiteur", "auxiliaire", "client", "code", "codeclient", "compauxnum", "compte", "dossier"];

    private static readonly string[] _date = ["date", "on", "jour", "dateenvoi", "envoyele"];
    private static readonly string[] _items = ["items", "invoices", "factures", "pieces"];
    private static readonly string[] _note = ["note", "why", "motif", "raison", "commentaire"];
    private static readonly string[] _step = ["step", "etape", "relance", "niveau"];
    private static readonly string[] _channel = ["channel", "canal", "mode", "envoi"];
    private static readonly string[] _reference = ["reference", "ref", "numero"];
    private static readonly string[] _file = ["file", "fichier", "pdf"];
    private static readonly string[] _outcome = ["outcome", "resultat", "issue"];
    private static readonly string[] _person = ["person", "personne", "interlocuteur", "contact"];
    private static readonly string[] _amount = ["amount", "montant"];
    private static readonly string[] _due = ["due", "pourle", "promisle", "echeance"];
    private static readonly string[] _until = ["until", "jusquau", "fin"];
    private static readonly string[] _category = ["category", "categorie", "nature"];
    private static readonly string[] _answerFrom = ["answerfrom", "reponsede", "aupresde"];
    private static readonly string[] _answerBy = ["answerby", "reponsepourle"];

    /// <param name="by">who notes them</param>
    public static ActsReading Read(RecordedAct act, byte[] bytes, string name, string by)
    {
        var problems = new List<ImportProblem>();
        if (TableFile.Read(bytes, name, problems) is not { } table)
        {
            return new ActsReading([], problems, 0);
        }

        var needed = Needed(act).ToList();
        if (needed.Exists(names => ColumnNames.Find(table.Header, names) < 0))
        {
            var header = string.Join(" | ", table.Header);
            var expected = string.Join(" | ", needed.Select(names => names[0]));
            problems.Add(new(ProblemCode.ColumnMissing, name, 1, 0, header, expected));
            return new ActsReading([], problems, table.Rows.Count);
        }

        var rows = new List<ActRow>();
        foreach (var row in table.Rows)
        {
            var cells = new ActCells(table.Header, row, name);
            var read = Row(act, cells, by);
            problems.AddRange(cells.Problems);
            if (cells.Problems.Count == 0)
            {
                rows.Add(read);
            }
        }

        return new ActsReading(rows, problems, table.Rows.Count);
    }

    /// <summary>Without these columns nothing can be read.</summary>
    private static IEnumerable<string[]> Needed(RecordedAct act) => act switch
    {
        RecordedAct.Letter => [_debtor, _step, _date],
        RecordedAct.Call or RecordedAct.Reply or RecordedAct.Dispute => [_debtor, _date],
        RecordedAct.Promise => [_debtor, _date, _amount, _due],
        RecordedAct.Payment => [_debtor, _date, _amount],
        RecordedAct.Hold => [_debtor, _date, _until, _note],
    };

    private static ActRow Row(RecordedAct act, ActCells cells, string by)
    {
        var debtor = cells.Needed(_debtor);
        var on = cells.Day(_date);
        var items = cells.Text(_items)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var happened = Happened(act, cells, on) with { By = by, Note = cells.Text(_note) };
        return new ActRow(cells.Line, debtor, happened, items, act == RecordedAct.Letter ? cells.Text(_file) : "");
    }

    private static DossierEvent Happened(RecordedAct act, ActCells cells, DateOnly on) => act switch
    {
        RecordedAct.Letter => new LetterRecorded(cells.Needed(_step), cells.Channel(_channel, Channel.Letter))
        {
            EffectiveOn = on, Reference = cells.Text(_reference),
        },
        RecordedAct.Call => new CallLogged(cells.Outcome(_outcome))
        {
            EffectiveOn = on, Person = cells.Text(_person), Step = cells.Text(_step),
        },
        RecordedAct.Reply => new ReplyReceived(cells.Channel(_channel, Channel.Email)) { EffectiveOn = on },
        RecordedAct.Promise => new PromiseMade(cells.Amount(_amount), cells.Day(_due))
        {
            EffectiveOn = on, Person = cells.Text(_person), Channel = cells.Channel(_channel, Channel.Call),
        },
        RecordedAct.Payment => new PaymentReported(cells.Amount(_amount)) { EffectiveOn = on },
        RecordedAct.Dispute => new DisputeOpened(
            cells.Text(_amount).Length == 0 ? null : cells.Amount(_amount))
        {
            EffectiveOn = on,
            Category = cells.Text(_category),
            AnswerFrom = cells.Text(_answerFrom),
            AnswerBy = cells.Text(_answerBy).Length == 0 ? null : cells.Day(_answerBy),
        },
        RecordedAct.Hold => new HoldPlaced(cells.Day(_until)) { EffectiveOn = on },
    };
}
