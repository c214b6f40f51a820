using Acquit.App.Compose;
using Acquit.App.Court;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Losses;
using Acquit.App.Mail;
using Acquit.App.Portfolio;
using Acquit.App.Prepare;
using Acquit.App.Proof;
using Acquit.App.Record;
using Acquit.App.Replies;
using Acquit.App.Review;
using Acquit.App.Runs;
using Acquit.Formats;
using Acquit.Store;

namespace Acquit.App;

/// <summary>What every desk needs, opened once: the database, the rules, the letter texts, the clock.</summary>
public sealed class Workplace
{
    private Workplace(Database database, RunRules rules, ParisClock clock) =>
        (Database, Rules, Clock, Maker) = (database, rules, clock, LetterDesk.MakerOf(rules));

    public Database Database { get; }

    public RunRules Rules { get; }

    public ParisClock Clock { get; }

    /// <summary>Composes letters; without usable texts every letter is refused with their problems.</summary>
    public LetterMaker Maker { get; }

    /// <summary>Aged balances as long as they hold.</summary>
    public AgedShelf Shelf { get; } = new();

    public ReviewDesk Review => new(Database, Rules, Clock, Maker);

    public MessageDesk Messages => new(Database, Rules, Clock, Maker);

    public DailyRound Round => new(Database, Rules, Clock, Maker);

    public DoubtDesk Doubts => new(Database, new Outgoing(Database, Rules, Clock), Clock);

    public MailDesk Mail => new(Database);

    public ReplyIntake Replies => new(Database, Clock);

    /// <summary>Sends: letters into a folder, e-mails from the accounts of creditors.</summary>
    /// <param name="usesAccounts">false: e-mails go into the folder too</param>
    public SendingRound SendingTo(string folder, bool usesAccounts = true) =>
        new(Database, Rules, Clock, new OutFolder(folder)) { UsesAccounts = usesAccounts };

    public MatchDesk Matches => new(Database, Clock);

    public PrepareDesk Prepare => new(Database, Rules, Clock);

    public ChannelDesk Channels => new(Database, Rules, Clock);

    public RecipientDesk Recipients => new(Database, Rules, Clock);

    public ContactDesk Contacts => new(Database, Clock);

    public CourtDesk Court => new(Database, Rules, Clock);

    public InsolvencyDesk Insolvencies => new(Database, Rules, Clock);

    public InsolvencyPapers InsolvencyPapers => new(Database, Rules, Clock);

    public NoticeDesk Notices => new(Database, Rules, Clock);

    public CostDesk Costs => new(Database, Rules, Clock);

    public LossDesk Losses => new(Database, Rules, Clock);

    public PetitionDesk Petitions => new(Database, Rules, Clock);

    public CourtLetterDesk CourtLetters => new(Database, Rules, Clock);

    public ProofDesk Proofs => new(Database, Rules, Clock);

    public RecordDesk Record => new(Database, Rules, Clock);

    /// <summary>
    /// Decides what changed and approves what the policy lets the run approve: after an import, so that today's queue
    /// shows it. A day that is already behind the last run is left alone.
    /// </summary>
    public RunResult? Look(CreditorBook creditor, DateOnly day)
    {
        using (var db = Database.Open())
        {
            if (DailyRun.LastDay(db, creditor.Id) > day)
            {
                return null;
            }
        }

        var result = new DailyRun(Database, Rules, Clock).Execute(creditor, day);
        Review.ApproveAutomatic(creditor.Id, day);
        return result;
    }

    /// <summary>Decides one dossier again at once: a person has just changed what it says.</summary>
    public void LookAt(NamedDebtor debtor, DateOnly day)
    {
        using var db = Database.Open();
        new DailyRun(Database, Rules, Clock).LookAt(CreditorBook.One(db, debtor.Creditor), debtor.Dossier, day);
    }

    /// <summary>Null, with the problems, when the law book cannot be read.</summary>
    public static Workplace? Open(Database database, DataFolder data, ParisClock clock, List<ImportProblem> problems) =>
        RunRules.Open(data, problems) is { } rules ? new Workplace(database, rules, clock) : null;
}
