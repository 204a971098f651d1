using System.Net;
using System.Text.Json.Nodes;

namespace Chancery.Web.Tests;

/// <summary>What the checks found, as pages and as JSON.</summary>
public sealed class FindingsPageTests : IAsyncLifetime
{
    private static readonly string Faulty = Examples.Volume
        .Replace("handed over a note.", "handed over a a note; see <ref target=\"#d9\">Document 9</ref>.", StringComparison.Ordinal)
        .Replace("is left to the autumn.", "is left to to the autumn.", StringComparison.Ordinal);

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Checked(
        ("vessen1931v02.xml", Faulty), ("vessen1932v01.xml", Faulty.Replace("vessen1931v02", "vessen1932v01", StringComparison.Ordinal).Replace("a a note", "a note", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task Findings_stand_under_volume_and_document_with_their_words_and_a_way_to_the_place()
    {
        var page = WebUtility.HtmlDecode(await _served.Client.GetStringAsync("/findings", Stop));
        Assert.DoesNotContain("chancery check", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/findings/rules/CH-C002\" title=\"A word stands twice\">CH-C002</a>", page, StringComparison.Ordinal);
        Assert.Contains("“a a”", page, StringComparison.Ordinal);
        var place = System.Text.RegularExpressions.Regex.Match(page, "“to to” · <a href=\"/vessen1931v02/d2#(page-finding-[0-9a-f]{16})\">vessen1931v02.xml:(\\d+):(\\d+)</a>");
        Assert.True(place.Success);
        Assert.StartsWith("to to", Faulty.Split('\n')[int.Parse(place.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1][(int.Parse(place.Groups[3].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1)..], StringComparison.Ordinal);
        Assert.Contains($"<li id=\"{place.Groups[1].Value}\">", await _served.Client.GetStringAsync("/vessen1931v02/d2", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_combine_are_counted_under_one_another_and_can_be_taken_away()
    {
        var page = await _served.Client.GetStringAsync("/findings?rule=ch-c002&volume=vessen1931v02", Stop);
        Assert.Contains("<b>2 findings</b>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/findings?rule=CH-C002\" aria-label=\"Remove volume", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/findings?volume=vessen1931v02\" aria-label=\"Remove rule", page, StringComparison.Ordinal);
        Assert.Contains("<b>1931, Volume II, The Strait</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b>CH-C002</b>", page, StringComparison.Ordinal);
        var other = JsonNode.Parse(await _served.Client.GetStringAsync("/api/findings?rule=CH-C002&volume=vessen1931v02", Stop))!;
        Assert.Equal([("vessen1931v02", 2), ("vessen1932v01", 1)], other["volumes"]!.AsArray().Select(v => ((string)v!["volume"]!, (int)v["findings"]!)));
        Assert.Contains(("CH-R001", 1), other["rules"]!.AsArray().Select(v => ((string)v!["rule"]!, (int)v["findings"]!)));
        Assert.Equal([("warning", 2)], other["severities"]!.AsArray().Select(v => ((string)v!["severity"]!, (int)v["findings"]!)));
        Assert.Equal(["d1", "d2"], other["items"]!.AsArray().Select(i => (string)i!["document"]!));
        Assert.Equal(1, (int)JsonNode.Parse(await _served.Client.GetStringAsync("/api/findings?volume=vessen1931v02&document=d2&rule=CH-C002", Stop))!["total"]!);
    }

    [Fact]
    public async Task What_filters_let_nothing_through_is_said()
    {
        var page = await _served.Client.GetStringAsync("/findings?rule=CH-C002&severity=error", Stop);
        Assert.Contains("No findings", page, StringComparison.Ordinal);
        Assert.Contains("Remove severity error", page, StringComparison.Ordinal);
        Assert.Contains("There is no page 9", await _served.Client.GetStringAsync("/findings?page=9", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule=CH-Q999", "There is no rule “CH-Q999”")]
    [InlineData("severity=fatal", "There is no severity “fatal”")]
    [InlineData("volume=<script>", "There is no volume “&lt;script&gt;”")]
    [InlineData("rule=CH-Q999&severity=7", "There is no severity “7”")]
    public async Task A_filter_that_names_nothing_is_answered_with_help(string query, string said)
    {
        var answer = await _served.Client.GetAsync("/findings?" + query, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(said, WebUtility.HtmlDecode(page).Replace("<script>”", "&lt;script&gt;”", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/findings/rules\">all rules</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("“<script>", page, StringComparison.Ordinal);
        var json = await _served.Client.GetAsync("/api/findings?" + query, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.NotNull(JsonNode.Parse(await json.Content.ReadAsStringAsync(Stop))!["problem"]);
    }

    [Fact]
    public async Task An_edition_that_was_not_checked_names_the_command()
    {
        await using var served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));
        var page = await served.Client.GetStringAsync("/findings", Stop);
        Assert.Contains("This edition has not been checked.", page, StringComparison.Ordinal);
        Assert.Contains("<code>chancery check Test.chancery</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No findings", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No findings", await served.Client.GetStringAsync("/findings/rules/CH-C002", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_has_a_page_with_its_examples_and_its_findings()
    {
        var page = WebUtility.HtmlDecode(await _served.Client.GetStringAsync("/findings/rules/CH-N003", Stop));
        Assert.Contains("The numbers of notes do not rise by one", page, StringComparison.Ordinal);
        Assert.Contains("<note n=\"3\" xml:id=\"d1fn3\">At noon.</note></p></code>", page, StringComparison.Ordinal);
        Assert.Contains("No findings.", page, StringComparison.Ordinal);
        var doubled = await _served.Client.GetStringAsync("/findings/rules/CH-C002", Stop);
        Assert.Contains("<a href=\"/findings?rule=CH-C002\">3 findings</a> in 2 volumes", doubled, StringComparison.Ordinal);
        Assert.Contains("href=\"/findings?rule=CH-C002&amp;volume=vessen1932v01\"", doubled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rules_are_listed_and_each_has_its_page()
    {
        var page = await _served.Client.GetStringAsync("/findings/rules", Stop);
        foreach (var rule in Checks.Rules.All)
        {
            Assert.Contains($"href=\"/findings/rules/{rule.Id}\"", page, StringComparison.Ordinal);
            // Every subject has a name.
            Assert.True(Checks.Rules.SubjectOf(rule).Length > 1);
            Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync("/findings/rules/" + rule.Id, Stop)).StatusCode);
        }
        var none = await _served.Client.GetAsync("/findings/rules/CH-Q1", Stop);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("There is no rule “CH-Q1”", WebUtility.HtmlDecode(await none.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_marked_at_its_words_and_both_lead_to_one_another()
    {
        var page = WebUtility.HtmlDecode(await _served.Client.GetStringAsync("/vessen1931v02/d2", Stop));
        var mark = System.Text.RegularExpressions.Regex.Match(page, "left <a class=\"flaw warning\" id=\"(page-mark-[0-9a-f]+)\" href=\"#(page-finding-[0-9a-f]+)\" title=\"(Warning CH-C002: [^\"]+)\">to to</a> the autumn");
        Assert.True(mark.Success);
        Assert.Contains($"<li id=\"{mark.Groups[2].Value}\">", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#{mark.Groups[1].Value}\" aria-label=\"CH-C002 in the text\">in the text</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_very_many_findings_lists_some_and_leads_to_all()
    {
        var many = string.Concat(Enumerable.Range(1, 210).Select(n => $"<p>Paragraph {n} went to to the board.</p>"));
        await using var served = await ServedEdition.Checked(("vessen1931v02.xml", Examples.Volume.Replace("<p>The lighthouse tolls are not meant.", many + "<p>The lighthouse tolls are not meant.", StringComparison.Ordinal)));
        var page = await served.Client.GetStringAsync("/vessen1931v02/d2", Stop);
        Assert.Equal(200, System.Text.RegularExpressions.Regex.Count(page, "<li id=\"page-finding-"));
        Assert.Equal(200, System.Text.RegularExpressions.Regex.Count(page, "<a class=\"flaw"));
        Assert.Matches("<a href=\"/findings\\?volume=vessen1931v02&amp;document=d2\">21\\d findings in all</a>", page);
        Assert.Contains("page 2 of 3", await served.Client.GetStringAsync("/findings?volume=vessen1931v02&document=d2&page=2", Stop), StringComparison.Ordinal);
    }
}
