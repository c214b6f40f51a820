using System.Globalization;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.Scenarios;

/// <summary>
/// Two senders, five debtors and the facts of a letter to each: the small world of the golden letters.
/// </summary>
internal static class LettersWorld
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Lazy<LetterTexts> _texts = new(() =>
    {
        var (texts, problems) = LetterTexts.Load(Path.Combine(Root, "data", "letters"));
        return texts ?? throw new InvalidOperationException(string.Join('\n', problems));
    });

    public static LetterTexts Texts => _texts.Value;

    public static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Acquit.slnx")))
            {
                folder = Path.GetDirectoryName(folder)
                    ?? throw new InvalidOperationException("no solution above the tests");
            }

            return folder;
        }
    }

    public static Creditor Company => new()
    {
        Name = "Brunet Outillage",
        Status = LegalStatus.Trader,
        LegalForm = "SAS",
        Capital = Money.Parse("80000.00"),
        Siren = SirenOf("000123455"),
        RcsCity = "Nantes",
        Address = new PostalAddress(["14 rue de l’Industrie", "44300 Nantes"]),
        Email = "compta@brunet-outillage.example",
        Phone = "02 61 91 40 10",
        Iban = IbanOf("FR7630006000011234567890189"),
        Bic = "AGRIFRPP",
        SignerName = "Julien Brunet",
        SignerTitle = "président",
        ContactName = "Claire Morvan",
        ContactPhone = "02 61 91 40 12",
        ContactEmail = "claire.morvan@brunet-outillage.example",
        Mediator = "Médiation Conso Ouest, 1 rue du Médiateur, 44000 Nantes, mediation.example",
    };

    /// <summary>A craftswoman not at the RCS: « je », no RCS, EI.</summary>
    public static Creditor Person => Company with
    {
        Name = "Anne Le Goff",
        Status = LegalStatus.Craftsman,
        LegalForm = "EI",
        IsEi = true,
        Capital = null,
        RcsCity = "",
        Address = new PostalAddress(["3 chemin du Lavoir", "29000 Quimper"]),
        Email = "anne@legoff.example",
        SignerName = "Anne Le Goff",
        SignerTitle = "",
        ContactName = "Anne Le Goff",
        ContactPhone = "06 39 98 10 20",
        ContactEmail = "anne@legoff.example",
        Bic = "",
    };

    public static Debtor Business => new()
    {
        Key = new DebtorKey("LEFORT"),
        Name = "Garage Lefort SARL",
        Status = LegalStatus.Trader,
        Address = new PostalAddress(["27 ROUTE DE VANNES", "44800 Saint-Herblain"]),
        Email = "compta@lefort.example",
        Phone = "02 61 91 41 00",
    };

    public static Debtor Consumer => new()
    {
        Key = new DebtorKey("ROY"),
        Name = "Martine Roy",
        Civility = "Madame",
        Status = LegalStatus.Consumer,
        Address = new PostalAddress(["8 RUE DES CARMES", "44000 NANTES"]),
        Email = "martine.roy@courrier.example",
    };

    public static Debtor Association => Business with
    {
        Key = new DebtorKey("AMIS"),
        Name = "Les Amis du Bocage",
        Status = LegalStatus.Association,
        Email = "bureau@bocage.example",
    };

    public static Debtor Town => Business with
    {
        Key = new DebtorKey("VERTOU"),
        Name = "Commune de Saint-Aubin",
        Status = LegalStatus.PublicBody,
        Address = new PostalAddress(["Service des finances", "1 PLACE DE LA MAIRIE", "44999 SAINT AUBIN"]),
        Email = "finances@saint-aubin.example",
    };

    public static Debtor Unknown =>
        Business with { Key = new DebtorKey("X"), Name = "Ets Perrin", Status = LegalStatus.Unknown };

    public static LetterItem First =>
        new("F-2026-014", new(2026, 3, 3), new(2026, 9, 30), Money.Parse("1234.56"), Money.Parse("1234.56"));

    public static LetterItem Second =>
        new("F-2026-031", new(2026, 9, 10), new(2026, 10, 10), Money.Parse("480.00"), Money.Parse("380.00"));

    public static LetterFacts To(Debtor debtor, Creditor creditor, params LetterItem[] items) => new()
    {
        Creditor = creditor,
        Debtor = debtor,
        On = Today,
        PayBy = new DateOnly(2026, 12, 7),
        DossierRef = "D-2026-0412",
        DocumentRef = "D-2026-0412/03",
        Channel = Channel.Letter,
        Items = items,
        Claim = ClaimOn(debtor.Status, items),
        PointsOverEcb = debtor.Status == LegalStatus.PublicBody ? 8 : 10,
        LegalRate = debtor.Status is LegalStatus.Consumer or LegalStatus.Association ? new AnnualRate(2.75m) : null,
        Previous =
        [
            new("lettre", new(2026, 10, 12), Channel.Letter) { Ref = "D-2026-0412/01" },
            new("appel téléphonique", new(2026, 10, 20), Channel.Call) { Person = "Mme Roussel" },
            new("lettre", new(2026, 11, 2), Channel.Letter) { Ref = "D-2026-0412/02" },
        ],
        Enclosed =
        [
            .. items.Select(item => new EnclosedPaper(EnclosedKind.Invoice, $"Facture n° {item.Number}")
            {
                FileName = $"Facture-{item.Number}.pdf",
            }),
            new EnclosedPaper(
                EnclosedKind.EarlierLetter,
                "Lettre du 2 novembre 2026, réf. D-2026-0412/02 (1 p.)")
            {
                Pdf = new byte[] { 37 },
            },
        ],
        IsReadByAPerson = true,
    };

    /// <summary>
    /// The claim that the law gives for these items today; an unknown or private debtor owes the principal only.
    /// </summary>
    public static ClaimStatement ClaimOn(LegalStatus status, IReadOnlyList<LetterItem> items)
    {
        var (regime, rate, unit) = status switch
        {
            LegalStatus.Trader or LegalStatus.Craftsman or LegalStatus.Liberal or LegalStatus.Farmer =>
                (InterestRegime.Business, 12.40m, "40.00"),
            LegalStatus.PublicBody => (InterestRegime.Public, 10.40m, "40.00"),
            LegalStatus.Consumer or LegalStatus.Association => (InterestRegime.Consumer, 0m, "0.00"),
            LegalStatus.Unknown => (InterestRegime.PrincipalOnly, 0m, "0.00"),
        };
        var reference =
            regime == InterestRegime.Public ? "CCP, art. L. 2192-13, R. 2192-31" : "C. com., art. L. 441-10, II";
        var lines = rate == 0m
            ? []
            : items.Select(item => Line(item, new AnnualRate(rate), Citation.Article(reference))).ToList();
        return new ClaimStatement
        {
            AsOf = Today,
            Regime = regime,
            Invoices = [.. items.Select(item =>
                new ClaimInvoice(item.Number, item.IssuedOn, item.DueOn, item.Gross, item.Asked))],
            InterestLines = lines,
            IndemnityCount = items.Count,
            IndemnityUnit = Money.Parse(unit),
            Payments = [],
            Principal = Money.Sum(items.Select(item => item.Asked)),
            Interest = Money.Sum(lines.Select(line => line.Amount)),
            Indemnity = Money.Parse(unit) * items.Count,
            Daily = rate == 0m ? Money.Zero : Money.Parse("0.42"),
        };
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static InterestLine Line(LetterItem item, AnnualRate rate, Citation rule)
    {
        var days = Today.DayNumber - item.DueOn.DayNumber;
        var amount = Money.Rounded(item.Asked.Euros * rate.Factor * days / 365m);
        return new InterestLine(item.DueOn.AddDays(1), Today, days, item.Asked, rate, amount, rule)
        {
            Invoice = item.Number,
        };
    }

    private static Siren SirenOf(string text) =>
        Siren.TryParse(text, out var siren) ? siren : throw new FormatException(text);

    private static Iban IbanOf(string text) =>
        Iban.TryParse(text, out var iban) ? iban : throw new FormatException(text);
}
