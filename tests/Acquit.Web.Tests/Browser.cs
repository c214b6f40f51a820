using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Acquit.Web.Tests.Browser))]

namespace Acquit.Web.Tests;

/// <summary>One Chromium of the system for all tests; each page has its own session.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] _programs =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] _switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _one = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new session: no cookie of another test.</summary>
    /// <param name="address">where paths begin</param>
    public async Task<IPage> Open(string address, int width = 1440, ColorScheme scheme = ColorScheme.Light)
    {
        await _one.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = _programs.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
                    "Chromium is missing: apt-get install chromium (test.sh does it)"),
                Args = _switches,
            });
        }
        finally
        {
            _one.Release();
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address, ColorScheme = scheme, Locale = "fr-FR",
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _one.Dispose();
    }
}
