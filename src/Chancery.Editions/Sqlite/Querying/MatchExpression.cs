using System.Globalization;
using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>Writes queries as expressions of the full-text index. Stems are written out as the words of the index that share them.</summary>
/// <param name="forms">The words of the index with the stem of a word.</param>
/// <param name="scope">Where words without a field are looked for.</param>
internal sealed class MatchExpression(Func<string, IReadOnlyList<string>> forms, SearchScope scope)
{
    /// <summary>Deeper queries are answered part by part: the index reads expressions only to some depth.</summary>
    private const int MaximumDepth = 12;

    /// <summary>Words in all expressions into which one <c>near</c> is written out.</summary>
    private const int MaximumNearWords = 96;

    /// <summary>The expression; null when the index has none for this query (nothing but negations, or too deep).</summary>
    public string? Of(QueryNode node, SearchField? field = null, int depth = 0)
    {
        if (depth > MaximumDepth) return null;
        switch (node)
        {
            case FieldNode inner: return Of(inner.Node, inner.Field, depth);
            case NotNode: return null;
            case OrNode or:
                var alternatives = or.Nodes.Select(n => Of(n, field, depth + 1)).ToList();
                return alternatives.Contains(null) ? null : $"({string.Join(" OR ", alternatives)})";
            case AndNode and:
                var wanted = and.Nodes.Where(n => Negated(n) is null).Select(n => Of(n, field, depth + 1)).ToList();
                var unwanted = and.Nodes.Select(Negated).OfType<QueryNode>().Select(n => Of(n, field, depth + 1)).ToList();
                if (wanted.Count == 0 || wanted.Contains(null) || unwanted.Contains(null)) return null;
                var all = $"({string.Join(" AND ", wanted)})";
                return unwanted.Count == 0 ? all : $"({all} NOT ({string.Join(" OR ", unwanted)}))";
            default: return Leaf(node, field);
        }
    }

    /// <summary>Any of the words and phrases that are looked for: what relevance is counted by when the whole has no expression; null when there are none.</summary>
    public string? OfAnyWanted(QueryNode root)
    {
        var leaves = new List<string>();
        Gather(root, null, leaves);
        return leaves.Count == 0 ? null : string.Join(" OR ", leaves);
    }

    /// <summary>The expression of a word, prefix, phrase or near.</summary>
    public string Leaf(QueryNode node, SearchField? field)
    {
        var stemmed = field is null or SearchField.Heading or SearchField.Note or SearchField.Source;
        var matched = node switch
        {
            WordNode word => Any(word.Exact || !stemmed ? [word.Word] : forms(word.Word)),
            PrefixNode prefix => $"\"{prefix.Beginning}\" *",
            PhraseNode phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.Prefix ? " *" : "")}",
            NearNode near => Near(near, stemmed),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
        return $"({Columns(field)} : {matched})";
    }

    private static QueryNode? Negated(QueryNode node) => node switch
    {
        NotNode not => not.Node,
        FieldNode { Node: NotNode not } field => new FieldNode(field.Field, not.Node),
        _ => null,
    };

    private void Gather(QueryNode node, SearchField? field, List<string> leaves)
    {
        switch (node)
        {
            case NotNode: break;
            case FieldNode inner: Gather(inner.Node, inner.Field, leaves); break;
            case AndNode and: foreach (var n in and.Nodes) Gather(n, field, leaves); break;
            case OrNode or: foreach (var n in or.Nodes) Gather(n, field, leaves); break;
            default: leaves.Add(Leaf(node, field)); break;
        }
    }

    private static string Any(IReadOnlyList<string> words) =>
        words.Count == 1 ? $"\"{words[0]}\"" : $"({string.Join(" OR ", words.Select(w => $"\"{w}\""))})";

    private string Near(NearNode near, bool stemmed)
    {
        IEnumerable<IReadOnlyList<string>> choices = [[]];
        var count = 1;
        foreach (var word in near.Words)
        {
            var words = stemmed ? forms(word) : [word];
            if (count * words.Count * near.Words.Count > MaximumNearWords) words = [word];
            count *= words.Count;
            choices = choices.SelectMany(c => words.Select(w => (IReadOnlyList<string>)[.. c, w])).ToList();
        }
        var nears = choices.Select(c => string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', c.Select(w => $"\"{w}\""))}, {near.Distance})"));
        return $"({string.Join(" OR ", nears)})";
    }

    private string Columns(SearchField? field) => field switch
    {
        SearchField.Heading => "heading",
        SearchField.Note => "notes",
        SearchField.Source => "source",
        SearchField.Person => "person",
        SearchField.Place => "place",
        SearchField.File => "file",
        _ => "{" + (scope.HasFlag(SearchScope.Body) || scope == 0 ? "heading body" : "") + (scope.HasFlag(SearchScope.Notes) || scope == 0 ? " notes" : "") + (scope.HasFlag(SearchScope.Source) || scope == 0 ? " source" : "") + "}",
    };
}
