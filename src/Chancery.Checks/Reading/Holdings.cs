using System.Runtime.InteropServices;

namespace Chancery.Checks.Reading;

/// <summary>What one source holds, for questions that only all sources together can answer.</summary>
/// <param name="Volume">The volume's id; null for loose documents.</param>
/// <param name="Words">How often each word of two letters or more stands in it, in lower case.</param>
/// <param name="Ids">The ids of its elements; empty for loose documents, which nothing refers to by volume.</param>
public sealed record Holding(string? Volume, IReadOnlyCollection<KeyValuePair<string, int>> Words, IReadOnlySet<string> Ids);

/// <summary>What all sources together hold: those of a run, or of an edition.</summary>
public interface IHoldings
{
    /// <summary>How often a word stands in them; single letters are not counted.</summary>
    /// <param name="word">The word in lower case.</param>
    int CountOf(string word);

    /// <summary>Whether a volume is among them.</summary>
    bool HasVolume(string volume);

    /// <summary>Whether a volume among them has an element of an id.</summary>
    bool Has(string volume, string id);
}

/// <summary>What the sources of a run hold together.</summary>
public sealed class Holdings : IHoldings
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds what a source holds.</summary>
    public void Add(Holding holding)
    {
        foreach (var (word, count) in holding.Words) CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _) += count;
        if (holding.Volume is { } volume) _ids[volume] = _ids.TryGetValue(volume, out var ids) ? ids.Union(holding.Ids).ToHashSet(StringComparer.Ordinal) : holding.Ids;
    }

    /// <inheritdoc/>
    public int CountOf(string word) => _words.GetValueOrDefault(word);

    /// <inheritdoc/>
    public bool HasVolume(string volume) => _ids.ContainsKey(volume);

    /// <inheritdoc/>
    public bool Has(string volume, string id) => _ids.TryGetValue(volume, out var ids) && ids.Contains(id);
}
