using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>Letters to set on paper: a reminder, a formal notice with its statement, a long statement.</summary>
public static class PdfSamples
{
    public const string QrPayload =
        "BCD\n002\n1\nSCT\n\nBRUNET OUTILLAGE\nFR7630006000011234567890189\nEUR5839.64\n\n\nAQ-2026-1207\n";

    private const string Mentions =
        "Brunet Outillage, société par actions simplifiée au capital de 80\u202F000\u00A0€ – "
            + "812\u202F345\u202F671 RCS Nantes – "
        + "Siège social\u00A0: 14 rue de l’Industrie, 44300 Nantes";

    public static Paragraph Text(string text, bool isSmall = false) =>
        new([new TextRun(text, false)]) { IsSmall = isSmall };

    public static LetterDocument Letter(string reference, string subject, params LetterBlock[] blocks) =>
        new()
        {
            Kind = "reminder-1",
            Ref = reference,
            On = new DateOnly(2026, 11, 24),
            Sender =
            [
                "BRUNET OUTILLAGE",
                "14 rue de l’Industrie",
                "44300 Nantes",
                "02\u00A061\u00A091\u00A040\u00A010",
                "compta@brunet-outillage.example",
            ],
            Recipient = new PostalAddress(
                ["GARAGE LEFORT SARL", "MONSIEUR ALAIN LEFORT GERANT", "27 ROUTE DE VANNES", "44800 SAINT HERBLAIN"]
            ),
            References =
            [
                ("Nos références", $"D-2026-0412 – {reference}"),
                ("Votre compte", "411LEFORT"),
                ("Dossier suivi par", "Claire Morvan"),
                ("Ligne directe", "02\u00A061\u00A091\u00A040\u00A012"),
            ],
            Dateline = "Nantes, le 24 novembre 2026",
            Subject = subject,
            Blocks = blocks,
            Footer = Mentions,
        };

    public static LetterDocument Reminder(bool hasQr = true) =>
        Letter(
            "D-2026-0412/01",
            "Factures échues\u00A0: 6\u202F104,00\u00A0€",
            Text("Madame, Monsieur,"),
            Text(
                "Sauf erreur de notre part, les factures suivantes, échues, ne nous sont pas encore parvenues réglées. "
                    + "Vous trouverez ci-dessous le détail des sommes qui restent dues à ce jour."
            ),
            Items(3),
            Text(
                "Nous vous remercions de bien vouloir régler la somme de 6\u202F104,00\u00A0€ avant le 4 "
                    + "décembre 2026, par "
                    + "virement au compte indiqué ci-dessous."
            ),
            Text(
                "Si votre règlement s’est croisé avec cette lettre, ne tenez pas compte de celle-ci. Si une "
                    + "facture appelle "
                    + "une question, Claire Morvan vous répond au 02\u00A061\u00A091\u00A040\u00A012."
            ),
            Text(
                "Nous vous remercions par avance et vous prions d’agréer, Madame, Monsieur, nos salutations les "
                    + "meilleures."
            ),
            new Signature(["Pour Brunet Outillage", "Claire Morvan, comptabilité clients"]),
            Payment(hasQr)
        );

    public static LetterDocument FormalNotice() =>
        Letter(
            "D-2026-0412/03",
            "Mise en demeure de payer 5\u202F839,64\u00A0€",
            [
            Text("Monsieur,"),
            Text(
                "Malgré nos lettres des 5 et 20 octobre 2026, et bien que vous vous soyez engagé le 29 octobre "
                    + "à régler "
                    + "4\u202F190,00\u00A0€ pour le 13 novembre, les sommes suivantes restent impayées."
            ),
            Claim(),
            Text(
                "À déduire\u00A0: acompte du 10/07/2026, avoir AV-2026-0031. (1) Les 840,00\u00A0€ que vous "
                    + "contestez et la "
                    + "facture FA-2026-0561, promise pour le 30/11/2026, ne sont pas réclamés ici.",
                isSmall: true
            ),
            .. Demand(),
            Text("Veuillez agréer, Monsieur, nos salutations distinguées."),
            new Signature(["Julien Brunet, président"]),
            Payment(hasQr: true),
            .. Annex(),
        ]) with
        {
            Kind = "formal-notice",
            PostalMention = "Lettre recommandée\navec avis de réception",
            MostPages = 2,
            Enclosures = Enclosed,
        };

    public static LetterDocument Statement(int rows) =>
        Letter("D-2026-0412/02", "Relevé des sommes dues au 24 novembre 2026", Items(rows)) with
        {
            Kind = "statement-of-claim",
            Recipient = null,
            MostPages = 10,
        };

