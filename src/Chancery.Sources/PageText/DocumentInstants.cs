using Chancery.Documents.Tei;

namespace Chancery.Sources.PageText;

/// <summary>First and last instant of a document's printed date, in the form of the dialect: Washington's winter time.</summary>
internal static class DocumentInstants
{
    private const string Offset = "-05:00";

    /// <summary>The instants; null for a document without a date line that names days.</summary>
    public static (string First, string Last)? Of(PageDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block.Depth > 0) return null;
            if (block.Role != BlockRole.DateLine) continue;
            foreach (var span in block.Inline.Spans)
            {
                if (span.Element != TeiNames.Date) continue;
                var first = Day(span, TeiNames.When) ?? Day(span, TeiNames.From) ?? Day(span, TeiNames.NotBefore);
                var last = Day(span, TeiNames.When) ?? Day(span, TeiNames.To) ?? Day(span, TeiNames.NotAfter);
                if (first is not null && last is not null) return ($"{first}T00:00:00{Offset}", $"{last}T23:59:59{Offset}");
            }
        }
        return null;
    }

    /// <summary>A value that names a day, without its time; null for a month or a year.</summary>
    private static string? Day(InlineSpan span, string attribute)
    {
        foreach (var (name, value) in span.Attributes)
            if (name == attribute && value.Length >= 10) return value[..10];
        return null;
    }
}
