namespace Acquit.Core.Procedures.Insolvencies;

/// <summary>Where the creditor's claim stands on a day, or what ended the proceedings.</summary>
public enum InsolvencyStage
{
    /// <summary>Opened; the day of publication is not known.</summary>
    Unpublished,

    /// <summary>The period to declare runs.</summary>
    ToDeclare,

    /// <summary>It is over without a declaration; relief may still be asked.</summary>
    Foreclosed,

    /// <summary>The period for relief is over too.</summary>
    Lost,

    ReliefAsked,

    /// <summary>The claim may be declared late.</summary>
    ReliefGranted,

    ReliefRefused,

    Declared,

    Received,

    /// <summary>The creditor's days to answer run.</summary>
    Contested,

    /// <summary>They are over without an answer.</summary>
    Unanswered,

    Answered,

    Admitted,

    AdmittedInPart,

    Rejected,

    /// <summary>Over-indebtedness: seizures are suspended.</summary>
    Suspended,

    /// <summary>Over-indebtedness: the longest suspension is over; a person looks again.</summary>
    SuspensionOver,

    /// <summary>Over-indebtedness: the debts are paid by the plan.</summary>
    InPlan,

    ClosedForLackOfAssets,

    Ended,

    Retracted,

    /// <summary>Over, and a person resumed what they stopped.</summary>
    Resumed,
}

/// <summary>Words for the stages.</summary>
public static class InsolvencyStages
{
    /// <summary>The proceedings are over.</summary>
    public static bool IsOver(this InsolvencyStage stage) =>
        stage is InsolvencyStage.ClosedForLackOfAssets or InsolvencyStage.Ended or InsolvencyStage.Retracted
            or InsolvencyStage.Resumed;

    /// <summary>The claim was declared in time, or late by leave.</summary>
    public static bool IsDeclared(this InsolvencyStage stage) =>
        stage is InsolvencyStage.Declared or InsolvencyStage.Received or InsolvencyStage.Contested
            or InsolvencyStage.Unanswered or InsolvencyStage.Answered or InsolvencyStage.Admitted
            or InsolvencyStage.AdmittedInPart or InsolvencyStage.Rejected;

    /// <summary>"toDeclare".</summary>
    public static string Key(this InsolvencyStage stage) =>
        char.ToLowerInvariant(stage.ToString()[0]) + stage.ToString()[1..];

    public static string Name(this InsolvencyStage stage, Language language) =>
        language switch
        {
            Language.French => InFrench(stage),
            Language.English => InEnglish(stage),
        };

    private static string InFrench(InsolvencyStage stage) =>
        stage switch
        {
            InsolvencyStage.Unpublished => "ouverte, publication à chercher",
            InsolvencyStage.ToDeclare => "créance à déclarer",
            InsolvencyStage.Foreclosed => "forclusion, relevé à demander",
            InsolvencyStage.Lost => "créance non déclarée, délais passés",
            InsolvencyStage.ReliefAsked => "relevé de forclusion demandé",
            InsolvencyStage.ReliefGranted => "relevé de forclusion accordé, créance à déclarer",
            InsolvencyStage.ReliefRefused => "relevé de forclusion refusé",
            InsolvencyStage.Declared => "créance déclarée",
            InsolvencyStage.Received => "déclaration reçue",
            InsolvencyStage.Contested => "créance contestée, réponse attendue",
            InsolvencyStage.Unanswered => "contestation restée sans réponse",
            InsolvencyStage.Answered => "contestation, réponse envoyée",
            InsolvencyStage.Admitted => "créance admise",
            InsolvencyStage.AdmittedInPart => "créance admise en partie",
            InsolvencyStage.Rejected => "créance rejetée",
            InsolvencyStage.Suspended => "saisies suspendues",
            InsolvencyStage.SuspensionOver => "suspension la plus longue passée, à revoir",
            InsolvencyStage.InPlan => "plan en cours",
            InsolvencyStage.ClosedForLackOfAssets => "clôturée pour insuffisance d’actif",
            InsolvencyStage.Ended => "terminée",
            InsolvencyStage.Retracted => "ouverture rétractée",
            InsolvencyStage.Resumed => "terminée, poursuites reprises",
        };

    private static string InEnglish(InsolvencyStage stage) =>
        stage switch
        {
            InsolvencyStage.Unpublished => "opened, publication to be found",
            InsolvencyStage.ToDeclare => "claim to be declared",
            InsolvencyStage.Foreclosed => "period over, late relief to be asked",
            InsolvencyStage.Lost => "claim not declared, periods over",
            InsolvencyStage.ReliefAsked => "late relief asked",
            InsolvencyStage.ReliefGranted => "late relief granted, claim to be declared",
            InsolvencyStage.ReliefRefused => "late relief refused",
            InsolvencyStage.Declared => "claim declared",
            InsolvencyStage.Received => "declaration received",
            InsolvencyStage.Contested => "claim contested, answer expected",
            InsolvencyStage.Unanswered => "contestation left without an answer",
            InsolvencyStage.Answered => "contestation answered",
            InsolvencyStage.Admitted => "claim admitted",
            InsolvencyStage.AdmittedInPart => "claim admitted in part",
            InsolvencyStage.Rejected => "claim rejected",
            InsolvencyStage.Suspended => "seizures suspended",
            InsolvencyStage.SuspensionOver => "longest suspension over, look again",
            InsolvencyStage.InPlan => "plan running",
            InsolvencyStage.ClosedForLackOfAssets => "closed for lack of assets",
            InsolvencyStage.Ended => "ended",
            InsolvencyStage.Retracted => "opening withdrawn",
            InsolvencyStage.Resumed => "ended, pursuit resumed",
        };
}
