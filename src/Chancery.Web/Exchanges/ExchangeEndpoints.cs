using Chancery.Editions;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Exchanges;

/// <summary>The exchanges: all of them, and one as a thread with its diagram.</summary>
internal static class ExchangeEndpoints
{
    public static void MapExchanges(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/exchanges", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
        {
            var within = context.Request.Query["scope"] == "within-government";
            await Pages.Send(context, await pages.Render<ExchangesPage>((nameof(ExchangesPage.Within), within), (nameof(ExchangesPage.Exchanges), edition.Exchanges(within ? "within-government" : "between-governments"))));
        });
        app.MapMethods("/exchanges/{key}", Pages.Methods, async (string key, HttpContext context, Pages pages, IEdition edition) =>
        {
            if (edition.Exchange(Words.Part(key)) is not { } exchange) await pages.Missing(context);
            else if (exchange.Key != Words.Part(key)) context.Response.Redirect($"{Words.Exchange(exchange.Key)}#{Uri.EscapeDataString(Words.Part(key))}");
            else await Pages.Send(context, await pages.Render<ExchangePage>((nameof(ExchangePage.Exchange), exchange)));
        });
    }
}
