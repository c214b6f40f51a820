namespace Acquit.Core.Procedures.Mediations;

/// <summary>Who is asked to bring the parties together.</summary>
public enum MediatorKind
{
    /// <summary>Médiateur des entreprises: between professionals, or with a public buyer; free.</summary>
    Enterprises,

    /// <summary>Conciliateur de justice: free, close to the debtor; not against a public body.</summary>
    Conciliator,

    /// <summary>The one whom the parties choose, or whom a clause of the contract names.</summary>
    Contractual,

    /// <summary>
    /// Médiateur de la consommation: the consumer's own; a professional seizes none (C. conso., art. L. 612-1).
    /// </summary>
    Consumer,
}

/// <summary>Keys and names of mediators.</summary>
public static class MediatorKinds
{
    public static string Key(this MediatorKind mediator) =>
        mediator switch
        {
            MediatorKind.Enterprises => "enterprises",
            MediatorKind.Conciliator => "conciliator",
            MediatorKind.Contractual => "contractual",
            MediatorKind.Consumer => "consumer",
        };

    /// <summary>Reads a key; null when there is none.</summary>
    public static MediatorKind? Parse(string key)
    {
        foreach (var mediator in Enum.GetValues<MediatorKind>())
        {
            if (mediator.Key() == key)
            {
                return mediator;
            }
        }

        return null;
    }

    public static string Name(this MediatorKind mediator, Language language) =>
        language switch
        {
            Language.French => mediator switch
            {
                MediatorKind.Enterprises => "médiateur des entreprises",
                MediatorKind.Conciliator => "conciliateur de justice",
                MediatorKind.Contractual => "médiateur conventionnel",
                MediatorKind.Consumer => "médiateur de la consommation",
            },
            Language.English => mediator switch
            {
                MediatorKind.Enterprises => "business mediator (médiateur des entreprises)",
                MediatorKind.Conciliator => "court conciliator (conciliateur de justice)",
                MediatorKind.Contractual => "mediator chosen by the parties",
                MediatorKind.Consumer => "consumer mediator",
            },
        };
}
