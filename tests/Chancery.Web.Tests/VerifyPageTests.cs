using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

/// <summary>The Verify page on the sample volume: what is pasted is looked up, linked to its place, and kept nowhere.</summary>
public sealed partial class VerifyPageTests : IAsyncLifetime
{
    private const string Chapter = "He said “there had been one gun, that it was a large gun, and that it had been fired after the event”[^1] and “nobody in the whole world ever wrote this.”\n\n[^1]: FRUS, 1958–1960, vol. II, doc. 8; vol. II, 1958–60.";

    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vesp1958-60v02.xml", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "vesp1958-60v02.xml"), Stop)));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_chapter_is_answered_with_places_differences_and_wrong_citations()
    {
        using var form = new FormUrlEncodedContent([new("text", Chapter)]);
        var answer = await _served.Client.PostAsync("/verify", form, Stop);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("With other words</b> in <a href=\"/vesp1958-60v02/d9#p1\">9. Memorandum of Conversation</a>, vesp1958-60v02, p. 12", html, StringComparison.Ordinal);
        Assert.Contains("<del>large</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>signal</ins>", html, StringComparison.Ordinal);
        Assert.Contains("Not in this edition.", html, StringComparison.Ordinal);
        Assert.Contains("for it is <a href=\"/vesp1958-60v02/d8\">", html, StringComparison.Ordinal);
        Assert.Contains("id=\"p1\"", await _served.Client.GetStringAsync("/vesp1958-60v02/d9", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_footnote_has_an_address_and_its_links_lead_somewhere()
    {
        var html = await _served.Client.GetStringAsync("/verify?text=" + Uri.EscapeDataString("FRUS, 1958–1960, vol. II, p. 13."), Stop);
        Assert.Contains("href=\"/vesp1958-60v02/d9#pg_13\"", html, StringComparison.Ordinal);
        foreach (Match link in Inner().Matches(html)) Assert.NotEqual(HttpStatusCode.NotFound, (await _served.Client.GetAsync(link.Groups[1].Value, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("“<script>alert(1)</script> and four more words”")]
    [InlineData("“title:secret OR \" NEAR( five more words here”")]
    [InlineData("\0\u0001“one two three four five six”")]
    public async Task Hostile_text_is_shown_as_text(string text)
    {
        using var form = new FormUrlEncodedContent([new("text", text)]);
        var answer = await _served.Client.PostAsync("/verify", form, Stop);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Stop)}");
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_is_downloaded_and_wrong_posts_are_refused_in_words()
    {
        using var form = new FormUrlEncodedContent([new("text", Chapter), new("as", "report")]);
        var report = await _served.Client.PostAsync("/verify", form, Stop);
        Assert.Equal("text/plain", report.Content.Headers.ContentType!.MediaType);
        Assert.Contains("1 with other words, 1 not in this edition", await report.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var empty = new FormUrlEncodedContent([new("text", " ")]);
        var refused = await _served.Client.PostAsync("/verify", empty, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("There was no text to read.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await _served.Client.GetAsync("/verify?text=" + new string('a', 4001), Stop)).StatusCode);
        using var zip = new MultipartFormDataContent { { new ByteArrayContent([(byte)'P', (byte)'K', 3, 4, 1, 2]), "file", "a.docx" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await _served.Client.PostAsync("/verify", zip, Stop)).StatusCode);
    }

    [GeneratedRegex("href=\"(/[^\"#]+)")]
    private static partial Regex Inner();
}
