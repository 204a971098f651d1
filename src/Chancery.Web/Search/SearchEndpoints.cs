using Chancery.Editions;
using Chancery.Editions.Search;
using Chancery.Publishing.Citations;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Search;

/// <summary>The search page.</summary>
internal static class SearchEndpoints
{
    /// <summary>Months that are drawn at most; of more the years are.</summary>
    private const int MostMonths = 240;

    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/search", Pages.Methods, Search);
        app.MapMethods("/search.html", Pages.Methods, Printed);
        foreach (var form in (string[])["csv", "json", "ris", "bib", "csl"]) app.MapMethods("/search." + form, Pages.Methods, (HttpContext context, IEdition edition) => Export(form, context, edition));
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
        var result = edition.Search(shown.View == ResultView.List ? request : request with { Limit = 0 });
        var (timeline, tooMany) = shown.View == ResultView.Timeline && result.Total > 0 ? Timeline(edition, shown) : (null, null);
        var concordance = shown.View == ResultView.Concordance && result.Total > 0 ? edition.Concordance(request, shown.Order) : null;
        await Pages.Send(context, await pages.Render<SearchPage>(
            (nameof(SearchPage.Shown), shown), (nameof(SearchPage.Result), result), (nameof(SearchPage.Volumes), Volumes(edition)),
            (nameof(SearchPage.Timeline), timeline), (nameof(SearchPage.TooManyMonths), tooMany), (nameof(SearchPage.Concordance), concordance)));
    }

    private static (Timeline Timeline, int? TooMany) Timeline(IEdition edition, ShownSearch shown)
    {
        var timeline = edition.Timeline(shown.Request, shown.By);
        return timeline.Periods.Count <= MostMonths || shown.By == TimelineStep.Year ? (timeline, null) : (edition.Timeline(shown.Request, TimelineStep.Year), timeline.Periods.Count);
    }

    private static Dictionary<string, VolumeEntry> Volumes(IEdition edition) => edition.Volumes().ToDictionary(v => v.Id, StringComparer.Ordinal);

    private static async Task Printed(HttpContext context, Pages pages, IEdition edition)
    {
        var request = SearchAddress.ReadShown(context.Request.Query).Request;
        if (request.Query.Length > SearchRequest.MaximumLength)
        {
            await Pages.Send(context, await pages.Render<RefusedPage>((nameof(RefusedPage.Length), request.Query.Length)), status: 400);
            return;
        }
        var result = edition.Search(request with { Offset = 0, Limit = 0, Facets = false });
        await Pages.Send(context, await pages.Render<PrintedResult>(
            (nameof(PrintedResult.Result), result), (nameof(PrintedResult.Hits), ResultExport.Printed(edition, request)), (nameof(PrintedResult.Volumes), Volumes(edition))));
    }

    private static async Task Export(string form, HttpContext context, IEdition edition)
    {
        var shown = SearchAddress.ReadShown(context.Request.Query);
        var request = shown.Request;
        if (request.Query.Length > SearchRequest.MaximumLength)
        {
            context.Response.StatusCode = 400;
            return;
        }
        var (type, ending) = form switch
        {
            "csv" => ("text/csv; charset=utf-8", "csv"),
            "json" => ("application/json; charset=utf-8", "json"),
            _ => CitationList.Forms[form],
        };
        var name = form == "csv" && shown.View != ResultView.List ? shown.View.ToString().ToLowerInvariant() : "search";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{ending}\"";
        await Pages.Send(context, Rendered.Of(form switch { "csv" => ResultExport.Csv(edition, shown), "json" => ResultExport.Json(edition, request), _ => ResultExport.Citations(edition, request, form) }, type));
    }
}
