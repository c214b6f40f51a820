using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;

namespace Acquit.Core.Dunning;

/// <summary>The French sentence of every reason code.</summary>
internal static class ReasonsInFrench
{
    /// <summary>One line a code: a code without a sentence does not compile.</summary>
    private static readonly Func<ReasonCode, ReasonFacts, string> _table = (code, f) => code switch
    {
        ReasonCode.StepDue => StepDue(f),
        ReasonCode.PromiseBroken =>
            $"Promesse de {Eur(f.Bound)} pour le {Day(f.On)} non tenue : {Eur(f.Amount)} reçus. À appeler aujourd’hui",
        ReasonCode.PlanBroken =>
            $"Échéancier rompu : échéance du {Day(f.On)}, {Eur(f.Amount)} reçus sur {Eur(f.Bound)}. {AfterPlan(f)}",
        ReasonCode.InvoiceToResend => $"Facture oubliée ou égarée, dit le débiteur le {Day(f.Since)} : à renvoyer",
        ReasonCode.HandOverDue => f.Step == StepNames.MediatorOrCourt
            ? $"{Owed(f)} : à confier à un médiateur ou à porter devant le juge"
            : $"{Owed(f)} : à remettre à un avocat ou à un commissaire de justice",
        ReasonCode.WriteOffToReview => f.Bound.IsZero
            ? $"{Owed(f)} : poursuivre ou abandonner, à décider"
            : $"Mauvaise foi constatée le {Day(f.Since)} et {Eur(f.Amount)} seulement "
                + $"(moins de {Eur(f.Bound)}) : poursuivre ou abandonner, à décider",

        ReasonCode.Paid => $"Facture {f.Words} payée",
        ReasonCode.NotDue => $"Échéance le {Day(f.On)}",
        ReasonCode.InGrace => InGrace(f),
        ReasonCode.BelowFloor => $"{Eur(f.Amount)} à demander, moins que le minimum de {Eur(f.Bound)}",
        ReasonCode.CoveredByUnappliedCredit => $"Couverte par {Eur(f.Amount)} de paiements ou d’avoirs non lettrés",
        ReasonCode.DebtorInCredit => $"Le compte est créditeur de {Eur(f.Amount)}",
        ReasonCode.PromisedUntil => $"Promis {Eur(f.Amount)} pour le {Day(f.On)}",
        ReasonCode.PlanRunning => $"Échéancier en cours : {Eur(f.Amount)} attendus le {Day(f.On)}",
        ReasonCode.Disputed => f.Amount.IsZero
            ? $"Contestée depuis le {Day(f.Since)}"
            : $"{Eur(f.Amount)} contestés depuis le {Day(f.Since)}",
        ReasonCode.OnHold => OnHold(f),
        ReasonCode.LeftOut => $"Laissée de côté jusqu’au {Day(f.On)} par {f.Words} : {f.Step}",
        ReasonCode.Insolvent => InsolvencyWords.InFrench(f.Words, Day(f.Since)),
        ReasonCode.PostOpening =>
            $"Née après l’ouverture du {Day(f.Since)} ({InsolvencyWords.Name(f.Words, Language.French)}) : "
                + InsolvencyWords.LaterInFrench(f.Words),
        ReasonCode.MaybePriorToInsolvency =>
            $"Facturée après l’ouverture du {Day(f.Since)} ({InsolvencyWords.Name(f.Words, Language.French)}), jour de "
                + "la prestation inconnu : aucune relance avant qu’une personne confirme qu’elle est postérieure",
        ReasonCode.ContactedTooRecently => f.Words == "another"
            ? $"Un autre message part d’abord : {Days(Math.Max(1, f.Count))} entre deux contacts"
            : $"Contacté le {Day(f.Since)} : {Days(f.Count)} entre deux contacts, donc à partir du {Day(f.On)}",
        ReasonCode.ContactCapReached => f.Words == "another"
            ? $"D’autres messages partent d’abord : {Wording.Count(f.Count, "contact", "contacts")} en 7 jours avec eux"
            : $"Déjà {Wording.Count(f.Count, "contact", "contacts")} en 7 jours : à partir du {Day(f.On)}",
        ReasonCode.ClosedDay => $"Jour sans contact ({f.Words}) : le {Day(f.On)}",
        ReasonCode.OutsideContactHours => $"Hors des heures de contact ({f.Words})",
        ReasonCode.LedgerStale => $"Comptabilité importée le {Day(f.Since)} : trop ancienne pour relancer",

        ReasonCode.WaitingForApproval => $"Étape {Step(f)} proposée : en attente de validation",
        ReasonCode.SendingDoubtful => $"Envoi incertain de l’étape {Step(f)} : à vérifier par une personne",
        ReasonCode.ReplyToRead => $"Réponse du débiteur reçue le {Day(f.Since)} : à lire",
        ReasonCode.ChannelNotUsed =>
            $"Canal que le créancier n’emploie pas ({Way(f)})",
        ReasonCode.AddressMissing => "Adresse postale manquante",
        ReasonCode.EmailMissing => string.IsNullOrEmpty(f.Words)
            ? "Adresse e-mail manquante"
            : $"Les e-mails à {f.Words} reviennent : il faut une autre adresse",
        ReasonCode.PhoneMissing => "Numéro de téléphone manquant",
        ReasonCode.AttachmentMissing => $"Pièce à joindre manquante : {Enclosure(f.Words)}",
        ReasonCode.AttachmentToAdd =>
            $"Pièce absente : {Enclosure(f.Words)}. La personne qui valide l’ajoute, ou envoie sans elle",
        ReasonCode.DebtorKindUnknown => "Statut juridique du débiteur inconnu : la mise en demeure attend",
        ReasonCode.NotACustomer => "Ce compte n’est pas un client (mode de paiement ou compte de passage)",
        ReasonCode.OpeningBalanceNotDetailed => "Solde d’ouverture sans détail : aucune facture à réclamer",
        ReasonCode.Retention => "Retenue de garantie : exigible selon ses propres règles",
        ReasonCode.TooOldToStart => $"Échue le {Day(f.On)}, jamais relancée : à revoir avant la première relance",
        ReasonCode.BlockedByMandate => "Le mandat ne couvre pas cet acte",
        ReasonCode.MandateMentionsMissing => "Recouvrement pour autrui : mentions du mandat manquantes, aucun envoi",
        ReasonCode.HandedOver => $"Remise à {f.Words} le {Day(f.Since)}",
        ReasonCode.WithCourt => $"{Wording.Title(f.Stage!.Way.Name(Language.French))}, {f.Words} : {f.Stage.French}"
            + (f.On is null ? $" (dernier acte le {Day(f.Since)})" : $", prochain acte avant le {Day(f.On)} inclus"),
        ReasonCode.LimitationPassed => $"Prescrite depuis le {Day(f.On)}{FromInvoice(f)} : plus d’acte possible",
        ReasonCode.LimitationToCheck =>
            $"Prescription à vérifier : acquise depuis le {Day(f.On)}{FromInvoice(f)}, sauf acte ou paiement qui l’a "
                + "interrompue",
        ReasonCode.VanishedFromLedger =>
            $"Disparue de la comptabilité sans paiement, {Eur(f.Amount)} restaient dus : à vérifier",
        ReasonCode.NoStepLeft => $"Méthode {f.Policy} terminée : plus d’étape prévue",
        ReasonCode.PolicyDoesNotFit =>
            $"La méthode {f.Policy} ne vise pas ce débiteur ({Wording.French((LegalStatus)f.Count)})",
        ReasonCode.WrittenOff => $"Abandonnée le {Day(f.Since)}",
        ReasonCode.BalanceChanged =>
            $"Le reste dû a changé depuis la validation : {Eur(f.Amount)} au lieu de {Eur(f.Bound)}",
        ReasonCode.LetterPrepared => $"Courrier demandé le {Day(f.Since)} par {f.Words} : {Step(f)}",
        ReasonCode.PlanInGrace => f.Words == "accelerated"
            ? $"Échéancier rompu, solde exigible notifié le {Day(f.Since)} : règlement attendu jusqu’au {Day(f.On)}"
            : $"Échéance du {Day(f.On)} non payée : {Days(f.Count)} pour la régler depuis la présentation de la mise "
                + $"en demeure, le {Day(f.Since)}",
        ReasonCode.PlanProofMissing =>
            $"Échéancier rompu, mise en demeure envoyée le {Day(f.Since)} : noter sa première présentation, d’où court "
                + $"le délai de {Days(f.Count)}",
    };

