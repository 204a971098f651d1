using System.Text;
using Chancery.Editions;
using Chancery.Editions.Quotations;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Lookup;

/// <summary>The page that leads from citations to documents. It keeps nothing, so a forged post could change nothing.</summary>
internal static class LookupEndpoints
{
    /// <summary>Addresses longer than this are cut or refused on their way; what is posted and longer is answered without one.</summary>
    private const int LongestAddress = 4000;

    public static void MapLookup(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/lookup", Pages.Methods, (HttpContext context, Pages pages, IEdition edition) => Send(context, pages, edition, context.Request.Query["text"].ToString(), null, 200));
        app.MapPost("/lookup", async (HttpContext context, Pages pages, IEdition edition, WebOptions options) =>
        {
            var posted = await PostedForm.Read(context, options.MaximumTranscription, "verify");
            var text = posted.Given is { } given ? Encoding.UTF8.GetString(given.Bytes) : null;
            if (text is not null && "/lookup?text=" + Uri.EscapeDataString(text) is { Length: <= LongestAddress } address)
            {
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = address;
                return;
            }
            await Send(context, pages, edition, text, posted.Problem, text is null ? posted.Status : 200);
        });
    }

    /// <summary>What becomes of a text's citations.</summary>
    public static IReadOnlyList<LookedUpCitation> Find(IEdition edition, string text, CancellationToken stop) => new CitationLookup(edition).Find(text, stop);

    /// <summary>The address of a document that is cited, at its page where one is.</summary>
    public static string Href(CitedDocument document) => Words.Href(document.Volume, document.Id) + (document.Page is { } page ? "#" + Uri.EscapeDataString("pg_" + page) : "");

    private static async Task Send(HttpContext context, Pages pages, IEdition edition, string? text, string? problem, int status)
    {
        var found = string.IsNullOrWhiteSpace(text) ? null : Find(edition, text, context.RequestAborted);
        await Pages.Send(
            context,
            await pages.Render<LookupPage>((nameof(LookupPage.Text), text), (nameof(LookupPage.Found), found), (nameof(LookupPage.Problem), problem)),
            HttpMethods.IsPost(context.Request.Method) ? "no-store" : "no-cache",
            status);
    }
}
