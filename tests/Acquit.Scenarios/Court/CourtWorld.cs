using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>Petitions before each court: the small world of the golden court papers.</summary>
internal static class CourtWorld
{
    public static readonly DateOnly Today = LettersWorld.Today;

    private static readonly Lazy<CourtTexts> _texts = new(() =>
    {
        var (texts, problems) = CourtTexts.Load(Path.Combine(LettersWorld.Root, "data", "letters", "court"));
        return texts ?? throw new InvalidOperationException(string.Join('\n', problems));
    });

    public static CourtTexts Texts => _texts.Value;

    public static CourtSeat Commercial => new(CourtKind.Commercial, "Nantes")
    {
        RegistryAddress = new PostalAddress(["Greffe du tribunal de commerce", "2 bis quai Exemple", "44000 Nantes"]),
        IsConfirmed = true,
    };

    public static CourtParty Lefort => new()
    {
        IsCompany = true,
        Name = "Garage Lefort",
        LegalForm = "SARL",
        RcsCity = "Nantes",
        Siren = SirenOf("000987651"),
        Address = new PostalAddress(["27 route de Vannes", "44800 Saint-Herblain"]),
    };

    public static CourtParty Roy => new()
    {
        IsCompany = false,
        Civility = "Madame",
        FirstNames = "Martine Louise",
        LastName = "Roy",
        Address = new PostalAddress(["8 rue des Carmes", "44000 Nantes"]),
    };

    /// <summary>A craftswoman who sues in her own name.</summary>
    public static CourtParty LeGoff => new()
    {
        IsCompany = false,
        IsEi = true,
        Civility = "Madame",
        FirstNames = "Anne Marie",
        LastName = "Le Goff",
        Siren = SirenOf("000123455"),
        Profession = "menuisière",
        BornOn = new DateOnly(1980, 5, 1),
        BirthPlace = "Le Mans",
        Nationality = "française",
        Address = new PostalAddress(["3 chemin du Lavoir", "29000 Quimper"]),
    };

    public static IReadOnlyList<CourtExhibit> Exhibits => CourtExhibit.Numbered(
    [
        new(0, ExhibitKind.Invoice, "Facture n° F-2026-014")
        {
            On = new(2026, 3, 3), Pages = 2, InvoiceNumber = "F-2026-014",
        },
        new(0, ExhibitKind.Order, "Bon de commande n° C-88 signé") { On = new(2026, 2, 20), Pages = 1 },
        new(0, ExhibitKind.Delivery, "Bon de livraison n° L-61 signé") { On = new(2026, 3, 2), Pages = 1 },
        new(0, ExhibitKind.Correspondence, "Lettre de relance") { On = new(2026, 10, 12), Pages = 1 },
        new(0, ExhibitKind.FormalNotice, "Mise en demeure") { On = new(2026, 11, 2), Pages = 2 },
        new(0, ExhibitKind.ProofOfNotice, "Avis de réception de la mise en demeure")
        {
            On = new(2026, 11, 4), Pages = 1,
        },
        new(0, ExhibitKind.CompanyExtract, "Extrait Kbis du débiteur") { On = new(2026, 11, 20), Pages = 1 },
    ]);

    public static CourtFacts Business => new()
    {
        Creditor = LettersWorld.Company,
        Applicant = CourtParty.Of(LettersWorld.Company),
        Opponent = Lefort,
        DebtorStatus = LegalStatus.Trader,
        NoticeAddress = "Brunet Outillage, service comptabilité, 14 rue de l’Industrie, 44300 Nantes",
        Court = Commercial,
        Ground = JurisdictionGround.BetweenTraders,
        ReferralCourt = Commercial,
        Claim = ClaimOf(InterestRegime.Business),
        PointsOverEcb = 10,
        PriorAttemptUpTo = Money.Parse("5000.00"),
        Story = CourtStory.Propose(ClaimOf(InterestRegime.Business), Exhibits),
        ContractBasis = new("de la commande n° C-88 du 20 février 2026, acceptée par le débiteur", [1]),
        Notice = new(new(2026, 11, 2), new(2026, 11, 4), 5),
        AmicableSteps =
        [
            new("lettre de relance", new(2026, 10, 12), 4),
            new("appel téléphonique", new(2026, 10, 20), null),
            new("mise en demeure", new(2026, 11, 2), 5),
        ],
        Exhibits = Exhibits,
        DossierRef = "D-2026-0412",
        DocumentRef = "D-2026-0412/07",
        On = Today,
        Signature = new("Julien Brunet", "président", "Nantes"),
    };

