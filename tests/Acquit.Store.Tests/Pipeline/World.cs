using System.Text;
using Acquit.App;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.App.Review;
using Acquit.App.Runs;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>
/// A creditor with debtors and late invoices in a database of its own, and the whole way from run to folder.
/// </summary>
internal sealed partial class World : IDisposable
{
    private readonly Scratch _scratch;
    private readonly FixedTime _time = new() { Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) };
    private int _creditors;
    private int _debtors;

    public World(Product product, PostgresCluster cluster)
    {
        _scratch = new Scratch(product, cluster);
        Folder = Directory.CreateTempSubdirectory("acquit-world-").FullName;
        Clock = new ParisClock(_time);
        var problems = new List<ImportProblem>();
        Rules =
            RunRules.Open(ShippedData.Find(), problems)
            ?? throw new InvalidOperationException(string.Join("; ", problems.Select(problem => problem.Key)));
        Creditor = AddCreditor("Brunet Outillage");
    }

    public Database Database => _scratch.Database;

    /// <summary>The database as it stands, once more.</summary>
    public Scratch CopyOfDatabase() => _scratch.Copy();

    public RunRules Rules { get; }

    public ParisClock Clock { get; }

    public string Folder { get; }

    public Guid Creditor { get; }

    public DateOnly Today => Clock.Today;

    public ReviewDesk Desk => new(Database, Rules, Clock, Maker);

    /// <summary>A letter in a few words; or the real one, where a test looks at letters.</summary>
    public LetterMaker Maker { get; set; } = Plain;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        _scratch.Dispose();
    }

    public void GoTo(DateOnly day, int hourUtc = 9) =>
        _time.Now = new(day.Year, day.Month, day.Day, hourUtc, 0, 0, TimeSpan.Zero);

    public void Wait(TimeSpan span) => _time.Now += span;

    public Guid AddCreditor(string name, bool underMandate = false)
    {
        var creditor = new Creditor
        {
            Name = name,
            Status = LegalStatus.Trader,
            LegalForm = "SAS",
            Capital = Money.Parse("80000.00"),
            RcsCity = "Nantes",
            Siren = Siren.TryParse("732829320", out var siren) ? siren : null,
            Address = new PostalAddress(["14 RUE DE L’INDUSTRIE", "44300 NANTES"]),
            Email = "compta@brunet.example",
            Phone = "0261914010",
            Iban = Iban.TryParse("FR7630006000011234567890189", out var iban) ? iban : null,
            Bic = "AGRIFRPP",
            SignerName = "Julien Brunet",
            SignerTitle = "président",
            ContactName = "Claire Morvan",
            ContactPhone = "0261914012",
            ContactEmail = "claire.morvan@brunet.example",
            Policy = "partner",
            UnderMandate = underMandate,
        };
        var id = Guid.CreateVersion7();
        using var db = Database.Open();
        db.Creditors.Add(
            new CreditorRow
            {
                Id = id,
                Number = ++_creditors,
                Name = name,
                FoldedName = name.ToUpperInvariant(),
                IsLive = true,
                Settings = CreditorSettings.Write(creditor),
            }
        );
        db.SaveChanges();
        Import(id);
        return id;
    }

    /// <summary>A ledger that says the same again, today: it is fresh.</summary>
    public void Import(Guid creditor)
    {
        using var db = Database.Open();
        var number = db.ImportBatches.Count(batch => batch.CreditorId == creditor) + 1;
        db.ImportBatches.Add(
            new ImportBatchRow
            {
                CreditorId = creditor,
                Number = number,
                Id = Guid.CreateVersion7(),
                FileName = "fec.txt",
                Sha256 = $"{number}",
                PeriodFirst = new(2026, 1, 1),
                PeriodLast = Today,
                AppliedAt = Instants.Micros(Clock.Now),
            }
        );
        db.SaveChanges();
    }

    /// <summary>A debtor with one invoice due on a day; the dossier's id.</summary>
    public Guid AddDebtor(Guid creditor, string key, DateOnly dueOn, string amount = "1200.00", string? siren = null)
    {
        var (debtor, dossier) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var db = Database.Open();
        db.Debtors.Add(
            new DebtorRow
            {
                CreditorId = creditor,
                Id = debtor,
                Number = ++_debtors,
                Key = key,
                Name = key,
                FoldedName = key,
                Siren = siren,
                Status = LegalStatus.Trader,
                Address = "3 RUE DES HALLES\n44000 NANTES",
                Email = "compta@example.org",
            }
        );
        db.Dossiers.Add(
            new DossierRow
            {
                CreditorId = creditor,
                Id = dossier,
                Number = _debtors,
                DebtorId = debtor,
                IsChanged = true,
            }
        );
        db.SaveChanges();
        AddItem(creditor, debtor, key, dueOn, amount);
        return dossier;
    }

    public void AddItem(Guid creditor, Guid debtor, string key, DateOnly dueOn, string amount)
    {
        using var db = Database.Open();
        var number = $"F-{key}-{db.OpenItems.Count(item => item.DebtorId == debtor) + 1}";
        db.OpenItems.Add(
            new OpenItemRow
            {
                CreditorId = creditor,
                DebtorId = debtor,
                Account = "411000",
                Auxiliary = key,
                Ref = number,
                ItemKey = $"411000|{key}|{number}|{dueOn.AddDays(-30):yyyy-MM-dd}|{dueOn.AddDays(-30):yyyy-MM-dd}|0|0",
                IssuedOn = dueOn.AddDays(-30),
                DueOn = dueOn,
                OriginalCents = Money.Parse(amount).Cents,
                OpenCents = Money.Parse(amount).Cents,
            }
        );
        db.SaveChanges();
    }

    /// <summary>The PDF of every invoice of a dossier is laid in.</summary>
    public void LayInInvoices(Guid creditor, Guid dossier)
    {
        using var db = Database.Open();
        var debtor = db.Dossiers.Single(row => row.CreditorId == creditor && row.Id == dossier).DebtorId;
        foreach (
            var item in db.OpenItems.Where(item => item.CreditorId == creditor && item.DebtorId == debtor).ToList()
        )
        {
            var bytes = Encoding.UTF8.GetBytes($"%PDF-1.4 facture {item.Ref}");
            db.Blobs.Add(
                new BlobRow
                {
                    CreditorId = creditor,
                    Sha256 = OutFolder.HashOf(bytes),
                    Length = bytes.Length,
                    Bytes = bytes,
                }
            );
            db.Invoices.Add(
                new InvoiceRow
                {
                    CreditorId = creditor,
                    Id = Guid.CreateVersion7(),
                    DebtorId = debtor,
                    Number = item.Ref,
                    IssuedOn = item.IssuedOn,
                    DocumentSha256 = OutFolder.HashOf(bytes),
                }
            );
        }

        db.SaveChanges();
    }

    /// <summary>The ledger shows a payment: less is open, and the dossier has changed.</summary>
    public void Pay(Guid creditor, Guid dossier, string left)
    {
        using var db = Database.Open();
        var row = db.Dossiers.Single(one => one.CreditorId == creditor && one.Id == dossier);
        foreach (var item in db.OpenItems.Where(item => item.CreditorId == creditor && item.DebtorId == row.DebtorId))
        {
            item.OpenCents = Money.Parse(left).Cents;
        }

        row.IsChanged = true;
        db.SaveChanges();
    }

    public void Record(Guid creditor, Guid dossier, DossierEvent happened)
    {
        using var db = Database.Open();
        db.Write(() =>
        {
            db.LockCreditor(creditor);
            var row = db.Dossiers.Single(one => one.CreditorId == creditor && one.Id == dossier);
            return EventLog.Append(db, row, happened, Clock.Now);
        });
    }

    public RunResult Run(Guid? creditor = null)
    {
        using var db = Database.Open();
        var book = CreditorBook.One(db, creditor ?? Creditor);
        return new DailyRun(Database, Rules, Clock).Execute(book, Today);
    }

    public IReadOnlyList<ApprovalOutcome> ApproveAll() =>
        Approve([
            .. Desk.Queue()
                .Where(line => line.Proposal.State == ProposalState.Open)
                .Select(line => new ProposalName(line.Proposal.CreditorId, line.Proposal.Number)),
        ]);

    public IReadOnlyList<ApprovalOutcome> Approve(params ProposalName[] names) =>
        Desk.Approve(names, "Claire Morvan", Today);

    public IReadOnlyList<DispatchOutcome> Send(Action<DispatchPoint>? completed = null)
    {
        var folder = new OutFolder(Folder) { Written = () => completed?.Invoke(DispatchPoint.Marked) };
        IChannel[] channels = [new PrintFolder(folder), new EmailFolder(folder)];
        var outgoing = new Outgoing(Database, Rules, Clock);
        var outcomes = new Dispatcher(outgoing, channels, "test", Clock) { Completed = completed }.Send(Today);
        new PrintLots(Database, folder, Clock).Write(Today);
        return outcomes;
    }

    /// <summary>Letters, without the files beside them.</summary>
    public string[] Letters =>
        [.. Directory.GetFiles(Folder, "D-*.pdf").Where(path => !path.Contains("_piece-", StringComparison.Ordinal))];

    public IReadOnlyList<StepDone> StepsDone(Guid creditor, Guid dossier)
    {
        using var db = Database.Open();
        var row = db.Dossiers.Single(one => one.CreditorId == creditor && one.Id == dossier);
        return [.. EventLog.Read(db, row, Today).OfType<StepDone>()];
    }

    /// <summary>How many rows each table has.</summary>
    public string Counts()
    {
        using var db = Database.Open();
        return $"runs {db.Runs.Count()}, decisions {db.Decisions.Count()}, proposals {db.Proposals.Count()}, "
            + $"items {db.ProposalItems.Count()}, documents {db.Documents.Count()}, events {db.DossierEvents.Count()}, "
            + $"anchors {db.ChainAnchors.Count()}, sendings {db.Sendings.Count()}, tallies "
            + $"{db.ContactTallies.Sum(row => row.Attempts)}";
    }

    /// <summary>A letter in a few words: the same facts make the same bytes.</summary>
    private static DraftResult Plain(DraftFacts facts) => new(Encoding.UTF8.GetBytes(
        $"%PDF {facts.Reference} {facts.On:yyyy-MM-dd} {facts.Message.Asked} {facts.PayBy:yyyy-MM-dd} "
        + facts.Claim?.Total), 1, []);
}
