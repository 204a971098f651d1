using System.Text;
using Chancery.Editions;
using Chancery.Sources;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Transcribe;

/// <summary>
/// The Transcribe page: a text in, its documents, facts and findings out, as a whole page or, for its script, as the part that changes. What is posted is answered and forgotten,
/// unless it is to be added to an edition that may be added to.
/// </summary>
internal static class TranscribeEndpoints
{
    public static void MapTranscribe(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/transcribe", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition, WebOptions options, WriteGuard guard) =>
        {
            var given = context.Request.Query.ContainsKey("example") ? new GivenText("example.txt", ExampleText.Bytes) : null;
            await Send(context, pages, Page(context, options, guard) with { View = given is null ? null : View(given, null, edition, options), Volume = context.Request.Query["volume"] });
        });
        app.MapPost("/transcribe", Post);
    }

    private static async Task Post(HttpContext context, Pages pages, IEdition edition, WebOptions options, WriteGuard guard, ChecksAfterAdding checks)
    {
        var posted = await PostedForm.Read(context, options.MaximumTranscription, "transcribe");
        var page = Page(context, options, guard) with { Volume = posted.Fields["volume"] };
        if (posted.Given is not { } given)
        {
            await Send(context, pages, page with { Problem = posted.Problem }, posted.Status);
            return;
        }
        switch (posted.Wants)
        {
            case "tei" when SourceReaders.Read(given.Name, given.Bytes, new ReadingOptions()).Tei is { } tei:
                context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(given.Name))}.xml";
                await Pages.Send(context, Rendered.Of(tei.Source.Bytes, "application/tei+xml; charset=utf-8"), "no-store");
                return;
            case "part":
                await Pages.Send(context, await pages.Part<TranscribedPart>((nameof(TranscribedPart.View), View(given, posted.Show, edition, options))), "no-store");
                return;
            case "add" or "replace":
                await Add(context, pages, edition, options, guard, checks, posted, page);
                return;
        }
        if (posted.Fields["change"].ToString() is { Length: > 0 } change)
        {
            if (PostedChange.Make(Encoding.UTF8.GetString(given.Bytes), change) is var (text, back))
            {
                given = given with { Bytes = Encoding.UTF8.GetBytes(text) };
                page = page with { Back = (back.Title, PostedChange.Of(text, back)) };
            }
            else page = page with { Problem = "The text does not read there as it did when this change was offered. Nothing was changed." };
        }
        await Send(context, pages, page with { View = View(given, posted.Show, edition, options) });
    }

    private static async Task Add(HttpContext context, Pages pages, IEdition edition, WebOptions options, WriteGuard guard, ChecksAfterAdding checks, PostedForm posted, TranscribeState page)
    {
        var volume = posted.Fields["volume"].ToString().Trim();
        var view = View(posted.Given!, posted.Show, edition, options);
        if (options.Addition is not { } addition)
        {
            await Send(context, pages, page with { View = view, Problem = "This edition is served for reading alone; nothing was added." }, 403);
            return;
        }
        if (guard.Refusal(context.Request, posted.Fields["token"]) is { } refusal)
        {
            await Send(context, pages, page with { View = view, Problem = refusal }, 403);
            return;
        }
        var added = await Task.Run(() => addition.Add(posted.Given!.Bytes, volume, posted.Wants == "replace"), CancellationToken.None);
        if (added.Outcome != AdditionOutcome.Added)
        {
            var held = added.Outcome == AdditionOutcome.Held;
            await Send(context, pages, page with { View = view, Volume = volume, Problem = held ? null : added.Message, Held = held ? added.Message : null }, held ? 409 : 422);
            return;
        }
        checks.Begin();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = 303;
        context.Response.Headers.Location = added.Ids is [var only] ? Words.Href(volume, only) : Words.Href(volume);
    }

    private static TranscriptionView View(GivenText given, string? show, IEdition edition, WebOptions options)
    {
        var proof = Proof.Of(given.Name, given.Bytes, edition, options.Settings);
        if (proof.Text?.Text.Contains('\r', StringComparison.Ordinal) != true) return TranscriptionView.Of(given, proof, show);
        // A text field has the line ends of every text as LF, and places are counted in what it shows.
        var shown = proof.Text.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var bytes = Encoding.UTF8.GetBytes(shown);
        var again = Proof.Of(given.Name, bytes, edition, options.Settings);
        return again.Text?.Text == shown ? TranscriptionView.Of(given with { Bytes = bytes }, again, show) : TranscriptionView.Of(given, proof, show);
    }

    private static TranscribeState Page(HttpContext context, WebOptions options, WriteGuard guard) => new(options.MaximumTranscription) { Token = options.Addition is null ? null : guard.TokenFor(context.Request) };

    /// <summary>A page that bears a token is kept nowhere.</summary>
    private static async Task Send(HttpContext context, Pages pages, TranscribeState state, int status = 200) =>
        await Pages.Send(context, await pages.Render<TranscribePage>((nameof(TranscribePage.State), state)), state.Token is null && HttpMethods.IsGet(context.Request.Method) ? "no-cache" : "no-store", status);
}
