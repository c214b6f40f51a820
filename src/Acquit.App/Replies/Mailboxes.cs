using System.Collections.Concurrent;
using System.Globalization;
using Acquit.App.Mail;
using Acquit.Formats.Mail;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Replies;

/// <summary>What one look into a mailbox brought.</summary>
/// <param name="Creditor">the first of those who share it</param>
/// <param name="Problem">null: it could be read</param>
public sealed record MailboxLook(Guid Creditor, IReadOnlyList<TakenIn> Taken, MailProblem? Problem);

/// <summary>
/// The mailboxes that creditors set: what is new in them is taken in, nothing in them is changed. The numbers of the
/// messages taken are kept with them, so that a look goes on where the last one ended. A mailbox that several creditors
/// set is looked into once, for all of them.
/// </summary>
public sealed class Mailboxes(Database database, ParisClock clock, MailPatience patience)
{
    /// <summary>How far the first look goes back; every later one begins where the last ended.</summary>
    private const int DaysBack = 7;
    private const int AtOnce = 200;

    private readonly ConcurrentDictionary<(Guid Creditor, long Validity), long> _last = new();

    /// <summary>One look into each.</summary>
    public IReadOnlyList<MailboxLook> Look()
    {
        var desk = new MailDesk(database);
        return
        [
            .. desk.All().Select(creditor => (Creditor: creditor, Opened: desk.Open(creditor)))
                .Where(one => one.Opened is { Account.Imap: not null })
                .GroupBy(one => (one.Opened!.Account.Imap, one.Opened.Account.Folder))
                .Select(shared => Look([.. shared.Select(one => one.Creditor)], shared.First().Opened!)),
        ];
    }

    private MailboxLook Look(IReadOnlyList<Guid> creditors, OpenedAccount opened)
    {
        var creditor = creditors[0];
        var taken = new List<TakenIn>();
        try
        {
            var password = opened.ImapPassword ?? throw new MailBrokenException(MailFault.PasswordUnreadable);
            using var session = ImapSession.Open(opened.Account.Imap!, password, patience);
            var validity = session.Select(opened.Account.Folder);
            var last = _last.GetOrAdd((creditor, validity), _ => LastKept(creditors, validity));
            var numbers = last > 0 ? session.After(last) : session.Since(clock.Today.AddDays(-DaysBack));
            foreach (var number in numbers.Take(AtOnce))
            {
                taken.Add(Take(session.Fetch(number, MailReader.Largest), creditors, Source(validity, number)));
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

    private TakenIn Take(byte[] bytes, IReadOnlyList<Guid> creditors, string source) =>
        new ReplyIntake(database, clock).Take(bytes, source, creditors);

    private long LastKept(IReadOnlyList<Guid> creditors, long validity)
    {
        var prefix = Source(validity, 0)[..^10];
        using var db = database.Open();
        var latest = db.ReceivedMails.AsNoTracking()
            .Where(row => creditors.Contains(row.CreditorId) && row.Source.StartsWith(prefix))
            .OrderByDescending(row => row.Source).Select(row => row.Source).FirstOrDefault();
        return latest is null ? 0 : long.Parse(latest[^10..], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>« imap:0000000007:0000000042 »: sorts as the numbers do.</summary>
    private static string Source(long validity, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"imap:{validity:0000000000}:{number:0000000000}");
}
