using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Dunning;

/// <summary>Whom at a debtor's a message goes to.</summary>
public class RecipientChoiceTests
{
    private static readonly DebtorContact _accounting =
        new(ContactRole.Accounting, "Mme Roy") { Email = "roy@dupin.example", Phone = "0102030405" };

    private static readonly DebtorContact _director =
        new(ContactRole.Director, "M. Dupin") { Email = "dupin@dupin.example" };

    [Theory]
    [InlineData(Channel.Email, false, "Mme Roy")]
    [InlineData(Channel.ElectronicRegistered, true, "M. Dupin")]
    [InlineData(Channel.Call, true, "Mme Roy")]
    [InlineData(Channel.Letter, false, null)]
    [InlineData(Channel.RegisteredLetter, true, null)]
    public void Accounting_is_written_to_first_and_who_decides_for_what_is_formal(
        Channel channel, bool isLegal, string? name) =>
        RecipientChoice.Of(Known(), channel, "reminder-1", isLegal)?.Name.ShouldBe(name);

    [Fact]
    public void The_last_choice_for_the_message_holds_until_the_rule_is_chosen_again()
    {
        var chosen = Known(Chosen("reminder-1", ContactRole.Director, "M. Dupin"));
        RecipientChoice.Of(chosen, Channel.Email, "reminder-1", false)!.Name.ShouldBe("M. Dupin");
        RecipientChoice.Of(chosen, Channel.Email, "reminder-2", false)!.Name.ShouldBe("Mme Roy");
        var again = Known(Chosen("reminder-1", ContactRole.Director, "M. Dupin"), Chosen("reminder-1", null, ""));
        RecipientChoice.Of(again, Channel.Email, "reminder-1", false)!.Name.ShouldBe("Mme Roy");
    }

    [Fact]
    public void Who_was_chosen_and_cannot_be_reached_any_more_gives_way_to_the_rule()
    {
        var dossier = Known(Chosen("reminder-1", ContactRole.Buyer, "M. Petit"));
        RecipientChoice.Of(dossier, Channel.Email, "reminder-1", false)!.Name.ShouldBe("Mme Roy");
    }

    [Theory]
    [InlineData(Channel.Letter, ContactRole.Director, "M. Dupin", RecipientRefusal.NoPersonByPost)]
    [InlineData(Channel.Email, ContactRole.Buyer, "M. Dupin", RecipientRefusal.PersonUnknown)]
    [InlineData(Channel.Call, ContactRole.Director, "M. Dupin", RecipientRefusal.PersonUnreachable)]
    public void Who_cannot_be_written_to_is_refused_by_name(
        Channel channel, ContactRole role, string name, RecipientRefusal why) =>
        RecipientChoice.WhyNot(Known(), channel, Chosen("reminder-1", role, name)).ShouldBe(why);

    private static Dossier Known(params DossierEvent[] events)
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday));
        return dossier with
        {
            Debtor = dossier.Debtor with { Contacts = [_accounting, _director] }, Events = events,
        };
    }

    private static RecipientChosen Chosen(string message, ContactRole? role, string person) =>
        new(message, role, person) { EffectiveOn = Given.Monday };
}
