using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Interest;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Letters.Court;

namespace Acquit.Scenarios;

/// <summary>What stands against a court paper: every refusal alone, every mandatory mention, all of them together.
/// </summary>
public class CourtRefused
{
    private static readonly CourtFacts _petition = CourtWorld.Business;

    private static readonly Dictionary<CourtRefusal, CourtFacts> _alone = new()
    {
        [CourtRefusal.CourtUnconfirmed] = _petition with { Court = CourtWorld.Commercial with { IsConfirmed = false } },
        [CourtRefusal.CourtDoesNotFit] = CourtWorld.Consumer with { Court = CourtWorld.Commercial },
        [CourtRefusal.PartyNotCommercial] = _petition with { DebtorStatus = LegalStatus.Liberal },
        [CourtRefusal.CivilBetweenTraders] = _petition with
        {
            Ground = JurisdictionGround.Civil, Court = new(CourtKind.Judicial, "Nantes") { IsConfirmed = true },
        },
        [CourtRefusal.GroundMissing] = _petition with { Ground = null },
        [CourtRefusal.CreditorIdentityIncomplete] = _petition with { NoticeAddress = "" },
        [CourtRefusal.DebtorIdentityIncomplete] = _petition with { Opponent = CourtWorld.Lefort with { Name = "" } },
        [CourtRefusal.DebtorKindUnconfirmed] = CourtWorld.Consumer with { DebtorStatus = LegalStatus.Unknown },
        [CourtRefusal.DebtorIsPublic] = CourtWorld.Consumer with { DebtorStatus = LegalStatus.PublicBody },
        [CourtRefusal.DebtorInsolvent] = _petition with { IsInsolvent = true },
        [CourtRefusal.PowerMissing] = _petition with { Proxy = new("Maître Exemple", 0) },
        [CourtRefusal.LegalMentionsMissing] = _petition with { Creditor = LettersWorld.Company with { RcsCity = "" } },
        [CourtRefusal.ClaimMissing] = _petition with { Claim = null },
        [CourtRefusal.NothingOwed] = _petition with { Claim = Paid() },
        [CourtRefusal.NotYetDue] = _petition with { Claim = DueOn(CourtWorld.Today) },
        [CourtRefusal.StatementDoesNotAddUp] = _petition with { On = CourtWorld.Today.AddDays(1) },
        [CourtRefusal.WrongInterest] = CourtWorld.Consumer with { Claim = CourtWorld.ClaimOf(InterestRegime.Business) },
        [CourtRefusal.LawValueUnconfirmed] = _petition with { Claim = OnUnverifiedLaw() },
        [CourtRefusal.LimitationPassed] = _petition with { IsTimeBarred = true },
        [CourtRefusal.DisputeRecorded] = _petition with { DisputedInvoices = ["F-2026-014", "F-2020-001"] },
        [CourtRefusal.NoticeMissing] = CourtWorld.Consumer with { Notice = null },
        [CourtRefusal.StoryMissing] = _petition with { Story = [] },
        [CourtRefusal.BasisMissing] = _petition with { ContractBasis = null },
        [CourtRefusal.InvoiceExhibitMissing] = _petition with
        {
            Exhibits = [.. CourtWorld.Exhibits.Select(one =>
                one.Kind == ExhibitKind.Invoice
                    ? one with { Title = "Facture n° F-2026-0141", InvoiceNumber = "F-2026-0141" } : one)],
        },
        [CourtRefusal.ExhibitMissing] = _petition with
        {
            Exhibits = [.. CourtWorld.Exhibits.Select(one => one.Number == 2 ? one with { Pages = 0 } : one)],
        },
        [CourtRefusal.SignatureMissing] = _petition with { Signature = new("Julien Brunet", "", "Nantes") },
        [CourtRefusal.VariableMissing] = _petition,
    };

    [Fact]
    public void A_fact_cites_the_invoice_of_that_very_number()
    {
        var longer = CourtWorld.Exhibits.Where(one => one.Kind == ExhibitKind.Invoice)
            .Select(one => one with { Number = 9, Title = one.Title + "1", InvoiceNumber = one.InvoiceNumber + "1" });
        CourtStory.Propose(_petition.Claim!, [.. CourtWorld.Exhibits, .. longer])
            .SelectMany(fact => fact.Exhibits).ShouldNotContain(9);
    }

    /// <summary>What only the binding of files refuses is met where files are bound.</summary>
    private static readonly CourtRefusal[] _ofBundles =
        [CourtRefusal.ExhibitsTooLarge, CourtRefusal.ExhibitsTooManyPages];

    public static TheoryData<CourtRefusal> Refusals =>
        [.. Enum.GetValues<CourtRefusal>().Except(FollowUpRefused.All).Except(MediationPapers.All)
            .Except(_ofBundles)];

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Each_refusal_is_met_alone(CourtRefusal refusal)
    {
        var composition = CourtComposer.Compose(CourtPaper.PaymentOrderPetition, _alone[refusal], TextsFor(refusal));
        composition.IsRefused.ShouldBeTrue();
        composition.Refusals.Select(found => found.Refusal).ShouldBe([refusal]);
        composition.Refusals[0].Sentence(Language.French).ShouldEndWith(".");
        composition.Refusals[0].Sentence(Language.English)
            .ShouldNotBe(composition.Refusals[0].Sentence(Language.French));
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        var refused = Refused(_petition with
        {
            NoticeAddress = "", Court = null, Story = [], Signature = new("", "", ""), IsTimeBarred = true,
        });
        refused.Select(found => found.Refusal).ShouldBe(
            [
                CourtRefusal.CourtUnconfirmed, CourtRefusal.CreditorIdentityIncomplete, CourtRefusal.LimitationPassed,
                CourtRefusal.StoryMissing, CourtRefusal.SignatureMissing,
            ], ignoreOrder: true);
    }

