using Chancery.Documents;
using Chancery.Documents.Grammar;

namespace Chancery.Facts;

/// <summary>Reads the facts of a document from its TEI.</summary>
public static class FactReader
{
    /// <summary>The facts of one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="volume">The volume it belongs to, for its list of persons and the targets it holds; null when it is alone.</param>
    public static DocumentFacts Read(Document document, Volume? volume)
    {
        var heading = document.Heading;
        return new DocumentFacts
        {
            Id = document.Volume is null ? document.Number ?? document.Id ?? "" : $"{document.Volume}/{document.Id}",
            Volume = document.Volume,
            Source = new SourcePlace(document.Element.File.Source.Name, document.Element.Position.Line),
            Number = document.Number,
            Kind = DocumentKinds.Of(heading),
            Heading = heading,
            Notes = [.. document.Notes.Select(n => new NoteFact(n.Marker, n.IsSource ? "source" : "footnote", n.Text))],
            Pages = [.. document.PageBreaks.Select(p => new PageFact(p["n"] ?? ""))],
        };
    }
}
