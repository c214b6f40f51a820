using Acquit.App.Import;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Import;

/// <summary>One difference between the ledger that stands and the file, as a row of the preview.</summary>
/// <param name="Chip">class, icon and word</param>
public sealed record DifferenceLine((string Class, string Icon, string Word) Chip, string Ref, AccountKey Account)
{
    public string Name { get; init; } = "";

    public string What { get; init; } = "";

    public Money? Before { get; init; }

    public Money? After { get; init; }

    /// <summary>What a person must look at first: vanished, changed, paid, then what is new.</summary>
    public static IEnumerable<DifferenceLine> Of(ImportSummary summary, Speech tell) =>
    [
        .. summary.Difference.Vanished.Select(line => new DifferenceLine(
            ("aq-late", "alert", tell.Say("Disparue", "Vanished")), line.Line.PieceRef, line.Line.Account)
        {
            Name = line.Line.Name, Before = line.Open,
            What = tell.Say(
                "Absente du fichier, ni paiement ni avoir", "Not in the file, neither paid nor credited"),
        }),
        .. summary.Changed.Select(line => new DifferenceLine(
            ("aq-due", "edit", tell.Say("Modifiée", "Changed")), line.Now.PieceRef, line.Now.Account)
        {
            Name = line.Now.Name, Before = line.Before.Amount, After = line.Now.Amount, What = Change(line, tell),
        }),
        .. summary.Paid.Select(item => new DifferenceLine(
            ("aq-paid", "check", tell.Say("Payée", "Paid")), item.Ref, item.Account)
        {
            Before = item.Paid + item.Left, After = item.Left,
            What = item.Left.IsZero ? tell.Say("Soldée", "Closed") : tell.Say("Réglée en partie", "Partly paid"),
        }),
        .. summary.Difference.Added.Select(line => new DifferenceLine(
            ("aq-open", "plus", tell.Say("Nouvelle", "New")), line.PieceRef, line.Account)
        {
            Name = line.Name, After = line.Amount,
            What = line.DueOn is { } due
                ? tell.Say(
                    $"Du {Speech.Day(line.IssuedOn)}, échéance {Speech.Day(due)}",
                    $"Of {Speech.Day(line.IssuedOn)}, due {Speech.Day(due)}")
                : tell.Say($"Du {Speech.Day(line.IssuedOn)}", $"Of {Speech.Day(line.IssuedOn)}"),
        }),
    ];

    private static string Change(ChangedLine line, Speech tell) =>
        line.IsReentered ? tell.Say(
            $"Ressaisie au {Speech.Day(line.Now.IssuedOn)}, avant : {Speech.Day(line.Before.IssuedOn)}",
            $"Entered again on {Speech.Day(line.Now.IssuedOn)}, before: {Speech.Day(line.Before.IssuedOn)}")
        : line.Before.DueOn != line.Now.DueOn ? tell.Say(
            $"Échéance du {Speech.Day(line.Before.DueOn)} portée au {Speech.Day(line.Now.DueOn)}",
            $"Due date {Speech.Day(line.Before.DueOn)} moved to {Speech.Day(line.Now.DueOn)}")
        : line.Before.Lettering != line.Now.Lettering ? tell.Say("Autre lettrage", "Other lettering")
        : tell.Say("Autre nom ou libellé", "Other name or label");
}
