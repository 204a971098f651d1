using Chancery.Editions.Reuse;
using Chancery.Editions.Search;
using Chancery.Facts.Reuse;

namespace Chancery.Editions.Quotations;

/// <summary>Finds the words of quotations in an edition: candidates by its index, then word by word.</summary>
public sealed class QuotationLookup(IEdition edition)
{
    /// <summary>Words in a row that are looked for at once; longer phrases find nothing more.</summary>
    private const int LongestPhrase = 10;

    /// <summary>A quotation that differs is looked for by rows of so many words.</summary>
    private const int Window = 4;

    private const int MostWindows = 16;
    private const int MostCandidates = 8;

    /// <summary>The share of its words that must stand at a place in order.</summary>
    private const double LeastShare = 0.7;

    private readonly Dictionary<(string, string), PrintedText> _texts = [];

    /// <summary>The places of a quotation, the best first.</summary>
    /// <param name="quotation">The quotation.</param>
    public IReadOnlyList<QuotedPlace> Find(Quotation quotation)
    {
        var parts = quotation.Parts.Select(PrintedTexts.OfWords).Where(p => p.Words.Count > 0).ToList();
        var longest = parts.MaxBy(p => p.Words.Count)!;
        var places = Candidates(longest).Select(hit => Place(hit, parts, longest)).OfType<QuotedPlace>();
        return [.. places.OrderByDescending(p => p.Match).ThenBy(p => p.Differences.Count).ThenBy(p => p.Volume, StringComparer.Ordinal)];
    }

    /// <summary>Documents that have the words in a row; or else those that have most rows of a few of them.</summary>
    private List<(string Volume, string Id)> Candidates(PrintedText words)
    {
        var whole = Hits(words, 0, Math.Min(words.Words.Count, LongestPhrase));
        if (whole.Count > 0) return whole;
        var votes = new Dictionary<(string, string), int>();
        var step = Math.Max(1, (words.Words.Count - Window) / MostWindows + 1);
        for (var at = 0; at + Window <= words.Words.Count; at += step)
        {
            var hits = Hits(words, at, Window);
            // A row that stands everywhere tells nothing.
            if (hits.Count >= MostCandidates) continue;
            foreach (var hit in hits) votes[hit] = votes.GetValueOrDefault(hit) + 1;
        }
        return [.. votes.OrderByDescending(v => v.Value).ThenBy(v => v.Key).Take(MostCandidates).Select(v => v.Key)];
    }

    private List<(string Volume, string Id)> Hits(PrintedText words, int start, int length)
    {
        var phrase = '"' + string.Join(' ', words.Words.Skip(start).Take(length).Select(w => w.Folded)) + '"';
        return [.. edition.Search(new SearchRequest { Query = phrase, Limit = MostCandidates, Facets = false }).Hits.Select(h => (h.Volume, h.Id))];
    }

    private QuotedPlace? Place((string Volume, string Id) hit, List<PrintedText> parts, PrintedText longest)
    {
        if (edition.Document(hit.Volume, hit.Id) is not { } document) return null;
        if (!_texts.TryGetValue(hit, out var text)) _texts.Add(hit, text = PrintedTexts.Whole(document));
        if (Best(longest, text) is not { } anchor) return null;
        var (differences, match) = (new List<QuotationDifference>(), QuotationMatch.WordForWord);
        foreach (var part in parts)
        {
            if ((part == longest ? anchor : Best(part, text)) is not { } passage)
            {
                // A short piece beside the one that was found.
                differences.Add(new QuotationDifference(VariantKind.Words, part.Printed(0, part.Words.Count), ""));
                match = QuotationMatch.OtherWords;
                continue;
            }
            foreach (var variant in Collation.VariantsOf(part, text, passage))
            {
                if (IsCustom(part, text, variant)) continue;
                differences.Add(new QuotationDifference(variant.Kind, part.Printed(variant.StartA, variant.LengthA), text.Printed(variant.StartB, variant.LengthB)));
                match = (QuotationMatch)Math.Min((int)match, (int)(variant.Kind == VariantKind.Words ? QuotationMatch.OtherWords : QuotationMatch.OtherSpelling));
            }
        }
        var block = text.Blocks[text.Words[anchor.StartB].Block];
        return new QuotedPlace(hit.Volume, hit.Id, document.Number, document.Heading, text.PageAt(anchor.StartB) ?? document.StartPage, block.Anchor, block.IsNote, match, differences);
    }

