namespace Acquit.Core.Procedures;

/// <summary>How the order was handed over: it decides from when the debtor's month runs (CPC, art. 1416).</summary>
public enum ServiceManner
{
    /// <summary>To the debtor himself: his month runs from that day.</summary>
    ToPerson,

    /// <summary>At his home, to somebody else, at the study: his month runs from a later act.</summary>
    Otherwise,
}

/// <summary>Words for the manners of service.</summary>
public static class ServiceManners
{
    public static string Key(this ServiceManner manner) =>
        manner switch
        {
            ServiceManner.ToPerson => "to-person",
            ServiceManner.Otherwise => "otherwise",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static ServiceManner? Parse(string key) =>
        key switch
        {
            "to-person" => ServiceManner.ToPerson,
            "otherwise" => ServiceManner.Otherwise,
            _ => null,
        };

    public static string Name(this ServiceManner manner, Language language) =>
        (manner, language) switch
        {
            (ServiceManner.ToPerson, Language.French) => "à la personne du débiteur",
            (ServiceManner.Otherwise, Language.French) => "autrement qu’à sa personne",
            (ServiceManner.ToPerson, Language.English) => "to the debtor in person",
            (ServiceManner.Otherwise, Language.English) => "otherwise than to him in person",
        };
}
