using Acquit.Formats.Tables;

namespace Acquit.Formats.Accounting;

/// <summary>What a column of an open-items table may hold.</summary>
public enum OpenItemColumn
{
    /// <summary>General account (411000), or a customer's own account when there is no auxiliary.</summary>
    Account,

    /// <summary>The customer's code.</summary>
    Auxiliary,

    /// <summary>The customer's name; his code too when the table has no other.</summary>
    Name,

    /// <summary>Invoice or piece number.</summary>
    Ref,

    /// <summary>Date of the invoice.</summary>
    Date,

    /// <summary>Due date.</summary>
    Due,

    /// <summary>What is left to pay; decides before all other amounts.</summary>
    Remaining,

    /// <summary>The whole invoice, taxes included.</summary>
    Total,

    /// <summary>What was paid of it.</summary>
    Paid,

    Debit,

    Credit,

    /// <summary>A balance: of the item in a list of items, of the account in a ledger; used when nothing else
    /// is.</summary>
    Balance,

    Label,

    Lettering,

    /// <summary>Number of the customer's order.</summary>
    Order,
}

/// <summary>Which columns of a table hold what.</summary>
internal sealed class OpenItemColumns
{
    private static readonly OpenItemColumn[] _amounts =
    [
        OpenItemColumn.Remaining, OpenItemColumn.Total, OpenItemColumn.Debit, OpenItemColumn.Credit,
        OpenItemColumn.Balance,
    ];

    private static readonly string[] _orders =
    [
        "commande", "ncommande", "nocommande", "numcommande", "numerocommande", "numerodecommande", "ndecommande",
        "boncommande", "bondecommande", "nbondecommande", "numerobondecommande", "numerodebondecommande",
        "refcommande", "referencecommande", "commandeclient", "votrecommande", "engagement", "nengagement",
        "numeroengagement", "numerodengagement", "order", "orderref", "ordernumber", "orderno", "purchaseorder",
        "ponumber", "customerorder",
    ];

    private readonly Dictionary<OpenItemColumn, int> _at = [];

    private OpenItemColumns(IReadOnlyList<string> header, ColumnMap? map)
    {
        Count = header.Count;
        foreach (var column in Enum.GetValues<OpenItemColumn>())
        {
            var at = map?[column] is { } mapped
                ? ColumnNames.Find(header, ColumnNames.Folded(mapped))
                : ColumnNames.Find(header, Names(column));
            if (at >= 0)
            {
                _at[column] = at;
            }
        }
    }

    /// <summary>Columns of the header, known or not.</summary>
    public int Count { get; }

    public int Known => _at.Values.Distinct().Count();

    /// <summary>Who owes it.</summary>
    public bool HasKey => Has(OpenItemColumn.Account) || Has(OpenItemColumn.Auxiliary) || Has(OpenItemColumn.Name);

    /// <summary>What is owed; a debit column alone would lose the credits.</summary>
    public bool HasAmount =>
        Has(OpenItemColumn.Remaining)
        || Has(OpenItemColumn.Total)
        || Has(OpenItemColumn.Balance)
        || (Has(OpenItemColumn.Debit) && Has(OpenItemColumn.Credit));

    /// <summary>Sums of something that has a date or a number: no customer file has both.</summary>
    public bool IsAboutItems =>
        Array.Exists(_amounts, Has) && (Has(OpenItemColumn.Date) || Has(OpenItemColumn.Ref));

    /// <summary>Everything that a row needs.</summary>
    public bool IsComplete => HasKey && HasAmount && Has(OpenItemColumn.Date);

    public static OpenItemColumns Of(IReadOnlyList<string> header, ColumnMap? map) => new(header, map);

    public bool Has(OpenItemColumn column) => _at.ContainsKey(column);

    /// <summary>0 = first; −1 when the table has no such column.</summary>
    public int At(OpenItemColumn column) => _at.GetValueOrDefault(column, -1);

    /// <summary>The columns that decide an amount, the surest first.</summary>
    public OpenItemColumn FirstAmount => Array.Find(_amounts, Has);

    /// <summary>The names that packages and people give, folded, the most telling first.</summary>
    private static string[] Names(OpenItemColumn column) => column switch
    {
        OpenItemColumn.Account =>
            ["compte", "comptenum", "ncompte", "numerodecompte", "comptegeneral", "comptecollectif", "account"],
        OpenItemColumn.Auxiliary =>
        [
            "auxiliaire", "compteauxiliaire", "compauxnum", "codeauxiliaire", "codeclient", "comptetiers", "codetiers",
            "comptetier", "numeroclient", "nclient", "tiers", "code", "customercode", "customerid", "customernumber",
        ],
        OpenItemColumn.Name =>
        [
            "nom", "nomclient", "nomduclient", "raisonsociale", "denomination", "client", "intitule", "nomtiers",
            "intitulecompte", "compauxlib", "comptelib", "customername", "customer", "name",
        ],
        OpenItemColumn.Ref =>
        [
            "facture", "nfacture", "nofacture", "numfacture", "numerofacture", "numerodefacture", "ndefacture", "piece",
            "npiece", "nopiece", "numpiece", "numeropiece", "numerodepiece", "ndepiece", "pieceref", "reference", "ref",
            "invoice", "invoicenumber", "invoiceno", "document",
        ],
        OpenItemColumn.Date =>
        [
            "datefacture", "datedefacture", "datepiece", "datedepiece", "piecedate", "date", "dateecriture",
            "ecrituredate", "datedocument", "emission", "datedemission", "invoicedate", "issuedon", "issuedate",
        ],
        OpenItemColumn.Due => ["echeance", "dateecheance", "datedecheance", "dateech", "echeancedate", "duedate"],
        OpenItemColumn.Remaining =>
        [
            "restedu", "resteapayer", "resteaencaisser", "restant", "restantdu", "montantrestant", "montantdu",
            "soldedu", "montantouvert", "amountdue", "outstanding", "openamount", "remaining",
        ],
        OpenItemColumn.Total => ["montantttc", "ttc", "totalttc", "montant", "montantfacture", "amount", "total"],
        OpenItemColumn.Paid => ["regle", "montantregle", "dejaregle", "paye", "encaisse", "acompte", "paid"],
        OpenItemColumn.Debit => ["debit", "montantdebit", "debiteur"],
        OpenItemColumn.Credit => ["credit", "montantcredit", "crediteur"],
        OpenItemColumn.Balance => ["solde", "encours", "balance"],
        OpenItemColumn.Label => ["libelle", "libelleecriture", "ecriturelib", "objet", "description", "label"],
        OpenItemColumn.Order => _orders,
        OpenItemColumn.Lettering => ["lettrage", "lettre", "let", "codelettrage", "ecriturelet", "lettering"],
    };
}
