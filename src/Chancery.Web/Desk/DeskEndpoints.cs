using System.Text;
using Chancery.Editions;
using Chancery.Publishing.Citations;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Desk;

/// <summary>The desk, which the browser alone keeps: its page, and the one thing that it asks of the server, the citations of documents that it names.</summary>
internal static class DeskEndpoints
{
    /// <summary>Documents of a bibliography at most: each is read.</summary>
    public const int MostDocuments = 500;

    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/desk", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
            await Pages.Send(context, await pages.Render<DeskPage>((nameof(DeskPage.Summary), edition.Summary()))));
        foreach (var form in CitationList.Forms.Keys)
            app.MapMethods("/desk/bibliography." + form, Pages.Methods, (HttpContext context, IEdition edition) => Bibliography(form, context, edition));
    }

    private static async Task Bibliography(string form, HttpContext context, IEdition edition)
    {
        var ids = context.Request.Query["id"].OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count is 0 or > MostDocuments)
        {
            await Say(context, ids.Count == 0 ? "Name documents, such as ?id=vesp1958-60v02/d9." : $"These are {Words.Count(ids.Count)} documents; a bibliography has at most {Words.Count(MostDocuments)}.", 400);
            return;
        }
        var found = new List<DocumentCitation>();
        var missing = new List<string>();
        foreach (var id in ids)
        {
            if (id.LastIndexOf('/') is var cut and > 0 && edition.Document(id[..cut], id[(cut + 1)..]) is { } document) found.Add(DocumentCitation.Of(edition, document));
            else missing.Add(id);
        }
        if (found.Count == 0)
        {
            await Say(context, "None of these documents is in this edition.", 404);
            return;
        }
        var bytes = CitationList.Of(found, form);
        if (form == "txt" && missing.Count > 0) bytes = [.. bytes, .. Encoding.UTF8.GetBytes($"\nNot in this edition: {string.Join(", ", missing)}.\n")];
        var (type, ending) = CitationList.Forms[form];
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"bibliography.{ending}\"";
        await Pages.Send(context, Rendered.Of(bytes, type), "no-store");
    }

    private static Task Say(HttpContext context, string words, int status) => Pages.Send(context, Rendered.Of(words + "\n", "text/plain; charset=utf-8"), "no-store", status);
}
