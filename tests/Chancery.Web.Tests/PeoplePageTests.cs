using System.Net;
using System.Text.Json.Nodes;

namespace Chancery.Web.Tests;

/// <summary>People over all volumes: who they are, where they stand, what they are reported to have said.</summary>
public sealed class PeoplePageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(
        ("vessen1931v02.xml", Examples.Volume),
        ("vessen1932v01.xml", Examples.Volume.Replace("vessen1931v02", "vessen1932v01", StringComparison.Ordinal).Replace("p_OT1", "p_OT7", StringComparison.Ordinal).Replace("1931-03", "1932-07", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_person_of_two_lists_is_one()
    {
        var list = await _served.Client.GetStringAsync("/people", Stop);
        Assert.Equal(2, list.Split("<a href=\"/people/orlan-tamsin\"").Length);
        var page = await _served.Client.GetStringAsync("/people/orlan-tamsin", Stop);
        Assert.Contains("href=\"/vessen1931v02/p_OT1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1932v01/p_OT7\"", page, StringComparison.Ordinal);
        Assert.Contains("Why these are one person", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1932v01/d1\"", page, StringComparison.Ordinal);
        Assert.Contains("took part, said, mentioned", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_shown_by_role_and_year()
    {
        Assert.Contains("1 document of 1931", await _served.Client.GetStringAsync("/people/orlan-tamsin?year=1931", Stop), StringComparison.Ordinal);
        var answer = JsonNode.Parse(await _served.Client.GetStringAsync("/api/people/orlan-tamsin/documents?role=took-part", Stop))!;
        Assert.Equal(2, (int)answer["total"]!);
        Assert.Equal(["vessen1931v02", "vessen1932v01"], answer["items"]!.AsArray().Select(d => (string)d!["volume"]!));
        Assert.Equal(0, (int)JsonNode.Parse(await _served.Client.GetStringAsync("/api/people/orlan-tamsin/documents?role=sent", Stop))!["total"]!);
    }

    [Fact]
    public async Task Statements_are_found_by_their_words()
    {
        var page = await _served.Client.GetStringAsync("/people/orlan-tamsin/said?q=outer%20Harbour", Stop);
        Assert.Contains("<b>2 statements</b>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/d1#p0\"", page, StringComparison.Ordinal);
        Assert.Contains("<b>0 statements</b>", await _served.Client.GetStringAsync("/people/orlan-tamsin/said?q=tolls%20of%20silk", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_says_who_took_part_and_who_speaks()
    {
        var page = await _served.Client.GetStringAsync("/vessen1931v02/d1", Stop);
        Assert.Contains("The Foreign Secretary: <a href=\"/people/orlan-tamsin\">Orlan, Tamsin</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/orlan-tamsin/said\">", page, StringComparison.Ordinal);
        Assert.Equal("orlan-tamsin", (string)JsonNode.Parse(await _served.Client.GetStringAsync("/api/vessen1932v01/d1", Stop))!["participants"]![0]!["key"]!);
    }

    [Fact]
    public async Task A_tagged_person_leads_to_the_page_of_the_person_and_on_to_the_list()
    {
        var page = await _served.Client.GetStringAsync("/vessen1932v01/d1", Stop);
        Assert.Contains("<a class=\"who\" href=\"/people/orlan-tamsin\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a class=\"who\" href=\"/vessen1932v01/", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_and_volume_lead_to_people()
    {
        Assert.Contains("<a href=\"/people\">2 people</a>", await _served.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);
        var volume = await _served.Client.GetStringAsync("/vessen1932v01", Stop);
        Assert.Contains("Often in it: <a href=\"/people/", volume, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/people/orlan-tamsin\">Orlan, Tamsin</a> 1", volume, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people")]
    [InlineData("/people/orlan-tamsin")]
    [InlineData("/vessen1932v01")]
    public async Task Words_stand_apart_from_counts(string path) =>
        Assert.DoesNotMatch(@"\w</(?:a|span)><span class=""(?:count|sum)"">\w", await _served.Client.GetStringAsync(path, Stop));

    [Theory]
    [InlineData("/people/nobody")]
    [InlineData("/people/nobody/said")]
    [InlineData("/api/people/nobody")]
    [InlineData("/api/people/nobody/statements")]
    [InlineData("/people/%3Cscript%3E")]
    public async Task Nobody_is_not_found(string path)
    {
        var answer = await _served.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/orlan-tamsin?page=999999999&role=x&year=-4")]
    [InlineData("/people/orlan-tamsin/said?q=%00%25&page=0")]
    [InlineData("/people?letter=%27%3B--")]
    public async Task What_cannot_be_read_in_an_address_is_left_out(string path) => Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync(path, Stop)).StatusCode);
}
