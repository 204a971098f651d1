using System.Text;
using System.Xml;
using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>Writes documents as one TEI file: header and body.</summary>
internal static class TeiFileWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    public static byte[] Write(IEnumerable<PageDocument> documents, string title, string? volume, int sizeHint)
    {
        using var stream = new MemoryStream(sizeHint);
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteWhitespace("\n");
            xml.WriteStartElement(TeiNames.Tei, TeiNames.Namespace);
            xml.WriteAttributeString("xmlns", "frus", null, TeiNames.FrusNamespace);
            Header(xml, title, volume);
            xml.WriteWhitespace("\n");
            xml.WriteStartElement(TeiNames.Text, TeiNames.Namespace);
            xml.WriteStartElement(TeiNames.Body, TeiNames.Namespace);
            var writer = new TeiDocumentWriter(xml, new InlineWriter(xml, new PageIds()));
            foreach (var document in documents) writer.Write(document);
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteWhitespace("\n");
            xml.WriteEndElement();
            xml.WriteWhitespace("\n");
        }
        return stream.GetBuffer() is var buffer && buffer.Length == stream.Length ? buffer : stream.ToArray();
    }

    private static void Header(XmlWriter xml, string title, string? volume)
    {
        void Open(string name)
        {
            xml.WriteWhitespace("\n");
            xml.WriteStartElement(name, TeiNames.Namespace);
        }
        void Leaf(string name, string text, string? type = null)
        {
            Open(name);
            if (type is not null) xml.WriteAttributeString(TeiNames.Type, type);
            xml.WriteString(text);
            xml.WriteEndElement();
        }
        Open(TeiNames.Header);
        Open("fileDesc");
        Open("titleStmt");
        Leaf(TeiNames.Title, title);
        xml.WriteEndElement();
        Open("publicationStmt");
        Leaf("p", "Transcribed by Chancery.");
        if (volume is not null) Leaf(TeiNames.Idno, volume, "frus");
        xml.WriteEndElement();
        Open("sourceDesc");
        Leaf("p", "Page text.");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
