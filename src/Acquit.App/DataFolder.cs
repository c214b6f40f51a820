namespace Acquit.App;

/// <summary>
/// Where law, policies, letters and samples are: <c>ACQUIT_DATA</c>, else <c>data</c> beside the program.
/// </summary>
public sealed record DataFolder(string Root)
{
    public string Law => Path.Combine(Root, "law");

    public string Policies => Path.Combine(Root, "policies");

    public string Letters => Path.Combine(Root, "letters");

    public string Samples => Path.Combine(Root, "samples");

    public static DataFolder Find() =>
        new(Environment.GetEnvironmentVariable("ACQUIT_DATA") is { Length: > 0 } given
            ? given
            : Path.Combine(AppContext.BaseDirectory, "data"));
}
