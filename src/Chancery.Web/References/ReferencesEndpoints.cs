using Chancery.Editions;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.References;

/// <summary>The references of the edition: what is cited most, what leads to nothing.</summary>
internal static class ReferencesEndpoints
{
    public static void MapReferences(this IEndpointRouteBuilder app) => app.MapMethods("/references", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
        await Pages.Send(context, await pages.Render<ReferencesPage>((nameof(ReferencesPage.References), edition.References()))));
}
