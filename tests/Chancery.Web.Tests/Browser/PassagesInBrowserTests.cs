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

    private const string Select = """
        ([first, last]) => {
          const find = words => { const walk = document.createTreeWalker(document.querySelector('.doc'), NodeFilter.SHOW_TEXT); for (let n; (n = walk.nextNode());) { const at = n.data.indexOf(words); if (at >= 0) return [n, at]; } };
          const [from, to] = [find(first), find(last)];
          getSelection().setBaseAndExtent(from[0], from[1] + 2, to[0], to[1] + last.length - 2);
        }
        """;

    [Fact]
    public async Task Selected_words_are_cited_with_their_page_by_button_and_by_key()
    {
        var page = await browser.Open("/vessen1931v02/d1", height: 700);
        var (offer, panel) = (page.Locator(".offer button"), page.Locator(".citing"));
        Assert.False(await offer.IsVisibleAsync());
        // From within a word to within a word, over a page and a note marker.
        await page.EvaluateAsync(Select, new[] { "without notice", "whether" });
        await offer.ClickAsync();
        await Assertions.Expect(panel.Locator("blockquote")).ToHaveTextAsync("without notice. She asked for the grounds of this measure, and whether");
        await Assertions.Expect(panel).ToContainTextAsync("doc. 1, pp. 11–12.");
        Assert.False(await offer.IsVisibleAsync());
        Assert.True(await panel.EvaluateAsync<bool>("e => e === document.activeElement"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await panel.IsVisibleAsync());
        await page.EvaluateAsync(Select, new[] { "lighthouse", "tolls" });
        await page.Keyboard.PressAsync("q");
        await Assertions.Expect(panel).ToContainTextAsync("doc. 1, p. 12.");
        // The address leads to the passage, and shows the same.
        await page.GotoAsync((await panel.Locator("[data-address]").GetAttributeAsync("href"))!);
        Assert.Equal("lighthouse tolls", await page.Locator("mark.quoted").InnerTextAsync());
    }

    [Fact]
    public async Task Of_words_that_stand_twice_those_selected_are_cited()
    {
        // A remark of the clerk stands in many notes: that of note 9 is meant.
        var page = await browser.Open("/crowded/d1");
        await page.EvaluateAsync("() => { const t = document.createTreeWalker(document.querySelector('#d1fn9 .words'), NodeFilter.SHOW_TEXT).nextNode(); const at = t.data.indexOf('of the clerk'); getSelection().setBaseAndExtent(t, at, t, at + 12); }");
        await page.Keyboard.PressAsync("q");
        await Assertions.Expect(page.Locator(".citing .told")).ToContainTextAsync("in note 9");
        Assert.Contains("&after=d1fn9", await page.Locator(".citing [data-address]").GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_note_and_the_address_can_be_copied()
    {
        var page = await browser.Open("/vessen1931v02/d1");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync(Select, new[] { "lighthouse", "tolls" });
        await page.Keyboard.PressAsync("q");
        var panel = page.Locator(".citing");
        await panel.GetByText("copy the note").ClickAsync();
        await Assertions.Expect(panel).ToContainTextAsync("copied");
        Assert.EndsWith("doc. 1, p. 12.", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
        await panel.GetByText("copy the address").ClickAsync();
        await page.WaitForFunctionAsync("async () => (await navigator.clipboard.readText()).startsWith('http')");
        Assert.EndsWith("/vessen1931v02/d1?quote=lighthouse%20tolls#quote", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_offered_for_a_word_or_for_what_is_no_text_of_the_document()
    {
        var page = await browser.Open("/vessen1931v02/d1");
        await page.EvaluateAsync(Select, new[] { "lighthouse", "lighthouse" });
        await page.WaitForTimeoutAsync(500);
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
        await page.EvaluateAsync("() => { const r = document.createRange(); r.selectNodeContents(document.querySelector('.apparatus')); getSelection().removeAllRanges(); getSelection().addRange(r); }");
        await page.WaitForTimeoutAsync(500);
        Assert.False(await page.Locator(".offer").IsVisibleAsync());
    }
}
