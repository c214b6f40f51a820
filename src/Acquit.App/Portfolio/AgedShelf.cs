namespace Acquit.App.Portfolio;

/// <summary>
/// Aged balances as they were last added up, under the state of the ledger that they were added up from: another state
/// is another name, so nothing has to be thrown away in time. The longest unasked goes first.
/// </summary>
public sealed class AgedShelf
{
    /// <summary>Balances kept; one of 100 000 debtors takes about 30 MB.</summary>
    private const int Most = 8;

    private readonly Lock _lock = new();
    private readonly LinkedList<(Key Key, IReadOnlyList<AgedDebtor> Debtors)> _kept = new();

    /// <summary>What was kept under this name, else what is read now.</summary>
    /// <remarks>
    /// The name is made before the reading: what changes in between lands under the old name, which nobody asks for
    /// again.
    /// </remarks>
    internal IReadOnlyList<AgedDebtor> Get(Key key, Func<IReadOnlyList<AgedDebtor>> read)
    {
        if (Find(key) is { } found)
        {
            return found;
        }

        var made = read();
        lock (_lock)
        {
            _kept.AddFirst((key, made));
            while (_kept.Count > Most)
            {
                _kept.RemoveLast();
            }
        }

        return made;
    }

    private IReadOnlyList<AgedDebtor>? Find(Key key)
    {
        lock (_lock)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.Debtors;
                }
            }
        }

        return null;
    }

    /// <summary>All that a balance depends on.</summary>
    /// <param name="ItemsVersion">one more each time what is open was written anew, by an import, its undoing, a match
    /// or other terms</param>
    /// <param name="SettingsAt">when the creditor was last changed</param>
    /// <param name="LastBatch">number of the latest ledger</param>
    /// <param name="Applied">imports that count</param>
    internal sealed record Key(
        Guid Creditor, AgedQuestion Question, long ItemsVersion, long SettingsAt, int LastBatch, int Applied);
}
