using System.Globalization;
using Acquit.Core.Dossiers;
using Acquit.Formats.Mail;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Replies;

/// <summary>The dossier that a message belongs to.</summary>
/// <param name="Sending">of our messages, the one it answers; null: found by the sender's address</param>
/// <param name="IsOurOwn">it is a message of ours, seen again in a mailbox</param>
internal sealed record MatchedReply(Guid Creditor, Guid Dossier, Guid? Sending, bool IsOurOwn);

/// <summary>
/// Finds the dossier of a message: by what it answers or reports on, else by the mark in the address it came to, else
/// by its sender, when that address belongs to one dossier only. Never a guess.
/// </summary>
/// <param name="mailbox">whose mailbox it lay in: only dossiers of these creditors are meant; empty: all</param>
internal sealed class ReplyMatch(AcquitDb db, IReadOnlyList<Guid> mailbox)
{
    private const int IdLetters = 32;

    private readonly List<Guid> _creditors = mailbox.Count > 0
        ? [.. mailbox] : [.. db.Creditors.AsNoTracking().Select(row => row.Id)];

    /// <summary>Null: nobody's for certain.</summary>
    public MatchedReply? Of(ReadMessage mail)
    {
        if (SendingOf([mail.Id]) is { } own)
        {
            return own with { IsOurOwn = true };
        }

        return SendingOf(mail.Reported) ?? (mail.Fates.Count > 0 ? null
            : SendingOf(mail.Answers) ?? SendingOf(mail.Receivers.Select(MarkOf)) ?? BySender(mail));
    }

    private MatchedReply? SendingOf(IEnumerable<string> names)
    {
        foreach (var id in names.Select(IdIn).OfType<Guid>())
        {
            var found = db.Sendings.AsNoTracking()
                .Where(row => _creditors.Contains(row.CreditorId) && row.Id == id && row.Channel == Channel.Email)
                .Select(row => new { row.CreditorId, row.DossierId }).FirstOrDefault();
            if (found is not null)
            {
                return new MatchedReply(found.CreditorId, found.DossierId, id, IsOurOwn: false);
            }
        }

        return null;
    }

    /// <summary>« &lt;018f…@brunet.example&gt; », or the bare id of an envelope.</summary>
    private static Guid? IdIn(string name)
    {
        var bare = name.TrimStart('<').Split('@')[0].TrimEnd('>');
        return bare.Length == IdLetters && Guid.TryParseExact(bare, "N", out var id) ? id : null;
    }

    private static string MarkOf(string address)
    {
        var name = address.Split('@')[0];
        var mark = name.LastIndexOf("+a", StringComparison.Ordinal);
        return mark < 0 ? "" : name[(mark + 2)..];
    }

    private MatchedReply? BySender(ReadMessage mail)
    {
        if (mail.From is not { } from)
        {
            return null;
        }

        var address = from.ToString().ToLower(CultureInfo.InvariantCulture);
        var debtors = db.Debtors.FromSql($"SELECT * FROM debtor WHERE lower(email) = {address}")
            .Where(row => _creditors.Contains(row.CreditorId))
            .Select(row => new { row.CreditorId, DebtorId = row.Id });
        var contacts = db.Contacts.FromSql($"SELECT * FROM contact WHERE lower(email) = {address}")
            .Where(row => _creditors.Contains(row.CreditorId))
            .Select(row => new { row.CreditorId, row.DebtorId });
        var dossiers = debtors.Union(contacts)
            .Join(db.Dossiers, row => new { row.CreditorId, row.DebtorId },
                dossier => new { dossier.CreditorId, dossier.DebtorId },
                (row, dossier) => new { dossier.CreditorId, dossier.Id })
            .Take(2).ToList();
        return dossiers is [var only] ? new MatchedReply(only.CreditorId, only.Id, null, IsOurOwn: false) : null;
    }
}
