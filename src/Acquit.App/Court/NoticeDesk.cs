using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Formats.Notices;
using Acquit.Store;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Court;

/// <summary>A notice that names the SIREN of a debtor: for a person to confirm.</summary>
/// <param name="Happened">what would be noted</param>
public sealed record NoticeProposal(InsolvencyNotice Notice, NamedDebtor Debtor, DossierEvent Happened)
{
    /// <summary>« 2-12 »: creditor and dossier.</summary>
    public required string Address { get; init; }

    /// <summary>It is noted already: nothing to do.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Why it cannot be noted; null: it can.</summary>
    public RefusedInsolvency? Refused { get; init; }

    /// <summary>A person may confirm it.</summary>
    public bool IsOpen => !IsKnown && Refused is null;

    /// <summary>The same notice for the same dossier bears it again: « 2-12/A202601765232 ».</summary>
    public string Key => $"{Address}/{Notice.Id}";
}

/// <summary>
/// Matches notices of the BODACC with debtors by their SIREN. It proposes; a person confirms that this is her debtor,
/// and only then is anything noted. The same notice again changes nothing.
/// </summary>
public sealed class NoticeDesk(Database database, RunRules rules, ParisClock clock)
{
    private static readonly string[] _courts =
        ["tribunal de commerce", "tribunal judiciaire", "tribunal des activités économiques"];

    /// <summary>In the order of the judgments.</summary>
    /// <param name="scope">the creditors that the person may see</param>
    public IReadOnlyList<NoticeProposal> Propose(NoticeReading reading, IReadOnlyCollection<Guid> scope)
    {
        using var db = database.Open();
        var notices = reading.Notices.Where(one => one.Effect.IsFollowed && one.JudgedOn is not null)
            .OrderBy(one => one.JudgedOn).ThenBy(one => one.PublishedOn).ToList();
        var debtors = Debtors(db, notices, scope);
        return
        [
            .. debtors.SelectMany(named => Of(db, named,
                [.. notices.Where(one => one.Sirens.Any(siren => siren == named.Siren))])),
        ];
    }

    /// <summary>Notes what a person confirmed; what is known or refused by now is left alone.</summary>
    /// <param name="keys">of the proposals</param>
    /// <returns>those that were noted</returns>
    public IReadOnlyList<NoticeProposal> Confirm(
        NoticeReading reading, IReadOnlyCollection<Guid> scope, IReadOnlyCollection<string> keys, string by)
    {
        var (desk, run) = (new InsolvencyDesk(database, rules, clock), new Runs.DailyRun(database, rules, clock));
        var noted = new List<NoticeProposal>();
        foreach (var proposal in Propose(reading, scope).Where(one => one.IsOpen && keys.Contains(one.Key)))
        {
            var outcome = proposal.Happened is InsolvencyOpened opened
                ? desk.Open(proposal.Debtor, opened with { By = by })
                : desk.Record(proposal.Debtor, (InsolvencyActRecorded)proposal.Happened with { By = by });
            if (outcome.Refused is null)
            {
                noted.Add(proposal);
            }
        }

        using var db = database.Open();
        foreach (var debtor in noted.Select(one => one.Debtor).DistinctBy(one => one.Dossier))
        {
            run.LookAt(CreditorBook.One(db, debtor.Creditor), debtor.Dossier, clock.Today);
        }

        return noted;
    }

    private List<NoticeProposal> Of(AcquitDb db, Found found, List<InsolvencyNotice> notices)
    {
        var row = db.Dossiers.Single(one => one.CreditorId == found.Debtor.Creditor && one.Id == found.Debtor.Dossier);
        List<DossierEvent> events =
        [
            .. DossierBatch.Load(db, CreditorBook.One(db, found.Debtor.Creditor), [row], clock.Today)[0].Dossier.Events,
        ];
        var proposals = new List<NoticeProposal>();
        foreach (var notice in notices)
        {
            var file = InsolvencyFile.Of(events, rules.Law);
            var happened = Happened(notice, file);
            var proposal = new NoticeProposal(notice, found.Debtor, happened)
            {
                Address = found.Address, IsKnown = IsKnown(happened, file), Refused = WhyNot(happened, file),
            };
            proposals.Add(proposal);
            if (proposal.IsOpen)
            {
                events.Add(happened);
            }
        }

        return proposals;
    }

