using Chancery.Editions.Search;
using Chancery.Web.Layout;
using Chancery.Web.Search;
using Microsoft.AspNetCore.Http;

namespace Chancery.Web.Reading;

/// <summary>What the address of a document asks for beside it: <c>q</c> with <c>in</c> marks the hits of a query, <c>quote</c> a passage.</summary>
/// <param name="Query">The query as typed; empty for none.</param>
/// <param name="Scope">Where its words are looked for.</param>
/// <param name="Quote">The quoted words; empty for none.</param>
/// <param name="After">Of words that stand in the document several times, those behind this id of its page are meant; empty for the first.</param>
internal sealed record ReadingAddress(string Query, SearchScope Scope, string Quote, string After)
{
    /// <summary>Reads an address.</summary>
    public static ReadingAddress Read(IQueryCollection query)
    {
        if (query.Count == 0) return new ReadingAddress("", SearchScope.All, "", "");
        var search = SearchAddress.Read(query);
        return new ReadingAddress(search.Query.Trim(), search.Scope, (query["quote"].FirstOrDefault() ?? "").Trim(), query["after"].FirstOrDefault() ?? "");
    }

    /// <summary>The address of a document with the hits of a search marked.</summary>
    public static string Hits(string volume, string id, SearchRequest request) =>
        SearchAddress.Of(new SearchRequest { Query = request.Query, Scope = request.Scope }, path: Words.Href(volume, id));
}
