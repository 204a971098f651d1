using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;
using Chancery.Sources.Html;

namespace Chancery.Tests.Sources.Html;

public sealed class HtmlSourceReaderTests
{
    private const string Present = """
        <!DOCTYPE html><html><head><title>7</title><link rel="canonical" href="https://example.org/historicaldocuments/vesp1961-63v06/d7"/>
        <script>document.write('<p>never</p>')</script></head><body><nav><a href="/">Home</a></nav>
        <div id="content-inner"><p class="breadcrumb">Volumes</p>
        <h3 class="tei-head">7. Letter From Premier Orsolt to President
          Halvard<span id="fnref:1_2"><a class="note" rel="footnote" href="#fn:1_2">1</a></span></h3>
        <p class="tei-dateline">Brask, May 4, 1961.</p>
        <p class="tei-p">Mr. President: In the year 1961<span id="fnref:1_3"><a class="note" rel="footnote" href="#fn:1_3">2</a></span> we counted 12 ships
        off <a id="pg_41" class="page">[Page 41]</a> the cape.</p>
        <a class="page">[Page 42]</a>
        <table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Anna</td><td>900</td></tr></table>
        <p class="tei-signed">Orsolt</p>
        <div class="footnotes"><ol><li class="footnote" id="fn:1_2" value="1"><span class="fn-content">Source: Ministry, Central Files.</span> <a class="fn-back" href="#fnref:1_2">↩</a></li>
        <li class="footnote" id="fn:1_3" value="2">A leap of <b>faith</b>; see Document 3.<a class="fn-back" href="#fnref:1_3">↩</a></li></ol></div>
        </div><footer>Site</footer></body></html>
        """;

    [Fact]
    public void Headings_note_anchors_and_page_marks_are_taken_as_html_gives_them()
    {
        var reading = Read("page.html", Present);
        Assert.Empty(reading.Findings);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(("vesp1961-63v06", "d7", "7"), (new Volume(reading.Tei!).Id, document.Id, document.Number));
        Assert.Equal("Letter From Premier Orsolt to President Halvard", document.Heading);
        Assert.Equal(["1", "2"], document.Notes.Select(n => n.Marker));
        Assert.Equal("Source: Ministry, Central Files.", document.SourceNote!.Text);
        Assert.Equal("A leap of faith; see Document 3.", document.Notes[1].Text);
        Assert.Equal(["41", "42"], document.PageBreaks.Select(p => p["n"]));
        var text = document.Element.Content(e => e.Name == TeiNames.Note);
        Assert.Contains("In the year 1961 we counted 12 ships off the cape.", Document.Fold(text), StringComparison.Ordinal);
        Assert.DoesNotContain("never", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Site", text, StringComparison.Ordinal);
        Assert.Equal(["Anna", "900"], document.Element.Descendants(TeiNames.Cell).Skip(2).Select(c => c.Content()));
        Assert.Equal("1961-05-04", document.Element.Descendants(TeiNames.Date).First()["when"]);
        Assert.Equal("Orsolt", document.Element.Descendants(TeiNames.Signed).Single().Content().Trim());
    }

    [Fact]
    public void Older_pages_link_superscripts_to_a_list()
    {
        var reading = Read("vesp1958-60v02-d3.htm", """
            <html><body><h2>3. Telegram From the Legation in Brask<a href="#fn1" id="fnref1"><sup>1</sup></a></h2>
            <p>Nothing to report.<sup><a href="#fn2" id="fnref2">2</a></sup> “Nothing.”</p>
            <hr/><p id="fn1">1. Source: Legation Files. <a href="#fnref1">↩</a></p><p id="fn2">Not found. <a href="#fnref2">^</a></p></body></html>
            """);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal("d3", document.Id);
        Assert.Equal(2, document.Notes.Count);
        Assert.Equal("Source: Legation Files.", document.SourceNote!.Text);
        Assert.Equal("Not found.", document.Notes[1].Text);
        Assert.Contains("Nothing to report. “Nothing.”", Document.Fold(document.Element.Content(e => e.Name == TeiNames.Note)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_is_refused() =>
        Assert.Equal(Severity.Error, Assert.Single(Read("x.html", "<html><body><nav>Home</nav></body></html>").Findings).Severity);

    private static SourceReading Read(string name, string html)
    {
        var source = new SourceText(name, html);
        var reader = new HtmlSourceReader();
        Assert.True(reader.Recognises(source));
        return reader.Read(source, new ReadingOptions());
    }
}
