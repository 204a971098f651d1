using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Sources;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Chancery.Tests.Sources.Pdf;

public sealed class PdfSourceReaderTests
{
    [Fact]
    public void Running_heads_become_page_breaks_and_superior_figures_markers()
    {
        var reading = SourceReaders.Read("x.pdf", TwoPages(), new ReadingOptions());
        Assert.Equal(SourceFormat.Pdf, reading.Format);
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal("Letter From Premier Orsolt to President Halvard", document.Heading);
        Assert.Equal(["1", "2"], document.Notes.Select(n => n.Marker));
        Assert.Equal("Source: Ministry, Central Files, 737.00.", document.SourceNote!.Text);
        Assert.Equal("The winter of 1960 was the hardest that anyone remembered.", document.Notes[1].Text);
        Assert.Equal(["41", "42"], document.PageBreaks.Select(p => p["n"]));
        var paragraphs = document.Element.Descendants(TeiNames.Paragraph).Select(p => Document.Fold(p.Content(e => e.Name == TeiNames.Note))).ToList();
        Assert.Contains("The harbour froze in the winter of 1960, and the fleet lay there without resistance until the month of May, when the ice went out and every ship that could float went after it.", paragraphs);
        Assert.Contains("A second paragraph begins here with an indent and has well-known words; resistance is one of them.", paragraphs);
        Assert.DoesNotContain(paragraphs, p => p.Contains("Orrel Papers", StringComparison.Ordinal));
        Assert.Contains(reading.Findings, f => f.Rule == "CH-T106" && f.Words == "resistance");
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("9. Editorial Note", 12, new PdfPoint(72, 780), font);
        for (var i = 0; i < 12; i++)
        {
            page.AddText($"left line {i} of the first column runs", 10, new PdfPoint(72, 750 - i * 12), font);
            page.AddText($"right line {i} of the second column", 10, new PdfPoint(320, 750 - i * 12), font);
        }
        var reading = SourceReaders.Read("x.pdf", builder.Build(), new ReadingOptions());
        var text = Document.Fold(Assert.Single(new Volume(reading.Tei!).Documents).Element.Content());
        Assert.True(text.IndexOf("left line 11", StringComparison.Ordinal) < text.IndexOf("right line 0", StringComparison.Ordinal));
        Assert.Contains("left line 0 of the first column runs left line 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_without_text_or_damaged_is_refused()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);
        Assert.Contains("no text", Assert.Single(SourceReaders.Read("x.pdf", builder.Build(), new ReadingOptions()).Findings).Message, StringComparison.Ordinal);
        Assert.Null(SourceReaders.Read("x.pdf", "%PDF-1.7\nnothing"u8.ToArray(), new ReadingOptions()).Tei);
    }

    private static byte[] TwoPages()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var bold = builder.AddStandard14Font(Standard14Font.TimesBold);
        var page = builder.AddPage(PageSize.A4);
        double Write(string text, double x, double y, double size = 11, PdfDocumentBuilder.AddedFont? with = null) => page.AddText(text, size, new PdfPoint(x, y), with ?? font).Max(l => l.EndBaseLine.X);
        Write("Orrel Papers 41", 72, 800, 9);
        var end = Write("7. Letter From Premier Orsolt to President Halvard", 72, 770, 11, bold);
        Write("1", end, 774, 6, bold);
        Write("Brask, May 4, 1961.", 300, 745);
        Write("The harbour froze in the winter of 1960, and the fleet lay there without resist-", 84, 720);
        Write("ance until the month of May, when the ice went out and every ship that could", 72, 706);
        Write("1 Source: Ministry, Central Files, 737.00.", 72, 100, 8);
        page = builder.AddPage(PageSize.A4);
        Write("Orrel Papers 42", 72, 800, 9);
        end = Write("float went after it.", 72, 770);
        Write("2", end, 774, 6);
        Write("A second paragraph begins here with an indent and has well-known words;", 84, 756);
        Write("resistance is one of them.", 72, 742);
        Write("2 The winter of 1960 was the hardest that", 72, 100, 8);
        Write("anyone remembered.", 72, 90, 8);
        return builder.Build();
    }
}
