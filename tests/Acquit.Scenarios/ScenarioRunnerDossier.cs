using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;
using Acquit.Core.Receivables;

namespace Acquit.Scenarios;

/// <summary>
/// One creditor's file on the debtor: its ledger and its events, as the rows of the table build them up.
/// </summary>
internal sealed class ScenarioRunnerDossier(Creditor creditor, Debtor debtor, ScenarioRunnerWorld world)
{
    private static readonly AccountKey _account = new("411000", "DUPIN");

    private readonly List<DossierEvent> _events = [];
    private readonly List<(OpenItem Item, DateOnly On)> _items = [];
    private readonly List<OpenCredit> _credits = [];
    private readonly List<AppliedCredit> _applied = [];
    private readonly HashSet<ItemKey> _vanished = [];
    private DateOnly? _importedOn;
    private bool _sendsToday;
    private Decision? _approved;
    private bool _approvesToday;

    public Dossier AsOf(DateOnly day, IReadOnlyList<ContactAttempt> contacts) => new()
    {
        Creditor = creditor,
        Debtor = debtor,
        Items = [.. _items.Where(item => item.On <= day && !_vanished.Contains(item.Item.Key))
            .Select(item => item.Item with { Open = Left(item.Item) })
            .Where(item => item.Open.IsPositive)],
        Credits = [.. _credits.Where(credit => credit.On <= day)],
        Applied = [.. _applied],
        Events = [.. _events],
        PersonContacts = [.. contacts],
        LedgerImportedOn = _importedOn ?? day,
        LedgerCoversUntil = _importedOn ?? day,
        Vanished = [.. _items.Select(item => item.Item).Where(item => _vanished.Contains(item.Key))
            .Where(item => !_events.Exists(one => one is VanishingExplained && one.Items.Contains(item.Key)))],
    };

    /// <summary>Something happens; what Acquit says at once, when it does.</summary>
    public string? Happen(string words, DateOnly on)
    {
        if (ScenarioRunnerEvents.Read(words, on, Find) is { } happened)
        {
            _events.Add(happened);
            if (happened is CallLogged)
            {
                world.Contacted(on, Channel.Call);
            }

            return null;
        }

        return Ledger(words, on) ? null : Desk(words, on);
    }

    /// <summary>« envoyé » carries out what Acquit answers that day; the channel of a contact made.</summary>
    public Channel? Carry(IReadOnlyList<Decision> decisions, DateOnly on)
    {
        var acting = decisions.Where(decision => decision.Action != DecisionAction.Wait).ToList();
        _approved = _approvesToday ? acting.FirstOrDefault() : _approved;
        _approvesToday = false;
        if (!_sendsToday)
        {
            return null;
        }

        _sendsToday = false;
        foreach (var decision in acting)
        {
            _events.AddRange(StepRecord.Of(decision, on, "Anne"));
        }

        return acting.FirstOrDefault(decision => decision.Action == DecisionAction.Contact)?.Channel;
    }

    private bool Ledger(string words, DateOnly on)
    {
        switch (ScenarioRunnerEvents.Ledger(words))
        {
            case LedgerWords { Kind: "facture" } bill:
                _items.Add((Item(bill, on), on));
                return true;
            case LedgerWords { Kind: "avoir" or "paiement" } credit when !credit.IsLettered:
                _credits.Add(new OpenCredit
                {
                    Key = new ItemKey($"credit {_credits.Count}"), Account = _account, Ref = credit.Kind == "avoir"
                        ? credit.Ref : "VIR",
                    Label = credit.On is null ? ""
                        : credit.Ref, On = on, Original = credit.Amount, Open = credit.Amount,
                });
                return true;
            case LedgerWords paid:
                _applied.Add(new AppliedCredit(Find(paid.Ref)[0], new ItemKey($"payment {_applied.Count}"), on,
                    paid.Amount) { IsCreditNote = paid.Kind == "avoir" });
                return true;
            default:
                return false;
        }
    }

    private string? Desk(string words, DateOnly on)
    {
        switch (words)
        {
            case "rien":
                return null;
            case "envoyé":
                _sendsToday = true;
                return null;
            case "validé, pas encore envoyé":
                _approvesToday = true;
                return null;
            case "envoi du message validé":
                var reason = world.WhyNotSend(_approved ?? throw new FormatException("rien n’a été validé"), this, on);
                return reason is null ? "envoi possible" : $"envoi refusé : {reason.Text}";
            case "comptabilité figée":
                _importedOn = on;
                return null;
            case "comptabilité importée":
                _importedOn = null;
                return null;
            case var _ when words.EndsWith(" disparaît de la comptabilité", StringComparison.Ordinal):
                _vanished.UnionWith(Find(words.Split(' ')[0]));
                return null;
            case var _ when words.EndsWith(" réapparaît dans la comptabilité", StringComparison.Ordinal):
                _vanished.ExceptWith(Find(words.Split(' ')[0]));
                return null;
            default:
                throw new FormatException($"événement inconnu : « {words} »");
        }
    }

    private static OpenItem Item(LedgerWords bill, DateOnly on) => new()
    {
        Key = new ItemKey($"{bill.Ref}|{on:yyyy-MM-dd}|{bill.DueOn:yyyy-MM-dd}"),
        Account = _account,
        Ref = bill.Ref,
        IssuedOn = on,
        DueOn = bill.DueOn,
        Original = bill.Amount,
        Open = bill.Amount,
        Kind = bill.ItemKind,
    };

    private Money Left(OpenItem item) =>
        item.Original - Money.Sum(_applied.Where(paid => paid.Debit == item.Key).Select(paid => paid.Amount));

    private IReadOnlyList<ItemKey> Find(string reference) =>
        reference.Length == 0 ? []
            : [.. _items.Where(item => item.Item.Ref == reference).Select(item => item.Item.Key)];
}
