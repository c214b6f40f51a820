using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Composing;

/// <summary>The dictionary a text is filled from: finished strings and yes/no flags, nothing to compute.</summary>
internal static class LetterValues
{
    public static Dictionary<string, object> Of(LetterFacts facts, LetterAmounts amounts, Tone tone)
    {
        var values = new Dictionary<string, object>();
        PutParties(values, facts);
        PutFrame(values, facts, amounts, tone);
        PutItems(values, facts, amounts);
        PutPrevious(values, facts);
        PutClaim(values, facts, amounts);
        CircumstanceValues.Put(values, facts, amounts);
        CauseValues.Put(values, facts, amounts);
        return values;
    }

    private static void PutParties(Dictionary<string, object> values, LetterFacts facts)
    {
        var creditor = facts.Creditor;
        Values.Put(values, "creditor.name", creditor.Name);
        Values.PutIfAny(values, "debtor.name", facts.Debtor.Name);
        Values.PutIfAny(values, "contact.name", creditor.ContactName);
        Values.PutIfAny(values, "contact.phone", FrenchText.Phone(creditor.ContactPhone));
        Values.PutIfAny(values, "contact.email", creditor.ContactEmail);
        Values.Put(
            values,
            "contactSigns",
            LegalMentions.IsPerson(creditor) && creditor.ContactName == creditor.SignerName);
        Values.Put(values, "hasContactEmail", creditor.ContactEmail.Length > 0);
        Values.PutIfAny(values, "debtor.phone", FrenchText.Phone(facts.Debtor.Phone));
        Values.Put(values, "hasDebtorPhone", facts.Debtor.Phone.Length > 0);
        Values.PutIfAny(values, "mediator", creditor.Mediator);
        Values.Put(values, "hasMediator", creditor.Mediator.Length > 0);
        Values.Put(values, "privacyContact", creditor.Email.Length > 0
            ? creditor.Email
            : string.Join(", ", creditor.Address?.Lines ?? []));
    }

    private static void PutFrame(Dictionary<string, object> values, LetterFacts facts, LetterAmounts amounts, Tone tone)
    {
        Values.Put(values, "salutation", LetterClosings.Salutation(facts));
        Values.Put(values, "greeting", LetterClosings.Greeting(facts, tone));
        Values.Put(values, "closing", LetterClosings.Closing(facts, tone, amounts.Side));
        Values.Put(values, "email", facts.Channel == Channel.Email);
        Values.Put(values, "electronicRegistered", facts.Channel == Channel.ElectronicRegistered);
        Values.Put(values, "on", FrenchText.Of(facts.On));
        Values.Put(values, "dossier.ref", facts.DossierRef);
        Values.Put(values, "document.ref", facts.DocumentRef);
        Values.PutIfAny(values, "performance", facts.Performance);
        Values.Put(values, "hasPerformance", facts.Performance.Length > 0);
        Values.Put(values, "hasPayBy", facts.PayBy is not null);
        if (facts.PayBy is { } payBy)
        {
            Values.Put(values, "payBy", FrenchText.Of(payBy));
        }

        Values.PutIfAny(values, "termination.source", facts.Creditor.TerminationSource);
        Values.PutIfAny(values, "termination.clause", facts.Creditor.TerminationClause);
        var hasClause = facts.Creditor.TerminationClause.Length > 0 && facts.Creditor.TerminationSource.Length > 0;
        Values.Put(values, "hasTermination", hasClause);
        var isBelowCap = facts.Claim is { } claim && claim.Total <= facts.ConciliationUpTo;
        Values.Put(values, "conciliation", isBelowCap);
        Values.Put(values, "willSue", facts.WillSue);
        Values.Put(values, "reserveRight", facts.ReserveRight);
        Values.Put(values, "toBusiness", amounts.Side == DebtorSide.Business);
        Values.Put(values, "toPublic", amounts.Side == DebtorSide.Public);
        Values.Put(values, "toConsumer", amounts.Side is DebtorSide.Consumer);
        Values.Put(values, "spokenToAsConsumer", amounts.Side is DebtorSide.Consumer or DebtorSide.Unknown);
        Values.Put(values, "invoicesEnclosed", facts.Enclosed.Any(paper => paper.Kind == EnclosedKind.Invoice));
        Values.Put(values, "copiesEnclosed", facts.Items.All(facts.Encloses));
        Values.Put(values, "earlierEnclosed", facts.Enclosed.Any(paper => paper.Kind == EnclosedKind.EarlierLetter));
        Values.Put(values, "invoiceCount", facts.Items.Count);
        Values.Put(values, "calendar", facts.PenaltyCalendar.Count > 0);
    }

