namespace Chancery.Editions.Search.Query;

/// <summary>
/// A query as a reader sees and changes it: the terms that must all hold, some of them with alternatives. A field before a group belongs to each term of it.
/// </summary>
public sealed class QueryOutline
{
    private readonly List<List<QueryNode>> _parts;

    private QueryOutline(QueryNode? root)
    {
        _parts = [.. Conditions(root).Select(n => Alternatives(n).ToList())];
        Terms = [.. _parts.SelectMany((alternatives, part) => alternatives.Select((node, i) => new QueryTerm(node, part, i)))];
    }

    /// <summary>The terms in order.</summary>
    public IReadOnlyList<QueryTerm> Terms { get; }

    /// <summary>The outline of a query.</summary>
    public static QueryOutline Of(QueryNode? root) => new(root);

    /// <summary>What must all hold: the parts of the query that are joined by <c>and</c>.</summary>
    public static IEnumerable<QueryNode> Conditions(QueryNode? root) => root switch
    {
        null => [],
        AndNode and => and.Nodes.SelectMany(Conditions),
        FieldNode { Node: AndNode and } placed => and.Nodes.SelectMany(n => Conditions(new FieldNode(placed.Field, n))),
        _ => [root],
    };

    /// <summary>The query without a term; null when nothing is left.</summary>
    public QueryNode? Without(QueryTerm term) => Rebuilt(term, null);

    /// <summary>The query with something in the place of a term.</summary>
    public QueryNode? With(QueryTerm term, QueryNode instead) => Rebuilt(term, instead);

    private QueryNode? Rebuilt(QueryTerm term, QueryNode? instead)
    {
        var conditions = new List<QueryNode>();
        for (var part = 0; part < _parts.Count; part++)
        {
            var alternatives = _parts[part].Select((n, i) => part == term.Part && i == term.Alternative ? instead : n).OfType<QueryNode>().ToList();
            if (alternatives.Count > 0) conditions.Add(alternatives.Count == 1 ? alternatives[0] : new OrNode(alternatives));
        }
        return conditions.Count switch { 0 => null, 1 => conditions[0], _ => new AndNode(conditions) };
    }

    private static IEnumerable<QueryNode> Alternatives(QueryNode condition) => condition switch
    {
        OrNode or => or.Nodes,
        FieldNode { Node: OrNode or } placed => or.Nodes.Select(n => new FieldNode(placed.Field, n)),
        _ => [condition],
    };
}

/// <summary>A term of a query.</summary>
/// <param name="Node">The term, with its negation and field.</param>
/// <param name="Part">The condition to which it belongs, from 0.</param>
/// <param name="Alternative">Its place among the alternatives of the condition, from 0.</param>
public sealed record QueryTerm(QueryNode Node, int Part, int Alternative)
{
    /// <summary>Whether documents that hold it are left out.</summary>
    public bool Not => Node is NotNode or FieldNode { Node: NotNode };

    /// <summary>The term itself, without its negation.</summary>
    public QueryNode Sought => Node switch
    {
        NotNode not => not.Node,
        FieldNode { Node: NotNode not } negated => new FieldNode(negated.Field, not.Node),
        _ => Node,
    };

    /// <summary>The word alone that is looked for, wherever; null for anything else.</summary>
    public WordNode? Word => Sought switch { WordNode word => word, FieldNode { Node: WordNode word } => word, _ => null };
}
