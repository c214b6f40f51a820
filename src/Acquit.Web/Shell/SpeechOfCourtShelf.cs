using Acquit.App.Court;

namespace Acquit.Web.Shell;

/// <summary>Words of the list of procedures.</summary>
public static class SpeechOfCourtShelf
{
    public static string Name(this Speech tell, CourtShelf shelf) => shelf switch
    {
        CourtShelf.Running => tell.Say("En cours", "Under way"),
        CourtShelf.Titled => tell.Say("Titre obtenu", "Title obtained"),
        CourtShelf.Refused => tell.Say("Refusées", "Refused"),
        CourtShelf.Judged => tell.Say("Jugées", "Judged"),
        CourtShelf.Closed => tell.Say("Closes", "Closed"),
    };
}
