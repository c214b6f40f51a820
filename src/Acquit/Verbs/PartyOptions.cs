using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Law;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Formats;

namespace Acquit.Verbs;

/// <summary>
/// What is known beside a ledger without a database: <c>--creditor-file</c> and <c>--customers</c>. What they say is
/// assumed no more.
/// </summary>
internal sealed class PartyOptions(VerbConsole console)
{
    public Option<string> Creditor { get; } = new("--creditor-file")
    {
        HelpName = console.Say("FICHIER.yaml", "FILE.yaml"),
        Description = console.Say(
            "Réglages du créancier : délai, comptes clients, nature de la créance, mandat.",
            "Settings of the creditor: terms, customer accounts, kind of claim, mandate."),
    };

    public Option<string> Customers { get; } = new("--customers")
    {
        HelpName = console.Say("FICHIER", "FILE"),
        Description = console.Say(
            "Fichier clients (CSV, XLSX) : statut, adresse, e-mail, délai, nature de la créance.",
            "Customer file (CSV, XLSX): status, address, e-mail, terms, kind of claim."),
    };

    /// <summary>Null, with the problems: one of the files cannot be read.</summary>
    public FileParties? Read(ParseResult parsed, List<ImportProblem> problems) =>
        FileParties.Read(parsed.GetValue(Creditor), parsed.GetValue(Customers), problems);

    /// <summary>Null: the law book cannot be read.</summary>
    public LawBook? Law => LawLibrary.Open(console.Data).Book;

    /// <summary>The day, with holidays and limitation where customers are known.</summary>
    public DunningContext Context(FileParties parties, DateOnly asOf) =>
        parties.HasCustomers && RunRules.Open(console.Data, []) is { } rules
            ? rules.Context(asOf) : new DunningContext { Today = asOf };
}
