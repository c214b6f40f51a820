using Acquit.Core.Parties;
using Acquit.Formats.Tables;

namespace Acquit.Formats.Customers;

/// <summary>What a customer file says of its rows: the debtors it could read, and a problem for each value it could not.</summary>
public sealed record CustomerReading(IReadOnlyList<Debtor> Debtors, IReadOnlyList<ImportProblem> Problems, int RowsRead);

/// <summary>
/// The customer file: what a ledger does not know of a debtor (address, e-mail, legal status, SIREN…), keyed by auxiliary code or
/// account. A row without a key, or with one seen before, is rejected; a value that cannot be read is a problem and stays empty.
/// </summary>
public static class CustomerFile
{
    public static CustomerReading Read(byte[] bytes, string name)
    {
        var problems = new List<ImportProblem>();
        if (TableFile.Read(bytes, name, problems) is not { } table)
        {
            return new CustomerReading([], problems, 0);
        }

        var columns = new CustomerColumns(table.Header);
        if (columns.Key < 0)
        {
            var header = string.Join(" | ", table.Header);
            problems.Add(new(ProblemCode.CustomerKeyColumnMissing, name, 1, 0, header, "Code | Compte"));
            return new CustomerReading([], problems, table.Rows.Count);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var debtors = new List<Debtor>();
        foreach (var row in table.Rows)
        {
            var key = row[columns.Key];
            if (key.Length == 0)
            {
                problems.Add(new(ProblemCode.CustomerKeyMissing, name, row.Line, columns.Key + 1, "", "Code"));
            }
            else if (!seen.Add(key))
            {
                problems.Add(new(ProblemCode.CustomerTwice, name, row.Line, columns.Key + 1, key, ""));
            }
            else
            {
                debtors.Add(new CustomerRow(row, columns, name, problems).Debtor());
            }
        }

        return new CustomerReading(debtors, problems, table.Rows.Count);
    }
}

/// <summary>Where the columns stand; −1 for one that is not there.</summary>
internal sealed class CustomerColumns(IReadOnlyList<string> header)
{
    public int Key { get; } = ColumnNames.Find(
        header, "code", "codeclient", "auxiliaire", "compteauxiliaire", "compauxnum", "compte", "comptenum", "client", "customer");

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

    public int Territory { get; } = ColumnNames.Find(header, "territoire", "territory");
}
