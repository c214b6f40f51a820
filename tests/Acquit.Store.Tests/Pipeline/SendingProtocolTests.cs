using System.Text;
using Acquit.App.Dispatch;
using Acquit.Core.Dossiers;
using Acquit.Store.Rows;

namespace Acquit.Store.Tests.Pipeline;

public class SendingProtocolTests
{
    [Fact]
    public void What_was_reserved_and_never_handed_over_is_checked_first() =>
        SendingProtocol.Next(OutboxState.Reserved, handedOver: false, Trace.Unknown).ShouldBe(SendingMove.Check);

    [Theory]
    [InlineData(Trace.Left, SendingMove.Finalise)]
    [InlineData(Trace.NeverLeft, SendingMove.Check)]
    [InlineData(Trace.Unknown, SendingMove.AskAPerson)]
    public void What_was_being_handed_over_depends_on_what_the_channel_can_prove(Trace trace, SendingMove move) =>
        SendingProtocol.Next(OutboxState.Reserved, handedOver: true, trace).ShouldBe(move);

    [Fact]
    public void A_machine_never_retries_what_is_doubtful()
    {
        foreach (var trace in Enum.GetValues<Trace>())
        {
            SendingProtocol.Next(OutboxState.Doubtful, handedOver: true, trace).ShouldBe(SendingMove.Rest);
        }
    }
}

public sealed class ChannelFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("acquit-out-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_same_letter_handed_over_twice_is_one_file()
    {
        var channel = new PrintFolder(new OutFolder(_root));
        var letter = Message(Channel.Letter);
        channel.Find(letter).ShouldBe(Trace.NeverLeft);
        channel.Hand(letter, () => true).Result.ShouldBe(HandOver.Accepted);
        channel.Hand(letter, () => true);
        channel.Find(letter).ShouldBe(Trace.Left);
        Directory.GetFiles(_root, "*.pdf").Length.ShouldBe(1);
    }

    [Fact]
    public void A_letter_half_written_has_not_left()
    {
        var channel = new PrintFolder(new OutFolder(_root));
        var letter = Message(Channel.Letter);
        var path = channel.Hand(letter, () => true).Tracking;
        File.WriteAllText(path, "%PDF");
        channel.Find(letter).ShouldBe(Trace.NeverLeft);
    }

    [Fact]
    public void Enclosures_stand_beside_the_letter_numbered()
    {
        var letter = Message(Channel.RegisteredLetter) with
        {
            Enclosures =
            [
                new(1, "facture F/014.pdf", "un"u8.ToArray()),
                new(2, "facture F-015.pdf", "deux"u8.ToArray()),
            ],
        };
        new PrintFolder(new OutFolder(_root)).Hand(letter, () => true);
        var names = Directory.GetFiles(_root).Select(Path.GetFileName).ToList();
        names.ShouldContain(name => name!.EndsWith("_piece-01_facture-F-014.pdf", StringComparison.Ordinal));
        names.ShouldContain(name => name!.EndsWith("_piece-02_facture-F-015.pdf", StringComparison.Ordinal));
        names.ShouldAllBe(name => name!.StartsWith("D-2026-0412-03_", StringComparison.Ordinal));
    }

    [Fact]
    public void When_the_folder_is_gone_nobody_knows_what_left() =>
        new PrintFolder(new OutFolder(Path.Combine(_root, "gone")))
            .Find(Message(Channel.Letter))
            .ShouldBe(Trace.Unknown);

    [Fact]
    public void An_e_mail_file_carries_text_document_and_french_words()
    {
        var mail = Encoding.ASCII.GetString(MailFile.Write(Message(Channel.Email)));
        mail.ShouldContain("To: <compta@dupin.example>\r\n");
        mail.ShouldContain(
            "Subject: =?utf-8?B?" + Convert.ToBase64String(Encoding.UTF8.GetBytes("Facture échue")) + "?="
        );
        mail.ShouldContain("filename*=UTF-8''D-2026-0412-03.pdf");
        mail.ShouldContain("Message-ID: <0192f0c1000070008000000000000001@brunet.example>");
        mail.ShouldContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Bonjour,\r\nvotre facture…")));
        mail.Split("\r\n").ShouldAllBe(line => line.Length <= 998);
    }

    [Fact]
    public void Outside_text_adds_no_header_to_an_e_mail()
    {
        var hostile = Message(Channel.Email) with { Subject = "Facture\r\nBcc: tous@example.org" };
        Encoding.ASCII.GetString(MailFile.Write(hostile)).ShouldNotContain("\nBcc:");
    }

    private static OutgoingMessage Message(Channel channel) =>
        new()
        {
            Sending = new Guid("0192f0c1-0000-7000-8000-000000000001"),
            Channel = channel,
            Reference = "D-2026-0412/03",
            Recipient = channel == Channel.Email ? "compta@dupin.example" : "SARL Dupin\n44000 NANTES",
            Hash = OutFolder.HashOf("%PDF-1.7 lettre"u8),
            Document = "%PDF-1.7 lettre"u8.ToArray(),
            SenderAddress = "claire@brunet.example",
            SenderName = "Claire Morvan",
            Subject = "Facture échue",
            Text = "Bonjour,\nvotre facture…",
            ReservedAt = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
        };
}
