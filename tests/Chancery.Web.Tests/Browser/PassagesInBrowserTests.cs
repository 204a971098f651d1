using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>Hits and passages in a real browser.</summary>
public sealed class PassagesInBrowserTests(BrowserEdition browser)
{
    private const string Hits = "/vessen1931v02/d1?q=dues";

    [Fact]
    public async Task One_goes_from_hit_to_hit_by_link_and_by_key_and_back_to_the_result()
    {
        var page = await browser.Open("/search?q=dues&volume=vessen1931v02");
        await page.Locator(".hits h2 a").First.ClickAsync();
        await browser.Arrived(page, Hits);
        var place = page.Locator("[data-place]");
        await Assertions.Expect(place).ToHaveTextAsync("4 hits");
        await page.Locator(".hitbar .on").ClickAsync();
        await Assertions.Expect(place).ToHaveTextAsync("1 of 4 hits");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(place).ToHaveTextAsync("2 of 4 hits");
        Assert.Equal("hit-2", await page.Locator("mark:target").GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(place).ToHaveTextAsync("4 of 4 hits");
        // The state is in the address: it holds when one comes back to it.
        await page.Keyboard.PressAsync("n");
        await browser.Arrived(page, "/vessen1931v02/d2");
        await page.GoBackAsync();
        await browser.Arrived(page, Hits + "#hit-4");
        await Assertions.Expect(place).ToHaveTextAsync("4 of 4 hits");
        await page.GoBackAsync();
        await browser.Arrived(page, "/search?q=dues&volume=vessen1931v02");
    }

    [Fact]
    public async Task The_line_of_the_hits_stays_in_sight_and_covers_no_hit()
    {
        var page = await browser.Open("/crowded/d1?q=clerk#hit-150", 390, 700);
        Assert.True(await page.EvaluateAsync<bool>("() => { const bar = document.querySelector('.hitbar').getBoundingClientRect(), hit = document.querySelector('mark:target').getBoundingClientRect(); return bar.top >= -1 && bar.bottom < 60 && hit.top >= bar.bottom && hit.bottom < innerHeight; }"));
    }

    [Fact]
    public async Task Without_a_script_each_hit_is_reached_by_its_number()
    {
        var page = await browser.Open(Hits, script: false);
        await page.Locator(".hitbar .each a").Nth(2).ClickAsync();
        Assert.Equal("Dues", await page.Locator("mark:target").InnerTextAsync());
        Assert.False(await page.Locator("[data-keys]").IsVisibleAsync());
    }

    [Fact]
    public async Task An_address_of_a_passage_leads_to_it_without_a_script()
    {
        var page = await browser.Open("/crowded/d1?quote=It+then+rose#quote", height: 500, script: false);
        await Assertions.Expect(page.Locator("mark.quoted")).ToBeInViewportAsync();
    }
}
