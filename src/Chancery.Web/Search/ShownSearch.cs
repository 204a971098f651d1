using Chancery.Editions.Search;

namespace Chancery.Web.Search;

/// <summary>The views of a result.</summary>
public enum ResultView
{
    /// <summary>Documents with the passages found.</summary>
    List,

    /// <summary>Documents by year or month.</summary>
    Timeline,

    /// <summary>Words in their context.</summary>
    Concordance,
}

/// <summary>A search and how its result is shown: all that its address holds.</summary>
/// <param name="Request">What is asked.</param>
public sealed record ShownSearch(SearchRequest Request)
{
    /// <summary>The view.</summary>
    public ResultView View { get; init; }

    /// <summary>The length of a period of the timeline.</summary>
    public TimelineStep By { get; init; }

    /// <summary>The order of the concordance.</summary>
    public ConcordanceOrder Order { get; init; }

    /// <summary>The same view of another search.</summary>
    public ShownSearch Of(SearchRequest request) => this with { Request = request };
}
