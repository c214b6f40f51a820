using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Dunning;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Letters;

namespace Acquit.App.Compose;

/// <summary>Everything a letter says, before it is words.</summary>
public sealed record DraftFacts
{
    public required string Reference { get; init; }

    /// <summary>Planned dispatch day, printed; amounts stand as of it.</summary>
    public required DateOnly On { get; init; }

    public required DateOnly PayBy { get; init; }

    public required Dossier Dossier { get; init; }

    public required PlannedMessage Message { get; init; }

    /// <summary>The debtor, under the address that an e-mail goes to.</summary>
    public Debtor Addressee => Message is { Channel: Channel.Email, Recipient.Length: > 0 } mail
        ? Dossier.Debtor with { Email = mail.Recipient } : Dossier.Debtor;

    /// <summary>The step of the policy; null for a letter that is no step.</summary>
    public DunningStep? Step { get; init; }

    /// <summary>The steps of the policy after it, in order.</summary>
    public IReadOnlyList<DunningStep> NextSteps { get; init; } = [];

    /// <summary>The legal claim: demanded by a formal notice, told by later reminders; else null.</summary>
    public ClaimStatement? Claim { get; init; }

    /// <summary>The same claim on a later day; null when it cannot be stated.</summary>
    public Func<DateOnly, ClaimStatement?> ClaimOn { get; init; } = _ => null;

    /// <summary>Our own letters as they left, for the history and as enclosures.</summary>
    public IReadOnlyList<SentLetter> Earlier { get; init; } = [];

    /// <summary>The invoices whose PDF is at hand, to be laid beside.</summary>
    public IReadOnlyList<InvoicePaper> Invoices { get; init; } = [];

    /// <summary>Dispute, credit note, plan or settled invoice that the letter is about; null: none.</summary>
    public CausePapers? Cause { get; init; }

    /// <summary>The words of a person; null: the model's.</summary>
    public LetterEdit? Edit { get; init; }

    /// <summary>The words as a person may edit them are wanted too.</summary>
    public bool WantsWords { get; init; }

    /// <summary>A named person approves it, and so has read it.</summary>
    public bool IsReadByAPerson { get; init; }
}

/// <summary>A letter of ours that left, through Acquit or before it, with the very bytes; null once erased.</summary>
public sealed record SentLetter(string Step, DateOnly On, string Reference, ReadOnlyMemory<byte>? Bytes)
{
    /// <summary>Of the bytes, hex.</summary>
    public string Sha256 { get; init; } = "";
}

/// <summary>A finished document, or what is missing for it.</summary>
/// <param name="Missing">sentences; empty when there are bytes</param>
public sealed record DraftResult(byte[] Bytes, int Pages, IReadOnlyList<string> Missing)
{
    /// <summary>Subject and words of an e-mail; empty for paper.</summary>
    public string Subject { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>The same as HTML; null for paper.</summary>
    public string? Html { get; init; }

    /// <summary>The model's words for a person to edit; null: not wanted, or the letter has none.</summary>
    public LetterEdit? Model { get; init; }

    /// <summary>Files laid beside, by their number in the list of enclosures, with the hash of their bytes.</summary>
    public IReadOnlyList<FileBeside> Beside { get; init; } = [];
}

/// <summary>Makes the document of a message. The same facts make the same bytes.</summary>
public delegate DraftResult LetterMaker(DraftFacts facts);
