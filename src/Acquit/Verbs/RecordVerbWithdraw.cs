using System.CommandLine;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit record withdraw</c>: something was noted by mistake; it counts no longer, and stays readable.
/// </summary>
internal static class RecordVerbWithdraw
{
    public static Command Create(VerbConsole console)
    {
        var whom = new RecordVerbOptions(console);
        var debtor = DebtorAsked.Argument(console);
        var seq = new Argument<int>("event") 
        {
            HelpName = console.Say("NUMÉRO", "NUMBER"),
            Description = console.Say(
                "Son numéro dans l’historique (acquit dossier).", "Its number in the history (acquit dossier)."),
        };
        var command = new Command(
            "withdraw",
            console.Say(
                "Retirer ce qui a été noté par erreur : un nouvel événement le dit (--why : pourquoi).",
                "Withdraw what was noted by mistake: a new event says so (--why: why)."))
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
