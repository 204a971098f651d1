using System.Text.Json;
using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>The desk, which the browser keeps: every test has a browser of its own, with nothing in it.</summary>
public sealed class DeskTests(BrowserEdition browser)
{
    private const string Key = "chancery.desk:Chancery samples";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_kept_with_a_note_and_found_again_on_the_desk()
    {
        var page = await browser.Open("/vessen1931v02/d2");
        var keep = page.Locator(".apparatus .keep");
        await keep.Locator("button").ClickAsync();
        Assert.Equal("kept: 2. Telegram From the Legation in Kordia; take off the desk", await keep.Locator("button").TextContentAsync());
        await Assertions.Expect(page.Locator("p.unseen[role=status]")).ToHaveTextAsync("Kept on the desk.");
        await keep.Locator("summary").ClickAsync();
        await keep.Locator("textarea").FillAsync("Tolls <b>not</b> meant & so on.");
        await page.Locator(".foot a", new PageLocatorOptions { HasTextString = "Desk" }).ClickAsync();
        await browser.Arrived(page, "/desk");
        Assert.Equal("2. Telegram From the Legation in Kordia", await page.Locator("[data-list=documents] a").InnerTextAsync());
        Assert.Equal("Tolls <b>not</b> meant & so on.", await page.Locator("[data-list=documents] textarea").InputValueAsync());
        await page.Locator("[data-list=documents] textarea").FillAsync("Changed.");
        await page.ReloadAsync();
        Assert.Equal("Changed.", await page.Locator("[data-list=documents] textarea").InputValueAsync());
        // A note is not taken off by one press.
        await page.Locator("[data-list=documents] button").ClickAsync();
        await page.Locator("button", new PageLocatorOptions { HasTextString = "take off, with your note" }).ClickAsync();
        Assert.Equal(0, await page.Locator("[data-list=documents] li").CountAsync());
        Assert.Equal("desk-documents", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.True(await page.Locator("[data-none=documents]").IsVisibleAsync());
    }

    [Fact]
    public async Task Results_are_kept_by_keyboard_and_their_bibliography_is_taken_along()
    {
        var page = await browser.Open("/search?q=harbour&volume=vessen1931v02");
        var first = page.Locator(".hits .keep button").First;
        await first.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.StartsWith("kept", await page.EvaluateAsync<string>("() => document.activeElement.textContent"), StringComparison.Ordinal);
        await page.Locator(".hits .keep button").Nth(1).ClickAsync();
        await page.GotoAsync("/desk");
        Assert.Equal(2, await page.Locator("[data-list=documents] li").CountAsync());
        foreach (var (button, ending, told) in ((string, string, string)[])[("Chicago", ".txt", "In Papers of the Republic of Vessen"), ("RIS", ".ris", "TY  - "), ("BibTeX", ".bib", "@incollection"), ("CSL", ".json", "\"container-title\"")])
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-bibliography] button", new PageLocatorOptions { HasTextString = button }).ClickAsync());
            Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
            Assert.Equal(2, (await File.ReadAllTextAsync(await download.PathAsync(), Stop)).Split(told).Length - 1);
        }
        var stays = await page.Locator("[data-list=documents] li a").Nth(1).InnerTextAsync();
        await page.Locator("[data-list=documents] li button").First.ClickAsync();
        Assert.Equal(stays, await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
    }

    [Fact]
    public async Task A_search_is_kept_and_run_again()
    {
        var page = await browser.Open("/search?q=harbour&kind=telegram");
        await page.Locator(".keep button", new PageLocatorOptions { HasTextString = "keep this search" }).ClickAsync();
        await page.GotoAsync("/desk");
        var item = page.Locator("[data-list=searches] li");
        Assert.Matches("“harbour”, kind Telegram\n+[0-9]+ documents? on ", await item.InnerTextAsync());
        await item.Locator("a").ClickAsync();
        await browser.Arrived(page, "/search?q=harbour&kind=telegram");
        await page.Locator(".keep button", new PageLocatorOptions { HasTextString = "kept" }).First.ClickAsync();
        await page.GotoAsync("/desk");
        Assert.Equal(0, await item.CountAsync());
    }

