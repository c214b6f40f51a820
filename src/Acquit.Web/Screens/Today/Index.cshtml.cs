using System.Globalization;
using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Export;
using Acquit.App.People;
using Acquit.App.Portfolio;
using Acquit.App.Review;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Store.Access;
using Acquit.Web.Access;
using Acquit.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Today;

/// <summary>The queue of the day: what waits for a person, most urgent first, each line with its reason.</summary>
public sealed class IndexModel(AccessDb access) : Screen
{
    private const int MostLimitationDays = 10;

    private LimitationCounts? _limitation;

    [BindProperty(Name = "canal", SupportsGet = true)]
    public Channel? Channel { get; set; }

    [BindProperty(Name = "montant", SupportsGet = true)]
    public AmountBand? Band { get; set; }

    [BindProperty(Name = "creancier", SupportsGet = true)]
    public Guid? Creditor { get; set; }

    /// <summary>Only files of this person.</summary>
    [BindProperty(Name = "suivi", SupportsGet = true)]
    public Guid? Collector { get; set; }

    [BindProperty(Name = "groupe", SupportsGet = true)]
    public TodayGroup? Group { get; set; }

    /// <summary>Only the so many largest.</summary>
    [BindProperty(Name = "n", SupportsGet = true)]
    public int? Largest { get; set; }

    public TodayView View { get; private set; } = null!;

    /// <summary>Asked for only where the queue is empty.</summary>
    public IReadOnlyList<(ReasonCode Code, int Dossiers)> WaitingForPeople =>
        new TodayList(Db).WaitingForPeople(Frame.Scope);

    /// <summary>Acts before courts whose last day comes within a month, or has passed.</summary>
    public IReadOnlyList<CourtDay> CourtDays => [.. new CourtCalendar(Db, Workplace.Rules.Law, Frame.Scope).Read(Today)
        .Where(day => day.On <= Today.AddMonths(1))];

    /// <summary>Open items on which limitation ends within six months, or has ended.</summary>
    public LimitationCounts Limitation => _limitation ??= Prescriptions.Count(Today);

    /// <summary>The files on which it ends first, while something can still be done.</summary>
    public IReadOnlyList<LimitationDay> LimitationDays =>
        Limitation.Running == 0 ? [] : Prescriptions.Nearest(Today, MostLimitationDays);

    /// <summary>Disputes that somebody should have answered by now.</summary>
    public IReadOnlyList<LateAnswer> LateAnswers => App.Review.LateAnswers.Of(Db, Frame.Scope, Today);

