using System.Globalization;
using System.Text;
using Acquit.App.Record;
using Acquit.Core;
using Acquit.Core.Dossiers;
using Acquit.Letters.Typography;
using Acquit.Store;

namespace Acquit.App.Proof;

/// <summary>What a person reads in a proof file, in French: what it is, what it lacks, what happened.</summary>
internal static class ProofWords
{
    public static string ReadMe(ProofParcel parcel)
    {
        var head = parcel.Head;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            {head.Creditor.Name} contre {head.Debtor}
            Dossier n° {head.Dossier.Name}, établi le {Day(head.AsOf)}

            CE QUE CONTIENT CE FICHIER
            {ProofFile.History} : ce qui s’est passé, jour par jour.
            {ProofFile.Originals} : les pièces et les lettres, octet pour octet.
            {ProofFile.Court} : la requête et ses pièces reliées, quand elles sont prêtes.
            {ProofFile.Events} : les événements du dossier, chacun lié au précédent par son empreinte SHA-256.
            {ProofFile.Anchors} : les ancres quotidiennes qui couvrent ce dossier.
            {ProofFile.Manifest} : l’empreinte SHA-256 de chaque fichier.

            COMMENT LE VÉRIFIER
            Avec Acquit, sans base de données : acquit verify {parcel.FileName}
            Sans Acquit, dans le dossier décompressé : sha256sum -c {ProofFile.Manifest}
            La chaîne montre qu’aucun événement n’a été changé, retiré ni déplacé depuis qu’il a été noté. Elle ne vaut
            contre son auteur que si l’empreinte du manifeste a été remise à un tiers.

            AVANT DE LE REMETTRE
            L’historique contient les notes internes du dossier. Relisez-le avant de le communiquer.

            """);
        foreach (var court in head.Court)
        {
            Append(text, court);
        }

        Append(text, "PIÈCES EFFACÉES, LEUR EMPREINTE DEMEURE", head.Originals.Where(one => one.IsErased));
        Append(text, "PIÈCES QUE L’HISTORIQUE NOMME ET QUI NE SONT PAS CONSERVÉES",
            head.Originals.Where(one => one is { Path: null, IsErased: false }));
        return FrenchTypography.Set(text.ToString().ReplaceLineEndings("\n"));
    }

    public static string History(ProofParcel parcel)
    {
        var withdrawn = parcel.Events.Select(EventOf).OfType<EventWithdrawn>().Select(one => one.Seq).ToHashSet();
        var papers = parcel.Head.Originals.Where(one => one is { Seq: not null, Path: not null })
            .ToLookup(one => one.Seq!.Value);
        var text = new StringBuilder($"Dossier n° {parcel.Head.Dossier.Name}, {parcel.Head.Debtor}\n\n");
        foreach (var one in parcel.Events)
        {
            var said = EventOf(one) is { } happened ? EventSentence.Of(happened, Language.French)
                + (happened.Note.Length > 0 ? $" — {happened.Note.ReplaceLineEndings(" ")}" : "") : "(mots effacés)";
            text.Append(CultureInfo.InvariantCulture, $"{one.Seq}. {Day(one.EffectiveOn)}, {one.By} : {said}")
                .Append(withdrawn.Contains(one.Seq) ? " [retiré]" : "").Append('\n');
            foreach (var paper in papers[one.Seq])
            {
                text.Append("     ").Append(paper.Path).Append('\n');
            }
        }

        return FrenchTypography.Set(text.ToString());
    }

    private static DossierEvent? EventOf(ProofEvent one) => one.Words is null ? null : EventJson.Read(one.Words);

    private static void Append(StringBuilder text, ProofCourt court)
    {
        text.Append('\n').Append(CultureInfo.InvariantCulture, $"PROCÉDURE N° {court.Procedure}\n");
        if (court.Path is { } path)
        {
            text.Append("Requête et pièces : ").Append(path).Append('\n');
            return;
        }

        text.Append("La requête n’est pas jointe :\n");
        foreach (var why in court.Missing)
        {
            text.Append("- ").Append(why).Append('\n');
        }
    }

    private static void Append(StringBuilder text, string title, IEnumerable<ProofOriginal> papers)
    {
        var all = papers.ToList();
        if (all.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(title).Append('\n');
        foreach (var paper in all)
        {
            text.Append("- ").Append(paper.Reference).Append(' ').Append(paper.Sha256).Append('\n');
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
