using System.Net;
using System.Text.RegularExpressions;
using Chancery.Editions.Sqlite;

namespace Chancery.Web.Tests;

/// <summary>Documents are added through the page Transcribe where the program was started for it, and by its own pages alone.</summary>
public sealed partial class AddToEditionTests : IAsyncLifetime
{
    private const string Letter = "7. Letter From Foreign Secretary Orlan to Minister Brekke0\n\nPort Ansel, March 9, 1931.\n\nDear Minister: The dues stand.1\n\nTamsin Orlan\n  1. Source: Strait Files, Box 4. Confidential.\n  2. Not printed.\n";

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of([new ImportSource("vessen1931v02.xml", "loose", () => System.Text.Encoding.UTF8.GetBytes(Examples.Volume))], check: true, edit: true);

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_letter_becomes_a_document_of_a_new_volume_and_its_page_is_shown()
    {
        var answer = await Add("letters", Letter);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/letters/d7", answer.Headers.Location!.ToString());
        Assert.Contains("The dues stand.", await _served.Client.GetStringAsync("/letters/d7", Stop), StringComparison.Ordinal);
        Assert.Contains("/letters/d7", await _served.Client.GetStringAsync("/search?q=dues&kind=letter", Stop), StringComparison.Ordinal);
        Assert.Equal("/letters", (await Add("letters", Letter.Replace("7. L", "8. L", StringComparison.Ordinal) + "\n\n\n\n" + Letter.Replace("7. L", "9. L", StringComparison.Ordinal))).Headers.Location!.ToString());
        using var edition = SqliteEdition.Open(_served.File);
        Assert.Equal(["d7", "d8", "d9"], edition.Contents("letters").Select(e => e.Id));
    }

