using System.CommandLine;

namespace Acquit.Verbs;

/// <summary>What every act that is noted can say: when, who, about which items, in which database.</summary>
internal sealed class RecordVerbOptions
{
    public Option<string> On { get; } = new("--on")
        { Description = "Jour où cela a eu lieu, AAAA-MM-JJ ; aujourd’hui par défaut." };

    public Option<string> By { get; } = new("--by") { Description = "Qui note." };

    public Option<string> Items { get; } = new("--items")
    {
        Description = "Factures concernées, séparées par des virgules ; toutes par défaut.",
    };

    public Option<string> Note { get; } = new("--note", "--why") { Description = "Ce qui a été dit, ou pourquoi." };

    public Option<string> Creditor { get; } = CreditorOption();

    public Option<string> Db { get; } = DbOption();

    public static Argument<string> DebtorArgument() => new("debtor")
    {
        Description = "Code auxiliaire, compte/auxiliaire ou numéro de dossier (#12).",
    };

    public static Option<string> DbOption() => new("--db") { Description = "Fichier de la base de données." };

    public static Option<string> CreditorOption() => new("--creditor")
    {
        Description = "Nom ou numéro du créancier, quand il y en a plusieurs.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { On, By, Items, Note, Creditor, Db })
        {
            command.Add(option);
        }
    }
}
