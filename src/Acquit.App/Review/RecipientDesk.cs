using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.App.Runs;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store;

namespace Acquit.App.Review;

/// <summary>Why a message does not go to somebody: it may not, or the choice cannot be noted.</summary>
public sealed record RecipientRefused(RecipientRefusal? Person, RefusedRecord? Record)
{
    public string Key => Person?.Key() ?? Record!.Key;

    public string Sentence(Language language) => Person?.Sentence(language) ?? Record!.Sentence(language);
}

/// <summary>
/// Where a person chooses whom at a debtor's a message goes to. The dossier is decided again at once: what was approved
/// for somebody else returns to the queue.
/// </summary>
public sealed class RecipientDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Null: it goes there until somebody chooses again.</summary>
    public RecipientRefused? Choose(NamedDebtor debtor, Channel channel, RecipientChosen chosen)
    {
        using var db = database.Open();
        var sheet = new DossierReading(db, rules, clock.Today).Read(debtor, clock.Today);
        if (RecipientChoice.WhyNot(sheet.Dossier, channel, chosen) is { } why)
        {
            return new RecipientRefused(why, null);
        }

        if (new RecordDesk(database, rules, clock).Record(debtor, chosen, []).Refused is { } refused)
        {
            return new RecipientRefused(null, refused);
        }

        new DailyRun(database, rules, clock).LookAt(CreditorBook.One(db, debtor.Creditor), debtor.Dossier, clock.Today);
        return null;
    }
}
