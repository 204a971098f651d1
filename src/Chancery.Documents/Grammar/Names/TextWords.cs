namespace Chancery.Documents.Grammar.Names;

/// <summary>A word of a text.</summary>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it, without a possessive ending.</param>
/// <param name="Word">Folded, as the index knows it; null when the index does not.</param>
internal readonly record struct TextWord(int Start, int End, string? Word);

/// <summary>Divides a text into words: letters, with apostrophes between them.</summary>
internal static class TextWords
{
    public static List<TextWord> Read(string text, NameIndex index)
    {
        var words = new List<TextWord>(text.Length / 6 + 1);
        for (var at = 0; at < text.Length;)
        {
            if (!IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
            var end = at;
            var plain = at == text.Length || char.IsAscii(text[at]) && text[at] is not ('\'' or '`');
            if (!plain) plain = ReadMarks(text, ref at, ref end);
            words.Add(new TextWord(start, end, index.Find(text.AsSpan(start, end - start), plain)));
        }
        return words;
    }

    /// <summary>Goes on over accented letters and apostrophes; a possessive ending is passed over. Whether the word is plain ASCII after all.</summary>
    private static bool ReadMarks(string text, ref int at, ref int end)
    {
        var plain = true;
        while (at < text.Length && (IsLetter(text[at]) || IsApostrophe(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1])))
        {
            if (IsApostrophe(text[at]) && text[at + 1] == 's' && (at + 2 == text.Length || !IsLetter(text[at + 2])))
            {
                at += 2;
                break;
            }
            plain &= char.IsAsciiLetter(text[at]);
            end = ++at;
        }
        return plain;
    }

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c) && c != 'ʼ';

    private static bool IsApostrophe(char c) => c is '’' or '\'' or 'ʼ' or '‘' or '`';
}
