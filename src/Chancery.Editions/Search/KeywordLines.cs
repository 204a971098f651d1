using System.Text;
using Chancery.Editions.Writing;

namespace Chancery.Editions.Search;

/// <summary>A place of a word or phrase with what stands around it, and the words by which it is put in order.</summary>
/// <param name="In">The part of the document.</param>
/// <param name="Left">What stands before.</param>
/// <param name="Keyword">The word or phrase as printed.</param>
/// <param name="Right">What stands behind.</param>
/// <param name="LeftWords">The words before, folded, the nearest first.</param>
/// <param name="KeywordWords">The words of the keyword, folded.</param>
/// <param name="RightWords">The words behind, folded.</param>
internal sealed record KeywordLine(string In, string Left, string Keyword, string Right, string LeftWords, string KeywordWords, string RightWords);

/// <summary>Reads the lines of a concordance from a document.</summary>
internal static class KeywordLines
{
    /// <summary>Characters of context on a side.</summary>
    private const int Context = 70;

    /// <summary>Words on a side that decide about the order.</summary>
    private const int OrderedWords = 4;

    /// <summary>The lines of a document in the order of its columns: heading, text, notes, source note.</summary>
    public static IEnumerable<KeywordLine> Of(DocumentText text, Marks marks)
    {
        foreach (var (name, column) in ((string, TextColumn)[])[("heading", text.HeadingColumn), ("body", text.BodyColumn), ("notes", text.NotesColumn), ("source", text.SourceColumn)])
        {
            if (marks.Columns[name] is not { IsEmpty: false } wanted) continue;
            var characters = column.ToString();
            var (tokens, hits) = (new List<SnippetMaker.Token>(), new List<SnippetMaker.Hit>());
            SnippetMaker.Tokens(characters, tokens, (wanted, hits), int.MaxValue, int.MaxValue);
            if (hits.Count == 0) continue;
            var line = new Line(name, characters, tokens, column.Ends!);
            hits = NearHits.Of(wanted, hits, i => line.Word(i));
            hits.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Last.CompareTo(a.Last));
            var until = -1;
            foreach (var hit in hits)
            {
                // Of hits that share words the longest has the line.
                if (hit.Last <= until) continue;
                until = hit.Last;
                yield return line.At(hit.First, hit.Last);
            }
        }
    }

    /// <summary>The words and lines of one column.</summary>
    private sealed class Line(string name, string text, List<SnippetMaker.Token> tokens, List<int> ends)
    {
        public string Word(int token) => WordReader.Fold(text[tokens[token].Start..tokens[token].End]) is [var word, ..] ? word : "";

        public KeywordLine At(int first, int last)
        {
            var (start, end) = (tokens[first].Start, tokens[last].End);
            var at = ends.BinarySearch(start);
            // An end equal to the start is that of the line before.
            at = at < 0 ? ~at : at + 1;
            var (from, to) = (at > 0 ? ends[at - 1] : 0, at < ends.Count ? ends[at] : text.Length);
            return new KeywordLine(
                name, Before(from, start), Folded(text.AsSpan(start, end - start)).Trim(), After(end, to),
                Words(Enumerable.Range(1, OrderedWords).Select(i => first - i).TakeWhile(i => i >= 0 && tokens[i].Start >= from)),
                Words(Enumerable.Range(first, last - first + 1)),
                Words(Enumerable.Range(last + 1, OrderedWords).TakeWhile(i => i < tokens.Count && tokens[i].Start < to)));
        }

        private string Words(IEnumerable<int> indexes) => string.Join(' ', indexes.Select(Word));

        private string Before(int from, int start)
        {
            var begin = Math.Max(from, start - Context);
            if (begin > from)
                while (begin < start && !char.IsWhiteSpace(text[begin - 1])) begin++;
            return Folded(text.AsSpan(begin, start - begin)).TrimStart();
        }

        private string After(int end, int to)
        {
            var stop = Math.Min(to, end + Context);
            if (stop < to)
                while (stop > end && !char.IsWhiteSpace(text[stop])) stop--;
            return Folded(text.AsSpan(end, Math.Max(0, stop - end))).TrimEnd();
        }

        private static string Folded(ReadOnlySpan<char> characters)
        {
            var folded = new StringBuilder(characters.Length);
            foreach (var c in characters)
            {
                if (!char.IsWhiteSpace(c)) folded.Append(c);
                else if (folded.Length == 0 || folded[^1] != ' ') folded.Append(' ');
            }
            return folded.ToString();
        }
    }
}
