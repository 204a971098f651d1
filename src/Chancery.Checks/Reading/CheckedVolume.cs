using Chancery.Checks.Settings;
using Chancery.Checks.Structure;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks.Reading;

/// <summary>A source with its documents, ids and profile.</summary>
public sealed class CheckedVolume
{
    private readonly Dictionary<string, TeiElement> _ids = new(StringComparer.Ordinal);
    private readonly List<TeiElement> _repeated = [];
    private readonly List<TeiElement> _pageBreaks;
    private readonly List<TeiElement> _divisions;
    private Strangers? _strangers;
    private WordCount? _words;
    private HashSet<string>? _targets;

    internal CheckedVolume(Volume volume, IReadOnlyList<Document> documents, CheckSettings settings)
    {
        (Volume, Settings) = (volume, settings);
        Suppressions = Suppression.Of(volume.File);
        IsBound = volume.HasDivisions;
        var root = volume.File.Root;
        foreach (var element in root.Descendants().Prepend(root))
            if (element.Id is { } id && !_ids.TryAdd(id, element)) _repeated.Add(element);
        _pageBreaks = [.. root.Descendants(TeiNames.PageBreak)];
        _divisions = [.. root.Descendants(TeiNames.Div)];
        if (root.Name == TeiNames.Div) _divisions.Insert(0, root);
        Documents = [.. documents.Select(d => new CheckedDocument(d, this))];
        Profile = EraProfile.Of(Documents);
    }

    /// <summary>The volume.</summary>
    public Volume Volume { get; }

    /// <summary>What the editor set.</summary>
    public CheckSettings Settings { get; }

    /// <summary>What the source says is no finding.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; }

    /// <summary>The ids of its elements.</summary>
    public IReadOnlySet<string> Ids => _ids.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is a bound volume, with divisions around its documents; otherwise loose documents, that rules of volumes do not look at.</summary>
    public bool IsBound { get; }

    /// <summary>The documents in order.</summary>
    public IReadOnlyList<CheckedDocument> Documents { get; }

    /// <summary>What the volume shows of its era.</summary>
    public EraProfile Profile { get; }

    /// <summary>The elements whose id another element has already.</summary>
    public IReadOnlyList<TeiElement> Repeated => _repeated;

    /// <summary>The page breaks in order.</summary>
    public IReadOnlyList<TeiElement> PageBreaks => _pageBreaks;

    /// <summary>Whether every document counts its pages from 1, as those that were never a printed book do.</summary>
    public bool IsPagedByDocument => _pageBreaks.Where(p => p[TeiNames.N] == "1").Select(DocumentOf).Distinct().Skip(1).Any();

    /// <summary>The divs in order.</summary>
    public IReadOnlyList<TeiElement> Divisions => _divisions;

    /// <summary>The words of the documents.</summary>
    internal WordCount Words => _words ??= WordCount.Of(Documents);

    /// <summary>What the dialect does not know; null where the source has no numbered documents and so is of another dialect.</summary>
    internal Strangers? Strangers => _strangers ??= Documents.Any(d => d.Element.IsDocument) ? Strangers.Of(Volume.File) : null;

    /// <summary>The first element with an id; null when there is none.</summary>
    public TeiElement? WithId(string id) => _ids.GetValueOrDefault(id);

    /// <summary>Whether a reference of the volume leads to an id.</summary>
    public bool IsReferredTo(string id)
    {
        _targets ??= Volume.File.Root.Descendants().SelectMany(e => (string?[])[e[TeiNames.Target], e[TeiNames.Corresp]]).OfType<string>().Select(t => t[(t.IndexOf('#', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.Ordinal);
        return _targets.Contains(id);
    }

    /// <summary>The document that holds an element; null where none does.</summary>
    public static TeiElement? DocumentOf(TeiElement element) => element.Ancestors().FirstOrDefault(a => a.IsDocument);

    /// <summary>The document that holds a place of the source; null where none does.</summary>
    internal string? DocumentAt(int line, int column)
    {
        var source = Volume.File.Source;
        var offset = source.LineStarts[line - 1] + column - 1;
        var (low, high) = (0, Documents.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var element = Documents[middle].Element;
            if (offset < element.Start) high = middle - 1;
            else if (offset >= element.End) low = middle + 1;
            else return Documents[middle].Id;
        }
        return null;
    }
}
