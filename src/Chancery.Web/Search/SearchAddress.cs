using System.Globalization;
using System.Text;
using Chancery.Editions.Search;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Search;

/// <summary>
/// Searches as addresses: every search, with its filters, order and page, has one. Parameters: <c>q</c>, <c>from</c>, <c>to</c>, <c>volume</c>, <c>kind</c>,
/// <c>classification</c>, <c>place</c>, <c>person</c> (each repeatable), <c>in</c> (<c>body</c>, <c>notes</c>, <c>source</c>), <c>view</c> (<c>list</c>, <c>timeline</c>, <c>concordance</c>), <c>by</c> (<c>year</c>, <c>month</c>),
/// <c>sort</c> (<c>relevance</c>, <c>date</c>, <c>-date</c>; of a concordance <c>date</c>, <c>left</c>, <c>right</c>, <c>keyword</c>), <c>dates</c> (<c>printed</c> leaves inferred ones out), <c>page</c>, <c>limit</c>.
/// </summary>
internal static class SearchAddress
{
    /// <summary>Results on a page.</summary>
    public const int PageLength = 20;

    /// <summary>Lines of a concordance on a page.</summary>
    public const int LinesOfPage = 50;

    private const int DeepestPage = 100_000;

    /// <summary>The search and the view of its result that an address asks for.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="of">The view where the address is that of one.</param>
    public static ShownSearch ReadShown(IQueryCollection query, ResultView? of = null)
    {
        var view = of ?? query["view"].FirstOrDefault() switch { "timeline" => ResultView.Timeline, "concordance" => ResultView.Concordance, _ => ResultView.List };
        var request = Read(query, Length(view));
        return new ShownSearch(request with { Query = QueryBuilder.Compose(request.Query, query) })
        {
            View = view,
            By = query["by"].FirstOrDefault() == "month" ? TimelineStep.Month : TimelineStep.Year,
            Order = query["sort"].FirstOrDefault() switch { "left" => ConcordanceOrder.Left, "right" => ConcordanceOrder.Right, "keyword" => ConcordanceOrder.Keyword, _ => ConcordanceOrder.Date },
        };
    }

    /// <summary>The search that an address asks for. Anything that cannot be read is left out.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="length">Results on a page where the address names no number.</param>
    public static SearchRequest Read(IQueryCollection query, int length = PageLength)
    {
        var limit = Math.Clamp(Number(query["limit"]) ?? length, 1, 200);
        var page = Math.Clamp(Number(query["page"]) ?? 1, 1, DeepestPage);
        return new SearchRequest
        {
            Query = query["q"].FirstOrDefault() ?? "",
            From = One(query, "from"),
            To = One(query, "to"),
            Volumes = Many(query, "volume"),
            Kinds = Many(query, "kind"),
            Classifications = Many(query, "classification"),
            Places = Many(query, "place"),
            Persons = Many(query, "person"),
            Scope = Scope(query["in"]),
            Sort = query["sort"].FirstOrDefault() switch { "date" => SearchSort.Date, "-date" => SearchSort.DateDescending, _ => SearchSort.Relevance },
            Inferred = query["dates"] != "printed",
            Offset = (page - 1) * limit,
            Limit = limit,
        };
    }

    /// <summary>The address of a search, beginning at its first result unless a page is given.</summary>
    public static string Of(SearchRequest request, int page = 1, string path = "/search") => Of(new ShownSearch(request), page, path);

