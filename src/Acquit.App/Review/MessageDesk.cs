using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Letters;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Review;

/// <summary>The words of a proposed message, for a person to read and edit.</summary>
/// <param name="Words">hers when she wrote some, else the model's</param>
public sealed record MessageWords(LetterEdit Words, LetterEdit Model)
{
    /// <summary>Who last changed them; empty: they are the model's.</summary>
    public string EditedBy { get; init; } = "";

    public bool IsEdited => EditedBy.Length > 0;

    /// <summary>Null: it has no words that can be made on that day.</summary>
    internal static MessageWords? Of(
        AcquitDb db, Drafting drafting, (ProposalRow Proposal, LoadedDossier Loaded, PlannedMessage Message) open,
        DraftDay day) => Of(drafting.ModelOf(db, open.Loaded, open.Message, day), open.Loaded, open.Proposal);

    internal static MessageWords? Of(LetterEdit? model, LoadedDossier loaded, ProposalRow proposal)
    {
        var edited = EditedWords.Of(loaded.Dossier, proposal);
        return model is null ? null
            : new MessageWords(edited?.Edit ?? model, model) { EditedBy = edited?.Edited.By ?? "" };
    }
}

/// <summary>A message that waits, as its page shows it.</summary>
/// <param name="Words">null: it has none that can be made today</param>
/// <param name="Draft">null: it is not sent, it is a call</param>
public sealed record OpenedMessage(MessageWords? Words, Draft? Draft);

/// <summary>What became of an edit: the sentences that forbid it; empty when it is kept.</summary>
public sealed record EditOutcome(IReadOnlyList<string> Refused)
{
    public static EditOutcome Done { get; } = new([]);
}

/// <summary>
/// Where a person changes the words of one proposed message. Sums and tables stay computed, mandatory mentions stay,
/// and an approval names the bytes that the new words make.
/// </summary>
public sealed class MessageDesk(Database database, RunRules rules, ParisClock clock, LetterMaker maker)
{
    private const string Waits = "Cette proposition n’attend plus.";

    /// <summary>
    /// Words and draft of a message that waits. Nothing is written, and nobody waits, while the draft at hand still
    /// says what is so.
    /// </summary>
    /// <param name="loaded">its dossier as of <paramref name="today"/></param>
    /// <param name="row">the open message</param>
    /// <param name="today">the day of the letter</param>
    /// <returns>null: it waits no longer</returns>
    public OpenedMessage? Read(LoadedDossier loaded, ProposalRow row, DateOnly today)
    {
        using var db = database.Open();
        if (row.Channel is { } channel && channel.IsSent()
            && Drafting.AtHand(db, loaded, row, MessageOf(db, row), Day(today)) is { Draft: { } draft } found)
        {
            return new OpenedMessage(MessageWords.Of(found.Model, loaded, row), draft);
        }

        return Read(new ProposalName(row.CreditorId, row.Number), today);
    }

    /// <summary>
    /// Words and draft of a message that waits, the dossier read once for both. Null: there is no such open message.
    /// </summary>
    public OpenedMessage? Read(ProposalName name, DateOnly today)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(name.Creditor);
            var row = db.Proposals.SingleOrDefault(one =>
                one.CreditorId == name.Creditor && one.Number == name.Number);
            if (row is not { State: ProposalState.Open, Channel: { } channel })
            {
                return null;
            }

            var (loaded, message) = Load(db, row, today);
            return new OpenedMessage(
                row.Letter.Length == 0 ? null : MessageWords.Of(db, Drafting, (row, loaded, message), Day(today)),
                channel.IsSent() ? Drafting.For(db, loaded, row, message, Day(today)) : null);
        });
    }

    /// <summary>Null: there is no such open message, or it has no words that can be made today.</summary>
    public MessageWords? Words(ProposalName name, DateOnly today)
    {
        using var db = database.Open();
        return Open(db, name, today) is not { } open ? null : WordsOf(db, open, today);
    }

    /// <summary>Keeps the words of a person once the letter can be made with them.</summary>
    public EditOutcome Edit(ProposalName name, LetterEdit edit, string by, DateOnly today)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(name.Creditor);
            if (Open(db, name, today) is not { } open)
            {
                return new EditOutcome([Waits]);
            }

            var words = new LetterEdit(edit.Subject.Trim(), edit.Text.ReplaceLineEndings("\n").Trim());
            var refused = Drafting.WhyNot(db, open.Loaded, open.Message, Day(today), words);
            if (refused.Count > 0)
            {
                return new EditOutcome(refused);
            }

            Note(db, open, new MessageEdited(name.Number)
            {
                EffectiveOn = today, By = by, Letter = open.Message.Letter, Subject = words.Subject, Text = words.Text,
                Items = [.. open.Message.Items.Select(item => item.Key).Order()],
            });
            return EditOutcome.Done;
        });
    }

    /// <summary>The words are the model's again.</summary>
    public EditOutcome Reset(ProposalName name, string by, DateOnly today)
    {
        using var db = database.Open();
        return db.Write(() =>
        {
            db.LockCreditor(name.Creditor);
            if (Open(db, name, today) is not { } open)
            {
                return new EditOutcome([Waits]);
            }

            if (EditedWords.Of(open.Loaded.Dossier, open.Proposal) is not null)
            {
                Note(db, open, new MessageReset(name.Number) { EffectiveOn = today, By = by });
            }

            return EditOutcome.Done;
        });
    }

    private Drafting Drafting => new(rules, maker);

    private MessageWords? WordsOf(AcquitDb db, OpenMessage open, DateOnly today) =>
        MessageWords.Of(db, Drafting, (open.Proposal, open.Loaded, open.Message), Day(today));

    private void Note(AcquitDb db, OpenMessage open, DossierEvent happened)
    {
        var dossier = db.Dossiers.Single(row =>
            row.CreditorId == open.Proposal.CreditorId && row.Id == open.Proposal.DossierId);
        EventLog.Append(db, dossier, happened, clock.Now);
    }

    private DraftDay Day(DateOnly today) => new(today, clock.Now, IsReadByAPerson: true);

    private static OpenMessage? Open(AcquitDb db, ProposalName name, DateOnly today)
    {
        var row = db.Proposals.AsNoTracking().SingleOrDefault(one =>
            one.CreditorId == name.Creditor && one.Number == name.Number);
        if (row is not { State: ProposalState.Open, Channel: not null, Letter.Length: > 0 })
        {
            return null;
        }

        var (loaded, message) = Load(db, row, today);
        return new OpenMessage(row, loaded, message);
    }

    private static (LoadedDossier Loaded, PlannedMessage Message) Load(AcquitDb db, ProposalRow row, DateOnly today)
    {
        var dossier = db.Dossiers.AsNoTracking().Single(one =>
            one.CreditorId == row.CreditorId && one.Id == row.DossierId);
        return (
            DossierBatch.Load(db, CreditorBook.One(db, row.CreditorId), [dossier], today)[0], MessageOf(db, row));
    }

    private static PlannedMessage MessageOf(AcquitDb db, ProposalRow row) => ProposalBook.MessageOf(
        row,
        [
            .. db.ProposalItems.AsNoTracking()
                .Where(item => item.CreditorId == row.CreditorId && item.ProposalId == row.Id),
        ]);

    private sealed record OpenMessage(ProposalRow Proposal, LoadedDossier Loaded, PlannedMessage Message);
}
