namespace Acquit.Core.Dossiers;

/// <summary>Letters outside the steps of a method: a person asks for them, or a broken plan does.</summary>
public static class PreparedLetters
{
    public const string DisputeAcknowledgement = "dispute-acknowledgement";

    public const string DisputeAnswer = "dispute-answer";

    public const string CreditNoteCover = "credit-note-cover";

    public const string PlanAgreement = "payment-plan-agreement";

    /// <summary>A notice to pay an instalment, which the days of grace of the agreement follow.</summary>
    public const string PlanNotice = "plan-default-notice";

    /// <summary>The days of grace are over: the whole balance of the plan is claimed.</summary>
    public const string PlanAcceleration = "plan-acceleration-notice";

    public const string SettlementReceipt = "settlement-receipt";

    public const string CallConfirmation = "call-confirmation";

    public const string PromiseConfirmation = "promise-confirmation";

    /// <summary>Hands over the statement of the account: it informs, and demands nothing.</summary>
    public const string AccountStatement = "statement-of-account";

    /// <summary>What a person may ask for, in the order in which a dossier meets them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CallConfirmation, PromiseConfirmation, DisputeAcknowledgement, DisputeAnswer, CreditNoteCover, PlanAgreement,
        PlanNotice, PlanAcceleration, SettlementReceipt, AccountStatement,
    ];

    /// <summary>A notice with effects in law: it counts as a contact and is not held back by the cap.</summary>
    public static bool IsFormal(string letter) => letter is PlanNotice or PlanAcceleration;

    /// <summary>
    /// It only informs: it goes beside the steps, takes no invoice out of them, and is no contact that they wait for.
    /// </summary>
    public static bool IsBeside(string letter) => letter == AccountStatement;

    /// <summary>It tells of such a letter alone.</summary>
    public static bool IsBeside(DossierEvent happened) => happened switch
    {
        LetterPrepared asked => IsBeside(asked.Letter),
        LetterGivenUp given => IsBeside(given.Letter),
        StepDone { Step.Length: 0 } sent => IsBeside(sent.Letter),
        _ => false,
    };

    /// <summary>
    /// What was asked for and has neither left nor been given up, up to a day; asked for twice, the later holds.
    /// </summary>
    public static IReadOnlyList<LetterPrepared> Standing(IReadOnlyList<DossierEvent> events, DateOnly today)
    {
        var standing = new List<LetterPrepared>();
        foreach (var happened in events.Where(one => one.EffectiveOn <= today))
        {
            var letter = happened switch
            {
                LetterPrepared asked => asked.Letter,
                LetterGivenUp given => given.Letter,
                StepDone { Step.Length: 0 } sent => sent.Letter,
                _ => "",
            };
            standing.RemoveAll(one => letter.Length > 0 && one.Letter == letter);
            if (happened is LetterPrepared prepared)
            {
                standing.Add(prepared);
            }
        }

        return standing;
    }
}
