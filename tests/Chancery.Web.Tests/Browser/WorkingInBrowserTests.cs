using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

public sealed class WorkingInBrowserTests(BrowserEdition browser)
{
    private const string PageText = """
        7. Letter From Foreign Secretary Orlan to Minister Brekke0

        Port Ansel, March 9, 1931.

        Dear Minister: The dues of the outer harbour stand as they stood in the autumn.1

        [Page 14]

        I ask you to say so in Torvik.

        Tamsin Orlan
          1. Source: Foreign Office of Vessen, Strait Files, Box 4. Confidential.
          2. See Document 2.
        """;

    [Fact]
    public async Task A_search_is_narrowed_by_facets_and_widened_again()
    {
        var page = await browser.Open("/");
        await page.FillAsync("main input[name=q]", "harbour");
        await page.Keyboard.PressAsync("Enter");
        await browser.Arrived(page, "/search?q=harbour");
        Assert.NotEqual(0, await page.Locator(".snippet mark").CountAsync());
        var all = await page.Locator(".found b").InnerTextAsync();
        await page.GetByLabel("Telegram", new PageGetByLabelOptions { Exact = true }).CheckAsync();
        await browser.Arrived(page, "/search?q=harbour&kind=telegram");
        Assert.NotEqual(all, await page.Locator(".found b").InnerTextAsync());
        await page.Locator(".terms .out").Last.ClickAsync();
        await browser.Arrived(page, "/search?q=harbour");
        Assert.Equal(all, await page.Locator(".found b").InnerTextAsync());
        await page.Locator(".hits h2 a").First.ClickAsync();
        Assert.Equal(1, await page.Locator("article.doc").CountAsync());
    }

    [Fact]
    public async Task An_empty_result_says_why_and_what_is_near()
    {
        var page = await browser.Open("/search?q=harbuor");
        Assert.Contains("harbuor", await page.Locator(".nearwords").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".nearwords a", new PageLocatorOptions { HasTextString = "harbo" }).First.ClickAsync();
        Assert.NotEqual(0, await page.Locator(".hits li").CountAsync());
    }

    [Theory]
    [InlineData(4001)]
    [InlineData(9000)]
    public async Task A_search_that_is_too_long_is_refused_by_a_page(int length)
    {
        var page = await browser.Open("/search?q=" + new string('a', length));
        Assert.Contains("too long", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title:secret")]
    [InlineData("../../etc/passwd")]
    [InlineData("[a TO z]")]
    [InlineData("100%")]
    [InlineData("1 OR 1=1")]
    [InlineData("Orlan -- Brekke")]
    [InlineData("\"")]
    [InlineData("near(")]
    [InlineData("-harbour")]
    [InlineData("' ; drop table documents")]
    public async Task Odd_searches_are_answered(string query)
    {
        var page = await browser.Open("/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(1, await page.Locator(".found").CountAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pasted_text_becomes_a_document_beside_its_findings_and_can_be_taken_along(bool script)
    {
        var page = await browser.Open("/transcribe", script: script);
        await page.FillAsync("textarea", PageText);
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).ClickAsync();
        Assert.Contains("Letter From Foreign Secretary Orlan", await page.Locator("article h2").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("#pg_14").CountAsync());
        Assert.Contains("Letter", await page.Locator(".findings .facts").InnerTextAsync(), StringComparison.Ordinal);
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("button", new PageLocatorOptions { HasTextString = "Download TEI" }).ClickAsync());
        Assert.Contains("<pb n=\"14\"", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_sent()
    {
        var page = await browser.Open("/transcribe");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "large.txt", MimeType = "text/plain", Buffer = new byte[3 << 20] });
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).ClickAsync();
        Assert.Equal("This is 3 MB; the page takes up to 2 MB. The command chancery transcribe takes more.", await page.Locator("[role=alert]").InnerTextAsync());
    }

    [Fact]
    public async Task A_file_can_be_chosen_and_a_useless_one_is_explained()
    {
        var page = await browser.Open("/transcribe");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "letter.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(PageText) });
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).ClickAsync();
        Assert.Equal(1, await page.Locator("article.doc").CountAsync());
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "picture.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0] });
        await page.Locator("button", new PageLocatorOptions { HasTextString = "Transcribe" }).First.ClickAsync();
        Assert.Equal(0, await page.Locator("article.doc").CountAsync());
        Assert.NotEqual(0, await page.Locator(".findings li").CountAsync());
    }
}
