using System.Globalization;

namespace Chancery.Editions.Search.Query;

/// <summary>Writes a query in the query language, so that a reader can change a part of it; read again, it is the same query.</summary>
public static class QueryText
{
    /// <summary>The query as it would be typed, with its words folded; empty for none.</summary>
    public static string Of(QueryNode? node) => node switch
    {
        null => "",
        WordNode word => (word.Exact ? "=" : "") + word.Word,
        PrefixNode prefix => prefix.Beginning + "*",
        PhraseNode phrase => $"\"{string.Join(' ', phrase.Words)}\"{(phrase.Prefix ? "*" : "")}",
        NearNode near => string.Create(CultureInfo.InvariantCulture, $"near({string.Join(' ', near.Words)}, {near.Distance})"),
        AndNode and => string.Join(' ', and.Nodes.Select(n => n is OrNode ? Inner(n) : Of(n))),
        OrNode or => string.Join(" OR ", or.Nodes.Select(Of)),
        NotNode not => "-" + Inner(not.Node),
        FieldNode field => $"{Name(field.Field)}:{Inner(field.Node)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The name of a field.</summary>
    private static string Name(SearchField field) => field switch
    {
        SearchField.Heading => "heading",
        SearchField.Note => "note",
        SearchField.Source => "source",
        SearchField.Person => "person",
        SearchField.Place => "place",
        _ => "file",
    };

    /// <summary>A query with a word put in the place of another wherever it stands alone, in a phrase or in <c>near</c>.</summary>
    public static QueryNode Replaced(QueryNode node, string word, string by)
    {
        string[] Words(IReadOnlyList<string> words) => [.. words.Select(w => w == word ? by : w)];
        return node switch
        {
            WordNode one => one.Word == word ? one with { Word = by } : one,
            PhraseNode phrase => phrase with { Words = Words(phrase.Words) },
            NearNode near => near with { Words = Words(near.Words) },
            AndNode and => new AndNode([.. and.Nodes.Select(n => Replaced(n, word, by))]),
            OrNode or => new OrNode([.. or.Nodes.Select(n => Replaced(n, word, by))]),
            NotNode not => new NotNode(Replaced(not.Node, word, by)),
            FieldNode field => field with { Node = Replaced(field.Node, word, by) },
            _ => node,
        };
    }

    private static string Inner(QueryNode node) => node is AndNode or OrNode or NotNode ? $"({Of(node)})" : Of(node);
}
