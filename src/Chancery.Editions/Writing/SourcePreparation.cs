using System.Buffers;
using System.Text;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts;
using Chancery.Facts.Reuse;

namespace Chancery.Editions.Writing;

/// <summary>Makes a source ready for writing. Needs no store, so that several sources can be prepared at once while one is written.</summary>
public static class SourcePreparation
{
    /// <summary>What is known of the source.</summary>
    /// <param name="Name">How it is recognised at the next import.</param>
    /// <param name="Hash">Hash of the bytes and of what read them.</param>
    /// <param name="Format"><c>tei</c>, <c>page-text</c> …</param>
    public sealed record Identity(string Name, string Hash, string Format);

    /// <summary>Makes a source ready.</summary>
    /// <param name="identity">Name, hash and format.</param>
    /// <param name="volume">The source as a volume.</param>
    /// <param name="documents">Its documents in order.</param>
    /// <param name="facts">Their facts, in the same order.</param>
    /// <param name="findings">What reading and checking found.</param>
    public static SourceContent Prepare(Identity identity, Volume volume, IReadOnlyList<Document> documents, IReadOnlyList<DocumentFacts> facts, IReadOnlyList<Finding> findings)
    {
        var source = volume.File.Source;
        var outline = Outline.Of(volume.File, documents);
        var factsOf = new Dictionary<TeiElement, (Document Document, DocumentFacts Facts)>(documents.Count);
        for (var i = 0; i < documents.Count; i++) factsOf[documents[i].Element] = (documents[i], facts[i]);
        var slices = Slices(source, outline.Documents.Select(d => d.Element).Concat(outline.Sections.Select(s => s.Element)));
        var persons = volume.Persons.DistinctBy(p => p.Id).ToList();
        var names = persons.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var rootNamespaces = NamespacesFor(volume.File.Root, true);
        var folding = new WordFolding();
        var contents = new List<DocumentContent>(outline.Documents.Count);
        var json = new ArrayBufferWriter<byte>(64 * 1024);
        using var writer = new Utf8JsonWriter(json, Written);
        var cuts = new List<int>();

        foreach (var place in outline.Documents)
        {
            var (document, fact) = factsOf[place.Element];
            var start = json.WrittenCount;
            cuts.Add(start);
            JsonSerializer.Serialize(writer, fact, FactsJson.Default.DocumentFacts);
            writer.Reset();
            var tagged = Tagged(place.Element, names);
            var namespaces = NamespacesFor(place.Element, false);
            var text = folding.Fold(document, fact, tagged.Select(p => names[p]));
            contents.Add(new DocumentContent
            {
                Id = place.Id,
                Position = place.Position,
                Depth = place.Depth,
                Facts = fact,
                StartPage = place.StartPage ?? (fact.Pages is [{ Degree: "inferred" } inferred, ..] ? inferred.N : null),
                Pages = place.Pages,
                Tei = slices[place.Element],
                FactsSlice = new Slice(start, json.WrittenCount - start),
                Namespaces = namespaces == rootNamespaces ? null : namespaces,
                Persons = tagged,
                Text = text,
                Print = TextPrint.ToBytes(TextPrint.Of(text.Body)),
            });
        }
        return new SourceContent
        {
            Name = identity.Name,
            Hash = identity.Hash,
            Format = identity.Format,
            Encoding = ByteMap.EncodingNameOf(source),
            Length = source.Bytes.Length,
            Namespaces = rootNamespaces,
            Pages = outline.Pages,
            Tei = BlockPacker.Pack(source.Bytes, contents.Select(d => d.Tei.Start)),
            Facts = BlockPacker.Pack(json.WrittenSpan, cuts),
            Documents = contents,
            Sections = [.. outline.Sections.Select(s => SectionOf(s, slices[s.Element], rootNamespaces))],
            Persons = persons,
            Ids = outline.Ids,
            Findings = [.. findings, .. outline.Findings],
            Words = folding.Words,
        };
    }

    private static readonly JsonWriterOptions Written = new() { Encoder = FactsJson.Default.Options.Encoder, SkipValidation = true };

    private static SectionContent SectionOf(Outline.SectionPlace place, Slice slice, string rootNamespaces)
    {
        var heading = place.Element.Element(TeiNames.Head) is { } head ? Document.Fold(head.Content(Document.IsNote)) : "";
        var namespaces = NamespacesFor(place.Element, false);
        return new SectionContent(place.Id, place.Position, place.Element[TeiNames.Type] ?? TeiNames.TypeSection, place.Depth, heading.Length > 0 ? heading : place.Id, place.Documents, slice,
            namespaces == rootNamespaces ? null : namespaces);
    }

    private static Dictionary<TeiElement, Slice> Slices(SourceText source, IEnumerable<TeiElement> elements)
    {
        var all = elements.ToList();
        var places = all.Select(e => e.Start).Concat(all.Select(e => e.End)).Distinct().Order().ToList();
        var bytes = ByteMap.Offsets(source, places);
        int At(int character) => bytes[places.BinarySearch(character)];
        return all.ToDictionary(e => e, e => new Slice(At(e.Start), At(e.End) - At(e.Start)));
    }

    private static HashSet<string> Tagged(TeiElement document, Dictionary<string, string> names)
    {
        var tagged = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in document.Descendants(TeiNames.PersName))
            if (name[TeiNames.Corresp] is ['#', .. var id] && names.ContainsKey(id)) tagged.Add(id);
        return tagged;
    }

    /// <summary>The declarations in scope, the nearest of each prefix; those of the element itself only for the root.</summary>
    private static string NamespacesFor(TeiElement element, bool root)
    {
        var declared = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var own = root ? [] : element.Attributes.Where(IsNamespace).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var scope in root ? [element] : element.Ancestors())
            foreach (var attribute in scope.Attributes.Where(IsNamespace))
                if (!own.Contains(attribute.Name)) declared.TryAdd(attribute.Name, attribute.Value);
        var text = new StringBuilder();
        foreach (var (name, value) in declared) text.Append(' ').Append(name).Append("=\"").Append(value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        return text.ToString();
    }

    private static bool IsNamespace(TeiAttribute attribute) => attribute.Name == "xmlns" || attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal);
}
