using System.Text;
using Acquit.Core.Parties;
using Acquit.Formats;
using Acquit.Formats.Customers;

namespace Acquit.Scenarios.Customers;

public class CustomerFileTests
{
    [Theory]
    [InlineData("M.", "Monsieur")]
    [InlineData("Mme", "Madame")]
    [InlineData("M. et Mme", "Madame, Monsieur")]
    [InlineData("Maître", "Maître")]
    [InlineData("madame la directrice", "Madame la Directrice")]
    [InlineData("MONSIEUR LE MAIRE", "Monsieur le Maire")]
    [InlineData("Madame l'administratrice", "Madame l’Administratrice")]
    [InlineData("Société", "")]
    public void A_civility_becomes_what_opens_a_letter(string typed, string salutation)
    {
        var file = Encoding.UTF8.GetBytes($"Code;Nom;Civilité\nA1;Roy;{typed}\n");
        CustomerFile.Read(file, "customers.csv").Debtors.ShouldHaveSingleItem().Civility.ShouldBe(salutation);
    }

    [Fact]
    public void A_customer_file_of_the_sample_is_read_whole()
    {
        var bytes = File.ReadAllBytes(
            Path.Combine(AppContext.BaseDirectory, "data", "samples", "demo", "customers.csv"));
        var reading = CustomerFile.Read(bytes, "customers.csv");
        reading.Problems.ShouldBeEmpty();
        reading.Debtors.Count.ShouldBe(reading.RowsRead);
        var garage = reading.Debtors.Single(debtor => debtor.Key.Value == "LEFORT");
        garage.Status.ShouldBe(LegalStatus.Trader);
        garage.Address!.Lines.ShouldBe(["GARAGE LEFORT SARL", "27 ROUTE DE VANNES", "44800 SAINT HERBLAIN"]);
        reading.Debtors.Single(debtor => debtor.Key.Value == "SANSADR").Address.ShouldBeNull();
    }

    [Fact]
    public void Columns_are_recognised_whatever_their_accents_case_and_order()
    {
        var reading = Read("Raison sociale\tE-MAIL\tCode_Client\tVille\tCode postal\tAdresse\n"
            + "Durand\tcompta@durand.example\tC1\tNantes\t44000\t3 rue Neuve\n");
        var debtor = reading.Debtors.ShouldHaveSingleItem();
        debtor.Key.Value.ShouldBe("C1");
        debtor.Email.ShouldBe("compta@durand.example");
        debtor.Address!.Lines.ShouldBe(["DURAND", "3 rue Neuve", "44000 NANTES"]);
    }

    [Theory]
    [InlineData("Code;SIREN\nC1;732829321\n", ProblemCode.SirenInvalid, 2, 2)]
    [InlineData("Code;Courriel\nC1;pas une adresse\n", ProblemCode.EmailInvalid, 2, 2)]
    [InlineData("Code;Statut\nC1;philosophe\n", ProblemCode.CustomerStatusUnknown, 2, 2)]
    [InlineData("Code;Nature de la créance\nC1;bail\n", ProblemCode.ClaimKindUnknown, 2, 2)]
    [InlineData("Code;Nom;Territoire\nC1;Dupin;Atlantide\n", ProblemCode.TerritoryUnknown, 2, 3)]
    [InlineData("Code;Conditions\nC1;un jour\n", ProblemCode.TermsUnreadable, 2, 2)]
    [InlineData("Nom;Ville\nDurand;Nantes\n", ProblemCode.CustomerKeyColumnMissing, 1, 0)]
    [InlineData("Code;Nom\n;Durand\n", ProblemCode.CustomerKeyMissing, 2, 1)]
    [InlineData("Code;Nom\nC1;Durand\nC1;Dupont\n", ProblemCode.CustomerTwice, 3, 1)]
    [InlineData(
        "Code;Nom;Adresse\nC1;Durand;QUARANTE ET UN CARACTERES DANS CETTE LIGNE\n",
        ProblemCode.AddressLineTooLong, 2, 0)]
    [InlineData("", ProblemCode.FileEmpty, 0, 0)]
    public void Each_value_that_cannot_be_read_is_named_with_its_place(
        string text, ProblemCode code, int line, int column)
    {
        var problem = Read(text).Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        (problem.Line, problem.Column).ShouldBe((line, column));
    }

    [Theory]
    [InlineData("Transport", ClaimKind.Carriage)]
    [InlineData("Communications électroniques", ClaimKind.Telecom)]
    [InlineData("générale", ClaimKind.General)]
    [InlineData("", null)]
    public void What_a_customer_owes_for_is_read_when_it_is_said(string said, ClaimKind? kind) =>
        Read($"Code;Nature de la créance\nC1;{said}\n").Debtors.ShouldHaveSingleItem().ClaimKind.ShouldBe(kind);

    [Fact]
    public void Rows_read_are_debtors_or_rejected_rows()
    {
        var reading = Read("Code;Nom\nC1;Durand\n;Personne\nC1;Encore\nC2;Dupont\n");
        reading.RowsRead.ShouldBe(4);
        reading.Debtors.Count.ShouldBe(2);
        reading.Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void A_siret_is_taken_for_its_siren() =>
        Read("Code;SIRET\nC1;732 829 320 00074\n")
            .Debtors.ShouldHaveSingleItem().Siren!.Value.Digits.ShouldBe("732829320");

    [Fact]
    public void A_windows_file_keeps_its_accents()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1252).GetBytes("Code;Nom\nC1;Société Éléphant\n");
        CustomerFile.Read(bytes, "clients.csv").Debtors.ShouldHaveSingleItem().Name.ShouldBe("Société Éléphant");
    }

    [Fact]
    public void A_broken_spreadsheet_is_a_problem_and_not_a_crash() =>
        CustomerFile.Read([.. "PK\u0003\u0004"u8, 1, 2, 3], "clients.xlsx").Problems
            .ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.SheetUnreadable);

    private static CustomerReading Read(string text) => CustomerFile.Read(Encoding.UTF8.GetBytes(text), "clients.csv");

    [Theory]
    [InlineData("Réunion", "974")]
    [InlineData("974", "974")]
    [InlineData("ALSACE-MOSELLE", "alsace-moselle")]
    [InlineData("Métropole", "metropole")]
    [InlineData("étranger", "abroad")]
    [InlineData("", "")] // not said: what is known stays
    [InlineData("Atlantide", "")]
    public void A_territory_is_read_by_its_key_or_its_name(string word, string key)
    {
        var text = $"Code;Nom;Territoire\nC1;Dupin;{word}\n";
        CustomerFile.Read(System.Text.Encoding.UTF8.GetBytes(text), "c.csv").Debtors.ShouldHaveSingleItem()
            .Territory.ShouldBe(key);
    }
}
