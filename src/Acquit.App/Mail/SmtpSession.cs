using System.Globalization;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.App.Mail;

/// <summary>Who writes to whom, as the server is told.</summary>
/// <param name="Name">of the message: a report of its fate brings it back (RFC 3461)</param>
public sealed record SmtpEnvelope(EmailAddress From, EmailAddress To, string Name);

/// <summary>How the sending of one message ended.</summary>
/// <param name="Problem">null: the server has taken it</param>
/// <param name="MayHaveLeft">false with a problem: it is certain that nothing left</param>
/// <param name="Receipt">the server's code when it took the message: « 250 2.0.0 »</param>
public sealed record SmtpResult(MailProblem? Problem, bool MayHaveLeft, string Receipt)
{
    /// <summary>Another node has it now: this hand stopped before the last byte.</summary>
    public bool IsTaken { get; init; }

    internal static SmtpResult Not(MailProblem problem) => new(problem, false, "");
}

/// <summary>One connection to an SMTP server (RFC 5321), for one message after another.</summary>
public sealed class SmtpSession : IDisposable
{
    private const int MostLines = 100;

    private readonly MailWire _wire;
    private readonly MailPatience _patience;
    private readonly Dictionary<string, string> _offers = new(StringComparer.OrdinalIgnoreCase);

    private SmtpSession(MailWire wire, MailPatience patience) => (_wire, _patience) = (wire, patience);

