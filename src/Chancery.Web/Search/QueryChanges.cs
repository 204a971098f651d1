using Chancery.Editions.Search.Query;

namespace Chancery.Web.Search;

/// <summary>A way to change a query: what it does, and the query that it leads to.</summary>
internal sealed record QueryChange(string Label, string Query);

/// <summary>The ways in which a reader may want to change a term of a query.</summary>
internal static class QueryChanges
{
    /// <summary>The query without a term.</summary>
    public static string Without(QueryOutline outline, QueryTerm term) => QueryText.Of(outline.Without(term));

    /// <summary>What else the term may become.</summary>
    public static IEnumerable<QueryChange> Of(QueryOutline outline, QueryTerm term)
    {
        var (field, sought) = term.Sought is FieldNode inner ? (inner.Field, inner.Node) : ((SearchField?)null, term.Sought);
        QueryChange Change(string label, QueryNode node, SearchField? where, bool not) => new(label, QueryText.Of(outline.With(term, Built(node, where, not))));

        switch (sought)
        {
            case WordNode word when field is null or SearchField.Heading or SearchField.Note or SearchField.Source:
                yield return Change(word.Exact ? "with its inflections" : "this form only", word with { Exact = !word.Exact }, field, term.Not);
                break;
            case PrefixNode prefix: yield return Change("as a whole word", new WordNode(prefix.Beginning, false), field, term.Not); break;
            case PhraseNode phrase:
                yield return Change("near each other, in any order", new NearNode([.. phrase.Words.Distinct()], phrase.Words.Count + 3), field, term.Not);
                yield return Change("as single words", Words(phrase.Words), field, term.Not);
                break;
            case NearNode near:
                yield return Change($"within {near.Distance * 2} words", near with { Distance = Math.Max(1, near.Distance * 2) }, field, term.Not);
                if (near.Distance > 1) yield return Change($"within {near.Distance / 2} words", near with { Distance = near.Distance / 2 }, field, term.Not);
                yield return Change("anywhere in the document", Words(near.Words), field, term.Not);
                break;
        }
        if (sought is not (AndNode or OrNode or NotNode or FieldNode))
        {
            if (field is not null) yield return Change("anywhere", sought, null, term.Not);
            foreach (var (other, name) in ((SearchField, string)[])[(SearchField.Heading, "in headings"), (SearchField.Note, "in notes"), (SearchField.Source, "in source notes")])
                if (field != other) yield return Change(name, sought, other, term.Not);
        }
        yield return Change(term.Not ? "wanted" : "left out", sought, field, !term.Not);
    }

    private static QueryNode Words(IReadOnlyList<string> words) =>
        words.Distinct().Select(QueryNode (w) => new WordNode(w, false)).ToList() is var nodes && nodes.Count == 1 ? nodes[0] : new AndNode(nodes);

    private static QueryNode Built(QueryNode node, SearchField? field, bool not)
    {
        var placed = field is { } where ? new FieldNode(where, node) : node;
        return not ? new NotNode(placed) : placed;
    }
}
