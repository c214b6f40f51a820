using System.Diagnostics;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.Store.Tests.Mail;

/// <summary>A mailbox on an IMAP server of others (Dovecot of the system), on a port of this machine.</summary>
internal sealed class RealImap : IDisposable
{
    public const string User = "relances";
    public const string Password = "une clé, à elle";

    private static readonly string[] _lying = ["cur", "new"];

    private readonly Process _process;
    private readonly string _root = Directory.CreateTempSubdirectory("acquit-imap-").FullName;
    private readonly Task<string> _rest;
    private int _delivered;

    public RealImap(MailSecurity security)
    {
        var port = RealSmtp.FreePort();
        Server = new MailServer("localhost", port, security) { User = User, Certificate = OwnCertificate.Digest };
        foreach (var name in _lying.Append("tmp"))
        {
            Directory.CreateDirectory(Path.Combine(_root, "mail", name));
        }

        File.WriteAllText(Path.Combine(_root, "own.crt"), OwnCertificate.Pem);
        File.WriteAllText(Path.Combine(_root, "own.key"), OwnCertificate.KeyPem);
        File.WriteAllText(Path.Combine(_root, "users"), $"{User}:{{PLAIN}}{Password}\n");
        File.WriteAllText(Path.Combine(_root, "dovecot.conf"), Settings(port, security));
        Run("chown", "-R", Who, _root);
        _process = Process.Start(new ProcessStartInfo(
            "/usr/sbin/dovecot", ["-F", "-c", Path.Combine(_root, "dovecot.conf")])
        {
            RedirectStandardError = true, UseShellExecute = false,
        }) ?? throw new InvalidOperationException("no dovecot");
        string? line;
        do
        {
            line = _process.StandardError.ReadLine();
            line.ShouldNotBeNull("Dovecot is missing or broken: apt-get install dovecot-imapd (test.sh does it)");
        }
        while (!line.Contains("starting up", StringComparison.Ordinal));

        _rest = Task.Run(_process.StandardError.ReadToEnd);
    }

    public MailServer Server { get; }

    private static string Who => Environment.IsPrivilegedProcess ? "dovecot" : Environment.UserName;

    /// <summary>A message lies in the mailbox.</summary>
    public void Deliver(string mail)
    {
        var name = $"{1_764_000_000 + ++_delivered}.M{_delivered}P1.host";
        var path = Path.Combine(_root, "mail", "tmp", name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(mail));
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc));
        Run("chmod", "666", path);
        File.Move(path, Path.Combine(_root, "mail", "new", name));
    }

    /// <summary>Names of messages that somebody has opened: the mark « S » of a Maildir.</summary>
    public IEnumerable<string> Opened => _lying
        .SelectMany(name => Directory.GetFiles(Path.Combine(_root, "mail", name)))
        .Where(path => path.Contains(":2,", StringComparison.Ordinal) && path.Split(":2,")[1].Contains('S'));

    public void Dispose()
    {
        Run("kill", "-TERM", $"{_process.Id}");
        _process.WaitForExit();
        _rest.Wait();
        _process.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private string Settings(int port, MailSecurity security)
    {
        var login = Environment.IsPrivilegedProcess ? "dovenull" : Who;
        var isTls = security == MailSecurity.Tls;
        return $$"""
            base_dir = {{_root}}/run
            state_dir = {{_root}}/state
            log_path = /dev/stderr
            protocols = imap
            listen = 127.0.0.1
            default_internal_user = {{Who}}
            default_login_user = {{login}}
            first_valid_uid = 1
            ssl = required
            ssl_cert = <{{_root}}/own.crt
            ssl_key = <{{_root}}/own.key
            mail_location = maildir:{{_root}}/mail
            passdb {
              driver = passwd-file
              args = scheme=PLAIN {{_root}}/users
            }
            userdb {
              driver = static
              args = uid={{Who}} gid={{Who}} home={{_root}}
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{(isTls ? 0 : port)}}
              }
              inet_listener imaps {
                port = {{(isTls ? port : 0)}}
                ssl = yes
              }
            }
            service anvil {
              chroot =
            }
            """;
    }

    private static void Run(string program, params string[] words)
    {
        using var process = Process.Start(program, words);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', words)}");
    }
}
