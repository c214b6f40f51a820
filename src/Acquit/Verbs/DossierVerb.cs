using System.CommandLine;
using Acquit.App.Decide;
using Acquit.App.Proof;
using Acquit.App.Record;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Law;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Verbs;

/// <summary><c>acquit dossier DEBTOR</c>: one debtor on one sheet.</summary>
internal static class DossierVerb
{
    public static Command Create(VerbConsole console)
    {
        var (debtor, asOf) = (DebtorAsked.Argument(console), PipelineVerbs.AsOf(console));
        var options = new DatabaseOptions(console);
        var export = DossierExport.Option(console);
        var command = new Command("dossier",
            console.Say(
            "Un client sur une feuille : ce qu’il doit, que faire et pourquoi, l’historique.",
            "A customer on one sheet: what he owes, what to do and why, the history."))
        { debtor, asOf, export, options.Creditor, options.File };
        command.SetAction(parsed =>
        {
            if (PipelineVerbs.Rules(console, out var exit) is not { } rules)
            {
                return exit;
            }

            var database = options.Open(parsed);
            using var db = database.Open();
            if (DebtorAsked.Find(console, db, (parsed.GetValue(debtor)!, parsed.GetValue(options.Creditor)),
                out exit) is not { } named)
            {
                return exit;
            }

            if (parsed.GetValue(export) is { } file)
            {
                return DossierExport.Write(console, new ProofDesk(database, rules, console.Clock), named, file);
            }

            var sheet = new DossierReading(db, rules, console.Clock.Today)
                .Read(named, parsed.GetValue(asOf) ?? console.Clock.Today);
            var words = new DossierVerbText(console, sheet);
            console.Print(Json(console, sheet, rules.Law), words.Write);
            console.Tell(rules.Problems);
            return 0;
        });
        return command;
    }

    public static string Key(DecisionAction action) => action switch
    {
        DecisionAction.Contact => "contact",
        DecisionAction.Wait => "wait",
        DecisionAction.HandOver => "hand-over",
        DecisionAction.WriteOffReview => "write-off-review",
    };

    /// <summary>A credit by its reference, else by its label.</summary>
    public static string Named(OpenCredit credit) => credit.Ref.Length > 0 ? credit.Ref : credit.Label;

    private static object Json(VerbConsole console, DossierSheet sheet, LawBook law) => new
    {
        sheet.AsOf,
        dossier = DebtorAsked.Json(sheet.Named),
        debtor = Json(sheet.Dossier.Debtor),
        policy = sheet.PolicyName,
        policyVersion = sheet.Policy?.Version,
        sheet.State.Phase,
        sheet.State,
        sheet.Dossier.Balance,
        items = sheet.Dossier.Items.Select(item => Json(item, sheet, law)),
        credits = sheet.Dossier.Credits.Select(credit => new { credit.Ref, credit.Label, credit.On, credit.Open }),
        vanished = sheet.Dossier.Vanished.Select(item => new
        {
            item.Ref, item.IssuedOn, item.DueOn, item.Original, item.Open, Item = item.Key.Value,
        }),
        matchProposals = sheet.MatchProposals.Select(match => Json(console, match)),
        decisions = sheet.Decisions.Select(decision => Json(console, decision)),
        timeline = sheet.Timeline.Select(entry => new
        {
            entry.Seq, entry.On, entry.RecordedAt, entry.Kind, entry.By, entry.IsWithdrawn,
            note = entry.Happened?.Note,
            items = entry.Happened?.Items.Select(item => item.Value),
            text = entry.Happened is { } happened ? EventSentence.Of(happened, console.Language) : null,
        }),
        letters = sheet.Letters.Select(letter => new
        {
            letter.On, channel = letter.Channel.Key(), letter.Step, letter.Reference, letter.Sha256, letter.Tracking,
                letter.Outcome,
            letter.IsDoubtful,
        }),
        schedule = sheet.Schedule.Select(act => new
        {
            act.On, action = Key(act.Action), act.Step, item = act.Item.Ref, ifNothingHappens = true,
            reasons = Reasons(console, act.Reasons),
        }),
    };

    private static object Json(VerbConsole console, MatchProposal match) => new
    {
        item = match.Item.Ref, credit = Named(match.Credit), match.Amount, match.Cause,
        why = match.Why(console.Language),
    };

    private static object Json(OpenItem item, DossierSheet sheet, LawBook law) => new
    {
        item.Ref, item.Kind, item.IssuedOn, item.DueOn, item.Original, item.Open,
        daysOverdue = item.DaysOverdue(sheet.AsOf), order = item.OrderRef,
        limitation = !TimeBar.Concerns(sheet.Dossier, item) ? null
            : TimeBar.ClockOf(sheet.Dossier, item, law, sheet.AsOf) is not { } clock ? null : new
            {
                expiresOn = clock.Until, startsOn = clock.Period.StartsOn, clock.Period.Years,
                ifAcknowledged = clock.IfAcknowledged?.ExpiresOn, fromInvoice = clock.IsFromInvoice,
                alarm = clock.Period.AlarmOn(sheet.AsOf).Key(), rule = clock.Period.Rule.Reference,
                confidence = clock.Period.Rule.Confidence.Key(),
            },
    };

    private static object Json(Debtor debtor) => new
    {
        debtor.Status, siren = debtor.Siren?.Digits, address = debtor.Address?.Lines, debtor.Email, debtor.Phone,
    };

    private static object Json(VerbConsole console, SheetDecision decision) => new
    {
        action = Key(decision.Action),
        decision.Step,
        channel = decision.Channel?.Key(),
        decision.Amount,
        items = decision.Items.Select(item => new
        {
            item.Item?.Ref, item.Item?.DueOn, item.Item?.Open, item.Covered, item.Contested, item.Asked,
        }),
        reasons = Reasons(console, decision.Reasons),
        decision.NextLookOn,
        decision.DecidedOn,
        source = decision.DecidedOn is null ? "computed" : "stored",
    };

    private static IEnumerable<object> Reasons(VerbConsole console, IReadOnlyList<Reason> reasons) =>
        reasons.Select(reason => (object)new { code = reason.Key, text = reason.In(console.Language), reason.Rule });
}
