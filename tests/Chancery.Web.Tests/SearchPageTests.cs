using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

public sealed partial class SearchPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    public async ValueTask InitializeAsync() =>
        _served = await ServedEdition.Of([.. SourceList.Find([Path.Combine(Repository.Root, "samples")]).Files.Select(f => ImportSource.Of(f.Path!))]);

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/search?q=lightship")]
    [InlineData("/search?kind=letter")]
    [InlineData("/search?kind=letter&kind=telegram&volume=vesp1958-60v02")]
    [InlineData("/search?from=1958-11&to=1959-02")]
    [InlineData("/search?q=&person=Tarn%2C%20Aurel")]
    [InlineData("/search?q=&dates=printed")]
    public async Task Every_choice_leads_to_as_many_documents_as_it_says(string path)
    {
        var page = await _served.Client.GetStringAsync(path, Stop);
        var years = Year().Matches(page);
        Assert.NotEmpty(years);
        foreach (Match year in years) Assert.Equal(year.Groups[2].Value, await Found(WebUtility.HtmlDecode(year.Groups[1].Value)));
        var choices = Choice().Matches(page).Select(m => (Name: m.Groups[1].Value, Value: WebUtility.HtmlDecode(m.Groups[2].Value), Chosen: m.Groups[3].Length > 0, Count: int.Parse(m.Groups[4].Value, CultureInfo.InvariantCulture))).ToList();
        Assert.NotEmpty(choices);
        foreach (var choice in choices.Where(c => !c.Chosen))
        {
            // Persons must all be named; values of the others are added to those chosen.
            var expected = choice.Name == "person" ? choice.Count : choice.Count + choices.Where(c => c.Chosen && c.Name == choice.Name).Sum(c => c.Count);
            Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), await Found($"{path}&{choice.Name}={Uri.EscapeDataString(choice.Value)}"));
        }
    }

    [Fact]
    public async Task A_choice_stays_on_the_page_whatever_the_result()
    {
        var page = await _served.Client.GetStringAsync("/search?q=zzzz&kind=telegram&person=Nobody%2C%20Ann", Stop);
        Assert.Contains("name=\"kind\" value=\"telegram\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"person\" value=\"Nobody, Ann\" checked", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=lightship&from=&to=&in=body&in=notes&in=source&sort=relevance", "/search?q=lightship")]
    [InlineData("/search?q=tower%20OR%20mast&from=1959&to=&kind=letter&kind=telegram&sort=date&page=2", "/search?q=tower%20OR%20mast&from=1959&kind=letter&kind=telegram&sort=date&page=2")]
    public async Task What_a_form_sends_empty_does_not_stay_in_the_address(string sent, string address)
    {
        var answer = await _served.Client.GetAsync(sent, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync(address, Stop)).StatusCode);
    }

    private async Task<string> Found(string path) => Total().Match(await _served.Client.GetStringAsync(path, Stop)).Groups[1].Value;

    [Theory]
    [InlineData("/search?q=tower%20-mast%20%22of%20the%22&kind=letter&kind=telegram&in=body&dates=printed&from=1958")]
    [InlineData("/search?q=heading:telegram%20near(tower%20mast,%208)%20seiz*%20(chart%20OR%20=signed)&view=list")]
    public async Task Every_term_can_be_taken_out_and_changed(string path)
    {
        var page = await _served.Client.GetStringAsync(path, Stop);
        var terms = page[page.IndexOf("class=\"terms\"", StringComparison.Ordinal)..page.IndexOf("class=\"found\"", StringComparison.Ordinal)];
        var links = Href().Matches(terms).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        Assert.True(links.Count > 8);
        Assert.Equal(links.Count, links.Distinct().Count());
        foreach (var link in links)
        {
            Assert.NotEqual(path, link);
            var changed = await _served.Client.GetAsync(link, Stop);
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
            Assert.DoesNotContain("class=\"remark\"", await changed.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("all=Tower+mast&phrase=of+the&any=chart+sand&none=herring&near=&within=", "tower mast \"of the\" (chart OR sand) -herring")]
    [InlineData("q=lightship&near=chart+sand&within=4&heading=telegram&note=&source=Central+Files&naming=Tarn%2C+Aurel", "lightship near(chart sand, 4) heading:telegram source:(central files) person:\"tarn aurel\"")]
    [InlineData("q=tower+OR+mast&all=sand", "(tower OR mast) sand")]
    [InlineData("q=%22tower&all=sand", "tower sand")]
    [InlineData("q=Tower&phrase=&all=&near=one&within=x", "Tower one")]
    [InlineData("q=tower&near=a%29+b%2C&none=%22of+the%22+%28a+OR+b%29&phrase=%22%22", "tower near(a b, 10) -\"of the\" -(a OR b)")]
    public async Task What_is_built_becomes_a_query_in_the_one_language(string boxes, string query)
    {
        var answer = await _served.Client.GetAsync("/search?" + boxes, Stop);
        Assert.Equal("/search?q=" + Uri.EscapeDataString(query), answer.Headers.Location!.OriginalString);
        Assert.Contains($"name=\"q\" value=\"{WebUtility.HtmlEncode(query)}\"", await _served.Client.GetStringAsync(answer.Headers.Location, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_is_not_there_has_near_ones_beside_a_result()
    {
        var page = await _served.Client.GetStringAsync("/search?q=sand%20OR%20ligthship", Stop);
        Assert.DoesNotContain("<b>0 documents", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?q=sand%20OR%20lightship\">lightship</a> (19)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=tower&from=1960&to=1958", "<a href=\"/search?q=tower&amp;from=1958&amp;to=1960\">From 1958 to 1960</a> may be meant")]
    [InlineData("/search?q=tower&from=1700&to=1701", "The dated documents of the edition begin on ")]
    public async Task A_range_that_holds_nothing_is_explained(string path, string words) => Assert.Contains(words, await _served.Client.GetStringAsync(path, Stop), StringComparison.Ordinal);

    [Theory]
    [InlineData("/search?q=tower&view=timeline")]
    [InlineData("/search?q=tower&kind=letter&kind=telegram&view=timeline&by=month&dates=printed")]
    public async Task Every_period_of_a_timeline_leads_to_as_many_documents_as_it_says(string path)
    {
        var page = await _served.Client.GetStringAsync(path, Stop);
        var rows = Period().Matches(page);
        Assert.NotEmpty(rows);
        foreach (Match row in rows) Assert.Equal(row.Groups[2].Value, await Found(WebUtility.HtmlDecode(row.Groups[1].Value)));
        Assert.Contains("<figcaption>Counted by the dates of the documents", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=left")]
    [InlineData("&sort=right&limit=10&page=2")]
    public async Task A_concordance_says_how_many_places_and_leads_to_each(string more)
    {
        var page = await _served.Client.GetStringAsync("/search?q=lightship&view=concordance" + more, Stop);
        var api = System.Text.Json.Nodes.JsonNode.Parse(await _served.Client.GetStringAsync("/api/concordance?q=lightship" + more, Stop))!;
        Assert.Contains($"{(int)api["total"]!} places in {(int)api["withLines"]!} documents", page, StringComparison.Ordinal);
        var lines = api["lines"]!.AsArray();
        Assert.Equal(lines.Count, page.Split("<td class=\"before\">").Length - 1);
        Assert.Contains($"<a href=\"/{lines[0]!["volume"]}/{lines[0]!["id"]}?q=lightship\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=tower&kind=letter", "view=timeline")]
    [InlineData("/search?q=tower&kind=letter&view=timeline&by=month", "view=concordance")]
    [InlineData("/search?q=tower&kind=letter&view=concordance&sort=left", "view=timeline")]
    public async Task A_view_keeps_the_search_and_the_search_its_view(string path, string other)
    {
        var page = await _served.Client.GetStringAsync(path, Stop);
        Assert.Contains("/search?q=tower&amp;kind=letter&amp;" + other, page, StringComparison.Ordinal);
        var view = path.Contains("view=", StringComparison.Ordinal) ? path[path.IndexOf("view=", StringComparison.Ordinal)..].Replace("&", "&amp;", StringComparison.Ordinal) : null;
        if (view is not null) Assert.Contains("href=\"/search?q=tower&amp;" + view + "\" aria-label=\"Remove Letter\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline", "period,documents,edition,per_thousand")]
    [InlineData("concordance", "document,volume,number,heading,date,date_inferred,in,left,keyword,right")]
    public async Task A_view_is_taken_along_as_a_table(string view, string columns)
    {
        Assert.Contains($"href=\"/search.csv?q=tower&amp;view={view}\"", await _served.Client.GetStringAsync($"/search?q=tower&view={view}", Stop), StringComparison.Ordinal);
        var table = (await _served.Client.GetStringAsync($"/search.csv?q=tower&view={view}&page=2", Stop)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(columns, table[0]);
        var api = System.Text.Json.Nodes.JsonNode.Parse(await _served.Client.GetStringAsync($"/api/{view}?q=tower", Stop))!;
        Assert.Equal((int?)api["total"] is var total && view == "concordance" ? total : api["periods"]!.AsArray().Count, table.Length - 1);
    }

    [Fact]
    public async Task A_whole_result_is_a_page_to_print_and_one_answer()
    {
        var all = System.Text.Json.Nodes.JsonNode.Parse(await _served.Client.GetStringAsync("/search.json?q=minister&limit=3&page=2", Stop))!;
        Assert.Equal((int)all["total"]!, all["hits"]!.AsArray().Count);
        var page = await _served.Client.GetStringAsync("/search.html?q=minister&limit=3&page=2", Stop);
        Assert.Equal((int)all["total"]!, page.Split("<li><h2>").Length - 1);
        Assert.DoesNotContain("checkbox", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await _served.Client.GetAsync("/search.html?q=" + new string('a', 4001), Stop)).StatusCode);
    }

    [Theory]
    [InlineData("csv", "text/csv", "document,volume,number,kind,heading,date,date_inferred,place,words")]
    [InlineData("ris", "application/x-research-info-systems", "TY  - CHAP")]
    [InlineData("bib", "application/x-bibtex", "@incollection{vesp")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json", "[")]
    public async Task A_whole_result_is_taken_along_in_its_order(string form, string type, string beginning)
    {
        const string Search = "q=minister&sort=date&limit=5";
        var page = await _served.Client.GetStringAsync("/search?" + Search, TestContext.Current.CancellationToken);
        Assert.Contains($"href=\"/search.{form}?q=minister&amp;sort=date\"", page, StringComparison.Ordinal);
        var answer = await _served.Client.GetAsync($"/search.{form}?{Search}&page=2", TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        var found = (int)System.Text.Json.Nodes.JsonNode.Parse(await _served.Client.GetStringAsync("/api/search?" + Search, TestContext.Current.CancellationToken))!["total"]!;
        Assert.True(found > 5);
        var count = form switch { "csv" => text.Split("\r\nvesp").Length - 1, "ris" => text.Split("TY  - ").Length - 1, "bib" => text.Split("@incollection{").Length - 1, _ => System.Text.Json.Nodes.JsonNode.Parse(text)!.AsArray().Count };
        Assert.Equal(found, count);
    }

    [Theory]
    [InlineData("/search.csv?q=zzzz", "document,volume,number,kind,heading,date,date_inferred,place,words\r\n")]
    [InlineData("/search.ris?q=zzzz", "")]
    [InlineData("/search.csv?q=%22(", null)]
    public async Task An_empty_or_odd_search_gives_an_empty_table(string address, string? expected)
    {
        var text = await _served.Client.GetStringAsync(address, TestContext.Current.CancellationToken);
        if (expected is not null) Assert.Equal(expected, text);
    }

    [Fact]
    public async Task A_hit_in_the_heading_is_marked_where_the_heading_stands()
    {
        var page = await _served.Client.GetStringAsync("/search?q=heading%3Aletter", Stop);
        Assert.Matches(@"<h2><a [^>]*>(<span class=""no"">[^<]*</span> )?<mark>Letter</mark> ", page);
    }

    [Fact]
    public async Task Inferred_dates_can_be_left_out()
    {
        var all = await _served.Client.GetStringAsync("/search?from=1950&to=1970", Stop);
        var printed = await _served.Client.GetStringAsync("/search?from=1950&to=1970&dates=printed", Stop);
        Assert.Contains("(inferred)", all + await _served.Client.GetStringAsync("/search?from=1950&to=1970&page=2", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("(inferred)", printed, StringComparison.Ordinal);
        Assert.Contains("printed only", printed, StringComparison.Ordinal);
        Assert.NotEqual(Total().Match(all).Groups[1].Value, Total().Match(printed).Groups[1].Value);
    }

    [Theory]
    [InlineData("/search?q=lightship&from=spring", "is no year, month or day")]
    [InlineData("/search?q=lightship&page=9999", "There is no page 9,999")]
    [InlineData("/search?q=lightship&from=1961&to=1951", "0 documents")]
    [InlineData("/search?q=lightship&limit=abc&page=-1&sort=sideways&in=nowhere", " documents</b>")]
    public async Task Odd_parameters_are_answered(string path, string words) => Assert.Contains(words, await _served.Client.GetStringAsync(path, Stop), StringComparison.Ordinal);

    [GeneratedRegex("<li><a href=\"(/search[^\"]*)\">[0-9]{4}</a> <span class=\"count\">([^<]*)</span>")]
    private static partial Regex Year();

    [GeneratedRegex("<input type=\"checkbox\" form=\"search-form\" name=\"([a-z]+)\" value=\"([^\"]*)\"( checked)?[^>]*> <span>[^<]*</span></label> <span class=\"count\">([^<]*)</span>")]
    private static partial Regex Choice();

    [GeneratedRegex("<a [^>]*?href=\"(/search[^\"]*)\"")]
    private static partial Regex Href();

    [GeneratedRegex("<tr><td><a href=\"([^\"]*)\">[^<]*</a></td><td class=\"figure\">([0-9]+)</td>")]
    private static partial Regex Period();

    [GeneratedRegex("<b>([0-9,]+) documents?</b>")]
    private static partial Regex Total();
}