    /// <summary>What writers may change without saying so: the capital with which a quotation begins, and the mark at its end.</summary>
    private static bool IsCustom(PrintedText part, PrintedText text, Variant variant)
    {
        if (variant is not { LengthA: 1, LengthB: 1 } || variant.Kind == VariantKind.Words || variant.StartA > 0 && variant.StartA < part.Words.Count - 1) return false;
        var (quoted, printed) = (Bare(part.Printed(variant.StartA)), Bare(text.Printed(variant.StartB)));
        return variant.StartA == 0 ? string.Equals(quoted, printed, StringComparison.OrdinalIgnoreCase) && (quoted.Length == 0 || quoted[1..] == printed[1..]) : quoted == printed;
    }

    private static string Bare(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start])) start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1])) end--;
        return word[start..end].ToString().Replace('’', '\'').Replace('ʼ', '\'');
    }

    /// <summary>Where the words of a piece stand best in a text: in a row, or where most of them stand in order.</summary>
    private static SharedPassage? Best(PrintedText part, PrintedText text)
    {
        var (n, words) = (part.Words.Count, text.Words);
        for (var at = 0; at + n <= words.Count; at++)
        {
            var same = 0;
            while (same < n && words[at + same].Folded == part.Words[same].Folded) same++;
            if (same == n) return new SharedPassage(0, n, at, n, n);
        }
        if (n < Quotation.LeastWords) return null;
        var window = Densest(part, text);
        if (window is not { } start) return null;
        var length = Math.Min(words.Count - start, n + n / 2 + 2);
        return Trimmed(part, text, start, length);
    }

    /// <summary>The beginning of the stretch of a text, as long as the piece, in which most of its pairs of words stand.</summary>
    private static int? Densest(PrintedText part, PrintedText text)
    {
        var pairs = new HashSet<(string, string)>();
        for (var i = 1; i < part.Words.Count; i++) pairs.Add((part.Words[i - 1].Folded, part.Words[i].Folded));
        var has = new int[text.Words.Count];
        for (var i = 1; i < has.Length; i++) has[i] = pairs.Contains((text.Words[i - 1].Folded, text.Words[i].Folded)) ? 1 : 0;
        var (sum, best, bestAt) = (0, 0, 0);
        for (var i = 0; i < has.Length; i++)
        {
            sum += has[i];
            if (i >= part.Words.Count) sum -= has[i - part.Words.Count];
            if (sum > best) (best, bestAt) = (sum, i);
        }
        return best * 3 < part.Words.Count ? null : Math.Max(0, bestAt - part.Words.Count - part.Words.Count / 4);
    }

    /// <summary>Takes from both ends of a stretch what the piece has not; null when too little agrees.</summary>
    private static SharedPassage? Trimmed(PrintedText part, PrintedText text, int start, int length)
    {
        var n = part.Words.Count;
        var variants = Collation.VariantsOf(part, text, new SharedPassage(0, n, start, length, 0));
        var (first, end) = (start, start + length);
        foreach (var variant in variants)
        {
            // Of what stands at an end in place of other words, as many are kept.
            if (variant.StartA == 0 && variant.StartB == start) first += Math.Max(0, variant.LengthB - variant.LengthA);
            else if (variant.StartA + variant.LengthA == n && variant.StartB + variant.LengthB == start + length) end = variant.StartB + Math.Min(variant.LengthA, variant.LengthB);
        }
        if (end <= first) return null;
        var passage = new SharedPassage(0, n, first, end - first, 0);
        var changed = Collation.VariantsOf(part, text, passage).Where(v => v.Kind == VariantKind.Words).Sum(v => Math.Max(v.LengthA, v.LengthB));
        return n - changed < LeastShare * n ? null : passage;
    }
}
