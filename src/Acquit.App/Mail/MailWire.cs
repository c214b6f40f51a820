using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Acquit.Core.Parties;

namespace Acquit.App.Mail;

/// <summary>How long a mail server is waited for.</summary>
/// <param name="Connect">until it takes the connection</param>
/// <param name="Answer">for each answer</param>
/// <param name="Acceptance">for its answer to a whole message, which it may have to store and to examine first</param>
public sealed record MailPatience(TimeSpan Connect, TimeSpan Answer, TimeSpan Acceptance)
{
    public static MailPatience Usual { get; } =
        new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5));
}

/// <summary>Lines to and from a mail server, with limits on time and length; plain or encrypted.</summary>
internal sealed class MailWire : IDisposable
{
    private const int LongestLine = 16_384;

    private readonly Socket _socket;
    private readonly MailServer _server;
    private readonly byte[] _buffer = new byte[8192];
    private Stream _stream;
    private int _at;
    private int _end;

    private MailWire(Socket socket, MailServer server, MailPatience patience)
    {
        (_socket, _server) = (socket, server);
        _stream = new NetworkStream(socket, ownsSocket: true);
        Patience(patience.Answer);
    }

    /// <summary>« [192.0.2.7] »: who we are, to a server that asks.</summary>
    public string OwnName
    {
        get
        {
            var address = ((IPEndPoint)_socket.LocalEndPoint!).Address;
            address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
            return address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[IPv6:{address}]" : $"[{address}]";
        }
    }

    /// <summary>Opens the connection, encrypted at once where the server is set so.</summary>
    /// <exception cref="MailBrokenException">named</exception>
    public static MailWire Open(MailServer server, MailPatience patience)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var soon = new CancellationTokenSource(patience.Connect);
            socket.ConnectAsync(server.Host, server.Port, soon.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (Exception broken) when (broken is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            var isUnknown = broken is SocketException
            {
                SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain,
            };
            throw new MailBrokenException(isUnknown ? MailFault.ServerNotFound : MailFault.ServerUnreachable, broken);
        }

        var wire = new MailWire(socket, server, patience);
        if (server.Security == MailSecurity.Tls)
        {
            wire.Encrypt();
        }

        return wire;
    }

    public void Patience(TimeSpan time) =>
        _socket.ReceiveTimeout = _socket.SendTimeout = (int)time.TotalMilliseconds;

    /// <summary>Begins TLS. What was read before it and not asked for is a forgery, and refused.</summary>
    /// <exception cref="MailBrokenException">named; the connection is closed</exception>
    public void Encrypt()
    {
        var isTrusted = true;
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false, (_, certificate, _, errors) =>
            isTrusted = IsTrusted(certificate, errors));
        try
        {
            if (_at < _end)
            {
                throw new AuthenticationException("words before the encryption");
            }

            secure.AuthenticateAsClient(_server.Host);
            _stream = secure;
        }
        catch (Exception broken) when (broken is AuthenticationException or IOException)
        {
            secure.Dispose();
            Dispose();
            throw new MailBrokenException(isTrusted ? MailFault.TlsFailed : MailFault.CertificateNotTrusted, broken);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public void WriteLine(string line)
    {
        if (line.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new ArgumentException("a line within a line", nameof(line));
        }

        _stream.Write(Encoding.UTF8.GetBytes(line + "\r\n"));
    }

    /// <summary>False: the other side has hung up.</summary>
    public bool TryWriteLine(string line)
    {
        try
        {
            WriteLine(line);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Without its end.</summary>
    /// <param name="longest">bytes of a line at most</param>
    /// <exception cref="IOException">the connection is closed, or too slow</exception>
    /// <exception cref="MailBrokenException">a line without end</exception>
    public string ReadLine(int longest = LongestLine)
    {
        var line = new List<byte>(80);
        while (true)
        {
            var next = ReadByte();
            if (next == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
            if (line.Count > longest)
            {
                throw new MailBrokenException(MailFault.NotUnderstood);
            }
        }
    }

    /// <exception cref="IOException">the connection is closed, or too slow</exception>
    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        var have = Math.Min(count, _end - _at);
        _buffer.AsSpan(_at, have).CopyTo(bytes);
        _at += have;
        _stream.ReadExactly(bytes.AsSpan(have));
        return bytes;
    }

    public void Dispose() => _stream.Dispose();

    private byte ReadByte()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, _stream.Read(_buffer));
            if (_end == 0)
            {
                throw new EndOfStreamException();
            }
        }

        return _buffer[_at++];
    }

    private bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors) =>
        _server.Certificate.Length == 0
            ? errors == SslPolicyErrors.None
            : certificate is not null && string.Equals(
                Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData())),
                _server.Certificate, StringComparison.OrdinalIgnoreCase);
}
