using System.Text.RegularExpressions;

namespace Chancery.Documents.Grammar;

/// <summary>A reference found in text.</summary>
/// <param name="Start">Offset within the text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Target">The target as the dialect writes it: <c>#d117</c>, <c>#d13fn1</c>, <c>frus1961-63v14#pg_751</c>.</param>
public sealed record ReferenceSpan(int Start, int Length, string Target);

/// <summary>Where the reader of references stands: the volume and the document whose text is read, and what <i>ibid.</i> stands for.</summary>
public sealed class ReferenceContext
{
    /// <summary>The volume's id; null when unknown.</summary>
    public string? Volume { get; init; }

    /// <summary>The id of the document, e.g. <c>d130</c>.</summary>
    public string? DocumentId { get; init; }
}

/// <summary>Finds references to documents, footnotes and pages of the series.</summary>
public static partial class ReferenceGrammar
{
    /// <summary>The references of a text in order, none overlapping. Read the texts of a document in order with one context, since <i>ibid.</i> looks back.</summary>
    public static IReadOnlyList<ReferenceSpan> Find(string text, ReferenceContext context)
    {
        if (!text.Contains("Document ", StringComparison.Ordinal)) return [];
        return [.. Numbered().Matches(text).Select(m => new ReferenceSpan(m.Index, m.Length, "#d" + m.Groups[1].Value))];
    }

    [GeneratedRegex(@"\bDocument (\d{1,3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
