namespace Acquit.App.Dispatch;

/// <summary>Where one message to one recipient stands. The key is proposal + channel + recipient: there is never a second.</summary>
public enum SendingState
{
    /// <summary>Claimed and frozen; not known to have left.</summary>
    Reserved,

    /// <summary>It left, and the dossier says so.</summary>
    Sent,

    /// <summary>The channel refused it and says that nothing left.</summary>
    Failed,

    /// <summary>Nobody can know whether it left; only a person resolves it.</summary>
    Doubtful,

    /// <summary>The last look held it back before anything left.</summary>
    Cancelled,
}

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
    public static SendingMove Next(SendingState state, bool handedOver, Trace trace) => state switch
    {
        SendingState.Reserved when !handedOver => SendingMove.Check,
        SendingState.Reserved => trace switch
        {
            Trace.Left => SendingMove.Finalise,
            Trace.NeverLeft => SendingMove.Check,
            Trace.Unknown => SendingMove.AskAPerson,
        },
        SendingState.Failed => SendingMove.Check,
        SendingState.Sent or SendingState.Doubtful or SendingState.Cancelled => SendingMove.Rest,
    };
}
