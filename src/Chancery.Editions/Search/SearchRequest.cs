namespace Chancery.Editions.Search;

/// <summary>Order of results.</summary>
public enum SearchSort
{
    /// <summary>Best first (bm25, heading weighted), then by volume and place in it.</summary>
    Relevance,

    /// <summary>Earliest first; undated ones last.</summary>
    Date,

    /// <summary>Latest first; undated ones last.</summary>
    DateDescending,
}

/// <summary>Where words are looked for.</summary>
[Flags]
public enum SearchScope
{
    /// <summary>Headings and text.</summary>
    Body = 1,

    /// <summary>Footnotes.</summary>
    Notes = 2,

    /// <summary>Source notes.</summary>
    Source = 4,

    /// <summary>Everywhere.</summary>
    All = Body | Notes | Source,
}

/// <summary>What is asked of an edition. Filters of one name are alternatives, except persons, who must all be named; different names must all hold.</summary>
public sealed record SearchRequest
{
    /// <summary>The query as typed; empty finds everything that the filters leave. At most <see cref="MaximumLength"/> characters.</summary>
    public string Query { get; init; } = "";

    /// <summary>Queries longer than this are refused.</summary>
    public const int MaximumLength = 4000;

    /// <summary>First day: a year, month or day (<c>1961</c>, <c>1961-04</c>, <c>1961-04-18</c>); null for none. Documents with ranges match by overlap.</summary>
    public string? From { get; init; }

    /// <summary>Last day, in the same forms.</summary>
    public string? To { get; init; }

    /// <summary>Volume ids.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    /// <summary>Kinds.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Classifications as printed, e.g. <c>Confidential</c>.</summary>
    public IReadOnlyList<string> Classifications { get; init; } = [];

    /// <summary>Places of date lines.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Persons: names as listed (<c>Rusk, Dean</c>). A document has many persons, so several narrow a result: all must be named in it.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Whether inferred dates count for filters, years and order; without them such documents are undated.</summary>
    public bool Inferred { get; init; } = true;

    /// <summary>Where words are looked for.</summary>
    public SearchScope Scope { get; init; } = SearchScope.All;

    /// <summary>Order of results.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Results to pass over.</summary>
    public int Offset { get; init; }

    /// <summary>Results to give, 1 to 200; of a concordance up to 10,000 lines.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether to count facets, the terms of the query and the filters.</summary>
    public bool Facets { get; init; } = true;
}

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>The request that was answered.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>What the query became, in words for people.</summary>
    public required string Understood { get; init; }

    /// <summary>What could not be taken as meant, and what was done instead; empty when all was clear.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why the query was refused; null when it was answered.</summary>
    public string? Refusal { get; init; }

    /// <summary>Exact number of documents found.</summary>
    public int Total { get; init; }

    /// <summary>The results asked for.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Facets over the whole result: <c>volume</c>, <c>year</c>, <c>kind</c>, <c>person</c>, <c>place</c>, <c>classification</c>.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The terms of the query, each with what it finds alone.</summary>
    public IReadOnlyList<QueryPart> Parts { get; init; } = [];

    /// <summary>The filters in force, each with what passes it alone.</summary>
    public IReadOnlyList<FilterPart> Filters { get; init; } = [];

    /// <summary>For an empty result: which word or filter empties it, one sentence each.</summary>
    public IReadOnlyList<string> Explanations { get; init; } = [];

    /// <summary>Words of the index near those of the query that no document holds or, where there are much more frequent ones, very few.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Milliseconds that the search took.</summary>
    public double Milliseconds { get; init; }
}

/// <summary>A document found.</summary>
/// <param name="Volume">Volume id.</param>
/// <param name="Id">Document id within it.</param>
/// <param name="Number">Printed number.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Heading">Heading.</param>
/// <param name="Date">ISO first day; null when undated.</param>
/// <param name="DateInferred">Whether that date is inferred.</param>
/// <param name="Place">Place of the date line.</param>
/// <param name="Score">Relevance, higher is better; 0 when there were no words.</param>
/// <param name="Snippets">Passages with the hits.</param>
public sealed record SearchHit(
    string Volume, string Id, string? Number, string Kind, string Heading, string? Date, bool DateInferred, string? Place, double Score,
    IReadOnlyList<Snippet> Snippets);

/// <summary>A passage with hits.</summary>
/// <param name="In"><c>heading</c>, <c>body</c>, <c>notes</c> or <c>source</c>.</param>
/// <param name="Runs">The passage in runs, of which the hits are marked.</param>
public sealed record Snippet(string In, IReadOnlyList<SnippetRun> Runs);

/// <summary>A run of a snippet.</summary>
public sealed record SnippetRun(string Text, bool Hit);

/// <summary>A facet: its name and values, most frequent first (years ascending).</summary>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a facet: what the filter takes, what is shown, and how many documents of the result have it.</summary>
public sealed record FacetValue(string Value, string Label, int Documents);

/// <summary>A term of a query.</summary>
/// <param name="Words">The term in words for people, without its negation.</param>
/// <param name="Query">The term in the query language.</param>
/// <param name="Forms">For a word: the words of the edition that it stands for; empty for everything else.</param>
/// <param name="Documents">Documents of the edition that hold it, whatever else was asked; null when it was not counted.</param>
/// <param name="Or">Whether it is an alternative to the term before it.</param>
/// <param name="Not">Whether documents that hold it are left out.</param>
public sealed record QueryPart(string Words, string Query, IReadOnlyList<string> Forms, int? Documents, bool Or, bool Not);

/// <summary>A filter.</summary>
/// <param name="Name"><c>dates</c>, or the name of its facet.</param>
/// <param name="Values">Its values; of dates the first and last.</param>
/// <param name="Documents">Documents of the edition that pass it, whatever else was asked.</param>
public sealed record FilterPart(string Name, IReadOnlyList<string> Values, int Documents);

/// <summary>A word that was not found, or hardly, and the nearest words of the index with their document counts.</summary>
public sealed record Suggestion(string Word, IReadOnlyList<FacetValue> Nearest);
