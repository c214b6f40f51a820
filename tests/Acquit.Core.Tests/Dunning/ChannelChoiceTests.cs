using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Parties;

namespace Acquit.Core.Tests.Dunning;

/// <summary>A letter sent as an e-mail, or the other way round, as a person chose for one step.</summary>
public class ChannelChoiceTests
{
    private static readonly DunningStep _letter = new() { Id = "reminder", Offset = 0, Channel = Channel.Letter };

    [Fact]
    public void The_last_choice_for_the_step_holds_and_another_steps_does_not()
    {
        ChannelChoice.Of(_letter, After()).ShouldBe(Channel.Letter);
        ChannelChoice.Of(_letter, After(Chosen("reminder", Channel.Email), Chosen("other", Channel.Letter)))
            .ShouldBe(Channel.Email);
        ChannelChoice.Of(_letter, After(Chosen("reminder", Channel.Email), Chosen("reminder", Channel.Letter)))
            .ShouldBe(Channel.Letter);
    }

    [Theory]
    [InlineData(Channel.RegisteredLetter, false)]
    [InlineData(Channel.Call, false)]
    [InlineData(Channel.Letter, true)]
    public void What_must_be_proved_and_what_is_no_letter_stays_as_the_policy_says(Channel channel, bool isLegal)
    {
        var step = _letter with { Channel = channel, Legal = isLegal };
        ChannelChoice.Of(step, After(Chosen("reminder", Channel.Email))).ShouldBe(channel);
        ChannelChoice.WhyNot(step, Channel.Email, Given.Dossier(Given.Item("F-1", Given.Monday)))
            .ShouldBe(isLegal ? ChannelRefusal.LegalStep : ChannelRefusal.NotALetterNorAnEmail);
    }

    [Theory]
    [InlineData(Channel.RegisteredLetter, ChannelRefusal.OtherWayUnknown)]
    [InlineData(Channel.Letter, ChannelRefusal.SameChannel)]
    [InlineData(Channel.Email, ChannelRefusal.EmailMissing)]
    public void A_way_that_cannot_be_taken_is_refused_by_its_name(Channel to, ChannelRefusal why)
    {
        var dossier = Given.Dossier(Given.Item("F-1", Given.Monday));
        ChannelChoice.WhyNot(_letter, to, dossier with { Debtor = dossier.Debtor with { Email = "" } }).ShouldBe(why);
    }

    [Theory]
    [InlineData("email", Channel.Email)]
    [InlineData("letter", Channel.Letter)]
    [InlineData("call", Channel.Letter)]
    public void The_way_that_the_creditor_uses_takes_the_place_of_the_one_he_does_not(string used, Channel way)
    {
        var dossier = Uses(used);
        ChannelChoice.Of(_letter, dossier).ShouldBe(way);
        ChannelChoice.Of(_letter with { Legal = true }, dossier).ShouldBe(Channel.Letter);
    }

    [Fact]
    public void A_way_that_the_creditor_does_not_use_cannot_be_chosen() =>
        ChannelChoice.WhyNot(_letter, Channel.Email, Uses("letter")).ShouldBe(ChannelRefusal.ChannelNotUsed);

    private static Dossier Uses(string channel)
    {
        var dossier = After();
        return dossier with
        {
            Creditor = dossier.Creditor with { ContactRules = new ContactRules { Channels = [channel] } },
        };
    }

    private static Dossier After(params DossierEvent[] events) =>
        Given.Dossier(Given.Item("F-1", Given.Monday)) with { Events = events };

    private static ChannelChosen Chosen(string step, Channel channel) =>
        new(step, channel) { EffectiveOn = Given.Monday };
}
