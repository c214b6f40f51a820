using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Interest;
using Acquit.Core.Parties;
using Acquit.Core.Procedures.Insolvencies;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Insolvencies;

/// <summary>What a declaration of claim is made of.</summary>
/// <param name="Claim">of the day of the opening judgment</param>
public sealed record DeclarationFacts(
    Creditor Creditor, Debtor Debtor, InsolvencyFile File, ClaimStatement Claim)
{
    /// <summary>« D-2026-0412 ».</summary>
    public required string DossierRef { get; init; }

    /// <summary>The day on which it is drawn.</summary>
    public required DateOnly On { get; init; }

    /// <summary>A case about the claim that is before a court, as a person or the file says; empty: none.</summary>
    public string PendingCase { get; init; } = "";

    public DateOnly JudgedOn => File.Opened.EffectiveOn;

    /// <summary>Due on the day of the judgment.</summary>
    public IEnumerable<ClaimInvoice> Due => Claim.Invoices.Where(one => one.DueOn <= JudgedOn);

    /// <summary>Falling due after it.</summary>
    public IEnumerable<ClaimInvoice> ToFallDue => Claim.Invoices.Where(one => one.DueOn > JudgedOn);
}

/// <summary>
/// « Déclaration de créance » (C. com., art. L. 622-24, L. 622-25, R. 622-23): to the representative of the creditors
/// or the liquidator, by registered letter. Sums of the day of the judgment; what is due and what falls due stand
/// apart, as do principal, penalties and fixed indemnity. Interest stops the day before the judgment.
/// </summary>
public static class ClaimDeclaration
{
    private const int MostPages = 6;
    private const int LinesToSign = 4;
    private static readonly string _noBreak = "\u00A0";

    public static LetterDocument Of(DeclarationFacts facts)
    {
        var (opened, file) = (facts.File.Opened, facts.File);
        var kind = file.State.Kind.Name(Language.French);
        var city = (facts.Creditor.Address?.Lines[^1] ?? "").TrimStart([.. "0123456789 "]);
        return new LetterDocument
        {
            Kind = "insolvency-claim",
            Ref = facts.DossierRef,
            On = facts.On,
            Logo = facts.Creditor.Logo,
            Sender = [LegalMentions.NameOnLetter(facts.Creditor), .. facts.Creditor.Address?.Lines ?? []],
            Recipient = new PostalAddress([file.Organ, .. Lines(file.OrganAddress)]),
            PostalMention = FrenchTypography.Set("Lettre recommandée avec avis de réception"),
            References = [("Nos réf.", facts.DossierRef), .. Numbers(file)],
            Dateline = FrenchTypography.Set($"{(city.Length > 0 ? city + ", le" : "Le")} {FrenchText.Of(facts.On)}"),
            Subject = FrenchTypography.Set(
                $"déclaration de créance – {facts.Debtor.Name} – {kind} "
                    + $"{(file.State.Kind == InsolvencyKind.Reorganisation ? "ouvert" : "ouverte")} le "
                    + FrenchText.Of(facts.JudgedOn)),
            Blocks =
            [
                Words("Maître,"), Words(Opening(facts)), Parties(facts),
                new Heading(FrenchTypography.Set(
                    $"Créance échue au jour du jugement ({FrenchText.Of(facts.JudgedOn)})")),
                Due(facts), .. ToFallDue(facts),
                Words($"Total déclaré : {FrenchText.Of(facts.Claim.Total)}.", isBold: true), .. After(facts),
                new Signature(
                [
                    FrenchTypography.Set(facts.Creditor.SignerName), FrenchTypography.Set(facts.Creditor.SignerTitle),
                    .. Enumerable.Repeat("", LinesToSign),
                ]),
                .. Interest(facts),
            ],
            Footer = LegalMentions.Footer(facts.Creditor),
            MostPages = MostPages,
        };
    }

    private static IEnumerable<(string, string)> Numbers(InsolvencyFile file) =>
        file.CaseNumber.Length > 0 ? [("Procédure", FrenchTypography.Set(file.CaseNumber))] : [];

    private static string Opening(DeclarationFacts facts)
    {
        var (file, me) = (facts.File, LegalMentions.IsPerson(facts.Creditor));
        var published = file.State.PublishedOn is { } on
            ? $", publié au BODACC le {FrenchText.Of(on)}"
                + (file.Opened.Notice.Length > 0 ? $" ({file.Opened.Notice})" : "")
            : "";
        return $"Par jugement du {FrenchText.Of(facts.JudgedOn)}{published}, le {file.Court} a ouvert une procédure de "
            + $"{file.Opened.Proceedings.Name(Language.French)} à l’égard de {facts.Debtor.Name}. "
            + (me ? "Je déclare" : "Nous déclarons")
            + " la créance ci-dessous, née avant ce jugement (articles L. 622-24 et L. 622-25 du code de commerce).";
    }

