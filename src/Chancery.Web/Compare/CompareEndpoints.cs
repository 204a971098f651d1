using Chancery.Editions;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Compare;

/// <summary>Two documents side by side.</summary>
internal static class CompareEndpoints
{
    public static void MapCompare(this IEndpointRouteBuilder app) => app.MapMethods("/compare/{volume}/{id}/{other}/{otherId}", Pages.Methods, Compare);

    /// <summary>The address of two documents side by side.</summary>
    public static string Href(string volume, string id, string other, string otherId) =>
        $"/compare/{Uri.EscapeDataString(volume)}/{Uri.EscapeDataString(id)}/{Uri.EscapeDataString(other)}/{Uri.EscapeDataString(otherId)}";

    private static async Task Compare(string volume, string id, string other, string otherId, HttpContext context, Pages pages, IEdition edition)
    {
        if (Comparison.Of(edition, (Words.Part(volume), Words.Part(id)), (Words.Part(other), Words.Part(otherId))) is { } comparison)
            await Pages.Send(context, await pages.Render<ComparePage>((nameof(ComparePage.View), comparison)));
        else await pages.Missing(context, Words.Part(volume), Words.Part(id));
    }
}
