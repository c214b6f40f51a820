using Acquit.App.Export;
using Acquit.App.Portfolio;
using Acquit.Web.Shell;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>Debtors as a table to take away.</summary>
internal static class DebtorTable
{
    /// <param name="name">of the file</param>
    public static TableExport Of(Speech tell, string name, IEnumerable<DebtorLine> lines) => new(
        name,
        [
            tell.Say("Débiteur", "Debtor"), tell.Say("Code", "Code"), tell.Say("Créancier", "Creditor"),
            tell.Say("Dossier", "File"), tell.Say("Statut", "Status"), "Phase",
            tell.Say("Promis pour le", "Promised for"),
            tell.Say("Suspendu jusqu’au", "On hold until"), tell.Say("Contesté", "Disputed"),
            tell.Say("Plus ancienne échéance", "Oldest due date"), tell.Say("Solde", "Balance"),
        ],
        lines.Select(line => Row(tell, line)));

    private static TableCell[] Row(Speech tell, DebtorLine line) =>
    [
        TableCell.Of(line.Name), TableCell.Of(line.Key), TableCell.Of(line.CreditorName),
        TableCell.Of($"{line.CreditorNumber}-{line.Dossier}"), TableCell.Of(tell.Name(line.Status)),
        TableCell.Of(tell.Name(line.Phase)), TableCell.Of(line.PromisedUntil),
        TableCell.Of(line.HeldUntil == DateOnly.MaxValue ? null : line.HeldUntil),
        TableCell.Of(line.IsDisputed ? tell.Say("oui", "yes") : ""), TableCell.Of(line.OldestDueOn),
        TableCell.Of(line.Balance),
    ];
}
