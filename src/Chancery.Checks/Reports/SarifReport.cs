using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Documents;

namespace Chancery.Checks.Reports;

/// <summary>The report in SARIF 2.1.0 (OASIS standard), which code hosts and editors show at the places.</summary>
public static class SarifReport
{
    /// <summary>The name of the fingerprint among the partial ones.</summary>
    public const string FingerprintName = "chancery/v1";

    /// <summary>The log as UTF-8.</summary>
    /// <param name="sources">What was checked.</param>
    /// <param name="rules">The rules that were applied.</param>
    /// <param name="version">The program's version.</param>
    public static byte[] Of(IReadOnlyList<ReportedSource> sources, IReadOnlyList<Rule> rules, string version)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var index = Driver(json, rules, sources, version);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("invocations");
            json.WriteStartObject();
            json.WriteBoolean("executionSuccessful", sources.All(s => s.WasRead));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("artifacts");
            foreach (var source in sources)
            {
                json.WriteStartObject();
                json.WriteStartObject("location");
                json.WriteString("uri", UriOf(source.Name));
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("results");
            for (var i = 0; i < sources.Count; i++)
            {
                foreach (var reported in sources[i].Findings) Result(json, reported, i, UriOf(sources[i].Name), index[reported.Finding.Rule], null);
                foreach (var (finding, reason) in sources[i].Suppressed)
                    foreach (var reported in ReportedSource.Of([new LinedFinding(finding, null, 0, finding.Where.Length)])) Result(json, reported, i, UriOf(sources[i].Name), index[finding.Rule], reason);
            }
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>The tool with its rules; those that speak in reading a source have their id alone.</summary>
    private static Dictionary<string, int> Driver(Utf8JsonWriter json, IReadOnlyList<Rule> rules, IReadOnlyList<ReportedSource> sources, string version)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Chancery");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            index.Add(rule.Id, index.Count);
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.Title);
            Text(json, "fullDescription", rule.Explanation);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        foreach (var id in sources.SelectMany(s => s.Findings.Select(f => f.Finding.Rule).Concat(s.Suppressed.Select(f => f.Finding.Rule))).Where(r => !index.ContainsKey(r)).Distinct().Order(StringComparer.Ordinal).ToList())
        {
            index.Add(id, index.Count);
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return index;
    }

    private static void Result(Utf8JsonWriter json, ReportedFinding reported, int artifact, string uri, int rule, string? suppressed)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(finding.Severity));
        Text(json, "message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteNumber("index", artifact);
        json.WriteEndObject();
        if (finding.Where.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", finding.Where.Line);
            if (finding.Where.Column > 0)
            {
                json.WriteNumber("startColumn", finding.Where.Column);
                json.WriteNumber("endLine", finding.Where.Line);
                json.WriteNumber("endColumn", finding.Where.Column + reported.Length);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (finding.DocumentId is { } document)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("name", document);
            json.WriteString("kind", "element");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, reported.Fingerprint);
        json.WriteEndObject();
        if (suppressed is not null)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            json.WriteString("justification", suppressed);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        if (finding.Repairs.Count > 0) Fixes(json, finding.Repairs, uri, artifact);
        json.WriteEndObject();
    }

    private static void Fixes(Utf8JsonWriter json, IReadOnlyList<Repair> repairs, string uri, int artifact)
    {
        json.WriteStartArray("fixes");
        foreach (var repair in repairs)
        {
            json.WriteStartObject();
            Text(json, "description", repair.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", uri);
            json.WriteNumber("index", artifact);
            json.WriteEndObject();
            json.WriteStartArray("replacements");
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            json.WriteNumber("startLine", repair.Where.Line);
            json.WriteNumber("startColumn", repair.Where.Column);
            json.WriteNumber("endLine", repair.End.Line);
            json.WriteNumber("endColumn", repair.End.Column);
            json.WriteEndObject();
            Text(json, "insertedContent", repair.Text);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The name as a reference: an absolute path as <c>file:///…</c>, another relative, with what is no letter of an address escaped.</summary>
    private static string UriOf(string name)
    {
        var path = string.Join('/', name.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + path : path;
    }
}
