using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Receivables;

namespace Acquit.Web.Tests;

/// <summary>A creditor's customer account, entry by entry, imported as a file of that day.</summary>
internal sealed class Books(Office office, Guid creditor)
{
    private readonly List<LedgerLine> _lines = [];

    public Books Invoice(string customer, string number, string issuedOn, string amount, string code = "") =>
        Add(customer, number, issuedOn, amount, code);

    public Books Payment(string customer, string label, string on, string amount, string code = "") =>
        Add(customer, label, on, "-" + amount, code);

    /// <summary>All lines so far, in a file imported now by the clock of the office.</summary>
    public void Import()
    {
        using var db = office.World.Database.Open();
        var act = new ImportAct(creditor, "Anaïs", office.World.Clock.Now);
        var period = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var hash = $"{creditor} {_lines.Count}";
        LedgerImport.Apply(db, act, new("grand-livre.txt", hash, period, [.. _lines])).ShouldNotBeNull();
    }

    private Books Add(string customer, string piece, string on, string amount, string code)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        _lines.Add(new LedgerLine
        {
            Account = new("411000", customer), Name = $"SARL {customer}", PieceRef = piece, PieceDate = day,
            EntryDate = day, Amount = Money.Parse(amount), Lettering = code, Label = piece,
            SourceLine = _lines.Count + 2,
        });
        return this;
    }
}
