using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Courts;

namespace Acquit.Core.Procedures.Ways;

/// <summary>What a reader must know of a way before he chooses it.</summary>
public enum WayNote
{
    DecreeToConfirm,
    NoTitle,
    TitleWithoutJudge,
    DoesNotInterrupt,

    /// <summary>No text says it of the demand of CPCE, art. L. 126-2 (INT-34).</summary>
    DoesNotInterruptToConfirm,
    InterruptsByService,
    ClaimInterrupts,
    SuspendsOnceAgreed,
    FailureCountsAsAttempt,

    /// <summary>Of a mediation or a conciliation, once it is recorded.</summary>
    RecordedFailureCountsAsAttempt,
    MayBeHomologated,
    SimpleRequestPossible,
    AttemptOrOtherCourt,
    LawyerToConfirm,
    VatMayBeRecovered,
    PublicInterestStays,
    LimitationUnknown,
}

/// <summary>Which notes a way has, and what they say.</summary>
public static class WayNotes
{
    /// <summary>In the order in which they are read.</summary>
    internal static IEnumerable<WayNote> Of(
        Way way, ClaimFacts facts, CourtChoice court, LawBook book, DateOnly today)
    {
        var forum = court.Forum;
        foreach (var note in Always(way))
        {
            yield return note;
        }

        if (way == Way.Settle && facts.Debtor == LegalStatus.PublicBody)
        {
            yield return WayNote.PublicInterestStays;
        }

        if (WayGates.MayAskSimply(way, forum, facts, book, today))
        {
            yield return WayNote.SimpleRequestPossible;
        }

        if (way is Way.ReferreProvision or Way.Merits && court.OrElse is { } other
            && WayGates.AsksForAttempt(forum, facts, book, today)
            && !WayGates.AsksForAttempt(other, facts, book, today))
        {
            yield return WayNote.AttemptOrOtherCourt;
        }

        if (forum == Forum.Administrative && way is Way.ReferreProvision or Way.Merits)
        {
            yield return WayNote.LawyerToConfirm;
        }

        if (facts.LimitationOn is null && way is not (Way.Settle or Way.WriteOff or Way.Mediation))
        {
            yield return WayNote.LimitationUnknown;
        }
    }

    public static string Sentence(this WayNote note, Language language) =>
        language switch
        {
            Language.French => InFrench(note),
            Language.English => InEnglish(note),
        };

    private static WayNote[] Always(Way way) =>
        way switch
        {
            Way.Settle => [WayNote.NoTitle],
            Way.WriteOff => [WayNote.VatMayBeRecovered],
            Way.Mediation =>
            [
                WayNote.NoTitle, WayNote.MayBeHomologated, WayNote.SuspendsOnceAgreed,
                WayNote.RecordedFailureCountsAsAttempt,
            ],
            Way.SummonsToPay => [WayNote.NoTitle, WayNote.DoesNotInterrupt],
            Way.SmallClaim =>
                [WayNote.TitleWithoutJudge, WayNote.SuspendsOnceAgreed, WayNote.FailureCountsAsAttempt],
            Way.UncontestedClaim =>
                [WayNote.DecreeToConfirm, WayNote.TitleWithoutJudge, WayNote.DoesNotInterruptToConfirm],
            Way.PaymentOrder => [WayNote.InterruptsByService],
            Way.ReferreProvision or Way.Merits => [WayNote.ClaimInterrupts],
        };

