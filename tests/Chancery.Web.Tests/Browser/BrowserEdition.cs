using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chancery.Web.Tests.Browser.BrowserEdition))]

namespace Chancery.Web.Tests.Browser;

/// <summary>The system's Chromium with an edition to look at: the example volume, a hostile one, one of many notes, and the samples.</summary>
public sealed class BrowserEdition : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly ConcurrentDictionary<string, (string Test, ConcurrentBag<IBrowserContext> Windows)> _windows = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private ServedEdition? _served;

    public Uri Address => _served!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } executable) return;
        var samples = Path.Combine(Repository.Root, "samples");
        List<ImportSource> sources =
        [
            Source("vessen1931v02.xml", Examples.Volume), Source("hostile.xml", Examples.Hostile), Source("faulty.xml", Examples.Faulty), Source("crowded.xml", Examples.Crowded), Source("lists.xml", Examples.Lists),
            .. Directory.Exists(samples) ? SourceList.Find([samples]).Files.Select(f => ImportSource.Of(f.Path!)) : [],
        ];
        _served = await ServedEdition.Of(sources, "Chancery samples", check: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page in a browser window of a size and scheme, of another edition where one is named; skips the test when there is no browser.</summary>
    public async Task<IPage> Open(string path, int width = 1400, int height = 1000, bool dark = false, bool script = true, bool touch = false, Uri? at = null)
    {
        if (_browser is null) Assert.Skip("There is no Chromium on the PATH; browser tests need one.");
        var windows = await WindowsOfThisTest();
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            HasTouch = touch,
            ReducedMotion = ReducedMotion.Reduce,
            BaseURL = (at ?? Address).ToString(),
        });
        windows.Add(context);
        // Long, since a machine that tests everything at once is slow; nothing waits for it otherwise.
        context.SetDefaultTimeout(45_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        if (script) await Painted(page);
        return page;
    }

    /// <summary>The windows of the test that runs; those that an earlier test of its class left open are closed. Tests of a class follow one another, and hundreds of windows make a browser slow.</summary>
    private async Task<ConcurrentBag<IBrowserContext>> WindowsOfThisTest()
    {
        var (kind, test) = (TestContext.Current.TestClass?.UniqueID ?? "", TestContext.Current.Test?.UniqueID ?? "");
        if (_windows.TryGetValue(kind, out var open) && open.Test == test) return open.Windows;
        _windows[kind] = (test, []);
        foreach (var window in open.Windows ?? []) await window.CloseAsync();
        return _windows[kind].Windows;
    }

    /// <summary>Waits until the browser is at an address of the edition. It looks again and again: an event of a quick page may come before anyone waits for it.</summary>
    public async Task Arrived(IPage page, string path)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"^{System.Text.RegularExpressions.Regex.Escape(new Uri(Address, path).AbsoluteUri)}$"), new PageAssertionsToHaveURLOptions { Timeout = 45_000 });
        await page.WaitForLoadStateAsync();
        await Painted(page);
    }

    /// <summary>Waits until the page is painted: the browser drops keys that come before the first paint behind a navigation, which no reader is quick enough to press.</summary>
    private static Task Painted(IPage page) => page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_served is not null) await _served.DisposeAsync();
    }

    private static ImportSource Source(string name, string text) => new(name, "loose", () => System.Text.Encoding.UTF8.GetBytes(text));

    private static string? Executable() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