    public static CourtFacts Consumer => Business with
    {
        Opponent = Roy,
        DebtorStatus = LegalStatus.Consumer,
        Court = new(CourtKind.Judicial, "Nantes") { IsConfirmed = true },
        Ground = JurisdictionGround.Civil,
        ReferralCourt = null,
        Claim = ClaimOf(InterestRegime.Consumer),
        PointsOverEcb = null,
        Story = CourtStory.Propose(ClaimOf(InterestRegime.Consumer), Exhibits),
    };

    /// <summary>
    /// An order of 15 October 2026, served at home; two months end on 20 January 2027, seen from <see cref="Today"/>.
    /// </summary>
    public static CourtFacts Ordered => Business with
    {
        Creditor = LettersWorld.Company,
        FollowUp = new()
        {
            Petition = new(new(2026, 9, 21), "2026IP01234"),
            Order = new()
            {
                Number = "2026/01234",
                On = new(2026, 10, 15),
                Amount = Money.Parse("1372.79"),
                LastDayToServe = new(2027, 1, 15),
                EnforceableFrom = new(2027, 1, 21),
                Served = new(new(2026, 11, 20), "à domicile", "Maître Anne Petit, commissaire de justice à Nantes"),
            },
            Officer = new("Maître Anne Petit", new(["Commissaire de justice", "5 rue Exemple", "44000 Nantes"])),
            Costs = new("IP-1234", new(2026, 11, 16), Money.Parse("30.23"), new(2026, 12, 1)) { Means = "virement" },
            Addresses =
            [
                new("27 route de Vannes, 44800 Saint-Herblain", "extrait Kbis", new(2026, 11, 20)),
                new("12 rue du Port, 44000 Nantes", "bon de livraison", new(2026, 3, 2)),
            ],
            Copies = 2,
        },
    };

    /// <summary>A petition that waits for its order.</summary>
    public static CourtFacts Filed => Ordered with { FollowUp = Ordered.FollowUp with { Order = null } };

    /// <summary>The order is there, nobody has served it yet.</summary>
    public static CourtFacts ToServe => Ordered with
    {
        FollowUp = Ordered.FollowUp with
        {
            Order = Ordered.FollowUp.Order! with { Served = null, EnforceableFrom = null },
            Enclosed =
            [
                "Copie certifiée conforme de la requête et de l’ordonnance (3 p.)", "Bordereau des pièces (1 p.)",
                "Pièces n° 1 à 7 (9 p.)",
            ],
        },
    };

    /// <summary>The order is a title, or would be one.</summary>
    public static CourtFacts Title => Ordered with
    {
        On = new(2027, 2, 1),
        FollowUp = Ordered.FollowUp with { Enclosed = ["Acte de signification du 20 novembre 2026 (3 p.)"] },
    };

    /// <summary>Opposed in December; the registry has set a hearing.</summary>
    public static CourtFacts Opposed => Ordered with
    {
        FollowUp = Title.FollowUp with
        {
            HearingOn = new(2027, 2, 9),
            Order = Title.FollowUp.Order! with { IsOpposed = true },
        },
    };

    /// <summary>What a commissaire de justice is asked without a judge.</summary>
    public static CourtFacts Asked => Ordered with
    {
        UnverifiedLawIsAccepted = true,
        FollowUp = Ordered.FollowUp with
        {
            Petition = null, Order = null, DaysToPay = 8, SmallClaimCap = Money.Parse("5000.00"),
            AcceptedTerms = "trois versements mensuels égaux",
            Enclosed = ["Décompte de créance et bordereau (2 p.)", "Pièces n° 1 à 7 (9 p.)"],
        },
    };

