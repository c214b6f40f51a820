using System.CommandLine;

namespace Acquit.Verbs;

/// <summary>What every act that is noted can say: when, who, about which items, in which database.</summary>
internal sealed class RecordVerbOptions(VerbConsole console)
{
    public Option<string> On { get; } = new("--on")
    {
        HelpName = console.Say("AAAA-MM-JJ", "YYYY-MM-DD"),
        Description = console.Say("Jour où cela a eu lieu ; aujourd’hui par défaut.",
            "Day on which it happened; today by default."),
    };

    public Option<string> By { get; } = new("--by")
    {
        HelpName = console.Say("NOM", "NAME"),
        Description = console.Say("Qui note : son nom.", "Who notes it: the name."),
    };

    public Option<string> Items { get; } = new("--items")
    {
        Description = console.Say("Factures concernées, séparées par des virgules ; toutes par défaut.",
            "Invoices concerned, separated by commas; all by default."),
    };

    public Option<string> Note { get; } = new("--note", "--why")
    {
        Description = console.Say("Ce qui a été dit, ou pourquoi.", "What was said, or why."),
    };

    public DatabaseOptions Database { get; } = new(console);

    public void AddTo(Command command)
    {
        foreach (var option in new[] { On, By, Items, Note, Database.Creditor, Database.File })
        {
            command.Add(option);
        }
    }
}
