using Acquit.Core.Law;

namespace Acquit.Core.Interest;

/// <summary>Why no claim can be stated.</summary>
public enum ClaimRefusalCode
{
    /// <summary>A rate or value is needed for a day that the law book does not cover.</summary>
    LawSilent,

    /// <summary>The regime is a stipulated rate and there is none.</summary>
    ContractRateMissing,

    /// <summary>No debt, or one whose amount is not positive.</summary>
    NothingClaimed,

    /// <summary>A payment is not positive.</summary>
    PaymentNotPositive,
}

/// <summary>Why no claim can be stated, with the gap of the law book when that is why.</summary>
public sealed record ClaimRefusal(ClaimRefusalCode Code, LawGap? Gap)
{
    /// <summary>"rateNotPublished", "contractRateMissing"…</summary>
    public string Key => Gap?.Code ?? (char.ToLowerInvariant(Code.ToString()[0]) + Code.ToString()[1..]);

    public string Sentence(Language language) =>
        Gap?.Sentence(language)
        ?? language switch
        {
            Language.French => Code switch
            {
                ClaimRefusalCode.LawSilent => "Le recueil de droit ne couvre pas ces dates.",
                ClaimRefusalCode.ContractRateMissing => "Le taux stipulé manque.",
                ClaimRefusalCode.NothingClaimed => "Aucune somme positive n’est réclamée.",
                ClaimRefusalCode.PaymentNotPositive => "Un règlement doit être positif.",
            },
            Language.English => Code switch
            {
                ClaimRefusalCode.LawSilent => "The law book does not cover these dates.",
                ClaimRefusalCode.ContractRateMissing => "The stipulated rate is missing.",
                ClaimRefusalCode.NothingClaimed => "No positive sum is claimed.",
                ClaimRefusalCode.PaymentNotPositive => "A payment must be positive.",
            },
        };
}

/// <summary>The legal claim: principal, interest line by line, indemnity, costs, payments imputed by law.</summary>
public static class Claim
{
    /// <summary>Why the claim cannot be stated; null when it can.</summary>
    public static ClaimRefusal? WhyNot(ClaimRequest request, LawBook book) =>
        WhyNot(request) ?? WhyNot(new ClaimRun(request, book));

    /// <summary>The claim on its day.</summary>
    /// <exception cref="LawSilentException">a value is not in the law book</exception>
    /// <exception cref="InvalidOperationException">the request is refused: ask <see cref="WhyNot(ClaimRequest,
    /// LawBook)"/> first</exception>
    public static ClaimStatement For(ClaimRequest request, LawBook book)
    {
        if (WhyNot(request) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence(Language.English));
        }

        var run = new ClaimRun(request, book);
        return run.Gap is { } gap ? throw new LawSilentException(gap) : run.Statement();
    }

    private static ClaimRefusal? WhyNot(ClaimRequest request) =>
        request.Invoices.Count == 0 || request.Invoices.Any(invoice => !invoice.Gross.IsPositive)
            ? new ClaimRefusal(ClaimRefusalCode.NothingClaimed, null)
        : request.Payments.Any(payment => !payment.Amount.IsPositive)
            ? new ClaimRefusal(ClaimRefusalCode.PaymentNotPositive, null)
        : request.Terms is { Regime: InterestRegime.Contract, ContractRate: null }
            ? new ClaimRefusal(ClaimRefusalCode.ContractRateMissing, null)
        : null;

    private static ClaimRefusal? WhyNot(ClaimRun run) =>
        run.Gap is { } gap ? new ClaimRefusal(ClaimRefusalCode.LawSilent, gap) : null;
}
