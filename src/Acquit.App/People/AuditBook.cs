using Acquit.Store;
using Acquit.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.People;

/// <summary>What somebody looks for in the journal; what is null does not narrow.</summary>
/// <param name="User">who did it</param>
/// <param name="Topic">what it is about</param>
/// <param name="From">first day, in Paris</param>
/// <param name="To">last day, in Paris, included</param>
public sealed record AuditSieve(Guid? User, AuditTopic? Topic, DateOnly? From, DateOnly? To);

/// <summary>Reads the journal, newest first.</summary>
public sealed class AuditBook(AccessDb db, Reach reach)
{
    public const int PerPage = 50;

    /// <summary>No journal is longer; a page beyond is this one.</summary>
    public const int MostPages = 1_000_000;

    /// <summary>One page, from 1, and whether another follows.</summary>
    public (IReadOnlyList<AuditRow> Lines, bool HasMore) Page(AuditSieve sieve, int page)
    {
        var lines = Sieved(sieve).OrderByDescending(row => row.At).ThenByDescending(row => row.Id)
            .Skip((Math.Clamp(page, 1, MostPages) - 1) * PerPage).Take(PerPage + 1).ToList();
        return (lines.Take(PerPage).ToList(), lines.Count > PerPage);
    }

    /// <summary>Whoever stands in the journal, by name.</summary>
    public IReadOnlyList<(Guid Id, string Name)> People() =>
    [
        .. Visible().Where(row => row.UserId != null)
            .Select(row => new { Id = row.UserId!.Value, row.By }).Distinct().AsEnumerable()
            .GroupBy(line => line.Id).Select(group => (group.Key, group.First().By))
            .OrderBy(line => line.By, StringComparer.CurrentCultureIgnoreCase),
    ];

    private IQueryable<AuditRow> Sieved(AuditSieve sieve)
    {
        var rows = Visible();
        if (sieve.User is { } user)
        {
            rows = rows.Where(row => row.UserId == user);
        }

        if (sieve.Topic is { } topic)
        {
            var acts = Enum.GetValues<AuditAct>().Where(act => act.Topic() == topic).ToList();
            rows = rows.Where(row => acts.Contains(row.Act));
        }

        if (sieve.From is { } from)
        {
            var first = Instants.Micros(ParisClock.Midnight(from));
            rows = rows.Where(row => row.At >= first);
        }

        if (sieve.To is { } to && to < DateOnly.MaxValue)
        {
            var end = Instants.Micros(ParisClock.Midnight(to.AddDays(1)));
            rows = rows.Where(row => row.At < end);
        }

        return rows;
    }

    /// <summary>What concerns no one creditor is for who administers all.</summary>
    private IQueryable<AuditRow> Visible()
    {
        var creditors = reach.Creditors.ToList();
        return reach.Everywhere
            ? db.Audit.AsNoTracking()
            : db.Audit.AsNoTracking().Where(row =>
                row.CreditorId != null && creditors.Contains(row.CreditorId.Value));
    }
}
