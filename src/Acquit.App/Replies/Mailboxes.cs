using System.Collections.Concurrent;
using System.Globalization;
using Acquit.App.Mail;
using Acquit.Formats.Mail;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Replies;

/// <summary>What one look into a mailbox brought.</summary>
/// <param name="Problem">null: it could be read</param>
public sealed record MailboxLook(Guid Creditor, IReadOnlyList<TakenIn> Taken, MailProblem? Problem);

/// <summary>
/// The mailboxes that creditors set: what is new in them is taken in, nothing in them is changed. The numbers of the
/// messages taken are kept with them, so that a look goes on where the last one ended.
/// </summary>
public sealed class Mailboxes(Database database, ParisClock clock, MailPatience patience)
{
    private const int DaysBack = 7;
    private const int AtOnce = 200;

    private readonly ConcurrentDictionary<(Guid Creditor, long Validity), long> _last = new();

    /// <summary>One look into each.</summary>
    public IReadOnlyList<MailboxLook> Look()
    {
        var desk = new MailDesk(database);
        return
        [
            .. desk.All().Select(creditor => (creditor, desk.Open(creditor)))
                .Where(one => one.Item2 is { Account.Imap: not null })
                .Select(one => Look(one.creditor, one.Item2!)),
        ];
    }

    private MailboxLook Look(Guid creditor, OpenedAccount opened)
    {
        var taken = new List<TakenIn>();
        try
        {
            var password = opened.ImapPassword ?? throw new MailBrokenException(MailFault.PasswordUnreadable);
            using var session = ImapSession.Open(opened.Account.Imap!, password, patience);
            var validity = session.Select(opened.Account.Folder);
            var last = _last.GetOrAdd((creditor, validity), _ => LastKept(creditor, validity));
            foreach (var number in session.After(last, clock.Today.AddDays(-DaysBack)).Take(AtOnce))
            {
                taken.Add(Take(session.Fetch(number, MailReader.Largest), creditor, Source(validity, number)));
                _last[(creditor, validity)] = number;
            }

            return new MailboxLook(creditor, taken, null);
        }
        catch (IOException)
        {
            return new MailboxLook(creditor, taken, new MailProblem(MailFault.ConnectionLost));
        }
        catch (MailBrokenException broken)
        {
            return new MailboxLook(creditor, taken, broken.Problem);
        }
    }

    private TakenIn Take(byte[] bytes, Guid creditor, string source) =>
        new ReplyIntake(database, clock).Take(bytes, source, creditor);

    private long LastKept(Guid creditor, long validity)
    {
        var prefix = Source(validity, 0)[..^10];
        using var db = database.Open();
        var latest = db.ReceivedMails.AsNoTracking()
            .Where(row => row.CreditorId == creditor && row.Source.StartsWith(prefix))

            .OrderByDescending(row => row.Source).Select(row => row.Source).FirstOrDefault();
        return latest is null ? 0 : long.Parse(latest[^10..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>« imap:0000000007:0000000042 »: sorts as the numbers do.</summary>
    private static string Source(long validity, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"imap:{validity:0000000000}:{number:0000000000}");
}
