using Acquit.App.Decide;
using Acquit.Core.Dossiers;
using Acquit.Core.Procedures.PaymentOrders;
using Acquit.Store;

namespace Acquit.App.Court;

/// <summary>With the petition its exhibits went to the court: their list and their numbers are kept from that act on.
/// </summary>
internal static class ExhibitFreeze
{
    /// <summary>
    /// Notes the exhibits of the petition that <paramref name="act"/> says was filed, as the file was on the day of
    /// the filing, whenever that is noted; does nothing for another act.
    /// The caller holds the transaction and the lock of the creditor, and saves.
    /// </summary>
    public static void After(AcquitDb db, (RunRules Rules, ParisClock Clock) with, Guid creditor, Guid dossier,
        ProcedureActRecorded act)
    {
        if (PaymentOrderActKinds.Parse(act.Act) != PaymentOrderActKind.PetitionFiled)
        {
            return;
        }

        var row = db.Dossiers.Single(one => one.CreditorId == creditor && one.Id == dossier);
        var loaded = DossierBatch.Load(db, CreditorBook.One(db, creditor), [row], with.Clock.Today)[0];
        var opened = loaded.Dossier.Events.OfType<ProcedureOpened>().Last(one => one.Procedure == act.Procedure);
        var items = ClaimedItem.OpenOn(db, loaded, opened.Items, act.EffectiveOn);
        var exhibits = FileExhibits.Of(db, loaded, items, SaidFor(loaded.Dossier, act.Procedure));
        var shown = exhibits.Shown.Where(one => !(one.Exhibit.On > act.EffectiveOn)).ToList();
        if (shown.Count == 0 && ExhibitsFiled.Of(loaded.Dossier.Events, act.Procedure) is null)
        {
            return;
        }

        EventLog.Append(db, row, new ExhibitsFiled(act.Procedure)
        {
            EffectiveOn = act.EffectiveOn, By = act.By, Items = opened.Items,
            Exhibits =
            [
                .. shown.Select((one, at) => new FiledExhibit(
                    at + 1, one.Exhibit.Kind.ToString(), one.Exhibit.Title, one.Hash)
                {
                    On = one.Exhibit.On, InvoiceNumber = one.Exhibit.InvoiceNumber,
                }),
            ],
        }, with.Clock.Now);
        db.SaveChanges();
    }

    /// <summary>What a person said last for its petition; null: nobody did.</summary>
    public static PetitionStated? SaidFor(Dossier dossier, int procedure) =>
        dossier.Events.OfType<PetitionStated>().LastOrDefault(one => one.Procedure == procedure);
}
