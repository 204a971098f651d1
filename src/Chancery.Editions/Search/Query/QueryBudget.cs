namespace Chancery.Editions.Search.Query;

/// <summary>
/// Bounds what one query asks of the index, so that no text of the permitted length keeps it busy for long. A word costs 1; what must be looked up under many words or
/// compared place by place costs more. What was asked before costs nothing.
/// </summary>
internal sealed class QueryBudget
{
    private const int Whole = 100;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private int _left = Whole;

    /// <summary>Whether a term can still be searched for.</summary>
    public bool Takes(QueryNode leaf)
    {
        if (!_asked.Add(QueryText.Of(leaf))) return true;
        var cost = leaf switch
        {
            PrefixNode prefix => Beginning(prefix.Beginning),
            PhraseNode phrase => phrase.Words.Count + (phrase.Prefix ? Beginning(phrase.Words[^1]) : 0),
            NearNode near => near.Words.Count * near.Words.Count,
            _ => 1,
        };
        if (cost > _left) return false;
        _left -= cost;
        return true;
    }

    private static int Beginning(string letters) => letters.Length switch { 1 => 30, 2 => 10, _ => 4 };
}
