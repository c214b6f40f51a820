using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Store;

namespace Acquit.App.Compose;

/// <summary>Letters of a dossier that left before, with the bytes that were sent where they are kept.</summary>
internal static class EarlierLetters
{
    public static IReadOnlyList<SentLetter> Of(AcquitDb db, LoadedDossier loaded)
    {
        var sent = loaded
            .Dossier.Events.Select(SentBy)
            .OfType<SentLetter>()
            .DistinctBy(one => (one.Reference, one.Sha256))
            .ToList();
        var hashes = sent.Select(one => one.Sha256).ToList();
        var bytes = db
            .Blobs.Where(row => row.CreditorId == loaded.Row.CreditorId && hashes.Contains(row.Sha256))
            .ToDictionary(row => row.Sha256, row => row.Bytes, StringComparer.Ordinal);
        return
        [
            .. sent.Select(one =>
                bytes.GetValueOrDefault(one.Sha256) is { } found ? one with { Bytes = found } : one
            ),
        ];
    }

    /// <summary>
    /// The letter that an event tells of, still without its bytes; null when it tells of none we have.
    /// </summary>
    private static SentLetter? SentBy(DossierEvent happened) =>
        happened switch
        {
            StepDone { DocumentHash.Length: > 0 } done => new(done.Step, done.EffectiveOn, done.DocumentRef, null)
            {
                Sha256 = done.DocumentHash,
            },
            LetterRecorded { DocumentHash.Length: > 0 } letter => new(
                letter.Step,
                letter.EffectiveOn,
                letter.Reference,
                null
            )
            {
                Sha256 = letter.DocumentHash,
            },
            _ => null,
        };
}
