using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquit.Store.Access;

/// <summary>
/// Words that are kept unreadable: a password of a mailbox, a key that signs. Closed with the keys that every node
/// shares; the browser and the command line open the same box.
/// </summary>
public sealed class SecretBox(Database database)
{
    private const string Purpose = "acquit.mail-account";
    private IDataProtector? _protector;

    /// <summary>Empty stays empty.</summary>
    public string Close(string words) => words.Length == 0 ? "" : Protector.Protect(words);

    /// <summary>Null: closed with a key that is gone, or tampered with.</summary>
    public string? Open(string closed)
    {
        if (closed.Length == 0)
        {
            return "";
        }

        try
        {
            return Protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector => _protector ??= Make();

    private IDataProtector Make()
    {
        database.AccessPrepared();
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName(SharedKeyRing.Application);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(new SharedKeyRing(database));
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose);
    }
}
