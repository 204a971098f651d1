using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>The page Transcribe while someone works on a text.</summary>
public sealed class WorkbenchTests(BrowserEdition browser)
{
    private const string Letter = """
        7. Letter From Foreign Secretary Orlan to Minister Brekke0

        Port Ansel, March 9, 1931.

        Dear Minister: The dues of the outer harbour stand as they stood in the autumn, and they will stand so in the spring of l932, whatever is said in Torvik of of them.1

        Tamsin Orlan
          1. Source: Foreign Office of Vessen, Strait Files, Box 4. Confidential.
          2. See Document 2.
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_typed_becomes_a_document_without_being_sent()
    {
        var page = await browser.Open("/transcribe");
        Assert.False(await page.Locator("[data-needs-result]").First.IsVisibleAsync());
        await page.FillAsync("textarea", Letter);
        await Assertions.Expect(page.Locator("article h2").First).ToContainTextAsync("Letter From Foreign Secretary Orlan");
        await Assertions.Expect(page.Locator(".live")).ToHaveTextAsync("1 document; 2 findings");
        Assert.True(await page.Locator("button", new PageLocatorOptions { HasTextString = "Download TEI" }).IsVisibleAsync());
        await page.Locator("article .mark").Last.HoverAsync();
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("See Document 2.");
        await page.Locator("textarea").PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\n  3. Not printed.");
        await Assertions.Expect(page.Locator(".beside")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".findings")).ToContainTextAsync("CH-T101");
        Assert.EndsWith("/transcribe", page.Url, StringComparison.Ordinal);
        Assert.Equal("", await Faults(page));
    }

    /// <summary>From a key to the document as it then is: half of the time asked for elsewhere, since tests share the machine.</summary>
    [Fact]
    public async Task A_change_is_shown_at_once()
    {
        var page = await browser.Open("/transcribe");
        await page.FillAsync("textarea", Letter);
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        var times = await page.EvaluateAsync<double[]>("""
            async () => {
              const area = document.querySelector('textarea'), times = [];
              for (let i = 0; i < 15; i++) {
                const started = performance.now();
                const shown = new Promise(done => { const o = new MutationObserver(() => { if (document.querySelector('article')?.textContent.includes(`autumn${i},`)) { o.disconnect(); requestAnimationFrame(() => done(performance.now() - started)); } }); o.observe(document.getElementById('page-result'), { childList: true, subtree: true }); });
                area.value = area.value.replace(/autumn\d*,/, `autumn${i},`);
                area.dispatchEvent(new Event('input', { bubbles: true }));
                times.push(await shown);
              }
              return times.sort((a, b) => a - b);
            }
            """);
        TestContext.Current.SendDiagnosticMessage($"From input to shown, ms: median {times[7]:0}, slowest {times[^1]:0}");
        TestContext.Current.TestOutputHelper?.WriteLine($"From input to shown, ms: {string.Join(" ", times.Select(t => t.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))}");
        Assert.InRange(times[3], 0, 200);
    }

    [Fact]
    public async Task A_late_answer_does_not_take_the_place_of_a_newer_one()
    {
        var page = await browser.Open("/transcribe");
        var first = new TaskCompletionSource();
        var calls = 0;
        await page.RouteAsync("**/transcribe", async route =>
        {
            // The first answer is held back until the second is shown.
            if (route.Request.Method == "POST" && Interlocked.Increment(ref calls) == 1) await first.Task;
            await route.ContinueAsync();
        });
        await page.FillAsync("textarea", Letter);
        for (var i = 0; i < 400 && Volatile.Read(ref calls) == 0; i++) await Task.Delay(20, Stop);
        await page.FillAsync("textarea", Letter.Replace("Tamsin", "Newest", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("article .signed")).ToContainTextAsync("Newest");
        var late = page.WaitForResponseAsync(r => r.Request.Method == "POST");
        first.SetResult();
        await (await late).FinishedAsync();
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 200))");
        Assert.Contains("Newest", await page.Locator("article .signed").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_taken_over_by_a_click_and_taken_back_by_the_browser()
    {
        var page = await browser.Open("/transcribe");
        await page.FillAsync("textarea", Letter);
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Write “1932”" }).ClickAsync();
        Assert.Equal(Letter.Replace("l932", "1932", StringComparison.Ordinal), await page.InputValueAsync("textarea"));
        Assert.Equal("1932", await page.EvaluateAsync<string>("() => { const a = document.querySelector('textarea'); return document.activeElement === a ? a.value.slice(a.selectionStart, a.selectionEnd) : null; }"));
        await Assertions.Expect(page.Locator(".live")).ToHaveTextAsync("1 document; 1 finding");
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(Letter, await page.InputValueAsync("textarea"));
        await Assertions.Expect(page.Locator(".live")).ToHaveTextAsync("1 document; 2 findings");
        // Text put in before a place moves it.
        await page.Locator("textarea").PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("x");
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Write “of”" }).ClickAsync();
        Assert.Equal("x" + Letter.Replace("of of", "of", StringComparison.Ordinal), await page.InputValueAsync("textarea"));
    }

    [Fact]
    public async Task Without_script_a_change_is_a_button_of_the_form_and_can_be_taken_back()
    {
        var page = await browser.Open("/transcribe", script: false);
        await page.FillAsync("textarea", Letter);
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".lines").CountAsync());
        Assert.Equal(["line 5", "line 5"], await page.Locator(".findings .line").AllInnerTextsAsync());
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Write “1932”" }).ClickAsync();
        Assert.Equal(Letter.Replace("l932", "1932", StringComparison.Ordinal), await page.InputValueAsync("textarea"));
        Assert.Equal(1, await page.Locator(".findings li").CountAsync());
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Put “l932” back" }).ClickAsync();
        Assert.Equal(Letter, await page.InputValueAsync("textarea"));
    }

    [Theory]
    [InlineData(1400)]
    [InlineData(900)]
    [InlineData(390)]
    public async Task Line_numbers_stand_at_their_lines_also_where_these_are_wrapped(int width)
    {
        var page = await browser.Open("/transcribe", width);
        await page.FillAsync("textarea", Letter);
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
              const area = document.querySelector('textarea'), rows = [...document.querySelectorAll('.lines > div')], wrong = [];
              const rule = getComputedStyle(area), line = parseFloat(rule.lineHeight), own = document.querySelector('.lines');
              if (rows.length !== area.value.split('\n').length) wrong.push(rows.length + ' rows');
              if (rows[4].clientHeight < 2 * line) wrong.push('line 5 is not wrapped');
              // The text field takes the room that the rows behind it need, and no more.
              area.style.setProperty('height', '0', 'important'); area.style.setProperty('min-height', '0', 'important');
              const needs = area.scrollHeight, has = own.scrollHeight;
              area.style.removeProperty('height'); area.style.removeProperty('min-height');
              if (Math.abs(needs - has) > 2) wrong.push(`the text needs ${needs}, the rows ${has}`);
              if (getComputedStyle(area).fontFamily !== getComputedStyle(own).fontFamily || rule.fontSize !== getComputedStyle(own).fontSize) wrong.push('another face');
              return wrong;
            }
            """);
        Assert.Empty(wrong);
        Assert.Equal("true", await page.Locator(".lines").GetAttributeAsync("aria-hidden"));
    }

    [Fact]
    public async Task A_finding_leads_to_its_line_and_its_line_to_it()
    {
        var page = await browser.Open("/transcribe", 1400, 700);
        await page.FillAsync("textarea", string.Concat(Enumerable.Repeat("\n", 3)) + Letter.Replace("Port Ansel, March", string.Concat(Enumerable.Repeat("Dear me.\n\n", 60)) + "Port Ansel, March", StringComparison.Ordinal));
        await page.Locator(".findings li", new PageLocatorOptions { HasTextString = "CH-C002" }).Locator(".line").ClickAsync();
        Assert.Equal("of of", await page.EvaluateAsync<string>("() => { const a = document.querySelector('textarea'); return document.activeElement === a ? a.value.slice(a.selectionStart, a.selectionEnd) : null; }"));
        Assert.True(await page.EvaluateAsync<bool>("() => { const f = document.querySelector('.lined').getBoundingClientRect(), r = document.querySelector('.flawed').getBoundingClientRect(); return r.top >= f.top && r.top < f.bottom; }"));
        var box = (await page.Locator(".lines .flawed").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X - 24, box.Y + 8);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("#page-finding-[0-9a-f]{16}$"));
        await page.Locator(".findings li", new PageLocatorOptions { HasTextString = "CH-C002" }).GetByText("in the document").ClickAsync();
        Assert.Equal("of of", await page.Locator("article :target").InnerTextAsync());
    }

    [Fact]
    public async Task Keys_leave_the_text_and_reach_what_mends_it()
    {
        var page = await browser.Open("/transcribe");
        await page.FillAsync("textarea", Letter);
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        await page.FocusAsync("textarea");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("file", await page.EvaluateAsync<string>("() => document.activeElement.name"));
        for (var i = 0; i < 12 && await page.EvaluateAsync<string>("() => document.activeElement.textContent") != "Write “1932”"; i++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("spring of 1932", await page.InputValueAsync("textarea"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_is_added_to_an_edition_that_may_be_added_to(bool script)
    {
        await using var served = await ServedEdition.Of([new ImportSource("vessen1931v02.xml", "loose", () => System.Text.Encoding.UTF8.GetBytes(Examples.Volume))], edit: true);
        var page = await browser.Open("/transcribe", script: script, at: served.Address);
        await page.FillAsync("textarea", Letter);
        if (!script) await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).ClickAsync();
        await page.FillAsync("input[name=volume]", "vessen1931v02");
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Add" }).ClickAsync();
        Assert.Contains("bound volume, which is never changed here", await page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(Letter, await page.InputValueAsync("textarea"));
        await page.FillAsync("input[name=volume]", "letters");
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Add" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(served.Address, "/letters/d7").ToString());
        Assert.Contains("Letter From Foreign Secretary Orlan", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/transcribe?volume=letters");
        await page.FillAsync("textarea", Letter.Replace("Tamsin", "Other", StringComparison.Ordinal));
        if (!script) await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).ClickAsync();
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Add" }).ClickAsync();
        Assert.Contains("holds document 7 already", await page.Locator("[role=alert]").InnerTextAsync(), StringComparison.Ordinal);
        if (script)
        {
            Assert.Empty(await Axe.Violations(page));
        }
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Replace it" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(served.Address, "/letters/d7").ToString());
        Assert.Contains("Other Orlan", await page.Locator(".text").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1400, false)]
    [InlineData(1000, true)]
    [InlineData(390, true)]
    public async Task The_workbench_has_no_violation_and_nothing_reaches_beyond_the_screen(int width, bool dark)
    {
        var page = await browser.Open("/transcribe", width, 900, dark);
        await page.FillAsync("textarea", Letter + new string('x', 400));
        await Assertions.Expect(page.Locator("article")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.Violations(page));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
    }

    private static async Task<string> Faults(IPage page) => string.Join(' ', (await page.ConsoleMessagesAsync()).Where(m => m.Type is "error").Select(m => m.Text));
}