    /// <summary>The address of a search and a view of its result.</summary>
    public static string Of(ShownSearch shown, int page = 1, string path = "/search")
    {
        var request = shown.Request;
        var address = new StringBuilder(path);
        var mark = '?';
        void Add(string name, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        Add("q", request.Query);
        Add("from", request.From);
        Add("to", request.To);
        foreach (var (name, values) in Filters(request))
            foreach (var value in values) Add(name, value);
        if (request.Scope != SearchScope.All)
            foreach (var name in ScopeNames(request.Scope)) Add("in", name);
        foreach (var (name, value) in ViewParameters(shown)) Add(name, value);
        if (!request.Inferred) Add("dates", "printed");
        if (request.Limit != Length(shown.View)) Add("limit", request.Limit.ToString(CultureInfo.InvariantCulture));
        if (page > 1) Add("page", page.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    /// <summary>View and order as parameters; none for what needs no name.</summary>
    public static IEnumerable<(string Name, string Value)> ViewParameters(ShownSearch shown)
    {
        if (shown.View != ResultView.List) yield return ("view", shown.View == ResultView.Timeline ? "timeline" : "concordance");
        if (shown.View == ResultView.Timeline && shown.By == TimelineStep.Month) yield return ("by", "month");
        var sort = shown.View == ResultView.Concordance
            ? shown.Order switch { ConcordanceOrder.Left => "left", ConcordanceOrder.Right => "right", ConcordanceOrder.Keyword => "keyword", _ => null }
            : shown.Request.Sort switch { SearchSort.Date => "date", SearchSort.DateDescending => "-date", _ => null };
        if (sort is not null) yield return ("sort", sort);
    }

    /// <summary>Another view of the same result, from its beginning.</summary>
    public static ShownSearch In(ShownSearch shown, ResultView view) =>
        shown with { View = view, Request = shown.Request with { Offset = 0, Limit = Length(view), Sort = view == ResultView.Concordance ? SearchSort.Relevance : shown.Request.Sort } };

    /// <summary>Parameters that forms send although they say nothing: an address is written without them.</summary>
    public static bool IsUntidy(IQueryCollection query) => query.Any(p => p.Key switch
    {
        "q" => false,
        _ when QueryBuilder.Names.Contains(p.Key) => true,
        "sort" => p.Value == "relevance",
        "in" => p.Value.Count > 2,
        _ => p.Value.Any(string.IsNullOrEmpty),
    });

    /// <summary>Results or lines on a page.</summary>
    public static int Length(ResultView view) => view == ResultView.Concordance ? LinesOfPage : PageLength;

    /// <summary>The filters that take several values, by name.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Filters(SearchRequest r) =>
        [("volume", r.Volumes), ("kind", r.Kinds), ("classification", r.Classifications), ("place", r.Places), ("person", r.Persons)];

    /// <summary>A search with a facet's value added.</summary>
    public static SearchRequest With(SearchRequest r, string facet, string value) => facet switch
    {
        // A narrower bound within the year stays: the count was made under it.
        "year" => r with { From = Within(r.From, value), To = Within(r.To, value) },
        _ => Change(r, facet, values => values.Contains(value, StringComparer.Ordinal) ? values : [.. values, value]),
    };

    /// <summary>A search with a filter's value taken out.</summary>
    public static SearchRequest Without(SearchRequest r, string filter, string value) => filter switch
    {
        "from" => r with { From = null },
        "to" => r with { To = null },
        "year" => r with { From = null, To = null },
        "in" => r with { Scope = SearchScope.All },
        "dates" => r with { Inferred = true },
        _ => Change(r, filter, values => [.. values.Where(v => v != value)]),
    };

    /// <summary>The names of a scope's parts.</summary>
    public static IEnumerable<string> ScopeNames(SearchScope scope)
    {
        if (scope.HasFlag(SearchScope.Body)) yield return "body";
        if (scope.HasFlag(SearchScope.Notes)) yield return "notes";
        if (scope.HasFlag(SearchScope.Source)) yield return "source";
    }

    private static string Within(string? bound, string year) => bound is { Length: > 4 } && bound.StartsWith(year, StringComparison.Ordinal) ? bound : year;

    private static SearchRequest Change(SearchRequest r, string filter, Func<IReadOnlyList<string>, IReadOnlyList<string>> change) => filter switch
    {
        "volume" => r with { Volumes = change(r.Volumes) },
        "kind" => r with { Kinds = change(r.Kinds) },
        "classification" => r with { Classifications = change(r.Classifications) },
        "place" => r with { Places = change(r.Places) },
        "person" => r with { Persons = change(r.Persons) },
        _ => r,
    };

    private static SearchScope Scope(IEnumerable<string?> names)
    {
        var scope = default(SearchScope);
        foreach (var name in names.SelectMany(n => (n ?? "").Split(',', StringSplitOptions.TrimEntries)))
            scope |= name switch { "body" => SearchScope.Body, "notes" => SearchScope.Notes, "source" => SearchScope.Source, _ => default };
        return scope == default ? SearchScope.All : scope;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static string? One(IQueryCollection query, string name) => query[name].FirstOrDefault() is { Length: > 0 } value ? value.Trim() : null;

    private static List<string> Many(IQueryCollection query, string name) => [.. query[name].OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Take(50)];
}