    private static Bullets Parties(DeclarationFacts facts) => new(
    [
        FrenchTypography.Set($"– Créancier : {LegalMentions.Footer(facts.Creditor)}"),
        FrenchTypography.Set($"– Débiteur : {facts.Debtor.Name}"
            + (facts.Debtor.Siren is { } siren ? $", SIREN {FrenchText.Of(siren)}" : "")
            + (facts.Debtor.AddressWithoutName is { } address ? $", {string.Join(", ", address.Lines)}" : "")),
    ]);

    private static Table Due(DeclarationFacts facts)
    {
        var claim = facts.Claim;
        return new Table(
            [new("Facture", 3, false), new("Du", 2, false), new("Échéance", 2, false), new("Reste dû", 2, true)],
            [.. facts.Due.Select(Row)])
        {
            Totals =
            [
                (string[])["Principal échu", "", "",
                    FrenchText.Of(Money.Sum(facts.Due.Select(one => one.PrincipalDue)))],
                (string[])[FrenchTypography.Set("Pénalités de retard, arrêtées la veille du jugement"), "", "",
                    FrenchText.Of(claim.Interest)],
                (string[])[FrenchTypography.Set(claim.IndemnityCount > 0
                    ? $"Indemnité forfaitaire ({claim.IndemnityCount} × {FrenchText.Of(claim.IndemnityUnit)})"
                    : "Indemnité forfaitaire"), "", "", FrenchText.Of(claim.Indemnity)],
                (string[])["Total échu", "", "", FrenchText.Of(
                    claim.Total - Money.Sum(facts.ToFallDue.Select(one => one.PrincipalDue)))],
            ],
        };
    }

    private static IEnumerable<LetterBlock> ToFallDue(DeclarationFacts facts)
    {
        if (!facts.ToFallDue.Any())
        {
            yield return Words("Aucune somme n’est à échoir.");
            yield break;
        }

        yield return new Heading(FrenchTypography.Set("Sommes à échoir après le jugement"));
        yield return new Table(
            [new("Facture", 3, false), new("Du", 2, false), new("Échéance", 2, false), new("À échoir", 2, true)],
            [.. facts.ToFallDue.Select(Row)])
        {
            Totals =
            [
                (string[])
                [
                    "Total à échoir", "", "",
                    FrenchText.Of(Money.Sum(facts.ToFallDue.Select(one => one.PrincipalDue))),
                ],
            ],
        };
    }

    private static IEnumerable<LetterBlock> After(DeclarationFacts facts)
    {
        var file = facts.File;
        yield return Words("Le cours des intérêts est arrêté au jugement d’ouverture (article L. 622-28 du code de "
            + "commerce) : aucun intérêt n’est déclaré pour ce jour et les suivants.");
        yield return Words(file.Security.Length > 0
            ? $"Rang et sûretés : {file.Security}."
            : file.Opened.RetainsTitle
                ? "Rang : créance chirographaire ; les biens vendus sous réserve de propriété font l’objet d’une "
                    + "demande en revendication distincte (article L. 624-9 du code de commerce)."
                : "Rang : créance chirographaire.");
        yield return Words(facts.PendingCase.Length > 0
            ? $"Instance en cours : {facts.PendingCase}."
            : "Aucune instance n’est en cours au sujet de cette créance.");
        yield return Words(LegalMentions.IsPerson(facts.Creditor)
            ? "Je certifie sincère la présente créance."
            : "Nous certifions sincère la présente créance.");
        yield return Words("Pièces jointes : " + FrenchText.List(
            [.. facts.Claim.Invoices.Select(one => $"facture{_noBreak}{one.Number}"), "décompte des pénalités"]) + ".");
    }

    private static IEnumerable<LetterBlock> Interest(DeclarationFacts facts)
    {
        if (facts.Claim.InterestLines.Count == 0)
        {
            yield break;
        }

        yield return new Heading(FrenchTypography.Set("Décompte des pénalités de retard"));
        yield return new Table(
            [
                new("Facture", 2, false), new("Du", 1.6, false), new("Au", 1.6, false), new("Jours", 1, true),
                new("Base", 1.8, true), new("Taux", 1.4, true), new("Pénalités", 1.6, true),
            ],
            [
                .. facts.Claim.InterestLines.Select(line => (string[])
                [
                    line.Invoice, FrenchText.Short(line.From), FrenchText.Short(line.To), $"{line.Days}",
                    FrenchText.Of(line.Base), FrenchText.Percent(line.Rate), FrenchText.Of(line.Amount),
                ]),
            ])
        {
            Totals = [(string[])["Total", "", "", "", "", "", FrenchText.Of(facts.Claim.InterestRun)]],
        };
    }

    private static IReadOnlyList<string> Row(ClaimInvoice one) =>
        [one.Number, FrenchText.Short(one.IssuedOn), FrenchText.Short(one.DueOn), FrenchText.Of(one.PrincipalDue)];

    private static string[] Lines(string address) =>
        address.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Paragraph Words(string text, bool isBold = false) =>
        new([new TextRun(FrenchTypography.Set(text), isBold)]);
}
