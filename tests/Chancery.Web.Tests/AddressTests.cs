using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Web.Tests;

/// <summary>Volumes and ids of any name are reached; no address reaches anything else.</summary>
public sealed partial class AddressTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("search", "/~search")]
    [InlineData("API", "/~API")]
    [InlineData("verify", "/~verify")]
    [InlineData("lookup", "/~lookup")]
    [InlineData("dates", "/~dates")]
    [InlineData("places", "/~places")]
    [InlineData("kinds", "/~kinds")]
    [InlineData("~transcribe", "/~~transcribe")]
    [InlineData("a/b c", "/a%2Fb%20c")]
    [InlineData("x\"><script>run()</script>", "/x%22%3E%3Cscript%3Erun%28%29%3C%2Fscript%3E")]
    public async Task A_volume_of_any_name_has_an_address(string id, string address)
    {
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace("vessen1931v02", WebUtility.HtmlEncode(id), StringComparison.Ordinal)));
        Assert.Contains($"href=\"{address}\"", await served.Client.GetStringAsync("/", Stop), StringComparison.Ordinal);
        var volume = await served.Client.GetStringAsync(address, Stop);
        Assert.Contains($"href=\"{address}/d1\"", volume, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>run", volume, StringComparison.Ordinal);
        Assert.Contains("harbour had been raised", await served.Client.GetStringAsync(address + "/d1", Stop), StringComparison.Ordinal);
        Assert.Contains("harbour had been raised", await served.Client.GetStringAsync(address + "/d1.txt", Stop), StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"memorandum-of-conversation\"", await served.Client.GetStringAsync($"/api{address}/d1", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d1 a", "/vessen1931v02/d1%20a")]
    [InlineData("d1\"'<x>", "/vessen1931v02/d1%22%27%3Cx%3E")]
    [InlineData("d1%2e", "/vessen1931v02/d1%252e")]
    [InlineData("d1?x#y", "/vessen1931v02/d1%3Fx%23y")]
    [InlineData("d1.txt", "/vessen1931v02/d1.txt")]
    public async Task A_document_of_any_id_has_an_address(string id, string address)
    {
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace("xml:id=\"d1\"", $"xml:id=\"{WebUtility.HtmlEncode(id)}\"", StringComparison.Ordinal)));
        Assert.Contains($"href=\"{address}\"", await served.Client.GetStringAsync("/vessen1931v02", Stop), StringComparison.Ordinal);
        var page = await served.Client.GetStringAsync(address, Stop);
        Assert.Contains("<article", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<x>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_whose_id_is_taken_is_reached_beside_the_other()
    {
        await using var served = await ServedEdition.Of(("volume.xml", Examples.Volume.Replace("xml:id=\"d2\"", "xml:id=\"d1\"", StringComparison.Ordinal)));
        Assert.Contains("Memorandum of Conversation", await served.Client.GetStringAsync("/vessen1931v02/d1", Stop), StringComparison.Ordinal);
        Assert.Contains("Telegram From the Legation", await served.Client.GetStringAsync("/vessen1931v02/d1~2", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/vessen1931v02/..%2f..%2fetc%2fpasswd")]
    [InlineData("/assets/..%2fchancery.css")]
    [InlineData("/assets/%2e%2e%2f%2e%2e%2fappsettings.json")]
    [InlineData("/vessen1931v02/d1/../../../etc/passwd")]
    [InlineData("/%5c..%5c..%5cwindows")]
    [InlineData("/vessen1931v02/d1%00")]
    [InlineData("/vessen1931v02/d1.exe")]
    [InlineData("/Chancery.Web.dll")]
    [InlineData("//elsewhere.example/d1")]
    public async Task No_address_reads_a_file(string path)
    {
        await using var served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));
        // The client would tidy the path: what is asked for goes over the wire as it stands.
        var (status, page) = await Raw.Get(served.Address, path, Stop);
        Assert.True(status is 404 or 400, $"{path} is answered with {status}");
        Assert.DoesNotContain("root:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_site_leads_to_the_place_here()
    {
        await using var served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume));
        var answer = await served.Client.GetAsync("/papers/vessen1931v02/d1fn2", Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/vessen1931v02/d1#d1fn2\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_samples_leads_somewhere_and_to_the_place_it_names()
    {
        await using var served = await ServedEdition.Of([.. SourceList.Find([Path.Combine(Repository.Root, "samples")]).Files.Select(f => ImportSource.Of(f.Path!))]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var open = new Queue<string>(seen);
        var ids = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var links = new List<(string From, string To, string Fragment)>();
        while (open.TryDequeue(out var path))
        {
            var answer = await served.Client.GetAsync(path, Stop);
            Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Redirect, $"{path}: {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync(Stop);
            Assert.DoesNotMatch(@"<[^>]* (style|on[a-z]+)=", html);
            Assert.Single(Script().Matches(html));
            ids[path] = [.. Id().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];
            foreach (var href in Href().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)))
            {
                if (href[0] is not ('/' or '#')) continue;
                var parts = href.Split('#', 2);
                var to = parts[0].Length > 0 ? parts[0] : path;
                if (parts.Length > 1) links.Add((path, to, Uri.UnescapeDataString(parts[1])));
                // Searches lead to searches without end.
                if (!to.StartsWith("/search?", StringComparison.Ordinal) && seen.Add(to)) open.Enqueue(to);
            }
        }
        Assert.True(seen.Count > 100, $"only {seen.Count} addresses are linked");
        Assert.All(links, l => Assert.True(ids[l.To].Contains(l.Fragment), $"{l.From} links to {l.To}#{l.Fragment}, which is not there"));
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<script(?! type=\"application/ld\\+json\")")]
    private static partial Regex Script();

    [GeneratedRegex(" href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
