using System.Text;
using Chancery.Documents;
using Chancery.Documents.Tei;
using Chancery.Editions.Search;

namespace Chancery.Editions.Quotations;

/// <summary>Where quoted words stand in one document: the same words, whatever their case, accents, marks, hyphens and white space.</summary>
/// <param name="In">The column: <c>heading</c>, <c>source</c>, <c>body</c> or <c>notes</c>.</param>
/// <param name="Printed">The words as the document prints them, <c> … </c> between pieces.</param>
/// <param name="Places">Their characters in the TEI.</param>
/// <param name="Times">How often they stand in the document.</param>
/// <param name="FirstPage">The page on which they begin, by the page breaks of the text; null before the first of them.</param>
/// <param name="LastPage">The page on which they end; null likewise.</param>
/// <param name="Note">The marker of the note in which they stand; empty for a note without one, null for words of the text.</param>
public sealed record QuotedPassage(string In, string Printed, IReadOnlyList<TextPlace> Places, int Times, string? FirstPage, string? LastPage, string? Note)
{
    /// <summary>Quotations of more characters are not looked for.</summary>
    public const int MaximumLength = 4000;

    /// <summary>Finds quoted words in a document; null when they do not stand in it so. Pieces that <c>…</c> or brackets divide stand one behind the other.</summary>
    /// <param name="document">The document.</param>
    /// <param name="words">The words, with or without quotation marks.</param>
    /// <param name="after">Of words that stand in it several times, those that begin first at or behind this offset in the source are meant; otherwise the first of all.</param>
    public static QuotedPassage? Find(Document document, string words, int after = 0)
    {
        if (words.Length > MaximumLength || Quotation.Of(words) is not { Parts.Count: > 0 } quotation) return null;
        // A piece may hold an apostrophe that Unicode calls a letter, and no word.
        var parts = quotation.Parts.Select(p => string.Concat(WordReader.Fold(p))).Where(p => p.Length > 0).ToList();
        if (parts.Count == 0) return null;
        (PlacedColumn Column, List<(int Start, int End)> Ranges, int Start)? chosen = null;
        var times = 0;
        foreach (var column in PlacedText.Of(document))
        {
            var letters = new Letters(column.Text);
            for (var found = letters.Find(parts, 0); found is not null; found = letters.Find(parts, found[^1].End))
            {
                times++;
                List<(int Start, int End)> ranges = [.. found.Select(r => letters.Range(r.Start, r.End))];
                var start = column.PlacesOf(ranges[0].Start, ranges[0].End)[0].Start;
                if (chosen is null || start >= after && (chosen.Value.Start < after || start < chosen.Value.Start && after > 0)) chosen = (column, ranges, start);
            }
        }
        return chosen is var (held, places, _) ? Of(document, held, places, words, times) : null;
    }

    private static QuotedPassage Of(Document document, PlacedColumn column, List<(int Start, int End)> ranges, string words, int times)
    {
        // A bracket or a full stop at the end of the quoted words belongs to them where it is printed there.
        ranges[0] = (Outward(column.Text, ranges[0].Start, -1, words.TakeWhile(c => !char.IsLetterOrDigit(c)).Count()), ranges[0].End);
        ranges[^1] = (ranges[^1].Start, Outward(column.Text, ranges[^1].End, 1, words.Reverse().TakeWhile(c => !char.IsLetterOrDigit(c)).Count()));
        List<TextPlace> places = [.. ranges.SelectMany(r => column.PlacesOf(r.Start, r.End))];
        var (first, last) = Pages(document.Element, places[0].Start, places[^1].End);
        return new QuotedPassage(column.Name, string.Join(" … ", ranges.Select(r => Document.Fold(column.Text[r.Start..r.End]))), places, times, first, last, column.Name is "notes" or "source" ? NoteAt(document.Element, places[0].Start) : null);
    }

    private static int Outward(string text, int at, int step, int most)
    {
        for (; most > 0; most--, at += step)
        {
            var beside = step < 0 ? at - 1 : at;
            if (beside < 0 || beside >= text.Length || char.IsWhiteSpace(text[beside]) || char.IsLetterOrDigit(text[beside])) break;
        }
        return at;
    }

    private static (string? First, string? Last) Pages(TeiElement document, int start, int end)
    {
        string? first = null, last = null;
        foreach (var page in document.Descendants(TeiNames.PageBreak))
        {
            if (page.Start >= end) break;
            if (page[TeiNames.N]?.Trim() is not { Length: > 0 } n || page.Ancestors().Any(a => a.Name == TeiNames.Note)) continue;
            last = n;
            if (page.Start <= start) first = n;
        }
        return (first, last);
    }

    private static string NoteAt(TeiElement document, int offset)
    {
        var within = document.Descendants(TeiNames.Note).LastOrDefault(n => n.Start <= offset && offset < n.End);
        return within is null ? "" : new Note(within).Marker ?? "";
    }

    /// <summary>The letters and digits of a text in a row, so that hyphens and divided words make no difference; words begin and end where they do.</summary>
    private sealed class Letters
    {
        private readonly string _all;
        private readonly List<(int At, int Start, int End)> _words = [];

        public Letters(string text)
        {
            var all = new StringBuilder(text.Length);
            var reader = new WordReader(text, stackalloc char[WordReader.MaximumLength]);
            while (reader.Next())
            {
                _words.Add((all.Length, reader.Start, reader.End));
                all.Append(reader.Word);
            }
            _all = all.ToString();
        }

        /// <summary>The words, first and behind the last, that pieces fill one behind the other; null when they do not stand there.</summary>
        public List<(int Start, int End)>? Find(IReadOnlyList<string> parts, int from)
        {
            var found = new List<(int Start, int End)>(parts.Count);
            foreach (var part in parts)
            {
                if (Find(part, from) is not { } range) return null;
                found.Add(range);
                from = range.End;
            }
            return found;
        }

        /// <summary>The characters of words in a row.</summary>
        public (int Start, int End) Range(int start, int end) => (_words[start].Start, _words[end - 1].End);

        private (int Start, int End)? Find(string part, int from)
        {
            for (var at = from < _words.Count ? _words[from].At : _all.Length; (at = _all.IndexOf(part, at, StringComparison.Ordinal)) >= 0; at++)
                if (WordAt(at) is { } start && WordAt(at + part.Length) is { } end) return (start, end);
            return null;
        }

        /// <summary>The word that begins at a letter; the number of words behind the last letter; null within a word.</summary>
        private int? WordAt(int letter)
        {
            if (letter == _all.Length) return _words.Count;
            var (low, high) = (0, _words.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (_words[middle].At < letter) low = middle + 1;
                else high = middle;
            }
            return low < _words.Count && _words[low].At == letter ? low : null;
        }
    }
}
