using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;

namespace Acquit.Letters;

/// <summary>The answer to a dispute, point by point.</summary>
/// <param name="OpenedOn">the day of the dispute</param>
/// <param name="Credited">what the creditor gives up, including VAT; zero when he gives up nothing</param>
public sealed record AnswerFacts(DisputeVerdict Verdict, DateOnly OpenedOn, Money Credited)
{
    public required IReadOnlyList<AnsweredPoint> Points { get; init; }

    /// <summary>The person who decided; empty: unknown, and nothing is answered.</summary>
    public string DecidedBy { get; init; } = "";
}

/// <summary>A credit note as the accounting package made it.</summary>
/// <param name="Amount">including VAT, positive</param>
public sealed record CreditNoteFacts(string Number, DateOnly IssuedOn, Money Amount)
{
    /// <summary>« retour de deux palettes » ; empty: the letter gives no reason.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>A payment that closed an invoice.</summary>
/// <param name="Label">« Règlement », « Avoir A-7 »</param>
public sealed record ImputedPayment(DateOnly On, string Label, Money Amount);

/// <summary>A payment plan, as it is proposed or as it was signed.</summary>
/// <param name="AgreedOn">day of the proposal, or of the signature once signed</param>
public sealed record PlanFacts(IReadOnlyList<Instalment> Instalments, DateOnly AgreedOn)
{
    public string Signatory { get; init; } = "";

    public string SignatoryTitle { get; init; } = "";

    public string Means { get; init; } = "virement";

    /// <summary>Days from the first presentation of the notice; 0: no clause.</summary>
    public int GraceDays { get; init; }

    /// <summary>Penalties and indemnity stand outside it and are given up when it is kept.</summary>
    public bool WaivesIfKept { get; init; }

    /// <summary>« D-2026-0412/03 »: the agreement; empty when it is no paper of ours.</summary>
    public string AgreementRef { get; init; } = "";

    /// <summary>The instalment that was not paid, and what is missing of it; null: none is.</summary>
    public MissedInstalment? Missed { get; init; }

    /// <summary>The notice about it, once it was sent.</summary>
    public InstalmentNotice? Notice { get; init; }

    /// <summary>The day on which penalties were closed for it: that of the proposal.</summary>
    public required DateOnly ClosedOn { get; init; }

    /// <summary>Paid since it was agreed.</summary>
    public Money Received { get; init; }

    /// <summary>What credit notes have taken off since it was agreed; zero: nothing.</summary>
    public Money CreditNotes { get; init; }

    /// <summary>What a later plan has taken over; zero: nothing.</summary>
    public Money Moved { get; init; }

    /// <summary>What the ledger still has open of its invoices; null: not known, as before a plan is signed.</summary>
    public Money? Open { get; init; }

    /// <summary>As it was agreed.</summary>
    public Money Total => Money.Sum(Instalments.Select(one => one.Amount));

    /// <summary>
    /// What is left to pay: the total less credit notes, what a later plan has taken over and payments; never negative.
    /// </summary>
    public Money Balance => Money.Max(Total - CreditNotes - Moved - Received, Money.Zero);
}

/// <summary>What a plan lacks on a day.</summary>
/// <param name="Number">1 = first</param>
/// <param name="Amount">what is left of it after credit notes</param>
/// <param name="Missing">of all that was due by then</param>
public sealed record MissedInstalment(int Number, DateOnly DueOn, Money Amount, Money Missing)
{
    /// <summary>As the plan has it; null: as the amount.</summary>
    public Money? Agreed { get; init; }
}

/// <summary>A notice to pay an instalment that has left.</summary>
public sealed record InstalmentNotice(DateOnly SentOn, string Ref, DateOnly PresentedOn);
