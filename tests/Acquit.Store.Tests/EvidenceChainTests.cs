using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests;

public class EvidenceChainTests(PostgresCluster cluster)
{
    private static readonly Guid _creditor = Guid.Parse("01930000-0000-7000-8000-000000000001");
    private static readonly Guid _first = Guid.Parse("01930000-0000-7000-8000-000000000011");
    private static readonly Guid _second = Guid.Parse("01930000-0000-7000-8000-000000000012");
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_untouched_chain_holds_and_reads_back_in_order(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        EvidenceChain.Verify(db, _creditor).ShouldBeEmpty();
        var dossier = db.Dossiers.Single(row => row.Id == _first);
        EventLog.Read(db, dossier, new(2026, 3, 9)).Select(EventJson.KindOf).ShouldBe(["replyReceived", "disputeOpened",
            "promiseMade"]);
        EventLog.Read(db, dossier, new(2026, 3, 2)).Select(EventJson.KindOf).ShouldBe(["replyReceived", "promiseMade"]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void State_columns_equal_a_replay(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        foreach (var dossier in db.Dossiers.ToList())
        {
            DossierState.Of(dossier).ShouldBe(DossierState.Replay(EventLog.Read(db, dossier, DateOnly.MaxValue)));
        }

        db.Dossiers.Single(row => row.Id == _first).PromisedUntil.ShouldBe(new DateOnly(2026, 3, 20));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Erased_words_are_gone_and_the_chain_still_holds(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        EvidenceChain.EraseWords(db, db.DossierEvents.Single(row => row.DossierId == _first && row.Seq == 2));
        EvidenceChain.Verify(db, _creditor).ShouldBeEmpty();
        EventLog.Read(db, db.Dossiers.Single(row => row.Id == _first), DateOnly.MaxValue).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Product.Sqlite, "UPDATE dossier_event SET effective_on = '2026-03-05' WHERE seq = 2",
        ChainBreach.EventAltered)]
    [InlineData(Product.Postgres, "UPDATE dossier_event SET effective_on = '2026-03-05' WHERE seq = 2",
        ChainBreach.EventAltered)]
    [InlineData(Product.Sqlite, "UPDATE event_words SET words = replace(words, '3000.00', '30.00')",
        ChainBreach.WordsAltered)]
    [InlineData(Product.Postgres, "UPDATE event_words SET words = replace(words, '3000.00', '30.00')",
        ChainBreach.WordsAltered)]
    [InlineData(Product.Sqlite, "DELETE FROM dossier_event WHERE seq = 2", ChainBreach.EventRemoved)]
    [InlineData(Product.Postgres, "DELETE FROM dossier_event WHERE seq = 2", ChainBreach.EventRemoved)]
    [InlineData(Product.Sqlite, "DELETE FROM dossier_event WHERE seq = 3", ChainBreach.TailRemoved)]
    [InlineData(Product.Postgres, "DELETE FROM dossier_event WHERE seq = 3", ChainBreach.TailRemoved)]
    [InlineData(Product.Sqlite, "UPDATE chain_anchor SET heads = ''", ChainBreach.AnchorAltered)]
    [InlineData(Product.Postgres, "UPDATE chain_anchor SET heads = ''", ChainBreach.AnchorAltered)]
    public void What_somebody_changed_in_the_tables_shows(Product product, string tampering, ChainBreach breach)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        db.Database.ExecuteSqlRaw(tampering).ShouldBeGreaterThan(0);
        EvidenceChain.Verify(db, _creditor).Select(finding => finding.Breach).ShouldContain(breach);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_removed_tail_shows_although_the_dossier_was_made_to_fit(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        db.DossierEvents.Where(row => row.DossierId == _first && row.Seq == 3).ExecuteDelete();
        var head = db.DossierEvents.Single(row => row.DossierId == _first && row.Seq == 2).Hash;
        db.Dossiers.Where(row => row.Id == _first)
            .ExecuteUpdate(set => set.SetProperty(row => row.EventCount, 2).SetProperty(row => row.HeadHash, head));
        EvidenceChain.Verify(db, _creditor).ShouldBe([new(ChainBreach.TailRemoved, _first, 3)]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_dossier_removed_with_all_its_events_shows(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        db.EventWords.Where(row => row.DossierId == _second).ExecuteDelete();
        db.DossierEvents.Where(row => row.DossierId == _second).ExecuteDelete();
        db.Dossiers.Where(row => row.Id == _second).ExecuteDelete();
        EvidenceChain.Verify(db, _creditor).ShouldBe([new(ChainBreach.DossierRemoved, _second, 0)]);
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void An_anchor_names_what_is_new_and_stands_on_the_one_before(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        Note(db, _second);
        var anchor = EvidenceChain.Anchor(db, _creditor, Guid.CreateVersion7(), _now.AddDays(1));
        db.SaveChanges();
        anchor.Heads.ShouldStartWith($"{_second:N} 2 ");
        anchor.Heads.ShouldNotContain("\n");
        (anchor.Dossiers, anchor.Events).ShouldBe((2, 5));
        EvidenceChain.Verify(db, _creditor).ShouldBeEmpty();
        EvidenceChain.Anchor(db, _creditor, Guid.CreateVersion7(), _now.AddDays(2)).Heads.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void A_removed_anchor_shows(Product product)
    {
        using var scratch = Recorded(product);
        using var db = scratch.Database.Open();
        Note(db, _second);
        EvidenceChain.Anchor(db, _creditor, Guid.CreateVersion7(), _now.AddDays(1));
        db.SaveChanges();
        db.ChainAnchors.Where(row => row.Previous == null).ExecuteDelete();
        EvidenceChain.Verify(db, _creditor).ShouldBe([new(ChainBreach.AnchorRemoved, Guid.Empty, 0)]);
    }

    private static void Note(AcquitDb db, Guid dossier) => db.Write(() =>
        EventLog.Append(db, db.Dossiers.Single(row => row.Id == dossier),
            new NoteAdded { EffectiveOn = new(2026, 3, 3) }, _now));

    private Scratch Recorded(Product product)
    {
        var scratch = new Scratch(product, cluster);
        using var db = scratch.Database.Open();
        db.Write(() =>
        {
            var one = Open(db, _first, 1);
            EventLog.Append(db, one, new ReplyReceived(Channel.Email) { EffectiveOn = new(2026, 3, 1) }, _now);
            EventLog.Append(db, one, new DisputeOpened((Money?)null) { EffectiveOn = new(2026, 3, 9) }, _now);
            EventLog.Append(db, one, new PromiseMade(Money.Parse("3000.00"), new(2026, 3, 20)) { EffectiveOn = new(2026,
                3, 2) }, _now);
            EventLog.Append(db, Open(db, _second, 2), new NoteAdded { EffectiveOn = new(2026, 3, 2) }, _now);
            return db.SaveChanges();
        });
        EvidenceChain.Anchor(db, _creditor, Guid.CreateVersion7(_now), _now);
        db.SaveChanges();
        return scratch;
    }

    private static DossierRow Open(AcquitDb db, Guid id, int number) =>
        db.Dossiers.Add(new DossierRow { CreditorId = _creditor, Id = id, Number = number, DebtorId = id }).Entity;
}
