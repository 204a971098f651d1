using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>Notes, people and terms that show themselves beside the words, and the place in the contents.</summary>
public sealed class AsidesInBrowserTests(BrowserEdition browser)
{
    private const string Document = "/vessen1931v02/d1";
    private const float Short = 150;

    [Fact]
    public async Task A_note_out_of_sight_shows_itself_survives_a_brief_leave_and_goes()
    {
        var page = await browser.Open("/crowded/d2");
        var (mark, aside) = (page.Locator("#d2fn215-m"), page.Locator(".beside"));
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.HoverAsync();
        await Assertions.Expect(aside).ToHaveTextAsync("215 In 215 fathoms.");
        Assert.Equal("page-beside", await mark.GetAttributeAsync("aria-describedby"));
        // Off, and back before it is gone.
        await page.Mouse.MoveAsync(5, 5);
        await page.WaitForTimeoutAsync(Short);
        await mark.HoverAsync();
        await page.WaitForTimeoutAsync(500);
        Assert.True(await aside.IsVisibleAsync());
        // The pointer may enter it.
        await aside.HoverAsync();
        await page.WaitForTimeoutAsync(500);
        Assert.True(await aside.IsVisibleAsync());
        await page.Mouse.MoveAsync(5, 5);
        await Assertions.Expect(aside).ToBeHiddenAsync();
        Assert.Null(await mark.GetAttributeAsync("aria-describedby"));
    }

    [Theory]
    [InlineData("click")]
    [InlineData("touch")]
    [InlineData("Escape")]
    public async Task A_click_or_a_touch_outside_and_Escape_close_it(string by)
    {
        var page = await browser.Open("/crowded/d2", touch: true);
        var aside = page.Locator(".beside");
        await page.Locator("#d2fn220-m").HoverAsync();
        await Assertions.Expect(aside).ToBeVisibleAsync();
        if (by == "click") await page.Mouse.ClickAsync(1390, 10);
        else if (by == "touch") await page.Touchscreen.TapAsync(1390, 10);
        else await page.Keyboard.PressAsync("Escape");
        Assert.False(await aside.IsVisibleAsync());
    }

    [Fact]
    public async Task A_click_within_it_does_not_close_it()
    {
        var page = await browser.Open(Document, 700, 500);
        await page.Locator("#d1fn2-m").HoverAsync();
        var aside = page.Locator(".beside");
        await Assertions.Expect(aside.Locator("a").First).ToBeVisibleAsync();
        await aside.ClickAsync(new LocatorClickOptions { Position = new Position { X = 3, Y = 3 } });
        Assert.True(await aside.IsVisibleAsync());
        await aside.Locator("a", new LocatorLocatorOptions { HasText = "Document 2" }).ClickAsync();
        await browser.Arrived(page, "/vessen1931v02/d2");
    }

    [Fact]
    public async Task A_note_that_stands_beside_its_line_is_left_there()
    {
        var page = await browser.Open(Document);
        await page.Locator("#d1fn2-m").HoverAsync();
        await page.WaitForTimeoutAsync(600);
        Assert.False(await page.Locator(".beside").IsVisibleAsync());
        // Scrolled off, it is shown; a page at twice its size has half the room.
        await page.SetViewportSizeAsync(700, 500);
        await page.Mouse.MoveAsync(5, 5);
        await page.Locator("#d1fn2-m").HoverAsync();
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("See Document 2");
        Assert.Equal(0, await page.Locator(".beside [id], .beside .back").CountAsync());
    }

    [Fact]
    public async Task At_a_touch_a_note_unfolds_in_place_and_nothing_stands_over_it()
    {
        var page = await browser.Open(Document, 390, 800, touch: true);
        await page.Locator("#d1fn2-m").TapAsync();
        await page.WaitForTimeoutAsync(600);
        Assert.Equal(1, await page.Locator(".folded-out").CountAsync());
        Assert.False(await page.Locator(".beside").IsVisibleAsync());
    }

