namespace Chancery.Sources.PageText;

/// <summary>Reads a line of a note list.</summary>
internal static class NoteLine
{
    /// <summary>Whether the line begins with a list number: <c>1. Source: …</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="text">The source's text.</param>
    /// <param name="number">The list number.</param>
    /// <param name="length">How many characters number, stop and space take.</param>
    public static bool TryRead(SourceLine line, string text, out int number, out int length)
    {
        number = length = 0;
        var span = line.In(text);
        var i = 0;
        while (i < span.Length && i < 5 && char.IsAsciiDigit(span[i])) number = number * 10 + span[i++] - '0';
        if (i == 0 || i >= span.Length || span[i] != '.' || i + 1 < span.Length && span[i + 1] != ' ') return false;
        while (++i < span.Length && span[i] == ' ') { }
        length = i;
        return true;
    }
}