    private static string StepDue(ReasonFacts f) => f.Words switch
    {
        "bad-faith" => $"{Owed(f)} ; mauvaise foi constatée le {Day(f.Since)} : passage à l’étape {Step(f)} proposé",
        "first-contact" => $"{Owed(f)}, jamais relancés : commencer à l’étape {Step(f)}, à confirmer",
        _ => $"{Owed(f)} : étape {Step(f)}",
    };

    private static string Owed(ReasonFacts f)
    {
        var bills = Wording.Count(f.Count, "facture", "factures");
        return f.Words == "not-due" ? $"{Eur(f.Amount)} à échéance du {Day(f.On)} ({bills})"
            : $"{Eur(f.Amount)} échus depuis le {Day(f.On)} ({bills})";
    }

    private static string AfterPlan(ReasonFacts f) => f.Words switch
    {
        "call" => "À appeler aujourd’hui",
        "notice" => "Mise en demeure de régler l’échéance à envoyer",
        "acceleration" => $"Délai de {Days(f.Count)} écoulé : solde exigible à notifier",
        _ => $"Passage à l’étape {Step(f)} proposé",
    };

    private static string InGrace(ReasonFacts f) => f.Words switch
    {
        "resent" => $"Facture renvoyée le {Day(f.Since)} : règlement attendu jusqu’au {Day(f.On)}",
        _ when f.Since is { } done => $"Étape précédente le {Day(done)} ; étape {Step(f)} le {Day(f.On)}",
        _ => $"Échue ; étape {Step(f)} le {Day(f.On)}",
    };

    private static string OnHold(ReasonFacts f) =>
        (f.Words == "postponed" ? "Reportée" : "Suspendue") + $" jusqu’au {Day(f.On)}"
        + (string.IsNullOrEmpty(f.Step) || f.Words == "postponed" ? "" : $" : {f.Step}");

    private static string Enclosure(string? what) => what switch
    {
        "invoice" => "la facture",
        "statement" => "le relevé de compte",
        "order" => "le bon de commande",
        "delivery-note" => "le bon de livraison",
        "terms" => "les conditions générales",
        _ => $"la lettre de l’étape {Step(what)}",
    };

    private static string Step(ReasonFacts f) => Step(f.Step);

    private static string Step(string? step) => $"«\u00A0{StepNames.In(step ?? "", Language.French)}\u00A0»";

    private static string Way(ReasonFacts f) => Channels.Parse(f.Words ?? "")?.Word(Language.French) ?? "";

    private static string Eur(Money amount) => Wording.French(amount);

    private static string Day(DateOnly? day) => Wording.French(day);

    private static string Days(int count) => Wording.Count(count, "jour", "jours");

    public static string Sentence(ReasonCode code, ReasonFacts facts) => _table(code, facts);

    private static string FromInvoice(ReasonFacts f) => f.IsAssumed ? " (comptée de la facture)" : "";
}
