using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>Calendars and pictures in a browser: by pointer, by keyboard, narrow, without script.</summary>
public sealed class LookingInBrowserTests(BrowserEdition browser)
{
    [Fact]
    public async Task Other_lines_fade_when_a_name_is_pointed_at()
    {
        var page = await browser.Open("/people/together?by=named", script: false);
        var other = page.Locator(".network .tie:not(.e0)").First;
        var own = page.Locator(".network .tie.e0").First;
        Assert.Equal("1", await other.EvaluateAsync<string>("e => getComputedStyle(e).opacity"));
        await page.Locator(".network .n0").HoverAsync();
        Assert.Equal("0.07", await other.EvaluateAsync<string>("e => getComputedStyle(e).opacity"));
        Assert.Equal("1", await own.EvaluateAsync<string>("e => getComputedStyle(e).opacity"));
    }

    [Fact]
    public async Task The_table_of_a_picture_is_reached_by_keyboard_and_leads_on()
    {
        var page = await browser.Open("/people/together?by=named", script: false);
        await page.Locator(".together summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await At(page, "/people/[^/]+/together/[^/?]+\\?by=named$");
        await Assertions.Expect(page.Locator(".documents a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_day_of_the_calendar_leads_to_its_documents_by_keyboard()
    {
        var page = await browser.Open("/dates/1931", script: false);
        await page.Locator(".month td a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await At(page, "/dates/1931/03/02$");
        await Assertions.Expect(page.Locator(".documents a").First).ToBeVisibleAsync();
    }

    /// <summary>Waits for an address; without script nothing tells when the page is painted.</summary>
    private static Task At(IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(new Regex(address), new PageAssertionsToHaveURLOptions { Timeout = 45_000 });

    [Theory]
    [InlineData("/dates")]
    [InlineData("/dates/1961")]
    [InlineData("/dates/1961/04")]
    [InlineData("/places")]
    [InlineData("/places/port-ansel")]
    [InlineData("/people/together?by=named")]
    [InlineData("/people/rasmark-leopold")]
    [InlineData("/vesp1961-63v06/makeup")]
    public async Task Nothing_is_wider_than_a_narrow_screen(string path)
    {
        var page = await browser.Open(path, 390, 844);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
