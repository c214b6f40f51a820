using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary>What verbs with a database share: <c>--db</c>, <c>--creditor</c>, and its refusals.</summary>
internal sealed class DatabaseOptions(VerbConsole console)
{
    public Option<string> File { get; } = new("--db")
    {
        HelpName = console.Say("FICHIER", "FILE"),
        Description = console.Say(
            "Fichier de la base de données ; sinon la variable ACQUIT_DB (fichier ou PostgreSQL), sinon acquit.db "
                + "dans le dossier de l’utilisateur.",
            "File of the database; else the variable ACQUIT_DB (a file or PostgreSQL), else acquit.db in the "
                + "user's data folder."),
    };

    public Option<string> Creditor { get; } = new("--creditor")
    {
        HelpName = console.Say("NOM", "NAME"),
        Description = console.Say(
            "Nom ou numéro du créancier ; inutile quand il n’y en a qu’un.",
            "Name or number of the creditor; not needed when there is only one."),
    };

    public Database Open(ParseResult parsed) => Database.Find(parsed.GetValue(File)).Prepared();

    /// <summary>Runs <paramref name="act"/> for the creditor that was named, or for the only one.</summary>
    public int ForCreditor(ParseResult parsed, Func<AcquitDb, CreditorBook, int> act)
    {
        using var db = Open(parsed).Open();
        var chosen = CreditorDesk.Choose(db, parsed.GetValue(Creditor));
        return chosen is { Refusal: { } why } ? Refuse(why, chosen.Names) : act(db, chosen.Book!);
    }

    private int Refuse(CreditorRefusal why, IReadOnlyList<string> names)
    {
        var known = string.Join(", ", names);
        return console.Refused(Database.Key(why), why switch
        {
            CreditorRefusal.NoCreditor => console.Say(
                "La base n’a pas encore de créancier : « acquit creditor set FICHIER.yaml » d’abord.",
                "The database has no creditor yet: \"acquit creditor set FILE.yaml\" first."),
            CreditorRefusal.UnknownCreditor => console.Say(
                $"Aucun créancier de ce nom. Connus : {known}.", $"No creditor of this name. Known: {known}."),
            CreditorRefusal.CreditorNotNamed => console.Say(
                $"Plusieurs créanciers : précisez --creditor. Connus : {known}.",
                $"Several creditors: say --creditor. Known: {known}."),
        });
    }
}
