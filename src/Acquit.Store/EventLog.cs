using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store;

/// <summary>An event with its place in the history of its dossier, 1 = first.</summary>
public readonly record struct RecordedEvent(int Seq, DossierEvent Happened);

/// <summary>The append-only history of dossiers, each event chained to the one before.</summary>
public static class EventLog
{
    private const int SaltBytes = 16;

    /// <summary>
    /// Adds one event to a dossier and brings its state columns up to date. The caller holds a writing transaction and
    /// the lock of the creditor, and saves.
    /// </summary>
    /// <param name="dossier">tracked by <paramref name="db"/></param>
    public static DossierEventRow Append(AcquitDb db, DossierRow dossier, DossierEvent happened,
        DateTimeOffset recordedAt)
    {
        var words = EventJson.Write(happened);
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var row = new DossierEventRow
        {
            CreditorId = dossier.CreditorId,
            DossierId = dossier.Id,
            Seq = dossier.EventCount + 1,
            Kind = EventJson.KindOf(happened),
            Items = string.Join('\n', happened.Items.Select(item => item.Value)),
            EffectiveOn = happened.EffectiveOn,
            RecordedAt = Instants.Micros(recordedAt),
            By = happened.By,
            Digest = Digest(salt, words),
            Previous = dossier.HeadHash,
            Hash = [],
        };
        row.Hash = Hash(row);
        db.DossierEvents.Add(row);
        db.EventWords.Add(new EventWordsRow
        {
            CreditorId = row.CreditorId, DossierId = row.DossierId, Seq = row.Seq, Salt = salt, Words = words,
        });
        dossier.EventCount = row.Seq;
        dossier.HeadHash = row.Hash;
        dossier.IsChanged = true;
        StateAfter(db, dossier, happened).WriteTo(dossier);
        WebhookOutbox.Tell(db, dossier, row);
        return row;
    }

    /// <summary>
    /// What counts of a history: without the events that a person withdrew, the withdrawals, and the steps whose e-mail
    /// came back.
    /// </summary>
    /// <param name="recorded">in the order in which they were recorded</param>
    public static IReadOnlyList<DossierEvent> Standing(IEnumerable<RecordedEvent> recorded) =>
        [.. StillRecorded(recorded).Select(one => one.Happened)];

    /// <summary>The same with their places in the history.</summary>
    public static IReadOnlyList<RecordedEvent> StillRecorded(IEnumerable<RecordedEvent> recorded)
    {
        var all = recorded.ToList();
        var withdrawn = all.Select(one => one.Happened).OfType<EventWithdrawn>().Select(one => one.Seq).ToHashSet();
        var standing = all.FindAll(one => one.Happened is not EventWithdrawn && !withdrawn.Contains(one.Seq));
        var returned = standing.Select(one => one.Happened).OfType<EmailReturned>().Select(one => one.DocumentRef)
            .ToHashSet(StringComparer.Ordinal);
        return returned.Count == 0 ? standing
            : standing.FindAll(one => one.Happened is not StepDone { Channel: Channel.Email } done
                || !returned.Contains(done.DocumentRef));
    }

    /// <summary>
    /// One step further; what was withdrawn, and the end of a dispute beside which others may stand, take a replay of
    /// all the rest.
    /// </summary>
    private static DossierState StateAfter(AcquitDb db, DossierRow dossier, DossierEvent happened) =>
        happened is EventWithdrawn or EmailReturned or DisputeClosed or DisputeAnswered
            ? DossierState.Replay(Standing(
                Recorded(db, dossier, DateOnly.MaxValue).Append(new(dossier.EventCount, happened))))
            : DossierState.Of(dossier).After(happened);

    /// <summary>
    /// The events of a dossier that took effect by <paramref name="asOf"/>, included, and stand, in the order in which
    /// they were recorded.
    /// </summary>
    /// <remarks>Events whose words were erased are left out.</remarks>
    public static IReadOnlyList<DossierEvent> Read(AcquitDb db, DossierRow dossier, DateOnly asOf) =>
        Standing(Recorded(db, dossier, asOf));

    /// <summary>The same with what was withdrawn, and the withdrawals.</summary>
    public static IReadOnlyList<RecordedEvent> Recorded(AcquitDb db, DossierRow dossier, DateOnly asOf)
    {
        var query =
            from happened in db.DossierEvents
            join words in db.EventWords
                on new { happened.CreditorId, happened.DossierId, happened.Seq }
                equals new { words.CreditorId, words.DossierId, words.Seq }
            where happened.CreditorId == dossier.CreditorId && happened.DossierId == dossier.Id
                && happened.EffectiveOn <= asOf
            orderby happened.Seq
            select new { words.Seq, words.Words };
        return [.. query.AsEnumerable().Select(row => new RecordedEvent(row.Seq, EventJson.Read(row.Words)))];
    }

    /// <summary>SHA-256(salt ‖ words).</summary>
    public static byte[] Digest(byte[] salt, string words) =>
        SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(words)]);

    /// <summary>SHA-256 over everything that stands in the row, the hash of the event before included.</summary>
    public static byte[] Hash(DossierEventRow row) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[]
    {
        row.CreditorId.ToString("N"),
        row.DossierId.ToString("N"),
        row.Seq.ToString(CultureInfo.InvariantCulture),
        row.Kind,
        row.Items,
        row.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.RecordedAt.ToString(CultureInfo.InvariantCulture),
        row.By,
        Convert.ToHexString(row.Digest),
        Convert.ToHexString(row.Previous),
    }));
}
