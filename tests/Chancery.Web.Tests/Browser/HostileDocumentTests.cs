namespace Chancery.Web.Tests.Browser;

/// <summary>Sources that try to act: nothing of them may run, whatever the page.</summary>
public sealed class HostileDocumentTests(BrowserEdition browser)
{
    private const string Document = "/hostile/d1";

    [Theory]
    [InlineData(Document)]
    [InlineData("/hostile")]
    [InlineData("/hostile/ch1")]
    [InlineData("/search?q=memorandum&volume=hostile")]
    [InlineData("/search?q=%3Cscript%3Ewindow.ran%3D9%3C/script%3E&person=%22%3E%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D9%3E")]
    [InlineData("/hostile/%3Cscript%3Ewindow.ran=9%3C%2Fscript%3E")]
    public async Task Nothing_of_a_source_runs(string path)
    {
        var page = await browser.Open("/");
        var refused = new List<string>();
        var faults = new List<string>();
        page.Console += (_, message) => { if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) refused.Add(message.Text); };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(path);
        Assert.True(await page.EvaluateAsync<bool>("() => window.ran === undefined"));
        // Not only held back by the policy: there is nothing to hold back.
        Assert.Empty(refused);
        Assert.Empty(faults);
        // What is told to reference managers is data that no browser runs.
        Assert.Equal(1, await page.Locator("script:not([type='application/ld+json'])").CountAsync());
        Assert.Equal(0, await page.Locator("main img, main object, main iframe, [onerror], [style]").CountAsync());
        Assert.Equal(0, await page.Locator("a[href^='javascript:'], a[href^='data:']").CountAsync());
    }

    [Fact]
    public async Task Markup_in_a_heading_is_shown_as_the_text_that_it_is()
    {
        var page = await browser.Open(Document);
        Assert.Contains("<script>window.ran=1</script> Memorandum window.ran=2", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_that_a_page_may_not_open_is_marked_and_explained()
    {
        var page = await browser.Open(Document);
        Assert.Contains("not one that a page may open", await page.Locator(".apparatus").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(3, await page.Locator(".astray").CountAsync());
    }
}
