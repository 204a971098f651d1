using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using CsCheck;

namespace Chancery.Tests.Documents;

/// <summary>The scanner takes nothing that the general parser refuses, and reads the rest as it does.</summary>
public sealed class TeiScannerTests
{
    private static readonly Gen<string> Name = Gen.OneOfConst("p", "div", "hi", "frus:attachment", "a:b", "x-y.z", "_u", "née", "1a", "a:", "xml:p");

    private static readonly Gen<string> Value = Gen.OneOfConst("", "d1", "a > b", "a&amp;b", "two\nlines", "two\r\nlines", "\r", "tab\there", "&#10;", "&#x2003;", "&#0;", "&none;", "a<b", "'", "é", "http://x", "http://y");

    private static readonly Gen<string> Attribute = Gen.Select(Gen.OneOfConst("n", "type", "xml:id", "frus:min", "a:n", "b:n", "xmlns", "xmlns:a", "xmlns:b", "xmlns:xml"), Value, Gen.OneOfConst(" {0}=\"{1}\"", "\n{0} = '{1}'", "\r\n{0}='{1}'", " {0}={1}", "{0}=\"{1}\""),
        (name, value, form) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name, value));

    private static readonly Gen<string> Words = Gen.OneOfConst("words", " ", "\n  ", "caf&#233;", "&lt;", "&gt;", "&quot;&apos;", "]]>", "]]", ">", "\u0001", "\r\n", "\r", "a\rb\r\n", "<!--\r\n-->", "<?pi \r\n x\r?>", "𝕏", "&#xD800;", "&#x10FFFF;", "&bad", "<!-- c -->", "<!-- a--b -->", "<!---->", "<?pi?>", "<?pi data ?>", "<?pi?x?>", "<?xml v?>", "<![CDATA[a<b]]>", "<br/>", "<br />", "<br/ >", "\uFFFE");

    private static readonly Gen<string> Tree = Gen.Recursive<string>((depth, inner) => depth > 4 ? Words : Gen.Frequency(
        (3, Words),
        (2, Gen.Select(Name, Attribute.Array[0, 3], inner.Array[0, 4], Gen.OneOfConst("", " ", "\n"), (name, attributes, content, space) => $"<{name}{string.Concat(attributes)}{space}>{string.Concat(content)}</{name}{space}>"))));

    private static readonly Gen<string> Xml = Gen.Select(
        Gen.OneOfConst("", "", "<?xml version=\"1.0\"?>", "<?xml version='1.0' encoding='UTF-8' ?>\n", "<?xml version=\"1.1\"?>", "<?xml version=\"1.0\" standalone=\"yes\"?>", "<!-- c -->", "<?xml-model href=\"x\"?>", "<!DOCTYPE t>", " ", "text"),
        Tree.Array[0, 8],
        Gen.OneOfConst("", "", "\n", "<!-- c -->", "<t/>", "text", "</t>"),
        (before, content, after) => $"{before}<t xmlns=\"http://t\" xmlns:frus=\"http://f\" xmlns:a=\"http://a\">{string.Concat(content)}</t>{after}");

    [Fact]
    public void Scanned_or_parsed_the_tree_is_the_same()
    {
        var scanned = 0;
        Xml.Sample(xml =>
        {
            var source = new SourceText("x.xml", xml);
            if (TeiScanner.Scan(source) is not { } file) return true;
            Interlocked.Increment(ref scanned);
            return Shape(file.Root) == Shape(TeiReader.ReadOrThrow(source).Root) && Following(file.Root);
        }, iter: 20_000);
        Assert.InRange(scanned, 1000, 19_000);
    }

    [Fact]
    public void Ordinary_xml_is_scanned_and_other_is_left_to_the_parser()
    {
        Assert.NotNull(TeiScanner.Scan(new SourceText("x.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"u\" xmlns:frus='f'>\n<p n='1'>a &amp; b<frus:x frus:n=\"2\"/><!-- c --><?d e?></p></TEI>\n")));
        foreach (var left in (string[])["<t>\f</t>", "<t><![CDATA[x]]></t>", "<!DOCTYPE t><t/>", "<t>𝕏</t>", "<é/>", "<t a='1' a='2'/>", "<t>", "<t></u>", "<t/><t/>", "<a:t/>", "", " "])
            Assert.Null(TeiScanner.Scan(new SourceText("x.xml", left)));
    }

    [Fact]
    public void Whole_volumes_are_scanned_as_they_are_parsed()
    {
        foreach (var path in Directory.GetFiles(Repository.Shared("frus/volumes"), "*.xml"))
        {
            var source = new SourceText(path, File.ReadAllText(path));
            var file = TeiScanner.Scan(source);
            Assert.NotNull(file);
            Assert.Equal(Shape(TeiReader.ReadOrThrow(source).Root), Shape(file.Root));
        }
    }

    private static string Shape(TeiElement root)
    {
        var shape = new StringBuilder();
        Add(root);
        return shape.ToString();

        void Add(TeiNode node)
        {
            shape.Append(node.Start).Append('-').Append(node.End).Append(' ');
            switch (node)
            {
                case TeiText text: shape.Append('"').Append(text.Value).Append('"'); break;
                case TeiRemark remark: shape.Append('!').Append(remark.Instruction).Append('!').Append(remark.Value); break;
                case TeiElement e:
                    shape.Append(e.Prefix).Append(':').Append(e.Name).Append('{').Append(e.Namespace).Append('}').Append(e.ContentStart).Append('-').Append(e.ContentEnd);
                    foreach (var a in e.Attributes) shape.Append(' ').Append(a.Name).Append('=').Append(a.Value);
                    shape.Append('(');
                    foreach (var child in e.Nodes)
                    {
                        Assert.Same(e, child.Parent);
                        Add(child);
                    }
                    shape.Append(')');
                    break;
            }
            shape.Append('\n');
        }
    }

    /// <summary>The elements below, as they are listed, are those of the tree.</summary>
    private static bool Following(TeiElement root)
    {
        return root.Descendants().Prepend(root).All(e => e.Descendants().SequenceEqual(Below(e)));

        static IEnumerable<TeiElement> Below(TeiElement element) => element.Elements().SelectMany(e => Below(e).Prepend(e));
    }
}
