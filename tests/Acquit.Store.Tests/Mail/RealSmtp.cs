using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Acquit.Core.Parties;

namespace Acquit.Store.Tests.Mail;

/// <summary>A message that a server took, as its bytes came, dots unstuffed.</summary>
internal sealed record TakenMessage(string From, string To, byte[] Bytes)
{
    public string Text => Encoding.ASCII.GetString(Bytes);

    public string Id => Text.Split("\r\nMessage-ID: ")[1].Split("\r\n")[0];
}

/// <summary>
/// A mail server of others (aiosmtpd of the system) on a port of this machine; it writes each message that it takes
/// into a file, byte for byte. It knows nobody whose name begins with « inconnu »; until it opens it puts off whoever
/// begins with « plus-tard » at his name, and with « plein » once it has read the message.
/// </summary>
internal sealed class RealSmtp : IDisposable
{
    public const string User = "compta";
    public const string Password = "un mot de passe à elle";

    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("acquit-smtp-").FullName;

    public RealSmtp(MailSecurity security)
    {
        Server = new MailServer("localhost", FreePort(), security)
        {
            User = security == MailSecurity.Plain ? "" : User,
            Certificate = security == MailSecurity.Plain ? "" : OwnCertificate.Digest,
        };
        var (certificate, key) = (Path.Combine(_folder, "own.crt"), Path.Combine(_folder, "own.key"));
        File.WriteAllText(certificate, OwnCertificate.Pem);
        File.WriteAllText(key, OwnCertificate.KeyPem);
        _process = Process.Start(new ProcessStartInfo("/usr/bin/python3",
        [
            Path.Combine(AppContext.BaseDirectory, "smtpd.py"), _folder, $"{Server.Port}",
            security == MailSecurity.Plain ? "plain" : security.Key(), certificate, key, User, Password,
        ])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        _process.StandardOutput.ReadLine().ShouldBe(
            "ready", "python3-aiosmtpd is missing: apt-get install python3-aiosmtpd (test.sh does it)");
    }

    public MailServer Server { get; }

    public IReadOnlyList<TakenMessage> Taken =>
        [.. Directory.GetFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>From now on it puts nobody off.</summary>
    public void OpenUp() => File.WriteAllText(Path.Combine(_folder, "open"), "");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A port that nobody uses at this instant.</summary>
    public static int FreePort()
    {
        var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return port;
    }

    private static TakenMessage Read(string path)
    {
        using var head = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".json")));
        var to = head.RootElement.GetProperty("to").EnumerateArray().Select(one => one.GetString()!).ToList();
        return new TakenMessage(
            head.RootElement.GetProperty("from").GetString()!, to.ShouldHaveSingleItem(), File.ReadAllBytes(path));
    }
}
