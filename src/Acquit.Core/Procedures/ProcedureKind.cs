namespace Acquit.Core.Procedures;

/// <summary>The procedures that a dossier can hold.</summary>
public enum ProcedureKind
{
    /// <summary>Injonction de payer (CPC, art. 1405 to 1425).</summary>
    PaymentOrder,
}

/// <summary>Keys and names of procedures.</summary>
public static class ProcedureKinds
{
    public static string Key(this ProcedureKind kind) =>
        kind switch
        {
            ProcedureKind.PaymentOrder => "payment-order",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static ProcedureKind? Parse(string key)
    {
        foreach (var kind in Enum.GetValues<ProcedureKind>())
        {
            if (kind.Key() == key)
            {
                return kind;
            }
        }

        return null;
    }

    public static string Name(this ProcedureKind kind, Language language) =>
        (kind, language) switch
        {
            (ProcedureKind.PaymentOrder, Language.French) => "injonction de payer",
            (ProcedureKind.PaymentOrder, Language.English) => "order for payment",
        };
}