    [Fact]
    public async Task What_is_added_is_checked_as_the_rest_was()
    {
        await Add("letters", Letter.Replace("dues stand", "the the dues stand", StringComparison.Ordinal));
        for (var i = 0; i < 200 && !(await _served.Client.GetStringAsync("/letters/d7", Stop)).Contains("CH-C002", StringComparison.Ordinal); i++) await Task.Delay(50, Stop);
        Assert.Contains("CH-C002", await _served.Client.GetStringAsync("/letters/d7", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_there_is_replaced_only_when_that_is_said()
    {
        await Add("letters", Letter);
        var changed = Letter.Replace("The dues stand", "The dues fall", StringComparison.Ordinal);
        var asked = await Add("letters", changed);
        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        var page = await asked.Content.ReadAsStringAsync(Stop);
        Assert.Contains("letters holds document 7 already.", page, StringComparison.Ordinal);
        Assert.Contains("The dues fall", TextOf(page), StringComparison.Ordinal);
        Assert.Contains("name=\"volume\" value=\"letters\"", page, StringComparison.Ordinal);
        Assert.Contains("The dues stand", await _served.Client.GetStringAsync("/letters/d7", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Add("letters", changed, wants: "replace")).StatusCode);
        Assert.Contains("The dues fall", await _served.Client.GetStringAsync("/letters/d7", Stop), StringComparison.Ordinal);
        using var edition = SqliteEdition.Open(_served.File);
        Assert.Single(edition.Contents("letters"));
    }

    [Fact]
    public async Task A_document_of_an_imported_file_is_replaced_in_its_place_and_that_is_told()
    {
        Import.Run(_served.File, [new ImportSource("orlan.txt", "strait", () => System.Text.Encoding.UTF8.GetBytes(Letter))], new Sources.ReadingOptions(), stop: Stop);
        var changed = Letter.Replace("The dues stand", "The dues fall", StringComparison.Ordinal);
        Assert.Contains("from orlan.txt; importing that file again would put its text back", await (await Add("strait", changed)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("/strait/d7", (await Add("strait", changed, wants: "replace")).Headers.Location!.ToString());
        using var edition = SqliteEdition.Open(_served.File);
        Assert.Contains("The dues fall", edition.Document("strait", Assert.Single(edition.Contents("strait")).Id)!.Tei, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_several_documents_is_not_torn()
    {
        Import.Run(_served.File, [new ImportSource("both.txt", "strait", () => System.Text.Encoding.UTF8.GetBytes(Letter + "\n\n\n\n" + Letter.Replace("7. L", "8. L", StringComparison.Ordinal)))], new Sources.ReadingOptions(), stop: Stop);
        var answer = await Add("strait", Letter, wants: "replace");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("strait holds document 7 already, from both.txt, which holds other documents too.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var edition = SqliteEdition.Open(_served.File);
        Assert.Equal(2, edition.Contents("strait").Count);
    }

    [Theory]
    [InlineData("vessen1931v02", Letter, "as a bound volume, which is never changed here")]
    [InlineData("", Letter, "begins with a letter")]
    [InlineData("../../etc", Letter, "begins with a letter")]
    [InlineData("a b", Letter, "begins with a letter")]
    [InlineData("letters", "<TEI", "not well-formed")]
    [InlineData("letters", "<?xml version=\"1.0\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><div type=\"compilation\"><head>X</head></div></body></text></TEI>", "Import it with chancery import")]
    [InlineData("letters", "<?xml version=\"1.0\"?><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body/></text></TEI>", "there is nothing to add")]
    public async Task What_cannot_be_added_is_said_and_the_text_stays(string volume, string text, string told)
    {
        var answer = await Add(volume, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(told, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(text.Trim(), WebUtility.HtmlDecode(TextOf(page)).Trim());
        using var edition = SqliteEdition.Open(_served.File);
        Assert.Equal("vessen1931v02", Assert.Single(edition.Volumes()).Id);
    }

    [Fact]
    public async Task While_another_import_writes_nothing_is_added_and_nothing_lost()
    {
        using var writer = SqliteEditionWriter.Open(_served.File);
        var answer = await Add("letters", Letter);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("Another import is writing to the edition just now.", page, StringComparison.Ordinal);
        Assert.Contains("The dues stand.", TextOf(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Nothing", "said")]
    [InlineData("token", "0000")]
    [InlineData("token", "")]
    public async Task A_post_that_is_not_from_a_page_of_the_server_is_refused(string header, string value)
    {
        using var request = await Request("letters", Letter, "add", header == "token" ? value : null);
        request.Headers.Remove("Origin");
        // With a wrong token all else is right.
        if (header == "token") request.Headers.Add("Origin", _served.Address.GetLeftPart(UriPartial.Authority));
        else request.Headers.TryAddWithoutValidation(header, value);
        // A name that was turned to this machine is its own origin.
        if (header == "Host") request.Headers.Add("Origin", "http://" + value);
        var answer = await _served.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("The dues stand.", TextOf(await answer.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        using var edition = SqliteEdition.Open(_served.File);
        Assert.Single(edition.Volumes());
    }

    [Fact]
    public async Task A_browser_that_tells_no_origin_is_heard_when_it_tells_the_same_site()
    {
        using var request = await Request("letters", Letter, "add");
        request.Headers.Remove("Origin");
        request.Headers.Add("Origin", "null");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.SeeOther, (await _served.Client.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_page_asked_for_by_another_name_bears_no_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/transcribe");
        request.Headers.Host = "evil.example";
        var answer = await _served.Client.SendAsync(request, Stop);
        Assert.DoesNotContain("name=\"token\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("no-store", (await _served.Client.GetAsync("/transcribe", Stop)).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_is_served_for_reading_offers_nothing_and_takes_nothing()
    {
        await using var reading = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));
        Assert.DoesNotContain("Add to this edition", await reading.Client.GetStringAsync("/transcribe?example", Stop), StringComparison.Ordinal);
        using var request = await Request("letters", Letter, "add");
        request.Headers.Remove("Origin");
        request.Headers.Add("Origin", reading.Address.GetLeftPart(UriPartial.Authority));
        var answer = await reading.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("served for reading alone", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var edition = SqliteEdition.Open(reading.File);
        Assert.Single(edition.Volumes());
    }

    private static string TextOf(string page) => Area().Match(page).Groups[1].Value;

    private async Task<HttpResponseMessage> Add(string volume, string text, string wants = "add")
    {
        using var request = await Request(volume, text, wants);
        return await _served.Client.SendAsync(request, Stop);
    }

    private async Task<HttpRequestMessage> Request(string volume, string text, string wants, string? token = null)
    {
        token ??= Token().Match(await _served.Client.GetStringAsync("/transcribe", Stop)).Groups[1].Value;
        var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent(volume), "volume" }, { new StringContent(token), "token" }, { new StringContent(wants), "as" } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/transcribe") { Content = form };
        request.Headers.Add("Origin", _served.Address.GetLeftPart(UriPartial.Authority));
        return request;
    }

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex Token();

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();
}
