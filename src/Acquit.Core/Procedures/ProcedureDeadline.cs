using Acquit.Core.Dates;
using Acquit.Core.Law;

namespace Acquit.Core.Procedures;

/// <summary>One period that runs in a procedure, whichever it is: a calendar shows them all alike.</summary>
/// <param name="Deadline">its last day with the working</param>
/// <param name="Rule">the article that sets its length; <see cref="Deadline.Articles"/> say how it is counted</param>
public abstract record ProcedureDeadline(Deadline Deadline, Citation Rule)
{
    public DateOnly On => Deadline.On;

    /// <summary>The creditor must act: his day counts on the calendar. The others only pass.</summary>
    public abstract bool IsOurs { get; }

    /// <summary>The key of the period: "serveOrder".</summary>
    public abstract string Key { get; }

    /// <summary>Who must do what, and what happens else.</summary>
    public abstract string Text(Language language);

    /// <summary>What must be done, as an order: « Faire signifier l’ordonnance ».</summary>
    public abstract string ToDo(Language language);

    /// <summary>The key of the act that ends it; empty: it only passes.</summary>
    public virtual string AnsweredBy => "";
}
