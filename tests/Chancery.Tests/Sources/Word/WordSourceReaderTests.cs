using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordDocument = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace Chancery.Tests.Sources.Word;

public sealed class WordSourceReaderTests
{
    [Fact]
    public void Headings_tables_lists_and_real_footnotes_are_read()
    {
        var reading = SourceReaders.Read("vesp1961-63v06-d7.docx", File(withNotes: true), new ReadingOptions());
        Assert.Equal(SourceFormat.Word, reading.Format);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(("d7", "Letter From Premier Orsolt to President Halvard"), (document.Id, document.Heading));
        Assert.Equal("Source: Ministry, Central Files.", document.SourceNote!.Text);
        Assert.Equal("In 1961.", document.Notes[1].Text);
        Assert.Equal(["Ship", "Tons", "Anna", "900"], document.Element.Descendants(TeiNames.Cell).Select(c => c.Content()));
        var text = Chancery.Documents.Document.Fold(document.Element.Content(e => e.Name == TeiNames.Note));
        Assert.Contains("We counted 12 ships in 1960.", text, StringComparison.Ordinal);
        Assert.Contains("a) The first ship.", text, StringComparison.Ordinal);
        Assert.Contains("b) The second ship.", text, StringComparison.Ordinal);
        Assert.Equal("41", Assert.Single(document.PageBreaks)["n"]);
    }

    [Theory]
    [InlineData(TrackedChanges.Accept, "The fleet sails at noon.")]
    [InlineData(TrackedChanges.Refuse, "The fleet sails at dawn.")]
    public void Tracked_changes_are_accepted_or_refused(TrackedChanges changes, string expected)
    {
        var reading = SourceReaders.Read("x.docx", File(withNotes: true), new ReadingOptions(Changes: changes));
        var text = Chancery.Documents.Document.Fold(Assert.Single(new Volume(reading.Tei!).Documents).Element.Content(e => e.Name == TeiNames.Note));
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(reading.Findings, f => f.Rule == "CH-X013");
    }

