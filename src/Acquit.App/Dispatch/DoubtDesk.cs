using Acquit.App.Review;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>A message of which nobody knows whether it left, with what is known of it.</summary>
/// <param name="BegunAt">its hand-over was begun, in Paris; whether it ended is not known</param>
public sealed record DoubtfulMessage(
    ProposalName Name, int CreditorNumber, string DebtorName, string Reference, DateTime BegunAt)
{
    public required Channel Channel { get; init; }

    /// <summary>Postal lines joined by line feeds, or an e-mail address.</summary>
    public required string Recipient { get; init; }

    /// <summary>SHA-256 of the document, hex: what to look for.</summary>
    public required string Hash { get; init; }

    public required int Attempts { get; init; }

    /// <summary>A mail server was handed it, not the folder.</summary>
    public required bool IsByServer { get; init; }

    public string Sentence(Language language)
    {
        var to = Recipient.Split('\n')[0];
        return language switch
        {
            Language.French =>
                $"Envoi à {to} commencé le {BegunAt:dd/MM/yyyy} à {BegunAt:HH:mm}, puis interrompu : rien ne dit "
                    + "s’il est parti. Vérifiez, puis « acquit resolve » avec --sent ou --not-sent.",
            Language.English =>
                $"Sending to {to} begun on {BegunAt:yyyy-MM-dd} at {BegunAt:HH:mm}, then broken off: nothing tells "
                    + "whether it left. Check, then \"acquit resolve\" with --sent or --not-sent.",
        };
    }
}

/// <summary>What a person found out.</summary>
public sealed record DoubtAnswer(bool HasLeft, string By, string Why);

/// <summary>Why a doubt cannot be resolved.</summary>
public enum DoubtRefusal
{
    NoSuchProposal,

    /// <summary>It is known what became of it.</summary>
    NotDoubtful,
    PersonMissing,
}

/// <summary>The key of JSON and the sentence of each refusal.</summary>
public static class DoubtRefusals
{
    public static string Key(this DoubtRefusal refusal) =>
        char.ToLowerInvariant(refusal.ToString()[0]) + refusal.ToString()[1..];

    public static string Sentence(this DoubtRefusal refusal, Language language) =>
        language switch
        {
            Language.French => refusal switch
            {
                DoubtRefusal.NoSuchProposal => "Aucune proposition ne porte ce numéro.",
                DoubtRefusal.NotDoubtful => "L’envoi de cette proposition n’est pas douteux.",
                DoubtRefusal.PersonMissing => "Il faut le nom de la personne qui a vérifié (--by).",
            },
            Language.English => refusal switch
            {
                DoubtRefusal.NoSuchProposal => "No proposal has this number.",
                DoubtRefusal.NotDoubtful => "The sending of this proposal is not doubtful.",
                DoubtRefusal.PersonMissing => "The name of the person who checked is needed (--by).",
            },
        };
}

/// <summary>Doubtful sendings, which no machine tries again: a person says what became of them.</summary>
public sealed class DoubtDesk(Database database, Outgoing outgoing, ParisClock clock)
{
    public Database Database => database;

    /// <summary>All of them, by creditor and proposal.</summary>
    public IReadOnlyList<DoubtfulMessage> All()
    {
        using var db = database.Open();
        var rows = Doubtful(db).OrderBy(row => row.Creditor).ThenBy(row => row.Number);
        return [.. rows.AsEnumerable().Select(MessageOf)];
    }

    private static IQueryable<DoubtfulRow> Doubtful(AcquitDb db) =>
        from sending in db.Sendings.AsNoTracking()
        join proposal in db.Proposals.AsNoTracking()
            on new { sending.CreditorId, Id = sending.ProposalId } equals new { proposal.CreditorId, proposal.Id }
        join dossier in db.Dossiers.AsNoTracking()
            on new { sending.CreditorId, Id = sending.DossierId } equals new { dossier.CreditorId, dossier.Id }
        join debtor in db.Debtors.AsNoTracking()
            on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
        join creditor in db.Creditors.AsNoTracking() on sending.CreditorId equals creditor.Id
        join document in db.Documents.AsNoTracking()
            on new { sending.CreditorId, Id = sending.DocumentId }
            equals new { document.CreditorId, Id = (Guid?)document.Id }
        where sending.State == OutboxState.Doubtful
        select new DoubtfulRow
        {
            Sending = sending,
            Number = proposal.Number,
            Creditor = creditor.Number,
            Debtor = debtor.Name,
            Reference = document.Reference,
        };

    private static DoubtfulMessage MessageOf(DoubtfulRow row) =>
        new(
            new ProposalName(row.Sending.CreditorId, row.Number),
            row.Creditor,
            row.Debtor,
            row.Reference,
            ParisClock.At(BegunAt(row.Sending))
        )
        {
            Channel = row.Sending.Channel,
            Recipient = row.Sending.Recipient,
            Hash = row.Sending.DocumentSha256,
            Attempts = row.Sending.Attempts,
            IsByServer = row.Sending.Carrier == SmtpChannel.Carrier,
        };

    /// <summary>
    /// It had left: it is written down as sent on the day its hand-over was begun. It had not: its approval stands, and
    /// the next sending takes it along. Null: done.
    /// </summary>
    public DoubtRefusal? Resolve(ProposalName name, DoubtAnswer answer)
    {
        using var db = database.Open();
        return db.Write<DoubtRefusal?>(() =>
        {
            db.LockCreditor(name.Creditor);
            var proposal = db
                .Proposals.AsNoTracking()
                .SingleOrDefault(row => row.CreditorId == name.Creditor && row.Number == name.Number);
            var sending = proposal is null
                ? null
                : db.Sendings.FirstOrDefault(row =>
                    row.CreditorId == name.Creditor
                    && row.ProposalId == proposal.Id
                    && row.State == OutboxState.Doubtful
                );
            if (sending is null)
            {
                return proposal is null ? DoubtRefusal.NoSuchProposal : DoubtRefusal.NotDoubtful;
            }

            if (string.IsNullOrWhiteSpace(answer.By))
            {
                return DoubtRefusal.PersonMissing;
            }

            Resolve(db, sending, answer);
            return null;
        });
    }

    private void Resolve(AcquitDb db, SendingRow sending, DoubtAnswer answer)
    {
        var frozen = outgoing.Freeze(sending);
        var dossier = db.Dossiers.Single(row => row.CreditorId == sending.CreditorId && row.Id == sending.DossierId);
        EventLog.Append(
            db,
            dossier,
            new DoubtResolved(frozen.Document.Reference, answer.HasLeft)
            {
                EffectiveOn = clock.Today,
                Items = [.. frozen.Planned.Items.Select(item => item.Key)],
                By = answer.By,
                Note = answer.Why,
            },
            clock.Now
        );
        sending.Error = "";
        if (answer.HasLeft)
        {
            var begunAt = BegunAt(sending);
            sending.State = OutboxState.Sent;
            sending.SentAt = Instants.Micros(begunAt);
            SentRecord.Write(db, frozen, ParisClock.DayOf(begunAt), clock.Now);
        }
        else
        {
            sending.State = OutboxState.Cancelled;
            sending.HandedOverAt = null;
        }
    }

    private static DateTimeOffset BegunAt(SendingRow sending) => Instants.Of(sending.HandedOverAt ?? sending.RunAt);

    private sealed class DoubtfulRow
    {
        public required SendingRow Sending { get; init; }

        public required int Number { get; init; }

        public required int Creditor { get; init; }

        public required string Debtor { get; init; }

        public required string Reference { get; init; }
    }
}
