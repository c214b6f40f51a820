using Acquit.Core.Procedures.Insolvencies;

namespace Acquit.Web.Shell;

/// <summary>Words of insolvency proceedings.</summary>
public static class SpeechOfInsolvency
{
    public static string Name(this Speech tell, InsolvencyKind kind) => tell.Title(kind.Name(tell.Language));

    public static string Name(this Speech tell, InsolvencyStage stage) => tell.Title(stage.Name(tell.Language));

    public static string Name(this Speech tell, InsolvencyActKind act) => tell.Title(act.Name(tell.Language));

    public static string Chip(InsolvencyStage stage) =>
        stage is InsolvencyStage.Admitted or InsolvencyStage.AdmittedInPart ? "aq-paid"
        : stage is InsolvencyStage.Foreclosed or InsolvencyStage.Lost or InsolvencyStage.ReliefRefused
            or InsolvencyStage.Rejected or InsolvencyStage.Unanswered ? "aq-late"
        : stage.IsOver() ? "aq-hold"
        : "aq-court";
}
