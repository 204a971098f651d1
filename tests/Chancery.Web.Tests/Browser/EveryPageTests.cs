namespace Chancery.Web.Tests.Browser;

/// <summary>What holds of every kind of page in a real browser.</summary>
public sealed class EveryPageTests(BrowserEdition browser)
{
    public static TheoryData<string> Pages => [.. AccessibilityTests.Pages.Select(p => p.Data), "/nowhere/atallatallatallatallatallatallatallatall", "/findings/rules/CH-R001"];

    /// <summary>320 and 390 pixels are telephones; 700 is a window of 1,400 at twice its size.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Narrow_or_at_twice_its_size_no_page_reaches_beyond_the_side(string path)
    {
        var page = await browser.Open(path, 1400, 700);
        foreach (var width in (int[])[320, 390, 700, 1000, 1120, 1400])
        {
            await page.SetViewportSizeAsync(width, 700);
            var beyond = await page.EvaluateAsync<string>("""
                () => document.documentElement.scrollWidth <= innerWidth ? '' :
                  [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 90)).join('\n')
                """);
            Assert.True(beyond.Length == 0, $"{path} at {width} pixels: {beyond}");
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Without_a_script_every_page_has_its_text_and_its_ways(string path)
    {
        var page = await browser.Open(path, 900, 700, script: false);
        Assert.True((await page.Locator("main").InnerTextAsync()).Trim().Length > 10);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        Assert.True(await page.Locator(".foot a").First.IsVisibleAsync());
        Assert.Equal(0, await page.Locator("button[data-keys]").Locator("visible=true").CountAsync());
        await page.Context.CloseAsync();
    }
}
