using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>What an import leaves behind when a payment settles an invoice.</summary>
internal static class LedgerClosing
{
    /// <summary>The ledger shows the line lettered with a payment of that day: nothing is open on it.</summary>
    /// <param name="key">of an open item</param>
    public static void Close(World world, string key, DateOnly on)
    {
        using var db = world.Database.Open();
        var item = db.OpenItems.Single(row => row.CreditorId == world.Creditor && row.ItemKey == key);
        var matching = Guid.CreateVersion7();
        db.DebtorAccounts.Add(new DebtorAccountRow
        {
            CreditorId = world.Creditor, DebtorId = item.DebtorId,
            Account = item.Account, Auxiliary = item.Auxiliary,
        });
        db.LedgerLines.Add(new LedgerLineRow
        {
            CreditorId = world.Creditor, Id = 1, ItemKey = key, Account = item.Account, Auxiliary = item.Auxiliary,
            EntryDate = item.IssuedOn, AmountCents = item.OriginalCents, FirstBatch = 1, LastBatch = 1,
        });
        db.Matchings.Add(new MatchingRow { CreditorId = world.Creditor, Id = matching, MatchedOn = on });
        db.MatchingLines.AddRange(
            new MatchingLineRow
            {
                CreditorId = world.Creditor, MatchingId = matching, ItemKey = key, DebitCents = item.OriginalCents,
            },
            new MatchingLineRow
            {
                CreditorId = world.Creditor, MatchingId = matching, ItemKey = "payment",
                CreditCents = item.OriginalCents,
            });
        db.OpenItems.Remove(item);
        db.SaveChanges();
    }
}
