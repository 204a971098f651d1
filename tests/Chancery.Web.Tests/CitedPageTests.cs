using System.Text.Json.Nodes;

namespace Chancery.Web.Tests;

/// <summary>What the edition cites and does not print.</summary>
public sealed class CitedPageTests : IAsyncLifetime
{
    private const string Telegram = """
        40. Telegram From the Embassy in Norway to the Department of State0

        Oslo, April 9, 1961.

        2550. Reference Deptel 611, April 2.1
          1. Source: Department of State, Central Files, 627.28/4–961. Secret.
          2. Not printed. (Ibid., 627.28/4–261) A memorandum from Hale to Brekke, April 5, is in the Tarn Library, Harbor Papers, Box 7.
        """;

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume), ("vessen1961v03-d40.txt", Telegram));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task Papers_stand_under_their_collections()
    {
        var page = await _served.Client.GetStringAsync("/cited", Stop);
        Assert.Contains("<b>2 papers</b>", page, StringComparison.Ordinal);
        Assert.Contains("Tarn Library, Harbor Papers", page, StringComparison.Ordinal);
        Assert.Contains("memorandum from Hale to Brekke, April 5, 1961 (year inferred)", page, StringComparison.Ordinal);
        Assert.Contains("telegram 611 to Oslo, April 2, 1961 (year inferred), not printed", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1961v03/d40#p0\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_found_by_name_and_place()
    {
        Assert.Contains("<b>1 paper</b>", await _served.Client.GetStringAsync("/cited?q=harbor", Stop), StringComparison.Ordinal);
        Assert.Contains("<b>0 papers</b>", await _served.Client.GetStringAsync("/cited?q=silk", Stop), StringComparison.Ordinal);
        var answer = JsonNode.Parse(await _served.Client.GetStringAsync("/api/cited?q=deptel", Stop))!;
        Assert.Equal(1, (int)answer["total"]!);
        Assert.Equal("627.28/4–261", (string)answer["items"]![0]!["paper"]!["fileNumber"]!);
    }
}
