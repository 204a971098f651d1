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
