using System.Collections.Frozen;
using Chancery.Documents.Tei;
using Chancery.Facts.People.Names;

namespace Chancery.Checks.Structure;

/// <summary>The elements of the dialect, where each may stand, and what it may bear. Sources: the volumes of the series, and what TEI P5 allows of the same elements elsewhere.</summary>
internal static class Dialect
{
    private static readonly FrozenDictionary<string, DialectElement> Tei;
    private static readonly FrozenDictionary<string, DialectElement> Extensions;

    private static readonly string[] Global =
    [
        "xml:id", "xml:lang", "xml:space", "xml:base", "n", "rend", "rendition", "style", "ana", "corresp", "type", "subtype", "resp", "cert", "facs", "source", "sameAs", "copyOf", "next", "prev", "synch", "id",
    ];

    static Dialect()
    {
        const string extension = "frus:";
        var lines = Lines("elements.tsv").ToList();
        var groups = lines.Where(l => l[0][0] == '%').ToDictionary(l => l[0], l => l[1].Split(' '));
        var values = Lines("values.tsv").ToLookup(l => l[0], l => new DialectValues(l[1], l[2] == "closed", l[3].Split(' ').ToFrozenSet(StringComparer.Ordinal)));
        var all = lines.Where(l => l[0][0] != '%').ToDictionary(l => l[0], l => new DialectElement(l[0].Replace(extension, "", StringComparison.Ordinal), l[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(Global).ToFrozenSet(StringComparer.Ordinal), [.. values[l[0]]]));
        foreach (var line in lines.Where(l => l[0][0] != '%'))
            all[line[0]].Parents.UnionWith(line[1].Split(' ').SelectMany(Named).Select(p => all[p]));
        Tei = all.Where(e => !e.Key.StartsWith(extension, StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal);
        Extensions = all.Where(e => e.Key.StartsWith(extension, StringComparison.Ordinal)).ToFrozenDictionary(e => e.Value.Name, e => e.Value, StringComparer.Ordinal);

        IEnumerable<string> Named(string name) => groups.TryGetValue(name, out var group) ? group.SelectMany(Named) : [name];
    }

    /// <summary>Whether an element belongs to a namespace of the dialect; formulas, scripts and drawings do not.</summary>
    public static bool Covers(TeiElement element) => element.Namespace is TeiNames.Namespace or TeiNames.FrusNamespace or TeiNames.FrusNamespaceOlder;

    /// <summary>What the dialect knows of an element; null when it does not know it.</summary>
    public static DialectElement? Of(TeiElement element) => (element.Namespace == TeiNames.Namespace ? Tei : Extensions).GetValueOrDefault(element.Name);

    /// <summary>Whether an element may bear an attribute. Declarations of namespaces, and attributes of namespaces that are not the series' own, are nobody's business.</summary>
    public static bool Allows(DialectElement element, string attribute) =>
        element.Attributes.Contains(attribute) || attribute is TeiNames.DateTimeMin or TeiNames.DateTimeMax && element.Name == TeiNames.Div
        || attribute.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 && attribute.AsSpan(0, colon) is not ("xml" or "frus") || attribute.StartsWith("xmlns", StringComparison.Ordinal);

    /// <summary>The known element whose name is nearest; null when none is near.</summary>
    public static string? NearestElement(string name) => Nearest(name, Tei.Keys.Concat(Extensions.Keys));

    /// <summary>The attribute of an element whose name is nearest; null when none is near.</summary>
    public static string? NearestAttribute(DialectElement element, string name) => Nearest(name, element.Attributes);

    /// <summary>The known word that is one letter off, or two in a longer word; null when there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        const int longer = 5;
        var (best, distance) = ((string?)null, word.Length < longer ? 2 : 3);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= distance || Spelling.Distance(word, candidate) is var here && here >= distance) continue;
            (best, distance) = (candidate, here);
        }
        return best;
    }

    private static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(Dialect).Assembly.GetManifestResourceStream("Chancery.Checks.Structure.Tables." + name)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'))];
    }
}

/// <summary>An element of the dialect.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Attributes">The attributes that it may bear, those of all elements among them.</param>
/// <param name="Values">The lists of values there are for its attributes.</param>
internal sealed record DialectElement(string Name, FrozenSet<string> Attributes, DialectValues[] Values)
{
    /// <summary>The elements that may hold it.</summary>
    public HashSet<DialectElement> Parents { get; } = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    public bool Equals(DialectElement? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The known values of an attribute.</summary>
/// <param name="Attribute">Its name.</param>
/// <param name="IsClosed">Whether there are no others; otherwise only a value that is nearly a known one is wrong.</param>
/// <param name="Known">The values.</param>
internal sealed record DialectValues(string Attribute, bool IsClosed, FrozenSet<string> Known);
