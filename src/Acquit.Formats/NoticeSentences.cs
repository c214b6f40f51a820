namespace Acquit.Formats;

/// <summary>The sentences of what notices of the BODACC can get wrong.</summary>
internal static class NoticeSentences
{
    public static readonly IReadOnlyDictionary<ProblemCode, (string French, string English)> All =
        new Dictionary<ProblemCode, (string French, string English)>
        {
            [ProblemCode.NoticeFileTorn] = (
                "Le fichier d’annonces s’interrompt ou n’est pas bien formé ici : ce qui suit n’est pas lu.",
                "The file of notices breaks off or is not well formed here: what follows is not read."),
            [ProblemCode.NoticeNotInsolvency] = (
                "Cette annonce n’est pas d’une procédure collective : elle est écartée.",
                "This notice is not about insolvency proceedings: it is left out."),
            [ProblemCode.NoticeCancels] = (
                "Cette annonce en annule une autre : elle est écartée, une personne regarde le dossier.",
                "This notice cancels another: it is left out, a person looks at the file."),
            [ProblemCode.NoticePublicationUnreadable] = (
                "Le jour de parution n’est pas lisible : l’annonce est écartée.",
                "The day of publication cannot be read: the notice is left out."),
            [ProblemCode.NoticeWithoutSiren] = (
                "Cette annonce ne porte aucun SIREN valable : elle ne peut être rapprochée de personne.",
                "This notice bears no valid SIREN: it can be matched with nobody."),
            [ProblemCode.NoticeSirenInvalid] = (
                "Ce numéro d’immatriculation n’est pas un SIREN : il est ignoré.",
                "This registration number is no SIREN: it is ignored."),
            [ProblemCode.NoticeJudgmentDayUnreadable] = (
                "Le jour du jugement manque ou n’est pas lisible : à noter à la main.",
                "The day of the judgment is missing or cannot be read: to be noted by hand."),
            [ProblemCode.NoticeNatureUnknown] = (
                "Cette nature de jugement n’est pas connue : l’annonce n’entraîne rien.",
                "This nature of judgment is not known: the notice leads to nothing."),
            [ProblemCode.NoticeForAPerson] = (
                "Ce jugement peut ouvrir une procédure nouvelle ou lever un arrêt : rien n’en est tiré, "
                    + "une personne le lit et le note.",
                "This judgment may open proceedings anew or lift a stop: nothing is drawn from it, "
                    + "a person reads and notes it."),
        };
}
