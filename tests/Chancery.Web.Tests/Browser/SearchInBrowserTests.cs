using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>The search as its readers use it: dates of every precision, odd queries, choices, views, keys, without script, narrow.</summary>
public sealed class SearchInBrowserTests(BrowserEdition browser)
{
    private const string Found = ".found b";

    [Theory]
    [InlineData("1959", "1959")]
    [InlineData("1959-04", "1959-04")]
    [InlineData("1959-04-21", "1959-04-21")]
    [InlineData("1959", "")]
    [InlineData("", "1959")]
    [InlineData("1958-11", "1959")]
    [InlineData("1959", "1960-02-29")]
    public async Task Dates_of_every_precision_bound_a_search(string from, string to)
    {
        var page = await browser.Open("/search");
        var all = await Documents(page);
        await page.FillAsync("input[name=from]", from);
        await page.FillAsync("input[name=to]", to);
        await page.Locator("#search-form > button").ClickAsync();
        await browser.Arrived(page, "/search?" + string.Join('&', new[] { ("from", from), ("to", to) }.Where(d => d.Item2.Length > 0).Select(d => $"{d.Item1}={d.Item2}")));
        Assert.InRange(await Documents(page), 0, all - 1);
        Assert.Equal(from, await page.InputValueAsync("input[name=from]"));
        Assert.Equal(to, await page.InputValueAsync("input[name=to]"));
        foreach (var date in await page.Locator(".hits > li > .sum").AllInnerTextsAsync()) Assert.DoesNotContain("undated", date, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_the_wrong_way_round_are_explained_and_mended_by_a_click()
    {
        var page = await browser.Open("/search?q=tower&from=1960&to=1958-11");
        Assert.Contains("no document can lie between", await page.Locator(".remark").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".nothing a").First.ClickAsync();
        await browser.Arrived(page, "/search?q=tower&from=1958-11&to=1960");
        Assert.True(await Documents(page) > 0);
    }

    [Fact]
    public async Task Dates_outside_of_the_edition_are_explained()
    {
        var page = await browser.Open("/search?from=2190");
        Assert.Contains("The dated documents of the edition begin on", await page.Locator(".nothing").InnerTextAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string> Odd =>
    [
        "title:secret", "../../etc/passwd", "[a TO z]", "100%", "1 OR 1=1", "Orlan -- Brekke", "\"unclosed", "heading:(", "a\u0001b\u001f\u007f", "\u202Eharbour\u202C שלום مرحبا", "\U0001F600 harbour \U0001F468\u200D\U0001F469", "near(", "<script>window.ran=1</script>",
        string.Concat(Enumerable.Repeat("a* harbour ", 363)) + "harbour", new string('(', 4000), string.Concat(Enumerable.Repeat("tower ", 666)) + "mast",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Odd_queries_are_answered_by_a_sound_page(string query)
    {
        var page = await browser.Open("/");
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") faults.Add(message.Text); };
        foreach (var view in (string[])["", "&view=timeline", "&view=concordance"])
        {
            var answer = await page.GotoAsync("/search?q=" + Uri.EscapeDataString(query) + view);
            Assert.Equal(200, answer!.Status);
            Assert.Equal(1, await page.Locator(".found").CountAsync());
            Assert.True(await page.EvaluateAsync<bool>("() => window.ran === undefined && document.documentElement.scrollWidth <= innerWidth"));
        }
        Assert.Empty(await Axe.Violations(page));
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_choices_hold_at_once_with_and_without_script(bool script)
    {
        var page = await browser.Open("/search?q=harbour%20OR%20tower", script: script);
        var (letters, telegrams) = (await Offered(page, "letter"), await Offered(page, "telegram"));
        await page.CheckAsync("input[name=kind][value=letter]");
        if (script) await Arrived(page, "/search?q=harbour%20OR%20tower&kind=letter");
        await page.CheckAsync("input[name=kind][value=telegram]");
        if (!script) await page.Locator("#search-form > button").ClickAsync();
        await Arrived(page, "/search?q=harbour%20OR%20tower&kind=telegram&kind=letter");
        Assert.Equal(letters + telegrams, await Documents(page));
        // Each still tells what it adds.
        Assert.Equal(letters, await Offered(page, "letter"));
        await page.UncheckAsync("input[name=kind][value=letter]");
        if (!script) await page.Locator("#search-form > button").ClickAsync();
        await Arrived(page, "/search?q=harbour%20OR%20tower&kind=telegram");
        Assert.Equal(telegrams, await Documents(page));
    }

    [Fact]
    public async Task Choices_are_made_with_keys_and_the_page_stays_at_them()
    {
        var page = await browser.Open("/search?q=harbour%20OR%20tower", height: 500);
        var box = page.Locator("input[name=kind][value=telegram]");
        await box.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await browser.Arrived(page, "/search?q=harbour%20OR%20tower&kind=telegram");
        Assert.Equal("telegram", await page.EvaluateAsync<string>("() => document.activeElement.value"));
        Assert.True(await box.EvaluateAsync<bool>("e => e.getBoundingClientRect().top < innerHeight"));
    }

    [Fact]
    public async Task A_choice_holds_where_the_browser_stores_nothing()
    {
        var page = await browser.Open("/");
        await page.AddInitScriptAsync("Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync("/search?q=harbour%20OR%20tower");
        await page.CheckAsync("input[name=kind][value=letter]");
        await browser.Arrived(page, "/search?q=harbour%20OR%20tower&kind=letter");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Back_and_forward_keep_choices_and_view()
    {
        var page = await browser.Open("/search?q=tower");
        await page.CheckAsync("input[name=kind][value=telegram]");
        await browser.Arrived(page, "/search?q=tower&kind=telegram");
        await page.Locator(".views a", new PageLocatorOptions { HasTextString = "timeline" }).ClickAsync();
        await browser.Arrived(page, "/search?q=tower&kind=telegram&view=timeline");
        await page.Locator(".views a", new PageLocatorOptions { HasTextString = "concordance" }).ClickAsync();
        await browser.Arrived(page, "/search?q=tower&kind=telegram&view=concordance");
        await page.Locator(".kwic th a", new PageLocatorOptions { HasTextString = "before" }).ClickAsync();
        await browser.Arrived(page, "/search?q=tower&kind=telegram&view=concordance&sort=left");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await browser.Arrived(page, "/search?q=tower&kind=telegram&view=timeline");
        Assert.True(await page.IsCheckedAsync("input[name=kind][value=telegram]"));
        Assert.Equal("timeline", await page.Locator(".views [aria-current]").InnerTextAsync());
        await page.GoBackAsync();
        await page.GoBackAsync();
        await browser.Arrived(page, "/search?q=tower");
        Assert.False(await page.IsCheckedAsync("input[name=kind][value=telegram]"));
        await page.GoForwardAsync();
        await browser.Arrived(page, "/search?q=tower&kind=telegram");
        Assert.True(await page.IsCheckedAsync("input[name=kind][value=telegram]"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_query_is_built_shown_and_changed(bool script)
    {
        var page = await browser.Open("/search", script: script);
        await page.Locator(".builder summary").ClickAsync();
        await page.FillAsync("#b-all", "harbour");
        await page.FillAsync("#b-none", "herring");
        await page.CheckAsync("input[name=dates]");
        await page.Locator(".builder button").ClickAsync();
        await Arrived(page, "/search?q=harbour%20-herring&dates=printed");
        Assert.Equal("harbour -herring", await page.InputValueAsync("input[name=q]"));
        var row = page.Locator(".terms > li").First;
        Assert.Matches("“harbour”[^0-9]*[0-9]+ documents", await row.InnerTextAsync());
        await row.Locator("summary").ClickAsync();
        await row.Locator("a", new LocatorLocatorOptions { HasTextString = "this form only" }).ClickAsync();
        await Arrived(page, "/search?q=%3Dharbour%20-herring&dates=printed");
        await page.Locator(".terms .out").First.ClickAsync();
        await Arrived(page, "/search?q=-herring&dates=printed");
    }

    [Theory]
    [InlineData("/search?q=harbour%20OR%20tower%20-herring&kind=telegram&kind=letter")]
    [InlineData("/search?q=tower&view=timeline&by=month")]
    [InlineData("/search?q=harbour%20OR%20tower&view=concordance")]
    [InlineData("/search.html?q=harbour")]
    public async Task On_a_narrow_screen_nothing_reaches_beyond_its_side(string path)
    {
        foreach (var width in (int[])[320, 390, 700])
        {
            var page = await browser.Open(path, width, 800);
            foreach (var details in await page.Locator("main details > summary:visible").AllAsync()) await details.ClickAsync();
            var wide = await page.EvaluateAsync<string[]>("() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => `${e.tagName}.${e.className}`).slice(0, 8)");
            Assert.True(wide.Length == 0, $"{path} at {width} pixels: {string.Join(' ', wide)}");
            await page.Context.CloseAsync();
        }
    }

    /// <summary>Waits for an address; a page without script cannot tell when it is painted.</summary>
    private async Task Arrived(IPage page, string path)
    {
        var address = System.Text.RegularExpressions.Regex.Escape(new Uri(browser.Address, path).AbsoluteUri);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"^{address}$"), new PageAssertionsToHaveURLOptions { Timeout = 45_000 });
        await page.WaitForLoadStateAsync();
    }

    private static async Task<int> Documents(IPage page) => int.Parse((await page.Locator(Found).InnerTextAsync()).Split(' ')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<int> Offered(IPage page, string kind) =>
        int.Parse(await page.Locator($"li:has(> label > input[name=kind][value={kind}]) .count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
}