    [Fact]
    public async Task Keys_go_from_note_to_note_and_back_to_the_text()
    {
        var page = await browser.Open("/vessen1931v02/d1", 700, 400);
        Task<string> Focused() => page.EvaluateAsync<string>("() => document.activeElement.id");
        await page.EvaluateAsync("() => scrollTo(0, 120)");
        await page.Keyboard.PressAsync("f");
        var first = await Focused();
        await Assertions.Expect(page.Locator(".beside")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("f");
        Assert.NotEqual(first, await Focused());
        await page.Keyboard.PressAsync("Shift+F");
        Assert.Equal(first, await Focused());
        // The first Escape dismisses what is shown and leaves the focus, the second leads back.
        await Assertions.Expect(page.Locator(".beside")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator(".beside").IsVisibleAsync());
        Assert.Equal(first, await Focused());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await Focused());
        Assert.Equal(120, await page.EvaluateAsync<int>("() => scrollY"));
    }

    [Fact]
    public async Task A_person_has_a_card_with_the_ways_on()
    {
        var page = await browser.Open(Document);
        var link = page.Locator(".text a.who").First;
        await link.HoverAsync();
        var card = page.Locator(".beside.card");
        await Assertions.Expect(card).ToContainTextAsync("Orlan, Tamsin");
        await Assertions.Expect(card).ToContainTextAsync("Foreign Secretary of Vessen");
        await card.Locator("a", new LocatorLocatorOptions { HasText = "document" }).ClickAsync();
        await browser.Arrived(page, "/people/orlan-tamsin");
    }

    [Fact]
    public async Task Without_a_script_a_person_is_a_link_and_a_note_is_reached()
    {
        var page = await browser.Open(Document, script: false);
        await page.Locator(".text a.who").First.ClickAsync();
        Assert.EndsWith("/people/orlan-tamsin", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_gives_way_to_the_card_and_comes_back()
    {
        var page = await browser.Open(Document);
        var voice = page.Locator(".text a.voice").First;
        var title = await voice.GetAttributeAsync("title");
        Assert.False(string.IsNullOrEmpty(title));
        await voice.HoverAsync();
        await Assertions.Expect(page.Locator(".beside.card")).ToContainTextAsync(title!);
        Assert.Null(await voice.GetAttributeAsync("title"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(title, await voice.GetAttributeAsync("title"));
    }

    [Fact]
    public async Task The_contents_mark_the_place_that_one_comes_from()
    {
        var page = await browser.Open("/vessen1931v02/d2");
        await page.Keyboard.PressAsync("c");
        await browser.Arrived(page, "/vessen1931v02#d2");
        Assert.Equal("Telegram From the Legation in Kordia", await page.Locator(".contents [aria-current=location]").InnerTextAsync());
        Assert.Equal("d2", await page.Locator(".contents :target").GetAttributeAsync("id"));
        await page.GotoAsync("/vessen1931v02#d1");
        await Assertions.Expect(page.Locator(".contents [aria-current]")).ToHaveTextAsync("Memorandum of Conversation");
    }

    [Fact]
    public async Task Keys_are_listed_turned_off_and_left_alone_while_one_writes()
    {
        var page = await browser.Open(Document);
        await page.Keyboard.PressAsync("?");
        var list = page.Locator("dialog.keys");
        await Assertions.Expect(list).ToContainTextAsync("next document");
        // In the list no key acts.
        await page.Keyboard.PressAsync("n");
        await list.Locator("input").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await list.IsVisibleAsync());
        await page.Keyboard.PressAsync("n");
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("?");
        await page.WaitForTimeoutAsync(Short);
        Assert.EndsWith(Document, page.Url, StringComparison.Ordinal);
        Assert.False(await list.IsVisibleAsync());
        await page.Locator("[data-keys]").ClickAsync();
        await list.Locator("input").CheckAsync();
        await list.Locator("button").ClickAsync();
        await page.Locator("[data-search]").FocusAsync();
        await page.Keyboard.TypeAsync("n?f");
        Assert.Equal("n?f", await page.Locator("[data-search]").InputValueAsync());
        await page.Locator("[data-search]").BlurAsync();
        await page.Keyboard.PressAsync("Control+n");
        Assert.EndsWith(Document, page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("n");
        await browser.Arrived(page, "/vessen1931v02/d2");
    }
}
