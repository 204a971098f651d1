using System.Globalization;
using System.Text;
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

    [Fact]
    public void Notes_at_the_feet_of_columns_and_under_them_are_joined_with_their_markers()
    {
        var page = new StringBuilder();
        page.Append(Text("9. Editorial Note", 72, 370, 12));
        for (var i = 0; i < 9; i++)
        {
            page.Append(Text(i == 8 ? "the left end" : "left words run on here", 30, 345 - i * 12, 10));
            page.Append(Text(i == 8 ? "the right end" : "right words run on too", 215, 345 - i * 12, 10));
        }
        page.Append(Text("1", 100, 352, 6)).Append(Text("2", 290, 352, 6)).Append(Text("3", 80, 252, 6));
        page.Append(Text("1 Left note, first.", 30, 225, 7)).Append(Text("3 Left note, second.", 30, 216, 7)).Append(Text("2 Right note.", 215, 225, 7));
        var reading = SourceReaders.Read("x.pdf", Pdf(0, page.ToString()), new ReadingOptions());
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["1:Left note, first.", "3:Left note, second.", "2:Right note."], document.Notes.Select(n => $"{n.Marker}:{n.Text}"));
        var text = Document.Fold(document.Element.Content(Document.IsNote));
        Assert.True(text.IndexOf("the left end", StringComparison.Ordinal) < text.IndexOf("right words", StringComparison.Ordinal));
        Assert.DoesNotContain(reading.Findings, f => f.Severity == Severity.Warning);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Pages_that_are_turned_read_as_upright_ones(int turn)
    {
        var page = Text("7. Letter From Premier Orsolt", 40, 360, 12) + Text("The ice went out in May and every ship that could", 40, 330, 11) + Text("float went after it.", 40, 317, 11);
        var upright = SourceReaders.Read("x.pdf", Pdf(0, page), new ReadingOptions());
        var turned = SourceReaders.Read("x.pdf", Pdf(turn, page), new ReadingOptions());
        Assert.Equal(upright.Tei!.Source.Text, turned.Tei!.Source.Text);
        Assert.Contains("every ship that could float went after it.", upright.Tei.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_in_the_margin_is_left_out_and_said()
    {
        var page = Text("7. Letter From Premier Orsolt", 40, 360, 12) + Text("The ice went out in May.", 40, 330, 11) + "BT /F1 11 Tf 0 1 -1 0 390 100 Tm (DECLASSIFIED) Tj ET\n";
        var reading = SourceReaders.Read("x.pdf", Pdf(0, page), new ReadingOptions());
        Assert.DoesNotContain("DECLASSIFIED", reading.Tei!.Source.Text, StringComparison.Ordinal);
        Assert.Contains(reading.Findings, f => f.Rule == "CH-X020" && f.Message.EndsWith(": 12.", StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_that_count_on_with_the_pages_are_page_numbers_whatever_stands_beside_them()
    {
        string Page(int number, string head, string text) => Text(head, 40, 385, 8) + Text(number.ToString(CultureInfo.InvariantCulture), 350, 385, 8) + Text(text, 40, 340, 11);
        var reading = SourceReaders.Read("x.pdf", Pdf(0,
            Page(281, "The Harbour", "7. Editorial Note"),
            Page(282, "Ice and Snow", "In 1961 the ice went out on May 4, 1961, and 12"),
            Page(283, "The Orrel Bank", "ships sailed. None came back before the year 1962"),
            Page(284, "The Fleet", "was over.")), new ReadingOptions());
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["281", "282", "283", "284"], document.PageBreaks.Select(p => p["n"]));
        Assert.Contains("on May 4, 1961, and 12 ships sailed. None came back before the year 1962 was over.", Document.Fold(document.Element.Content()), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_behind_the_text_belong_to_the_superior_figures_before_them()
    {
        var page = Text("7. Editorial Note", 40, 370, 12) + Text("0", 120.5, 374, 7) + Text("The ice went out in May", 40, 345, 11) + Text("1", 148, 349, 7) + Text("and not in June.", 155, 345, 11)
            + Text("Nobody had seen the like.", 40, 320, 11) + Text("2", 154.8, 324, 7)
            + Text("0. Source: Board Files.", 40, 280, 11) + Text("1. On the fourth.", 40, 262, 11) + Text("2. But see the Gazette.", 40, 244, 11);
        var reading = SourceReaders.Read("x.pdf", Pdf(0, page), new ReadingOptions());
        var document = Assert.Single(new Volume(reading.Tei!).Documents);
        Assert.Equal(["0:Source: Board Files.", "1:On the fourth.", "2:But see the Gazette."], document.Notes.Select(n => $"{n.Marker}:{n.Text}"));
        Assert.Equal(["head", "p", "p"], document.Notes.Select(n => n.Element.Parent!.Name));
        Assert.Equal("7. Editorial Note The ice went out in May and not in June. Nobody had seen the like.", Document.Fold(document.Element.Content(Document.IsNote)));
    }

    [Fact]
    public void Lists_of_subject_and_participants_need_no_bullets()
    {
        var page = Text("7. Memorandum of Conversation", 40, 370, 12) + Text("SUBJECT", 40, 345, 11) + Text("Ice", 40, 332, 11) + Text("PARTICIPANTS", 40, 312, 11) + Text("The Premier", 40, 299, 11) + Text("Mr. Halvard, Harbour Master", 40, 286, 11)
            + Text("The Premier said that the ice would go out in May and that every ship", 52, 266, 11) + Text("would sail.", 40, 253, 11);
        var document = Assert.Single(new Volume(SourceReaders.Read("x.pdf", Pdf(0, page), new ReadingOptions()).Tei!).Documents);
        Assert.Equal(["subject:Ice", "participants:The Premier", "participants:Mr. Halvard, Harbour Master"], document.Element.Elements("list").SelectMany(l => l.Elements("item").Select(i => l["type"] + ":" + i.Content())));
        Assert.Equal(["The Premier said that the ice would go out in May and that every ship would sail."], Transcribed.Texts(document.Element, "p"));
    }

    [Fact]
    public void A_pdf_with_a_password_is_refused() =>
        Assert.Contains("password", Assert.Single(SourceReaders.Read("x.pdf", Convert.FromBase64String(WithPassword), new ReadingOptions()).Findings).Message, StringComparison.Ordinal);

    /// <summary>One page that says <c>7. Editorial Note</c>, encrypted with a user's password.</summary>
    private const string WithPassword =
        "JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBl" +
        "IC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvQ29udGVudHMgNCAwIFIgL01lZGlhQm94IFsgMCAwIDQwMCA0MDAgXSAvUGFyZW50IDIgMCBSIC9SZXNvdXJjZXMgPDwgL0ZvbnQg" +
        "PDwgL0YxIDUgMCBSID4+ID4+IC9Sb3RhdGUgMCAvVHlwZSAvUGFnZSA+PgplbmRvYmoKNCAwIG9iago8PCAvTGVuZ3RoIDgwIC9GaWx0ZXIgL0ZsYXRlRGVjb2RlID4+CnN0cmVhbQoL" +
        "kpZlx+B5XqlkeSzgyVcOCNyeTP8yoqK0ywGX7m/xr61YGuNPk92tE7nI3drm7a/aDrU1pFSbjki3GP4pWq8H0ICqHrgPkyW97ZIZHxpC6WVuZHN0cmVhbQplbmRvYmoKNSAwIG9iago8" +
        "PCAvQmFzZUZvbnQgL1RpbWVzLVJvbWFuIC9TdWJ0eXBlIC9UeXBlMSAvVHlwZSAvRm9udCA+PgplbmRvYmoKNiAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0Rv" +
        "Y09wZW4gL0NGTSAvQUVTVjIgL0xlbmd0aCAxNiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDEyOCAvTyA8MGRiNTg1NWZjNTMyNjU2OWU3NjU5MDZjYWY2NGU0NDI5YTRj" +
        "MjBkNmU5OTZmZGVmOTYzZTliNTA4MGY5ZTA4Mz4gL1AgLTQgL1IgNCAvU3RtRiAvU3RkQ0YgL1N0ckYgL1N0ZENGIC9VIDxhMWM5YWUzYTM0ZjY1ZDliOGMyZTAzOGU0NzYwMDc1MjAx" +
        "MjI0NTZhOTFiYWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViA0ID4+CmVuZG9iagp4cmVmCjAgNwowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2" +
        "NCAwMDAwMCBuIAowMDAwMDAwMTIzIDAwMDAwIG4gCjAwMDAwMDAyNjEgMDAwMDAgbiAKMDAwMDAwMDQxMSAwMDAwMCBuIAowMDAwMDAwNDgzIDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jv" +
        "b3QgMSAwIFIgL1NpemUgNyAvSUQgWzxhOTAyMGM3ZDM2ODE2MmFhMjc3ZDFiZTFkY2I5ZGEzYj48YTkwMjBjN2QzNjgxNjJhYTI3N2QxYmUxZGNiOWRhM2I+XSAvRW5jcnlwdCA2IDAg" +
        "UiA+PgpzdGFydHhyZWYKNzgyCiUlRU9GCg==";

    private static string Text(string words, double x, double y, double size) => string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET\n");

    /// <summary>A PDF of pages of 400 points, turned, each with a stream of drawing.</summary>
    private static byte[] Pdf(int turn, params string[] pages)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] /Count {pages.Length} >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>" };
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Rotate {turn} /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}\nendstream");
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
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
