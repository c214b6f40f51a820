using System.Globalization;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Core.Receivables;
using Acquit.Letters.Insolvencies;
using Acquit.Letters.Pdf;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>Why a declaration of claim is not drawn.</summary>
public enum DeclarationRefusal
{
    /// <summary>No proceedings are noted.</summary>
    NotOpened,

    /// <summary>Over-indebtedness: no claim is declared to a representative of the creditors.</summary>
    NotCollective,

    /// <summary>Nobody said which proceedings.</summary>
    KindMissing,
    ProceedingsOver,

    /// <summary>The period is over and no relief was granted (C. com., art. L. 622-24, L. 622-26).</summary>
    DeclarationPeriodExpired,
    CourtMissing,
    OrganMissing,
    OrganAddressMissing,

    /// <summary>Nobody is named who may sign, or the creditor is collected for under mandate without a special power.
    /// </summary>
    PowerMissing,

    /// <summary>No invoice is prior to the judgment and unpaid.</summary>
    NothingToDeclare,

    /// <summary>
    /// Retention money, or an opening balance without its invoices: what is left out of a declaration is lost.
    /// </summary>
    OtherSumsOpen,

    /// <summary>The law book does not cover the claim.</summary>
    LawSilent,

    /// <summary>The letter is too long for one declaration.</summary>
    TooLong,
}

/// <summary>What each refusal says.</summary>
public static class DeclarationRefusals
{
    public static string Sentence(this DeclarationRefusal why, Language language) => language switch
    {
        Language.French => InFrench(why),
        Language.English => InEnglish(why),
    };

    private static string InFrench(DeclarationRefusal why) => why switch
    {
        DeclarationRefusal.NotOpened => "Aucune procédure collective n’est notée dans ce dossier.",
        DeclarationRefusal.NotCollective =>
            "Surendettement : la créance s’indique à la commission, non à un mandataire judiciaire.",
        DeclarationRefusal.KindMissing => "Dites d’abord quelle procédure est ouverte.",
        DeclarationRefusal.ProceedingsOver => "La procédure est terminée : plus rien ne s’y déclare.",
        DeclarationRefusal.DeclarationPeriodExpired =>
            "Le délai de déclaration est passé : demandez un relevé de forclusion (C. com., art. L. 622-26).",
        DeclarationRefusal.CourtMissing => "Il manque le tribunal qui a ouvert la procédure.",
        DeclarationRefusal.OrganMissing => "Il manque le nom du mandataire judiciaire ou du liquidateur.",
        DeclarationRefusal.OrganAddressMissing =>
            "Il manque l’adresse du mandataire judiciaire ou du liquidateur, en six lignes de 38 caractères au plus.",
        DeclarationRefusal.PowerMissing =>
            "Il manque qui signe et en quelle qualité (réglages du créancier) ; pour autrui, un pouvoir spécial.",
        DeclarationRefusal.NothingToDeclare => "Aucune facture antérieure au jugement n’est impayée.",
        DeclarationRefusal.OtherSumsOpen =>
            "Le compte porte aussi une retenue de garantie ou un solde d’ouverture non détaillé, que ce modèle ne "
            + "reprend pas : rédigez la déclaration à la main, ce qui n’est pas déclaré est perdu.",
        DeclarationRefusal.LawSilent => "Le recueil ne couvre pas toutes les périodes de cette créance.",
        DeclarationRefusal.TooLong => "Trop de factures pour une seule déclaration : à rédiger à la main.",
    };

    private static string InEnglish(DeclarationRefusal why) => why switch
    {
        DeclarationRefusal.NotOpened => "No insolvency proceedings are noted in this dossier.",
        DeclarationRefusal.NotCollective =>
            "Over-indebtedness: the claim is told to the commission, not to a representative of the creditors.",
        DeclarationRefusal.KindMissing => "Say first which proceedings are open.",
        DeclarationRefusal.ProceedingsOver => "The proceedings are over: nothing is declared there any more.",
        DeclarationRefusal.DeclarationPeriodExpired =>
            "The period to declare is over: ask for late relief (C. com., art. L. 622-26).",
        DeclarationRefusal.CourtMissing => "The court that opened the proceedings is missing.",
        DeclarationRefusal.OrganMissing => "The name of the representative or liquidator is missing.",
        DeclarationRefusal.OrganAddressMissing =>
            "The address of the representative or liquidator is missing, in six lines of 38 characters at most.",
        DeclarationRefusal.PowerMissing =>
            "Who signs, and as what, is missing (settings of the creditor); for others, a special power.",
        DeclarationRefusal.NothingToDeclare => "No invoice prior to the judgment is unpaid.",
        DeclarationRefusal.OtherSumsOpen =>
            "The account also holds retention money or an opening balance without detail, which this paper does not "
            + "take: write the declaration by hand, what is not declared is lost.",
        DeclarationRefusal.LawSilent => "The law book does not cover all periods of this claim.",
        DeclarationRefusal.TooLong => "Too many invoices for one declaration: to be written by hand.",
    };
}

