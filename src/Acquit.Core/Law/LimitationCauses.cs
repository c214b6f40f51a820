namespace Acquit.Core.Law;

/// <summary>What each event does to a limitation period, with its text.</summary>
public static class LimitationCauses
{
    public static string Key(this LimitationCause cause) =>
        cause switch
        {
            LimitationCause.Acknowledgement => "acknowledgement",
            LimitationCause.PartialPayment => "partial-payment",
            LimitationCause.CourtClaim => "court-claim",
            LimitationCause.PaymentOrderServed => "payment-order-served",
            LimitationCause.ConservatoryMeasure => "conservatory-measure",
            LimitationCause.Enforcement => "enforcement",
            LimitationCause.InsolvencyClaim => "insolvency-claim",
            LimitationCause.FormalNotice => "formal-notice",
            LimitationCause.RegisteredLetter => "registered-letter",
            LimitationCause.Reminder => "reminder",
            LimitationCause.Call => "call",
            LimitationCause.PaymentOrderFiled => "payment-order-filed",
            LimitationCause.Mediation => "mediation",
            LimitationCause.SummonsToPay => "summons-to-pay",
            LimitationCause.CommercialDemand => "commercial-demand",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static LimitationCause? Parse(string key)
    {
        foreach (var cause in Enum.GetValues<LimitationCause>())
        {
            if (cause.Key() == key)
            {
                return cause;
            }
        }

        return null;
    }

    /// <summary>The article by which it interrupts; null when it does not.</summary>
    public static string? InterruptingRule(this LimitationCause cause) =>
        cause switch
        {
            LimitationCause.Acknowledgement or LimitationCause.PartialPayment => "C. civ., art. 2240",
            LimitationCause.CourtClaim => "C. civ., art. 2241 à 2243",
            LimitationCause.PaymentOrderServed => "C. civ., art. 2241; Cass. 1re civ., 9 septembre 2020, 19-12.006",
            LimitationCause.ConservatoryMeasure or LimitationCause.Enforcement => "C. civ., art. 2244",
            LimitationCause.InsolvencyClaim => "C. com., art. L. 622-25-1",
            LimitationCause.FormalNotice
            or LimitationCause.RegisteredLetter
            or LimitationCause.Reminder
            or LimitationCause.Call
            or LimitationCause.PaymentOrderFiled
            or LimitationCause.Mediation
            or LimitationCause.SummonsToPay
            or LimitationCause.CommercialDemand => null,
        };

    /// <summary>
    /// A claim in court, or enforcement of a title, is not bound by the twenty years (C. civ., art. 2232; INT-23).
    /// </summary>
    public static bool LiftsLongStop(this LimitationCause cause) =>
        cause
            is LimitationCause.CourtClaim
                or LimitationCause.PaymentOrderServed
                or LimitationCause.Enforcement;

    /// <summary>What a reader must know of an interruption; empty when there is nothing.</summary>
    public static string Caveat(this LimitationCause cause, Language language) =>
        cause switch
        {
            LimitationCause.CourtClaim => language switch
            {
                Language.French => "L’interruption dure jusqu’à la fin de l’instance ; elle est non avenue en cas de "
                    + "désistement, de péremption "
                    + "ou de rejet (C. civ., art. 2242, 2243).",
                Language.English =>
                    "The interruption lasts until the end of the proceedings; it is void when the claim is "
                        + "withdrawn, lapses or "
                        + "is dismissed (C. civ., art. 2242, 2243).",
            },
            LimitationCause.InsolvencyClaim => language switch
            {
                Language.French => "L’interruption dure jusqu’à la clôture de la procédure collective.",
                Language.English => "The interruption lasts until the insolvency proceedings are closed.",
            },
            LimitationCause.Acknowledgement
            or LimitationCause.PartialPayment
            or LimitationCause.PaymentOrderServed
            or LimitationCause.ConservatoryMeasure
            or LimitationCause.Enforcement
            or LimitationCause.FormalNotice
            or LimitationCause.RegisteredLetter
            or LimitationCause.Reminder
            or LimitationCause.Call
            or LimitationCause.PaymentOrderFiled
            or LimitationCause.Mediation
            or LimitationCause.SummonsToPay
            or LimitationCause.CommercialDemand => "",
        };

    /// <summary>Why it does not interrupt; empty when it does.</summary>
    public static string WhyNot(this LimitationCause cause, Language language) =>
        language switch
        {
            Language.French => WhyNotInFrench(cause),
            Language.English => WhyNotInEnglish(cause),
        };

    private static string WhyNotInFrench(LimitationCause cause) =>
        cause switch
        {
            LimitationCause.FormalNotice
            or LimitationCause.RegisteredLetter
            or LimitationCause.Reminder
            or LimitationCause.Call => "Une mise en demeure, une lettre, même recommandée, une relance ou un appel "
                + "n’interrompt pas la prescription "
                + "(Cass. com., 18 mai 2022, 20-23.204).",
            LimitationCause.PaymentOrderFiled =>
                "La requête en injonction de payer n’interrompt pas ; sa signification, si (Cass. 1re "
                    + "civ., 9 septembre 2020, 19-12.006).",
            LimitationCause.Mediation =>
                "La médiation suspend, elle n’interrompt pas : il reste au moins six mois après sa fin "
                    + "(C. civ., art. 2238).",
            LimitationCause.SummonsToPay =>
                "Une sommation de payer n’interrompt pas la prescription, même signifiée : ce n’est ni une demande en "
                    + "justice ni un acte d’exécution (C. civ., art. 2240 à 2244).",
            LimitationCause.CommercialDemand =>
                "Le commandement de payer d’une créance commerciale incontestée n’est pas tenu pour un acte qui "
                    + "interrompt (CPCE, art. L. 126-2 ; à confirmer).",
            LimitationCause.Acknowledgement
            or LimitationCause.PartialPayment
            or LimitationCause.CourtClaim
            or LimitationCause.PaymentOrderServed
            or LimitationCause.ConservatoryMeasure
            or LimitationCause.Enforcement
            or LimitationCause.InsolvencyClaim => "",
        };

    private static string WhyNotInEnglish(LimitationCause cause) =>
        cause switch
        {
            LimitationCause.FormalNotice
            or LimitationCause.RegisteredLetter
            or LimitationCause.Reminder
            or LimitationCause.Call =>
                "A formal notice, a letter, even registered, a reminder or a call does not interrupt limitation "
                    + "(Cass. com., 18 May 2022, 20-23.204).",
            LimitationCause.PaymentOrderFiled =>
                "Filing for a payment order does not interrupt; serving it does (Cass. 1re civ., 9 "
                    + "September 2020, 19-12.006).",
            LimitationCause.Mediation =>
                "Mediation suspends, it does not interrupt: at least six months are left after its end "
                    + "(C. civ., art. 2238).",
            LimitationCause.SummonsToPay =>
                "A summons to pay does not interrupt limitation, even served: it is neither a claim in court nor an "
                    + "act of enforcement (C. civ., art. 2240 to 2244).",
            LimitationCause.CommercialDemand =>
                "The demand to pay of an uncontested commercial claim is not taken for an act that interrupts "
                    + "(CPCE, art. L. 126-2; to be confirmed).",
            LimitationCause.Acknowledgement
            or LimitationCause.PartialPayment
            or LimitationCause.CourtClaim
            or LimitationCause.PaymentOrderServed
            or LimitationCause.ConservatoryMeasure
            or LimitationCause.Enforcement
            or LimitationCause.InsolvencyClaim => "",
        };
}
