using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acquit.App.Webhooks;

/// <summary>
/// The signature of Standard Webhooks: HMAC-SHA256 over <c>id.timestamp.body</c>, so that neither the body nor the
/// moment can be another one.
/// </summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Mark = "whsec_";
    private const int SecretBytes = 32;

    /// <summary>« whsec_… »: 32 random bytes, Base64.</summary>
    public static string NewSecret() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>« v1,… ».</summary>
    /// <param name="secret">as <see cref="NewSecret"/> makes it</param>
    /// <param name="id">of the delivery, the same at every try</param>
    /// <param name="seconds">since 1970, of this try</param>
    /// <param name="body">the very bytes sent, as text</param>
    public static string Of(string secret, string id, long seconds, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(secret[Mark.Length..]), Encoding.UTF8.GetBytes(signed)));
    }
}
