using System.CommandLine;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary><c>acquit record withdraw</c>: something was noted by mistake; it counts no longer, and stays readable.</summary>
internal static class RecordVerbWithdraw
{
    public static Command Create(VerbConsole console)
    {
        var whom = new RecordVerbOptions();
        var debtor = RecordVerbOptions.DebtorArgument();
        var seq = new Argument<int>("event") { Description = "Son numéro dans l’historique (acquit dossier)." };
        var command = new Command(
            "withdraw",
            "Retirer ce qui a été noté par erreur : un nouvel événement le dit (--why : pourquoi).")
        {
            debtor, seq,
        };
        whom.AddTo(command);
        command.SetAction(parsed => new RecordVerbAnswer(console, whom, parsed).Note(
            parsed.GetValue(debtor)!,
            new EventWithdrawn(parsed.GetValue(seq)) { EffectiveOn = console.Clock.Today }));
        return command;
    }
}
