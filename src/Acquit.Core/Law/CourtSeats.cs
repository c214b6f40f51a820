namespace Acquit.Core.Law;

/// <summary>The cities of one department that have a court.</summary>
/// <param name="Code">"01" to "95", "2A", "2B", "971" to "976"</param>
/// <param name="Commercial">
/// tribunal de commerce, overseas tribunal mixte de commerce; none where a chamber of the tribunal judiciaire stands
/// for it
/// </param>
/// <param name="Judicial">tribunal judiciaire</param>
public sealed record DepartmentSeats(
    string Code, IReadOnlyList<string> Commercial, IReadOnlyList<string> Judicial)
{
    /// <summary>Commercial courts sit there as tribunaux mixtes de commerce.</summary>
    public bool IsOverseas => Code.Length == 3;

    /// <summary>
    /// The commercial chamber of the tribunal judiciaire stands for the tribunal de commerce (C. com., art. L. 731-1).
    /// </summary>
    public bool HasChambers => Commercial.Count == 0;
}

/// <summary>
/// Where courts sit, by department: a list to choose from. Which of them hears a claim is for a person to confirm: the
/// area of a seat may cross the limit of a department.
/// </summary>
/// <param name="departments">no two of one code</param>
/// <param name="rule">where the list stands, and how sure it is</param>
public sealed class CourtSeats(IEnumerable<DepartmentSeats> departments, Citation rule)
{
    private const int PostcodeLength = 5;

    private readonly Dictionary<string, DepartmentSeats> _byCode =
        departments.ToDictionary(one => one.Code, StringComparer.Ordinal);

    public Citation Rule => rule;

    /// <summary>By code.</summary>
    public IReadOnlyList<DepartmentSeats> Departments =>
        [.. _byCode.Values.OrderBy(one => one.Code, StringComparer.Ordinal)];

    /// <summary>
    /// The department of a postcode, as post offices are numbered; null: it is no postcode, or none of the list.
    /// </summary>
    /// <param name="postcode">five digits: "20200" is 2B, "97410" is 974</param>
    public DepartmentSeats? Around(string postcode) =>
        postcode.Length != PostcodeLength || !postcode.All(char.IsAsciiDigit) ? null
        : _byCode.GetValueOrDefault(postcode switch
        {
            ['9', '7', ..] => postcode[..3],
            ['2', '0', '0' or '1', ..] => "2A",
            ['2', '0', ..] => "2B",
            _ => postcode[..2],
        });
}
