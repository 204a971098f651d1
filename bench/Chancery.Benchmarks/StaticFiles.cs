using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Chancery.Benchmarks;

/// <summary>The files of a folder from memory, as the same server sends them: what a page is measured beside.</summary>
internal static class StaticFiles
{
    /// <summary>Serves them on a free port, whose address is printed, until standard input ends.</summary>
    public static async Task Run(string folder)
    {
        var files = Directory.GetFiles(folder).ToDictionary(f => "/" + Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(async context =>
        {
            if (!files.TryGetValue(context.Request.Path, out var bytes)) { context.Response.StatusCode = 404; return; }
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes);
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
