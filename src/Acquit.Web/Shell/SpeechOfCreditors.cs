using Acquit.Core.Dates;
using Acquit.Core.Parties;

namespace Acquit.Web.Shell;

/// <summary>Words of the settings of a creditor.</summary>
public static class SpeechOfCreditors
{
    public static string Name(this Speech tell, ClaimKind kind) => kind switch
    {
        ClaimKind.General => tell.Say("Biens et services en général", "Goods and services in general"),
        ClaimKind.Carriage => tell.Say("Transport de marchandises", "Carriage of goods"),
        ClaimKind.Telecom => tell.Say("Communications électroniques", "Electronic communications"),
    };

    /// <summary>« lundi », within a sentence.</summary>
    public static string Name(this Speech tell, DayOfWeek day) =>
        DayNames.Of(new DateOnly(2024, 1, 7).AddDays((int)day), tell.Language);
}