    private static readonly Enclosure[] Enclosed =
    [
        new(1, "Factures FA-2026-0412, FA-2026-0458 et FA-2026-0503 (3\u00A0p.)", null),
        new(2, "Avoir AV-2026-0031 (1\u00A0p.)", null),
        new(3, "Lettre du 5 octobre 2026, réf. D-2026-0412/01 (1\u00A0p.)", null),
        new(4, "Relevé de compte au 24/11/2026", null),
    ];

    private static LetterBlock[] Demand() =>
        [
            new Paragraph(
                [
                    new TextRun(
                        "Nous vous mettons en demeure de nous payer 5\u202F839,64\u00A0€ dans les huit jours de "
                            + "la première "
                            + "présentation de cette lettre",
                        true
                    ),
                    new TextRun(", qui vaut mise en demeure au sens de l’article\u00A01344 du Code civil.", false),
                ]
            ),
            Text(
                "À défaut de paiement complet dans ce délai, nous demanderons sans autre avis au président du "
                    + "tribunal de "
                    + "commerce de Nantes une ordonnance portant injonction de payer. Jusqu’au paiement, les pénalités "
                    + "continuent de courir, soit 1,98\u00A0€ par jour."
            ),
            Text(
                "Si vous avez déjà payé, ou si une difficulté vous en empêche, appelez Claire Morvan au "
                    + "02\u00A061\u00A091\u00A040\u00A012."
            ),
        ];

    private static LetterBlock[] Annex() =>
        [
            new Heading("Annexe\u00A0: décompte des sommes dues au 24 novembre 2026"),
            Text("1. Pénalités de retard, au taux de la Banque centrale européenne majoré de 10\u00A0points."),
            Items(3),
            new Heading("2. Indemnité forfaitaire pour frais de recouvrement"),
            Text("3 factures en retard × 40,00\u00A0€ = 120,00\u00A0€ (C.\u00A0com., art.\u00A0L.\u00A0441-10, II)."),
            new Bullets(["– facture FA-2026-0412\u00A0: 40,00\u00A0€\u202F;",
                "– facture FA-2026-0458\u00A0: 40,00\u00A0€."]),
        ];

    public static Table Items(int rows) =>
        new(
            [
                new TableColumn("Facture", 24, false),
                new TableColumn("Date", 16, false),
                new TableColumn("Échéance", 16, false),
                new TableColumn("Montant TTC", 18, true),
                new TableColumn("Reste dû", 18, true),
            ],
            [.. Enumerable.Range(1, rows).Select(Item)]
        )
        {
            Totals = [["Principal", "", "", "", "6\u202F104,00"], ["À payer", "", "", "", "6\u202F104,00\u00A0€"]],
        };

    private static IReadOnlyList<string> Item(int number) =>
        [
            $"FA-2026-{(400 + number).ToString("D4", CultureInfo.InvariantCulture)}",
            $"{(number % 28) + 1:D2}/07/2026",
            $"{(number % 28) + 1:D2}/08/2026",
            "3\u202F480,00",
            "2\u202F480,00",
        ];

    private static Table Claim() =>
        new(
            [
                new TableColumn("Facture", 26, false),
                new TableColumn("Date", 16, false),
                new TableColumn("Échéance", 16, false),
                new TableColumn("Montant TTC", 18, true),
                new TableColumn("À déduire", 15, true),
                new TableColumn("Réclamé", 17, true),
            ],
            [
                ["FA-2026-0412", "15/06/2026", "15/07/2026", "3\u202F480,00", "1\u202F000,00", "2\u202F480,00"],
                ["FA-2026-0458", "10/07/2026", "09/08/2026", "1\u202F926,00", "216,00", "1\u202F710,00"],
                ["FA-2026-0503 (1)", "21/08/2026", "20/09/2026", "2\u202F754,00", "840,00", "1\u202F914,00"],
            ]
        )
        {
            Totals =
            [
                ["Principal", "", "", "", "", "6\u202F104,00"],
                ["Pénalités de retard au 24/11/2026, 12,40\u00A0% l’an (détail page 2)", "", "", "", "", "215,64"],
                ["Indemnité forfaitaire pour frais de recouvrement, 3 × 40,00\u00A0€", "", "", "", "", "120,00"],
                ["Virement reçu le 24/11/2026, à déduire", "", "", "", "", "−600,00"],
                ["À payer", "", "", "", "", "5\u202F839,64\u00A0€"],
            ],
        };

    private static PaymentBlock Payment(bool hasQr) =>
        new(
            [
                ("Par virement à", "BRUNET OUTILLAGE"),
                ("IBAN", "FR76\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189"),
                ("Montant", "5\u202F839,64\u00A0€"),
                ("Référence", "D-2026-0412"),
            ]
        )
        {
            QrPayload = hasQr ? QrPayload : "",
            QrAmount = Money.FromCents(583_964),
        };
}
