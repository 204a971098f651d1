using System.Xml;
using System.Xml.Linq;
using Chancery.Documents;
using Chancery.Documents.Tei;
using CsCheck;

namespace Chancery.Tests.Documents;

/// <summary>Trees of any XML: what is read is what another parser reads, and lies where it says.</summary>
public sealed class TeiTreeTests
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
    public void The_tree_is_that_of_another_parser_and_its_positions_are_true()
    {
        var read = 0;
        Xml.Sample(xml =>
        {
            var source = new SourceText("x.xml", xml);
            if (TeiReader.Read(source).File is not { } file) return Parsed(xml) is null;
            Interlocked.Increment(ref read);
            var parsed = Parsed(xml)!;
            return Following(file.Root) && InPlace(file.Root) && file.Root.Content() == parsed.Value
                && file.Root.Descendants().Select(e => (e.Namespace, e.Name, e.Content())).SequenceEqual(parsed.Descendants().Select(e => (e.Name.NamespaceName, e.Name.LocalName, e.Value)));
        }, iter: 20_000);
        Assert.InRange(read, 1000, 19_000);
    }

    /// <summary>The root as the platform's document model reads it; null when it refuses the text.</summary>
    private static XElement? Parsed(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        try
        {
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Every element begins at the tag that names it, ends behind a tag, and holds its children.</summary>
    private static bool InPlace(TeiElement root) => root.Descendants().Prepend(root).All(e =>
        e.File.Source.Text.AsSpan(e.Start).StartsWith("<" + (e.Prefix.Length > 0 ? e.Prefix + ":" : "") + e.Name, StringComparison.Ordinal) && e.File.Source.Text[e.End - 1] == '>'
        && e.Nodes.All(n => n.Parent == e && n.Start >= e.ContentStart && n.End <= e.ContentEnd));

    /// <summary>The elements below, as they are listed, are those of the tree.</summary>
    private static bool Following(TeiElement root)
    {
        return root.Descendants().Prepend(root).All(e => e.Descendants().SequenceEqual(Below(e)));

        static IEnumerable<TeiElement> Below(TeiElement element) => element.Elements().SelectMany(e => Below(e).Prepend(e));
    }
}
