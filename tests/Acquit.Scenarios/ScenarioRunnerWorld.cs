using Acquit.App;
using Acquit.App.Law;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;
using Acquit.Formats;
using Acquit.Formats.Policies;

namespace Acquit.Scenarios;

/// <summary>
/// The world of one scenario: a debtor, one or several creditors, a ledger imported afresh each day unless said
/// otherwise.
/// </summary>
internal sealed class ScenarioRunnerWorld
{
    private readonly Dictionary<string, ScenarioRunnerDossier> _dossiers = new(StringComparer.Ordinal);
    private static readonly LawBook _law =
        LawLibrary.Open(new DataFolder(Path.Combine(LettersWorld.Root, "data"))).Book!;

    private readonly List<ContactAttempt> _contacts = [];
    private readonly DunningPolicy _policy;
    private readonly Debtor _debtor;
    private readonly Creditor _creditor = new() { Name = "Atelier Moreau", Status = LegalStatus.Craftsman };

    public ScenarioRunnerWorld(IReadOnlyList<string> settings)
    {
        var policy = "partner";
        _debtor = new Debtor
        {
            Key = new DebtorKey("DUPIN"),
            Name = "SARL Dupin",
            Status = LegalStatus.Trader,
            Address = new PostalAddress(["SARL DUPIN", "12 RUE DES ACACIAS", "69003 LYON"]),
            Email = "compta@dupin.example",
            Phone = "04 00 00 00 00",
        };
        foreach (var setting in settings)
        {
            switch (setting)
            {
                case var _ when setting.StartsWith("méthode ", StringComparison.Ordinal):
                    policy = setting["méthode ".Length..];
                    break;
                case "débiteur particulier":
                    _debtor = _debtor with { Status = LegalStatus.Consumer };
                    break;
                case "débiteur de statut inconnu":
                    _debtor = _debtor with { Status = LegalStatus.Unknown };
                    break;
                case "sans adresse postale":
                    _debtor = _debtor with { Address = null };
                    break;
                case "créancier sous mandat":
                    _creditor = _creditor with { UnderMandate = true };
                    break;
                default:
                    throw new FormatException($"réglage inconnu : {setting}");
            }
        }

        _policy = Policy(policy);
    }

    public ScenarioRow Play(ScenarioRow row)
    {
        var acts = row.Happens.Split(" ; ").Select(act => act.Trim()).ToList();
        var answers = new List<string>();
        foreach (var act in acts)
        {
            var (dossier, words) = Addressed(act);
            if (dossier.Happen(words, row.On) is { } said)
            {
                answers.Add(said);
            }
        }

        foreach (var (name, dossier) in _dossiers)
        {
            var decisions = NextStep.For(dossier.AsOf(row.On, _contacts), _policy, Context(row.On));
            var prefix = _dossiers.Count > 1 ? name + " : " : "";
            answers.AddRange(ScenarioRunnerAnswers.Of(decisions).Select(answer => prefix + answer));
            if (dossier.Carry(decisions, row.On) is { } channel)
            {
                _contacts.Add(new ContactAttempt(row.On, channel));
            }
        }

        var owed = Money.Sum(_dossiers.Values.Select(dossier => dossier.AsOf(row.On, _contacts).Balance));
        return row with { Answer = ScenarioRunnerTable.Lines(answers), Owed = ScenarioRunnerAnswers.Euros(owed) };
    }

    private (ScenarioRunnerDossier Dossier, string Words) Addressed(string act)
    {
        var name = act.Length > 4 && act[0] == '[' && act[2] == ']' ? act[1..2] : "A";
        if (!_dossiers.TryGetValue(name, out var dossier))
        {
            _dossiers[name] = dossier = new ScenarioRunnerDossier(_creditor, _debtor, this);
        }

        return (dossier, act[0] == '[' ? act[3..].Trim() : act);
    }

    public void Contacted(DateOnly on, Channel channel) => _contacts.Add(new ContactAttempt(on, channel));

    public Reason? WhyNotSend(Decision approved, ScenarioRunnerDossier dossier, DateOnly on) =>
        Core.Dunning.WhyNotSend.For(approved, dossier.AsOf(on, _contacts), _policy, Context(on), new TimeOnly(10, 0));

    private static DunningContext Context(DateOnly today) => new()
    {
        Today = today,
        Law = _law,
        TimeToSue = (dossier, item) => TimeOf(dossier, item),
        Calendars = new Dictionary<string, HolidayCalendar> { ["metropole"] = HolidayCalendar.Metropole },
    };

    private static TimeToSue TimeOf(Dossier dossier, OpenItem item)
    {
        var until = (item.PerformedOn ?? item.IssuedOn).AddYears(dossier.Debtor.Status == LegalStatus.Consumer ? 2 : 5);
        return new TimeToSue(until, until, item.PerformedOn is null);
    }

    private static DunningPolicy Policy(string name)
    {
        var problems = new List<ImportProblem>();
        var file = Path.Combine(AppContext.BaseDirectory, "data", "policies", name + ".yaml");
        return PolicyFile.Load(file, LetterCatalogue.With(""), problems)
            ?? throw new FormatException(
                string.Join("\n", problems.Select(problem => problem.Text(Core.Language.French))));
    }
}