    public static TheoryData<string> Mentions =>
        ["nom", "prénoms", "civilité", "profession", "date de naissance", "lieu de naissance", "nationalité",
            "domicile"];

    [Theory]
    [MemberData(nameof(Mentions))]
    public void A_person_who_sues_lacks_no_mention_of_article_54(string mention)
    {
        var (_, facts) = CourtCases.All["payment-order-petition.tj-person"];
        var person = CourtWorld.LeGoff;
        var without = mention switch
        {
            "nom" => person with { LastName = "" },
            "prénoms" => person with { FirstNames = "" },
            "civilité" => person with { Civility = "" },
            "profession" => person with { Profession = "" },
            "date de naissance" => person with { BornOn = null },
            "lieu de naissance" => person with { BirthPlace = "" },
            "nationalité" => person with { Nationality = "" },
            _ => person with { Address = null },
        };
        Refused(facts with { Applicant = without })
            .ShouldBe([new(CourtRefusal.CreditorIdentityIncomplete, mention)]);
    }

    [Fact]
    public void A_company_that_sues_and_a_debtor_lack_no_mention_either()
    {
        Refused(_petition with { Applicant = new() { IsCompany = true } }).Single().Detail.ShouldBe(
            "dénomination, forme juridique, siège, nom du représentant légal, qualité du représentant légal, "
                + "numéro SIREN ou RNA");
        Refused(_petition with { Opponent = new() { IsCompany = true } }).Single().Detail
            .ShouldBe("dénomination, siège");
        Refused(_petition with { Opponent = new() { IsCompany = false } }).Single().Detail
            .ShouldBe("civilité, prénoms, nom, domicile");
    }

    [Fact]
    public void A_withdrawn_exhibit_keeps_its_number_and_is_cited_no_more()
    {
        CourtFacts Without(int number) => _petition with
        {
            Exhibits = [.. CourtWorld.Exhibits.Select(one =>
                one.Number == number ? one with { IsWithdrawn = true, Pages = 0 } : one)],
        };
        Refused(Without(4)).ShouldBe([new(CourtRefusal.ExhibitMissing, "n°\u00A04")]);
        Refused(Without(7)).ShouldBeEmpty();
        Refused(_petition with { Exhibits = [.. CourtWorld.Exhibits.Where(one => one.Number != 7)] }).ShouldBeEmpty();
        Refused(_petition with { Exhibits = [.. CourtWorld.Exhibits.Where(one => one.Number != 6)] })
            .ShouldBe([new(CourtRefusal.ExhibitMissing, "n°\u00A06")]);
    }

    [Fact]
    public void An_exhibit_that_is_never_cited_is_told() =>
        CourtComposer.Compose(CourtPaper.PaymentOrderPetition, _petition, CourtWorld.Texts).NeverCited.ShouldBe([7]);

    [Theory]
    [InlineData("Nantes", "le tribunal de commerce de Nantes")]
    [InlineData("Angers", "le tribunal de commerce d’Angers")]
    [InlineData("Évry", "le tribunal de commerce d’Évry")]
    [InlineData("Le Mans", "le tribunal de commerce du Mans")]
    [InlineData("Les Sables-d’Olonne", "le tribunal de commerce des Sables-d’Olonne")]
    [InlineData("LE MANS", "le tribunal de commerce du MANS")]
    [InlineData("Lens", "le tribunal de commerce de Lens")]
    [InlineData("La Rochelle", "le tribunal de commerce de La Rochelle")]
    public void A_city_contracts_with_its_article(string city, string named) =>
        new CourtSeat(CourtKind.Commercial, city).Named.ShouldBe(named);

    private static IReadOnlyList<RefusedCourtPaper> Refused(CourtFacts facts) =>
        CourtComposer.Compose(CourtPaper.PaymentOrderPetition, facts, CourtWorld.Texts).Refusals;

    private static ClaimStatement Paid() => CourtWorld.ClaimOf(InterestRegime.Business) with
    {
        Principal = Money.Zero,
        Invoices = [.. CourtWorld.ClaimOf(InterestRegime.Business).Invoices
            .Select(one => one with { PrincipalDue = Money.Zero })],
    };

    private static ClaimStatement DueOn(DateOnly day) => CourtWorld.ClaimOf(InterestRegime.Business) with
    {
        Invoices = [.. CourtWorld.ClaimOf(InterestRegime.Business).Invoices.Select(one => one with { DueOn = day })],
    };

    private static ClaimStatement OnUnverifiedLaw() => CourtWorld.ClaimOf(InterestRegime.Business) with
    {
        InterestLines = [.. CourtWorld.ClaimOf(InterestRegime.Business).InterestLines
            .Select(line => line with { Rule = line.Rule with { Confidence = Confidence.Unverified } })],
    };

    private static CourtTexts TextsFor(CourtRefusal refusal)
    {
        if (refusal != CourtRefusal.VariableMissing)
        {
            return CourtWorld.Texts;
        }

        var files = Directory.EnumerateFiles(Path.Combine(LettersWorld.Root, "data", "letters", "court"))
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        files["payment-order-petition.fr.md"] += "\n\n{{opponent.shoeSize}}\n";
        return CourtTexts.Read(files).Texts!;
    }
}
