using System.Text;
using Acquit.App.Mail;
using Acquit.Core.Parties;

namespace Acquit.Store.Tests.Mail;

/// <summary>At each stage a failure has its name, and it is known whether anything can have left.</summary>
public class SmtpSessionTests
{
    private static readonly MailPatience _patience =
        new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));

    [Theory]
    [InlineData("CONNECT", "554 5.7.1 not you", MailFault.ServerRefuses, "554 5.7.1")]
    [InlineData("CONNECT", "I am a web server", MailFault.NotUnderstood, "")]
    [InlineData("CONNECT", "421 later", MailFault.ServerRefuses, "421")]
    [InlineData("AUTH", "535 5.7.8 wrong", MailFault.SignInRefused, "535 5.7.8")]
    [InlineData("MAIL", "550 5.7.1 not from here", MailFault.SenderRefused, "550 5.7.1")]
    [InlineData("MAIL", "552 5.3.4 too big", MailFault.MessageTooLarge, "552 5.3.4")]
    [InlineData("RCPT", "550 5.1.1 no such user", MailFault.RecipientRefused, "550 5.1.1")]
    [InlineData("RCPT", "450 4.2.0 greylisted", MailFault.RecipientRefused, "450 4.2.0")]
    [InlineData("RCPT", "421 4.3.0 closing", MailFault.ServerRefuses, "421 4.3.0")]
    [InlineData("DATA", "554 no", MailFault.MessageRefused, "554")]
    [InlineData(".", "554 5.6.0 spam", MailFault.MessageRefused, "554 5.6.0")]
    [InlineData(".", "451 4.3.0 disk full", MailFault.MessageRefused, "451 4.3.0")]
    public void A_refusal_has_the_name_of_its_stage_and_nothing_left(
        string verb, string answer, MailFault fault, string codes)
    {
        using var server = new ScriptedSmtp(MailSecurity.StartTls);
        server.Answers[verb] = answer;
        var result = Send(server);
        result.MayHaveLeft.ShouldBeFalse();
        result.Problem!.ToString().ShouldBe(new MailProblem(fault).ToString() + (codes.Length > 0 ? " " + codes : ""));
        server.Taken.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CONNECT", MailFault.ServerUnreachable)]
    [InlineData("EHLO", MailFault.ServerUnreachable)]
    [InlineData("AUTH", MailFault.ServerUnreachable)]
    [InlineData("MAIL", MailFault.ConnectionLost)]
    [InlineData("RCPT", MailFault.ConnectionLost)]
    [InlineData("DATA", MailFault.ConnectionLost)]
    public void A_connection_that_breaks_before_the_end_of_the_data_let_nothing_out(string verb, MailFault fault)
    {
        using var server = new ScriptedSmtp(MailSecurity.Tls) { HangsUpAt = verb };
        var result = Send(server);
        (result.Problem!.Fault, result.MayHaveLeft).ShouldBe((fault, false));
        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void A_server_that_refuses_and_hangs_up_has_refused_all_the_same()
    {
        using var server = new ScriptedSmtp { HangsUpAt = "RSET" };
        server.Answers["RCPT"] = "550 5.1.1 no such user";
        Send(server).Problem!.ToString().ShouldBe(new MailProblem(MailFault.RecipientRefused) + " 550 5.1.1");
    }

    [Fact]
    public void No_answer_after_the_last_line_is_a_doubt()
    {
        using var server = new ScriptedSmtp { HangsUpAt = "." };
        var result = Send(server);
        (result.Problem!.Fault, result.MayHaveLeft).ShouldBe((MailFault.NoAnswer, true));
        server.Taken.Count.ShouldBe(1, "the server has it: sent again, it would be there twice");
    }

    [Theory]
    [InlineData(MailSecurity.Plain)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public void A_message_arrives_byte_for_byte(MailSecurity security)
    {
        using var server = new ScriptedSmtp(security);
        var result = Send(server);
        (result.Problem, result.Receipt).ShouldBe((null, "250 2.0.0"));
        var taken = server.Taken.ShouldHaveSingleItem();
        (taken.From, taken.To).ShouldBe(("claire@brunet.example", "compta@dupin.example"));
        taken.Bytes.ShouldBe(_message);
    }

    [Fact]
    public void Encryption_that_is_not_offered_is_not_done_without()
    {
        using var server = new ScriptedSmtp { Offers = ["AUTH PLAIN"] };
        var strict = server.Server with { Security = MailSecurity.StartTls, User = ScriptedSmtp.User };
        Send(server, strict).Problem!.Fault.ShouldBe(MailFault.TlsNotOffered);
        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public void A_certificate_that_nobody_signed_is_refused_and_one_that_was_named_is_taken()
    {
        using var server = new ScriptedSmtp(MailSecurity.Tls);
        Send(server, server.Server with { Certificate = "" }).Problem!.Fault.ShouldBe(MailFault.CertificateNotTrusted);
        Send(server, server.Server with { Certificate = new string('0', 64) }).Problem!.Fault
            .ShouldBe(MailFault.CertificateNotTrusted);
        server.Heard.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
        Send(server).Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("AUTH LOGIN", null)]
    [InlineData("AUTH PLAIN", null)]
    [InlineData("AUTH XOAUTH2", MailFault.SignInNotOffered)]
    [InlineData("8BITMIME", MailFault.SignInNotOffered)]
    public void It_signs_in_in_the_way_that_is_offered(string offer, MailFault? fault)
    {
        using var server = new ScriptedSmtp(MailSecurity.StartTls) { Offers = [offer] };
        (Send(server).Problem?.Fault).ShouldBe(fault);
        server.Taken.Count.ShouldBe(fault is null ? 1 : 0);
    }

    [Fact]
    public void A_message_larger_than_the_server_takes_is_not_begun()
    {
        using var server = new ScriptedSmtp { Offers = ["SIZE 10"] };
        Send(server).Problem!.Fault.ShouldBe(MailFault.MessageTooLarge);
        server.Heard.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_answers_and_nobody_is_there()
    {
        using var server = new ScriptedSmtp();
        var gone = server.Server;
        server.Dispose();
        Send(server, gone).Problem!.Fault.ShouldBe(MailFault.ServerUnreachable);
        Send(server, gone with { Host = "nobody.invalid" }).Problem!.Fault.ShouldBe(MailFault.ServerNotFound);
    }

    [Fact]
    public void The_last_line_is_not_written_when_another_node_has_the_message()
    {
        using var server = new ScriptedSmtp();
        using var session = SmtpSession.Open(server.Server, null, _patience);
        session.Send(_envelope, _message, () => false).ShouldSatisfyAllConditions(
            result => result.IsTaken.ShouldBeTrue(), result => result.MayHaveLeft.ShouldBeFalse());
        session.IsUsable.ShouldBeFalse();
        server.Taken.ShouldBeEmpty();
    }

    [Fact]
    public void After_a_refused_receiver_the_same_connection_takes_the_next_message()
    {
        using var server = new ScriptedSmtp();
        server.Answers["RCPT"] = "550 5.1.1 no such user";
        using var session = SmtpSession.Open(server.Server, null, _patience);
        session.Send(_envelope, _message, () => true).Problem!.Fault.ShouldBe(MailFault.RecipientRefused);
        server.Answers.Clear();
        session.Send(_envelope, _message, () => true).Problem.ShouldBeNull();
        server.Connections.ShouldBe(1);
        server.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public void Every_fault_that_is_kept_is_read_back_and_has_its_sentence()
    {
        foreach (var fault in Enum.GetValues<MailFault>())
        {
            var problem = new MailProblem(fault, 550, "5.1.1");
            MailProblem.Parse(problem.ToString()).ShouldBe(problem);
            MailProblem.Parse(new MailProblem(fault).ToString()).ShouldBe(new MailProblem(fault));
            problem.Sentence(Acquit.Core.Language.French).ShouldEndWith("(550 5.1.1).");
        }

        MailProblem.Parse("facts changed").ShouldBeNull();
    }

    private static readonly byte[] _message =
        Encoding.ASCII.GetBytes("From: <a@b.example>\r\nSubject: dots\r\n\r\n.\r\n..two\r\nlast\r\n"
            + new string('x', 900) + string.Concat(Enumerable.Repeat("\r\nline", 20)) + "\r\n");

    private static readonly SmtpEnvelope _envelope = new(
        Address("claire@brunet.example"), Address("compta@dupin.example"), "0192f0c1");

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var read) ? read : throw new ArgumentException(text, nameof(text));

    private static SmtpResult Send(ScriptedSmtp server, MailServer? other = null)
    {
        try
        {
            using var session = SmtpSession.Open(other ?? server.Server, ScriptedSmtp.Password, _patience);
            return session.Send(_envelope, _message, () => true);
        }
        catch (MailBrokenException broken)
        {
            return new SmtpResult(broken.Problem, false, "");
        }
    }
}
