using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Sources.Tei;

/// <summary>
/// Reads TEI: volumes of the series in both states of its dialect, and letters from elsewhere. Nothing is rewritten; the
/// elements are views into the bytes as they came.
/// </summary>
public sealed class TeiSourceReader : ISourceReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Tei;

    /// <inheritdoc/>
    public bool Recognises(SourceText source)
    {
        var head = source.Text.AsSpan().TrimStart();
        if (head.IsEmpty || head[0] != '<') return false;
        head = head[..Math.Min(head.Length, 4096)];
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)) return false;
        return head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) < 0
            || head.IndexOf(TeiNames.Namespace, StringComparison.Ordinal) >= 0
            || head.StartsWith("<TEI", StringComparison.Ordinal) || head.StartsWith("<div", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public SourceReading Read(SourceText source, ReadingOptions options)
    {
        var (file, failure) = TeiReader.Read(source);
        if (failure is not null) return new SourceReading(source.Name, Format, null, [failure]);
        if (file!.Root.Namespace != TeiNames.Namespace)
        {
            var finding = new Finding("CH-X006", Severity.Error, $"The root element is <{file.Root.Name}> in {(file.Root.Namespace.Length == 0 ? "no namespace" : "the namespace " + file.Root.Namespace)}; TEI has {TeiNames.Namespace}.", file.Root.Position);
            return new SourceReading(source.Name, Format, null, [finding]);
        }
        List<Finding> findings = [];
        if (!file.Documents.Any()) findings.Add(new Finding("CH-X007", Severity.Warning, "This TEI holds no document: no div of type document, and no text.", file.Root.Position));
        return new SourceReading(source.Name, Format, file, findings);
    }
}
