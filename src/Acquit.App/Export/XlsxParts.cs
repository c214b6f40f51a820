using System.Globalization;

namespace Acquit.App.Export;

/// <summary>What stands around the rows of a workbook.</summary>
internal static class XlsxParts
{
    /// <summary>Indices of the cell formats in <c>styles.xml</c>.</summary>
    public const int TitleStyle = 1;
    public const int AmountStyle = 2;
    public const int DayStyle = 3;
    public const int TextStyle = 4;
    public const int CountStyle = 5;

    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Media = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>
    /// Built-in formats 4 (#,##0.00) and 14 (the day as the reader's country writes it); 49 is text. With
    /// <c>quotePrefix</c> words stay words when somebody edits the cell.
    /// </summary>
    private const string Styles = Head + "<styleSheet xmlns=\"" + Main + "\">"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"6\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"4\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>"
        + "<xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "</cellXfs></styleSheet>";

    private static readonly DateOnly _dayNought = new(1899, 12, 30);

    /// <summary>2026-11-30 is day 46356 of a spreadsheet.</summary>
    public static int Serial(DateOnly day) => day.DayNumber - _dayNought.DayNumber;

    /// <summary>Up to the first row; titles stay in sight.</summary>
    public static string SheetHead(int columns) => Head + $"<worksheet xmlns=\"{Main}\"><sheetViews>"
        + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
        + "state=\"frozen\"/></sheetView></sheetViews>"
        + $"<cols><col min=\"1\" max=\"{Number(columns)}\" width=\"18\" customWidth=\"1\"/></cols><sheetData>";

    /// <summary>All other parts, by name.</summary>
    public static IEnumerable<(string Name, string Text)> Around(int sheets)
    {
        yield return ("xl/workbook.xml", Workbook(sheets));
        yield return ("xl/_rels/workbook.xml.rels", WorkbookLinks(sheets));
        yield return ("xl/styles.xml", Styles);
        yield return ("_rels/.rels", Links([("1", "officeDocument", "xl/workbook.xml")]));
        yield return ("[Content_Types].xml", Types(sheets));
    }

    private static string Workbook(int sheets) =>
        Head + $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>"
        + string.Concat(Numbers(sheets).Select(at =>
            $"<sheet name=\"Acquit {at}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>"))
        + "</sheets></workbook>";

    private static string WorkbookLinks(int sheets) => Links(
    [
        .. Numbers(sheets).Select(at => (at, "worksheet", $"worksheets/sheet{at}.xml")),
        (Number(sheets + 1), "styles", "styles.xml"),
    ]);

    private static string Links(IEnumerable<(string Id, string Kind, string Target)> links) =>
        Head + $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(links.Select(link =>
            $"<Relationship Id=\"rId{link.Id}\" Type=\"{Office}/{link.Kind}\" Target=\"{link.Target}\"/>"))
        + "</Relationships>";

    private static string Types(int sheets) =>
        Head + $"<Types xmlns=\"{Package}/content-types\">"
        + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Media}.sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Media}.styles+xml\"/>"
        + string.Concat(Numbers(sheets).Select(at =>
            $"<Override PartName=\"/xl/worksheets/sheet{at}.xml\" ContentType=\"{Media}.worksheet+xml\"/>"))
        + "</Types>";

    private static IEnumerable<string> Numbers(int count) => Enumerable.Range(1, count).Select(Number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
