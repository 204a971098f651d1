using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Documents;
using Chancery.Publishing.Text;

namespace Chancery;

/// <summary>What a source is turned into.</summary>
public enum TranscriptForm
{
    /// <summary>TEI in the series' dialect; a source that is TEI passes through to the byte.</summary>
    Tei,

    /// <summary>One JSON object: the source's name, its documents (facts and text) and the findings.</summary>
    Json,

    /// <summary>Markdown with footnotes.</summary>
    Markdown,
}

/// <summary>Writes what was read of a source in one of the forms.</summary>
public static class Transcript
{
    /// <summary>The ending of a file of a form, with the dot.</summary>
    public static string EndingOf(TranscriptForm form) => form switch
    {
        TranscriptForm.Json => ".json",
        TranscriptForm.Markdown => ".md",
        _ => ".xml",
    };

    /// <summary>The bytes of a source that was read.</summary>
    /// <param name="transcribed">The source; it was read.</param>
    /// <param name="form">The form.</param>
    public static byte[] Of(Transcribed transcribed, TranscriptForm form) => form switch
    {
        TranscriptForm.Json => Json(transcribed),
        TranscriptForm.Markdown => Encoding.UTF8.GetBytes(string.Join("\n\n* * *\n\n", transcribed.Documents.Select(d => Markdown.Of(d.Element).TrimEnd())) + "\n"),
        _ => transcribed.Reading.Tei!.Source.Bytes,
    };

    private static byte[] Json(Transcribed transcribed)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("source", transcribed.File.Name);
        json.WriteStartArray("documents");
        foreach (var (document, facts) in transcribed.Documents.Zip(transcribed.Facts()))
        {
            json.WriteStartObject();
            json.WritePropertyName("facts");
            json.WriteRawValue(FactLine.Of(facts));
            json.WriteString("text", PlainText.Of(document.Element));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in transcribed.Reading.Findings) Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteNumber("line", finding.Where.Line);
        json.WriteNumber("column", finding.Where.Column);
        if (finding.DocumentId is { } document) json.WriteString("document", document);
        if (finding.Words is { } words) json.WriteString("words", words);
        json.WriteEndObject();
    }
}