    public static CourtFacts AskedOfConsumer => Consumer with { FollowUp = Asked.FollowUp };

    /// <summary>What the médiateur des entreprises is asked on his site.</summary>
    public static CourtFacts ToMediate => Business with
    {
        FollowUp = new()
        {
            Officer = new("Médiateur des entreprises", new([])),
            Mediation = new()
            {
                ApplicantSiret = "00012345500017", OpponentSiret = "000 987 651 00021", Staff = 12,
                Email = "c.durand@brunet.example", Phone = "06 00 00 00 12",
                Difference = "L’acheteur conteste la qualité d’une partie des portes livrées.",
                SettledBy = "Le paiement du principal en trois fois, contre la remise des pénalités.",
                KeepsConfidence = true,
            },
            Enclosed = ["Bordereau des pièces (1 p.)", "Pièces n° 1 à 7 (9 p.)"],
        },
    };

    public static CourtFacts ToConcile => Consumer with
    {
        FollowUp = ToMediate.FollowUp with
        {
            Officer = new("Monsieur Paul Petit", new(["Conciliateur de justice", "Mairie", "44000 Nantes"])),
            Mediation = new()
            {
                Phone = "02 00 00 00 12", OpponentPhone = "06 00 00 00 34", Available = "le matin, du lundi au jeudi",
                SettledBy = "Le paiement de la facture en trois fois.",
            },
        },
    };

    /// <summary>One invoice of 1 234,56 €, 300,00 € of it paid in October; penalties on two bases, or legal interest.
    /// </summary>
    public static ClaimStatement ClaimOf(InterestRegime regime)
    {
        List<InterestLine> lines = regime switch
        {
            InterestRegime.Business or InterestRegime.Contract =>
            [
                Line(new(2026, 4, 3), new(2026, 6, 30), "1234.56", 12.15m),
                Line(new(2026, 7, 1), Today, "1234.56", 12.40m),
            ],
            InterestRegime.Consumer => [Line(new(2026, 11, 4), Today, "1234.56", 2.75m)],
            InterestRegime.Public or InterestRegime.Judgment => [Line(new(2026, 4, 3), Today, "1234.56", 10.15m)],
            InterestRegime.PrincipalOnly => [],
        };
        var unit = regime is InterestRegime.Business or InterestRegime.Public ? Money.Parse("40.00") : Money.Zero;
        var run = Money.Sum(lines.Select(line => line.Amount));
        var principal = Money.Parse("1234.56");
        return new ClaimStatement
        {
            AsOf = Today,
            Regime = regime,
            Invoices = [new("F-2026-014", new(2026, 3, 3), new(2026, 4, 2), Money.Parse("1534.56"), principal)],
            InterestLines = lines,
            IndemnityCount = unit.IsZero ? 0 : 1,
            IndemnityUnit = unit,
            Payments = [new(new(2026, 4, 1), Money.Parse("300.00"), Money.Zero, Money.Zero, Money.Zero,
                Money.Parse("300.00"))],
            Principal = principal,
            Interest = run,
            Indemnity = unit,
            Daily = lines.Count == 0 ? Money.Zero : lines[^1].Rate.Percent > 5 ? Money.Parse("0.42")
                : Money.Parse("0.09"),
        };
    }

    private static InterestLine Line(DateOnly from, DateOnly to, string principal, decimal percent)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var (owed, rate) = (Money.Parse(principal), new AnnualRate(percent));
        var rule = percent > 5 ? "C. com., art. L. 441-10, II" : "C. civ., art. 1231-6";
        return new InterestLine(
            from, to, days, owed, rate, Money.Rounded(owed.Euros * rate.Factor * days / 365m), Citation.Article(rule))
        {
            Invoice = "F-2026-014",
        };
    }

    private static Siren SirenOf(string text) =>
        Siren.TryParse(text, out var siren) ? siren : throw new FormatException(text);
}
