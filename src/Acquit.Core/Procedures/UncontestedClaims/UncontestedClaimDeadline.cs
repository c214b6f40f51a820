using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures.UncontestedClaims;

/// <summary>The periods of the procedure.</summary>
public enum UncontestedClaimPeriod
{
    Answer,
    WaitToRecord,
    ServeTitle,
}

/// <summary>One period that runs; the application decree is not published, all are to be confirmed.</summary>
public sealed record UncontestedClaimDeadline(UncontestedClaimPeriod Period, Deadline Deadline, Citation Rule)
    : ProcedureDeadline(Deadline, Rule)
{
    public override bool IsOurs => Period == UncontestedClaimPeriod.ServeTitle;

    public override string Key =>
        Period switch
        {
            UncontestedClaimPeriod.Answer => "answer",
            UncontestedClaimPeriod.WaitToRecord => "waitToRecord",
            UncontestedClaimPeriod.ServeTitle => "serveTitle",
        };

    public override string AnsweredBy =>
        Period == UncontestedClaimPeriod.ServeTitle ? UncontestedClaimActKind.TitleServed.Key() : "";

    public override string ToDo(Language language) =>
        language switch
        {
            Language.French => Period switch
            {
                UncontestedClaimPeriod.Answer => "mois du débiteur pour payer ou contester",
                UncontestedClaimPeriod.WaitToRecord => "attente avant le procès-verbal",
                UncontestedClaimPeriod.ServeTitle => "faire signifier le titre",
            },
            Language.English => Period switch
            {
                UncontestedClaimPeriod.Answer => "the debtor’s month to pay or contest",
                UncontestedClaimPeriod.WaitToRecord => "waiting before the record",
                UncontestedClaimPeriod.ServeTitle => "have the title served",
            },
        };

    public override string Text(Language language) =>
        language switch
        {
            Language.French => Period switch
            {
                UncontestedClaimPeriod.Answer => "dernier jour du débiteur pour payer ou contester",
                UncontestedClaimPeriod.WaitToRecord =>
                    "dernier jour d’attente avant le procès-verbal de non-contestation",
                UncontestedClaimPeriod.ServeTitle => "dernier jour pour signifier le titre",
            },
            Language.English => Period switch
            {
                UncontestedClaimPeriod.Answer => "last day of the debtor to pay or contest",
                UncontestedClaimPeriod.WaitToRecord => "last day to wait before the record of non-contestation",
                UncontestedClaimPeriod.ServeTitle => "last day to serve the title",
            },
        };
}
