using Acquit.Core;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Composing;
using Acquit.Letters.Typography;

namespace Acquit.Letters.Losses;

/// <summary>What the papers of a lost debt are made of.</summary>
public sealed record LossFacts(Creditor Creditor, Debtor Debtor, LossStated Stated)
{
    /// <summary>« D-2026-0412 ».</summary>
    public required string DossierRef { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>What was done before, oldest first: « lettre de relance ».</summary>
    public IReadOnlyList<(DateOnly On, string What)> Steps { get; init; } = [];

    /// <summary>The last day on which the oldest of the invoices can be sued for; null: not known.</summary>
    public DateOnly? LimitationOn { get; init; }

    public Money Open => Money.Sum(Stated.Lines.Select(line => line.Open));

    public Money NetOpen => Money.Sum(Stated.Lines.Select(line => line.NetOpen));

    public Money VatOpen => Money.Sum(Stated.Lines.Select(line => line.VatOpen));
}

/// <summary>
/// « Note de passage en perte »: internal, for the accountant. Nothing in it says to the debtor that he owes nothing
/// any more: the debt remains.
/// </summary>
public static class WriteOffNote
{
    private const int MostPages = 3;
    private const int LinesToSign = 4;
    private const int MostSteps = 12;

    public static LetterDocument Of(LossFacts facts) => new()
    {
        Kind = "write-off-note",
        Ref = facts.DossierRef,
        On = facts.On,
        Sender = [LegalMentions.NameOnLetter(facts.Creditor)],
        References =
        [
            ("Débiteur", FrenchTypography.Set(facts.Debtor.Name)), ("Code", facts.Debtor.Key.Value),
            ("Dossier", facts.DossierRef),
        ],
        Subject = FrenchTypography.Set("Note de passage en perte"),
        Blocks =
        [
            Words("Document interne. La créance demeure : rien n’est dit au débiteur.", isSmall: true),
            Invoices(facts), new Heading("Motif"), Words($"{Sentence(facts.Stated.Reason)}."),
            .. facts.Stated.Note.Length > 0 ? [Words(facts.Stated.Note)] : Array.Empty<LetterBlock>(),
            new Heading(FrenchTypography.Set("Démarches")), Steps(facts),
            new Heading(FrenchTypography.Set("Écritures proposées, à confirmer par le comptable")), Entries(facts),
            new Heading("Suites"), Follow(facts),
            new Signature(
            [
                FrenchTypography.Set($"Décidé par {facts.Stated.DecidedBy}, le "
                    + $"{FrenchText.Of(facts.Stated.EffectiveOn)}"),
                .. Enumerable.Repeat("", LinesToSign),
            ]),
        ],
        Footer = LegalMentions.Footer(facts.Creditor),
        MostPages = MostPages,
    };

    private static Table Invoices(LossFacts facts) => new(
        [
            new("Facture", 3, false), new("Du", 2, false), new("Hors taxes", 2, true), new("TVA", 2, true),
            new("Perdu TTC", 2, true),
        ],
        [
            .. facts.Stated.Lines.Select(line => (string[])
            [
                line.Ref, FrenchText.Short(line.IssuedOn), FrenchText.Of(line.NetOpen), FrenchText.Of(line.VatOpen),
                FrenchText.Of(line.Open),
            ]),
        ])
    {
        Totals =
        [
            (string[])
            [
                "Total", "", FrenchText.Of(facts.NetOpen), FrenchText.Of(facts.VatOpen), FrenchText.Of(facts.Open),
            ],
        ],
    };

    private static LetterBlock Steps(LossFacts facts)
    {
        var left = facts.Steps.Count - MostSteps;
        return facts.Steps.Count == 0 ? Words("Aucune démarche n’est notée.")
            : new Bullets(
            [
                .. left > 0 ? [$"– {left} démarches plus anciennes"] : Array.Empty<string>(),
                .. facts.Steps.TakeLast(MostSteps)
                    .Select(step => FrenchTypography.Set($"– {FrenchText.Short(step.On)} : {step.What}")),
            ]);
    }

    private static Table Entries(LossFacts facts) => new(
        [new("Compte", 4, false), new("Débit", 1.4, true), new("Crédit", 1.4, true)],
        [
            (string[])
            [
                "6541 (exercice) ou 6544 (exercices antérieurs), créances irrécouvrables",
                FrenchText.Of(facts.Stated.RecoversVat ? facts.NetOpen : facts.Open), "",
            ],
            .. facts.Stated.RecoversVat
                ? [(string[])["44571, TVA collectée à récupérer", FrenchText.Of(facts.VatOpen), ""]]
                : Array.Empty<string[]>(),
            (string[])["416 (ou 411), clients", "", FrenchText.Of(facts.Open)],
            (string[])["491, dépréciation éventuelle à reprendre", "", ""],
        ]);

    private static Bullets Follow(LossFacts facts) => new(
    [
        .. new[]
        {
            $"– Récupération de la TVA (duplicata, CGI, art. 272) : {YesOrNo(facts.Stated.RecoversVat)}",
            $"– Preuve de la perte au dossier : {YesOrNo(facts.Stated.DocumentHash.Length > 0)}",
            $"– Livraisons à crédit refusées à l’avenir : {YesOrNo(facts.Stated.IsListed)}",
            facts.Stated.ReviewOn is { } review ? $"– À revoir le {FrenchText.Of(review)} (retour à meilleure fortune)"
                : "– Aucun réexamen prévu",
            facts.LimitationOn is { } last ? $"– Prescription : dernier jour le {FrenchText.Of(last)}"
                : "– Prescription : date inconnue",
        }.Select(FrenchTypography.Set),
    ]);

    private static string Sentence(LossReason reason)
    {
        var name = reason.Name(Language.French);
        return FrenchTypography.Set(char.ToUpperInvariant(name[0]) + name[1..]);
    }

    private static string YesOrNo(bool holds) => holds ? "oui" : "non";

    private static Paragraph Words(string text, bool isSmall = false) =>
        new([new TextRun(FrenchTypography.Set(text), false)]) { IsSmall = isSmall };
}
