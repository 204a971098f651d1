using System.Globalization;
using System.Text;
using Chancery.Documents;
using Chancery.Facts;
using Chancery.Publishing.Html;
using Chancery.Sources;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Transcribe;

/// <summary>What became of a text: the documents found, the one shown, and the findings.</summary>
/// <param name="Text">The text as it was given.</param>
/// <param name="Reading">What the reader made of it.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Shown">Index of the one shown.</param>
/// <param name="Html">It as HTML; null when there is none.</param>
/// <param name="Facts">Its facts; null when there is none.</param>
public sealed record TranscriptionView(string Text, SourceReading Reading, IReadOnlyList<Document> Documents, int Shown, DocumentHtml? Html, DocumentFacts? Facts);

/// <summary>The Transcribe page. It keeps nothing: what is posted is answered and forgotten, so a forged post could change nothing.</summary>
internal static class TranscribeEndpoints
{
    public static void MapTranscribe(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/transcribe", Pages.Methods, async (HttpContext context, Pages pages, WebOptions options) =>
            await Pages.Send(context, await pages.Render<TranscribePage>((nameof(TranscribePage.Limit), options.MaximumTranscription))));
        app.MapPost("/transcribe", Post);
    }

    private static async Task Post(HttpContext context, Pages pages, WebOptions options)
    {
        if (!context.Request.HasFormContentType) { await Problem(context, pages, options, "Nothing was sent that could be read as a form.", 400); return; }
        var form = await context.Request.ReadFormAsync(new FormOptions { ValueLengthLimit = 2 * options.MaximumTranscription + 1024, MultipartBodyLengthLimit = 2L * options.MaximumTranscription + 65536 }, context.RequestAborted);
        var (name, bytes) = await Given(form);
        if (bytes.Length > options.MaximumTranscription)
        {
            await Problem(context, pages, options, $"This is {Words.Count(bytes.Length / 1024)} KB; the page takes up to {Words.Count(options.MaximumTranscription / 1024)} KB. The transcribe command has no such limit.", 413);
            return;
        }
        if (bytes.Length == 0) { await Problem(context, pages, options, "There was no text to read. Paste some, or choose a file.", 400); return; }
        var reading = SourceReaders.Read(name, bytes, new ReadingOptions());
        if (form["as"] == "tei" && reading.Tei is { } tei)
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(name))}.xml";
            await Pages.Send(context, Rendered.Of(tei.Source.Bytes, "application/tei+xml; charset=utf-8"), "no-store");
            return;
        }
        await Pages.Send(context, await pages.Render<TranscribePage>(
            (nameof(TranscribePage.View), View(Encoding.UTF8.GetString(bytes), reading, form["show"])), (nameof(TranscribePage.Limit), options.MaximumTranscription)), "no-store");
    }

    private static TranscriptionView View(string text, SourceReading reading, string? show)
    {
        if (reading.Tei is not { } tei) return new TranscriptionView(text, reading, [], 0, null, null);
        var volume = new Volume(tei);
        var documents = tei.Documents.Select(d => new Document(d)).ToList();
        if (documents.Count == 0) return new TranscriptionView(text, reading, documents, 0, null, null);
        var shown = int.TryParse(show, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && n <= documents.Count ? n - 1 : 0;
        var here = documents[shown].Element.Descendants().Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Link To(string target)
        {
            if (target.StartsWith('#') && here.Contains(target[1..])) return new Link(target);
            if (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return new Link(uri!.AbsoluteUri);
            return new Link(null, "the text alone does not hold its target");
        }
        return new TranscriptionView(text, reading, documents, shown, HtmlRenderer.Render(documents[shown].Element, To), FactReader.Read(documents[shown], volume));
    }

    private static async Task<(string Name, byte[] Bytes)> Given(IFormCollection form)
    {
        if (form.Files.GetFile("file") is { Length: > 0 } file)
        {
            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer);
            return (Path.GetFileName(file.FileName), buffer.ToArray());
        }
        // Browsers send line ends of forms as CR LF; the text had them as they are here.
        return ("pasted", Encoding.UTF8.GetBytes(form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal)));
    }

    private static async Task Problem(HttpContext context, Pages pages, WebOptions options, string problem, int status) => await Pages.Send(
        context, await pages.Render<TranscribePage>((nameof(TranscribePage.Problem), problem), (nameof(TranscribePage.Limit), options.MaximumTranscription)), "no-store", status);
}
