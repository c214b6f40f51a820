using System.CommandLine;
using Acquit.App.Record;
using Acquit.Core.Dossiers;

namespace Acquit.Verbs;

/// <summary>
/// One act that can be noted: its name, its own options, and how they are read into an event of a day.
/// </summary>
internal sealed record RecordVerbAct(
    string Name, string Description, IReadOnlyList<Option> Options, Func<RecordVerbForm, DateOnly, DossierEvent> Read)
{
    /// <summary>What its table is; null: it is noted one at a time only.</summary>
    public RecordedAct? Table { get; init; }

    /// <summary>The PDF that goes with it; null: the act has none.</summary>
    public Func<RecordVerbForm, SentPaper?>? Paper { get; init; }
}

/// <summary>The acts, in the order of a collector's day.</summary>
internal sealed class RecordVerbActs(VerbConsole console)
{
    public IEnumerable<RecordVerbAct> All() =>
    [
        Call() with { Table = RecordedAct.Call },
        Cause(),
        Promise() with { Table = RecordedAct.Promise },
        Payment() with { Table = RecordedAct.Payment },
        Dispute() with { Table = RecordedAct.Dispute },
        Reply() with { Table = RecordedAct.Reply },
        Hold() with { Table = RecordedAct.Hold },
        .. new RecordVerbCauses(console).All(),
        LeaveOut(), Tracking(), Insolvency(), HandOver(), Review(), Vanished(),
        Plain("dispute-close", console.Say(
            "La contestation est levée.",
            "The dispute is closed."), on => new DisputeClosed { EffectiveOn = on }),
        Plain("reply-read", console.Say(
            "La réponse a été lue.",
            "The reply was read."), on => new ReplyRead { EffectiveOn = on }),
        Plain("hold-lift", console.Say(
            "La suspension prend fin.",
            "The hold ends."), on => new HoldLifted { EffectiveOn = on }),
        Plain("take-back", console.Say(
            "Les pièces (--items) sont reprises dans les relances.",
            "The items (--items) are asked again."), on => new ItemsTakenBack { EffectiveOn = on }),
        Plain("write-off", console.Say(
            "La créance est abandonnée (--note : pourquoi).",
            "The debt is written off (--note: why)."), on => new WrittenOff { EffectiveOn = on }),
        Plain("note", console.Say(
            "Une note libre (--note).",
            "A free note (--note)."), on => new NoteAdded { EffectiveOn = on }),
    ];

    private RecordVerbAct Call()
    {
        var outcome = Word("--outcome", console.Say(
            "reached | no-answer | voicemail | wrong-number ; reached par défaut.",
            "reached | no-answer | voicemail | wrong-number; reached by default."));
        var person = Word("--person", console.Say(
            "À qui l’on a parlé.",
            "To whom one spoke."));
        var step = Word("--step", console.Say(
            "Étape de la méthode que cet appel accomplit ; par défaut l’appel proposé, s’il n’y en a qu’un.",
            "Step of the policy that this call does; by default the proposed call, if there is only one."));
        var occurrence = new Option<int>("--occurrence")
            { Description = console.Say(
            "0 pour la première fois, 1, 2… pour les répétitions.",
            "0 for the first time, 1, 2… for repetitions.") };
        return new("call", console.Say(
            "Un appel, abouti ou non.",
            "A call, answered or not."), [outcome, person, step, occurrence], (form, on) =>
            new CallLogged(form.Choice<CallOutcome>(outcome, CallOutcome.Reached))
            {
                EffectiveOn = on, Person = form.Text(person), Step = form.Text(step),
                Occurrence = form.Number(occurrence),
            });
    }

    private RecordVerbAct Cause()
    {
        var cause = Word("--cause", console.Say(
            "forgotten | dispute | cash-flow | bad-faith : oubli, litige, trésorerie, mauvaise foi.",
            "forgotten | dispute | cash-flow | bad-faith: the reason found."));
        return new("cause", console.Say(
            "Pourquoi le client n’a pas payé.",
            "Why the customer has not paid."), [cause], (form, on) =>
            new CauseFound(form.Choice<Cause>(cause)) { EffectiveOn = on });
    }

    private RecordVerbAct Promise()
    {
        var amount = Word("--amount", console.Say(
            "Montant promis, 1234.56.",
            "Amount promised, 1234.56."));
        var due = Word("--due", console.Say(
            "Jour promis, AAAA-MM-JJ.",
            "Day promised, YYYY-MM-DD."));
        var person = Word("--person", console.Say(
            "Qui l’a promis.",
            "Who promised it."));
        var channel = Word("--channel", console.Say(
            "Comment : call, email, letter…",
            "How: call, email, letter…"));
        return new("promise", console.Say(
            "Une promesse de payer.",
            "A promise to pay."), [amount, due, person, channel], (form, on) =>
            new PromiseMade(form.Amount(amount), form.Day(due))
            {
                EffectiveOn = on, Person = form.Text(person), Channel = form.Channel(channel, Channel.Call),
            });
    }

    private RecordVerbAct Payment()
    {
        var amount = Word("--amount", console.Say(
            "Montant reçu, 1234.56.",
            "Amount received, 1234.56."));
        return new("payment", console.Say(
            "Un paiement connu avant que la comptabilité ne le montre.",
            "A payment known before the books show it."), [amount], (form, on) =>
            new PaymentReported(form.Amount(amount)) { EffectiveOn = on });
    }

