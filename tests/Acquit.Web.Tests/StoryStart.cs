using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>How every story begins: the first administrator, her firm, its ledger, sending switched on.</summary>
internal static class StoryStart
{
    public static async Task Install(IPage page, NewOffice office, string method)
    {
        await The_first_administrator_opens_the_link(page, office);
        await Her_firm_is_described(page, method);
        await The_ledger_is_imported(page);
        await Sending_is_switched_on(page);
    }

    public static async Task The_first_administrator_opens_the_link(IPage page, NewOffice office)
    {
        await page.GotoAsync(office.FirstLink());
        await page.FillAsync("#name", "Claire Morvan");
        await page.FillAsync("#email", "claire@brunet.example");
        await page.FillAsync("#password", Office.Password);
        await page.Press("Créer le compte");
        await page.WaitForURLAsync("**/reglages/creanciers/nouveau");
    }

    public static async Task Her_firm_is_described(IPage page, string method)
    {
        (string Field, string Typed)[] fields =
        [
            ("Name", "Brunet Outillage"), ("LegalForm", "SAS"), ("Capital", "80 000"), ("Siren", "732 829 320"),
            ("RcsCity", "Nantes"), ("Address", "14 RUE DE L’INDUSTRIE\n44300 NANTES"),
            ("Iban", "FR76 3000 6000 0112 3456 7890 189"), ("Bic", "AGRIFRPP"), ("Phone", "02 61 91 40 10"),
            ("Email", "compta@brunet.example"), ("SignerName", "Julien Brunet"), ("SignerTitle", "président"),
            ("ContactName", "Claire Morvan"), ("ContactPhone", "02 61 91 40 12"),
            ("ContactEmail", "claire@brunet.example"),
        ];
        foreach (var (field, typed) in fields)
        {
            await page.FillAsync($"#Form_{field}", typed);
        }

        await page.SelectOptionAsync("#Form_Policy", method);
        await page.Press("Créer le créancier");
        await page.WaitForURLAsync("**/imports");
    }

    public static async Task The_ledger_is_imported(IPage page)
    {
        await page.HandOver(StoryFiles.LedgerOfSeptember, StoryFiles.Customers, StoryFiles.Invoice);
        await Assertions.Expect(page.Locator(".aq-diff")).ToContainTextAsync("F-2026-118");
        await page.Press("Confirmer l’import");
        await page.Says("3 fichiers enregistrés");
    }

    public static async Task Sending_is_switched_on(IPage page)
    {
        await page.GotoAsync("/envois");
        await page.Press("Ouvrir Brunet Outillage");
        await page.Says("les envois sont ouverts");
    }
}
