using System.Net;
using System.Text;

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
    public async Task The_example_shows_a_document_without_doubt()
    {
        var page = await _served.Client.GetStringAsync("/transcribe?example", Stop);
        Assert.Contains("Memorandum of conversation</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>enclosures</dt><dd>1</dd>", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is doubtful.", page, StringComparison.Ordinal);
    }

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
