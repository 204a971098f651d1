using Chancery.Documents;
using Chancery.Documents.Grammar.References;
using Chancery.Documents.Tei;
using Chancery.Facts.Citations;
using Chancery.Facts.Reading;

namespace Chancery.Facts.References;

/// <summary>The references of text and notes, encoded and plain. Links to the web are not references of the edition and are left out.</summary>
internal static class ReferenceReader
{
    /// <summary>The references in document order: those of the body and headings, then those of each note.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="volume">Its volume; null when it is alone.</param>
    /// <param name="volumes">Receives the volumes of the series that are cited as a whole.</param>
    public static IReadOnlyList<ReferenceFact> Read(DocumentOutline outline, VolumeIndex? volume, List<PublicationFact> volumes)
    {
        var references = new List<ReferenceFact>();
        var encoded = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var reference in outline.References)
        {
            if (reference.Element[TeiNames.Target] is not { Length: > 0 } target || !IsInside(target)) continue;
            var printed = Document.Fold(reference.Element.Content(Document.IsNote));
            references.Add(new ReferenceFact(printed, target, Resolves(target, volume), reference.Where));
            if (!encoded.TryGetValue(reference.Where, out var there)) encoded[reference.Where] = there = [];
            there.Add(printed);
        }
        var context = new ReferenceContext { Volume = outline.Document.Volume, DocumentId = outline.Document.Id };
        foreach (var block in outline.Blocks) Plain(block.Text, block.Where);
        foreach (var note in outline.Notes) Plain(note.Text, note.Where);
        return references;

        void Plain(string text, string where)
        {
            var there = encoded.GetValueOrDefault(where);
            foreach (var span in ReferenceGrammar.Find(text, context))
            {
                var printed = text.Substring(span.Start, span.Length);
                if (span.Kind == ReferenceKind.Volume)
                {
                    volumes.Add(new PublicationFact(printed, "Foreign Relations", where) { Number = span.Target });
                    continue;
                }
                if (there is not null && there.Exists(e => e.Contains(printed, StringComparison.Ordinal) || printed.Contains(e, StringComparison.Ordinal))) continue;
                references.Add(new ReferenceFact(printed, span.Target, Resolves(span.Target, volume), where));
            }
        }
    }

    private static bool IsInside(string target) => target[0] == '#' ? target.Length > 1 : target.Contains('#') && !target.Contains(':');

    private static bool Resolves(string target, VolumeIndex? volume)
    {
        if (volume is null) return false;
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return (hash == 0 || target.AsSpan(0, hash).SequenceEqual(volume.Id)) && volume.Holds(target[(hash + 1)..]);
    }
}
