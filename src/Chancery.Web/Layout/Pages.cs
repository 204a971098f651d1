using Chancery.Editions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Chancery.Web.Layout;

/// <summary>Renders components as whole pages and sends answers with validators and compression, to GET and HEAD alike.</summary>
internal sealed class Pages(IServiceProvider services, ILoggerFactory logging, IEdition edition)
{
    /// <summary>The methods that every page answers.</summary>
    public static readonly string[] Methods = ["GET", "HEAD"];

    private const string Html = "text/html; charset=utf-8";

    /// <summary>Renders a component as a page.</summary>
    public async Task<Rendered> Render<TPage>(params (string Name, object? Value)[] parameters) where TPage : IComponent => Rendered.Of("<!DOCTYPE html>\n" + await Markup<TPage>(parameters), Html);

    /// <summary>Renders a component as a part of a page that a script puts in place.</summary>
    public async Task<Rendered> Part<TPart>(params (string Name, object? Value)[] parameters) where TPart : IComponent => Rendered.Of(await Markup<TPart>(parameters), Html);

    private async Task<string> Markup<TPage>((string Name, object? Value)[] parameters) where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logging);
        var values = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(values)).ToHtmlString());
    }

    /// <summary>Sends an answer, or 304 when the reader has it already.</summary>
    public static async Task Send(HttpContext context, Rendered page, string caching = "no-cache", int status = 200)
    {
        var response = context.Response;
        var (bytes, encoding) = page.For(context.Request.Headers.AcceptEncoding);
        var tag = $"\"{page.Hash}{(encoding is null ? "" : "-" + encoding)}\"";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.CacheControl = caching;
        if (status == 200)
        {
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal)) { response.StatusCode = 304; return; }
        }
        response.StatusCode = status;
        response.ContentType = page.Type;
        response.ContentLength = bytes.Length;
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Sends the page that says that nothing is here, and what is near.</summary>
    public async Task Missing(HttpContext context, string? volume = null, string? id = null, IReadOnlyList<(string Href, string Label)>? near = null) =>
        await Send(context, await Render<MissingPage>(
            (nameof(MissingPage.Path), context.Request.Path.Value ?? "/"),
            (nameof(MissingPage.Volume), volume is null ? null : edition.Volume(volume)),
            (nameof(MissingPage.Near), near ?? Nearby.Of(edition, volume, id))), status: 404);

    /// <summary>Sends the page that says that nothing is here, with what may have been meant.</summary>
    public async Task Missing(HttpContext context, IReadOnlyList<(string Href, string Label)> near) =>
        await Send(context, await Render<MissingPage>((nameof(MissingPage.Path), context.Request.Path.Value ?? "/"), (nameof(MissingPage.Near), near)), status: 404);
}

internal static class PageEndpoints
{
    /// <summary>Parts of an address that are looked at in search of a volume.</summary>
    private const int MostParts = 12;

    public static void MapMissing(this IEndpointRouteBuilder app) => app.MapFallback("{*path}", (string? path, HttpContext context, Pages pages, IEdition edition) =>
    {
        // An address of another site of the same volumes has their names further in.
        var parts = (path ?? "").Split('/', MostParts, StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(parts, p => edition.Volume(Words.Volume(p)) is not null);
        return at < 0 ? pages.Missing(context) : pages.Missing(context, Words.Volume(parts[at]), at + 1 < parts.Length ? Words.Part(parts[at + 1]) : null);
    });

    /// <summary>A fault inside a page is answered by a page; its cause goes to the log.</summary>
    public static void UseFaultPage(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
        {
            var pages = (Pages)context.RequestServices.GetService(typeof(Pages))!;
            var log = (ILoggerFactory)context.RequestServices.GetService(typeof(ILoggerFactory))!;
            var refused = e as BadHttpRequestException;
            if (refused is null) log.CreateLogger("Chancery.Web").LogError(e, "{Path} failed", context.Request.Path);
            context.Response.Clear();
            // What the program did not expect may name files of this machine: that is for the log alone.
            var reason = refused?.Message ?? (e as EditionException)?.Message ?? "Something happened that the program did not expect.";
            await Pages.Send(context, await pages.Render<FaultPage>((nameof(FaultPage.Reason), reason)), "no-store", refused?.StatusCode ?? 500);
        }
    });
}
