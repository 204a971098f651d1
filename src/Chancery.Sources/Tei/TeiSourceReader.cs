using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Sources.Tei;

/// <summary>
/// Reads TEI: volumes of the series in both states of its dialect, and letters from elsewhere, of P4 (which has no namespace)
/// too. Nothing is rewritten; the elements are views into the bytes as they came.
/// </summary>
public sealed class TeiSourceReader : ISourceReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Tei;

    /// <inheritdoc/>
    public bool Recognises(SourceText source)
    {
        var text = source.Text.AsSpan().TrimStart();
        if (text.IsEmpty || text[0] != '<') return false;
        var root = RootTag(text);
        var name = NameOf(root);
        if (name.Equals("html", StringComparison.OrdinalIgnoreCase)) return false;
        return text.StartsWith("<?xml", StringComparison.Ordinal) || IsTeiRoot(name)
            || root.Contains(TeiNames.Namespace, StringComparison.Ordinal) || root.Contains("xml:id", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public SourceReading Read(SourceText source, ReadingOptions options)
    {
        var (file, failure) = TeiReader.Read(source);
        if (failure is not null) return new SourceReading(source.Name, Format, null, [failure]);
        var root = file!.Root;
        List<Finding> findings = [];
        if (root.Namespace.Length == 0 && (IsTeiRoot(root.Name) || root.Name == TeiNames.Div))
            findings.Add(new Finding("CH-X018", Severity.Advice, $"<{root.Name}> is in no namespace; it was read as TEI.", root.Position));
        else if (root.Namespace != TeiNames.Namespace)
        {
            var finding = new Finding("CH-X006", Severity.Error, $"The root element is <{root.Name}> in {(root.Namespace.Length == 0 ? "no namespace" : "the namespace " + root.Namespace)}; TEI has {TeiNames.Namespace}.", root.Position);
            return new SourceReading(source.Name, Format, null, [finding]);
        }
        if (!file.Documents.Any()) findings.Add(new Finding("CH-X007", Severity.Warning, "This TEI holds no document: no div of type document, and no text.", root.Position));
        return new SourceReading(source.Name, Format, file, findings);
    }

    /// <summary>The root elements of P5 and P4.</summary>
    private static bool IsTeiRoot(ReadOnlySpan<char> name) => name is "TEI" or "teiCorpus" or "TEI.2" or "teiCorpus.2";

    /// <summary>The tag of the root element, behind declaration, instructions, remarks and document type; as much as there is of it.</summary>
    private static ReadOnlySpan<char> RootTag(ReadOnlySpan<char> text)
    {
        while (text.Length > 1 && text[1] is '?' or '!')
        {
            var end = text[1] == '?' ? Behind(text, "?>") : text.StartsWith("<!--", StringComparison.Ordinal) ? Behind(text, "-->") : DeclarationEnd(text);
            text = text[end..].TrimStart();
            if (text.IsEmpty || text[0] != '<') return [];
        }
        return text[..Behind(text, ">")];
    }

    /// <summary>The name of a tag without prefix.</summary>
    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        if (tag.Length < 2) return [];
        tag = tag[1..];
        var end = tag.IndexOfAny(" \t\r\n/>");
        if (end >= 0) tag = tag[..end];
        return tag[(tag.IndexOf(':') + 1)..];
    }

    private static int Behind(ReadOnlySpan<char> text, string end) => text.IndexOf(end, StringComparison.Ordinal) is var at and >= 0 ? at + end.Length : text.Length;

    /// <summary>The end of a document type, whose own declarations stand in brackets.</summary>
    private static int DeclarationEnd(ReadOnlySpan<char> text)
    {
        var bracket = text.IndexOfAny('[', '>');
        if (bracket < 0) return text.Length;
        if (text[bracket] == '>') return bracket + 1;
        var close = text.IndexOf("]", StringComparison.Ordinal);
        while (close >= 0 && text[(close + 1)..].TrimStart() is not ['>', ..])
        {
            var next = text[(close + 1)..].IndexOf(']');
            close = next < 0 ? -1 : close + 1 + next;
        }
        return close < 0 ? text.Length : close + 1 + Behind(text[(close + 1)..], ">");
    }
}
