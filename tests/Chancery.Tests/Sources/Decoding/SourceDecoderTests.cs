using System.Text;
using Chancery.Documents;
using Chancery.Sources;
using Chancery.Sources.Decoding;
using Chancery.Sources.Tei;
using CsCheck;

namespace Chancery.Tests.Sources.Decoding;

public sealed class SourceDecoderTests
{
    private const string Words = "1. Note From the Legation\n\nThe ministerʼs reply — “no”.\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-mark", "utf-16", "utf-16be", "utf-16-without-mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_is_read_with_and_without_a_mark(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Words),
            "utf-8-mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)],
            "utf-16be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)],
            _ => Encoding.Unicode.GetBytes(Words),
        };
        var (source, finding) = SourceDecoder.Decode("x.txt", bytes);
        Assert.Null(finding);
        Assert.Equal(Words, source!.Text);
    }

    [Fact]
    public void Windows_1252_is_read_and_said_so()
    {
        byte[] bytes = [.. "line one\nthe minister"u8, 0x92, .. "s reply"u8];
        var (source, finding) = SourceDecoder.Decode("x.txt", bytes);
        Assert.Equal("line one\nthe minister’s reply", source!.Text);
        Assert.Equal((Severity.Advice, 2, 13), (finding!.Severity, finding.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void A_wrong_declaration_is_refused_with_its_place()
    {
        byte[] bytes = [.. "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI>caf"u8, 0xE9, .. "</TEI>"u8];
        var (source, finding) = SourceDecoder.Decode("x.xml", bytes);
        Assert.Null(source);
        Assert.Equal((2, 9), (finding!.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void What_is_not_text_is_refused_with_the_reason()
    {
        Assert.Contains("PNG", SourceDecoder.Decode("x", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10]).Finding!.Message, StringComparison.Ordinal);
        Assert.Contains("empty", SourceDecoder.Decode("x", []).Finding!.Message, StringComparison.Ordinal);
        Assert.Contains("white space", SourceDecoder.Decode("x", " \n "u8.ToArray()).Finding!.Message, StringComparison.Ordinal);
        Assert.Contains("zero bytes", SourceDecoder.Decode("x", [65, 0, 66, 67, 0, 0, 0, 1, 2]).Finding!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_end_is_refused()
    {
        var bytes = new byte[SourceDecoder.LongestLine + 10];
        Array.Fill(bytes, (byte)'a');
        bytes[3] = (byte)'\n';
        var finding = SourceDecoder.Decode("x", bytes).Finding!;
        Assert.Equal(("CH-X005", 2), (finding.Rule, finding.Where.Line));
    }

    [Fact]
    public void Any_bytes_give_text_or_a_reason() =>
        Gen.Byte.Array[0, 200].Sample(bytes =>
        {
            var (source, finding) = SourceDecoder.Decode("x", bytes);
            Assert.True(source is not null || finding is { Severity: Severity.Error });
        });

    [Fact]
    public void Letters_from_elsewhere_are_documents_as_far_as_divs_or_files_are()
    {
        var collection = Read("<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><div><head>Letters</head><div><opener><salute>Dear sir</salute></opener><p>a</p></div><div xml:id='l2'><p>b</p><closer>c</closer></div></div></body></text></TEI>");
        Assert.Equal(["d1", "l2"], new Volume(collection.Tei!, "x").Documents.Select(d => d.Id));
        var alone = Read("<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>To Anna</title></titleStmt></fileDesc></teiHeader><text><body><p>a</p></body></text></TEI>");
        Assert.Equal("To Anna", Assert.Single(new Volume(alone.Tei!, "x").Documents).Heading);
        Assert.NotEmpty(Read("<book xmlns='http://docbook.org/ns/docbook'/>").Findings);
    }

    private static SourceReading Read(string xml) => new TeiSourceReader().Read(new SourceText("x.xml", xml), new ReadingOptions());
}
