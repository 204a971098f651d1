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
    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/search", Pages.Methods, Search);
        foreach (var form in (string[])["csv", "ris", "bib", "csl"]) app.MapMethods("/search." + form, Pages.Methods, (HttpContext context, IEdition edition) => Export(form, context, edition));
    }

    private static async Task Search(HttpContext context, Pages pages, IEdition edition)
    {
        var shown = SearchAddress.ReadShown(context.Request.Query);
        var request = shown.Request;
        if (request.Query.Length > SearchRequest.MaximumLength)
        {
            await Pages.Send(context, await pages.Render<RefusedPage>((nameof(RefusedPage.Length), request.Query.Length)), status: 400);
            return;
        }
        if (SearchAddress.IsUntidy(context.Request.Query))
        {
            context.Response.Redirect(SearchAddress.Of(shown, request.Offset / request.Limit + 1));
            return;
        }
        var result = edition.Search(request);
        var titles = edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal);
        await Pages.Send(context, await pages.Render<SearchPage>((nameof(SearchPage.Shown), shown), (nameof(SearchPage.Result), result), (nameof(SearchPage.Volumes), titles)));
    }

    private static async Task Export(string form, HttpContext context, IEdition edition)
    {
        var request = SearchAddress.Read(context.Request.Query);
        if (request.Query.Length > SearchRequest.MaximumLength)
        {
            context.Response.StatusCode = 400;
            return;
        }
        var (type, ending) = form switch
        {
            "csv" => ("text/csv; charset=utf-8", "csv"),
            "ris" => ("application/x-research-info-systems; charset=utf-8", "ris"),
            "bib" => ("application/x-bibtex; charset=utf-8", "bib"),
            _ => ("application/vnd.citationstyles.csl+json; charset=utf-8", "json"),
        };
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"search.{ending}\"";
        await Pages.Send(context, Rendered.Of(form == "csv" ? ResultExport.Csv(edition, request) : ResultExport.Citations(edition, request, form), type));
    }
}
