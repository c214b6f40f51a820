using System.Globalization;
using Acquit.App.Compose;
using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Letters.Pdf;
using Acquit.Letters.Sheets;
using Acquit.Store;
using Acquit.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace Acquit.App.Dispatch;

/// <summary>
/// Papers for whoever fills envelopes and goes to the post office: the list of the day's envelopes, and a slip for each
/// registered letter. Made again from what was sent whenever they are missing, so that a stop in between loses nothing.
/// </summary>
public sealed class MailingFolder(Database database, OutFolder folder)
{
    /// <summary>Writes the list and the slips of one day, per creditor; what is there already stays as it is.</summary>
    public void Write(DateOnly day)
    {
        using var db = database.Open();
        foreach (var creditor in CreditorBook.All(db))
        {
            var envelopes = Envelopes(db, creditor.Id, day);
            if (envelopes.Count == 0 || creditor.Creditor.Address is null)
            {
                continue;
            }

            var stem = string.Create(
                CultureInfo.InvariantCulture,
                $"_{day:yyyy-MM-dd}_{OutFolder.Safe(creditor.Creditor.Name)}"
            );
            folder.Put(
                $"bordereau{stem}.pdf",
                LetterRenderer.Render(MailingSheets.Summary(creditor.Creditor, day, envelopes)).Pdf.Span
            );
            foreach (var envelope in envelopes.Where(one => one.Channel == Channel.RegisteredLetter))
            {
                var slip = MailingSheets.DepositSlip(creditor.Creditor, day, envelope);
                folder.Put($"fiche-de-depot_{OutFolder.Safe(envelope.Ref)}.pdf", LetterRenderer.Render(slip).Pdf.Span);
            }
        }
    }

    private List<Envelope> Envelopes(AcquitDb db, Guid creditor, DateOnly day)
    {
        var sent = (
            from sending in db.Sendings.AsNoTracking()
            join document in db.Documents.AsNoTracking()
                on new { sending.CreditorId, Id = sending.DocumentId } equals new
                {
                    document.CreditorId,
                    Id = (Guid?)document.Id,
                }
            where
                sending.CreditorId == creditor
                && sending.State == OutboxState.Sent
                && (sending.Channel == Channel.Letter || sending.Channel == Channel.RegisteredLetter)
            orderby sending.SentAt, sending.Id
            select new { sending, document }
        )
            .AsEnumerable()
            .Where(row =>
                row.sending.Tracking.StartsWith(folder.Root, StringComparison.Ordinal)
                && (
                    Drafting.FactsOf(row.document).On == day
                    || ParisClock.DayOf(Instants.Of(row.sending.SentAt!.Value)) == day
                )
            );
        return
        [
            .. sent.Select(
                (row, at) =>
                    new Envelope(
                        at + 1,
                        row.document.Reference,
                        new PostalAddress(row.sending.Recipient.Split('\n')),
                        row.sending.Channel,
                        row.document.Pages
                    )
            ),
        ];
    }
}
