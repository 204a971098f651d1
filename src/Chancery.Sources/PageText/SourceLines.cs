using Chancery.Documents;

namespace Chancery.Sources.PageText;

/// <summary>A line of the source: where it begins and its length without the line end and without white space at both ends.</summary>
/// <param name="Start">Offset of the first character that is not white space; of the line's end when it is blank.</param>
/// <param name="Length">Length without white space at both ends; 0 for a blank line.</param>
/// <param name="Indent">White space before the text, tabs counted as eight.</param>
internal readonly record struct SourceLine(int Start, int Length, int Indent)
{
    public bool IsBlank => Length == 0;

    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Cuts a source into lines, whatever its line ends.</summary>
internal static class SourceLines
{
    public static SourceLine[] Of(SourceText source)
    {
        var text = source.Text;
        var starts = source.LineStarts;
        var lines = new SourceLine[starts.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : text.Length;
            var start = starts[i];
            var indent = 0;
            while (start < end && char.IsWhiteSpace(text[start])) indent += text[start++] == '\t' ? 8 : 1;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            lines[i] = new SourceLine(start, end - start, indent);
        }
        return lines;
    }
}
