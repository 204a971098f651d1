using System.Globalization;

namespace Chancery.Facts.References;

/// <summary>What an edition has that references may mean: its volumes with their documents, pages and notes.</summary>
public sealed class EditionTargets
{
    private readonly SortedDictionary<string, VolumeTargets> _volumes = new(StringComparer.Ordinal);

    /// <summary>Takes in the documents of an edition, in any order; those that name no volume are left out.</summary>
    public EditionTargets(IEnumerable<DocumentFacts> documents)
    {
        foreach (var document in documents)
        {
            if (document.Volume is not { } volume || document.Id.Length <= volume.Length + 1) continue;
            if (!_volumes.TryGetValue(volume, out var targets)) _volumes.Add(volume, targets = new VolumeTargets(volume));
            targets.Add(document.Id[(volume.Length + 1)..], document);
        }
    }

    /// <summary>The ids of the volumes, sorted.</summary>
    internal IEnumerable<string> Volumes => _volumes.Keys;

    /// <summary>A volume; null when the edition does not have it.</summary>
    internal VolumeTargets? this[string volume] => _volumes.GetValueOrDefault(volume);
}

/// <summary>What a volume has.</summary>
internal sealed class VolumeTargets(string id)
{
    private readonly SortedDictionary<string, DocumentFacts> _documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, SortedSet<string>> _pages = [];

    /// <summary>The volume's id.</summary>
    public string Id => id;

    /// <summary>The ids of the documents, sorted.</summary>
    public IEnumerable<string> Documents => _documents.Keys;

    /// <summary>Adds a document.</summary>
    public void Add(string document, DocumentFacts facts)
    {
        _documents.TryAdd(document, facts);
        foreach (var page in facts.Pages)
        {
            if (!int.TryParse(page.N, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) continue;
            if (!_pages.TryGetValue(n, out var there)) _pages.Add(n, there = new SortedSet<string>(StringComparer.Ordinal));
            there.Add(document);
        }
    }

    /// <summary>The document with an id; null when the volume has none.</summary>
    public DocumentFacts? Document(string document) => _documents.GetValueOrDefault(document);

    /// <summary>The documents on a page; of a page that none names, the document that runs over it.</summary>
    public IReadOnlyCollection<string> OnPage(int page)
    {
        if (_pages.TryGetValue(page, out var there)) return there;
        var (before, after) = (default(SortedSet<string>), default(SortedSet<string>));
        foreach (var (n, documents) in _pages)
        {
            if (n < page) before = documents;
            else
            {
                after = documents;
                break;
            }
        }
        return before is null || after is null ? [] : [.. before.Where(after.Contains)];
    }
}
