using Microsoft.Playwright;

namespace Chancery.Web.Tests.Browser;

/// <summary>Pictures of ten kinds of page of the sample edition, for README and guide: kept in <c>docs/pictures</c>, made anew by <c>docs/make-pictures</c>.</summary>
public sealed class Pictures(BrowserEdition browser)
{
    private const string Chapter = "The Prime Minister wrote that he “gave no order that a Vesperan boat be seized.” Rasmark spoke of “one gun, that it was a signal gun,” and the Legation thought that “the whole coast is asleep and nobody is at sea” (FRUS, 1958–1960, vol. II, doc. 9).";

    private static readonly (string Name, string Path, int Width, int Height, bool Dark)[] Kinds =
    [
        ("document", "/vesp1961-63v06/d9", 1240, 640, false),
        ("document-narrow", "/vesp1958-60v02/d9", 390, 780, true),
        ("home", "/", 1240, 900, false),
        ("contents", "/vesp1958-60v02", 1240, 900, false),
        ("search", "/search?q=harbour", 1240, 1000, false),
        ("concordance", "/search?q=lightship&view=concordance", 1240, 800, false),
        ("person", "/people/verrick-lucan", 1240, 900, false),
        ("together", "/people/together", 1240, 900, false),
        ("exchange", "/exchanges/vesp1961-63v06-d9", 1240, 900, false),
        ("dates", "/dates/1959", 1240, 1000, false),
        ("compare", "/compare/vesp1958-60v02/d19/vesp1961-63v06/d2", 1240, 800, false),
        ("verify", "/verify?text=" + Chapter, 1240, 800, false),
        ("transcribe", "/transcribe?example", 1240, 900, false),
        ("desk", "/desk", 1240, 800, false),
        ("timeline", "/search?q=lightship&view=timeline", 1240, 900, false),
    ];

    [Fact]
    public async Task Are_made_on_request()
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_PICTURES") is not { Length: > 0 } folder)
        {
            Assert.Skip("CHANCERY_PICTURES names no folder for the pictures.");
            return;
        }
        folder = Path.GetFullPath(folder, Repository.Root);
        Directory.CreateDirectory(folder);
        var samples = Path.Combine(Repository.Root, "samples");
        await using var served = await ServedEdition.Of([.. SourceList.Find([samples]).Files.Select(f => ImportSource.Of(f.Path!))], "Vespera", check: true);
        foreach (var (name, path, width, height, dark) in Kinds)
        {
            string At(string place) => new Uri(served.Address, place).AbsoluteUri;
            var page = await browser.Open(At(name == "desk" ? "/vesp1958-60v02/d9" : path), width, height, dark);
            if (name == "desk") await Fill(page, At);
            Assert.DoesNotContain("Nothing here", await page.TitleAsync(), StringComparison.Ordinal);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
            await page.Context.CloseAsync();
        }
    }

    /// <summary>Lays two documents and a search on the desk.</summary>
    private static async Task Fill(IPage page, Func<string, string> at)
    {
        var keep = page.Locator(".apparatus .keep");
        await keep.Locator("button").ClickAsync();
        await keep.Locator("summary").ClickAsync();
        await keep.Locator("textarea").FillAsync("The only account of the gun. Compare the annex.");
        await keep.Locator("textarea").BlurAsync();
        await page.GotoAsync(at("/vesp1961-63v06/d9"));
        await page.Locator(".apparatus .keep button").ClickAsync();
        await page.GotoAsync(at("/search?q=lightship&kind=letter"));
        await page.Locator(".keep button", new PageLocatorOptions { HasTextString = "keep this search" }).ClickAsync();
        await page.GotoAsync(at("/desk"));
        await page.Locator("[data-list=documents] li").First.WaitForAsync();
    }
}