    /// <summary>People whose files have something open, the visitor first, with how much.</summary>
    public IReadOnlyList<(Guid Id, string Name, int Count)> Collectors()
    {
        var counts = new TodayList(Db).ByCollector(Frame.Scope);
        var names = CollectorList.Names(access, [.. counts.Keys]);
        return
        [
            .. counts.Where(one => names.ContainsKey(one.Key)).Select(one => (one.Key, names[one.Key], one.Value))
                .OrderBy(one => one.Key != Visitor.User!.Id)
                .ThenBy(one => one.Item2, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    public bool MayApprove => Frame.Creditors.Any(book => Visitor.May(Role.Approver, book.Id));

    private LimitationBook Prescriptions => new(Db, Workplace.Rules.Law, Frame.Scope);

    private TodayFilter Filter => new()
    {
        Scope = Frame.Scope, Channel = Channel, Band = Band, Creditor = Creditor, Group = Group,
        Collector = Collector, Largest = Largest is > 0 ? Largest : null,
    };

    public void OnGet() => View = new TodayList(Db).Read(Filter);

    /// <summary>All lines that the filters leave, as a file.</summary>
    public IActionResult OnGetExport(TableFormat format) =>
        new TableResult(TodayTable.Of(this, new TodayList(Db).All(Filter)), format, Tell.Language);

    /// <summary>Approves what was ticked: only what the policy lets be approved in bulk.</summary>
    public IActionResult OnPostApprove(string[] proposals)
    {
        var names = proposals.Select(Names.Parse).OfType<ProposalName>()
            .Where(name => Visitor.May(Role.Approver, name.Creditor)).ToList();
        var outcomes = Workplace.Review.Approve(names, Visitor.Name, Today);
        var done = outcomes.Count(one => one.Refusal is null);
        Announce(
            done == outcomes.Count
                ? $"{Tell.Count(done, ("message approuvé", "messages approuvés"), ("", ""))} : à envoyer depuis Envois."
                : $"{done} approuvés sur {outcomes.Count} ; les autres restent dans la file avec leur motif.",
            done == outcomes.Count
                ? $"{Tell.Count(done, ("", ""), ("message", "messages"))} approved: send them from Sending."
                : $"{done} of {outcomes.Count} approved; the others stay in the queue with their reason.");
        return LocalRedirect(With("groupe", Group, isKept: true));
    }

    /// <summary>The address of this page with one filter changed.</summary>
    /// <param name="name">of the filter</param>
    /// <param name="value">the value it already has takes it off</param>
    /// <param name="isKept">the value it already has stays</param>
    public string With(string name, object? value, bool isKept = false)
    {
        var kept = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["canal"] = Channel?.ToString(), ["montant"] = Band?.ToString(), ["creancier"] = Creditor?.ToString(),
            ["suivi"] = Collector?.ToString(),
            ["groupe"] = Group?.ToString(), ["n"] = Largest?.ToString(CultureInfo.InvariantCulture),
        };
        kept[name] = !isKept && kept[name] == value?.ToString() ? null : value?.ToString();
        var query = string.Join(
            '&', kept.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={pair.Value}"));
        return query.Length == 0 ? "/aujourdhui" : "/aujourdhui?" + query;
    }

    public string NameOf(TodayGroup group) => group switch
    {
        TodayGroup.BrokenPromises => Tell.Say("Promesses non tenues", "Broken promises"),
        TodayGroup.FormalNotices => Tell.Say("Mises en demeure", "Formal notices"),
        TodayGroup.Calls => Tell.Say("Appels", "Calls"),
        TodayGroup.Registered => Tell.Say("Recommandés", "Registered letters"),
        TodayGroup.Letters => Tell.Say("Lettres", "Letters"),
        TodayGroup.Emails => Tell.Say("E-mails", "E-mails"),
        TodayGroup.Decisions => Tell.Say("À décider", "To decide"),
    };

    public string NoteOf(TodayGroup group) => group switch
    {
        TodayGroup.BrokenPromises => Tell.Say("À rappeler le jour même", "Call the same day"),
        TodayGroup.FormalNotices => Tell.Say("À approuver une par une", "Approved one by one"),
        TodayGroup.Calls => Tell.Say("Fenêtre 9 h – 19 h", "Between 9 and 19"),
        TodayGroup.Registered or TodayGroup.Letters => Tell.Say("À poster après approbation", "Posted once approved"),
        TodayGroup.Emails => Tell.Say("Partent entre 9 h et 19 h", "Leave between 9 and 19"),
        TodayGroup.Decisions => Tell.Say("Remettre ou passer en perte", "Hand over or write off"),
    };

    public string NameOf(AmountBand band) => band switch
    {
        AmountBand.Over20000 => Tell.Say("Plus de 20\u202F000\u00A0€", "Over €20,000"),
        AmountBand.From5000 => Tell.Say("5\u202F000 à 20\u202F000\u00A0€", "€5,000 to €20,000"),
        AmountBand.From1000 => Tell.Say("1\u202F000 à 5\u202F000\u00A0€", "€1,000 to €5,000"),
        AmountBand.Under1000 => Tell.Say("Moins de 1\u202F000\u00A0€", "Under €1,000"),
    };

    /// <summary>Why today: what a person says of it, else the reasons of the decision.</summary>
    public string Why(TodayLine line) =>
        ReturnedReason.Sentence(line.ReturnedBecause, Tell.Language) is { Length: > 0 } returned ? returned
        : string.Join(' ', ReasonJson.Read(line.Reasons).Select(reason => Tell.Sentence(reason.In(Tell.Language))));

    /// <summary>Numbers of files to offer on the slider, with the share of the money that they make.</summary>
    public IEnumerable<(int Count, decimal Share)> Marks()
    {
        var all = View.Cumulated.Count;
        return new[] { 20, all / 4, all / 2, all }.Where(count => count > 0 && count <= all).Distinct().Order()
            .Select(count => (count, ShareOf(count)));
    }

    /// <summary>What the so many largest make of the queue's money; 0 for an empty queue.</summary>
    public decimal ShareOf(int count) => View.Cumulated is not [.., var total] || total.IsZero ? 0
        : View.Cumulated[Math.Clamp(count, 1, View.Cumulated.Count) - 1].Euros / total.Euros;

    public Money SumOf(int count) => View.Cumulated.Count == 0 ? Money.Zero
        : View.Cumulated[Math.Clamp(count, 1, View.Cumulated.Count) - 1];
}