    private static void PutItems(Dictionary<string, object> values, LetterFacts facts, LetterAmounts amounts)
    {
        var items = facts.Items;
        Values.Put(values, "asked", FrenchText.Of(amounts.Asked));
        Values.Put(values, "principal", FrenchText.Of(amounts.Principal));
        Values.Put(values, "asksSomething", amounts.Principal.IsPositive);
        Values.Put(values, "single", items.Count == 1);
        var partPaid = items.Any(item => item.Deducted.IsPositive) || facts.Credits.Count > 0;
        Values.Put(values, "partPaid", partPaid);
        Values.Put(values, "unpaidText", (items.Count == 1, partPaid) switch
        {
            (true, false) => "demeure impayée",
            (true, true) => "demeure partiellement impayée",
            (false, false) => "demeurent impayées",
            (false, true) => "demeurent impayées en tout ou partie",
        });
        var contested = Money.Sum(items.Select(item => item.Contested));
        Values.Put(values, "contested", FrenchText.Of(contested));
        Values.Put(values, "hasContested", contested.IsPositive);
        Values.Put(values, "atDueDate", items.All(item => item.DueOn == facts.On));
        if (items.Count == 0)
        {
            return;
        }

        Values.Put(values, "item.number", items[0].Number);
        Values.Put(values, "item.issuedOn", FrenchText.Of(items[0].IssuedOn));
        Values.Put(values, "item.dueOn", FrenchText.Of(items[0].DueOn));
        Values.Put(values, "item.open", FrenchText.Of(items[0].Asked));
        Values.Put(values, "item.gross", FrenchText.Of(items[0].Gross));
        Values.Put(values, "dueText", items[0].DueOn == facts.On ? "ce jour" : $"le {FrenchText.Of(items[0].DueOn)}");
        Values.Put(values, "itemNumbers", LetterTables.IsLong(facts)
            ? "du relevé joint"
            : FrenchText.List([.. items.Select(item => $"n° {item.Number}")]));
    }

    private static void PutPrevious(Dictionary<string, object> values, LetterFacts facts)
    {
        var previous = facts.Previous.OrderBy(contact => contact.On).ToList();
        Values.Put(values, "hasPrevious", previous.Count > 0);
        Values.Put(values, "previous", previous.Select((contact, i) => new Dictionary<string, object>
        {
            ["line"] = Line(contact) + (i + 1 < previous.Count ? " ;" : "."),
        }).ToList());
        Values.Put(values, "hasWritten", previous.Any(contact => contact.Channel != Channel.Call));
        if (previous.LastOrDefault(contact => contact.Channel != Channel.Call) is { } last)
        {
            Values.Put(values, "last.label", last.Label);
            Values.Put(values, "last.sentOn", FrenchText.Of(last.On));
            var since = previous.LastOrDefault(contact => contact.Person.Length > 0 && contact.On >= last.On);
            Values.Put(values, "spokenSince", since is not null);
            Values.PutIfAny(values, "spokenOn", since is null ? "" : FrenchText.Of(since.On));
        }

        Values.Put(values, "historyText", FrenchText.List([.. previous.Select(contact =>
            $"par {contact.Label} du {FrenchText.Of(contact.On)}")]));
    }

    private static string Line(PreviousContact contact)
    {
        var person = contact.Person.Length > 0 ? $" avec {contact.Person}" : "";
        var reference = contact.Ref.Length > 0 ? $", réf. {contact.Ref}" : "";
        return $"{contact.Label} du {FrenchText.Of(contact.On)}{person}{reference}";
    }

    /// <summary>What the books show as unpaid, told when the law reckons another principal.</summary>
    private static void PutBook(Dictionary<string, object> values, Money book, Money principal)
    {
        Values.Put(values, "book", FrenchText.Of(book));
        Values.Put(values, "bookDiffers", book != principal);
        Values.Put(values, "bookIsLower", book < principal);
    }

    private static void PutClaim(Dictionary<string, object> values, LetterFacts facts, LetterAmounts amounts)
    {
        var tells = amounts.TellsPenalties;
        Values.Put(values, "tellsBusiness", tells && amounts.Side == DebtorSide.Business);
        Values.Put(values, "tellsPublic", tells && amounts.Side == DebtorSide.Public);
        if (facts.LegalRate is { } legal)
        {
            Values.Put(values, "legalRate", $"{FrenchText.Of(legal)} au {FrenchText.HalfYear(facts.On)}");
        }

        if (facts.Claim is not { } claim)
        {
            return;
        }

        Values.Put(values, "claim.asOf", FrenchText.Of(claim.AsOf));
        Values.Put(values, "claim.total", FrenchText.Of(claim.Total));
        Values.Put(values, "claim.totalInWords", AmountInWords.Of(claim.Total));
        Values.Put(values, "claim.principal", FrenchText.Of(claim.Principal));
        Values.Put(values, "claim.interest", FrenchText.Of(claim.Interest));
        Values.Put(values, "hasClaimInterest", claim.Interest.IsPositive);
        PutBook(values, amounts.Principal + Money.Sum(facts.Items.Select(item => item.Contested)), claim.Principal);
        Values.Put(values, "hasIndemnity", claim.Indemnity.IsPositive);
        if (!tells)
        {
            return;
        }

        Values.Put(values, "claim.penalty", FrenchText.Of(claim.Interest));
        Values.Put(values, "claim.indemnity", FrenchText.Of(claim.Indemnity));
        Values.Put(values, "claim.daily", FrenchText.Of(claim.Daily));
        Values.Put(values, "penalty.rateText", RateWords.Of(facts.Creditor, facts.PointsOverEcb, claim));
        Values.Put(values, "penalty.legalBasis", RateWords.LegalBasis(facts.Creditor, claim));
        Values.Put(values, "indemnity.unit", FrenchText.Of(claim.IndemnityUnit));
    }
}
