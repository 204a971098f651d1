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
    public void Links_of_the_site_become_references_and_its_classes_say_what_the_opener_is()
    {
        var reading = Read("vesp1961-63v06-d8.html", """
            <!DOCTYPE html><html><body><div id="content-inner"><h2>Volume VI</h2><div class="content"><div class="tei-div4">
            <h4 class="tei-head7">8. Memorandum of Conversation<span id="fnref:1.1"><a class="note" rel="footnote" href="#fn:1.1">1</a></span></h4>
            <div class="tei-dateline">Aboard the packet <i>Halcyon</i>, off Brask, in the night</div>
            <h4 class="tei-list1 listHead">SUBJECT</h4><ul class="tei-list2"><li class="tei-item">Ice</li></ul>
            <h4 class="tei-list1 listHead">PARTICIPANTS</h4><ul class="tei-list2"><li>The Premier</li><li>Mr. Halvard</li></ul>
            <p>See <a href="/historicaldocuments/vesp1961-63v06/d3">Document 3</a>, <a href="https://example.org/historicaldocuments/vesp1958-60v02/pg_41">p. 41</a> and
            <a href="/historicaldocuments/vesp1958-60v02/d5#fn2">the note</a>; <a href="/search">search</a>. <a class="tei-pb1" href="/historicaldocuments/vesp1961-63v06/pg_43">[Page 43]</a>Document 4 is lost.</p>
            <section class="tei-attachment attachment"><p class="tei-p1">Attachment</p><h0 class="tei-head6">Note From the Premier</h0><p>The ice holds.</p>
            <div class="tei-closer"><div class="tei-signed">R. Orsolt, by his own hand and seal</div></div></section>
            </div><div class="footnotes"><ol><li class="footnote" id="fn:1.1" value="1"><span>Source: Ministry Files; see <a href="d2">Document 2</a>.</span><a class="fn-back" href="#fnref:1.1">↩</a></li></ol></div></div></div></body></html>
            """);
        Assert.Empty(reading.Findings);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["#d2", "#d3", "vesp1958-60v02#pg_41", "vesp1958-60v02#d5fn2", "#d4"], document.Element.Descendants(TeiNames.Ref).Select(r => r["target"]));
        Assert.Equal("Aboard the packet Halcyon, off Brask, in the night", Assert.Single(Transcribed.Texts(document.Element, "dateline")));
        Assert.Equal(["Ice", "The Premier", "Mr. Halvard"], Transcribed.Texts(document.Element, "item"));
        Assert.Equal(["subject", "participants"], document.Element.Elements("list").Select(l => l["type"]));
        var enclosure = Assert.Single(document.Attachments);
        Assert.Equal(["Note From the Premier"], Transcribed.Texts(enclosure, "head"));
        Assert.Equal(["R. Orsolt, by his own hand and seal"], Transcribed.Texts(enclosure, "signed"));
        Assert.Equal("43", Assert.Single(document.PageBreaks)["n"]);
    }

    [Fact]
    public void A_file_line_above_the_heading_belongs_to_the_document()
    {
        var reading = Read("vesp1948v01-d8.html", """
            <html><body><main><h1>The volume</h1><p>Chapter</p><div class="tei-div4"><p class="tei-note1">501.BB/5–448: Telegram</p>
            <h4 class="tei-head7">The Minister in Brask (Halvard) to the Secretary</h4><div class="tei-dateline">Brask, May 4, 1948.</div><p>Nothing sails.</p></div></main></body></html>
            """);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(("The Minister in Brask (Halvard) to the Secretary", "501.BB/5–448: Telegram"), (document.Heading, document.SourceNote!.Text));
        Assert.DoesNotContain("Chapter", document.Element.Content(), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_between_slashes_stand_at_their_markers_and_count_anew_in_every_document()
    {
        var reading = Read("vesp1964-68v14.html", """
            <html><body><table><tr><td><a href="/">Home</a></td><td><p>Volume XIV</p>
            <p><b>7. Telegram From the Legation in Brask/1/</b></p><p>Brask, May 4, 1964, 5/3/64.</p><p>/1/Source: Legation Files, 5/2/64. Secret.</p>
            <p>The harbour is closed,/2/ and 3/4 of the ships are in.<br><br>Nothing else.</p><p>/2/By ice; see Document 6.</p>
            <p><strong>8. Editorial Note</strong></p><p>The ice broke./1/</p><p>/1/Gazette, May 9, 1964.</p></td></tr></table></body></html>
            """);
        var documents = new Volume(reading.Tei!).Documents.ToList();
        Assert.Equal(["7", "8"], documents.Select(d => d.Number));
        Assert.Equal(["1:Source: Legation Files, 5/2/64. Secret.", "2:By ice; see Document 6."], documents[0].Notes.Select(n => $"{n.Marker}:{n.Text}"));
        Assert.Equal("Gazette, May 9, 1964.", Assert.Single(documents[1].Notes).Text);
        Assert.True(documents[0].Notes[0].IsSource);
        Assert.Equal(["The harbour is closed, and 3/4 of the ships are in.", "Nothing else."], Transcribed.Texts(documents[0].Element, "p"));
        Assert.Equal("and 3/4 of the ships are in.", ((TeiText)documents[0].Notes[1].Element.Parent!.Nodes[^1]).Value.Trim());
        Assert.Contains("paragraphs: 2.", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_preformatted_text_is_page_text_on_its_own_lines()
    {
        var reading = Read("saved.html", "<html><head><title>x</title></head>\n<body>\n<pre>\n7. Letter From Premier Orsolt1\n\nBrask, May 4, 1961.\n\nThe harbour is\nclosed.2 Nothing more.9\n\n  1. Source: Ministry Files.\n  2. By ice.\n</pre></body></html>");
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["Source: Ministry Files.", "By ice."], document.Notes.Select(n => n.Text));
        Assert.Equal(SourceFormat.Html, reading.Format);
        Assert.Equal([4], reading.Lines);
    }

    [Fact]
    public void A_footnote_in_the_middle_of_a_page_of_tables_and_nested_lists_loses_nothing()
    {
        var reading = Read("x.html", """
            <html><body><h2>7. Report by the Harbour Board<a href="#n1" id="r1">[1]</a></h2>
            <ul><li>Ships<ul><li>Sail</li><li>Steam <a href="#n2" id="r2">[2]</a></li></ul></li><li>Men</li></ul>
            <table><caption>Tonnage</caption><tr><th>Ship</th><th>Tons</th></tr><tr><td><p>Anna</p></td><td>900<a href="#n3" id="r3">[3]</a></td></tr></table>
            <blockquote><p>Quoted words.</p></blockquote><dl><dt>Ice</dt><dd>Thick</dd></dl>
            <p id="n1">[1] Source: Board Files. <a href="#r1">back</a></p><p id="n2">[2] Two only. <a href="#r2">back</a></p><p id="n3">[3] Long tons. <a href="#r3">back</a></p></body></html>
            """);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["Source: Board Files.", "Two only.", "Long tons."], document.Notes.Select(n => n.Text));
        Assert.Equal(["item", "cell"], document.Notes.Skip(1).Select(n => n.Element.Parent!.Name));
        var text = Document.Fold(document.Element.Content(Document.IsNote));
        foreach (var word in (string[])["Ships", "Sail", "Steam", "Men", "Tonnage", "Anna", "900", "Quoted words.", "Ice", "Thick"]) Assert.Contains(word, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_with_a_higher_number_than_its_document_begins_no_document()
    {
        var reading = Read("x.html", "<html><body><h3>7. Report by the Harbour Board</h3><h4>8. Ice</h4><p>Thick.</p><h3>9. Editorial Note</h3><p>Thin.</p></body></html>");
        Assert.Equal(["7", "9"], new Volume(reading.Tei!).Documents.Select(d => d.Number));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced_wherever_they_stand()
    {
        var reading = Read("x.html", "<html><body><h3>7. Editorial\u0001 Note<a href=\"#n\" id=\"r\">&#26;</a></h3><p>See <a href=\"https://example.org/\u0002\">there</a>&#2;.</p><ol class=\"footnotes\"><li id=\"n\" value=\"&#3;\">Note\u0004. <a href=\"#r\">↩</a></li></ol></body></html>");
        var text = reading.Tei!.Source.Text;
        Assert.Contains("7. Editorial\uFFFD Note", text, StringComparison.Ordinal);
        Assert.Contains("Note\uFFFD.", text, StringComparison.Ordinal);
        Assert.Contains(reading.Findings, f => f.Rule == "CH-T107");
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