    /// <summary>An opening whose judgment is noted without its publication becomes that publication.</summary>
    private static DossierEvent Happened(InsolvencyNotice notice, InsolvencyFile? file)
    {
        var words = $"BODACC, annonce {notice.Id}";
        return notice.Effect.Opens is not { } kind
            ? new InsolvencyActRecorded(notice.Effect.Act!.Value.Key())
            {
                EffectiveOn = notice.JudgedOn!.Value, Reference = words,
            }
            : file is { State: { PublishedOn: null, End: null } } && file.Opened.EffectiveOn == notice.JudgedOn
                ? new InsolvencyActRecorded(InsolvencyActKind.Published.Key())
                {
                    EffectiveOn = notice.PublishedOn, Reference = words,
                }
            : new InsolvencyOpened
            {
                EffectiveOn = notice.JudgedOn!.Value, Proceedings = kind, PublishedOn = notice.PublishedOn,
                Notice = words, Court = CourtIn(notice.Court), Note = notice.Complement,
            };
    }

    /// <summary>« Greffe du Tribunal de Commerce de Lorient » → « tribunal de commerce de Lorient ».</summary>
    private static string CourtIn(string court)
    {
        var at = court.IndexOf("tribunal", StringComparison.OrdinalIgnoreCase);
        var name = at < 0 ? court : court[at..];
        foreach (var kind in _courts)
        {
            name = name.StartsWith(kind, StringComparison.OrdinalIgnoreCase) ? kind + name[kind.Length..] : name;
        }

        return name;
    }

    private static bool IsKnown(DossierEvent happened, InsolvencyFile? file) => happened switch
    {
        InsolvencyOpened opened => file?.Opened.EffectiveOn == opened.EffectiveOn,
        InsolvencyActRecorded act => file?.Acts.Any(one => one.Act == act.Act && one.EffectiveOn == act.EffectiveOn)
            == true,
        _ => false,
    };

    private RefusedInsolvency? WhyNot(DossierEvent happened, InsolvencyFile? file)
    {
        if (happened is InsolvencyOpened opened)
        {
            var gap = Insolvency.WhyNotLaw(new InsolvencyAct(InsolvencyActKind.Published, opened.PublishedOn!.Value),
                rules.Law);
            return gap is not null ? new(InsolvencyRefusal.LawSilent) { Gap = gap }
                : file is { State.End: null }
                    ? new(InsolvencyRefusal.NotRecordable)
                    {
                        Record = new(RecordRefusal.InsolvencyAlreadyOpen) { Day = file.Opened.EffectiveOn },
                    }
                : opened.PublishedOn < opened.EffectiveOn || opened.PublishedOn > clock.Today
                    ? new(InsolvencyRefusal.NotRecordable)
                    {
                        Record = new(RecordRefusal.PublicationDayOdd) { Day = opened.PublishedOn },
                    }
                : null;
        }

        return InsolvencyDesk.WhyNot(file, (InsolvencyActRecorded)happened, (rules.Law, clock.Today));
    }

    private static List<Found> Debtors(
        AcquitDb db, List<InsolvencyNotice> notices, IReadOnlyCollection<Guid> scope)
    {
        var sirens = notices.SelectMany(one => one.Sirens).Select(one => one.Digits).Distinct().ToList();
        return
        [
            .. (from debtor in db.Debtors.AsNoTracking()
                join dossier in db.Dossiers.AsNoTracking()
                    on new { debtor.CreditorId, DebtorId = debtor.Id }
                    equals new { dossier.CreditorId, dossier.DebtorId }
                join creditor in db.Creditors.AsNoTracking() on debtor.CreditorId equals creditor.Id
                where scope.Contains(debtor.CreditorId) && debtor.Siren != null && sirens.Contains(debtor.Siren)
                orderby creditor.Number, dossier.Number
                select new
                {
                    debtor.CreditorId, CreditorName = creditor.Name, CreditorNumber = creditor.Number,
                    Dossier = dossier.Id, dossier.Number, debtor.Id, debtor.Key, debtor.Name, debtor.Siren,
                }).AsEnumerable().Select(row => new Found(
                    new NamedDebtor(
                        row.CreditorId, row.CreditorName, row.Dossier, row.Number, row.Id, row.Key, row.Name),
                    $"{row.CreditorNumber}-{row.Number}",
                    Siren.TryParse(row.Siren, out var siren) ? siren : default)),
        ];
    }

    private sealed record Found(NamedDebtor Debtor, string Address, Siren Siren);
}
