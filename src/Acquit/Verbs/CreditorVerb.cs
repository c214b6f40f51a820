using System.CommandLine;
using Acquit.App.Creditors;
using Acquit.App.Decide;
using Acquit.App.Import;
using Acquit.App.Mail;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Formats.Creditors;
using Acquit.Letters.Logos;
using Acquit.Store;

namespace Acquit.Verbs;

/// <summary><c>acquit creditor set FILE.yaml</c>: whose invoices are chased.</summary>
internal static class CreditorVerb
{
    private const long LargestFile = 1_000_000;

    public static Command Create(VerbConsole console)
    {
        var options = new DatabaseOptions(console);
        var file = new Argument<string>("FILE") {
            HelpName = console.Say("FICHIER.yaml", "FILE.yaml"),
            Description = console.Say("Réglages du créancier, en YAML.", "Settings of the creditor, in YAML."),
        };
        var set = new Command("set", console.Say(
            "Crée le créancier, ou change ses réglages.", "Makes the creditor, or changes its settings."))
        { file, options.File };
        set.SetAction(parsed => Set(console, options, parsed, parsed.GetValue(file)!));
        return new Command("creditor", console.Say(
            "Le créancier : identité, coordonnées bancaires, délais, méthode.",
            "The creditor: identity, bank details, terms, policy.")) { set };
    }

    private static int Set(VerbConsole console, DatabaseOptions options, ParseResult parsed, string path)
    {
        var problems = new List<ImportProblem>();
        if (Read(path, problems, out var beside) is not { } creditor)
        {
            return console.NothingRead(problems);
        }

        if (new PolicyShelf(console.Data).Find(creditor.Policy, problems) is null)
        {
            console.Tell(problems);
            var known = string.Join(", ", new PolicyShelf(console.Data).Names);
            return console.Refused("policyUnknown", console.Say(
                $"La méthode « {creditor.Policy} » n’existe pas ou ne peut pas être suivie. Il y a : {known}.",
                $"There is no policy \"{creditor.Policy}\" that can be followed. There are: {known}."));
        }

        if (beside.Logo is { } logo)
        {
            var from = logo.Length == 0 ? "" : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", logo);
            (creditor, var why) = LogoDesk.Give(creditor, from);
            if (why is { } unfit)
            {
                return console.Refused(unfit.Key(), $"{logo} : {unfit.Sentence(console.Language)}");
            }
        }

        var database = options.Open(parsed);
        return beside.Mail is { } mail && WhyNotMail(console, database, creditor, mail) is { } refused
            ? refused
            : Keep(console, database, creditor, beside);
    }

    private static int Keep(VerbConsole console, Database database, Creditor creditor, CreditorBeside beside)
    {
        var mail = beside.Mail;
        using var db = database.Open();
        var (number, isNew) = CreditorDesk.Set(db, creditor, console.Clock.Now, hasLogo: beside.Logo is not null);
        if (mail is not null)
        {
            var id = db.Creditors.Where(row => row.Number == number).Select(row => row.Id).Single();
            new MailDesk(database).Set(id, mail.Account, Passwords(mail), console.Clock.Now);
        }

        return console.Print(
            new
            {
                Creditor = number, creditor.Name, IsNew = isNew, creditor.Terms, creditor.Policy,
                MailFrom = mail?.Account.From.ToString(),
            },
            writer => writer.WriteLine(isNew
                ? console.Say($"Créancier n° {number} créé : {creditor.Name}.",
                    $"Creditor {number} made: {creditor.Name}.")
                : console.Say(
                    $"Créancier n° {number} mis à jour : {creditor.Name}.",
                    $"Creditor {number} changed: {creditor.Name}.")));
    }

    /// <summary>The exit code after what forbids the mail account was told; null: nothing does.</summary>
    private static int? WhyNotMail(VerbConsole console, Database database, Creditor creditor, MailEntry mail)
    {
        foreach (var place in new[] { mail.Smtp, mail.Imap })
        {
            if (!place.IsNowhere && Password(place) is null)
            {
                return console.Refused("passwordMissing", console.Say(
                    $"Aucun mot de passe à l’endroit indiqué : {place.Environment}{place.File}.",
                    $"There is no password at the place given: {place.Environment}{place.File}."));
            }
        }

        using var db = database.Open();
        var known = CreditorDesk.Choose(db, creditor.Name).Book?.Id ?? Guid.Empty;
        return new MailDesk(database).WhyNotSet(known, mail.Account, Passwords(mail)) is { } why
            ? console.Refused(why.Key(), why.Sentence(console.Language))
            : null;
    }

    private static TypedPasswords Passwords(MailEntry mail) => new(Password(mail.Smtp), Password(mail.Imap));

    /// <summary>Null: nowhere, or nothing is there.</summary>
    private static string? Password(PasswordPlace place)
    {
        var found = place.Environment.Length > 0 ? Environment.GetEnvironmentVariable(place.Environment)
            : place.File.Length > 0 && File.Exists(place.File) ? File.ReadAllText(place.File).TrimEnd('\r', '\n')
            : null;
        return string.IsNullOrEmpty(found) ? null : found;
    }

    private static Creditor? Read(string path, List<ImportProblem> problems, out CreditorBeside beside)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > LargestFile)
        {
            var why = File.Exists(path) ? ProblemCode.FileTooLarge : ProblemCode.FileMissing;
            problems.Add(new(why, path, 0, 0, "", ""));
            beside = new CreditorBeside(null, null);
            return null;
        }

        return CreditorFile.Read(File.ReadAllText(path), path, problems, out beside);
    }
}
