using System.Text;
using Acquit.Core.Amounts;
using Acquit.Core.Dossiers;
using Acquit.Core.Parties;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Acquit.Store.Tests.Mail;
using Microsoft.Playwright;

namespace Acquit.Web.Tests;

/// <summary>
/// An office in which every page has something to show: a dispute, plans, evidence, messages, sendings, an import that
/// waits. Its addresses are all pages there are, each filled with what exists.
/// </summary>
internal static class FilledOffice
{
    /// <summary>Pages that only lead elsewhere, or are no page: a file, a sign-out.</summary>
    private static readonly string[] _noPages = ["/", "/sortir", "/demonstration", "/calendrier.ics", "/entrer/code"];

    /// <summary>Pages of those who have not signed in.</summary>
    private static readonly string[] _outside = ["/entrer", "/acces", "/installation"];

    public static async Task<Office> Open(PostgresCluster cluster)
    {
        var office = await Office.Open(Product.Sqlite, cluster);
        var today = office.World.Today;
        Note(office, 1,
            new CallLogged(CallOutcome.Reached)
            {
                EffectiveOn = today, Person = "Mme Roy", Note = "Deux articles cassés à la livraison.",
            },
            new DisputeOpened(Money.Parse("300.00")) { EffectiveOn = today, Category = "Livraison", Note = "Cassés." },
            new EvidenceRecorded(EvidenceKind.TermsAccepted) { EffectiveOn = today, Reference = "devis 412" },
            new CreditLimitSet(Money.Parse("2000.00")) { EffectiveOn = today },
            new Blacklisted(today.AddDays(60)) { EffectiveOn = today, Evidence = "courrier du 02/11", Note = "vu" });
        Note(office, 2,
            new PlanAgreed([Of(today.AddDays(-8), "320.00"), Of(today.AddDays(30), "320.00")])
            {
                EffectiveOn = today.AddDays(-12), GraceDays = 8, AgreementRef = "D-2026-0002/01",
            },
            new PlanProposed([Of(today.AddDays(20), "640.00")])
            {
                EffectiveOn = today, Signatory = "Luc Martin", GraceDays = 8,
            });
        var account = new MailAccount(
            MailWorld.Address("relances@brunet.example"), new MailServer("127.0.0.1", 25, MailSecurity.Plain));
        office.Place.Mail.Set(office.World.Creditor, account, new("", ""), office.World.Clock.Now);
        foreach (var sender in new[] { "compta@example.org", "jean@inconnu.example" })
        {
            var mail = $"From: {sender}\nTo: relances@brunet.example\nSubject: Votre relance\n\nJe paie demain.\n";
            office.Place.Replies.Take(Encoding.UTF8.GetBytes(mail), "test", [office.World.Creditor]);
        }

        return office;
    }

    /// <summary>Every page for somebody who has signed in, with a real thing where it is about one.</summary>
    public static IEnumerable<string> Inside(Office office, string preview) => office.Patterns
        .Except(_noPages, StringComparer.Ordinal).Except(_outside, StringComparer.Ordinal)
        .SelectMany(pattern => Filled(office, pattern, preview));

    public static IEnumerable<string> Outside(Office office) =>
    [
        .. _outside,
        "/installation?cle=" + office.Links.Make(OneTimeLinkKind.FirstAdministrator, TimeSpan.FromDays(1)),
        "/acces?cle=" + office.Links.Make(OneTimeLinkKind.Invitation, TimeSpan.FromDays(1), FirstUser(office)),
    ];

    /// <summary>Hands a file over and does not confirm it yet: the address of what it would change.</summary>
    public static async Task<string> LeavesAnImportWaiting(IPage page)
    {
        const string items = "Code client;Nom;Facture;Date facture;Echeance;Montant TTC\n"
            + "LEROY;Garage Leroy;F-901;02/01/2026;01/02/2026;1 250,00\n"
            + "LEROY;Garage Leroy;F-902;31/31/2026;02/02/2026;310,00\n";
        await page.HandOver(new FilePayload
        {
            Name = "ouvertes.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(items),
        });
        return new Uri(page.Url).AbsolutePath;
    }

    private static string[] Filled(Office office, string pattern, string preview) => pattern switch
    {
        "/imports/{name}" => [preview],
        "/reglages/personnes/{name}" => [$"/reglages/personnes/{FirstUser(office):N}"],
        _ when pattern.StartsWith("/dossiers/{name}", StringComparison.Ordinal) =>
            [pattern.Replace("{name}", "1-1", StringComparison.Ordinal),
                pattern.Replace("{name}", "1-2", StringComparison.Ordinal)],
        _ => [pattern.Replace("{name}", "1", StringComparison.Ordinal)
            .Replace("{kind}", "formal-notice", StringComparison.Ordinal)],
    };

    private static void Note(Office office, int number, params DossierEvent[] events)
    {
        using var db = office.World.Database.Open();
        var dossier = db.Dossiers.Single(row =>
            row.CreditorId == office.World.Creditor && row.Number == number).Id;
        foreach (var happened in events)
        {
            office.World.Record(office.World.Creditor, dossier, happened with { By = "Anne" });
        }
    }

    private static Instalment Of(DateOnly on, string amount) => new(on, Money.Parse(amount));

    private static Guid FirstUser(Office office)
    {
        using var access = office.World.Database.OpenAccess();
        return access.Users.Select(user => user.Id).First();
    }
}
