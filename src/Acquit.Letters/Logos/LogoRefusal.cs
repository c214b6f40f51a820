using Acquit.Core;

namespace Acquit.Letters.Logos;

/// <summary>Why a file is no logo for letters.</summary>
public enum LogoRefusal
{
    /// <summary>There is no such file, or it cannot be opened.</summary>
    FileMissing,

    /// <summary>Neither PNG nor JPEG, whatever its name.</summary>
    NotAPicture,
    TooManyBytes,
    TooFewPixels,
    TooManyPixels,

    /// <summary>A damaged file, an interlaced or sixteen-bit PNG, a JPEG for four-colour print.</summary>
    KindUnsupported,
}

/// <summary>The refusals in words.</summary>
public static class LogoRefusals
{
    /// <summary>The name of the refusal in JSON: <c>logoTooManyBytes</c>.</summary>
    public static string Key(this LogoRefusal why) => $"logo{why}";

    public static string Sentence(this LogoRefusal why, Language language) => language switch
    {
        Language.French => French(why),
        Language.English => English(why),
    };

    private static string French(LogoRefusal why) => why switch
    {
        LogoRefusal.FileMissing => "Le fichier du logo est introuvable ou illisible.",
        LogoRefusal.NotAPicture => "Le logo doit être une image PNG ou JPEG.",
        LogoRefusal.TooManyBytes => $"Le logo est trop lourd : {LogoFile.MostBytes / 1000} ko au plus.",
        LogoRefusal.TooFewPixels => $"Le logo est trop petit : {LogoFile.FewestPixels} pixels au moins de chaque côté.",
        LogoRefusal.TooManyPixels => $"Le logo est trop grand : {LogoFile.MostPixels} pixels au plus de chaque côté.",
        LogoRefusal.KindUnsupported => "Cette image ne peut pas être imprimée : fichier abîmé, PNG entrelacé ou à "
            + "seize bits, JPEG en quadrichromie. Enregistrez-la de nouveau en PNG.",
    };

    private static string English(LogoRefusal why) => why switch
    {
        LogoRefusal.FileMissing => "The file of the logo is missing or cannot be read.",
        LogoRefusal.NotAPicture => "The logo must be a PNG or JPEG picture.",
        LogoRefusal.TooManyBytes => $"The logo is too heavy: {LogoFile.MostBytes / 1000} kB at most.",
        LogoRefusal.TooFewPixels => $"The logo is too small: {LogoFile.FewestPixels} pixels a side at least.",
        LogoRefusal.TooManyPixels => $"The logo is too large: {LogoFile.MostPixels} pixels a side at most.",
        LogoRefusal.KindUnsupported => "This picture cannot be printed: a damaged file, an interlaced or sixteen-bit "
            + "PNG, a four-colour JPEG. Save it again as PNG.",
    };
}
