using Acquit.Core.Dossiers;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>What proves the debt, and the last act taken back.</summary>
public sealed partial class OneModel
{
    public IActionResult OnPostEvidence(EvidenceKind? piece, string? reference) => Act(Role.Collector, () =>
        piece is not { } kind || !Enum.IsDefined(kind) || string.IsNullOrWhiteSpace(reference)
            ? Tell.Say("Choisissez une pièce et donnez sa référence.", "Choose a piece and give its reference.")
            : Record(new EvidenceRecorded(kind)
            {
                EffectiveOn = Today, By = Visitor.Name, Reference = reference.Trim(),
            }),
        "Pièce notée.", "Piece noted.", isStaying: true);

    /// <summary>The last event, when this visitor noted it today and it can be taken back; null: it cannot.</summary>
    public App.Record.TimelineEntry? Undoable =>
        Sheet.Timeline.Where(entry => !entry.IsWithdrawn && entry.Happened is not EventWithdrawn)
            .MaxBy(entry => entry.Seq) is { } last
            && last.By == Visitor.Name && last.On == Today
            && (last.Happened is HoldPlaced or NoteAdded { RemovedContact.Length: 0 } or StepSkipped or Postponed
                or ItemsLeftOut or ItemsTakenBack
                or MessageEdited or EvidenceRecorded or ChannelChosen)
            ? last : null;

    /// <summary>Takes the last act back: both stay in the history.</summary>
    public IActionResult OnPostUndo(int seq) => Act(Role.Collector, () =>
    {
        Read();
        if (Undoable?.Seq != seq)
        {
            return Tell.Say("Ce n’est plus le dernier geste.", "It is no longer the last act.");
        }

        var refused = Record(new EventWithdrawn(seq)
        {
            EffectiveOn = Today, By = Visitor.Name, Note = Tell.Say("annulé aussitôt", "undone at once"),
        });
        if (refused is null)
        {
            Workplace.LookAt(Debtor, Today);
        }

        return refused;
    }, "Annulé.", "Undone.", isStaying: true);
}