    private static string InFrench(WayNote note) =>
        note switch
        {
            WayNote.DecreeToConfirm =>
                "Le décret d’application et le tarif ne sont pas publiés : à confirmer auprès d’un commissaire de "
                    + "justice.",
            WayNote.NoTitle => "Elle ne donne pas de titre exécutoire par elle-même.",
            WayNote.TitleWithoutJudge => "Elle donne un titre exécutoire sans passer devant un juge.",
            WayNote.DoesNotInterrupt => "Elle n’interrompt pas la prescription (C. civ., art. 2240 à 2244).",
            WayNote.DoesNotInterruptToConfirm =>
                "Le commandement n’est pas tenu pour un acte qui interrompt la prescription : à confirmer.",
            WayNote.InterruptsByService =>
                "La prescription est interrompue par l’acte signifié, non par la requête déposée (C. civ., art. 2241).",
            WayNote.ClaimInterrupts =>
                "La demande en justice interrompt la prescription jusqu’à la fin de l’instance (C. civ., art. 2241 à "
                    + "2243).",
            WayNote.SuspendsOnceAgreed =>
                "La prescription est suspendue une fois que le débiteur accepte d’y participer (C. civ., art. 2238).",
            WayNote.FailureCountsAsAttempt =>
                "Son échec vaut tentative amiable avant de saisir le tribunal judiciaire (CPC, art. 750-1, 5°).",
            WayNote.RecordedFailureCountsAsAttempt =>
                "Son échec, constaté par le médiateur ou le conciliateur, vaut tentative amiable avant de saisir le "
                    + "tribunal judiciaire (CPC, art. 750-1).",
            WayNote.MayBeHomologated =>
                "L’accord peut être homologué par un juge : il devient un titre exécutoire (CPCE, art. L. 111-3).",
            WayNote.SimpleRequestPossible =>
                "À ce montant, une simple requête au greffe suffit, sans acte signifié (CPC, art. 750 et 818).",
            WayNote.AttemptOrOtherCourt =>
                "Devant le tribunal judiciaire, une conciliation ou une médiation doit avoir été tentée à ce montant ; "
                    + "devant le tribunal de commerce, non (CPC, art. 750-1).",
            WayNote.LawyerToConfirm => "Devant le juge administratif, demandez si un avocat est obligatoire.",
            WayNote.VatMayBeRecovered =>
                "La TVA peut être récupérée si la créance est définitivement irrécouvrable et qu’elle a été versée "
                    + "(CGI, art. 272).",
            WayNote.PublicInterestStays =>
                "Un acheteur public doit ses intérêts moratoires : y renoncer est réputé non écrit (CCP, art. L. "
                    + "2192-14).",
            WayNote.LimitationUnknown => "Le dernier jour de la prescription n’est pas connu : vérifiez-le d’abord.",
        };

    private static string InEnglish(WayNote note) =>
        note switch
        {
            WayNote.DecreeToConfirm =>
                "The decree and the tariff are not published: to be confirmed with a commissaire de justice.",
            WayNote.NoTitle => "It gives no enforceable title by itself.",
            WayNote.TitleWithoutJudge => "It gives an enforceable title without going before a judge.",
            WayNote.DoesNotInterrupt => "It does not interrupt limitation (C. civ., art. 2240 to 2244).",
            WayNote.DoesNotInterruptToConfirm =>
                "The demand is not taken for an act that interrupts limitation: to be confirmed.",
            WayNote.InterruptsByService =>
                "Limitation is interrupted by the act that is served, not by the petition filed (C. civ., art. 2241).",
            WayNote.ClaimInterrupts =>
                "A claim in court interrupts limitation until the proceedings end (C. civ., art. 2241 to 2243).",
            WayNote.SuspendsOnceAgreed =>
                "Limitation is suspended once the debtor agrees to take part (C. civ., art. 2238).",
            WayNote.FailureCountsAsAttempt =>
                "Its failure counts as the amicable attempt before the judicial court (CPC, art. 750-1, 5°).",
            WayNote.RecordedFailureCountsAsAttempt =>
                "Its failure, recorded by the mediator or conciliator, counts as the amicable attempt before the "
                    + "judicial court (CPC, art. 750-1).",
            WayNote.MayBeHomologated =>
                "A judge may homologate the agreement: it becomes an enforceable title (CPCE, art. L. 111-3).",
            WayNote.SimpleRequestPossible =>
                "For that sum a simple request to the registry is enough, nothing is served (CPC, art. 750 and 818).",
            WayNote.AttemptOrOtherCourt =>
                "Before the judicial court a conciliation or a mediation must have been tried for that sum; before the "
                    + "commercial court it need not (CPC, art. 750-1).",
            WayNote.LawyerToConfirm => "Before the administrative court, ask whether a lawyer is compulsory.",
            WayNote.VatMayBeRecovered =>
                "VAT may be recovered when the debt is definitively uncollectable and the VAT was paid (CGI, art. "
                    + "272).",
            WayNote.PublicInterestStays =>
                "A public buyer owes late interest: to waive it is void (CCP, art. L. 2192-14).",
            WayNote.LimitationUnknown => "The last day of limitation is not known: check it first.",
        };
}
