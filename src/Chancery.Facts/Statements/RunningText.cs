using System.Buffers;

namespace Chancery.Facts.Statements;

/// <summary>A word or a mark of punctuation of running text.</summary>
/// <param name="Start">Offset within the text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="IsWord">Whether it is a word; otherwise it is one mark.</param>
/// <param name="Quoted">Whether it stands within quotation marks.</param>
internal readonly record struct RunningWord(int Start, int Length, bool IsWord, bool Quoted)
{
    /// <summary>Behind the last character.</summary>
    public int End => Start + Length;
}

/// <summary>A sentence of running text: a range of its words.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Count">Number of words and marks.</param>
/// <param name="WithinQuotation">Whether it begins inside a quotation that an earlier sentence opened.</param>
internal readonly record struct RunningSentence(int First, int Count, bool WithinQuotation);

/// <summary>Running text divided into words and sentences, in one pass.</summary>
internal sealed class RunningText
{
    private static readonly SearchValues<char> Joining = SearchValues.Create("'’ʼ-‑&/");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = new HashSet<string>(
        ["Mr", "Mrs", "Ms", "Dr", "Messrs", "Gen", "Col", "Lt", "Maj", "Capt", "Adm", "Cdr", "Brig", "Gov", "Sen", "Rep", "Amb", "Vol", "No", "Nos", "Jr", "Sr", "St", "Prof", "Rev", "Hon", "etc", "vs", "viz", "cf", "p", "pp", "Sec", "Asst", "Dept", "Govt", "a.m", "p.m", "i.e", "e.g"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<RunningWord> _words = [];
    private readonly List<RunningSentence> _sentences = [];

    /// <summary>Divides a text.</summary>
    public RunningText(string text)
    {
        Text = text;
        Divide();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its words and marks in order.</summary>
    public IReadOnlyList<RunningWord> Words => _words;

    /// <summary>Its sentences in order.</summary>
    public IReadOnlyList<RunningSentence> Sentences => _sentences;

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> this[int word] => Text.AsSpan(_words[word].Start, _words[word].Length);

    /// <summary>Whether a word reads so, small and capital letters alike.</summary>
    public bool Is(int word, string other) => word >= 0 && word < _words.Count && this[word].Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words of a sentence as they stand.</summary>
    public string Quote(RunningSentence sentence) => Text[_words[sentence.First].Start.._words[sentence.First + sentence.Count - 1].End];

    private void Divide()
    {
        var first = 0;
        var quoted = false;
        var carried = false;
        for (var i = 0; i < Text.Length;)
        {
            if (char.IsWhiteSpace(Text[i]))
            {
                i++;
                continue;
            }
            var length = WordLength(i);
            if (length > 0)
            {
                _words.Add(new RunningWord(i, length, true, quoted));
                i += length;
                continue;
            }
            var mark = Text[i];
            if (mark == '“') quoted = true;
            else if (mark == '”') quoted = carried = false;
            _words.Add(new RunningWord(i, 1, false, quoted));
            i++;
            if (mark is not ('.' or '?' or '!') || !EndsSentence(i - 1)) continue;
            while (i < Text.Length && Text[i] is '”' or ')' or ']' or '’' or '\'' or '"')
            {
                if (Text[i] == '”') quoted = carried = false;
                _words.Add(new RunningWord(i++, 1, false, quoted));
            }
            _sentences.Add(new RunningSentence(first, _words.Count - first, carried));
            first = _words.Count;
            carried = quoted;
            quoted = false;
        }
        if (first < _words.Count) _sentences.Add(new RunningSentence(first, _words.Count - first, carried));
    }

    private int WordLength(int from)
    {
        var i = from;
        while (i < Text.Length)
        {
            var c = Text[i];
            if (char.IsLetterOrDigit(c)) i++;
            else if (i > from && i + 1 < Text.Length && char.IsLetterOrDigit(Text[i + 1]) && (Joining.Contains(c) || c is '.' or ',' && char.IsLetterOrDigit(Text[i - 1]) && (c == '.' ? i - from == 1 || Text[i - 2] == '.' || char.IsDigit(Text[i - 1]) : char.IsDigit(Text[i - 1]) && char.IsDigit(Text[i + 1])))) i++;
            else if (c is '’' or 'ʼ' or '\'' && i > from && Text[i - 1] == 's') i++;
            else break;
        }
        return i - from;
    }

    private bool EndsSentence(int stop)
    {
        if (Text[stop] == '.' && _words.Count > 1 && _words[^2] is { IsWord: true } before && before.End == stop)
        {
            var word = Text.AsSpan(before.Start, before.Length);
            if (Abbreviations.Contains(word) || word.Length == 1 && char.IsUpper(word[0]) || word.Contains('.')) return EndsAnyway(stop, word);
        }
        var next = stop + 1;
        while (next < Text.Length && Text[next] is '”' or ')' or ']' or '’' or '"') next++;
        if (next == Text.Length) return true;
        if (!char.IsWhiteSpace(Text[next])) return false;
        while (next < Text.Length && (char.IsWhiteSpace(Text[next]) || Text[next] is '“' or '(' or '[' or '‘' or '"')) next++;
        return next == Text.Length || char.IsUpper(Text[next]) || char.IsDigit(Text[next]);
    }

    /// <summary>An abbreviation ends a sentence when it is none of a name and an article or pronoun follows: <c>in the U.S. He said</c>.</summary>
    private bool EndsAnyway(int stop, ReadOnlySpan<char> word)
    {
        if (stop + 2 >= Text.Length) return stop + 1 >= Text.Length;
        if (!word.Contains('.') && word is not ("etc" or "Jr" or "Sr")) return false;
        var rest = Text.AsSpan(stop + 1).TrimStart();
        foreach (var begin in (ReadOnlySpan<string>)["He ", "She ", "The ", "They ", "It ", "In ", "This ", "Mr. ", "I "])
            if (rest.StartsWith(begin, StringComparison.Ordinal)) return true;
        return false;
    }
}