    [Fact]
    public void Typed_markers_are_aligned_with_the_list_at_the_end()
    {
        var reading = SourceReaders.Read("x.docx", File(withNotes: false), new ReadingOptions());
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["0", "1"], document.Notes.Select(n => n.Marker));
        Assert.Equal("Letter From Premier Orsolt to President Halvard", document.Heading);
    }

    [Fact]
    public void A_damaged_file_is_refused_with_the_reason()
    {
        var file = File(withNotes: true);
        Assert.Contains("cannot be read", Assert.Single(SourceReaders.Read("x.docx", file[..(file.Length / 2)], new ReadingOptions()).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Endnotes_count_apart_in_their_own_digits_and_notes_begin_anew_in_sections()
    {
        var reading = Read(main =>
        {
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(Enumerable.Range(1, 3).Select(i => new Footnote(Words($"Foot {i}.")) { Id = i }));
            main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(Enumerable.Range(1, 2).Select(i => new Endnote(Words($"End {i}.")) { Id = i }));
            return
            [
                new Paragraph(Style("Heading1"), Run("7. Report by the Harbour Board"), new Run(new FootnoteReference { Id = 1 })),
                new Paragraph(Run("Ice."), new Run(new EndnoteReference { Id = 1 }), new Run(new FootnoteReference { Id = 2 })),
                new Paragraph(new ParagraphProperties(new SectionProperties()), Run("More ice.")),
                new Paragraph(Style("Heading1"), Run("8. Editorial Note")),
                new Paragraph(Run("Thaw."), new Run(new FootnoteReference { Id = 3 }), new Run(new EndnoteReference { Id = 2 })),
                new SectionProperties(new FootnoteProperties(new NumberingRestart { Val = RestartNumberValues.EachSection })),
            ];
        });
        var documents = new Volume(reading.Tei!).Documents.ToList();
        Assert.Equal(["1:Foot 1.", "i:End 1.", "2:Foot 2."], documents[0].Notes.Select(n => $"{n.Marker}:{n.Text}"));
        Assert.Equal(["1:Foot 3.", "ii:End 2."], documents[1].Notes.Select(n => $"{n.Marker}:{n.Text}"));
    }

    [Fact]
    public void Numbers_come_from_styles_too_and_lists_of_one_definition_count_on()
    {
        var reading = Read(main =>
        {
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }, new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))) { StyleId = "Kop", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "Document" }, new BasedOn { Val = "Kop" }) { StyleId = "Own", Type = StyleValues.Paragraph });
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(new Level(new StartNumberingValue { Val = 41 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%1." }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 2 },
                new NumberingInstance(new AbstractNumId { Val = 1 }, new LevelOverride(new StartOverrideNumberingValue { Val = 5 }) { LevelIndex = 0 }) { NumberID = 3 });
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Words("Source: Board Files.")) { Id = 1 });
            return
            [
                new Paragraph(Style("Own"), Run("Editorial Note"), new Run(new FootnoteReference { Id = 1 })),
                Listed("Ice.", 2), Listed("Snow.", 3), Listed("Rain.", 3),
                new Paragraph(Style("Own"), Run("Report by the Board")),
            ];
        });
        var documents = new Volume(reading.Tei!).Documents.ToList();
        Assert.Equal(["41", "43"], documents.Select(d => d.Number));
        var text = Chancery.Documents.Document.Fold(documents[0].Element.Content(Chancery.Documents.Document.IsNote));
        foreach (var line in (string[])["42. Ice.", "5. Snow.", "6. Rain."]) Assert.Contains(line, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_boxes_are_read_hidden_text_and_comments_are_said_to_be_left_out()
    {
        var reading = Read(main =>
        {
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(new Paragraph(Run("Is this so?"))) { Id = "1", Author = "A" });
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(new Paragraph(Run("Source: Board Files."))) { Id = 1 });
            const string Words = "<w:txbxContent xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>";
            const string Box = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" Requires=\"wps\"><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx>" + Words + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox>" + Words + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
            return
            [
                new Paragraph(Style("Heading1"), Run("7. Report by the Harbour Board"), new Run(new FootnoteReference { Id = 1 })),
                new Paragraph(Run("Ice"), new Run(new RunProperties(new Vanish()), new Text(" secretly")), new Run(new CommentReference { Id = "1" }), Run(" holds."), new Run(new AlternateContent(Box))),
                new Paragraph(Run("After the box.")),
            ];
        });
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["Ice holds.", "In the box.", "After the box."], Transcribed.Texts(document.Element, "p"));
        Assert.Equal(3, reading.Findings.Count(f => f.Rule == "CH-X019"));
    }

    [Fact]
    public void A_row_of_a_table_that_was_added_or_taken_out_follows_the_tracked_changes()
    {
        TableRow Changed(OpenXmlElement change, string text) => new(new TableRowProperties(change), new TableCell(Words(text)), new TableCell(Words("x")));
        byte[] file = Bytes(main =>
        {
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Words("Source: Board Files.")) { Id = 1 });
            return
            [
                new Paragraph(Style("Heading1"), Run("7. Report by the Harbour Board"), new Run(new FootnoteReference { Id = 1 })),
                new Table(Row("Ship", "Tons"), Changed(new Inserted { Id = "1" }, "New"), Changed(new Deleted { Id = "2" }, "Old")),
            ];
        });
        foreach (var (changes, expected) in new[] { (TrackedChanges.Accept, "New"), (TrackedChanges.Refuse, "Old") })
            Assert.Equal(["Ship", "Tons", expected, "x"], Transcribed.Texts(SourceReaders.Read("x.docx", file, new ReadingOptions(Changes: changes)).Tei!.Root, "cell"));
    }

    [Fact]
    public void Findings_say_the_paragraph()
    {
        var reading = Read(_ => [Words("7. Report by the Harbour Board0"), Words("Brask, May 4, 1961."), Words("The ice holds,1 they say."), Words("1. Source: Board Files."), Words("2. Board Journal."), Words("3. Nowhere marked.")]);
        // One of the three notes of the paragraphs 4 to 6; the lines of the page text made of them lie further down.
        Assert.Matches("^x.docx:[4-6]:1$", Assert.Single(reading.Findings, f => f.Rule == "CH-T101").Where.ToString());
        Assert.Equal([1], reading.Lines);
    }

    private static SourceReading Read(Func<MainDocumentPart, OpenXmlElement[]> body) => SourceReaders.Read("x.docx", Bytes(body), new ReadingOptions());

    private static byte[] Bytes(Func<MainDocumentPart, OpenXmlElement[]> body)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new WordDocument(new Body(body(main)));
        }
        return stream.ToArray();
    }

    private static ParagraphProperties Style(string id) => new(new ParagraphStyleId { Val = id });

    private static Paragraph Listed(string text, int list) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })), Run(text));

    private static byte[] File(bool withNotes)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new WordDocument(new Body());
            var body = main.Document.Body!;
            if (withNotes)
            {
                main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(
                    new Footnote(Words(" Source: Ministry, Central Files.")) { Id = 1 },
                    new Footnote(Words(" In 1961.")) { Id = 2 });
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                    new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.LowerLetter }, new LevelText { Val = "%1)" }) { LevelIndex = 0 }) { AbstractNumberId = 1 },
                    new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
                body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Heading2" }), Run("7. Letter From Premier Orsolt to President Halvard"), new Run(new FootnoteReference { Id = 1 })));
                body.Append(Words("Brask, May 4, 1961."));
                body.Append(new Paragraph(Run("We counted 12 ships in 1960."), new Run(new FootnoteReference { Id = 2 }), Run(" More may come.")));
                body.Append(Words("[Page 41]"));
                body.Append(new Paragraph(Run("The fleet sails at "), new DeletedRun(new Run(new DeletedText("dawn"))) { Id = "9" }, new InsertedRun(Run("noon")) { Id = "10" }, Run(".")));
                body.Append(Numbered("The first ship."), Numbered("The second ship."));
                body.Append(new Table(Row("Ship", "Tons"), Row("Anna", "900")));
                body.Append(Words("Orsolt"));
            }
            else
            {
                foreach (var line in (string[])["7. Letter From Premier Orsolt to President Halvard0", "Brask, May 4, 1961.", "We counted twelve ships.1 More may come.", "Orsolt", "1. Source: Ministry, Central Files.", "2. In the spring."])
                    body.Append(Words(line));
            }
        }
        return stream.ToArray();
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Words(string text) => new(Run(text));

    private static Paragraph Numbered(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), Run(text));

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(Words(c))));
}
