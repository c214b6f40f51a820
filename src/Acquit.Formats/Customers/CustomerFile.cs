using Acquit.Core.Parties;
using Acquit.Formats.Tables;

namespace Acquit.Formats.Customers;

/// <summary>
/// What a customer file says of its rows: the debtors it could read, and a problem for each value it could not.
/// Debtors + rejected = rows read.
/// </summary>
public sealed record CustomerReading(
    IReadOnlyList<Debtor> Debtors, IReadOnlyList<ImportProblem> Problems, int RowsRead);

/// <summary>
/// The customer file: what a ledger does not know of a debtor (address, e-mail, legal status, SIREN…), keyed by
/// auxiliary code or account. A row without a key, or with one seen before, or with a field too many, is rejected; a
/// value that cannot be read is a problem and stays empty.
/// </summary>
public static class CustomerFile
{
    public static CustomerReading Read(byte[] bytes, string name)
    {
        var problems = new List<ImportProblem>();
        if (TableFile.Read(bytes, name, problems) is not { } file)
        {
            return new CustomerReading([], problems, 0);
        }

        var table = file.HeaderAt(header => new CustomerColumns(header).Key >= 0 ? 1 : 0);
        var read = table.Rows.Count + table.RowsRejected;
        var columns = new CustomerColumns(table.Header);
        if (columns.Key < 0)
        {
            var header = string.Join(" | ", table.Header);
            problems.Add(new(
                ProblemCode.CustomerKeyColumnMissing, name, table.HeaderLine, 0, header, "Code | Compte"));
            return new CustomerReading([], problems, 0);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var debtors = new List<Debtor>();
        foreach (var row in table.Rows)
        {
            if (WhyNot(row, table.Header.Count, columns.Key, seen) is { } code)
            {
                problems.Add(new(code, name, row.Line, columns.Key + 1, row[columns.Key], ""));
            }
            else
            {
                debtors.Add(new CustomerRow(row, columns, name, problems).Debtor());
            }
        }

        return new CustomerReading(debtors, problems, read);
    }

    private static ProblemCode? WhyNot(TableRow row, int columns, int key, HashSet<string> seen) =>
        row.Fields.Skip(columns).Any(field => field.Length > 0) ? ProblemCode.RowColumnsWrong
        : row[key].Length == 0 ? ProblemCode.CustomerKeyMissing
        : !seen.Add(row[key]) ? ProblemCode.CustomerTwice
        : null;
}

/// <summary>Where the columns stand; −1 for one that is not there.</summary>
internal sealed class CustomerColumns(IReadOnlyList<string> header)
{
    public int Key { get; } = ColumnNames.Find(
        header, "code", "codeclient", "auxiliaire", "compteauxiliaire", "compauxnum", "compte", "comptenum", "client",
        "customer");

    public int Name { get; } = ColumnNames.Find(
        header, "nom", "raisonsociale", "denomination", "libelle", "compauxlib", "comptelib", "name");

    public int Status { get; } = ColumnNames.Find(
        header, "statut", "statutjuridique", "qualite", "nature", "legalstatus", "status");

    public int Civility { get; } = ColumnNames.Find(header, "civilite", "titre", "civility");

    public int Siren { get; } = ColumnNames.Find(header, "siren", "siret", "numerosiren");

    public IReadOnlyList<int> Address { get; } =
    [
        ColumnNames.Find(header, "adresse1", "adresse", "rue", "address1", "address"),
        ColumnNames.Find(header, "adresse2", "complement", "address2"),
        ColumnNames.Find(header, "adresse3", "address3"),
        ColumnNames.Find(header, "adresse4", "address4"),
    ];

    public int PostCode { get; } = ColumnNames.Find(header, "codepostal", "cp", "postcode", "zip");

    public int City { get; } = ColumnNames.Find(header, "ville", "commune", "city");

    public int Country { get; } = ColumnNames.Find(header, "pays", "country");

    public int Email { get; } = ColumnNames.Find(header, "courriel", "email", "mail", "adresseemail");

    public int Phone { get; } = ColumnNames.Find(header, "telephone", "tel", "phone", "portable", "mobile");

    public int Terms { get; } = ColumnNames.Find(
        header, "conditions", "conditionsdepaiement", "conditionsdereglement", "echeance", "terms");

    public int Policy { get; } = ColumnNames.Find(header, "methode", "politique", "policy");

    public int ClaimKind { get; } = ColumnNames.Find(
        header, "naturedelacreance", "naturecreance", "typedecreance", "claimkind");

    public int Territory { get; } = ColumnNames.Find(header, "territoire", "territory");
}
