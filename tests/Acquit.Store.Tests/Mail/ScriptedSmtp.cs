using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.Store.Tests.Mail;

/// <summary>
/// An SMTP server that does as it is told: it answers a verb otherwise, or hangs up at it. It counts what it took; what
/// it took and did not answer is counted too.
/// </summary>
internal sealed class ScriptedSmtp : IDisposable
{
    public const string User = "compta";
    public const string Password = "un mot de passe à elle";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<TakenMessage> _taken = new();
    private readonly ConcurrentQueue<string> _heard = new();

    public ScriptedSmtp(MailSecurity security = MailSecurity.Plain)
    {
        Security = security;
        _listener.Start();
        new Thread(Listen) { IsBackground = true }.Start();
    }

    public MailSecurity Security { get; }

    /// <summary>By verb (« CONNECT » for the greeting, « . » for the end of the data): what it says instead.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>
    /// The verb at which it hangs up; « body »: within the data; « . »: it has the message, and says nothing.
    /// </summary>
    public string HangsUpAt { get; set; } = "";

    /// <summary>What it offers after EHLO, but STARTTLS.</summary>
    public string[] Offers { get; set; } = ["AUTH PLAIN LOGIN", "SIZE 10000000", "DSN", "8BITMIME"];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public MailServer Server => new("127.0.0.1", Port, Security)
    {
        User = Security == MailSecurity.Plain ? "" : User,
        Certificate = Security == MailSecurity.Plain ? "" : OwnCertificate.Digest,
    };

    public IReadOnlyList<TakenMessage> Taken => [.. _taken];

    /// <summary>Commands, in order; passwords are in them.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    public int Connections { get; private set; }

    /// <summary>Called with each verb before it is answered; « . » once the message is taken.</summary>
    public Action<string>? OnWord { get; set; }

    public void Dispose() => _listener.Stop();

    private void Listen()
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptSocket();
                Connections++;
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception stopped) when (stopped is SocketException or InvalidOperationException)
        {
            _heard.Enqueue(stopped.Message);
        }
    }

    private void Serve(Socket client)
    {
        try
        {
            using var stream = new NetworkStream(client, ownsSocket: true);
            new Talk(this, stream).Run();
        }
        catch (Exception gone) when (gone is IOException or System.Security.Authentication.AuthenticationException)
        {
            _heard.Enqueue(gone.GetType().Name);
        }
    }

    private sealed class Talk(ScriptedSmtp server, Stream stream)
    {
        private Stream _stream = stream;
        private string _from = "";
        private string _to = "";

        public void Run()
        {
            if (server.Security == MailSecurity.Tls)
            {
                Encrypt();
            }

            if (!Say("CONNECT", "220 scripted ESMTP"))
            {
                return;
            }

            while (ReadLine() is { } line)
            {
                server._heard.Enqueue(line);
                if (!Answer(line))
                {
                    return;
                }
            }
        }

        private bool Answer(string line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO":
                    string[] offers = server.Security == MailSecurity.StartTls && _stream is not SslStream
                        ? ["STARTTLS", .. server.Offers] : server.Offers;
                    return Say(verb, "250-scripted\r\n"
                        + string.Concat(offers[..^1].Select(offer => $"250-{offer}\r\n")) + "250 " + offers[^1]);
                case "STARTTLS":
                    if (!Say(verb, "220 go on"))
                    {
                        return false;
                    }

                    Encrypt();
                    return true;
                case "AUTH":
                    return SignIn(line);
                case "MAIL":
                    _from = Between(line);
                    return Say(verb, "250 2.1.0 ok");
                case "RCPT":
                    _to = Between(line);
                    return Say(verb, "250 2.1.5 ok");
                case "DATA":
                    return Say(verb, "354 go on") && (server.Answers.ContainsKey("DATA") || Take());
                case "QUIT":
                    Say(verb, "221 bye");
                    return false;
                default:
                    return Say(verb, "250 ok");
            }
        }

        private bool SignIn(string line)
        {
            string given;
            if (line.StartsWith("AUTH PLAIN ", StringComparison.Ordinal))
            {
                given = Decoded(line[11..]);
            }
            else
            {
                Say("LOGIN", "334 VXNlcm5hbWU6");
                var user = Decoded(ReadLine()!);
                Say("LOGIN", "334 UGFzc3dvcmQ6");
                given = $"\0{user}\0{Decoded(ReadLine()!)}";
            }

            return Say("AUTH", given == $"\0{User}\0{Password}" ? "235 2.7.0 ok" : "535 5.7.8 no");
        }

        private bool Take()
        {
            var body = new List<string>();
            while (ReadLine() is { } line)
            {
                if (body.Count == 5)
                {
                    server.OnWord?.Invoke("body");
                }

                if (server.HangsUpAt == "body" && body.Count > 5)
                {
                    return false;
                }

                if (line == ".")
                {
                    return TookWhole(body);
                }

                body.Add(line.StartsWith('.') ? line[1..] : line);
            }

            return false;
        }

        private bool TookWhole(List<string> body)
        {
            var isTaken = !server.Answers.TryGetValue(".", out var other) || other.StartsWith('2');
            if (isTaken)
            {
                server._taken.Enqueue(new TakenMessage(
                    _from, _to, Encoding.Latin1.GetBytes(string.Concat(body.Select(line => line + "\r\n")))));
            }

            return Say(".", "250 2.0.0 taken as 4711");
        }

        /// <summary>False: it hung up.</summary>
        private bool Say(string verb, string usual)
        {
            server.OnWord?.Invoke(verb);
            if (server.HangsUpAt == verb)
            {
                return false;
            }

            var says = server.Answers.GetValueOrDefault(verb, usual);
            _stream.Write(Encoding.ASCII.GetBytes(says + "\r\n"));
            return true;
        }

        private void Encrypt()
        {
            var secure = new SslStream(_stream);
            secure.AuthenticateAsServer(OwnCertificate.Certificate);
            _stream = secure;
        }

        private string? ReadLine()
        {
            var line = new List<byte>();
            while (_stream.ReadByte() is var next and >= 0)
            {
                if (next == '\n')
                {
                    return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
                }

                line.Add((byte)next);
            }

            return null;
        }

        private static string Between(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

        private static string Decoded(string coded) => Encoding.UTF8.GetString(Convert.FromBase64String(coded));
    }
}
