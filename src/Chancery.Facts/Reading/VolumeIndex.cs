using System.Runtime.CompilerServices;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Facts.Offices;
using Chancery.Facts.People;

namespace Chancery.Facts.Reading;

/// <summary>What a volume holds that its documents point to: ids, persons, page breaks. Read once for a volume and kept as long as the volume lives.</summary>
internal sealed class VolumeIndex
{
    private static readonly ConditionalWeakTable<Volume, VolumeIndex> Known = [];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<TeiElement> _pageBreaks = [];
    private readonly ConditionalWeakTable<OfficeTable, VolumePeople> _people = [];
    private readonly Volume _volume;

    private VolumeIndex(Volume volume)
    {
        _volume = volume;
        Id = volume.Id;
        Walk(volume.File.Root);
    }

    /// <summary>The volume's id.</summary>
    public string Id { get; }

    /// <summary>The index of a volume.</summary>
    public static VolumeIndex Of(Volume volume) => Known.GetValue(volume, v => new VolumeIndex(v));

    /// <summary>Whether an element bears the id.</summary>
    public bool Holds(string id) => _ids.Contains(id);

    /// <summary>The volume's list of persons.</summary>
    /// <param name="table">The holders of offices, among whom listed persons are found again.</param>
    public VolumePeople PeopleOf(OfficeTable table) => _people.GetValue(table, t => new VolumePeople(_volume.Persons, YearSpan.Of(_volume), t));

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
