using System.Buffers;
using System.Text.RegularExpressions;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Exchanges;

/// <summary>A text that a telegram, memorandum or editorial note announces and prints.</summary>
/// <param name="Announcement">The sentence that announces it.</param>
/// <param name="Letter">Its text.</param>
/// <param name="Title">A title of its own, above the text; null when it has none.</param>
/// <param name="AfterBlock">The number of the block behind it.</param>
internal sealed partial record CarriedText(Announcement Announcement, PrintedLetter Letter, string? Title, int AfterBlock)
{
    /// <summary>A paragraph's number may stand before the mark: <c>2. Begin text:</c></summary>
    private const int NumberLength = 4;

    private static readonly SearchValues<string> Marks = SearchValues.Create(["egin ", "BEGIN ", "Quote", "QUOTE"], StringComparison.Ordinal);

    /// <summary>The texts carried in a document's own body, in order.</summary>
    /// <param name="blocks">The blocks of the body.</param>
    /// <param name="kind">The document's kind.</param>
    /// <param name="year">The year; 0 when not known.</param>
    public static IReadOnlyList<CarriedText> Find(IReadOnlyList<OutlineBlock> blocks, string kind, int year)
    {
        List<CarriedText>? found = null;
        var strict = kind == "editorial-note";
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!MayBegin(blocks, i) || Begins(blocks, i, strict) is not { } begin) continue;
            if (Announcement.Read(blocks[i], i, begin.Announced) is not { } announcement)
            {
                if (begin.Inline || i == 0 || blocks[i].Text.Length >= 60 && begin.Announced > NumberLength || Announcement.Read(blocks[i - 1], i - 1, int.MaxValue) is not { } before) continue;
                announcement = before;
            }
            if (begin.Plain && announcement is not { From: not null, To: not null }) continue;
            var (letter, after) = Extent(blocks, begin.Block, begin.Remainder, year);
            if (letter.Count == 0) continue;
            (found ??= []).Add(new CarriedText(announcement, PrintedLetter.Read(letter, year), begin.Title, after));
            i = Math.Max(i, after - 1);
        }
        return found ?? (IReadOnlyList<CarriedText>)[];
    }

    /// <summary>A quick look: few blocks end with a colon, hold a mark, or stand before a quotation or salutation.</summary>
    private static bool MayBegin(IReadOnlyList<OutlineBlock> blocks, int at)
    {
        var text = blocks[at].Text;
        if (text[^1] == ':' || HasMark(text)) return true;
        if (at + 1 >= blocks.Count) return false;
        var next = blocks[at + 1].Text;
        return IsQuote(next[0]) || next.Length < 60 && BeginMark().IsMatch(next) || next[0] is 'B' && HasMark(next) || Salutations.Begins(next);
    }

    private static bool HasMark(string text) => text.AsSpan().ContainsAny(Marks);

    /// <summary>Where a text begins behind block <paramref name="at"/>, or within it.</summary>
    private static (int Announced, int Block, string? Remainder, string? Title, bool Inline, bool Plain)? Begins(IReadOnlyList<OutlineBlock> blocks, int at, bool strict)
    {
        var text = blocks[at].Text;
        if (!strict && HasMark(text) && BeginMark().Match(text) is { Success: true } mark)
        {
            var rest = text[(mark.Index + mark.Length)..].TrimStart(' ', ':', '.', '-', '—');
            if (mark.Index > 0 || rest.Length > 0 || at > 0) return (mark.Index, rest.Length > 0 ? at : at + 1, rest.Length > 0 ? rest : null, null, mark.Index > NumberLength, false);
        }
        if (at + 1 >= blocks.Count) return null;
        var next = blocks[at + 1].Text;
        var colon = text[^1] == ':';
        if (IsQuote(next[0]) || Salutations.Begins(next))
        {
            if (strict && !colon) return null;
            if (at + 2 < blocks.Count && next.Length < 120 && BeginMark().Match(blocks[at + 2].Text) is { Success: true, Index: 0 }) return (text.Length, at + 3, null, next.Trim('“', '”', '"', ' '), false, false);
            return (text.Length, at + 1, null, null, false, false);
        }
        if (BeginMark().Match(next) is { Success: true, Index: 0 } begin)
        {
            var rest = next[begin.Length..].TrimStart(' ', ':', '.', '-', '—');
            return rest.Length > 0 ? (text.Length, at + 1, rest, null, false, false) : (text.Length, at + 2, null, null, false, false);
        }
        return colon && !strict ? (text.Length, at + 1, null, null, false, true) : null;
    }

    /// <summary>The blocks of the text: to the mark that ends it, the closing quotation mark, the first signature, or the last block but the carrier's signature.</summary>
    private static (IReadOnlyList<OutlineBlock> Blocks, int After) Extent(IReadOnlyList<OutlineBlock> blocks, int start, string? rest, int year)
    {
        if (start >= blocks.Count) return ([], start);
        var letter = new List<OutlineBlock>();
        var quoted = IsQuote((rest ?? blocks[start].Text)[0]);
        var signed = false;
        var marked = false;
        var curly = quoted && (rest ?? blocks[start].Text)[0] == '“';
        var depth = 0;
        for (var i = start; i < blocks.Count && !marked; i++) marked = Ends(i == start ? rest ?? blocks[i].Text : blocks[i].Text);
        for (var i = start; i < blocks.Count; i++)
        {
            var block = i == start && rest is not null ? blocks[i] with { Text = rest } : blocks[i];
            if (signed && !(block.Text.Length < 60 && IsSignature(block, year))) return (letter, i);
            // A carrier is signed with a surname alone.
            if (i == blocks.Count - 1 && i > start && !marked && !block.Text.Contains(' ', StringComparison.Ordinal) && char.IsLetter(block.Text[^1])) break;
            letter.Add(block);
            if (marked)
            {
                if (Ends(block.Text)) return (letter, i + 1);
                continue;
            }
            depth = Depth(block.Text, depth, i == start);
            if (quoted && !(curly && depth > 0) && Closes(block.Text) && (i + 1 == blocks.Count || !IsQuote(blocks[i + 1].Text[0]))) return (letter, i + 1);
            if (i > start && block.Text.Length < 90 && i + 1 < blocks.Count && IsSignature(block, year)) signed = true;
        }
        return (letter.Count > 1 && !marked && !signed && letter[^1].Text.Length < 40 ? letter[..^1] : letter, blocks.Count);
    }

    private static bool Ends(string text) => text.Contains("nd", StringComparison.OrdinalIgnoreCase) && EndMark().IsMatch(text) || text.Contains("nquote", StringComparison.OrdinalIgnoreCase);

    private static bool IsSignature(OutlineBlock block, int year) => block.Text[^1] is not (':' or ',') && !Salutations.Begins(block.Text) && PrintedLetter.Read([block], year).Signature is not null;

    private static bool IsQuote(char c) => c is '“' or '"' or '‘';

    /// <summary>How many quotations are open behind a block: one that goes on over several paragraphs is marked again at the beginning of each.</summary>
    private static int Depth(string text, int open, bool first)
    {
        foreach (var c in text.AsSpan(!first && open > 0 && text[0] == '“' ? 1 : 0))
        {
            if (c == '“') open++;
            else if (c == '”') open = Math.Max(0, open - 1);
        }
        return open;
    }

    private static bool Closes(string text)
    {
        if (text.LastIndexOf('”') is > 0 and var at && (text.Length - at < 4 || text.AsSpan(at + 1).TrimStart().StartsWith("("))) return true;
        return text.Length > 1 && text[^1] == '"' || text.EndsWith("\".", StringComparison.Ordinal) || text.Contains("\" (", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?:[Bb]egin|BEGIN) (?:[Vv]erbatim |VERBATIM |[Uu]nofficial )?(?:[Tt]ext|TEXT|[Qq]uote|[Mm]essage|[Tt]ranslation|[Ll]etter)\b[.:]?|^[Vv]erbatim [Tt]ext[.:]?$|(?:^|[.:] )(?:Quote|QUOTE)[.:]?(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex BeginMark();

    [GeneratedRegex(@"\b(?:[Ee]nd|END) (?:of )?(?:[Vv]erbatim |VERBATIM )?(?:[Tt]ext|TEXT|[Mm]essage|[Ll]etter|[Qq]uote|QUOTE|[Tt]ranslation)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();
}