    /// <summary>False once it broke: open another one.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Connects, encrypts and signs in.</summary>
    /// <param name="password">null: nobody signs in</param>
    /// <exception cref="MailBrokenException">with the stage at which it ended; nothing has left</exception>
    public static SmtpSession Open(MailServer server, string? password, MailPatience patience)
    {
        var session = new SmtpSession(MailWire.Open(server, patience), patience);
        try
        {
            session.Begin(server, password);
            return session;
        }
        catch (IOException broken)
        {
            session.Dispose();
            throw new MailBrokenException(MailFault.ServerUnreachable, broken);
        }
        catch (MailBrokenException)
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Sends one message, once. It never throws for what the server or the network does.</summary>
    /// <param name="message">whole, lines ended by CR LF</param>
    /// <param name="mayEnd">asked when all but the last line is out: true, and then only the server knows</param>
    public SmtpResult Send(SmtpEnvelope envelope, ReadOnlySpan<byte> message, Func<bool> mayEnd)
    {
        try
        {
            if (Prepare(envelope, message.Length) is { } refused)
            {
                Forget();
                return SmtpResult.Not(refused);
            }

            WriteBody(message);
        }
        catch (IOException)
        {
            return Broken(MailFault.ConnectionLost);
        }
        catch (MailBrokenException broken)
        {
            return Broken(broken.Problem.Fault);
        }

        if (!mayEnd())
        {
            IsUsable = false;
            return SmtpResult.Not(new MailProblem(MailFault.ConnectionLost)) with { IsTaken = true };
        }

        return End();
    }

    public void Dispose()
    {
        IsUsable = IsUsable && _wire.TryWriteLine("QUIT");
        _wire.Dispose();
    }

    private void Begin(MailServer server, string? password)
    {
        Expect(Read(), 220, MailFault.ServerRefuses);
        Hello();
        if (server.Security == MailSecurity.StartTls)
        {
            if (!_offers.ContainsKey("STARTTLS"))
            {
                throw new MailBrokenException(MailFault.TlsNotOffered);
            }

            Expect(Ask("STARTTLS"), 220, MailFault.TlsNotOffered);
            _wire.Encrypt();
            Hello();
        }

        if (server.User.Length > 0 && password is not null)
        {
            SignIn(server.User, password);
        }
    }

    private void Hello()
    {
        _offers.Clear();
        var answer = Ask($"EHLO {_wire.OwnName}");
        if (answer.Code != 250)
        {
            Expect(Ask($"HELO {_wire.OwnName}"), 250, MailFault.ServerRefuses);
            return;
        }

        foreach (var line in answer.Lines.Skip(1))
        {
            var words = line.Split(' ', 2);
            _offers[words[0]] = words.ElementAtOrDefault(1) ?? "";
        }
    }

    private void SignIn(string user, string password)
    {
        var ways = (_offers.GetValueOrDefault("AUTH") ?? "").ToUpperInvariant().Split(' ');
        if (ways.Contains("PLAIN"))
        {
            Expect(Ask("AUTH PLAIN " + Coded($"\0{user}\0{password}")), 235, MailFault.SignInRefused);
        }
        else if (ways.Contains("LOGIN"))
        {
            Expect(Ask("AUTH LOGIN"), 334, MailFault.SignInRefused);
            Expect(Ask(Coded(user)), 334, MailFault.SignInRefused);
            Expect(Ask(Coded(password)), 235, MailFault.SignInRefused);
        }
        else
        {
            throw new MailBrokenException(MailFault.SignInNotOffered);
        }
    }

    /// <summary>Sender, receiver, and the word that the data follows; null: it may follow.</summary>
    private MailProblem? Prepare(SmtpEnvelope envelope, int length)
    {
        _wire.Patience(_patience.Answer);
        if (long.TryParse(_offers.GetValueOrDefault("SIZE"), CultureInfo.InvariantCulture, out var most)
            && most > 0 && length > most)
        {
            return new MailProblem(MailFault.MessageTooLarge);
        }

        var tellsFate = _offers.ContainsKey("DSN");
        var size = _offers.ContainsKey("SIZE") ? string.Create(CultureInfo.InvariantCulture, $" SIZE={length}") : "";
        var sender = Ask($"MAIL FROM:<{envelope.From}>{size}"
            + (tellsFate ? $" RET=HDRS ENVID={envelope.Name}" : ""));
        if (sender.Code != 250)
        {
            return Problem(sender.Code is 552 ? MailFault.MessageTooLarge : MailFault.SenderRefused, sender);
        }

        var receiver = Ask($"RCPT TO:<{envelope.To}>" + (tellsFate ? " NOTIFY=FAILURE,DELAY" : ""));
        if (receiver.Code is not (250 or 251))
        {
            return Problem(MailFault.RecipientRefused, receiver);
        }

        var data = Ask("DATA");
        return data.Code == 354 ? null : Problem(MailFault.MessageRefused, data);
    }

    /// <summary>The message without its last line; a line that begins with a point gets a second one.</summary>
    private void WriteBody(ReadOnlySpan<byte> message)
    {
        var body = new MemoryStream(message.Length + 1024);
        while (message.Length > 0)
        {
            var end = message.IndexOf("\r\n"u8);
            var line = end < 0 ? message : message[..end];
            if (line.Length > 0 && line[0] == '.')
            {
                body.WriteByte((byte)'.');
            }

            body.Write(line);
            body.Write("\r\n"u8);
            message = end < 0 ? default : message[(end + 2)..];
        }

        _wire.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    private SmtpResult End()
    {
        try
        {
            _wire.Patience(_patience.Acceptance);
            _wire.WriteLine(".");
            var answer = Read();
            IsUsable = answer.Code != 421;
            return answer.Code / 100 == 2
                ? new SmtpResult(null, true, $"{answer.Code} {answer.Status}".TrimEnd())
                : answer.Code / 100 is 4 or 5
                    ? SmtpResult.Not(Problem(MailFault.MessageRefused, answer))
                    : Unknown();
        }
        catch (Exception broken) when (broken is IOException or MailBrokenException)
        {
            return Unknown();
        }
    }

    private SmtpResult Unknown() => Broken(MailFault.NoAnswer) with { MayHaveLeft = true };

    private SmtpResult Broken(MailFault fault)
    {
        IsUsable = false;
        return SmtpResult.Not(new MailProblem(fault));
    }

    /// <summary>What was begun is dropped. A server that refuses may hang up as well: its refusal stays.</summary>
    private void Forget()
    {
        try
        {
            IsUsable = Ask("RSET").Code == 250;
        }
        catch (Exception broken) when (broken is IOException or MailBrokenException)
        {
            IsUsable = false;
        }
    }

    private static MailProblem Problem(MailFault fault, SmtpAnswer answer) =>
        answer.Code == 421 ? new MailProblem(MailFault.ServerRefuses, 421, answer.Status)
            : new MailProblem(fault, answer.Code, answer.Status);

    private static void Expect(SmtpAnswer answer, int code, MailFault otherwise)
    {
        if (answer.Code != code)
        {
            throw new MailBrokenException(Problem(otherwise, answer));
        }
    }

    private SmtpAnswer Ask(string line)
    {
        _wire.WriteLine(line);
        return Read();
    }

    private SmtpAnswer Read()
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = _wire.ReadLine();
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture,
                out var code) || code is < 200 or > 599)
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpAnswer(code, lines);
            }
        }

        throw new MailBrokenException(MailFault.NotUnderstood);
    }

    private static string Coded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private sealed record SmtpAnswer(int Code, IReadOnlyList<string> Lines)
    {
        /// <summary>« 5.1.1 » where the answer begins with one.</summary>
        public string Status => Lines[^1].Split(' ')[0] is { Length: <= 11 } first
            && first.Split('.') is { Length: 3 } parts
            && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) ? first : "";
    }
}
