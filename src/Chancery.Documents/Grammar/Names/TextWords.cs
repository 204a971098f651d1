namespace Chancery.Documents.Grammar.Names;

/// <summary>A word of a text.</summary>
/// <param name="Start">Offset.</param>
/// <param name="End">Offset behind it, without a possessive ending.</param>
/// <param name="Word">Folded, as the index knows it; null when the index does not.</param>
internal readonly record struct TextWord(int Start, int End, string? Word);

/// <summary>Divides a text into words: letters, with apostrophes between them.</summary>
internal static class TextWords
{
    public static void Read(string text, NameIndex index, List<TextWord> words)
    {
        words.Clear();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            var end = at;
            while (at < text.Length && (IsLetter(text[at]) || IsApostrophe(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1])))
            {
                if (IsApostrophe(text[at]) && at + 2 <= text.Length && text[at + 1] is 's' && (at + 2 == text.Length || !IsLetter(text[at + 2])))
                {
                    at += 2;
                    break;
                }
                end = ++at;
            }
            words.Add(new TextWord(start, end, index.Find(text.AsSpan(start, end - start))));
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c) && c != 'ʼ';

    private static bool IsApostrophe(char c) => c is '’' or '\'' or 'ʼ' or '‘' or '`';
}
