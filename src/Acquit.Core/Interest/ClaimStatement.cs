using Acquit.Core.Amounts;
using Acquit.Core.Law;

namespace Acquit.Core.Interest;

/// <summary>Which rule makes a debt bear interest.</summary>
public enum InterestRegime
{
    /// <summary>
    /// ECB + 10 by half-year, or the stipulated rate; 40 € per late invoice (C. com., art. L. 441-10, II).
    /// </summary>
    Business,

    /// <summary>Legal rate from the formal notice, nothing else (C. civ., art. 1231-6, 1344-1).</summary>
    Consumer,

    /// <summary>ECB + 8, frozen at the half-year in which interest began (CCP, art. R. 2192-31).</summary>
    Public,

    /// <summary>Legal rate after a decision, + 5 points two months after service (CMF, art. L. 313-3).</summary>
    Judgment,

    /// <summary>The stipulated rate and nothing else: no indemnity.</summary>
    Contract,

    /// <summary>Nobody has said what the debtor is: the principal only.</summary>
    PrincipalOnly,
}

/// <summary>Interest on one base at one rate, first and last day both included.</summary>
public sealed record InterestLine(
    DateOnly From,
    DateOnly To,
    int Days,
    Money Base,
    AnnualRate Rate,
    Money Amount,
    Citation Rule
)
{
    /// <summary>The invoice that bears it; empty for a bare principal.</summary>
    public string Invoice { get; init; } = "";
}

/// <summary>One invoice of a claim.</summary>
public sealed record ClaimInvoice(string Number, DateOnly IssuedOn, DateOnly DueOn, Money Gross, Money PrincipalDue)
{
    /// <summary>Taken off the principal by payments and credit notes.</summary>
    public Money Deducted => Gross - PrincipalDue;
}

/// <summary>
/// How one payment was imputed: costs, interest, indemnity, principal, in that order (C. civ., art. 1343-1; INT-11,
/// INT-13).
/// </summary>
public sealed record ImputedPayment(
    DateOnly On,
    Money Amount,
    Money ToCosts,
    Money ToInterest,
    Money ToIndemnity,
    Money ToPrincipal
)
{
    /// <summary>What no debt was left to take: the parts and this sum to the amount.</summary>
    public Money Unused => Amount - ToCosts - ToInterest - ToIndemnity - ToPrincipal;
}

/// <summary>The legal claim on one day, element by element. Σ lines = total; each line cites its rule.</summary>
public sealed record ClaimStatement
{
    public required DateOnly AsOf { get; init; }

    public required InterestRegime Regime { get; init; }

    public required IReadOnlyList<ClaimInvoice> Invoices { get; init; }

    /// <summary>All interest that ran, also what payments have since covered.</summary>
    public required IReadOnlyList<InterestLine> InterestLines { get; init; }

    /// <summary>Fixed indemnity: number of late invoices and the unit sum.</summary>
    public int IndemnityCount { get; init; }

    public Money IndemnityUnit { get; init; }

    /// <summary>Where the unit sum stands; null when no indemnity arose.</summary>
    public Citation? IndemnityRule { get; init; }

    public required IReadOnlyList<ImputedPayment> Payments { get; init; }

    /// <summary>Principal still due.</summary>
    public required Money Principal { get; init; }

    /// <summary>Interest still due after imputation.</summary>
    public required Money Interest { get; init; }

    /// <summary>Fixed indemnity still due after imputation.</summary>
    public required Money Indemnity { get; init; }

    /// <summary>Recoverable costs still due.</summary>
    public Money Costs { get; init; }

    public Money Total => Principal + Interest + Indemnity + Costs;

    /// <summary>All interest that ran: the sum of the lines, whatever payments have since covered.</summary>
    public Money InterestRun => Money.Sum(InterestLines.Select(line => line.Amount));

    /// <summary>All indemnities that arose, whatever payments have since covered.</summary>
    public Money IndemnityArisen => IndemnityUnit * IndemnityCount;

    public DayCount DayCount { get; init; }

    /// <summary>What one more day adds, at the last rate on the principal still due.</summary>
    public Money Daily { get; init; }

    /// <summary>
    /// Assumptions and warnings a reader must see: day count, a rate below the legal floor, a status assumed.
    /// </summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same notes, one for one, for <c>--lang en</c>.</summary>
    public IReadOnlyList<string> NotesInEnglish { get; init; } = [];

    public IReadOnlyList<string> NotesIn(Language language) =>
        language switch
        {
            Language.French => Notes,
            Language.English => NotesInEnglish,
        };
}
