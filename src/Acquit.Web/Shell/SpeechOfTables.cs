using System.Globalization;

namespace Acquit.Web.Shell;

/// <summary>Words of tables that are taken away.</summary>
public static class SpeechOfTables
{
    /// <summary>« balance-agee-2026-11-30 ».</summary>
    public static string FileName(this Speech tell, string french, string english, DateOnly day) =>
        $"{tell.Say(french, english)}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
