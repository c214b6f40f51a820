using System.Globalization;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.App.Mail;

/// <summary>
/// One connection to an IMAP server (RFC 3501) that reads and changes nothing: no message is marked, moved or deleted.
/// </summary>
public sealed class ImapSession : IDisposable
{
    private const int MostLines = 100_000;

    /// <summary>The numbers found by a search come on one line.</summary>
    private const int LongestLine = 1 << 22;

    private readonly MailWire _wire;
    private int _number;
    private bool _isOpen = true;

    private ImapSession(MailWire wire) => _wire = wire;

    /// <summary>Connects, encrypts and signs in.</summary>
    /// <exception cref="MailBrokenException">with the stage at which it ended</exception>
    public static ImapSession Open(MailServer server, string password, MailPatience patience)
    {
        var session = new ImapSession(MailWire.Open(server, patience));
        try
        {
            session.Begin(server, password);
            return session;
        }
        catch (IOException broken)
        {
            session._isOpen = false;
            session.Dispose();
            throw new MailBrokenException(MailFault.ServerUnreachable, broken);
        }
        catch (MailBrokenException)
        {
            session._isOpen = false;
            session.Dispose();
            throw;
        }
    }

    /// <summary>Opens a folder for reading.</summary>
    /// <returns>its UIDVALIDITY: numbers of messages hold as long as it stays the same</returns>
    /// <exception cref="MailBrokenException"><see cref="MailFault.FolderUnknown"/></exception>
    public long Select(string folder)
    {
        var lines = Ask($"EXAMINE {Quoted(ModifiedUtf7(folder))}", MailFault.FolderUnknown);
        foreach (var line in lines)
        {
            var at = line.Text.IndexOf("UIDVALIDITY ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && long.TryParse(line.Text[(at + 12)..].Split(']', ' ')[0], CultureInfo.InvariantCulture,
                out var validity))
            {
                return validity;
            }
        }

        throw new MailBrokenException(MailFault.NotUnderstood);
    }

    /// <summary>Numbers of messages above a number, in their order.</summary>
    public IReadOnlyList<long> After(long number) =>
        Search(number, string.Create(CultureInfo.InvariantCulture, $"UID {number + 1}:*"));

    /// <summary>Numbers of messages that came in on a day or later, in their order.</summary>
    public IReadOnlyList<long> Since(DateOnly day) =>
        Search(0, $"SINCE {day.ToString("d-MMM-yyyy", CultureInfo.InvariantCulture)}");

    /// <summary>The bytes of a message, cut one byte beyond the largest; empty: it is gone.</summary>
    public byte[] Fetch(long number, int largest)
    {
        var command = string.Create(
            CultureInfo.InvariantCulture, $"UID FETCH {number} (BODY.PEEK[]<0.{largest + 1}>)");
        return Ask(command, MailFault.NotUnderstood).Select(line => line.Literal).OfType<byte[]>().FirstOrDefault()
            ?? [];
    }

    public void Dispose()
    {
        _isOpen = _isOpen && _wire.TryWriteLine("z LOGOUT");
        _wire.Dispose();
    }

    private List<long> Search(long above, string criteria)
    {
        return
        [
            .. Ask($"UID SEARCH {criteria}", MailFault.NotUnderstood)
                .Where(line => line.Text.StartsWith("* SEARCH", StringComparison.OrdinalIgnoreCase))
                .SelectMany(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2))
                .Select(word => long.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture))
                .Where(found => found > above).Order(),
        ];
    }

    private void Begin(MailServer server, string password)
    {
        if (!_wire.ReadLine().StartsWith("* OK", StringComparison.OrdinalIgnoreCase))
        {
            throw new MailBrokenException(MailFault.ServerRefuses);
        }

        if (server.Security == MailSecurity.StartTls)
        {
            Ask("STARTTLS", MailFault.TlsNotOffered);
            _wire.Encrypt();
        }

        if (server.User.Length == 0)
        {
            throw new MailBrokenException(MailFault.SignInRefused);
        }

        var offers = string.Join(' ', Ask("CAPABILITY", MailFault.NotUnderstood).Select(line => line.Text));
        if (offers.Contains("AUTH=PLAIN", StringComparison.OrdinalIgnoreCase))
        {
            SignIn($"\0{server.User}\0{password}");
        }
        else if (password.All(char.IsAscii) && server.User.All(char.IsAscii))
        {
            Ask($"LOGIN {Quoted(server.User)} {Quoted(password)}", MailFault.SignInRefused);
        }
        else
        {
            throw new MailBrokenException(MailFault.SignInNotOffered);
        }
    }

    private void SignIn(string words)
    {
        var tag = Next();
        _wire.WriteLine($"{tag} AUTHENTICATE PLAIN");
        while (_wire.ReadLine() is var line && !line.StartsWith('+'))
        {
            if (line.StartsWith(tag, StringComparison.Ordinal))
            {
                throw new MailBrokenException(MailFault.SignInNotOffered);
            }
        }

        _wire.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(words)));
        Answers(tag, MailFault.SignInRefused);
    }

    private List<ImapLine> Ask(string command, MailFault otherwise)
    {
        var tag = Next();
        _wire.WriteLine($"{tag} {command}");
        return Answers(tag, otherwise);
    }

    private List<ImapLine> Answers(string tag, MailFault otherwise)
    {
        var lines = new List<ImapLine>();
        while (lines.Count < MostLines)
        {
            var line = ReadLine();
            if (line.Text.StartsWith(tag + " ", StringComparison.Ordinal))
            {
                return line.Text[(tag.Length + 1)..].StartsWith("OK", StringComparison.OrdinalIgnoreCase)
                    ? lines : throw new MailBrokenException(otherwise);
            }

            lines.Add(line);
        }

        throw new MailBrokenException(MailFault.NotUnderstood);
    }

    /// <summary>A line with the bytes that it announces as « {42} », the rest of it included.</summary>
    private ImapLine ReadLine()
    {
        var text = new StringBuilder();
        byte[]? literal = null;
        while (true)
        {
            var line = _wire.ReadLine(LongestLine);
            text.Append(line);
            var open = line.LastIndexOf('{');
            if (!line.EndsWith('}') || open < 0
                || !int.TryParse(line[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                return new ImapLine(text.ToString(), literal);
            }

            if (count > Formats.Mail.MailReader.Largest + 1)
            {
                throw new MailBrokenException(MailFault.NotUnderstood);
            }

            literal = _wire.ReadBytes(count);
        }
    }

    private string Next() => string.Create(CultureInfo.InvariantCulture, $"a{++_number}");

    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : $"{c}"))}\"";

    /// <summary>Names of folders beyond ASCII (RFC 3501, 5.1.3).</summary>
    private static string ModifiedUtf7(string name)
    {
        var coded = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var from = at;
            while (at < name.Length && name[at] is < ' ' or > '~')
            {
                at++;
            }

            if (at > from)
            {
                var bytes = Encoding.BigEndianUnicode.GetBytes(name[from..at]);
                coded.Append('&').Append(Convert.ToBase64String(bytes).TrimEnd('=').Replace('/', ',')).Append('-');
            }

            if (at < name.Length)
            {
                coded.Append(name[at] == '&' ? "&-" : name[at]);
            }
        }

        return coded.ToString();
    }

    private readonly record struct ImapLine(string Text, byte[]? Literal);
}
