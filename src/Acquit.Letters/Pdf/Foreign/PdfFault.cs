using System.Globalization;
using Acquit.Core;

namespace Acquit.Letters.Pdf.Foreign;

/// <summary>Why the pages of a file from elsewhere cannot be taken. Nothing is guessed: what is doubtful is refused.
/// </summary>
public enum PdfFault
{
    NotAPdf,
    Encrypted,
    TooLarge,
    TooManyObjects,
    TooManyPages,
    TooDeep,
    TableBroken,
    ObjectBroken,
    ObjectMissing,
    StreamBroken,
    FilterUnknown,
    PagesBroken,
    NoPages,
    ContentMissing,
    TooManyParts,
    MarkNotDrawn,
    LayersHidden,

    /// <summary>A picture that breaks off, or is none.</summary>
    PictureBroken,

    /// <summary>A picture of a kind that a page cannot take: interlaced, four-colour, transparent in sixteen bits.
    /// </summary>
    PictureKindUnknown,
}

/// <summary>One refusal: the file, and where in it, in bytes from its beginning.</summary>
public sealed record RefusedPdf(PdfFault Fault, string File, long At)
{
    /// <summary>« Facture F-14.pdf (octet 1 234) : le fichier est chiffré. »</summary>
    public string Sentence(Language language) => language switch
    {
        Language.French => $"{File} (octet {At.ToString(CultureInfo.InvariantCulture)})\u00A0: {InFrench(Fault)}",
        Language.English => $"{File} (byte {At.ToString(CultureInfo.InvariantCulture)}): {InEnglish(Fault)}",
    };

    /// <summary>
    /// A program such as qpdf may write the file anew; a protected or oversized one it may not, nor one that lacks a
    /// content: written anew it would no longer say that something is missing.
    /// </summary>
    public bool MayBeRepaired => Fault switch
    {
        PdfFault.NotAPdf or PdfFault.Encrypted or PdfFault.TooLarge or PdfFault.TooManyObjects
            or PdfFault.TooManyPages or PdfFault.ContentMissing or PdfFault.TooManyParts or PdfFault.MarkNotDrawn
            or PdfFault.LayersHidden or PdfFault.PictureBroken or PdfFault.PictureKindUnknown => false,
        PdfFault.TooDeep or PdfFault.TableBroken or PdfFault.ObjectBroken or PdfFault.ObjectMissing
            or PdfFault.StreamBroken or PdfFault.FilterUnknown or PdfFault.PagesBroken or PdfFault.NoPages => true,
    };

    private static string InFrench(PdfFault fault) => fault switch
    {
        PdfFault.NotAPdf => "ce n’est pas un PDF.",
        PdfFault.Encrypted => "le fichier est protégé, demander une copie sans protection.",
        PdfFault.TooLarge => "le fichier, ou ce qu’il contient une fois décompressé, est trop gros.",
        PdfFault.TooManyObjects => "le fichier a trop d’objets.",
        PdfFault.TooManyPages => "le fichier a trop de pages.",
        PdfFault.TooDeep => "le fichier emboîte trop d’objets les uns dans les autres.",
        PdfFault.TableBroken => "la table des objets est abîmée ou le fichier est coupé.",
        PdfFault.ObjectBroken => "un objet est abîmé.",
        PdfFault.ObjectMissing => "un objet annoncé n’est pas dans le fichier.",
        PdfFault.StreamBroken => "un contenu compressé est abîmé.",
        PdfFault.FilterUnknown => "un contenu est compressé d’une manière qui n’est pas lue.",
        PdfFault.PagesBroken => "la suite des pages est abîmée.",
        PdfFault.NoPages => "le fichier n’a pas de page.",
        PdfFault.ContentMissing => "un contenu annoncé par une page n’est pas dans le fichier.",
        PdfFault.TooManyParts => "une page est faite de trop de morceaux ou porte trop d’annotations.",
        PdfFault.MarkNotDrawn =>
            "un champ rempli ou une annotation n’est pas dessiné dans le fichier, l’imprimer dans un nouveau PDF.",
        PdfFault.LayersHidden =>
            "le fichier a des calques masqués, l’imprimer dans un nouveau PDF tel qu’il doit être vu.",
        PdfFault.PictureBroken => "l’image est abîmée ou coupée.",
        PdfFault.PictureKindUnknown =>
            "l’image est d’une sorte qu’une page ne prend pas (PNG entrelacé, JPEG en quadrichromie), "
                + "l’enregistrer de nouveau en PNG ou en PDF.",
    };

    private static string InEnglish(PdfFault fault) => fault switch
    {
        PdfFault.NotAPdf => "this is no PDF.",
        PdfFault.Encrypted => "the file is protected, ask for a copy without protection.",
        PdfFault.TooLarge => "the file, or what it holds once unpacked, is too large.",
        PdfFault.TooManyObjects => "the file has too many objects.",
        PdfFault.TooManyPages => "the file has too many pages.",
        PdfFault.TooDeep => "the file nests its objects too deeply.",
        PdfFault.TableBroken => "the table of objects is damaged, or the file is cut off.",
        PdfFault.ObjectBroken => "an object is damaged.",
        PdfFault.ObjectMissing => "an object that is announced is not in the file.",
        PdfFault.StreamBroken => "a packed content is damaged.",
        PdfFault.FilterUnknown => "a content is packed in a way that is not read.",
        PdfFault.PagesBroken => "the sequence of pages is damaged.",
        PdfFault.NoPages => "the file has no page.",
        PdfFault.ContentMissing => "a content that a page announces is not in the file.",
        PdfFault.TooManyParts => "a page is made of too many parts or bears too many annotations.",
        PdfFault.MarkNotDrawn =>
            "a filled field or an annotation is not drawn in the file, print it to a new PDF.",
        PdfFault.LayersHidden =>
            "the file has hidden layers, print it to a new PDF the way it is to be seen.",
        PdfFault.PictureBroken => "the picture is damaged or cut off.",
        PdfFault.PictureKindUnknown =>
            "the picture is of a kind that a page does not take (interlaced PNG, four-colour JPEG), save it again as "
                + "PNG or PDF.",
    };
}

/// <summary>Thrown inside the reader only, and caught where a file is opened: it becomes a refusal.</summary>
internal sealed class PdfFaultException(PdfFault fault, long at) : Exception($"{fault} at byte {at}")
{
    public PdfFault Fault { get; } = fault;

    public long At { get; } = at;
}
