using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acquit.Store.Tests.Mail;

/// <summary>A certificate for this machine that nobody has signed, as small mail servers have.</summary>
internal static class OwnCertificate
{
    public static X509Certificate2 Certificate { get; } = Make();

    /// <summary>SHA-256, hex.</summary>
    public static string Digest => Convert.ToHexStringLower(SHA256.HashData(Certificate.RawData));

    public static string Pem => Certificate.ExportCertificatePem();

    public static string KeyPem => Certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem();

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(
            made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
