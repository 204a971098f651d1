using System.Net;

namespace Chancery.Web.Tests;

/// <summary>The documents in order of time: years, calendar, months, days, and the way on from a document.</summary>
public sealed class DatesPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(
        ("vessen1931v02.xml", Examples.Volume),
        // The same day in a second volume, and a document that is dated to the month alone.
        ("vessen1931v03.xml", Examples.Volume.Replace("vessen1931v02", "vessen1931v03", StringComparison.Ordinal)
            .Replace("<date when=\"1931-03-05\">March 5, 1931</date>", "<date notBefore=\"1931-03-01\" notAfter=\"1931-03-31\">March 1931</date>", StringComparison.Ordinal)),
        ("vessen1934v01.xml", Examples.Volume.Replace("vessen1931v02", "vessen1934v01", StringComparison.Ordinal).Replace("1931-03", "1934-06", StringComparison.Ordinal).Replace("March", "June", StringComparison.Ordinal).Replace(", 1931</date>", ", 1934</date>", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task Years_lead_to_calendars_and_days()
    {
        var years = await _served.Client.GetStringAsync("/dates", Stop);
        Assert.Contains("<a href=\"/dates/1931\">1931</a> <span class=\"count\">4</span>", years, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/dates/1934\">1934</a> <span class=\"count\">2</span>", years, StringComparison.Ordinal);
        var year = await _served.Client.GetStringAsync("/dates/1931", Stop);
        Assert.Contains("href=\"/dates/1931/03/02\" aria-label=\"March 2, 1931: 2 documents\"", year, StringComparison.Ordinal);
        Assert.Contains("href=\"/dates/1931/03/05\" aria-label=\"March 5, 1931: 1 document\"", year, StringComparison.Ordinal);
        Assert.DoesNotContain("/dates/1931/03/01\"", year, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/dates/1931/03#less-exact\">1</a> of the month alone", year, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"/dates/1934\"", year, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", year, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_begins_on_the_right_day_of_the_week()
    {
        var year = await _served.Client.GetStringAsync("/dates/1931", Stop);
        var march = year[year.IndexOf("href=\"/dates/1931/03\"", StringComparison.Ordinal)..];
        // March 1, 1931 was a Sunday.
        Assert.Contains("<tbody><tr><td>1</td><td><a", march.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_has_its_days_and_what_is_dated_less_exactly()
    {
        var page = await _served.Client.GetStringAsync("/dates/1931/03", Stop);
        Assert.Contains("<a href=\"/dates/1931/03/02\">Monday, March 2</a>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("/vessen1931v02/d1\"", StringComparison.Ordinal) < page.IndexOf("/vessen1931v03/d1\"", StringComparison.Ordinal));
        Assert.True(page.IndexOf("id=\"less-exact\"", StringComparison.Ordinal) < page.IndexOf("/vessen1931v03/d2\"", StringComparison.Ordinal));
        Assert.Contains("rel=\"next\" href=\"/dates/1934/06\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_leads_to_its_neighbours_over_gaps()
    {
        var page = await _served.Client.GetStringAsync("/dates/1931/03/05", Stop);
        Assert.Contains("href=\"/vessen1931v02/d2\"", page, StringComparison.Ordinal);
        Assert.Contains("Of a longer time that holds this day", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\" href=\"/dates/1931/03/02\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"/dates/1934/06/02\"", page, StringComparison.Ordinal);
        Assert.Contains("No document of this edition is dated to this day", await _served.Client.GetStringAsync("/dates/1933/01/01", Stop), StringComparison.Ordinal);
    }

    /// <summary>Spans that began earlier stand first; the day has documents though they stand on the second page.</summary>
    [Fact]
    public async Task A_day_in_many_longer_times_says_that_it_has_documents()
    {
        var spans = string.Concat(Enumerable.Range(1, 205).Select(i => $"<div type=\"document\" xml:id=\"d{i}\" n=\"{i}\"><head>{i}. Report</head><p><date from=\"1931-02-0{1 + i % 9}\" to=\"1931-03-31\">Spring</date></p><dateline><date from=\"1931-02-0{1 + i % 9}\" to=\"1931-03-31\">Spring</date></dateline></div>"));
        await using var served = await ServedEdition.Of(("spans.xml", $"<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:id=\"spans1931\"><teiHeader/><text><body>{spans}<div type=\"document\" xml:id=\"d300\" n=\"300\"><head>300. Note</head><dateline><date when=\"1931-03-05\">March 5, 1931</date></dateline></div></body></text></TEI>"));
        var first = await served.Client.GetStringAsync("/dates/1931/03/05", Stop);
        Assert.Contains("Of a longer time that holds this day", first, StringComparison.Ordinal);
        Assert.DoesNotContain("No document of this edition is dated to this day", first, StringComparison.Ordinal);
        Assert.Contains("/d300\"", await served.Client.GetStringAsync("/dates/1931/03/05?page=2", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_leads_on_in_time_over_the_whole_edition()
    {
        var page = await _served.Client.GetStringAsync("/vessen1931v03/d1", Stop);
        Assert.Contains("<a href=\"/dates/1931/03/02\">March 2, 1931</a>, with 1 other document of the edition", page, StringComparison.Ordinal);
        Assert.Contains("Before it stands <a href=\"/vessen1931v02/d1\">", page, StringComparison.Ordinal);
        Assert.Contains("Behind it stands <a href=\"/vessen1931v02/d2\">", page, StringComparison.Ordinal);
        var month = await _served.Client.GetStringAsync("/vessen1931v03/d2", Stop);
        Assert.Contains("<a href=\"/dates/1931/03\">March 1931</a>", month, StringComparison.Ordinal);
        Assert.DoesNotContain("Before it stands", month, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_the_first_and_last_day_have_calendars()
    {
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace("1931-03-02", "0001-01-01", StringComparison.Ordinal).Replace("1931-03-05", "9999-12-31", StringComparison.Ordinal)));
        Assert.Contains("href=\"/dates/0001/01/01\" aria-label", await served.Client.GetStringAsync("/dates/0001", Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/dates/9999/12/31\" aria-label", await served.Client.GetStringAsync("/dates/9999", Stop), StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/d2\"", await served.Client.GetStringAsync("/dates/9999/12/31", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dates/1931/3", "/dates/1931/03")]
    [InlineData("/dates/1931/3/2", "/dates/1931/03/02")]
    public async Task Dates_in_other_digits_lead_to_the_right_address(string path, string address)
    {
        var answer = await _served.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/dates/1931/02/30", "href=\"/dates/1931/02\"")]
    [InlineData("/dates/1931/13", "href=\"/dates/1931\"")]
    [InlineData("/dates/1931/13/01", "href=\"/dates/1931\"")]
    [InlineData("/dates/0000", "href=\"/dates\"")]
    [InlineData("/dates/31", "href=\"/dates\"")]
    [InlineData("/dates/%3Cscript%3E", "href=\"/dates\"")]
    [InlineData("/dates/99999", "href=\"/dates\"")]
    public async Task No_date_is_not_found_and_helped(string path, string near)
    {
        var answer = await _served.Client.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(near, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dates/0001")]
    [InlineData("/dates/0001/01/01")]
    [InlineData("/dates/9999")]
    [InlineData("/dates/9999/12")]
    [InlineData("/dates/9999/12/31")]
    [InlineData("/dates/1931/03?page=999999999")]
    public async Task Dates_at_the_ends_of_time_are_answered(string path) => Assert.Equal(HttpStatusCode.OK, (await _served.Client.GetAsync(path, Stop)).StatusCode);
}
