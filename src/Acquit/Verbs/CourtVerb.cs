using System.CommandLine;

namespace Acquit.Verbs;

/// <summary>
/// <c>acquit court options|open|record|show|documents|letters|deadlines</c>: procedures before a court or an officer.
/// </summary>
internal static class CourtVerb
{
    public static Command Create(VerbConsole console) =>
        new("court", console.Say(
            "Procédures : en ouvrir une, noter ses actes, suivre les délais.",
            "Procedures: open one, record its acts, follow the periods."))
        {
            CourtVerbOptions.Create(console),
            CourtVerbOpen.Create(console),
            CourtVerbRecord.Create(console),
            CourtVerbShow.Create(console),
            CourtVerbDocuments.Create(console),
            CourtVerbLetters.Create(console),
            CourtVerbExhibits.Create(console),
            CourtVerbCosts.Create(console),
            CourtVerbDeadlines.Create(console),
        };
}
