using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;

namespace Acquit.Core.Tests.Dunning;

/// <summary>A letter sent as an e-mail, or the other way round, as a person chose for one step.</summary>
public class ChannelChoiceTests
{
    private static readonly DunningStep _letter = new() { Id = "reminder", Offset = 0, Channel = Channel.Letter };

    [Fact]
    public void The_last_choice_for_the_step_holds_and_another_steps_does_not()
    {
        ChannelChoice.Of(_letter, []).ShouldBe(Channel.Letter);
        ChannelChoice.Of(_letter, [Chosen("reminder", Channel.Email), Chosen("other", Channel.Letter)])
            .ShouldBe(Channel.Email);
        ChannelChoice.Of(_letter, [Chosen("reminder", Channel.Email), Chosen("reminder", Channel.Letter)])
            .ShouldBe(Channel.Letter);
    }

    [Theory]
    [InlineData(Channel.RegisteredLetter, false)]
    [InlineData(Channel.Call, false)]
    [InlineData(Channel.Letter, true)]
    public void What_must_be_proved_and_what_is_no_letter_stays_as_the_policy_says(Channel channel, bool isLegal)
    {
        var step = _letter with { Channel = channel, Legal = isLegal };
        ChannelChoice.Of(step, [Chosen("reminder", Channel.Email)]).ShouldBe(channel);
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

    private static ChannelChosen Chosen(string step, Channel channel) =>
        new(step, channel) { EffectiveOn = Given.Monday };
}
