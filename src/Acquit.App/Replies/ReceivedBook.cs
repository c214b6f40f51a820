using System.Text.RegularExpressions;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Replies;

/// <summary>An e-mail that came in, as a page shows it: its words were written by others.</summary>
/// <param name="At">when it was taken in, or attached by hand</param>
/// <param name="Debtor">null: it belongs to nobody's dossier yet</param>
public sealed record ReceivedLine(Guid Id, Guid Creditor, ReceivedKind Kind, DateTimeOffset At, NamedDebtor? Debtor)
{
    public int CreditorNumber { get; init; }

    /// <summary>Address; empty: none that can be read.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Empty once its bytes were erased.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>It answers a message of a dossier in which a reply waits to be read.</summary>
    public bool IsToRead { get; init; }
}

/// <summary>What came in for the creditors in scope.</summary>
/// <param name="seesNobodys">messages that belong to no creditor are shown too</param>
public sealed partial class ReceivedBook(AcquitDb db, IReadOnlyCollection<Guid> scope, bool seesNobodys)
{
    /// <summary>Messages of one page.</summary>
    public const int PageSize = 25;

    private static readonly string _read = EventJson.KindOf<ReplyRead>();

    /// <summary>Those that wait for a person.</summary>
    public int Waiting => Rows().Count(row => row.Kind == ReceivedKind.Unmatched);

    /// <summary>Replies that hold the sequence of their dossier, shown or not.</summary>
    public int ToRead => Unread().Count();

    /// <summary>Of all pages.</summary>
    public int Count => Rows().Count(row => row.Kind != ReceivedKind.Notice);

    /// <summary>Latest first; those that wait for a person before the others, then those to be read.</summary>
    /// <param name="page">1 = first</param>
    public IReadOnlyList<ReceivedLine> Lines(int page)
    {
        var unread = Unread().Select(row => row.Id);
        return
        [
            .. Rows().Where(row => row.Kind != ReceivedKind.Notice)
                .OrderByDescending(row => row.Kind == ReceivedKind.Unmatched)
                .ThenByDescending(row => unread.Contains(row.Id)).ThenByDescending(row => row.ReadAt)
                .ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize).ToList().Select(LineOf),
        ];
    }

    /// <summary>Replies of a dossier with something to be read that came since somebody last read there.</summary>
    private IQueryable<ReceivedMailRow> Unread() => Rows().Where(row => row.Kind == ReceivedKind.Reply
        && db.Dossiers.Any(one => one.CreditorId == row.CreditorId && one.Id == row.DossierId && one.HasUnreadReply)
        && !db.DossierEvents.Any(one => one.CreditorId == row.CreditorId && one.DossierId == row.DossierId
            && one.Kind == _read && one.RecordedAt > row.ReadAt));

    /// <summary>Null: nobody in scope has it.</summary>
    public ReceivedLine? One(Guid id) => Rows().SingleOrDefault(row => row.Id == id) is { } row ? LineOf(row) : null;

    private IQueryable<ReceivedMailRow> Rows() => db.ReceivedMails.AsNoTracking()
        .Where(row => scope.Contains(row.CreditorId) || (seesNobodys && row.CreditorId == Guid.Empty));

    private ReceivedLine LineOf(ReceivedMailRow row)
    {
        var mail = ReplyIntake.MailOf(db, row);
        var found = row.DossierId is not { } id ? null
            : (from dossier in db.Dossiers.AsNoTracking()
               join debtor in db.Debtors.AsNoTracking()
                   on new { dossier.CreditorId, Id = dossier.DebtorId } equals new { debtor.CreditorId, debtor.Id }
               join creditor in db.Creditors.AsNoTracking() on dossier.CreditorId equals creditor.Id
               where dossier.CreditorId == row.CreditorId && dossier.Id == id
               select new { dossier, debtor, creditor.Name, creditor.Number }).Single();
        return new ReceivedLine(row.Id, row.CreditorId, row.Kind, Instants.Of(row.ReadAt),
            found is null ? null : new NamedDebtor(row.CreditorId, found.Name, found.dossier.Id, found.dossier.Number,
                found.debtor.Id, found.debtor.Key, found.debtor.Name))
        {
            CreditorNumber = found?.Number ?? 0,
            From = mail?.From?.ToString() ?? "",
            FromName = mail?.FromName ?? "",
            Subject = mail?.Subject ?? "",
            Text = InvitationLink().Replace(mail?.Text ?? "", "/acces?cle=…"),
            Attachments = mail?.Attachments ?? [],
            IsToRead = Unread().Any(one => one.CreditorId == row.CreditorId && one.Id == row.Id),
        };
    }

    /// <summary>An invitation that comes back, quoted or undelivered: its link is for one person alone.</summary>
    [GeneratedRegex(@"/acces\?cle=[\w=%-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InvitationLink();
}
