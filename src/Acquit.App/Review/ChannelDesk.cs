using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.App.Runs;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store;

namespace Acquit.App.Review;

/// <summary>Why a step does not leave another way: it may not, or the choice cannot be noted.</summary>
public sealed record ChannelRefused(ChannelRefusal? Way, RefusedRecord? Record)
{
    public string Key => Way?.Key() ?? Record!.Key;

    public string Sentence(Language language) => Way?.Sentence(language) ?? Record!.Sentence(language);
}

/// <summary>
/// Where a person has a step leave by e-mail instead of a letter, or the other way round, for one debtor. The dossier
/// is decided again at once.
/// </summary>
public sealed class ChannelDesk(Database database, RunRules rules, ParisClock clock)
{
    /// <summary>Null: it leaves that way until somebody chooses again.</summary>
    /// <param name="debtor">whose</param>
    /// <param name="chosen">the step and its way, with who chose</param>
    public ChannelRefused? Choose(NamedDebtor debtor, ChannelChosen chosen)
    {
        using var db = database.Open();
        var sheet = new DossierReading(db, rules, clock.Today).Read(debtor, clock.Today);
        var step = sheet.Policy?.Steps.FirstOrDefault(one => one.Id == chosen.Step);
        if (ChannelChoice.WhyNot(step, chosen.Channel, sheet.Dossier) is { } way)
        {
            return new ChannelRefused(way, null);
        }

        if (new RecordDesk(database, rules, clock).Record(debtor, chosen, []).Refused is { } refused)
        {
            return new ChannelRefused(null, refused);
        }

        new DailyRun(database, rules, clock).LookAt(CreditorBook.One(db, debtor.Creditor), debtor.Dossier, clock.Today);
        return null;
    }
}
