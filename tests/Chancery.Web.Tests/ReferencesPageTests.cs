using System.Text.Json.Nodes;

namespace Chancery.Web.Tests;

/// <summary>Who refers to what, over the whole edition.</summary>
public sealed class ReferencesPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(
        ("vessen1931v02.xml", Examples.Volume.Replace("<p>The lighthouse tolls are not meant.", "<p><ref target=\"#d1fn2\">Note 2</ref>, <ref target=\"#d1fn9\">note 9</ref> and <ref target=\"vessen1931v2#d1\">volume II, Document 1</ref>. The lighthouse tolls are not meant.", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_document_names_those_that_refer_to_it()
    {
        var page = await _served.Client.GetStringAsync("/vessen1931v02/d1", Stop);
        Assert.Contains("id=\"cited-by\"", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/vessen1931v02/d2\">2. Telegram From the Legation in Kordia</a>", page, StringComparison.Ordinal);
        Assert.Contains("paragraph 0", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leads_to_nothing_is_listed_with_what_may_be_meant()
    {
        var references = JsonNode.Parse(await _served.Client.GetStringAsync("/api/references", Stop))!;
        var dangling = references["dangling"]!.AsArray().ToDictionary(d => (string)d!["target"]!, d => (string?)d!["suggestion"]);
        Assert.Equal("vessen1931v02#d1", dangling["#d1fn9"]);
        Assert.Equal("vessen1931v02#d1", dangling["vessen1931v2#d1"]);
        Assert.Equal(["vessen1929v01", "vessen1931v2"], references["missingVolumes"]!.AsArray().Select(v => (string)v!["volume"]!).Order(StringComparer.Ordinal));
        Assert.Equal(["d1", "d2"], references["mostCited"]!.AsArray().Select(d => (string)d!["id"]!).Order(StringComparer.Ordinal));
        var page = await _served.Client.GetStringAsync("/references", Stop);
        Assert.Contains("Perhaps <a href=\"/vessen1931v02/d1\">vessen1931v02#d1</a>", page, StringComparison.Ordinal);
    }
}
