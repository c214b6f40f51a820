using Acquit.App.Court;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dates;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Store.Tests.Record;

public class EvidenceCheckTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void What_was_noted_and_sent_holds_and_erased_words_and_bytes_keep_their_place(Product product)
    {
        using var desk = Sent(product);
        var check = desk.Ask(EvidenceCheck.Of);
        check.Broken.ShouldBeEmpty();
        check.Checked.ShouldBe(new EvidenceCounts(1, 1, 2, 0, 1, 1, 0));
        desk.Ask(db => db.EventWords.Where(row => row.Seq == 2).ExecuteDelete()).ShouldBe(1);
        desk.Ask(db => db.Blobs.ExecuteUpdate(set => set.SetProperty(row => row.Bytes, (byte[]?)null))).ShouldBe(1);
        check = desk.Ask(EvidenceCheck.Of);
        check.Broken.ShouldBeEmpty();
        (check.Checked.WordsErased, check.Checked.BytesErased).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(Product.Sqlite, "UPDATE document SET sha256 = '00'", "documentMissing")]
    [InlineData(Product.Postgres, "UPDATE document SET sha256 = '00'", "documentMissing")]
    [InlineData(Product.Sqlite, "DELETE FROM blob", "documentMissing")]
    [InlineData(Product.Sqlite, "DELETE FROM document", "documentMissing")]
    [InlineData(Product.Sqlite, "UPDATE dossier SET has_unread_reply = NOT has_unread_reply", "stateAltered")]
    [InlineData(Product.Postgres, "UPDATE dossier SET has_unread_reply = NOT has_unread_reply", "stateAltered")]
    [InlineData(Product.Sqlite, "UPDATE event_words SET words = replace(words, 'email', 'sms')", "wordsAltered")]
    [InlineData(Product.Sqlite, "DELETE FROM dossier_event WHERE seq = 1", "eventRemoved")]
    public void What_somebody_changed_is_named_with_its_dossier(Product product, string tampering, string code)
    {
        using var desk = Sent(product);
        desk.Ask(db => db.Database.ExecuteSqlRaw(tampering)).ShouldBeGreaterThan(0);
        var found = desk.Ask(EvidenceCheck.Of).Broken.First(one => one.Key == code);
        found.Dossier.ShouldBe(desk.Dupin.Number);
        found.Sentence(Language.French).ShouldContain($"dossier {desk.Dupin.Number}");
        found.Sentence(Language.English).ShouldNotBe(found.Sentence(Language.French));
    }

    [Theory]
    [InlineData(Product.Sqlite)]
    [InlineData(Product.Postgres)]
    public void Other_bytes_than_those_that_left_show(Product product)
    {
        using var desk = Sent(product);
        desk.Ask(db => db.Blobs.ExecuteUpdate(set => set.SetProperty(row => row.Bytes, "x"u8.ToArray())));
        desk.Ask(EvidenceCheck.Of).Broken.Single().Key.ShouldBe("documentAltered");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_scan_of_an_act_or_of_a_credit_note_is_missed(bool isAct)
    {
        using var desk = new Desk(Product.Sqlite, cluster);
        var today = desk.World.Today;
        DossierEvent happened = isAct
            ? new ProcedureActRecorded(1, "filed")
            {
                EffectiveOn = today, By = "Claire", Reference = "2026IP1", Amount = Money.Parse("1200.00"),
            }
            : new CreditNoteIssued("AV-1", today, Money.Parse("100.00")) { EffectiveOn = today, By = "Claire" };
        if (isAct)
        {
            new CourtDesk(desk.World.Database, desk.World.Rules, desk.World.Clock).Open(
                desk.Dupin, new(CourtKind.Commercial, "tribunal de commerce de Lorient", Territory.Metropole,
                    ["F-DUPIN-1"]), "Claire");
        }

        desk.Records.Record(desk.Dupin, new RecordAct(happened, [])
        {
            Paper = new SentPaper("acte.pdf", "%PDF-1.7 acte"u8.ToArray()),
        }).Refused.ShouldBeNull();
        desk.Ask(EvidenceCheck.Of).Broken.ShouldBeEmpty();
        desk.Ask(db => db.Documents.ExecuteDelete()).ShouldBe(1);
        var missed = desk.Ask(EvidenceCheck.Of).Broken.ShouldHaveSingleItem();
        (missed.Key, missed.Document).ShouldBe(("documentMissing", isAct ? "2026IP1" : "AV-1"));
    }

    private Desk Sent(Product product)
    {
        var desk = new Desk(product, cluster);
        desk.World.Run();
        desk.World.ApproveAll();
        desk.World.Send();
        desk.Record(new ReplyReceived(Channel.Email) { EffectiveOn = desk.World.Today }).Refused.ShouldBeNull();
        return desk;
    }
}
