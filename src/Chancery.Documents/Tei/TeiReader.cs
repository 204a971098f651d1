using System.Xml;

namespace Chancery.Documents.Tei;

/// <summary>What came of reading XML: the file, or the finding that says why not.</summary>
/// <param name="File">The file; null when it could not be read.</param>
/// <param name="Failure">Why not; null when it was read.</param>
public sealed record TeiResult(TeiFile? File, Finding? Failure);

/// <summary>
/// Reads XML into elements with positions. No entity is resolved but the five of XML and character references, no external
/// resource is touched, and nesting deeper than <see cref="MaximumDepth"/> is refused.
/// </summary>
public static class TeiReader
{
    /// <summary>Elements nested deeper than this are refused; the deepest of the series' volumes has 17.</summary>
    public const int MaximumDepth = 500;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreWhitespace = false,
        MaxCharactersFromEntities = 1024,
    };

    /// <summary>Reads a source as XML.</summary>
    public static TeiResult Read(SourceText source)
    {
        try
        {
            return new TeiResult(ReadOrThrow(source), null);
        }
        catch (XmlException e)
        {
            var reason = e.Message;
            var tail = reason.LastIndexOf(" Line ", StringComparison.Ordinal);
            if (tail > 0) reason = reason[..tail];
            if (reason.Contains("undeclared entity", StringComparison.Ordinal) && source.Text.Contains("<!ENTITY", StringComparison.Ordinal))
                return new TeiResult(null, new Finding("CH-X001", Severity.Error, "This XML uses an entity of its DTD; entities are not read. Replace it by its text.", new SourcePosition(source.Name, e.LineNumber, e.LinePosition)));
            return new TeiResult(null, new Finding("CH-X001", Severity.Error, "This XML is not well-formed: " + reason, new SourcePosition(source.Name, e.LineNumber, e.LinePosition)));
        }
    }

    private static TeiFile ReadOrThrow(SourceText source)
    {
        var file = new TeiFile(source);
        var text = source.Text;
        var lines = source.LineStarts;
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var info = (IXmlLineInfo)reader;
        var tree = new TreeBuilder(file);
        int Offset() => lines[info.LineNumber - 1] + info.LinePosition - 1;

        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var empty = reader.IsEmptyElement;
                    if (reader.Depth > MaximumDepth)
                        throw new XmlException($"Elements are nested deeper than {MaximumDepth} levels.", null, info.LineNumber, info.LinePosition);
                    var start = Offset() - 1;
                    var close = TagEnd(text, start);
                    tree.Add(new TeiElement
                    {
                        Name = reader.LocalName,
                        Namespace = reader.NamespaceURI,
                        Prefix = reader.Prefix,
                        Start = start,
                        ContentStart = close,
                        ContentEnd = close,
                        End = close,
                        Attributes = ReadAttributes(reader),
                    }, empty);
                    break;
                case XmlNodeType.EndElement:
                    var end = Offset() - 2;
                    tree.Close(end, text.IndexOf('>', end) + 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    if (tree.Current is not null) tree.Add(TextNode(text, Offset() - (reader.NodeType == XmlNodeType.CDATA ? 9 : 0), reader.Value));
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    if (tree.Current is null) break;
                    var instruction = reader.NodeType == XmlNodeType.ProcessingInstruction;
                    var at = Offset() - (instruction ? 2 : 4);
                    var ending = instruction ? "?>" : "-->";
                    tree.Add(new TeiRemark
                    {
                        Start = at,
                        End = text.IndexOf(ending, at, StringComparison.Ordinal) + ending.Length,
                        Instruction = instruction ? reader.Name : null,
                        Value = reader.Value,
                    });
                    break;
            }
        }
        return file;
    }

    private static TeiText TextNode(string text, int start, string value)
    {
        var plain = start + value.Length;
        var end = plain <= text.Length && string.CompareOrdinal(text, start, value, 0, value.Length) == 0 && (plain == text.Length || text[plain] == '<')
            ? plain
            : TextEnd(text, start);
        return new TeiText { Start = start, End = end, Value = value };
    }

    private static int TextEnd(string text, int start)
    {
        var cdata = string.CompareOrdinal(text, start, "<![CDATA[", 0, 9) == 0;
        var end = cdata ? text.IndexOf("]]>", start, StringComparison.Ordinal) + 3 : text.IndexOf('<', start);
        return end < 0 ? text.Length : end;
    }

    private static TeiAttribute[] ReadAttributes(XmlReader reader)
    {
        if (reader.AttributeCount == 0) return [];
        var attributes = new TeiAttribute[reader.AttributeCount];
        for (var i = 0; reader.MoveToNextAttribute(); i++) attributes[i] = new TeiAttribute(reader.Name, reader.Value);
        reader.MoveToElement();
        return attributes;
    }

    private static int TagEnd(string text, int start)
    {
        var quote = '\0';
        for (var i = start + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0') { if (c == quote) quote = '\0'; }
            else if (c is '"' or '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        return text.Length;
    }
}
