using System.Text;
using Chancery.Editions;
using Chancery.Sources.Manuscripts;
using Chancery.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Web.Verify;

/// <summary>The Verify page: quotations and citations of a manuscript. It keeps nothing, so a forged post could change nothing.</summary>
internal static class VerifyEndpoints
{
    /// <summary>Longer texts are posted.</summary>
    private const int LongestAddress = 4000;

    public static void MapVerify(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/verify", Pages.Methods, async (HttpContext context, Pages pages, IEdition edition, WebOptions options) =>
        {
            var text = context.Request.Query["text"].ToString();
            if (string.IsNullOrWhiteSpace(text)) await Send(context, pages, options, null, null, null, 200);
            else if (text.Length > LongestAddress) await Send(context, pages, options, null, null, "This is too long for an address; paste it below.", 414);
            else await Send(context, pages, options, text, Verified(edition, Encoding.UTF8.GetBytes(text), context).Verified, null, 200);
        });
        app.MapPost("/verify", Post);
    }

    private static async Task Post(HttpContext context, Pages pages, IEdition edition, WebOptions options)
    {
        var posted = await PostedForm.Read(context, options.MaximumTranscription, "verify");
        if (posted.Given is not { } given)
        {
            await Send(context, pages, options, null, null, posted.Problem, posted.Status);
            return;
        }
        var (verified, problem) = Verified(edition, given.Bytes, context);
        if (verified is null)
        {
            await Send(context, pages, options, null, null, problem, 400);
            return;
        }
        var text = given.Name == GivenText.Pasted ? Encoding.UTF8.GetString(given.Bytes) : null;
        if (posted.Wants == "report")
        {
            using var report = new StringWriter { NewLine = "\n" };
            VerificationReport.Text(verified, report);
            context.Response.Headers.ContentDisposition = "attachment; filename=\"verified.txt\"";
            await Pages.Send(context, Rendered.Of(Encoding.UTF8.GetBytes(report.ToString()), "text/plain; charset=utf-8"), "no-store");
            return;
        }
        await Send(context, pages, options, text, verified, null, 200);
    }

    private static (VerifiedManuscript? Verified, string? Problem) Verified(IEdition edition, byte[] bytes, HttpContext context)
    {
        var manuscript = ManuscriptReader.Read(GivenText.Pasted, bytes);
        return manuscript is { Paragraphs.Count: 0, Failure: { } failure } ? (null, failure.Message) : (VerifyManuscript.Run(edition, manuscript, context.RequestAborted), null);
    }

    private static async Task Send(HttpContext context, Pages pages, WebOptions options, string? text, VerifiedManuscript? verified, string? problem, int status) => await Pages.Send(
        context,
        await pages.Render<VerifyPage>((nameof(VerifyPage.Text), text), (nameof(VerifyPage.Verified), verified), (nameof(VerifyPage.Problem), problem), (nameof(VerifyPage.Limit), options.MaximumTranscription)),
        "no-store",
        status);
}
