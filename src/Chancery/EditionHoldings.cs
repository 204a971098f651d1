using Chancery.Checks.Reading;
using Chancery.Editions;

namespace Chancery;

/// <summary>What an edition holds, for questions that only all its volumes together can answer.</summary>
internal sealed class EditionHoldings(IEdition edition) : IHoldings
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _volumes = new(() => [.. edition.Volumes().Where(v => !v.Loose).Select(v => v.Id)]);

    /// <inheritdoc/>
    public int CountOf(string word) => _counts.TryGetValue(word, out var known) ? known : _counts[word] = edition.WordCount(word);

    /// <inheritdoc/>
    public bool HasVolume(string volume) => _volumes.Value.Contains(volume);

    /// <inheritdoc/>
    public bool Has(string volume, string id) => edition.Find(volume, id) is not null;
}
