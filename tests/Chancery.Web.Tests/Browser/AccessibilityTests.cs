using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>Every kind of page has no violation of the rules that axe knows, wide and light; what a script shows also narrow and dark.</summary>
public sealed class AccessibilityTests(BrowserEdition browser)
{
    public static TheoryData<string> Pages =>
    [
        "/vessen1931v02/d1?q=dues&in=body", "/vessen1931v02/d1?quote=raised+without+notice", "/vessen1931v02/d1?quote=not+there",
        "/search?q=tower%20-mast&view=timeline", "/search?q=tower&view=timeline&by=month", "/search?q=harbour%20OR%20tower&view=concordance&sort=left", "/search.html?q=harbour",
        "/", "/vessen1931v02", "/vessen1931v02/d1", "/crowded/d1", "/hostile/d1", "/faulty/d2", "/vessen1931v02/persons", "/vessen1931v02/ch1",
        "/people/together?by=named", "/people/orlan-tamsin/together", "/people/orlan-tamsin/together/brekke-davor", "/vessen1931v02/people", "/vesp1961-63v06/makeup", "/people/rasmark-leopold",
        "/search?q=harbour", "/search?q=harbour&kind=telegram&from=1931&to=1931", "/search?q=zzzz&volume=vessen1931v02", "/search", "/transcribe", "/transcribe?example", "/desk", "/lookup", "/lookup?text=FRUS%2C%201958%E2%80%931960%2C%20vol.%20II%2C%20p.%2014", "/verify", "/verify?text=%E2%80%9Cthe%20dues%20of%20the%20outer%20harbour%E2%80%9D", "/people", "/dates", "/dates/1961", "/dates/1961/04", "/dates/1931/03/02", "/dates/1931/02/30", "/places", "/places/port-ansel", "/kinds", "/kinds/telegram", "/exchanges", "/exchanges/vesp1961-63v06-d9", "/references", "/findings", "/findings?severity=warning&volume=vessen1931v02", "/findings?rule=none", "/findings/rules", "/findings/rules/CH-N003", "/findings/rules/CH-C002", "/files", "/cited", "/files?repository=foreign-office-of-vessen", "/files?repository=foreign-office-of-vessen&collection=strait-files", "/files/foreign-office-of-vessen-strait-files-box-4", "/people/orlan-tamsin", "/people/orlan-tamsin/said", "/compare/vesp1958-60v02/d19/vesp1961-63v06/d2", "/vesp1961-63v06/d2", "/vessen1931v02/d77", "/nowhere",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation(string path) => Assert.Equal((path, ""), (path, await Axe.Violations(await browser.Open(path))));

    [Fact]
    public async Task A_transcription_has_no_violation()
    {
        var page = await browser.Open("/transcribe");
        await page.FillAsync("textarea", "3. Memorandum of Conversation1\n\nPARTICIPANTS\n\n  • Minister Brekke\n\nHe said so.2\n  1. Source: Strait Files.\n  2. Not printed.\n");
        await page.Locator("button").First.ClickAsync();
        Assert.Empty(await Axe.Violations(page));
    }

    [Theory]
    [InlineData(1400, false)]
    [InlineData(390, true)]
    public async Task What_a_script_shows_has_no_violation(int width, bool dark)
    {
        var page = await browser.Open("/vessen1931v02/d1", width, 800, dark);
        async Task None(string shown)
        {
            await Assertions.Expect(page.Locator(shown)).ToBeVisibleAsync();
            Assert.Equal((shown, ""), (shown, await Axe.Violations(page)));
        }
        await page.Locator(".text a.who").First.HoverAsync();
        await None(".beside");
        await page.Keyboard.PressAsync("Escape");
        await page.EvaluateAsync("() => getSelection().selectAllChildren(document.getElementById('p1'))");
        await None(".offer");
        await page.Keyboard.PressAsync("q");
        await None(".citing");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await None(".keys");
    }
}

/// <summary>The same, narrow and dark, by the rules that colours and width can break; a class of its own, so that both run side by side.</summary>
public sealed class DarkAccessibilityTests(BrowserEdition browser)
{
    public static TheoryData<string> Pages => AccessibilityTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation(string path) => Assert.Equal((path, ""), (path, await Axe.Violations(await browser.Open(path, 390, 900, dark: true), looks: true)));
}
