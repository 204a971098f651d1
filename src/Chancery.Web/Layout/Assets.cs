using System.Globalization;
using System.Reflection;
using System.Text;
using Chancery.Web.People.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Web.Layout;

/// <summary>
/// The stylesheet, the script and the mark of the pages. They are embedded in the program, so that nothing has to lie beside it, and
/// addressed by content, so that a browser may keep them for good.
/// </summary>
internal sealed class Assets
{
    /// <summary>Notes that are set beside their line; a document with more keeps the others at its end.</summary>
    public const int PlacedNotes = 200;

    /// <summary>The parts of the stylesheet, in order: what comes later holds over what comes earlier.</summary>
    private static readonly string[] Styles = ["page", "reading", "passages", "beside", "volumes", "search", "people", "dates", "looking", "compare", "exchanges", "findings", "verify", "transcribe", "desk", "print"];

    /// <summary>The parts of the script, each complete in itself.</summary>
    private static readonly string[] Scripts = ["page", "reading", "hits", "passages", "beside", "contents", "search", "drop", "transcribe", "desk"];

    private readonly Dictionary<string, Rendered> _byName = new(StringComparer.Ordinal);

    /// <summary>Reads the embedded files.</summary>
    public Assets()
    {
        Style = Add("chancery", "css", "text/css; charset=utf-8", string.Concat(Styles.Select(part => Embedded($"styles.{part}.css"))) + PlacesOfNotes() + NetworkPicture.Rules());
        Script = Add("chancery", "js", "text/javascript; charset=utf-8", string.Concat(Scripts.Select(part => Embedded($"scripts.{part}.js"))));
        Mark = Add("mark", "svg", "image/svg+xml", Embedded("mark.svg"));
    }

    /// <summary>Address of the stylesheet.</summary>
    public string Style { get; }

    /// <summary>Address of the script.</summary>
    public string Script { get; }

    /// <summary>Address of the mark shown in the browser's tab.</summary>
    public string Mark { get; }

    /// <summary>An asset by its file name, or null.</summary>
    public Rendered? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>
    /// Each note stands at the line of its marker or, where the note before it reaches lower, below that one: notes cannot overlap
    /// whatever their length. The rules are the same for every page and therefore part of the stylesheet.
    /// </summary>
    private static string PlacesOfNotes()
    {
        var rules = new StringBuilder("@supports (anchor-name:--a){@media screen and (min-width:56em){");
        for (var k = 1; k <= PlacedNotes; k++)
            rules.Append(CultureInfo.InvariantCulture, $".m{k}{{anchor-name:--m{k}}}.n{k}{{anchor-name:--n{k};top:max(anchor(--m{k} top,0px),calc(anchor(--n{k - 1} bottom,0px) + .6em))}}");
        return rules.Append("}}").ToString();
    }

    private string Add(string name, string ending, string type, string content)
    {
        var rendered = Rendered.Of(content, type);
        var file = $"{name}.{rendered.Hash[..10]}.{ending}";
        _byName.Add(file, rendered);
        return "/assets/" + file;
    }

    private static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Chancery.Web.wwwroot." + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        var assets = app.ServiceProvider.GetRequiredService<Assets>();
        app.MapMethods("/assets/{name}", Pages.Methods, (string name, HttpContext context, Pages pages) =>
        {
            if (assets.Named(name) is not { } asset) return pages.Missing(context);
            return Pages.Send(context, asset, "public, max-age=31536000, immutable");
        });
        app.MapMethods("/favicon.ico", Pages.Methods, (HttpContext context) => context.Response.Redirect(assets.Mark));
        app.MapMethods("/robots.txt", Pages.Methods, () => Results.Text("User-agent: *\nAllow: /\n"));
    }
}
