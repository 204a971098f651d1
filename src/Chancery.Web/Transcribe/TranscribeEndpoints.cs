using System.Globalization;
using Chancery.Documents;
using Chancery.Facts;
using Chancery.Publishing.Html;
using Chancery.Sources;
using Chancery.Sources.Decoding;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Transcribe;

/// <summary>What became of a text: the documents found, the one shown, and the findings.</summary>
/// <param name="Given">The text or file as it was given.</param>
/// <param name="Text">Its characters; null for a file that is no text (a Word file, a PDF, a book).</param>
/// <param name="Reading">What the reader made of it.</param>
/// <param name="Documents">The documents.</param>
/// <param name="Shown">Index of the one shown.</param>
/// <param name="Html">It as HTML; null when there is none.</param>
/// <param name="Facts">Its facts; null when there is none.</param>
public sealed record TranscriptionView(
    GivenText Given, string? Text, SourceReading Reading, IReadOnlyList<Document> Documents, int Shown, DocumentHtml? Html, DocumentFacts? Facts);

/// <summary>The Transcribe page. It keeps nothing: what is posted is answered and forgotten, so a forged post could change nothing.</summary>
internal static class TranscribeEndpoints
{
    public static void MapTranscribe(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/transcribe", Pages.Methods, async (HttpContext context, Pages pages, WebOptions options) =>
        {
            var view = context.Request.Query.ContainsKey("example") ? View(new GivenText("example.txt", ExampleText.Bytes), null) : null;
            await Pages.Send(context, await pages.Render<TranscribePage>((nameof(TranscribePage.View), view), (nameof(TranscribePage.Limit), options.MaximumTranscription)));
        });
        app.MapPost("/transcribe", Post);
    }

    private static async Task Post(HttpContext context, Pages pages, WebOptions options)
    {
        var posted = await PostedForm.Read(context, options.MaximumTranscription, "transcribe");
        if (posted.Given is not { } given) { await Problem(context, pages, options, posted.Problem!, posted.Status); return; }
        if (posted.Wants == "tei" && SourceReaders.Read(given.Name, given.Bytes, new ReadingOptions()).Tei is { } tei)
        {
            context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(given.Name))}.xml";
            await Pages.Send(context, Rendered.Of(tei.Source.Bytes, "application/tei+xml; charset=utf-8"), "no-store");
            return;
        }
        await Pages.Send(context, await pages.Render<TranscribePage>(
            (nameof(TranscribePage.View), View(given, posted.Show)), (nameof(TranscribePage.Limit), options.MaximumTranscription)), "no-store");
    }

    private static TranscriptionView View(GivenText given, string? show)
    {
        var reading = SourceReaders.Read(given.Name, given.Bytes, new ReadingOptions());
        var text = reading.Format is SourceFormat.Word or SourceFormat.Pdf or SourceFormat.Epub ? null : SourceDecoder.Decode(given.Name, given.Bytes).Source?.Text;
        var empty = new TranscriptionView(given, text, reading, [], 0, null, null);
        if (reading.Tei is not { } tei) return empty;
        var volume = new Volume(tei);
        var documents = tei.Documents.Select(d => new Document(d)).ToList();
        if (documents.Count == 0) return empty;
        var shown = int.TryParse(show, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 && n <= documents.Count ? n - 1 : 0;
        var here = documents[shown].Element.Descendants().Select(e => e.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Link To(string target)
        {
            if (target.StartsWith('#') && here.Contains(target[1..])) return new Link("#" + Uri.EscapeDataString(target[1..]));
            if (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return new Link(uri!.AbsoluteUri);
            return new Link(null, "the text alone does not hold its target");
        }
        return empty with
        {
            Documents = documents,
            Shown = shown,
            Html = HtmlRenderer.Render(documents[shown].Element, To),
            Facts = FactReader.Read(documents[shown], volume),
        };
    }

    private static async Task Problem(HttpContext context, Pages pages, WebOptions options, string problem, int status) => await Pages.Send(
        context, await pages.Render<TranscribePage>((nameof(TranscribePage.Problem), problem), (nameof(TranscribePage.Limit), options.MaximumTranscription)), "no-store", status);
}
