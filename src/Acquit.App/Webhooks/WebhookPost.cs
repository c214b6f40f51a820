using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Acquit.Store.Rows;

namespace Acquit.App.Webhooks;

/// <summary>What came of one try.</summary>
/// <param name="Failure">null: the other side took it</param>
/// <param name="Status">of HTTP; null: there was no answer</param>
public sealed record PostOutcome(DeliveryFailure? Failure, int? Status);

/// <summary>
/// Posts one delivery. The name is looked up here and the connection goes to the very address that was checked, so that
/// a name cannot lead elsewhere in between; redirections are not followed, and no proxy is asked.
/// </summary>
public sealed class WebhookPost : IDisposable
{
    private const string Agent = "Acquit-Webhooks/1";
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private static readonly HttpRequestOptionsKey<bool> _mayBePrivate = new("mayBePrivate");

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = Connect,
        ConnectTimeout = _patience, PooledConnectionLifetime = TimeSpan.Zero,
    })
    {
        Timeout = _patience,
    };

    /// <param name="with">the key that signs, opened, and the moment of this try, which is signed too</param>
    public async Task<PostOutcome> Send(
        WebhookRow hook, WebhookDeliveryRow delivery, (string Secret, DateTimeOffset At) with, CancellationToken stop)
    {
        var (id, seconds) = (delivery.Id.ToString("N"), with.At.ToUnixTimeSeconds());
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url);
        request.Options.Set(_mayBePrivate, hook.MayBePrivate);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.ParseAdd(Agent);
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            WebhookSignature.SignatureHeader, WebhookSignature.Of(with.Secret, id, seconds, delivery.Body));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return new PostOutcome(
                answer.IsSuccessStatusCode ? null
                    : answer.StatusCode == HttpStatusCode.Gone ? DeliveryFailure.Gone : DeliveryFailure.NotAccepted,
                (int)answer.StatusCode);
        }
        catch (HttpRequestException mistake)
        {
            return new PostOutcome(
                mistake.InnerException is PrivateAddressException ? DeliveryFailure.PrivateAddress
                    : DeliveryFailure.NotReached, null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new PostOutcome(DeliveryFailure.TimedOut, null);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var mayBePrivate = context.InitialRequestMessage.Options.TryGetValue(_mayBePrivate, out var may) && may;
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        var allowed = Array.FindAll(found, address => mayBePrivate || PublicAddress.Is(address));
        if (allowed.Length == 0 && found.Length > 0)
        {
            throw new PrivateAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class PrivateAddressException() : IOException("private address");
}
