using System.Collections.Concurrent;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.App.Compose;

/// <summary>The texts that a creditor writes with: the shipped ones, or its own over them, read once.</summary>
internal sealed class CreditorTexts(LetterTexts shipped)
{
    private const int MostOwn = 50;

    private readonly ConcurrentDictionary<string, LetterTexts> _own = new(StringComparer.Ordinal);

    /// <summary>Null, with the problems, when a text of its own cannot be used.</summary>
    public LetterTexts? Of(Creditor creditor, List<string> problems)
    {
        if (OwnLetterTexts.Digest(creditor) is not { } digest)
        {
            return shipped;
        }

        if (!_own.TryGetValue(digest, out var own) && OwnLetterTexts.Over(shipped, creditor, problems) is { } read)
        {
            if (_own.Count > MostOwn)
            {
                _own.Clear();
            }

            _own[digest] = own = read;
        }

        return own;
    }
}
