using System.CommandLine;

namespace Acquit.Verbs;

/// <summary>
/// Command lines that work as they stand: the names are those of the demonstration (<c>acquit demo</c>).
/// </summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string[]> _of = new(StringComparer.Ordinal)
    {
        ["acquit"] = ["acquit demo", "acquit help today"],
        ["balance"] =
        [
            "acquit balance --from grand-livre.txt --as-of 2026-11-16",
            "acquit balance --as-of 2026-11-16 --json",
        ],
        ["today"] =
        [
            "acquit today --from grand-livre.txt --policy partner",
            "acquit today --from grand-livre.txt --policy freelance --explain LEFORT",
        ],
        ["interest"] =
        [
            "acquit interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31",
            "acquit interest --principal 500.00 --due 2026-05-31 --until 2026-09-30 --regime consumer "
                + "--formal-notice 2026-07-01",
            "acquit interest --principal 10000.00 --due 2026-04-30 --until 2026-08-31 --payment 2026-06-15=3000.00",
        ],
        ["replies"] = ["acquit replies recus"],
        ["match"] = ["acquit match LEFORT"],
        ["due"] =
        [
            "acquit due --issued 2026-01-20 --terms 45d-eom",
            "acquit due --issued 2026-01-20 --terms 30d --buyer public",
        ],
        ["deadline"] =
        [
            "acquit deadline --from 2026-01-31 --months 1",
            "acquit deadline --from 2026-11-30 --months 1 --residence 974 --act opposition",
            "acquit deadline --from 2024-07-31 --days 8 --backwards",
        ],
        ["limitation"] =
        [
            "acquit limitation --performed 2026-03-01 --debtor consumer",
            "acquit limitation --performed 2024-03-15 --debtor business --interrupted 2025-02-01=formal-notice",
        ],
        ["ways"] =
        [
            "acquit ways --creditor trader --debtor trader --principal 3200.00 --due 2026-06-30 --city Nantes",
            "acquit ways --creditor trader --debtor consumer --principal 900.00 --due 2026-06-30 --has formal-notice",
        ],
        ["law"] =
        [
            "acquit law list",
            "acquit law show late-payment/fixed-indemnity --on 2026-11-23",
            "acquit law check",
        ],
        ["policy"] = ["acquit policy list", "acquit policy show partner", "acquit policy check ma-methode.yaml"],
        ["creditor"] = ["acquit creditor set creancier.yaml"],
        ["import"] = ["acquit import grand-livre.txt --dry-run", "acquit import grand-livre.txt clients.csv factures"],
        ["imports"] = ["acquit imports", "acquit imports undo 4"],
        ["ledger"] = ["acquit ledger LEFORT --as-of 2026-11-16"],
        ["statement"] = ["acquit statement LEFORT --pdf releve.pdf", "acquit statement LEFORT --from 2026-01-01"],
        ["claim"] = ["acquit claim LEFORT --as-of 2026-11-23", "acquit claim FA-2026-0003 --as-of 2026-11-23"],
        ["run"] = ["acquit run", "acquit run --as-of 2026-11-23"],
        ["queue"] = ["acquit queue"],
        ["approve"] = ["acquit approve 47 --by \"Claire Morvan\""],
        ["resolve"] =
        [
            "acquit resolve 12 --sent --by \"Claire Morvan\" --why \"Trouvé à l’imprimante\"",
            "acquit resolve 12 --not-sent --by \"Claire Morvan\"",
        ],
        ["record withdraw"] = ["acquit record withdraw PETIT 3 --why \"Mauvais client\" --by \"Claire Morvan\""],
        ["serve"] = ["acquit serve", "acquit serve --urls http://localhost:8080"],
        ["skip"] =
        [
            "acquit skip 47 --why \"Accord téléphonique du 20/11\" --by \"Claire Morvan\"",
            "acquit skip 47 --until 2026-12-01 --why \"Rappel convenu\" --by \"Claire Morvan\"",
        ],
        ["send"] = ["acquit send --to-folder courrier"],
        ["record"] =
        [
            "acquit record call LEFORT --person \"Mme Lefort\" --note \"Rappeler lundi\" --by \"Claire Morvan\"",
            "acquit record promise LEFORT --amount 500.00 --due 2026-12-04 --by \"Claire Morvan\"",
            "acquit record letter --from-csv lettres.csv --by \"Claire Morvan\"",
        ],
        ["dossier"] = ["acquit dossier LEFORT", "acquit dossier LEFORT --export lefort.zip"],
        ["insolvency"] =
        [
            "acquit insolvency open LEFORT --kind liquidation --on 2026-11-09 --published 2026-11-16 "
                + "--by \"Claire Morvan\"",
            "acquit insolvency show LEFORT",
        ],
        ["court"] =
        [
            "acquit court options LEFORT --city Lorient",
            "acquit court show LEFORT",
            "acquit court open LEFORT --court commercial --name \"tribunal de commerce de Lorient\" "
                + "--items FA-2026-0003 --by \"Claire Morvan\"",
            "acquit court record LEFORT --act filed --amount 1300.00 --by \"Claire Morvan\"",
            "acquit court deadlines",
        ],
        ["loss"] =
        [
            "acquit loss LEFORT",
            "acquit loss LEFORT --note-pdf note.pdf",
        ],
        ["verify"] = ["acquit verify", "acquit verify lefort.zip"],
        ["demo"] = ["acquit demo", "acquit demo --to essai"],
    };

    /// <summary>The examples of a verb, or of the verb that holds it; empty: none.</summary>
    public static IReadOnlyList<string> Of(Command command)
    {
        if (command is RootCommand)
        {
            return _of["acquit"];
        }

        var above = command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand);
        if (above is null)
        {
            return _of.GetValueOrDefault(command.Name, []);
        }

        return [.. Of(above).Where(line => line.StartsWith($"acquit {above.Name} {command.Name}",
            StringComparison.Ordinal))];
    }

    /// <summary>Every example of every verb.</summary>
    public static IEnumerable<string> All => _of.Values.SelectMany(lines => lines);
}
