using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Acquit.Scenarios.Fuzz;

/// <summary>The smallest XLSX that is one: a workbook of one sheet, texts inline.</summary>
internal static class SheetSample
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Stored(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Add(archive, "_rels/.rels", Relationship($"{Office}/officeDocument", "xl/workbook.xml"));
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">"
                + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", Relationship($"{Office}/worksheet", "worksheets/sheet1.xml"));
            Add(archive, "xl/worksheets/sheet1.xml", Sheet(rows));
        }

        return bytes.ToArray();
    }

    private static string Relationship(string type, string target) =>
        $"<Relationships xmlns=\"{Package}/relationships\">"
        + $"<Relationship Id=\"rId1\" Type=\"{type}\" Target=\"{target}\"/></Relationships>";

    private static string Sheet(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = rows[row].Select((text, column) =>
                $"<c r=\"{(char)('A' + column)}{row + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">{string.Concat(cells)}</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?>" + xml));
    }
}
