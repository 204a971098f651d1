using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

public sealed class TranscribeTests : IAsyncLifetime
{
    private const string PageText = "7. Letter From Foreign Secretary Orlan to Minister Brekke0\n\nPort Ansel, March 9, 1931.\n\nDear Minister: The dues stand.1\n\nTamsin Orlan\n  1. Source: Strait Files, Box 4. Confidential.\n  2. Not printed.\n";

    private ServedEdition _served = null!;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(3)]
    [InlineData(200)]
    public async Task What_is_too_large_is_refused_by_a_page_that_says_so(int megabytes)
    {
        var answer = await Post(("text", new ZeroesContent(megabytes * 1024L * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Contains("the page takes up to 2 MB", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Transcribe</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_given_is_answered_by_a_page_that_asks_for_text()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(("text", new StringContent(" ")))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _served.Client.PostAsync("/transcribe", new StringContent("{}", Encoding.UTF8, "application/json"), Stop)).StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_carried_along_so_that_its_tei_can_be_taken()
    {
        // The form of the page carries such a file as base64: whatever its bytes are, they are read again as they were.
        var kept = Convert.ToBase64String(Encoding.UTF8.GetBytes(PageText));
        var answer = await Post(("kept", new StringContent(kept)), ("name", new StringContent("letters/orlan.docx")), ("text", new StringContent("")), ("as", new StringContent("tei")));
        Assert.Equal("attachment; filename*=UTF-8''orlan.xml", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Contains("The dues stand.", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(("kept", new StringContent("no!base64")))).StatusCode);
    }

    [Fact]
    public async Task A_text_keeps_the_name_of_its_file_and_the_name_stays_text()
    {
        const string name = "\"><img src=x onerror=run()>.txt";
        var page = await (await Post(("name", new StringContent(name)), ("text", new StringContent(PageText)))).Content.ReadAsStringAsync(Stop);
        Assert.Contains("name=\"name\" value=\"&quot;&gt;&lt;img src=x onerror=run()&gt;.txt\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_shows_a_document_and_what_the_checks_advise()
    {
        var page = await _served.Client.GetStringAsync("/transcribe?example", Stop);
        Assert.Contains("Memorandum of conversation</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>enclosures</dt><dd>1</dd>", page, StringComparison.Ordinal);
        Assert.Contains("1 document; 1 finding<", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/findings/rules/CH-M003\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sound_text_has_no_finding()
    {
        var page = await Page(("text", new StringContent(PageText)));
        Assert.Contains("1 document; nothing is doubtful.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_the_checks_stands_at_its_line_and_in_the_document_and_a_change_is_offered_and_taken_back()
    {
        var text = PageText.Replace("The dues stand", "The dues of of l931 stand", StringComparison.Ordinal);
        var page = await Page(("text", new StringContent(text)));
        var item = Regex.Match(page, "<li id=\"(page-finding-[0-9a-f]+)\" data-start=\"(\\d+)\" data-length=\"(\\d+)\">.*?</li>", RegexOptions.Singleline);
        Assert.Equal("of of", text.Substring(int.Parse(item.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(item.Groups[3].Value, CultureInfo.InvariantCulture)));
        Assert.Contains(">line 5</a>", item.Value, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{item.Groups[1].Value}\" title=\"Warning CH-C002", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#page-mark-", item.Value, StringComparison.Ordinal);
        Assert.Contains("Write “of”</button>", WebUtility.HtmlDecode(item.Value), StringComparison.Ordinal);
        var change = Regex.Match(item.Value, "name=\"change\" value=\"([^\"]+)\"").Groups[1].Value;

        var changed = await Page(("text", new StringContent(text.ReplaceLineEndings("\r\n"))), ("change", new StringContent(change)));
        Assert.Contains("The dues of l931 stand", TextOf(changed), StringComparison.Ordinal);
        Assert.Contains("1 document; 1 finding<", changed, StringComparison.Ordinal);
        var back = Regex.Match(changed, "name=\"change\" value=\"([^\"]+)\" class=\"second\">Put &#x201C;of of&#x201D; back.").Groups[1].Value;
        Assert.Equal(text.Trim(), TextOf(await Page(("text", new StringContent(TextOf(changed))), ("change", new StringContent(back)))).Trim());

        var stale = await Page(("text", new StringContent(text.Replace("of of", "of", StringComparison.Ordinal))), ("change", new StringContent(change)));
        Assert.Contains("Nothing was changed.", stale, StringComparison.Ordinal);
        Assert.Contains("The dues of l931 stand", TextOf(stale), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_in_a_file_of_other_line_ends_are_those_of_the_text_that_is_shown()
    {
        var text = PageText.Replace("The dues stand", "The dues of of l931 stand", StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new StringContent(text.ReplaceLineEndings("\r\n")), "file", "page.txt" } };
        var page = await (await _served.Client.PostAsync("/transcribe", form, Stop)).Content.ReadAsStringAsync(Stop);
        var shown = TextOf(page);
        Assert.DoesNotContain('\r', shown);
        var item = Regex.Match(page, "data-start=\"(\\d+)\" data-length=\"5\"");
        Assert.Equal("of of", shown.Substring(int.Parse(item.Groups[1].Value, CultureInfo.InvariantCulture), 5));
        var change = Regex.Match(page[item.Index..], "name=\"change\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.Contains("The dues of l931 stand", TextOf(await Page(("text", new StringContent(shown)), ("change", new StringContent(change)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-1.1.000000000000.")]
    [InlineData("99999999.1.000000000000.YQ")]
    [InlineData("0.99999999.000000000000.YQ")]
    [InlineData("0.1.000000000000.%%")]
    public async Task A_change_that_is_none_changes_nothing(string change) =>
        Assert.Contains("Nothing was changed.", await Page(("text", new StringContent(PageText)), ("change", new StringContent(change))), StringComparison.Ordinal);

    [Fact]
    public async Task Repairs_of_tei_are_made_at_their_place()
    {
        var tei = Examples.Volume.Replace("without notice.<note", "without notice. <note", StringComparison.Ordinal);
        var page = await Page(("text", new StringContent(tei)));
        var item = Regex.Match(page, "<li id=\"page-finding[^>]*>(?:(?!</li>).)*CH-N007(?:(?!</li>).)*</li>", RegexOptions.Singleline).Value;
        var change = Regex.Match(item, "name=\"change\" value=\"([^\"]+)\"").Groups[1].Value;
        var changed = TextOf(await Page(("text", new StringContent(tei)), ("change", new StringContent(change))));
        Assert.Equal(Examples.Volume.Trim(), changed.Trim());
    }

    [Fact]
    public async Task A_script_is_given_the_part_of_the_page_that_changes()
    {
        var answer = await Post(("text", new StringContent(PageText)), ("as", new StringContent("part")));
        var part = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("<section class=\"findings\"", part, StringComparison.Ordinal);
        Assert.Contains("<article class=\"doc\"", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_pasted_text_is_markup()
    {
        var part = await (await Post(("text", new StringContent(PageText.Replace("The dues stand", "The the <script>run()</script> l931 \"><img src=x onerror=run()>", StringComparison.Ordinal))), ("as", new StringContent("part")))).Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("<script", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", part, StringComparison.Ordinal);
    }

    /// <summary>The text field as a browser reads it, which passes over a first line end.</summary>
    private static string TextOf(string page) => WebUtility.HtmlDecode(Regex.Match(page, "<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline).Groups[1].Value) is ['\n', .. var text] ? text : "";

    private async Task<string> Page(params (string Name, HttpContent Content)[] fields) => await (await Post(fields)).Content.ReadAsStringAsync(Stop);

    private async Task<HttpResponseMessage> Post(params (string Name, HttpContent Content)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in fields) form.Add(content, name);
        return await _served.Client.PostAsync("/transcribe", form, Stop);
    }

    /// <summary>So many zeroes, never held in memory.</summary>
    private sealed class ZeroesContent(long length) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var block = Encoding.ASCII.GetBytes(new string('0', 64 * 1024));
            for (var left = length; left > 0; left -= block.Length) await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(left, block.Length)), Stop);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
