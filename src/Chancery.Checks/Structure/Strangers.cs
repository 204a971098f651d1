using System.Globalization;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Structure;

/// <summary>Something that the dialect does not know.</summary>
/// <param name="Element">The element.</param>
/// <param name="Attribute">The attribute; null where the element itself is meant.</param>
/// <param name="Name">What is not known: a name, a value, or what holds the element.</param>
/// <param name="Nearest">The known name or value that is nearly the same; null when there is none.</param>
internal sealed record Stranger(TeiElement Element, string? Attribute, string Name, string? Nearest)
{
    /// <summary>How many there are of the same kind where they are so many that it is the volume's way; otherwise 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The nearest as the end of a sentence; empty where there is none.</summary>
    public string Near => Nearest is null ? "" : $"; {Nearest} is";

    /// <summary>The count as the end of a sentence; empty for one.</summary>
    public string Often => Count == 1 ? "" : $" ({Count.ToString(CultureInfo.InvariantCulture)} times)";
}

/// <summary>What the dialect does not know in a source, found in one walk over it for all rules that ask.</summary>
internal sealed class Strangers
{
    /// <summary>What stands oftener is the volume's way, and named once.</summary>
    private const int Most = 10;

    private static readonly string[] Levels = [TeiNames.TypeCompilation, TeiNames.TypeChapter, TeiNames.TypeSubchapter, "document-group", TeiNames.TypeDocument];

    private readonly List<Stranger> _elements = [];
    private readonly List<Stranger> _attributes = [];
    private readonly List<Stranger> _values = [];
    private readonly List<Stranger> _places = [];

    private Strangers(TeiElement root)
    {
        var (parent, holder) = ((TeiElement?)null, (DialectElement?)null);
        foreach (var element in root.Descendants().Prepend(root))
        {
            if (element.Parent != parent)
            {
                parent = element.Parent;
                holder = parent is not null && Dialect.Covers(parent) ? Dialect.Of(parent) : null;
            }
            if (!Dialect.Covers(element)) continue;
            if (Dialect.Of(element) is not { } known)
            {
                _elements.Add(new Stranger(element, null, element.Name, Dialect.NearestElement(element.Name)));
                continue;
            }
            LookAtAttributes(element, known);
            if (holder is not null && (!known.Parents.Contains(holder) || IsHigher(element, parent!))) _places.Add(new Stranger(element, null, holder.Name, null));
        }
    }

    /// <summary>Elements.</summary>
    public IEnumerable<Stranger> Elements => Joined(_elements);

    /// <summary>Attributes.</summary>
    public IEnumerable<Stranger> Attributes => Joined(_attributes);

    /// <summary>Values of attributes.</summary>
    public IEnumerable<Stranger> Values => Joined(_values);

    /// <summary>Elements inside others that do not hold such.</summary>
    public IEnumerable<Stranger> Places => Joined(_places);

    /// <summary>Walks over a source.</summary>
    public static Strangers Of(TeiFile file) => new(file.Root);

    private void LookAtAttributes(TeiElement element, DialectElement known)
    {
        for (var i = 0; i < element.Attributes.Count; i++)
        {
            var (name, value) = element.Attributes[i];
            if (!Dialect.Allows(known, name))
            {
                _attributes.Add(new Stranger(element, name, name, Dialect.NearestAttribute(known, name)));
                continue;
            }
            foreach (var values in known.Values)
            {
                if (values.Attribute != name || values.Known.Contains(value)) continue;
                foreach (var word in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (values.Known.Contains(word) || Dialect.Nearest(word, values.Known) is var nearest && nearest is null && !values.IsClosed) continue;
                    _values.Add(new Stranger(element, name, word, nearest));
                }
            }
        }
    }

    /// <summary>Whether a division stands in one that is not above it: a chapter in a chapter, a compilation in a chapter. Documents in documents are a rule of their own.</summary>
    private static bool IsHigher(TeiElement element, TeiElement parent)
    {
        if (element.Name != TeiNames.Div || parent.Name != TeiNames.Div) return false;
        var (inner, outer) = (Array.IndexOf(Levels, element[TeiNames.Type]), Array.IndexOf(Levels, parent[TeiNames.Type]));
        return inner >= 0 && outer >= 0 && inner <= outer && !(element.IsDocument && parent.IsDocument);
    }

    private static IEnumerable<Stranger> Joined(List<Stranger> all) =>
        all.GroupBy(s => (s.Element.Name, s.Attribute, s.Name)).SelectMany(g => g.Count() > Most ? [g.First() with { Count = g.Count() }] : g.AsEnumerable());
}
