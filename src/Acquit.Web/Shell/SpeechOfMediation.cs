using Acquit.Core.Procedures.Mediations;

namespace Acquit.Web.Shell;

/// <summary>Words of mediations.</summary>
public static class SpeechOfMediation
{
    public static string Name(this Speech tell, MediatorKind mediator) => tell.Title(mediator.Name(tell.Language));
}
