using System.CommandLine;
using System.Data.Common;
using Acquit.Verbs;

namespace Acquit;

/// <summary>The command <c>acquit</c>: a verb a file under Verbs, wired here.</summary>
public static class CommandLine
{
    /// <summary>
    /// Runs one command and returns its exit code (docs/CLI.md). Nothing is read from the process but the environment.
    /// </summary>
    /// <param name="documents">where <paramref name="output"/> writes to in the end: JSON goes there as UTF-8, on one
    /// line unless it is a terminal; null: JSON is written as text</param>
    public static int Run(
        string[] args, TextWriter output, TextWriter error, TimeProvider time, Stream? documents = null)
    {
        var console = new VerbConsole(output, error, time)
        {
            Documents = documents,
            IsIndented = documents is null || !Console.IsOutputRedirected,
            Json = args.Contains("--json", StringComparer.Ordinal),
            Language = VerbConsole.LanguageOf(args),
            Width = VerbConsole.WidthOf(output),
        };
        try
        {
            var parsed = Root(console).Parse(args);
            if (parsed.Errors.Count > 0 && parsed.Action is not HelpPage)
            {
                return console.WrongUsage("usage", UsageProblems.Of(console, parsed));
            }

            return parsed.Invoke(
                new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (DbException unreachable)
        {
            return console.Refused("databaseUnusable", console.Say(
                $"La base de données ne peut pas être ouverte ou écrite : {unreachable.Message}",
                $"The database cannot be opened or written: {unreachable.Message}"));
        }
        catch (Exception bug)
        {
            return console.Bug(bug);
        }
    }

    /// <summary>All verbs, with their words in the language of the console.</summary>
    internal static RootCommand Root(VerbConsole console)
    {
        var root = new RootCommand(console.Say(
            "Acquit : de la facture impayée à l’argent en banque.",
            "Acquit: from an unpaid invoice to money in the bank."));
        HelpPage.Attach(console, root);
        foreach (var option in console.GlobalOptions())
        {
            root.Add(option);
        }

        foreach (var verb in Verbs(console))
        {
            root.Add(verb);
        }

        root.Add(HelpVerb.Create(console, root));
        return root;
    }

    /// <summary>One line a verb, in the order of docs/CLI.md.</summary>
    private static IEnumerable<Command> Verbs(VerbConsole console)
    {
        yield return BalanceVerb.Create(console);
        yield return TodayVerb.Create(console);
        yield return InterestVerb.Create(console);
        yield return DueVerb.Create(console);
        yield return DeadlineVerb.Create(console);
        yield return LimitationVerb.Create(console);
        yield return WaysVerb.Create(console);
        yield return LawVerb.Create(console);
        yield return PolicyVerb.Create(console);
        yield return CreditorVerb.Create(console);
        yield return ImportVerb.Create(console);
        yield return ImportsVerb.Create(console);
        yield return LedgerVerb.Create(console);
        yield return StatementVerb.Create(console);
        yield return ClaimVerb.Create(console);
        yield return RunVerb.Create(console);
        yield return QueueVerb.Create(console);
        yield return ApproveVerb.Create(console);
        yield return SkipVerb.Create(console);
        yield return SendVerb.Create(console);
        yield return ResolveVerb.Create(console);
        yield return RepliesVerb.Create(console);
        yield return RecordVerb.Create(console);
        yield return DossierVerb.Create(console);
        yield return MatchVerb.Create(console);
        yield return PrepareVerb.Create(console);
        yield return CourtVerb.Create(console);
        yield return InsolvencyVerb.Create(console);
        yield return BodaccVerb.Create(console);
        yield return LossVerb.Create(console);
        yield return ChannelVerb.Create(console);
        yield return CheckVerb.Create(console);
        yield return VerifyVerb.Create(console);
        yield return ServeVerb.Create(console);
        yield return DemoVerb.Create(console);
        yield return VersionVerb.Create(console);
    }
}