    private RecordVerbAct Dispute()
    {
        var amount = Word("--amount", console.Say(
            "Part contestée, 1234.56 ; tout par défaut.",
            "Contested part, 1234.56; all by default."));
        var category = Word("--category", console.Say(
            "Prix, livraison, qualité…",
            "Price, delivery, quality…"));
        var answerFrom = Word("--answer-from", console.Say(
            "Qui doit répondre.",
            "Who must answer."));
        var answerBy = Word("--answer-by", console.Say(
            "Pour quel jour, AAAA-MM-JJ.",
            "By which day, YYYY-MM-DD."));
        return new("dispute", console.Say(
            "Une contestation.",
            "A dispute."), [amount, category, answerFrom, answerBy], (form, on) =>
            new DisputeOpened(form.OptionalAmount(amount))
            {
                EffectiveOn = on,
                Category = form.Text(category),
                AnswerFrom = form.Text(answerFrom),
                AnswerBy = form.OptionalDay(answerBy),
            });
    }

    private RecordVerbAct Reply()
    {
        var channel = Word("--channel", console.Say(
            "email, letter… ; email par défaut.",
            "email, letter…; email by default."));
        return new("reply", console.Say(
            "Le client a écrit : rien ne part tant que ce n’est pas lu.",
            "The customer wrote: nothing leaves until it is read."), [channel], (form, on) =>
            new ReplyReceived(form.Channel(channel, Channel.Email)) { EffectiveOn = on });
    }

    private RecordVerbAct Hold()
    {
        var until = Word("--until", console.Say(
            "Dernier jour, AAAA-MM-JJ.",
            "Last day, YYYY-MM-DD."));
        return new("hold", console.Say(
            "Suspendre, avec une raison et une fin.",
            "Hold, with a reason and an end."), [until], (form, on) =>
            new HoldPlaced(form.Day(until)) { EffectiveOn = on });
    }

    private RecordVerbAct LeaveOut()
    {
        var until = Word("--until", console.Say(
            "Premier jour où elles sont redemandées, AAAA-MM-JJ.",
            "First day on which they are asked again, YYYY-MM-DD."));
        return new("leave-out", console.Say(
            "Des pièces (--items) laissées de côté dans les messages (--note : pourquoi).",
            "Items (--items) left out of the messages (--note: why)."), [until], (form, on) =>
            new ItemsLeftOut(form.Day(until)) { EffectiveOn = on });
    }

    private RecordVerbAct Tracking()
    {
        var reference = Word("--reference", console.Say(
            "Référence de la lettre.",
            "Reference of the letter."));
        var outcome = Word("--outcome",
            console.Say(
            "deposited | presented | delivered | refused | unclaimed | unknown-address | lost : son sort.",
            "deposited | presented | delivered | refused | unclaimed | unknown-address | lost: its fate."));
        var number = Word("--number", console.Say(
            "Numéro de suivi postal.",
            "Postal tracking number."));
        return new("tracking", console.Say(
            "Ce qu’est devenu un recommandé.",
            "What became of a registered letter."), [reference, outcome, number], (form, on) =>
            new LetterTracked(form.Text(reference), form.Choice<PostalOutcome>(outcome))
            {
                EffectiveOn = on, TrackingNumber = form.Text(number),
            });
    }

    private RecordVerbAct Insolvency()
    {
        var published = Word("--published", console.Say(
            "Jour de la publication au BODACC, AAAA-MM-JJ.",
            "Day of publication in the BODACC, YYYY-MM-DD."));
        return new("insolvency", console.Say(
            "Une procédure collective est ouverte.",
            "Insolvency proceedings are open."), [published], (form, on) =>
            new InsolvencyOpened { EffectiveOn = on, PublishedOn = form.OptionalDay(published) });
    }

    private RecordVerbAct HandOver()
    {
        var to = new Option<string>("--to") { Description = console.Say(
            "À qui le dossier est remis.",
            "To whom the dossier is handed."), Required = true };
        return new("hand-over", console.Say(
            "Le dossier est remis à un avocat ou à un commissaire de justice.",
            "The dossier is handed to a lawyer or a commissaire de justice."), [to], (form, on) =>
            new HandedOver(form.Text(to)) { EffectiveOn = on });
    }

    private RecordVerbAct Review()
    {
        var from = new Option<string>("--from-step") { Description = console.Say(
            "Étape par laquelle commencer.",
            "Step to begin with."), Required = true };
        return new("review", console.Say(
            "Dossier ancien relu : relancer à partir d’une étape.",
            "Old dossier reviewed: chase from a step."), [from], (form, on) =>
            new FirstContactReviewed(form.Text(from)) { EffectiveOn = on });
    }

    private RecordVerbAct Vanished()
    {
        var outcome = Word("--outcome", "paid | cancelled | moved.");
        return new("vanished", console.Say(
            "Ce qu’est devenue une pièce disparue de la comptabilité (--items ; toutes par défaut).",
            "What became of an item that vanished from the ledger (--items; all by default)."), [outcome], (form, on) =>
            new VanishingExplained(form.Choice<VanishingCause>(outcome), 0) { EffectiveOn = on });
    }

    private static RecordVerbAct Plain(string name, string description, Func<DateOnly, DossierEvent> of) =>
        new(name, description, [], (_, on) => of(on));

    private static Option<string> Word(string name, string description) => new(name) { Description = description };
}
