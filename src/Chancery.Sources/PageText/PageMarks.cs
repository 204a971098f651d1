namespace Chancery.Sources.PageText;

/// <summary>Takes page marks, <c>[Page 283]</c>, out of the text and keeps their places.</summary>
internal static class PageMarks
{
    private const string Opening = "[Page ";
    private const int LongestNumber = 12;

    /// <summary>Whether the whole line is one page mark; gives its number.</summary>
    public static bool IsMark(ReadOnlySpan<char> line, out string page)
    {
        page = "";
        if (!line.StartsWith(Opening, StringComparison.Ordinal) || line[^1] != ']') return false;
        var number = line[Opening.Length..^1];
        if (!IsNumber(number)) return false;
        page = number.ToString();
        return true;
    }

    /// <summary>The text without page marks, white space folded around each.</summary>
    public static InlineText TakeOut(string raw)
    {
        var at = raw.IndexOf(Opening, StringComparison.Ordinal);
        if (at < 0) return new InlineText { Text = raw };
        var text = new System.Text.StringBuilder(raw.Length);
        var marks = new List<InlineMark>();
        var from = 0;
        for (; at >= 0; at = raw.IndexOf(Opening, at + 1, StringComparison.Ordinal))
        {
            var close = raw.AsSpan(at).IndexOf(']');
            if (close > 0 && at + close + 1 < raw.Length && raw[at + Opening.Length] == '[' && raw[at + close + 1] == ']') close++;
            if (close < 0 || close > Opening.Length + LongestNumber || !IsNumber(raw.AsSpan(at + Opening.Length, close - Opening.Length))) continue;
            text.Append(raw, from, at - from);
            from = at + close + 1;
            // A marker glued to the page mark belongs to the word before it: no space may come between them.
            var glued = from < raw.Length && (char.IsAsciiDigit(raw[from]) || raw[from] is '*' or '†' or '‡');
            while (text.Length > 0 && text[^1] == ' ') text.Length--;
            for (var m = marks.Count - 1; m >= 0 && marks[m].Offset > text.Length; m--) marks[m] = marks[m] with { Offset = text.Length };
            marks.Add(new InlineMark(text.Length, -1, raw.Substring(at + Opening.Length, close - Opening.Length)));
            if (!glued)
            {
                while (from < raw.Length && raw[from] == ' ') from++;
                if (text.Length > 0 && from < raw.Length) text.Append(' ');
                marks[^1] = marks[^1] with { Offset = text.Length };
            }
            at = from - 1;
        }
        text.Append(raw, from, raw.Length - from);
        return new InlineText { Text = text.ToString(), Marks = marks };
    }

    private static bool IsNumber(ReadOnlySpan<char> number)
    {
        if (number.Length is 0 or > LongestNumber) return false;
        if (number[0] == '[') return number[^1] == ']' && IsNumber(number[1..^1]);
        foreach (var c in number)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '–' or '.')) return false;
        return true;
    }
}
