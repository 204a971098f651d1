namespace Chancery.Editions.Search.Query;

/// <summary>Says a query in words for people.</summary>
public static class QueryDescription
{
    /// <summary>The query as understood, e.g. <c>“treaty” and not “peace”, in headings</c>.</summary>
    public static string Of(QueryNode? node) => node is null ? "all documents" : Say(node);

    private static string Say(QueryNode node) => node switch
    {
        WordNode { Exact: true } word => $"exactly “{word.Word}”",
        WordNode word => $"“{word.Word}”",
        PrefixNode prefix => $"words beginning with “{prefix.Beginning}”",
        PhraseNode phrase => $"the phrase “{string.Join(' ', phrase.Words)}{(phrase.Prefix ? "…" : "")}”",
        NearNode near => $"{string.Join(" and ", near.Words.Select(w => $"“{w}”"))} within {near.Distance} words",
        AndNode and => string.Join(" and ", and.Nodes.Select(Inner)),
        OrNode or => string.Join(" or ", or.Nodes.Select(Inner)),
        NotNode not => "not " + Inner(not.Node),
        FieldNode field => $"{Inner(field.Node)} in the {Name(field.Field)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Inner(QueryNode node) => node is AndNode or OrNode ? $"({Say(node)})" : Say(node);

    private static string Name(SearchField field) => field switch
    {
        SearchField.Heading => "heading",
        SearchField.Note => "footnotes",
        SearchField.Source => "source note",
        SearchField.Person => "persons",
        SearchField.Place => "place",
        _ => "file number",
    };
}
