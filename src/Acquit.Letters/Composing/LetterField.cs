namespace Acquit.Letters.Composing;

/// <summary>
/// What an edited text may name and never type: sums, days, rates and the parts that become tables. Each has one French
/// name, written in braces.
/// </summary>
internal static class LetterField
{
    /// <summary>Value of a text by the name that a person reads.</summary>
    private static readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal)
    {
        ["somme demandée"] = "asked", ["principal"] = "principal", ["date limite"] = "payBy",
        ["total réclamé"] = "claim.total", ["total en lettres"] = "claim.totalInWords",
        ["date du décompte"] = "claim.asOf", ["principal du décompte"] = "claim.principal",
        ["intérêts"] = "claim.interest", ["pénalités"] = "claim.penalty", ["indemnités"] = "claim.indemnity",
        ["pénalités par jour"] = "claim.daily", ["taux des pénalités"] = "penalty.rateText",
        ["fondement des pénalités"] = "penalty.legalBasis", ["indemnité forfaitaire"] = "indemnity.unit",
        ["taux légal"] = "legalRate", ["solde comptable"] = "book", ["somme contestée"] = "contested",
        ["numéro de la facture"] = "item.number", ["date de la facture"] = "item.issuedOn",
        ["échéance"] = "item.dueOn", ["reste dû"] = "item.open", ["montant de la facture"] = "item.gross",
        ["jour d’échéance"] = "dueText", ["numéros des factures"] = "itemNumbers",
        ["somme promise"] = "promise.amount", ["jour promis"] = "promise.dueOn",
        ["jour de la promesse"] = "promise.madeOn", ["reste après promesse"] = "promise.rest",
        ["reçu sur promesse"] = "promise.received", ["jour du versement promis"] = "promise.receivedOn",
        ["versement"] = "payment.amount", ["jour du versement"] = "payment.on",
        ["solde après versement"] = "payment.balance", ["dernier rappel"] = "last.sentOn",
        ["dernier échange"] = "spokenOn", ["contesté le"] = "dispute.openedOn", ["part contestée"] = "dispute.amount",
        ["réponse attendue le"] = "dispute.answerBy", ["jour de suspension"] = "suspension.from",
        ["jour de la contestation"] = "answer.openedOn", ["somme de l’avoir"] = "creditNote.amount",
        ["numéro de l’avoir"] = "creditNote.number", ["date de l’avoir"] = "creditNote.issuedOn",
        ["solde en votre faveur"] = "favour", ["jour de l’accord"] = "plan.agreedOn", ["total du plan"] = "plan.total",
        ["total du plan en lettres"] = "plan.totalWords", ["échéance impayée"] = "plan.missedOn",
        ["montant de l’échéance"] = "plan.missedAmount", ["manque"] = "plan.missing",
        ["montant convenu de l’échéance"] = "plan.missedAgreed", ["solde du plan"] = "plan.balance",
        ["délai après impayé"] = "plan.graceDays", ["pénalités remises"] = "plan.waived",
        ["jour de la mise en demeure"] = "notice.sentOn", ["première présentation"] = "notice.presentedOn",
        ["date de la lettre"] = "on", ["référence de la lettre"] = "document.ref",
    };

    /// <summary>The sum and the day without which a letter asks nothing.</summary>
    private static readonly string[] _demand = ["somme demandée", "total réclamé", "date limite"];

    /// <summary>Fields that a model text has and an edited one must keep.</summary>
    public static bool IsDemand(string name) => _demand.Contains(name, StringComparer.Ordinal);

    /// <summary>The name of a part that becomes a table; null when it is none.</summary>
    public static LetterMark? MarkOf(string name)
    {
        foreach (var mark in Enum.GetValues<LetterMark>())
        {
            if (NameOf(mark) == name)
            {
                return mark;
            }
        }

        return null;
    }

    public static string NameOf(LetterMark mark) => mark switch
    {
        LetterMark.Items => "tableau des factures",
        LetterMark.Others => "autres factures",
        LetterMark.Claim => "décompte",
        LetterMark.Pay => "moyens de paiement",
        LetterMark.Sign => "signature",
        LetterMark.Calendar => "calendrier des pénalités",
        LetterMark.Imputation => "imputation du versement",
        LetterMark.Particulars => "références du marché",
        LetterMark.Balance => "compte de la facture",
        LetterMark.Acknowledged => "dette reconnue",
        LetterMark.Instalments => "tableau des échéances",
        LetterMark.Accelerated => "solde par élément",
        LetterMark.Signatures => "deux signatures",
        LetterMark.Settlement => "règlements reçus",
    };

    /// <summary>The computed string that a field stands for; null when the facts hold none.</summary>
    public static string? ValueOf(string name, Dictionary<string, object> values) =>
        _paths.TryGetValue(name, out var path) ? At(values, path) as string : null;

    /// <summary>The same dictionary with the name of each field where its value stood.</summary>
    public static Dictionary<string, object> Named(Dictionary<string, object> values)
    {
        var named = Copy(values);
        foreach (var (name, path) in _paths)
        {
            if (At(values, path) is string { Length: > 0 })
            {
                Values.Put(named, path, $"{{{name}}}");
            }
        }

        return named;
    }

    private static object? At(Dictionary<string, object> values, string path)
    {
        object? found = values;
        foreach (var part in path.Split('.'))
        {
            found = found is Dictionary<string, object> level ? level.GetValueOrDefault(part) : null;
        }

        return found;
    }

    private static Dictionary<string, object> Copy(Dictionary<string, object> values) => values.ToDictionary(
        pair => pair.Key,
        pair => pair.Value is Dictionary<string, object> inner ? Copy(inner) : pair.Value);
}
