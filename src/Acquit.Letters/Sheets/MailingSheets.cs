using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Sheets;

/// <summary>One envelope of a print batch.</summary>
/// <param name="Number">1, 2, 3… in the order of printing and filling.</param>
/// <param name="Ref">Printed reference of the letter: the sender's reference on the slip.</param>
/// <param name="Pages">Printed pages, merged enclosures included; files laid beside are counted apart.</param>
public sealed record Envelope(int Number, string Ref, PostalAddress Recipient, Channel Channel, int Pages)
{
    /// <summary>Enclosed files that stand beside the letter and are printed apart.</summary>
    public int FilesBeside { get; init; }
}

/// <summary>Papers for the person who fills envelopes and goes to the post office: never sent to a debtor.</summary>
public static class MailingSheets
{
    private const string ToFill = "______________________";
    private const int MostPages = 200;

    /// <summary>
    /// The first page of a print batch: its envelopes in order, what to put in each, tracking numbers to fill in.
    /// </summary>
    /// <exception cref="ArgumentException">Envelopes are missing or out of order: 1, 2, 3… is expected.</exception>
    public static LetterDocument Summary(Creditor creditor, DateOnly on, IReadOnlyList<Envelope> envelopes)
    {
        if (!envelopes.Select(envelope => envelope.Number).SequenceEqual(Enumerable.Range(1, envelopes.Count)))
        {
            throw new ArgumentException("envelopes are numbered 1, 2, 3… in order", nameof(envelopes));
        }

        var registered = envelopes.Count(envelope => IsRegistered(envelope.Channel));
        var hasBeside = envelopes.Any(envelope => envelope.FilesBeside > 0);
        var pages = envelopes.Sum(envelope => envelope.Pages);
        var beside = envelopes.Sum(envelope => envelope.FilesBeside);
        return Sheet("print-batch", creditor, on, $"Plis du {FrenchText.Of(on)}") with
        {
            Blocks =
            [
                new Table(
                    [new("Pli", 7, true), new("Référence", 24, false), new("Destinataire", 38, false), new("Envoi", 18,
                        false),
                        new("Pages", 9, true), .. hasBeside ? (TableColumn[])[new("À joindre", 12, true)] : [],
                        .. registered > 0 ? (TableColumn[])[new("N° de suivi", 34, false)] : []],
                    [.. envelopes.Select(envelope => Row(envelope, hasBeside, registered > 0))])
                {
                    Totals =
                    [
                        (string[])[$"Total{FrenchText.NoBreak}: {Plis(envelopes.Count, registered)}, "
                            + Printed(pages, beside), "", "", "", "",
                            .. hasBeside ? (string[])[""] : [], .. registered > 0 ? (string[])[""] : []],
                    ],
                },
                new Paragraph([new(
                    "Les lettres suivent dans l’ordre des plis. "
                        + "Après le dépôt, reporter les numéros de suivi dans les dossiers.",
                    false)]) { IsSmall = true },
            ],
        };
    }

    /// <summary>
    /// What the slip of a registered letter asks for; the tracking number is filled in at the counter.
    /// </summary>
    /// <exception cref="ArgumentException">The envelope is no paper registered letter, or the creditor has no
    /// address.</exception>
    public static LetterDocument DepositSlip(Creditor creditor, DateOnly on, Envelope envelope)
    {
        if (!IsRegistered(envelope.Channel) || creditor.Address is not { } sender)
        {
            throw new ArgumentException("a slip needs a registered letter and a sender's address", nameof(envelope));
        }

        return Sheet("deposit-slip", creditor, on, "Fiche de dépôt d’une lettre recommandée") with
        {
            Ref = envelope.Ref,
            References = [("Pli", $"{envelope.Number}")],
            Blocks =
            [
                new Table(
                    [new("Rubrique", 30, false), new("À reporter", 70, false)],
                    [
                        .. Rows("Expéditeur", [creditor.Name, .. sender.Lines.Where(line => line != creditor.Name)]),
                        .. Rows("Destinataire", envelope.Recipient.Lines),
                        (string[])["Option", "avis de réception"],
                        (string[])["Taux d’indemnisation", "R1"],
                        (string[])["Référence de l’expéditeur", envelope.Ref],
                        (string[])["Pages", $"{envelope.Pages}"],
                        .. envelope.FilesBeside > 0
                            ? (string[][])[["Fichiers à joindre", $"{envelope.FilesBeside}"]] : [],
                        (string[])["Dépôt prévu le", FrenchText.Of(on)],
                        (string[])["N° de suivi", ToFill],
                        (string[])["Bureau et date de dépôt", ToFill],
                    ]),
            ],
        };
    }

    private static LetterDocument Sheet(string kind, Creditor creditor, DateOnly on, string subject) => new()
    {
        Kind = kind, Ref = $"Plis {on:yyyy-MM-dd}", On = on, Sender = [creditor.Name], Subject = subject, Blocks = [],
        MostPages = MostPages,
    };

    private static string[] Row(Envelope envelope, bool hasBeside, bool hasTracking) =>
    [
        $"{envelope.Number}", envelope.Ref, envelope.Recipient.Lines.Count > 0 ? envelope.Recipient.Lines[0] : "",
        IsRegistered(envelope.Channel) ? $"recommandé{FrenchText.NoBreak}AR" : "lettre", $"{envelope.Pages}",
        .. hasBeside ? (string[])[envelope.FilesBeside > 0 ? $"{envelope.FilesBeside}" : "–"] : [],
        .. hasTracking ? (string[])[IsRegistered(envelope.Channel) ? ToFill : "–"] : [],
    ];

    private static bool IsRegistered(Channel channel) => channel == Channel.RegisteredLetter;

    /// <summary>The label beside the first line only.</summary>
    private static IEnumerable<string[]> Rows(string label, IEnumerable<string> lines) =>
        lines.Select((line, at) => (string[])[at == 0 ? label : "", line]);

    private static string Plis(int count, int registered) =>
        Count(count, "pli", "plis")
            + (registered == 0 ? "" : $", dont {Count(registered, "recommandé", "recommandés")}");

    private static string Printed(int pages, int beside) =>
        Count(pages, "page", "pages") + (
                beside == 0 ? "" : $" et {Count(beside, "fichier à joindre", "fichiers à joindre")}");

    private static string Count(int count, string one, string many) =>
        $"{count}{FrenchText.NoBreak}{(count < 2 ? one : many)}";
}
