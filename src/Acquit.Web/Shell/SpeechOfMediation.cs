using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Mediations;

namespace Acquit.Web.Shell;

/// <summary>Words of mediations, and of days that nobody counts.</summary>
public static class SpeechOfMediation
{
    /// <summary>What sets the last day, then how it is counted; a day that somebody fixed is not counted.</summary>
    public static string Rules(this Speech tell, ProcedureDeadline deadline) =>
        tell.Joined(deadline.Rule.Reference, string.Join(", ", deadline.Deadline.Articles));

    /// <summary>Both with a semicolon between them, or the one that there is.</summary>
    public static string Joined(this Speech tell, string first, string second) =>
        tell.Sentence(string.Join(" ; ", new[] { first, second }.Where(words => words.Length > 0)));

    public static string Name(this Speech tell, MediatorKind mediator) => tell.Title(mediator.Name(tell.Language));
}
