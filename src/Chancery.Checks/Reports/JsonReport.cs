using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Documents;

namespace Chancery.Checks.Reports;

/// <summary>The report as one JSON object: every source with its findings.</summary>
public static class JsonReport
{
    /// <summary>The object as UTF-8.</summary>
    public static byte[] Of(IReadOnlyList<ReportedSource> sources)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("sources");
            foreach (var source in sources) Write(json, source);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ReportedSource source)
    {
        json.WriteStartObject();
        json.WriteString("name", source.Name);
        json.WriteBoolean("read", source.WasRead);
        if (source.Volume is { } volume) json.WriteString("volume", volume);
        json.WriteNumber("documents", source.Documents);
        json.WriteStartArray("profile");
        foreach (var phrase in source.Profile) json.WriteStringValue(phrase);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var reported in source.Findings) Write(json, reported);
        json.WriteEndArray();
        json.WriteStartArray("suppressed");
        foreach (var (finding, reason) in source.Suppressed)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule);
            json.WriteNumber("line", finding.Where.Line);
            if (finding.DocumentId is { } document) json.WriteString("document", document);
            json.WriteString("reason", reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReportedFinding reported)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", NameOf(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteNumber("line", finding.Where.Line);
        json.WriteNumber("column", finding.Where.Column);
        json.WriteNumber("length", finding.Where.Length);
        if (finding.DocumentId is { } document) json.WriteString("document", document);
        if (finding.Words is { } words) json.WriteString("words", words);
        json.WriteString("fingerprint", reported.Fingerprint);
        if (finding.Repairs.Count > 0)
        {
            json.WriteStartArray("repairs");
            foreach (var repair in finding.Repairs)
            {
                json.WriteStartObject();
                json.WriteString("title", repair.Title);
                json.WriteNumber("line", repair.Where.Line);
                json.WriteNumber("column", repair.Where.Column);
                json.WriteNumber("endLine", repair.End.Line);
                json.WriteNumber("endColumn", repair.End.Column);
                json.WriteString("text", repair.Text);
                json.WriteBoolean("certain", repair.IsCertain);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    internal static string NameOf(Severity severity) => severity.ToString().ToLowerInvariant();
}
