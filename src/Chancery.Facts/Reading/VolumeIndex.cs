using System.Runtime.CompilerServices;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Facts.Reading;

/// <summary>What a volume holds that its documents point to: ids, persons, page breaks. Read once for a volume and kept as long as the volume lives.</summary>
internal sealed class VolumeIndex
{
    private static readonly ConditionalWeakTable<Volume, VolumeIndex> Known = [];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly List<TeiElement> _pageBreaks = [];

    private VolumeIndex(Volume volume)
    {
        Id = volume.Id;
        Walk(volume.File.Root);
        foreach (var person in volume.Persons) _persons.TryAdd(person.Id, person);
    }

    /// <summary>The volume's id.</summary>
    public string Id { get; }

    /// <summary>The index of a volume.</summary>
    public static VolumeIndex Of(Volume volume) => Known.GetValue(volume, v => new VolumeIndex(v));

    /// <summary>Whether an element bears the id.</summary>
    public bool Holds(string id) => _ids.Contains(id);

    /// <summary>A person of the volume's list; null when it lists none of that id.</summary>
    public Person? PersonOf(string id) => _persons.GetValueOrDefault(id);

    /// <summary>The last page break before a document; null when there is none.</summary>
    public TeiElement? PageBefore(TeiElement document)
    {
        var low = 0;
        var high = _pageBreaks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pageBreaks[middle].Start < document.Start) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? null : _pageBreaks[low - 1];
    }

    private void Walk(TeiElement element)
    {
        if (element.Id is { } id) _ids.Add(id);
        if (element.Name == TeiNames.PageBreak) _pageBreaks.Add(element);
        foreach (var node in element.Nodes)
            if (node is TeiElement child) Walk(child);
    }
}