/// <summary>The declaration, or all that stands against it.</summary>
/// <param name="Pdf">null when it is refused</param>
public sealed record DeclarationPaper(ReadOnlyMemory<byte>? Pdf, IReadOnlyList<DeclarationRefusal> Refused);

/// <summary>
/// Draws the declaration of a claim from what the file holds, as of the day of the judgment; a person reads, signs and
/// posts it. What was paid since the judgment leaves the ledger and so the declaration: a person checks it.
/// </summary>
public sealed class InsolvencyPapers(Database database, RunRules rules, ParisClock clock)
{
    public DeclarationPaper Declaration(NamedDebtor debtor)
    {
        using var db = database.Open();
        var row = db.Dossiers.Single(one => one.CreditorId == debtor.Creditor && one.Id == debtor.Dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, debtor.Creditor), [row], clock.Today)[0];
        if (InsolvencyFile.Of(loaded.Dossier.Events, rules.Law) is not { } file)
        {
            return new(null, [DeclarationRefusal.NotOpened]);
        }

        var prior = loaded.Dossier.Items.Where(item => item.Kind == ItemKind.Invoice
            && InsolvencyFile.IsPrior(item, file.Opened.EffectiveOn)
            && !InsolvencyFile.IsBornLater(loaded.Dossier.Events, item, clock.Today)).ToList();
        var request = ClaimDesk.Request(db, debtor.Creditor, loaded, prior, file.Opened.EffectiveOn);
        List<DeclarationRefusal> refused =
        [
            .. OnProceedings(file.State), .. OnOrgan(file), .. OnCreditor(loaded.Dossier.Creditor),
            .. HoldsOtherSums(loaded.Dossier, file) ? [DeclarationRefusal.OtherSumsOpen]
                : prior.Count == 0 ? [DeclarationRefusal.NothingToDeclare]
                : Claim.WhyNot(request, rules.Law) is not null ? [DeclarationRefusal.LawSilent]
                : Array.Empty<DeclarationRefusal>(),
        ];
        if (refused.Count > 0)
        {
            return new(null, refused);
        }

        var letter = ClaimDeclaration.Of(new DeclarationFacts(
            loaded.Dossier.Creditor, loaded.Dossier.Debtor, file, Claim.For(request, rules.Law))
        {
            On = clock.Today, PendingCase = PendingCase(loaded.Dossier, file),
            DossierRef = string.Create(CultureInfo.InvariantCulture,
                $"D-{file.Opened.EffectiveOn.Year}-{loaded.Row.Number:0000}"),
        });
        var rendered = LetterRenderer.Render(letter);
        return rendered.OwnPages > letter.MostPages ? new(null, [DeclarationRefusal.TooLong])
            : new(rendered.Pdf, []);
    }

    private static bool HoldsOtherSums(Dossier dossier, InsolvencyFile file) => dossier.Items.Any(item =>
        item.Kind != ItemKind.Invoice && InsolvencyFile.IsPrior(item, file.Opened.EffectiveOn));

    /// <summary>As a person said it, else the case that the file knows.</summary>
    private string PendingCase(Dossier dossier, InsolvencyFile file) =>
        file.PendingCase.Length > 0 ? file.PendingCase
        : CourtProcedure.Of(dossier.Events, rules.Law).LastOrDefault(one => !one.StageOn(clock.Today).IsOver
            && one.Opened.Way is Way.PaymentOrder or Way.ReferreProvision or Way.Merits) is { } running
            ? $"{running.Opened.Way.Name(Language.French)}, {running.Opened.CourtName}" : "";

    private IEnumerable<DeclarationRefusal> OnProceedings(Insolvency state)
    {
        var stage = state.StageOn(clock.Today);
        return !state.Opening.Kind.IsCollective() ? [DeclarationRefusal.NotCollective]
            : stage.IsOver() ? [DeclarationRefusal.ProceedingsOver]
            : stage is InsolvencyStage.Foreclosed or InsolvencyStage.Lost or InsolvencyStage.ReliefAsked
                or InsolvencyStage.ReliefRefused ? [DeclarationRefusal.DeclarationPeriodExpired]
            : state.Kind == InsolvencyKind.Unknown ? [DeclarationRefusal.KindMissing]
            : [];
    }

    private static IEnumerable<DeclarationRefusal> OnOrgan(InsolvencyFile file)
    {
        if (file.Court.Length == 0)
        {
            yield return DeclarationRefusal.CourtMissing;
        }

        if (file.Organ.Length == 0)
        {
            yield return DeclarationRefusal.OrganMissing;
        }

        var address = new PostalAddress([file.Organ, .. file.OrganAddress.Split(
            '\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
        if (address.Lines.Count < 2 || address.HasTooManyLines || address.FirstLineTooLong is not null)
        {
            yield return DeclarationRefusal.OrganAddressMissing;
        }
    }

    private static IEnumerable<DeclarationRefusal> OnCreditor(Creditor creditor) =>
        creditor.UnderMandate || creditor.SignerName.Length == 0 || creditor.SignerTitle.Length == 0
            ? [DeclarationRefusal.PowerMissing] : [];
}
