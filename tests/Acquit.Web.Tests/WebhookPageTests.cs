using Acquit.Store.Access;
using Acquit.Store.Tests;

namespace Acquit.Web.Tests;

public class WebhookPageTests(PostgresCluster cluster)
{
    private const string Page = "/reglages/webhooks";

    [Fact]
    public async Task An_address_is_told_its_secret_is_shown_once_and_it_is_told_no_more()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var admin = await office.SignedIn(Role.Administrator);
        var creditor = ("creditor", office.World.Creditor.ToString());
        (await admin.SubmitTo(Page, "Make", creditor, ("url", "https://192.168.1.4/x"))).Words
            .ShouldContain("Cette adresse est dans votre propre réseau");
        (await admin.SubmitTo(Page, "Make", ("creditor", office.Other.ToString()), ("url", "https://example.org/x")))
            .Words.ShouldContain("Vous n’administrez pas ce créancier");
        var made = await admin.SubmitTo(Page, "Make", creditor, ("url", "https://example.invalid/acquit"));
        var secret = made.Document.QuerySelector("#secret")!.GetAttribute("value")!;
        secret.ShouldStartWith("whsec_");
        var again = await admin.Get(Page);
        again.Text.ShouldNotContain(secret);
        again.Words.ShouldContain("https://example.invalid/acquit");
        again.Words.ShouldContain("tous les événements");
        var rotated = await admin.SubmitTo(Page, "Rotate");
        rotated.Words.ShouldContain("L’ancien secret ne signe plus rien");
        rotated.Document.QuerySelector("#secret")!.GetAttribute("value").ShouldNotBe(secret);
        (await admin.SubmitTo(Page, "Try")).Words.ShouldContain("Un essai part dans quelques secondes");
        (await admin.SubmitTo(Page, "Close")).Words.ShouldNotContain("https://example.invalid/acquit");
        var journal = (await admin.Get("/reglages/journal")).Words;
        journal.ShouldContain("a fait prévenir example.invalid");
        journal.ShouldContain("a cessé de faire prévenir example.invalid");
    }
}
