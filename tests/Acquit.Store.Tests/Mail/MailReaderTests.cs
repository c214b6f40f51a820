using System.Text;
using Acquit.Formats.Mail;

namespace Acquit.Store.Tests.Mail;

/// <summary>E-mails as the world writes them are read without harm.</summary>
public class MailReaderTests
{
    private const string Reply = """
        Return-Path: <jean@dupin.example>
        Received: from mx by here; Mon, 23 Nov 2026 10:00:00 +0100
        From: =?utf-8?Q?Jean_Dupin=C3=A9?= <Jean@Dupin.example>
        To: "Brunet, relances" <relances+a0192f0c1000070008000000000000001@brunet.example>
        Subject: =?iso-8859-1?Q?Re:_Facture_=E9chue?= =?utf-8?B?IOKCrA==?=
        Date: Mon, 23 Nov 2026 10:00:00 +0100
        Message-ID: <abc@dupin.example>
        In-Reply-To: <0192f0c1000070008000000000000001@brunet.example>
        References: <one@x.example>
         <0192f0c1000070008000000000000001@brunet.example>
        Content-Type: multipart/alternative; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Bonjour,=20
        je paie d=C3=A8s demain, la ligne est tr=
        =C3=A8s longue.
        --b1
        Content-Type: text/html

        <p>Bonjour</p>
        --b1--
        """;

    [Fact]
    public void A_reply_is_read_with_its_words_names_and_threads()
    {
        var mail = Read(Reply)!;
        (mail.From.ToString(), mail.FromName, mail.Subject).ShouldBe(
            ("Jean@dupin.example", "Jean Dupiné", "Re: Facture échue €"));
        mail.Text.ShouldBe("Bonjour, \nje paie dès demain, la ligne est très longue.");
        mail.Answers.ShouldBe(["<0192f0c1000070008000000000000001@brunet.example>", "<one@x.example>"]);
        mail.Receivers.ShouldBe(["relances+a0192f0c1000070008000000000000001@brunet.example"]);
        mail.IsAutomatic.ShouldBeFalse();
        mail.Date.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void The_same_message_is_the_same_wherever_it_lies()
    {
        var first = Read(Reply)!.Sha256;
        Read(Reply.ReplaceLineEndings("\r\n") + "\r\n\r\n")!.Sha256.ShouldBe(first, "a mailbox ends lines otherwise");
        Read(Reply.Replace("Received: from mx", "Received: from another", StringComparison.Ordinal))!.Sha256
            .ShouldBe(first, "the way it came is not the message");
        Read(Reply.Replace("demain", "jamais", StringComparison.Ordinal))!.Sha256.ShouldNotBe(first);
    }

    [Fact]
    public void A_report_of_failure_names_message_receiver_and_status()
    {
        var mail = Read(Bounce("0192f0c1000070008000000000000001", "compta@dupin.example", "failed", "5.1.1"))!;
        mail.Fates.ShouldBe([new DeliveryFate("failed", "5.1.1", "compta@dupin.example")]);
        mail.Reported.ShouldBe(["<0192f0c1000070008000000000000001@brunet.example>"]);
        Read(Reply)!.Fates.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("Precedence: bulk")]
    public void What_a_program_answers_is_known(string header) =>
        Read(header + "\n" + Reply)!.IsAutomatic.ShouldBeTrue();

    [Theory]
    [InlineData("", UnreadableMail.Empty)]
    [InlineData("bonjour", UnreadableMail.NoMessage)]
    [InlineData("Subject: sans expéditeur\n\nmots", UnreadableMail.NoMessage)]
    public void What_is_no_message_is_named(string text, UnreadableMail named)
    {
        MailReader.Read(Encoding.UTF8.GetBytes(text), out var why).ShouldBeNull();
        why.ShouldBe(named);
    }

    [Theory]
    [InlineData("utf-7")] // a coding that is not decoded any more
    [InlineData("no-such-coding")]
    public void Words_in_a_coding_that_nobody_decodes_are_read_as_Latin_1(string coding)
    {
        var mail = MailReader.Read(
            Encoding.Latin1.GetBytes($"From: a@b.example\nSubject: =?{coding}?Q?Re?=\n"
                + $"Content-Type: text/plain; charset={coding}\n\nJe paie.\n"),
            out _)!;
        (mail.Subject, mail.Text.Trim()).ShouldBe(("Re", "Je paie."));
    }

    [Fact]
    public void A_message_made_to_be_slow_is_read_in_one_pass()
    {
        // in the square of its length this would take hours
        const int Many = 4_000_000;
        var quoted = MailReader.Read(
            Encoding.Latin1.GetBytes("From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\nJe paie."
                + new string('=', Many)),
            out _)!;
        quoted.Text.ShouldBe("Je paie.");
        var folded = string.Concat(Enumerable.Repeat(" mot\n", Many / 5));
        MailReader.Read(Encoding.Latin1.GetBytes("From: a@b.example\nX-Long: un\n" + folded + "\nJe paie."), out _)!
            .Text.ShouldBe("Je paie.");
    }

    [Fact]
    public void Scripts_of_HTML_are_no_words()
    {
        const string html = "From: a@b.example\nContent-Type: text/html\n\n"
            + "<style>x</style><script>alert(1)</script><p>Je&nbsp;paie</p><p>vite</p>";
        Read(html)!.Text.ShouldBe("Je\u00A0paie\nvite");
    }

    [Fact]
    public void Damaged_and_hostile_messages_are_read_as_far_as_they_go_and_never_break()
    {
        var random = new Random(20261123);
        var report = Bounce("0192f0c1000070008000000000000001", "a@b.example", "failed", "5.1.1");
        var bounce = Encoding.Latin1.GetBytes(report);
        byte[][] seeds = [Encoding.UTF8.GetBytes(Reply), bounce, Nested()];
        for (var run = 0; run < 3000; run++)
        {
            var bytes = seeds[run % seeds.Length].ToArray();
            for (var change = random.Next(1, 30); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            MailReader.Read(bytes.AsSpan(0, random.Next(bytes.Length)), out _);
        }
    }

    /// <summary>What a mail server sends back when it could not deliver.</summary>
    internal static string Bounce(string id, string address, string action, string status) => $"""
        From: Mail Delivery System <mailer-daemon@mx.example>
        To: relances@brunet.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="r"

        --r
        Content-Type: text/plain

        I could not deliver it.
        --r
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; {address}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} no such user
        --r
        Content-Type: text/rfc822-headers

        Message-ID: <{id}@brunet.example>
        To: {address}
        --r--
        """;

    private static byte[] Nested() => Encoding.ASCII.GetBytes("From: a@b.example\n" + string.Concat(
        Enumerable.Range(0, 60).Select(i => $"Content-Type: multipart/mixed; boundary=\"n{i}\"\n\n--n{i}\n")));

    private static ReadMessage? Read(string text) => MailReader.Read(Encoding.UTF8.GetBytes(text), out _);
}
