using Chancery.Documents.Grammar;

namespace Chancery.Sources.PageText;

/// <summary>Reads the printed number of a heading.</summary>
internal static class HeadingLine
{
    /// <summary>Whether a line has the form of a document's heading: a printed number, words that name a kind of document, no full stop.</summary>
    public static bool IsDocumentHeading(string line) =>
        line.Length is > 0 and < 300 && TryNumber(line, out _, out var length) && DocumentKinds.Of(line[length..].TrimStart()) != DocumentKinds.Other && !EndsSentence(line);

    /// <summary>Whether a line ends as text does; a heading may end with a time, <c>3 p.m.</c></summary>
    public static bool EndsSentence(string line) => line.Length > 0 && (line[^1] is ':' or ';' or ',' || line[^1] == '.' && !line.EndsWith(".m.", StringComparison.Ordinal));

    /// <summary>Whether the line begins like a numbered heading: <c>130. </c>, <c>[130]. </c>, <c>373a. </c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">The number without brackets.</param>
    /// <param name="length">How many characters number, stop and space take.</param>
    public static bool TryNumber(ReadOnlySpan<char> line, out string number, out int length)
    {
        number = "";
        length = 0;
        var i = 0;
        var bracket = line.Length > 0 && line[0] == '[';
        if (bracket) i++;
        var from = i;
        while (i < line.Length && char.IsAsciiDigit(line[i])) i++;
        if (i == from || i - from > 4) return false;
        if (i < line.Length && line[i] is >= 'a' and <= 'z') i++;
        var to = i;
        if (bracket && i < line.Length && line[i] == ']') i++;
        if (i >= line.Length || line[i] != '.') return false;
        i++;
        if (i < line.Length && line[i] == ']') i++;
        var spaced = i < line.Length && line[i] == ' ';
        while (i < line.Length && line[i] == ' ') i++;
        // "11.Memorandum" has lost its space; "501.BC/6–1848" and "8.6 percent" are no heading numbers.
        if (!spaced && !(i + 1 < line.Length && char.IsAsciiLetterUpper(line[i]) && char.IsAsciiLetterLower(line[i + 1]))) return false;
        number = line[from..to].ToString();
        length = i;
        return true;
    }
}
