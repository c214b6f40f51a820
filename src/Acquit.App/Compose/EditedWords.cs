using System.Text;
using Acquit.App.Decide;
using Acquit.App.Dispatch;
using Acquit.Core.Dossiers;
using Acquit.Letters;
using Acquit.Store.Rows;

namespace Acquit.App.Compose;

/// <summary>The words that a person last wrote for one proposal.</summary>
public sealed record EditedWords(MessageEdited Edited)
{
    public LetterEdit Edit => new(Edited.Subject, Edited.Text);

    /// <summary>Other words are another document.</summary>
    public string Digest => OutFolder.HashOf(Encoding.UTF8.GetBytes($"{Edited.Subject}\n{Edited.Text}"));

    /// <summary>Null: the message says what its model says.</summary>
    public static EditedWords? Of(Dossier dossier, ProposalRow proposal)
    {
        var last = dossier.Events.LastOrDefault(one =>
            one is MessageEdited edited && edited.Proposal == proposal.Number
            || one is MessageReset reset && reset.Proposal == proposal.Number);
        return last is MessageEdited words ? new EditedWords(words) : null;
    }

    /// <summary>
    /// They were written for another letter, or for other invoices: a person reads them again before anything leaves.
    /// </summary>
    public string? WhyNot(PlannedMessage message) =>
        Edited.Letter != message.Letter
            ? "Le texte a été modifié pour une autre lettre : relisez-le et enregistrez, ou revenez au modèle."
        : !Edited.Items.ToHashSet().SetEquals(message.Items.Select(item => item.Key))
            ? "Les factures ont changé depuis la modification du texte : relisez-le et enregistrez, ou revenez "
                + "au modèle."
        : null;
}
