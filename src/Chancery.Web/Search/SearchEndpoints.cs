using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Search;

/// <summary>The search page.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app) => app.MapMethods("/search", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
    {
        var request = SearchAddress.Read(context.Request.Query);
        if (request.Query.Length > SearchRequest.MaximumLength)
        {
            await Pages.Send(context, await pages.Render<RefusedPage>((nameof(RefusedPage.Length), request.Query.Length)), status: 400);
            return;
        }
        var result = edition.Search(request);
        var titles = edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal);
        await Pages.Send(context, await pages.Render<SearchPage>((nameof(SearchPage.Result), result), (nameof(SearchPage.Volumes), titles)));
    });
}
