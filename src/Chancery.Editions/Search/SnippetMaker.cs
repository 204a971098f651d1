using System.Text;
using Chancery.Editions.Search.Query;
using Chancery.Editions.Writing;

namespace Chancery.Editions.Search;

/// <summary>Cuts the passages of a document that show why it was found, with the hits marked.</summary>
public static class SnippetMaker
{
    /// <summary>Words of a passage.</summary>
    public const int Length = 36;

    private const int Before = 8;
    private const int MostHits = 400;

    internal readonly record struct Token(int Start, int End);

    internal readonly record struct Hit(int First, int Last, int Mark);

    /// <summary>The best passage of every column that has hits; the beginning of the body when none has.</summary>
    public static IReadOnlyList<Snippet> Make(DocumentText text, Marks marks)
    {
        var snippets = new List<Snippet>(4);
        foreach (var (name, content) in (ReadOnlySpan<(string, string)>)[("heading", text.Heading), ("body", text.Body), ("notes", text.Notes), ("source", text.Source)])
            if (marks.Columns[name] is { IsEmpty: false } column && Best(name, content, column) is { } snippet) snippets.Add(snippet);
        if (snippets.Count == 0 && Beginning(text) is { } beginning) snippets.Add(beginning);
        return snippets;
    }

    private static Snippet? Beginning(DocumentText text)
    {
        var tokens = new List<Token>();
        Tokens(text.Body, tokens, null, Length);
        return tokens.Count == 0 ? null : Cut("body", text.Body, tokens, 0, tokens.Count - 1, []);
    }

    private static Snippet? Best(string name, string text, Marks.Column column)
    {
        var tokens = new List<Token>();
        var hits = new List<Hit>();
        Tokens(text, tokens, (column, hits), int.MaxValue);
        if (hits.Count == 0) return null;
        hits.Sort((a, b) => a.First.CompareTo(b.First));
        var (best, from) = (-1, 0);
        for (var i = 0; i < hits.Count; i++)
        {
            var (marks, count) = (0UL, 0);
            for (var j = i; j < hits.Count && hits[j].Last < hits[i].First + Length - Before; j++)
            {
                marks |= 1UL << (hits[j].Mark & 63);
                count++;
            }
            var score = System.Numerics.BitOperations.PopCount(marks) * 100 + Math.Min(count, 20);
            if (score > best) (best, from) = (score, hits[i].First);
        }
        var first = Math.Max(0, from - Before);
        var last = Math.Min(tokens.Count - 1, first + Length - 1);
        first = Math.Max(0, Math.Min(first, last - Length + 1));
        return Cut(name, text, tokens, first, last, hits);
    }

    /// <summary>Reads the words of a text and, where a column's marks are given, what of them is marked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Takes the words.</param>
    /// <param name="marking">The marks, and what takes the hits.</param>
    /// <param name="most">Words that are read at most.</param>
    /// <param name="mostHits">Hits that are looked for at most.</param>
    internal static void Tokens(string text, List<Token> tokens, (Marks.Column Column, List<Hit> Hits)? marking, int most, int mostHits = MostHits)
    {
        var column = marking?.Column;
        var words = column?.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var read = column is { Phrases.Count: > 0 } ? new List<string>() : null;
        var reader = new WordReader(text, stackalloc char[WordReader.MaximumLength]);
        while (tokens.Count < most && reader.Next())
        {
            tokens.Add(new Token(reader.Start, reader.End));
            if (marking is not { } m) continue;
            var at = tokens.Count - 1;
            read?.Add(reader.Word.ToString());
            if (m.Hits.Count >= mostHits) continue;
            if (words!.Value.TryGetValue(reader.Word, out var mark)) m.Hits.Add(new Hit(at, at, mark));
            else
                foreach (var (beginning, number) in column!.Beginnings)
                {
                    if (!reader.Word.StartsWith(beginning, StringComparison.Ordinal)) continue;
                    m.Hits.Add(new Hit(at, at, number));
                    break;
                }
            foreach (var (phrase, number) in column!.Phrases)
                if (EndsWith(read!, phrase)) m.Hits.Add(new Hit(at - phrase.Words.Count + 1, at, number));
        }
    }

    private static bool EndsWith(List<string> read, PhraseNode phrase)
    {
        var words = phrase.Words;
        if (read.Count < words.Count) return false;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var word = read[read.Count - words.Count + i];
            if (i == words.Count - 1 && phrase.Prefix ? !word.StartsWith(words[i], StringComparison.Ordinal) : word != words[i]) return false;
        }
        return true;
    }

    private static Snippet Cut(string name, string text, List<Token> tokens, int first, int last, List<Hit> hits)
    {
        var runs = new List<SnippetRun>();
        var at = first == 0 ? 0 : tokens[first].Start;
        var end = last == tokens.Count - 1 && name == "heading" ? text.Length : Math.Min(text.Length, last + 1 < tokens.Count ? tokens[last].End : EndOf(text, tokens[last].End));
        if (first > 0) runs.Add(new SnippetRun("… ", false));
        var until = first - 1;
        foreach (var hit in hits)
        {
            if (hit.Last > last || hit.First < first || hit.Last <= until) continue;
            var start = hit.First <= until ? tokens[until].End : tokens[hit.First].Start;
            Add(runs, text[at..start], false);
            Add(runs, text[start..tokens[hit.Last].End], true);
            at = tokens[hit.Last].End;
            until = hit.Last;
        }
        Add(runs, text[at..end], false);
        if (last < tokens.Count - 1) runs.Add(new SnippetRun(" …", false));
        return new Snippet(name, runs);
    }

    /// <summary>The full stop or bracket behind the last word belongs to it.</summary>
    private static int EndOf(string text, int end)
    {
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return end;
    }

    private static void Add(List<SnippetRun> runs, string text, bool hit)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length > 0 ? folded[^1] != ' ' : runs.Count > 0 && !runs[^1].Text.EndsWith(' ')) folded.Append(' ');
        }
        if (folded.Length > 0) runs.Add(new SnippetRun(folded.ToString(), hit));
    }
}
