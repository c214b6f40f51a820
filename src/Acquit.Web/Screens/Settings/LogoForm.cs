using Acquit.App.Creditors;
using Acquit.Core.Parties;
using Acquit.Letters.Logos;
using Microsoft.AspNetCore.Http;

namespace Acquit.Web.Screens.Settings;

/// <summary>A logo that came with a form.</summary>
internal static class LogoForm
{
    /// <summary>The creditor with this picture on its letters, or why not.</summary>
    public static (Creditor Creditor, LogoRefusal? Why) Give(Creditor creditor, IFormFile logo)
    {
        if (logo.Length > LogoFile.MostBytes)
        {
            return (creditor, LogoRefusal.TooManyBytes);
        }

        using var bytes = new MemoryStream();
        logo.CopyTo(bytes);
        return LogoDesk.Give(creditor, bytes.ToArray());
    }
}
