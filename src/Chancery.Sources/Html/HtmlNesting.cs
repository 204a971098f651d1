namespace Chancery.Sources.Html;

/// <summary>
/// Finds where markup nests deeper than any page does. The parser of HTML takes time with the square of the depth, so such a
/// source is refused before it is parsed.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>Elements nested deeper than this are refused.</summary>
    public const int Maximum = 2000;

    /// <summary>Elements that have no closing tag, or whose closing tag is commonly left out and implied by the next.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Unclosed = new HashSet<string>(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "dd", "dt", "option", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The offset of the first tag that lies too deep; -1 when none does.</summary>
    public static int TooDeep(string markup)
    {
        var depth = 0;
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < markup.Length; at = Next(markup, at + 1))
        {
            if (Is(markup, at, "<!--"))
            {
                at = Math.Max(at, markup.IndexOf("-->", at, StringComparison.Ordinal));
                continue;
            }
            var closing = markup[at + 1] == '/';
            var name = NameAt(markup, at + (closing ? 2 : 1));
            if (name.IsEmpty || Unclosed.Contains(name)) continue;
            if (closing) depth = Math.Max(0, depth - 1);
            else if (!EndsItself(markup, at) && ++depth > Maximum) return at;
            if (!closing && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
                at = Math.Max(at, markup.IndexOf("</" + name.ToString(), at, StringComparison.OrdinalIgnoreCase) - 1);
        }
        return -1;
    }

    private static int Next(string markup, int from) => from >= markup.Length ? -1 : markup.IndexOf('<', from);

    private static bool Is(string markup, int at, string what) => string.CompareOrdinal(markup, at, what, 0, what.Length) == 0;

    private static bool EndsItself(string markup, int at) => markup.IndexOf('>', at) is var end and > 0 && markup[end - 1] == '/';

    private static ReadOnlySpan<char> NameAt(string markup, int start)
    {
        var end = start;
        while (end < markup.Length && char.IsAsciiLetterOrDigit(markup[end])) end++;
        return end > start && char.IsAsciiLetter(markup[start]) ? markup.AsSpan(start, end - start) : default;
    }
}
