using Acquit.Store.Rows;

namespace Acquit.App.Dispatch;

/// <summary>What a channel knows about a message that was being handed over when something broke.</summary>
public enum Trace
{
    /// <summary>The message is there, whole.</summary>
    Left,

    /// <summary>It is certain that nothing left.</summary>
    NeverLeft,

    /// <summary>The channel cannot tell.</summary>
    Unknown,
}

/// <summary>What to do next with a sending.</summary>
public enum SendingMove
{
    /// <summary>Look a last time, then hand it over.</summary>
    Check,

    /// <summary>It has left: write that down, without looking again and without handing it over again.</summary>
    Finalise,

    /// <summary>Nobody can know: a person decides.</summary>
    AskAPerson,

    /// <summary>Nothing more to do.</summary>
    Rest,
}

/// <summary>The sending protocol: reserve, freeze, look again, hand over, finalise. Pure.</summary>
public static class SendingProtocol
{
    /// <summary>What to do next with a sending, by what is known of it.</summary>
    /// <param name="handedOver">a hand-over was begun: the mark is written before the first byte goes out</param>
    /// <param name="trace">asked only when a hand-over was begun</param>
    public static SendingMove Next(OutboxState state, bool handedOver, Trace trace) =>
        state switch
        {
            OutboxState.Reserved when !handedOver => SendingMove.Check,
            OutboxState.Reserved => trace switch
            {
                Trace.Left => SendingMove.Finalise,
                Trace.NeverLeft => SendingMove.Check,
                Trace.Unknown => SendingMove.AskAPerson,
            },
            OutboxState.Failed => SendingMove.Check,
            OutboxState.Sent or OutboxState.Doubtful or OutboxState.Cancelled or OutboxState.Undelivered =>
                SendingMove.Rest,
        };
}
