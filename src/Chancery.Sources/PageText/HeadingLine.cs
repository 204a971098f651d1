namespace Chancery.Sources.PageText;

/// <summary>Reads the printed number of a heading.</summary>
internal static class HeadingLine
{
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
        while (i < line.Length && line[i] == ' ') i++;
        number = line[from..to].ToString();
        length = i;
        return true;
    }
}
