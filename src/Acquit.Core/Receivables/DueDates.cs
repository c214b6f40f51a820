using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Core.Receivables;

/// <summary>The due date of a line: the file's own, else by the debtor's terms, else by the creditor's.</summary>
public sealed record DueDates(PaymentTerms CreditorTerms)
{
    /// <summary>Debtors with terms of their own.</summary>
    public IReadOnlyDictionary<DebtorKey, PaymentTerms> DebtorTerms { get; init; } =
        new Dictionary<DebtorKey, PaymentTerms>();

    public DateOnly DueOn(LedgerLine line) => Of(line).On;

    /// <summary>The day, and where it comes from: all but the file is an assumption that a reader must see.</summary>
    public (DateOnly On, DueOrigin Origin) Of(LedgerLine line)
    {
        if (line.DueOn is { } stated)
        {
            return (stated, DueOrigin.File);
        }

        return DebtorTerms.Count > 0 && DebtorTerms.TryGetValue(line.Account.Debtor, out var own)
            ? (own.DueOn(line.IssuedOn), DueOrigin.DebtorTerms)
            : (CreditorTerms.DueOn(line.IssuedOn), DueOrigin.CreditorTerms);
    }
}
