using System.CommandLine;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// One act that can be noted: its name, its own options, and how they are read into an event of a day.
/// </summary>
internal sealed record RecordVerbAct(
    string Name, string Description, IReadOnlyList<Option> Options, Func<RecordVerbForm, DateOnly, DossierEvent> Read);

/// <summary>The acts, in the order of a collector's day.</summary>
internal static class RecordVerbActs
{
    public static IEnumerable<RecordVerbAct> All() =>
    [
        Call(), Cause(), Promise(), Plan(), Payment(), Dispute(), Reply(), Hold(), Tracking(), Insolvency(),
            HandOver(), Review(), Vanished(),
        Plain("dispute-close", "La contestation est levée.", on => new DisputeClosed { EffectiveOn = on }),
        Plain("reply-read", "La réponse a été lue.", on => new ReplyRead { EffectiveOn = on }),
        Plain("hold-lift", "La suspension prend fin.", on => new HoldLifted { EffectiveOn = on }),
        Plain("write-off", "La créance est abandonnée (--note : pourquoi).", on => new WrittenOff { EffectiveOn = on }),
        Plain("note", "Une note libre (--note).", on => new NoteAdded { EffectiveOn = on }),
    ];

    private static RecordVerbAct Call()
    {
        var outcome = Word("--outcome", "reached | no-answer | voicemail | wrong-number ; reached par défaut.");
        var person = Word("--person", "À qui l’on a parlé.");
        var step = Word("--step", "Étape de la méthode que cet appel accomplit.");
        var occurrence = new Option<int>("--occurrence")
            { Description = "0 pour la première fois, 1, 2… pour les répétitions." };
        return new("call", "Un appel, abouti ou non.", [outcome, person, step, occurrence], (form, on) =>
            new CallLogged(form.Choice<CallOutcome>(outcome, CallOutcome.Reached))
            {
                EffectiveOn = on, Person = form.Text(person), Step = form.Text(step),
                Occurrence = form.Number(occurrence),
            });
    }

    private static RecordVerbAct Cause()
    {
        var cause = Word("--cause", "forgotten | dispute | cash-flow | bad-faith.");
        return new("cause", "Pourquoi le client n’a pas payé.", [cause], (form, on) =>
            new CauseFound(form.Choice<Cause>(cause)) { EffectiveOn = on });
    }

    private static RecordVerbAct Promise()
    {
        var amount = Word("--amount", "Montant promis, 1234.56.");
        var due = Word("--due", "Jour promis, AAAA-MM-JJ.");
        var person = Word("--person", "Qui l’a promis.");
        var channel = Word("--channel", "Comment : call, email, letter…");
        return new("promise", "Une promesse de payer.", [amount, due, person, channel], (form, on) =>
            new PromiseMade(form.Amount(amount), form.Day(due))
            {
                EffectiveOn = on, Person = form.Text(person), Channel = form.Channel(channel, Channel.Call),
            });
    }

    private static RecordVerbAct Plan()
    {
        var instalment = new Option<string[]>("--instalment")
        {
            Description = "Une échéance, AAAA-MM-JJ=1234.56 ; autant de fois qu’il y en a.",
                AllowMultipleArgumentsPerToken = true,
        };
        return new("plan", "Un échéancier accepté.", [instalment], (form, on) =>
            new PlanAgreed(form.Instalments(instalment)) { EffectiveOn = on });
    }

    private static RecordVerbAct Payment()
    {
        var amount = Word("--amount", "Montant reçu, 1234.56.");
        return new("payment", "Un paiement connu avant que la comptabilité ne le montre.", [amount], (form, on) =>
            new PaymentReported(form.Amount(amount)) { EffectiveOn = on });
    }

    private static RecordVerbAct Dispute()
    {
        var amount = Word("--amount", "Part contestée, 1234.56 ; tout par défaut.");
        var category = Word("--category", "Prix, livraison, qualité…");
        var answerFrom = Word("--answer-from", "Qui doit répondre.");
        var answerBy = Word("--answer-by", "Pour quel jour, AAAA-MM-JJ.");
        return new("dispute", "Une contestation.", [amount, category, answerFrom, answerBy], (form, on) =>
            new DisputeOpened(form.OptionalAmount(amount))
            {
                EffectiveOn = on,
                Category = form.Text(category),
                AnswerFrom = form.Text(answerFrom),
                AnswerBy = form.OptionalDay(answerBy),
            });
    }

    private static RecordVerbAct Reply()
    {
        var channel = Word("--channel", "email, letter… ; email par défaut.");
        return new("reply", "Le client a écrit : rien ne part tant que ce n’est pas lu.", [channel], (form, on) =>
            new ReplyReceived(form.Channel(channel, Channel.Email)) { EffectiveOn = on });
    }

    private static RecordVerbAct Hold()
    {
        var until = Word("--until", "Dernier jour, AAAA-MM-JJ.");
        return new("hold", "Suspendre, avec une raison et une fin.", [until], (form, on) =>
            new HoldPlaced(form.Day(until)) { EffectiveOn = on });
    }

    private static RecordVerbAct Tracking()
    {
        var reference = Word("--reference", "Référence de la lettre.");
        var outcome = Word("--outcome",
            "deposited | presented | delivered | refused | unclaimed | unknown-address | lost.");
        var number = Word("--number", "Numéro de suivi postal.");
        return new("tracking", "Ce qu’est devenu un recommandé.", [reference, outcome, number], (form, on) =>
            new LetterTracked(form.Text(reference), form.Choice<PostalOutcome>(outcome))
            {
                EffectiveOn = on, TrackingNumber = form.Text(number),
            });
    }

    private static RecordVerbAct Insolvency()
    {
        var published = Word("--published", "Jour de la publication au BODACC, AAAA-MM-JJ.");
        return new("insolvency", "Une procédure collective est ouverte.", [published], (form, on) =>
            new InsolvencyOpened { EffectiveOn = on, PublishedOn = form.OptionalDay(published) });
    }

    private static RecordVerbAct HandOver()
    {
        var to = new Option<string>("--to") { Description = "À qui le dossier est remis.", Required = true };
        return new("hand-over", "Le dossier est remis à un avocat ou à un commissaire de justice.", [to], (form, on) =>
            new HandedOver(form.Text(to)) { EffectiveOn = on });
    }

    private static RecordVerbAct Review()
    {
        var from = new Option<string>("--from-step") { Description = "Étape par laquelle commencer.", Required = true };
        return new("review", "Dossier ancien relu : relancer à partir d’une étape.", [from], (form, on) =>
            new FirstContactReviewed(form.Text(from)) { EffectiveOn = on });
    }

    private static RecordVerbAct Vanished()
    {
        var outcome = Word("--outcome", "paid | cancelled | moved.");
        const string text = "Ce qu’est devenue une pièce disparue de la comptabilité (--items ; toutes par défaut).";
        return new("vanished", text, [outcome], (form, on) =>
            new VanishingExplained(form.Choice<VanishingCause>(outcome), 0) { EffectiveOn = on });
    }

    private static RecordVerbAct Plain(string name, string description, Func<DateOnly, DossierEvent> of) =>
        new(name, description, [], (_, on) => of(on));

    private static Option<string> Word(string name, string description) => new(name) { Description = description };
}
