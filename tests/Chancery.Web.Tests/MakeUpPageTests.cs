using Chancery.Editions;
using Chancery.Web.MakeUp;

namespace Chancery.Web.Tests;

/// <summary>What a volume is made up of.</summary>
public sealed class MakeUpPageTests : IAsyncLifetime
{
    private ServedEdition _served = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _served = await ServedEdition.Of(("vessen1931v02.xml", Examples.Volume), ("crowded.xml", Examples.Crowded));

    public async ValueTask DisposeAsync() => await _served.DisposeAsync();

    [Fact]
    public async Task A_volume_tells_its_chapters_kinds_classifications_and_words()
    {
        var page = await _served.Client.GetStringAsync("/vessen1931v02/makeup", Stop);
        Assert.Contains("<title>First talks: 2 documents, March 2, 1931 – March 5, 1931</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>The harbour dues:", page, StringComparison.Ordinal);
        Assert.Contains("<td><a href=\"/dates/1931/03/02\">March 2, 1931</a></td><td><a href=\"/dates/1931/03/05\">March 5, 1931</a></td><td class=\"figure\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?volume=vessen1931v02&amp;kind=telegram&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?volume=vessen1931v02&amp;classification=Secret&amp;sort=date\"", page, StringComparison.Ordinal);
        Assert.Contains("none printed", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/vessen1931v02/makeup\"", await _served.Client.GetStringAsync("/vessen1931v02", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_behind_a_chapter_within_their_own_belong_to_it()
    {
        ContentsEntry Entry(string id, string type, int depth) => new(id, type, depth, null, id, type == "document" ? "1931-03-02" : null, false, 0);
        var strips = ChapterStrip.Of([Entry("ch1", "chapter", 0), Entry("d1", "document", 1), Entry("ch2", "subchapter", 1), Entry("d2", "document", 2), Entry("d3", "document", 1)]);
        Assert.Equal([("ch1", 2), ("ch2", 1)], strips.Select(s => (s.Id, s.Documents)));
    }

    [Fact]
    public async Task Notes_have_the_share_of_words_that_they_have()
    {
        // 60 notes of 1 to 7 remarks of five words each against 4 words of text for each note and few more.
        var page = await _served.Client.GetStringAsync("/crowded/makeup", Stop);
        var remarks = Enumerable.Range(2, 60).Sum(n => 5 * (n % 7 + 1));
        var soundings = 230 * 3;
        Assert.Contains("<span>footnotes</span>", page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"<span class=\"count\">{remarks + soundings:N0}</span>"), page[page.IndexOf("<span>footnotes</span>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volume_without_dates_has_no_strips() => Assert.DoesNotContain("Chapters in time", await _served.Client.GetStringAsync("/crowded/makeup", Stop), StringComparison.Ordinal);
}
