using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Tests.Documents;

public sealed class TeiReaderTests
{
    [Fact]
    public void Every_node_knows_its_place_in_the_source()
    {
        var text = "<?xml version=\"1.0\"?>\r\n<TEI xmlns='http://www.tei-c.org/ns/1.0' a=\"x > y\">\r\n <p\n n='1'>caf&#233; &amp; bar<pb n=\"2\"/>tail</p><!-- c --><?chancery off?></TEI>";
        var file = TeiReader.Read(new SourceText("x.xml", text)).File!;
        var p = file.Root.Element("p")!;
        Assert.Equal("<p\n n='1'>", text[p.Start..p.ContentStart]);
        Assert.Equal("</p>", text[p.ContentEnd..p.End]);
        var words = (TeiText)p.Nodes[0];
        Assert.Equal("café & bar", words.Value);
        Assert.Equal("bar", text.Substring(words.OffsetOf(7), 3));
        Assert.Equal("<pb n=\"2\"/>", text[p.Nodes[1].Start..p.Nodes[1].End]);
        Assert.Equal("<!-- c -->", text[file.Root.Nodes[2].Start..file.Root.Nodes[2].End]);
        Assert.Equal("<?chancery off?>", text[file.Root.Nodes[3].Start..file.Root.Nodes[3].End]);
        Assert.Equal((3, 2), (p.Position.Line, p.Position.Column));
    }

    [Fact]
    public void Malformed_xml_is_a_finding_with_line_and_column()
    {
        var failure = TeiReader.Read(new SourceText("x.xml", "<TEI>\n <p>\n</TEI>")).Failure!;
        Assert.Equal(("x.xml", 3), (failure.Where.File, failure.Where.Line));
    }

    [Fact]
    public void Entities_are_never_expanded()
    {
        var bomb = "<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<t>&b;</t>";
        Assert.NotNull(TeiReader.Read(new SourceText("x.xml", bomb)).Failure);
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<p>", 10_000)) + string.Concat(Enumerable.Repeat("</p>", 10_000));
        Assert.Contains("nested deeper", TeiReader.Read(new SourceText("x.xml", deep)).Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_hold_over_whole_volumes()
    {
        foreach (var path in Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml").Take(4))
        {
            var source = new SourceText(path, File.ReadAllText(path));
            var file = TeiReader.Read(source).File!;
            foreach (var e in file.Root.Descendants())
            {
                Assert.True(string.CompareOrdinal(source.Text, e.Start, "<", 0, 1) == 0 && source.Text[e.End - 1] == '>');
                if (e.ContentEnd > e.ContentStart) Assert.Equal("</", source.Text.Substring(e.ContentEnd, 2));
                foreach (var t in e.Nodes.OfType<TeiText>())
                    if (!t.Value.Contains('&')) Assert.Equal(t.End, t.OffsetOf(t.Value.Length));
            }
        }
    }
}
