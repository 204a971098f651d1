using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Web.Tests;

/// <summary>Every link of an edition is followed: each leads to an answer, and each place within a page that is named exists.</summary>
public sealed class CrawlTests
{
    private const int Readers = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_link_of_the_samples_is_dead()
    {
        var folder = Path.Combine(Repository.Root, "samples");
        await using var served = await ServedEdition.Of([.. SourceList.Find([folder]).Files.Select(f => ImportSource.Of(f.Path!))], "Samples", check: true);
        await Crawl(served, 300);
    }

    [Fact]
    public async Task No_link_of_a_real_volume_is_dead()
    {
        var volume = Path.Combine(Repository.Root, "..", "shared", "frus", "volumes", "frus1961-63v06.xml");
        if (!File.Exists(volume)) Assert.Skip("The volumes are not here.");
        await using var served = await ServedEdition.Of([ImportSource.Of(volume)], "One volume", check: true);
        await Crawl(served, 1500);
    }

    /// <summary>Follows all links from the home page. A page with a query is not followed to the same page with another one: of filters there is no end.</summary>
    private static async Task Crawl(ServedEdition served, int least)
    {
        var pages = new ConcurrentDictionary<string, HashSet<string>?>(StringComparer.Ordinal);
        var wanted = new ConcurrentDictionary<(string Page, string Id), string>();
        var problems = new ConcurrentQueue<string>();
        var waiting = new List<(string Path, string From)> { ("/", "(start)") };
        pages["/"] = null;
        while (waiting.Count > 0)
        {
            var found = new ConcurrentQueue<(string Path, string From)>();
            await Parallel.ForEachAsync(waiting, new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = Stop }, async (next, stop) =>
            {
                using var answer = await served.Client.GetAsync(next.Path, stop);
                if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently or HttpStatusCode.SeeOther && answer.Headers.Location is { } to)
                {
                    found.Enqueue((new Uri(new Uri(served.Address, next.Path), to).PathAndQuery, next.Path));
                    return;
                }
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    problems.Enqueue($"{(int)answer.StatusCode} {next.Path} from {next.From}");
                    return;
                }
                if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
                var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(stop), stop);
                pages[next.Path] = [.. html.All.Select(e => e.Id).OfType<string>()];
                if (html.QuerySelectorAll("h1").Length != 1) problems.Enqueue($"{html.QuerySelectorAll("h1").Length} headings of the first rank on {next.Path}");
                if (html.Title is null || !html.Title.EndsWith(served.Name, StringComparison.Ordinal)) problems.Enqueue($"title “{html.Title}” on {next.Path}");
                foreach (var twice in html.All.Select(e => e.Id).Where(id => id is { Length: > 0 }).GroupBy(id => id).Where(g => g.Count() > 1)) problems.Enqueue($"id {twice.Key} stands {twice.Count()} times on {next.Path}");
                foreach (var link in Links(html))
                {
                    if (!Uri.TryCreate(new Uri(served.Address, next.Path), link, out var target)) problems.Enqueue($"no address: {link} on {next.Path}");
                    else if (target.Authority == served.Address.Authority)
                    {
                        if (target.Fragment is { Length: > 1 } fragment && !fragment.StartsWith("#:~:", StringComparison.Ordinal)) wanted.TryAdd((target.PathAndQuery, Uri.UnescapeDataString(fragment[1..].Split(":~:")[0])), next.Path);
                        if (!IsOtherQuery(next.Path, target)) found.Enqueue((target.PathAndQuery, next.Path));
                    }
                }
            });
            waiting = [.. found.Where(f => pages.TryAdd(f.Path, null))];
        }
        foreach (var ((page, id), from) in wanted)
            if (pages.TryGetValue(page, out var ids) && ids is not null && !ids.Contains(id)) problems.Enqueue($"no place {id} on {page}, wanted by {from}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{pages.Count} addresses, {wanted.Count} places");
        Assert.True(problems.IsEmpty, $"{problems.Count} of {pages.Count} addresses and {wanted.Count} places:\n{string.Join('\n', problems.Take(40))}");
        Assert.True(pages.Count >= least, $"only {pages.Count} addresses");
    }

    private static IEnumerable<string> Links(IHtmlDocument html) =>
        html.QuerySelectorAll("a[href], link[href]").Select(e => e.GetAttribute("href")!).Concat(html.QuerySelectorAll("script[src], img[src]").Select(e => e.GetAttribute("src")!));

    private static bool IsOtherQuery(string from, Uri target) => target.Query.Length > 0 && from.Contains('?', StringComparison.Ordinal) && from.AsSpan(0, from.IndexOf('?', StringComparison.Ordinal)).SequenceEqual(target.AbsolutePath);
}
