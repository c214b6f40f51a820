using Acquit.Core.Parties;
using Acquit.Letters.Logos;

namespace Acquit.App.Creditors;

/// <summary>The logo of a creditor as a file that somebody hands over.</summary>
public static class LogoDesk
{
    /// <summary>The creditor with this picture on its letters, or why not.</summary>
    public static (Creditor Creditor, LogoRefusal? Why) Give(Creditor creditor, ReadOnlyMemory<byte> file) =>
        LogoFile.WhyNot(file) is { } why
            ? (creditor, why)
            : (creditor with { Logo = LogoFile.Taken(file) }, null);

    /// <summary>The same from a path; an empty one takes the logo away.</summary>
    public static (Creditor Creditor, LogoRefusal? Why) Give(Creditor creditor, string path)
    {
        if (path.Length == 0)
        {
            return (creditor with { Logo = null }, null);
        }

        try
        {
            var length = new FileInfo(path).Length;
            return length > LogoFile.MostBytes
                ? (creditor, LogoRefusal.TooManyBytes) : Give(creditor, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (creditor, LogoRefusal.FileMissing);
        }
    }

    /// <summary>« PNG, 420 × 120, 14 ko »; empty without a logo.</summary>
    public static string Describe(Creditor creditor) => creditor.Logo is not { } logo ? ""
        : $"{LogoFile.Describe(logo)}, {Math.Max(1, logo.Length / 1000)}\u00A0ko";
}