    [Fact]
    public async Task The_log_is_written_only_when_asked_for_and_taken_along_as_table_and_paragraph()
    {
        var page = await browser.Open("/search?q=tolls");
        await page.GotoAsync("/desk");
        Assert.False(await page.Locator("[data-log]").IsVisibleAsync());
        await page.Locator("[data-log-on]").CheckAsync();
        await page.GotoAsync("/search?q=harbour");
        await page.ReloadAsync();
        await page.GotoAsync("/search?q=harbour&page=2");
        await page.GotoAsync("/search?q=%22of%20the%20harbour%22&kind=telegram&from=1931&to=1931");
        await page.GotoAsync("/desk");
        Assert.Equal(2, await page.Locator("[data-list=log] tr").CountAsync());
        var method = await page.Locator("[data-method]").InnerTextAsync();
        Assert.Matches("^The edition “Chancery samples” \\([0-9]+ volumes, [0-9]+ documents; Chancery [0-9.]+\\) was searched on [A-Z][a-z]+ [0-9]+, 20[0-9]+, twice\\. In order: “harbour”: [0-9]+ documents; \"of the harbour\", dated 1931; kind Telegram: [0-9]+ documents?\\.$", method);
        var csv = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[data-take=csv]").ClickAsync());
        var rows = (await File.ReadAllTextAsync(await csv.PathAsync(), Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("when,words,filters,found,address", rows[0]);
        Assert.Equal(3, rows.Length);
        Assert.Contains(",\"\"\"of the harbour\"\"\",dated 1931; kind Telegram,", rows[2], StringComparison.Ordinal);
        var paragraph = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[data-take=method]").ClickAsync());
        Assert.Equal(method + "\n", await File.ReadAllTextAsync(await paragraph.PathAsync(), Stop));
        await page.Locator("button[data-empty=log]").ClickAsync();
        Assert.Equal(0, await page.Locator("[data-list=log] tr").CountAsync());
        await page.Locator("[data-log-on]").UncheckAsync();
        await page.GotoAsync("/search?q=harbour");
        await page.GotoAsync("/desk");
        Assert.False(await page.Locator("[data-log]").IsVisibleAsync());
    }

    [Fact]
    public async Task The_desk_is_taken_along_and_laid_on_another()
    {
        var page = await browser.Open("/vessen1931v02/d2");
        await page.Locator(".apparatus .keep button").ClickAsync();
        await page.Locator(".apparatus .keep summary").ClickAsync();
        await page.Locator(".apparatus .keep textarea").FillAsync("First note.");
        await page.GotoAsync("/desk");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("button[data-take=desk]").ClickAsync());
        Assert.Equal("Chancery samples.desk.json", download.SuggestedFilename);
        var file = await File.ReadAllBytesAsync(await download.PathAsync(), Stop);
        using (var json = JsonDocument.Parse(file)) Assert.Equal(("desk", 1), (json.RootElement.GetProperty("chancery").GetString(), json.RootElement.GetProperty("version").GetInt32()));

        var other = await browser.Open("/vessen1931v02/d2");
        await other.Locator(".apparatus .keep button").ClickAsync();
        await other.Locator(".apparatus .keep summary").ClickAsync();
        await other.Locator(".apparatus .keep textarea").FillAsync("Second note.");
        await other.GotoAsync("/desk");
        await other.SetInputFilesAsync("[data-lay]", new FilePayload { Name = "desk.json", MimeType = "application/json", Buffer = file });
        await Assertions.Expect(other.Locator("[data-list=documents] textarea")).ToHaveValueAsync("Second note.\n\nFirst note.");
        await other.SetInputFilesAsync("[data-lay]", new FilePayload { Name = "desk.json", MimeType = "application/json", Buffer = file });
        await Assertions.Expect(other.Locator("[data-trouble]")).ToHaveTextAsync("Nothing of the file was new.");
        Assert.Equal("Second note.\n\nFirst note.", await other.Locator("[data-list=documents] textarea").InputValueAsync());
        await other.Locator("summary", new PageLocatorOptions { HasTextString = "Clear the desk" }).ClickAsync();
        await other.Locator("button[data-empty=all]").ClickAsync();
        Assert.Equal(0, await other.Locator("[data-list=documents] li").CountAsync());
        await other.SetInputFilesAsync("[data-lay]", new FilePayload { Name = "desk.json", MimeType = "application/json", Buffer = file });
        await Assertions.Expect(other.Locator("[data-list=documents] textarea")).ToHaveValueAsync("First note.");
    }

    [Theory]
    [InlineData("no json", "This file is no desk")]
    [InlineData("[]", "This file is no desk")]
    [InlineData("{\"version\":1}", "This file is no desk")]
    [InlineData("{\"chancery\":\"desk\",\"version\":2}", "newer version")]
    public async Task What_is_no_desk_is_refused(string content, string told)
    {
        var page = await browser.Open("/desk");
        await page.SetInputFilesAsync("[data-lay]", new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
        await Assertions.Expect(page.Locator("[data-trouble]")).ToContainTextAsync(told);
    }

    [Fact]
    public async Task A_hostile_file_lays_words_on_the_desk_and_nothing_that_acts_or_leads_away()
    {
        const string evil = """
            {"chancery":"desk","version":1,"edition":"<img src=x onerror=window.ran=1>","documents":[
            {"volume":"v","id":"d1","href":"javascript:window.ran=2","heading":"x"},{"volume":"v","id":"d2","href":"//evil.example/d2","heading":"x"},{"volume":"v","id":"d3","href":"/\\evil.example","heading":"x"},
            {"volume":"v","id":"d4","href":"/v/d4","number":"<b>4</b>","heading":"<img src=x onerror=window.ran=3>","date":"<script>","note":"</textarea><script>window.ran=4</script>","kept":"never"},null,7,"x",{"href":{}}],
            "searches":[{"href":"https://evil.example/search","query":"x"},{"href":"/search?q=a","query":"<script>window.ran=5</script>","found":-4}],"log":{"on":"yes","entries":"none"}}
            """;
        var page = await browser.Open("/desk");
        await page.SetInputFilesAsync("[data-lay]", new FilePayload { Name = "x.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(evil) });
        await Assertions.Expect(page.Locator("[data-list=documents] li")).ToHaveCountAsync(1);
        Assert.Equal(["/v/d4", "/search?q=a"], await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-desk] li a')].map(a => a.getAttribute('href'))"));
        Assert.True(await page.EvaluateAsync<bool>("() => window.ran === undefined && !document.querySelector('main img, main script')"));
        Assert.False(await page.Locator("[data-log-on]").IsCheckedAsync());
    }

    [Fact]
    public async Task Another_window_sees_what_is_kept_and_loses_nothing()
    {
        var page = await browser.Open("/desk");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/vessen1931v02/d1");
        await other.Locator(".apparatus .keep button").ClickAsync();
        await Assertions.Expect(page.Locator("[data-list=documents] li")).ToHaveCountAsync(1);
        await page.Locator("[data-list=documents] textarea").FillAsync("From the desk.");
        await page.Locator("h1").ClickAsync();
        await Assertions.Expect(other.Locator(".keep textarea")).ToHaveValueAsync("From the desk.");
        await page.Locator("[data-list=documents] textarea").FillAsync("");
        await page.Locator("h1").ClickAsync();
        await page.Locator("[data-list=documents] button").ClickAsync();
        await Assertions.Expect(other.Locator(".apparatus .keep button")).ToHaveTextAsync("keep on the desk: 1. Memorandum of Conversation");
    }

    [Fact]
    public async Task A_full_browser_is_told_and_what_was_kept_stays()
    {
        var page = await browser.Open("/vessen1931v02/d1");
        await page.Locator(".apparatus .keep button").ClickAsync();
        await page.EvaluateAsync("() => { let n = 1 << 20, i = 0; while (n > 0) { try { localStorage.setItem('full' + i++, 'x'.repeat(n)); } catch { n >>= 1; } } }");
        await page.GotoAsync("/vessen1931v02/d2");
        await page.Locator(".apparatus .keep button").ClickAsync();
        Assert.Contains("The browser has no more room", await page.Locator(".apparatus .trouble").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("keep", await page.Locator(".apparatus .keep button").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/desk");
        Assert.Equal("1. Memorandum of Conversation", await page.Locator("[data-list=documents] a").InnerTextAsync());
    }

    [Fact]
    public async Task A_desk_of_a_newer_program_is_left_as_it_is_and_a_damaged_one_put_aside()
    {
        var page = await browser.Open("/vessen1931v02/d1");
        await page.EvaluateAsync("key => localStorage.setItem(key, JSON.stringify({ version: 2, things: [1] }))", Key);
        await page.GotoAsync("/desk");
        Assert.Contains("kept by a newer version", await page.Locator("[data-trouble]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("{\"version\":2,\"things\":[1]}", await page.EvaluateAsync<string>("key => localStorage.getItem(key)", Key));
        await page.EvaluateAsync("key => localStorage.setItem(key, '{damaged')", Key);
        await page.GotoAsync("/vessen1931v02/d1");
        await page.Locator(".apparatus .keep button").ClickAsync();
        Assert.Equal("{damaged", await page.EvaluateAsync<string>("key => localStorage.getItem(key + '.unreadable')", Key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_script_or_storage_the_page_says_what_it_needs(bool script)
    {
        var page = await browser.Open("/", script: script);
        if (script) await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });");
        var faults = new List<string>();
        page.PageError += (_, fault) => faults.Add(fault);
        await page.GotoAsync("/desk");
        Assert.Contains("needs JavaScript and the storage", await page.Locator("[data-desk-needs]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator("[data-desk]").IsVisibleAsync());
        await page.GotoAsync("/vessen1931v02/d1");
        Assert.False(await page.Locator(".keep").First.IsVisibleAsync());
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(1400, false)]
    [InlineData(390, true)]
    public async Task The_desk_has_no_violation_and_fits_the_screen(int width, bool dark)
    {
        var page = await browser.Open("/vessen1931v02/d1", width, 900, dark);
        await page.Locator(".apparatus .keep button").ClickAsync();
        Assert.Empty(await Axe.Violations(page));
        await page.GotoAsync("/search?q=harbour");
        await page.Locator(".keep button", new PageLocatorOptions { HasTextString = "keep this search" }).ClickAsync();
        Assert.Empty(await Axe.Violations(page));
        await page.GotoAsync("/desk");
        await page.Locator("[data-log-on]").CheckAsync();
        await page.GotoAsync("/search?q=harbour&place=" + new string('x', 200));
        await page.GotoAsync("/desk");
        Assert.Empty(await Axe.Violations(page));
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
    }
}
