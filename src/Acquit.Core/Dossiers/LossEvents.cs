using Acquit.Core.Amounts;

namespace Acquit.Core.Dossiers;

/// <summary>Why a debt is given up.</summary>
public enum LossReason
{
    BelowFloor,
    Insolvent,
    NotFound,

    /// <summary>The costs outweigh the chance.</summary>
    NotWorthIt,
}

/// <summary>Words of reasons.</summary>
public static class LossReasons
{
    /// <summary>"below-floor".</summary>
    public static string Key(this LossReason reason) => reason switch
    {
        LossReason.BelowFloor => "below-floor",
        LossReason.Insolvent => "insolvent",
        LossReason.NotFound => "not-found",
        LossReason.NotWorthIt => "not-worth-it",
    };

    /// <summary>Reads a key; null when there is no such reason.</summary>
    public static LossReason? Parse(string key)
    {
        foreach (var reason in Enum.GetValues<LossReason>())
        {
            if (reason.Key() == key)
            {
                return reason;
            }
        }

        return null;
    }

    public static string Name(this LossReason reason, Language language) => (reason, language) switch
    {
        (LossReason.BelowFloor, Language.French) => "montant sous le seuil de poursuite",
        (LossReason.BelowFloor, Language.English) => "below the floor of pursuit",
        (LossReason.Insolvent, Language.French) => "débiteur insolvable ou en liquidation",
        (LossReason.Insolvent, Language.English) => "debtor insolvent or in liquidation",
        (LossReason.NotFound, Language.French) => "débiteur introuvable",
        (LossReason.NotFound, Language.English) => "debtor not found",
        (LossReason.NotWorthIt, Language.French) => "coût des poursuites supérieur aux chances de recouvrement",
        (LossReason.NotWorthIt, Language.English) => "costs outweigh the chance of recovery",
    };
}

/// <summary>One invoice that is lost: as it was issued, and what of it was never paid.</summary>
/// <param name="Net">of the whole invoice, excluding VAT</param>
/// <param name="Vat">of the whole invoice; net and VAT are the invoice</param>
/// <param name="Open">what was not paid, including VAT</param>
public sealed record LossLine(string Ref, DateOnly IssuedOn, Money Net, Money Vat, Money Open)
{
    /// <summary>
    /// VAT of what was not paid, in proportion, to the cent, half away from zero: 200.00 of VAT on 1200.00, of which
    /// 300.00 are open: 50.00.
    /// </summary>
    public Money VatOpen => (Net + Vat).IsZero ? Money.Zero
        : Money.Rounded(Vat.Euros * Open.Euros / (Net + Vat).Euros);

    /// <summary>The rest of it, so that both make what is open.</summary>
    public Money NetOpen => Open - VatOpen;
}

/// <summary>
/// What a person said when he decided to stop: for the note that goes to the accountant and for the duplicates by which
/// VAT is recovered. The decision itself is <see cref="WrittenOff"/>. The latest stands.
/// </summary>
/// <param name="Reason">why</param>
public sealed record LossStated(LossReason Reason) : DossierEvent
{
    public IReadOnlyList<LossLine> Lines { get; init; } = [];

    /// <summary>Who decides, by name.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>VAT on these invoices was paid to the State: not so for services taxed on collection.</summary>
    public bool IsVatPaid { get; init; }

    /// <summary>VAT is to be recovered by duplicates (CGI, art. 272).</summary>
    public bool RecoversVat { get; init; }

    /// <summary>The debtor goes on the list of those who get no more credit.</summary>
    public bool IsListed { get; init; }

    /// <summary>When to look again whether he is better off; null: not planned.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>SHA-256 of the paper that proves the loss, hex; empty when none was laid in.</summary>
    public string DocumentHash { get; init; } = "";
}
