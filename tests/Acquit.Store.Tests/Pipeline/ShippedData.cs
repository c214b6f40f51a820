using Acquit.App;

namespace Acquit.Store.Tests.Pipeline;

/// <summary>The law, policies and letters that ship.</summary>
internal static class ShippedData
{
    public static DataFolder Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Acquit.slnx")))
        {
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no Acquit.slnx above the tests");
        }

        return new DataFolder(Path.Combine(folder, "data"));
    }
}
