using Acquit.App.Law;
using Acquit.Core.Dates;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Formats.Policies;

namespace Acquit.App.Decide;

/// <summary>What decisions rest on besides facts: the law book and the policies, read once.</summary>
public sealed class RunRules
{
    private readonly Dictionary<string, DunningPolicy?> _policies = new(StringComparer.Ordinal);
    private readonly PolicyShelf _shelf;

    private RunRules(DataFolder data, LawBook law) => (Data, Law, _shelf) = (data, law, new PolicyShelf(data));

    public DataFolder Data { get; }

    public LawBook Law { get; }

    /// <summary>Why a policy or the law could not be read.</summary>
    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Null, with the problems, when the law book cannot be read.</summary>
    public static RunRules? Open(DataFolder data, List<ImportProblem> problems)
    {
        var reading = LawLibrary.Open(data);
        problems.AddRange(reading.Problems);
        return reading.Book is { } book ? new RunRules(data, book) : null;
    }

    /// <summary>
    /// A policy by name, read once; null when there is none that can be followed: see <see cref="Problems"/>.
    /// </summary>
    public DunningPolicy? Policy(string name)
    {
        lock (_policies)
        {
            if (!_policies.TryGetValue(name, out var policy))
            {
                policy = _shelf.Find(name, Problems);
                _policies[name] = policy;
            }

            return policy;
        }
    }

    /// <summary>
    /// A policy by name as this creditor follows it: its own text, when it has one under that name, else the shipped.
    /// </summary>
    public DunningPolicy? Policy(Creditor creditor, string name)
    {
        if (creditor.PolicyText is not { } text || creditor.Policy != name)
        {
            return Policy(name);
        }

        lock (_policies)
        {
            var key = $"{name} {PolicyFile.VersionOf(text)}";
            if (!_policies.TryGetValue(key, out var policy))
            {
                policy = PolicyFile.Read(text, name + ".yaml", LetterCatalogue.With(Data.Letters), Problems);
                _policies[key] = policy;
            }

            return policy;
        }
    }

    /// <summary>The text of a policy as this creditor follows it.</summary>
    public string PolicyText(Creditor creditor, string name) =>
        creditor.Policy == name && creditor.PolicyText is { } own ? own : PolicyText(name);

    /// <summary>The file of a policy, for the version kept beside the decisions made with it.</summary>
    public string PolicyText(string name) => File.ReadAllText(_shelf.PathOf(name));

    public HolidayCalendar Calendar(string territory) =>
        Law.Calendar(Territories.Parse(territory) ?? Territory.Metropole);

    public DunningContext Context(DateOnly today) =>
        new()
        {
            Today = today,
            Calendars = Enum.GetValues<Territory>()
                .Where(territory => territory.HasCourts())
                .ToDictionary(territory => territory.Key(), territory => Law.Calendar(territory)),
            Law = Law,
            TimeToSue = (dossier, item) => TimeBar.Of(dossier, item, Law, today),
        };
}
