using System.Text;
using Chancery.Editions;
using Chancery.Editions.Checks;
using Chancery.Publishing.Citations;
using Chancery.Publishing.Text;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Reading;

/// <summary>Home, volumes, documents and sections, and their downloads.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition) =>
            await Pages.Send(context, await pages.Render<HomePage>((nameof(HomePage.Summary), edition.Summary()), (nameof(HomePage.Volumes), edition.Volumes()), (nameof(HomePage.Places), edition.Places().Count), (nameof(HomePage.CitedPapers), edition.UnprintedPapers().Count), (nameof(HomePage.Findings), edition.CheckFindings(new FindingFilter(), 0, 0).Total))));
        app.MapMethods("/{volume}", Pages.Methods, Volume);
        app.MapMethods("/{volume}/{id}", Pages.Methods, Entry);
    }

    private static async Task Volume(string volume, HttpContext context, Pages pages, IEdition edition)
    {
        volume = Words.Volume(volume);
        if (edition.Volume(volume) is { } entry)
            await Pages.Send(context, await pages.Render<VolumePage>((nameof(VolumePage.Volume), entry), (nameof(VolumePage.Contents), edition.Contents(volume)), (nameof(VolumePage.People), edition.PeopleOf(volume, VolumePage.MostPeople))));
        else if (Without(volume, ".tei") is { } named && edition.Tei(named) is { } tei)
            await Download(context, tei, "application/tei+xml; charset=utf-8", named + ".xml");
        else await pages.Missing(context, volume);
    }

    private static async Task Entry(string volume, string id, HttpContext context, Pages pages, Reader reader, IEdition edition)
    {
        (volume, id) = (Words.Volume(volume), Words.Part(id));
        if (reader.Document(volume, id, ReadingAddress.Read(context.Request.Query)) is { } document)
            await Pages.Send(context, await pages.Render<DocumentPage>((nameof(DocumentPage.View), document)));
        else if (reader.Section(volume, id) is { } section)
            await Pages.Send(context, await pages.Render<SectionPage>((nameof(SectionPage.View), section)));
        else if (edition.Find(volume, id) is { } address && Words.Href(address) is var href && href != Words.Href(volume, id))
            context.Response.Redirect(href);
        else if (edition.Volume(volume) is { } entry && VolumeWays.Named(edition, volume, id) is { } way)
            await way(entry, Words.Href(volume, id), context, pages, edition);
        else if (!await Download(volume, id, context, edition))
            await pages.Missing(context, volume, id);
    }

    private static async Task<bool> Download(string volume, string name, HttpContext context, IEdition edition)
    {
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || edition.Document(volume, name[..dot]) is not { } document) return false;
        var file = $"{volume}-{document.Id}";
        switch (name[dot..])
        {
            case ".tei": await Download(context, Utf8(document.Tei), "application/tei+xml; charset=utf-8", file + ".xml"); return true;
            case ".json": await Download(context, Utf8(document.FactsJson), "application/json; charset=utf-8", null); return true;
            case ".txt": await Download(context, Utf8(PlainText.Of(document)), "text/plain; charset=utf-8", null); return true;
            case ".md": await Download(context, Utf8(Markdown.Of(document)), "text/markdown; charset=utf-8", file + ".md"); return true;
            case ".bib": await Download(context, Utf8(BibTeX.Of(DocumentCitation.Of(edition, document))), "application/x-bibtex; charset=utf-8", file + ".bib"); return true;
            case ".ris": await Download(context, Utf8(Ris.Of(DocumentCitation.Of(edition, document))), "application/x-research-info-systems; charset=utf-8", file + ".ris"); return true;
            case ".csl": await Download(context, Utf8(CslJson.Of([DocumentCitation.Of(edition, document)])), "application/vnd.citationstyles.csl+json; charset=utf-8", file + ".json"); return true;
            default: return false;
        }
    }

    private static async Task Download(HttpContext context, byte[] bytes, string type, string? file)
    {
        if (file is not null) context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(file)}";
        await Pages.Send(context, Rendered.Of(bytes, type));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string? Without(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : null;
}
