using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

public sealed class ReadingInBrowserTests(BrowserEdition browser)
{
    private const string Document = "/vessen1931v02/d1";

    [Theory]
    [InlineData("/vessen1931v02/d1", 1400, true)]
    [InlineData("/vessen1931v02/d1", 900, true)]
    [InlineData("/crowded/d1", 1400, true)]
    [InlineData("/crowded/d1", 1400, false)]
    [InlineData("/crowded/d1", 900, false)]
    [InlineData("/crowded/d2", 1400, true)]
    [InlineData("/hostile/d1", 1400, true)]
    public async Task On_a_wide_screen_notes_stand_beside_the_text_and_never_overlap(string path, int width, bool script)
    {
        var page = await browser.Open(path, width, script: script);
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
              const wrong = [], text = document.querySelector('.text').getBoundingClientRect();
              let free = 0, late = text.bottom;
              for (const note of document.querySelectorAll('.provenance, .note')) {
                const box = note.getBoundingClientRect(), named = `${note.id} at ${Math.round(box.top)}`;
                if (note.classList.contains('late')) { if (box.top < late - 1) wrong.push(named + ' covers what is above it'); late = box.bottom; continue; }
                if (box.left < text.right) wrong.push(named + ' stands in the text');
                if (box.top < free - 1) wrong.push(named + ' covers the note before it');
                free = box.bottom;
              }
              return wrong;
            }
            """);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task On_paper_notes_stand_at_the_foot_of_the_document_and_controls_are_gone()
    {
        var page = await browser.Open(Document);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var text = (await page.Locator(".text").BoundingBoxAsync())!;
        Assert.True((await page.Locator("#d1fn2").BoundingBoxAsync())!.Y > text.Y + text.Height);
        Assert.False(await page.Locator(".turn").IsVisibleAsync());
        Assert.Equal("\"[p. 12]\"", await page.EvaluateAsync<string>("() => getComputedStyle(document.getElementById('pg_12'), '::before').content.replace('\\u00a0', ' ')"));
    }

    [Fact]
    public async Task Paper_has_the_citation_with_the_address_and_no_controls()
    {
        var page = await browser.Open(Document + "?q=dues");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in (string[])[".top form", ".hitbar", ".foot", ".here", ".turn", ".downloads", ".participants:not(.list)"])
            Assert.Equal(0, await page.Locator(hidden).Locator("visible=true").CountAsync());
        Assert.Contains("Read at " + new Uri(browser.Address, Document), await page.Locator(".cite .address").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("[data-citation]").IsVisibleAsync());
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.note a[href*=d2]')).color"));
        Assert.True((await page.Locator(".cite").BoundingBoxAsync())!.Y > (await page.Locator("#d1fn4").BoundingBoxAsync())!.Y);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        Assert.False(await page.Locator(".cite .address").IsVisibleAsync());
    }

    [Fact]
    public async Task A_note_stands_at_the_line_of_its_marker()
    {
        var page = await browser.Open(Document);
        var marker = (await page.Locator("#d1fn3-m").BoundingBoxAsync())!;
        var note = (await page.Locator("#d1fn3").BoundingBoxAsync())!;
        var before = (await page.Locator("#d1fn2").BoundingBoxAsync())!;
        Assert.True(Math.Abs(note.Y - marker.Y) < 30 || Math.Abs(note.Y - (before.Y + before.Height)) < 30);
    }

    [Fact]
    public async Task Marker_and_note_are_linked_both_ways()
    {
        var page = await browser.Open(Document, script: false);
        await page.Locator("#d1fn2-m").ClickAsync();
        Assert.EndsWith("#d1fn2", page.Url, StringComparison.Ordinal);
        await page.Locator("#d1fn2 .back").ClickAsync();
        Assert.EndsWith("#d1fn2-m", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_and_its_words_are_linked_both_ways_and_paper_shows_neither()
    {
        var page = await browser.Open("/faulty/d2", script: false);
        var mark = page.Locator(".text .flaw");
        Assert.Equal("to to", await mark.InnerTextAsync());
        Assert.Contains("wavy", await mark.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationStyle"), StringComparison.Ordinal);
        await mark.ClickAsync();
        Assert.Contains("CH-C002", await page.Locator(".faults li:target").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".faults li:target a", new PageLocatorOptions { HasText = "in the text" }).ClickAsync();
        Assert.Equal("to to", await page.Locator(".text :target").InnerTextAsync());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".faults").IsVisibleAsync());
        Assert.Equal("none", await mark.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
    }

    [Fact]
    public async Task Copied_text_holds_neither_page_marks_nor_notes()
    {
        var page = await browser.Open(Document);
        var text = await page.EvaluateAsync<string>("() => { const r = document.createRange(); r.selectNodeContents(document.getElementById('p0')); getSelection().addRange(r); return getSelection().toString(); }");
        Assert.Contains("She asked for the grounds of this measure, and whether", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not found", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_marks_stand_in_the_left_margin_and_can_be_linked_to()
    {
        var page = await browser.Open("/vessen1931v02/pg_12");
        Assert.EndsWith("/vessen1931v02/d1#pg_12", page.Url, StringComparison.Ordinal);
        var left = await page.EvaluateAsync<string>("() => getComputedStyle(document.getElementById('pg_12'), '::before').left");
        Assert.StartsWith("-", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_narrow_screen_notes_stand_at_the_end_and_unfold_at_a_touch()
    {
        var page = await browser.Open(Document, 390, 800, touch: true);
        var closing = (await page.Locator(".part").BoundingBoxAsync())!;
        Assert.True((await page.Locator("#d1fn2").BoundingBoxAsync())!.Y > closing.Y + closing.Height);
        await page.Locator("#d1fn2-m").TapAsync();
        var folded = page.Locator(".folded-out");
        Assert.Contains("See Document 2", await folded.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("p0", await folded.EvaluateAsync<string>("e => e.previousElementSibling.id"));
        await page.Locator("#d1fn2-m").TapAsync();
        Assert.Equal(0, await folded.CountAsync());
    }

    [Fact]
    public async Task Keys_turn_to_the_next_and_previous_document_to_contents_and_to_search()
    {
        var page = await browser.Open(Document);
        foreach (var (key, address) in ((string, string)[])[("n", "/vessen1931v02/d2"), ("p", "/vessen1931v02/d1"), ("ArrowRight", "/vessen1931v02/d2"), ("c", "/vessen1931v02#d2")])
        {
            await page.Keyboard.PressAsync(key);
            await browser.Arrived(page, address);
        }
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("np");
        Assert.Equal("np", await page.Locator("[data-search]").InputValueAsync());
        await page.Keyboard.PressAsync("Enter");
        await browser.Arrived(page, "/search?q=np");
    }

    [Fact]
    public async Task The_first_tab_stop_leads_past_the_head_of_the_page()
    {
        var page = await browser.Open(Document);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
    }

    [Theory]
    [InlineData(Document, 1400)]
    [InlineData(Document, 390)]
    [InlineData(Document + "?q=dues", 1400)]
    [InlineData(Document + "?q=dues", 390)]
    [InlineData("/crowded/d1", 1400)]
    [InlineData("/crowded/d1", 390)]
    [InlineData("/vessen1931v02#d2", 390)]
    public async Task A_page_comes_at_once_small_and_without_shifting(string path, int width)
    {
        var page = await browser.Open("/people", width, 800);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 5_000, 100_000);
        var shift = await page.EvaluateAsync<double>("() => new Promise(done => { let sum = 0; new PerformanceObserver(l => { for (const e of l.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })");
        Assert.InRange(shift, 0, .01);
    }

    /// <summary>A list of numbered entries over a page break, with an entry label as long as a line.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(700)]
    [InlineData(1400)]
    public async Task Entries_of_a_labelled_list_stand_beside_their_labels(int width)
    {
        var page = await browser.Open("/lists/d1", width);
        var wrong = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.list dt')].flatMap(dt => {
              const [label, entry] = [dt.getBoundingClientRect(), dt.nextElementSibling.getBoundingClientRect()];
              return Math.abs(label.top - entry.top) > 3 || entry.left < label.right || entry.width < 100 ? [dt.textContent] : [];
            })
            """);
        Assert.Empty(wrong);
        Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
