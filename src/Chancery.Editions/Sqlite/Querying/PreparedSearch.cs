using Chancery.Editions.Search;
using Chancery.Editions.Search.Query;
using Microsoft.Data.Sqlite;

namespace Chancery.Editions.Sqlite.Querying;

/// <summary>A search made ready for one state of an edition: its query read, its filters looked up.</summary>
internal sealed class PreparedSearch
{
    private readonly SqliteConnection _connection;
    private readonly MatchExpression _expression;
    private readonly MatchReader _reader;

    /// <summary>Reads the query and looks up the filters.</summary>
    public PreparedSearch(SqliteConnection connection, EditionIndex index, SearchRequest request)
    {
        (_connection, Index, Request) = (connection, index, request);
        (Root, var parsed) = QueryParser.Parse(request.Query);
        Remarks = [.. parsed];
        Filters = new Filters(index.Documents, request.Persons.Count > 0 ? index.Persons(connection) : null, request, Remarks);
        _expression = new MatchExpression(Forms, request.Scope);
        _reader = new MatchReader(connection, index.Documents, _expression);
    }

    /// <summary>What is kept of the edition.</summary>
    public EditionIndex Index { get; }

    /// <summary>What was asked.</summary>
    public SearchRequest Request { get; }

    /// <summary>The query; null when it asks for nothing.</summary>
    public QueryNode? Root { get; }

    /// <summary>The filters.</summary>
    public Filters Filters { get; }

    /// <summary>What could not be taken as meant, and what was done instead.</summary>
    public List<string> Remarks { get; }

    /// <summary>What is marked in the documents found.</summary>
    public Marks Marks => new(Root, Forms, Request.Scope);

    /// <summary>What the query became, in words for people.</summary>
    public string Understood
    {
        get
        {
            var words = QueryDescription.Of(Root);
            return Filters.All.Count == 0 ? words : $"{words}; only {string.Join(", ", Filters.All.Select(f => f.Words))}";
        }
    }

    /// <summary>The words of the index with the stem of a word.</summary>
    public IReadOnlyList<string> Forms(string word) => Index.Forms(_connection, word);

    /// <summary>The documents that a part of the query matches, whatever the filters.</summary>
    public DocumentSet Set(QueryNode node) => _reader.Set(node);

    /// <summary>Tells every document that the query matches, whether it passes the filters, and if not the one facet whose choice keeps it out.</summary>
    public void Match(bool ranked, Action<int, double, bool, string?> found)
    {
        void Tell(int ordinal, double score)
        {
            var passes = Filters.Hold(ordinal, out var but);
            found(ordinal, score, passes, but);
        }
        if (Root is null)
        {
            for (var ordinal = 0; ordinal < Index.Documents.Count; ordinal++) Tell(ordinal, 0);
            return;
        }
        if (_expression.Of(Root) is { } match)
        {
            _reader.Read(match, ranked, Tell);
            return;
        }
        var scores = new Dictionary<int, double>();
        if (ranked && _expression.OfAnyWanted(Root) is { } wanted) _reader.Read(wanted, true, (ordinal, score) => scores[ordinal] = score);
        foreach (var ordinal in _reader.Set(Root).Ordinals()) Tell(ordinal, scores.GetValueOrDefault(ordinal));
    }
}
