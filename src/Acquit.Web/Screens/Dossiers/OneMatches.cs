using Acquit.App.Record;
using Acquit.Core.Receivables;
using Acquit.Store.Access;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Web.Screens.Dossiers;

/// <summary>Payments that nothing has taken, and what they may have paid.</summary>
public sealed partial class OneModel
{
    /// <summary>What may be matched, and what people said already.</summary>
    public MatchList Matches { get; private set; } = new([], []);

    /// <summary>A payment by its reference, else by its label.</summary>
    public static string NameOf(OpenCredit credit) =>
        credit.Label.Length > 0 ? credit.Label : credit.Ref;

    public IActionResult OnPostMatch(string? id) => Matched(
        Workplace.Matches.Accept, id, "Rapproché : ce qui reste dû est recalculé.",
        "Matched: what is open is reckoned anew.");

    public IActionResult OnPostReject(string? id) => Matched(
        Workplace.Matches.Reject, id, "Rejeté : il ne sera plus proposé.", "Rejected: it is not proposed again.");

    public IActionResult OnPostUndoMatch(string? id) => Matched(
        Workplace.Matches.Undo, id, "Rapprochement annulé.", "Match undone.");

    private IActionResult Matched(
        Func<NamedDebtor, string, string, MatchRefusal?> act, string? id, string french, string english) =>
        Act(Role.Collector, () =>
        {
            var refused = act(Debtor, id ?? "", Visitor.Name);
            if (refused is null)
            {
                Workplace.LookAt(Debtor, Today);
            }

            return refused?.Sentence(Tell.Language);
        }, french, english, isStaying: true);
}
