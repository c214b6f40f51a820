using Acquit.Core.Amounts;

namespace Acquit.Core.Receivables;

/// <summary>What a person could letter: some of a credit against one open item, and why. It changes nothing that is
/// open.</summary>
public sealed record MatchProposal(OpenItem Item, OpenCredit Credit, Money Amount, MatchCause Cause)
{
    /// <summary>Why these two, for the person who confirms it.</summary>
    public string Why(Language language) => language switch
    {
        Language.French => Cause switch
        {
            MatchCause.Reference => $"Le crédit nomme la pièce {Item.Ref} : « {Naming} ».",
            MatchCause.SameAmount => $"Seule pièce ouverte de ce montant exact : {Item.Ref}.",
            MatchCause.OldestFirst => $"Aucune pièce n’est nommée : la plus ancienne échéance d’abord, {Item.Ref}.",
        },
        Language.English => Cause switch
        {
            MatchCause.Reference => $"The credit names the item {Item.Ref}: \"{Naming}\".",
            MatchCause.SameAmount => $"The only open item of exactly this amount: {Item.Ref}.",
            MatchCause.OldestFirst => $"No item is named: the oldest due date first, {Item.Ref}.",
        },
    };

    private string Naming => NumberInText.Names(Credit.Label, Item.Ref) ? Credit.Label : Credit.Ref;
}

/// <summary>
/// Not lettered is not unpaid: for the credits of a debtor that nothing has taken, which open items they may have paid.
/// By reference, then by amount, then the oldest first (<see cref="MatchCause"/>). Proposals only: what is open stays
/// open until a person or the next ledger says so.
/// </summary>
/// <example>Items F-1 100.00 and F-14 250.00, credit 250.00 « VIR F-14 »: F-14 by reference, nothing on F-1.</example>
public static class MatchProposals
{
    /// <summary>By debtor, over all his accounts. A payment mode posing as a customer mixes people: nothing is
    /// proposed there.</summary>
    public static IReadOnlyList<MatchProposal> For(IReadOnlyList<AccountPosition> positions) =>
        positions
            .Where(position => !position.IsNotACustomer)
            .GroupBy(position => position.Account.Debtor)
            .OrderBy(debtor => debtor.Key)
            .SelectMany(debtor => For(
                [.. debtor.SelectMany(position => position.Items)],
                [.. debtor.SelectMany(position => position.Credits)]))
            .ToList();

    /// <summary>Of one debtor. Amounts never pass what is open of the item or of the credit.</summary>
    /// <param name="rejected">pairs that a person said do not belong together: never proposed again</param>
    public static IReadOnlyList<MatchProposal> For(
        IReadOnlyList<OpenItem> items,
        IReadOnlyList<OpenCredit> credits,
        ILookup<ItemKey, ItemKey>? rejected = null)
    {
        var toSpread = credits
            .Select(credit => new CreditToSpread(credit.Ref, credit.Label, credit.Open.Cents)
            {
                NotFor = rejected is null ? [] : [.. rejected[credit.Key]],
            })
            .ToList();
        return CreditSpread
            .Of(items, toSpread)
            .Select(share => new MatchProposal(
                items[share.Item], credits[share.Credit], Money.FromCents(share.Cents), share.Cause))
            .ToList();
    }
}
