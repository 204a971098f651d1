using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>Pictures of the pages for README and guide, made when <c>CHANCERY_PICTURES</c> names a folder.</summary>
public sealed class Pictures(BrowserEdition browser)
{
    /// <summary>A telegram that brings a letter, with its source note, footnotes and page mark.</summary>
    [Fact]
    public async Task Picture_of_the_readme_is_made_on_request() => await Are_made_on_request("picture", "/vesp1961-63v06/d9", 1240, 640, false);

    [Theory]
    [InlineData("document", "", 1400, 1000, false)]
    [InlineData("document-dark", "", 1400, 1000, true)]
    [InlineData("document-narrow", "", 390, 844, false)]
    [InlineData("home", "/", 1400, 1000, false)]
    [InlineData("search", "/search?q=strait", 1400, 1000, false)]
    public async Task Are_made_on_request(string name, string path, int width, int height, bool dark)
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_PICTURES") is not { Length: > 0 } folder)
        {
            Assert.Skip("CHANCERY_PICTURES names no folder for the pictures.");
            return;
        }
        var page = await browser.Open(path.Length > 0 ? path : Environment.GetEnvironmentVariable("CHANCERY_PICTURE_OF") ?? "/vessen1931v02/d1", width, height, dark);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Path.GetFullPath(folder, Repository.Root), name + ".png") });
    }
}
