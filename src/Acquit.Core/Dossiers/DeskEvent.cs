using Acquit.Core.Parties;

namespace Acquit.Core.Dossiers;

/// <summary>
/// What a person arranged on her desk: which items a message asks, its words, its papers. It is no contact, and moves
/// no clock.
/// </summary>
public abstract record DeskEvent : DossierEvent
{
    private protected DeskEvent()
    {
    }
}

/// <summary>
/// A person left items out of every message until a day (the note says why): they are asked again from that day on.
/// </summary>
/// <param name="Until">the first day on which they are asked again</param>
public sealed record ItemsLeftOut(DateOnly Until) : DeskEvent;

/// <summary>Items that had been left out are asked again from today.</summary>
public sealed record ItemsTakenBack : DeskEvent;

/// <summary>
/// A person wrote the words of a proposed message anew. Sums, dates and tables stand as fields in braces and stay
/// computed: « la somme de {somme demandée} au plus tard le {date limite} ».
/// </summary>
/// <param name="Proposal">its number; the words are for this message alone</param>
public sealed record MessageEdited(int Proposal) : DeskEvent
{
    /// <summary>The letter whose words these were.</summary>
    public required string Letter { get; init; }

    public required string Subject { get; init; }

    /// <summary>
    /// Paragraphs with an empty line between them; <c>**bold**</c>, « - » before the lines of a list.
    /// </summary>
    public required string Text { get; init; }
}

/// <summary>
/// A person has a step of the policy leave by e-mail instead of a letter, or the other way round, for this debtor: from
/// now on, until she chooses again.
/// </summary>
public sealed record ChannelChosen(string Step, Channel Channel) : DeskEvent;

/// <summary>
/// A person has a message go to somebody at this debtor's: from now on, until she chooses again. Without a role it goes
/// where the rule says again.
/// </summary>
/// <param name="Message">the step of the policy, or the letter where it is no step</param>
/// <param name="Role">null: as the rule says</param>
/// <param name="Person">« Mme Roy »</param>
public sealed record RecipientChosen(string Message, ContactRole? Role, string Person) : DeskEvent;

/// <summary>A person who works on dossiers, as the installation knows her.</summary>
public readonly record struct CollectorId(Guid Value);

/// <summary>The file is somebody's from now on, or nobody's any more.</summary>
/// <param name="Collector">null: nobody's</param>
/// <param name="Name">as she was called that day; empty with nobody</param>
public sealed record CollectorAssigned(CollectorId? Collector, string Name) : DeskEvent;

/// <summary>The words of a message are those of its model again.</summary>
public sealed record MessageReset(int Proposal) : DeskEvent;
