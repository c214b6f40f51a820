namespace Acquit.Formats.Notices;

/// <summary>
/// Notices of the BODACC about insolvency proceedings: the XML of the official files (schemas PCL), or the JSON of the
/// open-data interface. A notice that cannot be used is a problem with its line; the others are read.
/// </summary>
public static class NoticeFile
{
    /// <summary>A day of the BODACC is a few megabytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    public static NoticeReading Read(byte[] bytes, string name)
    {
        var problems = new List<ImportProblem>();
        var first = Array.Find(bytes.AsSpan(0, Math.Min(bytes.Length, 256)).ToArray(), one => one > 32 && one < 128);
        if (bytes.Length == 0 || bytes.Length > MostBytes || first is not ((byte)'<' or (byte)'{' or (byte)'['))
        {
            var code = bytes.Length == 0 ? ProblemCode.FileEmpty
                : bytes.Length > MostBytes ? ProblemCode.FileTooLarge : ProblemCode.FileNotRecognised;
            return new NoticeReading([], [new(code, name, 0, 0, "", "")], 0);
        }

        var raw = first == (byte)'<' ? NoticeXml.Read(bytes, name, problems) : NoticeJson.Read(bytes, name, problems);
        var notices = raw.Select(one => one.Checked(name, problems)).OfType<InsolvencyNotice>().ToList();
        return new NoticeReading(notices, problems, raw.Count);
    }
}
