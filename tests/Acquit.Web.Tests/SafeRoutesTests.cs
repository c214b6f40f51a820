using System.Net;
using Acquit.Store.Access;
using Acquit.Store.Tests;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquit.Web.Tests;

/// <summary>What holds for every address: forms of other sites, headers, cookies, tries.</summary>
public class SafeRoutesTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Every_form_sent_by_another_site_is_refused()
    {
        await using var office = await Office.Open(
            Product.Sqlite, cluster, choose: settings => settings with { TriesAMinute = 1000 });
        using var guest = await office.SignedIn(Role.Administrator);
        var refused = 0;
        // the error page answers a form that failed, and changes nothing
        foreach (var path in office.Handlers("1-1").Except(["/erreur"], StringComparer.Ordinal))
        {
            var answer = await guest.PostBlindly(path, ("number", "1"));
            answer.Status.ShouldBe(HttpStatusCode.BadRequest, path);
            refused++;
        }

        refused.ShouldBeGreaterThan(40, "the walk found the handlers of the pages");
    }

    [Fact]
    public async Task Every_page_says_what_a_browser_may_load_and_who_may_frame_it()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = await office.SignedIn(Role.Administrator);
        foreach (var path in office.Pages("1-1"))
        {
            var headers = (await guest.Get(path)).Response.Headers;
            var policy = headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("default-src 'self'", customMessage: path);
            policy.ShouldNotContain("unsafe", customMessage: path);
            policy.ShouldContain("frame-ancestors 'self'", customMessage: path);
            headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff", path);
        }
    }

    [Fact]
    public async Task Cookies_are_hidden_from_scripts_and_from_other_sites_and_secure_under_tls()
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        await office.Hire("Anne Roux", Role.Reader, office.World.Creditor);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(office.Address),
        };
        using var page = await http.GetAsync("/entrer");
        var token = (await Answer.Of(page)).Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("email", "anne.roux@example.org"),
            new("password", Office.Password),
        ]);
        using var entered = await http.PostAsync("/entrer", form);
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(entered.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("httponly", Case.Insensitive);
            cookie.ShouldContain("samesite=lax", Case.Insensitive);
        }

        var underTls = new DefaultHttpContext { Request = { Scheme = "https" } };
        var entering = office.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        var forms = office.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        entering.Get(IdentityConstants.ApplicationScheme).Cookie.Build(underTls).Secure.ShouldBeTrue();
        entering.Get(IdentityConstants.TwoFactorUserIdScheme).Cookie.Build(underTls).Secure.ShouldBeTrue();
        forms.Cookie.Build(underTls).Secure.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/entrer")]
    [InlineData("/entrer/code")]
    [InlineData("/installation")]
    [InlineData("/acces")]
    [InlineData("/moi/securite")]
    [InlineData("/moi/second-facteur")]
    [InlineData("/moi/cles-acces")]
    public async Task Whatever_takes_a_password_or_a_secret_is_tried_ten_times_a_minute_at_most(string path)
    {
        await using var office = await Office.Open(Product.Sqlite, cluster);
        using var guest = new Guest(office.Address);
        for (var i = 0; i < 10; i++)
        {
            (await guest.PostBlindly(path)).Status.ShouldNotBe(HttpStatusCode.TooManyRequests);
        }

        (await guest.PostBlindly(path)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
