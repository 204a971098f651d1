using System.Net;

namespace Chancery.Web.Tests;

/// <summary>The archive: repositories, collections, files in the order of the paper.</summary>
public sealed class FilePageTests : IAsyncLifetime
{
    private const string Numbered = "Source: Foreign Office of Vessen, Central Files, ";

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(
        ("a.txt", $"1. Memorandum0\n\nTorvik, March 9, 1951.\n\nOf dues.\n\n  0. {Numbered}627.28/3–1451. Secret.\n"),
        ("b.txt", $"2. Memorandum0\n\nTorvik, March 12, 1951.\n\nOf tolls.\n\n  0. {Numbered}627.28/3-1251. Secret.\n"),
        ("c.txt", $"3. Memorandum0\n\nTorvik, March 13, 1951.\n\nOf lamps.\n\n  0. {Numbered}Lot 52 D 11, Lamps. Secret.\n"),
        ("d.txt", "4. Memorandum0\n\nTorvik, March 14, 1951.\n\nOf oil.\n\n  0. Source: Foreign Office of Vessen, Central files, 627.28/3–1151. Secret.\n"));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_file_lists_its_documents_in_the_order_of_the_paper()
    {
        var page = await _served.Client.GetStringAsync("/files/627.28", Stop);
        int At(string id) => page.IndexOf($"href=\"/loose/{id}\"", StringComparison.Ordinal);
        Assert.True(At("d4") > 0 && At("d4") < At("d2") && At("d2") < At("d1"));
        Assert.DoesNotContain("href=\"/loose/d3\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spellings_of_a_collection_are_one()
    {
        var archive = await _served.Client.GetStringAsync("/files", Stop);
        Assert.Contains("Foreign Office of Vessen <span class=\"count\">4</span>", archive, StringComparison.Ordinal);
        Assert.Contains("4 in 2 files", archive, StringComparison.Ordinal);
        var collection = await _served.Client.GetStringAsync("/files?repository=foreign-office-of-vessen&collection=central-files", Stop);
        Assert.Contains("href=\"/files/627.28\"", collection, StringComparison.Ordinal);
        Assert.Contains("Lot 52 D 11, Lamps", collection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_names_what_lies_beside_it()
    {
        var page = await _served.Client.GetStringAsync("/loose/d2", Stop);
        Assert.Contains("Before it lies <a href=\"/loose/d4\">4 (March 14, 1951)</a>", page, StringComparison.Ordinal);
        Assert.Contains("Behind it lies <a href=\"/loose/d1\">1 (March 9, 1951)</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("In the same file", await _served.Client.GetStringAsync("/loose/d3", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/files/none")]
    [InlineData("/files?repository=x&collection=y")]
    [InlineData("/api/files/none")]
    public async Task What_is_not_held_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, (await _served.Client.GetAsync(path, Stop)).StatusCode);
}
