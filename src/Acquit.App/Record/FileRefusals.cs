namespace Acquit.App.Record;

/// <summary>What is said of a file that is not kept, after its name.</summary>
internal static class FileRefusals
{
    public static string French(RecordRefusal why) =>
        why == RecordRefusal.PdfMissing ? "est introuvable"
        : why == RecordRefusal.NotAPdf ? "n’est pas un PDF"
        : why == RecordRefusal.PdfTooLarge ? "dépasse 20 Mo"
        : "n’est ni un PDF, ni une image PNG ou JPEG";

    public static string English(RecordRefusal why) =>
        why == RecordRefusal.PdfMissing ? "is not there"
        : why == RecordRefusal.NotAPdf ? "is no PDF"
        : why == RecordRefusal.PdfTooLarge ? "is larger than 20 MB"
        : "is neither a PDF nor a picture as PNG or JPEG";
}
