using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Chancery.Web.Layout;

/// <summary>A text or file given to be read.</summary>
/// <param name="Name">The file's name, or <c>pasted</c>.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record GivenText(string Name, byte[] Bytes)
{
    /// <summary>What a text that was pasted goes by.</summary>
    public const string Pasted = "pasted";
}

/// <summary>
/// A text or file that was posted to a page. A file chosen comes first, then the text, then the file of the page before, which a form carries
/// along where it is no text that could be shown.
/// </summary>
/// <param name="Given">What is to be read; null when the post was refused.</param>
/// <param name="Wants">What is asked for: <c>tei</c> for a download, otherwise the page.</param>
/// <param name="Show">Which document to show, counted from 1.</param>
/// <param name="Problem">Why the post was refused, in a sentence.</param>
/// <param name="Status">The status of the refusal.</param>
internal sealed record PostedForm(GivenText? Given, string? Wants, string? Show, string? Problem, int Status)
{
    /// <summary>The other fields of the form.</summary>
    public IFormCollection Fields { get; private init; } = FormCollection.Empty;

    /// <summary>A longer body is not even read to its end, which a browser answers with a page of its own.</summary>
    private const long LongestHeard = 2L * 1024 * 1024 * 1024;

    private const int LongestName = 200;

    /// <summary>Reads a post.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">The longest text or file, in bytes.</param>
    /// <param name="command">The command that takes more.</param>
    public static async Task<PostedForm> Read(HttpContext context, int most, string command)
    {
        if (!context.Request.HasFormContentType) return Refused("Nothing was sent that could be read as a form.", 400);
        // A text of the full length, its escapes, and the file of the page before.
        var longest = 4L * most + 256 * 1024;
        var body = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (body is { IsReadOnly: false }) body.MaxRequestBodySize = LongestHeard;
        try
        {
            if (context.Request.ContentLength is { } length && length > longest)
            {
                // Browsers show an answer only when they were heard out.
                if (length < LongestHeard) await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                return TooLong(length, most, command);
            }
            var options = new FormOptions { ValueLengthLimit = (int)Math.Min(longest, int.MaxValue), MultipartBodyLengthLimit = longest, BufferBodyLengthLimit = longest };
            return await Of(await context.Request.ReadFormAsync(options, context.RequestAborted), most, command);
        }
        catch (InvalidDataException e)
        {
            // Its message alone tells a limit from an escape that is none.
            return e.Message.Contains("exceeded", StringComparison.Ordinal) ? TooLong(null, most, command) : Refused("What was sent could not be read as a form.", 400);
        }
    }

    private static async Task<PostedForm> Of(IFormCollection form, int most, string command)
    {
        var given = await Chosen(form) ?? Pasted(form) ?? Kept(form);
        if (given is null) return Refused("There was no text to read. Paste some, or choose a file.", 400);
        if (given.Bytes.Length > most) return TooLong(given.Bytes.Length, most, command);
        return new PostedForm(given, form["as"], form["show"].LastOrDefault(), null, 200) { Fields = form };
    }

    private static async Task<GivenText?> Chosen(IFormCollection form)
    {
        if (form.Files.GetFile("file") is not { Length: > 0 } file) return null;
        using var buffer = new MemoryStream();
        await file.CopyToAsync(buffer);
        return new GivenText(Name(file.FileName), buffer.ToArray());
    }

    // Browsers send line ends of forms as CR LF; the text had them as they are here.
    private static GivenText? Pasted(IFormCollection form) => form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal) is var text && string.IsNullOrWhiteSpace(text)
        ? null
        : new GivenText(Name(form["name"]), Encoding.UTF8.GetBytes(text));

    private static GivenText? Kept(IFormCollection form)
    {
        var kept = form["kept"].ToString();
        var bytes = new byte[kept.Length / 4 * 3 + 3];
        return kept.Length > 0 && Convert.TryFromBase64String(kept, bytes, out var length) ? new GivenText(Name(form["name"]), bytes[..length]) : null;
    }

    /// <summary>The last part of a file's name, wherever it came from; <c>pasted</c> for none.</summary>
    private static string Name(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1].Trim();
        return last.Length is 0 or > LongestName ? GivenText.Pasted : last;
    }

    private static PostedForm TooLong(long? length, int most, string command) => Refused(
        $"{(length is { } l ? $"This is {Words.Size(l)}" : "This is too long")}; the page takes up to {Words.Size(most)}. The command chancery {command} takes more.", 413);

    private static PostedForm Refused(string problem, int status) => new(null, null, null, problem, status);
}
