using System.Text.Json;

namespace Chancery.Checks.Reports;

/// <summary>The findings that an earlier report holds, JSON or SARIF, known by their fingerprints.</summary>
public static class Baseline
{
    /// <summary>The fingerprints of a report.</summary>
    /// <param name="json">The report's bytes.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static IReadOnlySet<string> Read(ReadOnlyMemory<byte> json)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using var report = JsonDocument.Parse(json.Span is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json);
        Collect(report.RootElement, known);
        return known;
    }

    private static void Collect(JsonElement element, HashSet<string> known)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var inner in element.EnumerateArray()) Collect(inner, known);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "fingerprint" or SarifReport.FingerprintName && property.Value.GetString() is { } fingerprint) known.Add(fingerprint);
            else Collect(property.Value, known);
        }
    }
}
