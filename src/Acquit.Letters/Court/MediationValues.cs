using System.Globalization;
using Acquit.Core.Dossiers;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Court;

/// <summary>What the request for a mediation or a conciliation names, as finished strings.</summary>
internal static class MediationValues
{
    public static void Put(Dictionary<string, object> values, CourtFacts facts)
    {
        var said = facts.FollowUp.Mediation ?? new MediationSaid();
        Values.Put(values, "mediation.applicant", CourtIdentities.Opponent(facts.Applicant));
        Values.PutIfAny(values, "mediation.applicantSiret", Siret(said.ApplicantSiret));
        Values.PutIfAny(values, "mediation.opponentSiret", Siret(said.OpponentSiret));
        Values.PutIfAny(values, "mediation.staffText", said.Staff switch
        {
            null => "",
            0 => "aucun salarié",
            1 => "un salarié",
            var many => $"{many.Value.ToString(CultureInfo.InvariantCulture)} salariés",
        });
        Values.PutIfAny(values, "mediation.email", said.Email);
        Values.PutIfAny(values, "mediation.phone", FrenchText.Phone(said.Phone));
        Values.PutIfAny(values, "mediation.opponentPhone", FrenchText.Phone(said.OpponentPhone));
        Values.Put(values, "mediation.hasOpponentPhone", said.OpponentPhone.Length > 0);
        Values.PutIfAny(values, "mediation.difference", said.Difference);
        Values.PutIfAny(values, "mediation.settledBy", said.SettledBy);
        Values.PutIfAny(values, "mediation.clause", said.Clause);
        Values.Put(values, "mediation.hasClause", said.Clause.Length > 0);
        Values.PutIfAny(values, "mediation.pendingCase", said.PendingCase);
        Values.Put(values, "mediation.hasPendingCase", said.PendingCase.Length > 0);
        Values.PutIfAny(values, "mediation.available", said.Available);
        Values.Put(values, "mediation.isPublicContract", said.IsPublicContract);
        Values.Put(values, "told", facts.Story
            .Select((fact, at) => CourtValues.Line(at + 1, Even(fact.Text), fact.Exhibits)).ToList());
        Values.Put(values, "mediation.invoicesText", Invoices(facts));
    }

    /// <summary>A mediator hears two parties, not a claimant and a debtor.</summary>
    private static string Even(string fact) => fact
        .Replace("Le requérant", "Le demandeur", StringComparison.Ordinal)
        .Replace("au requérant", "au demandeur", StringComparison.Ordinal)
        .Replace("le requérant", "le demandeur", StringComparison.Ordinal)
        .Replace("Le débiteur", "L’autre partie", StringComparison.Ordinal)
        .Replace("le débiteur", "l’autre partie", StringComparison.Ordinal)
        .Replace("au débiteur", "à l’autre partie", StringComparison.Ordinal)
        .Replace("du débiteur", "de l’autre partie", StringComparison.Ordinal);

    /// <summary>« facture n° F-1 », « factures n° F-1 et F-2 »: the subject of a conciliation.</summary>
    private static string Invoices(CourtFacts facts)
    {
        List<string> numbers = [.. (facts.Claim?.Invoices ?? []).Select(one => one.Number).Distinct()];
        return numbers.Count == 1 ? $"facture n° {numbers[0]}"
            : $"factures n° {FrenchText.List(numbers)}";
    }

    /// <summary>« 123 456 789 00012 ».</summary>
    private static string Siret(string typed)
    {
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length != 14 ? typed
            : $"{digits[..3]} {digits[3..6]} {digits[6..9]} {digits[9..]}";
    }
}
