using Chancery.Documents;

namespace Chancery.Sources.Pdf;

/// <summary>
/// Words divided by line ends: joined where the source has the whole word elsewhere, or where the font says that the hyphen is one that
/// only a line end asks for; otherwise the hyphen stays. Both are reported.
/// </summary>
internal sealed class PdfWords
{
    private static readonly char[] Separators = [' ', '.', ',', ';', ':', '(', ')', '“', '”', '"', '?', '!', '[', ']', '—', '’', 'ʼ'];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly string _name;

    public PdfWords(IEnumerable<PdfLine> lines, string name)
    {
        _name = name;
        foreach (var line in lines)
            foreach (var range in line.Text.AsSpan().SplitAny(Separators))
                if (line.Text.AsSpan()[range] is { IsEmpty: false } word && word[^1] is not ('-' or '\u00AD')) _known.Add(word);
    }

    /// <summary>What was joined, and what was left.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Whether a word runs from the end of a line into the next.</summary>
    public static bool IsDivided(string line, string next) =>
        line.Length > 2 && line[^1] is '-' or '\u00AD' && char.IsLetter(line[^2]) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>Whether the hyphen at a line's end is to be taken out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The next one; the word is divided between them.</param>
    /// <param name="page">The page on which the word begins.</param>
    public bool TakesOutHyphen(string line, string next, int page)
    {
        var start = line.AsSpan(0, line.Length - 1).LastIndexOfAny(Separators) + 1;
        var end = next.AsSpan().IndexOfAny(Separators);
        var rest = end < 0 ? next : next[..end];
        var whole = string.Concat(line.AsSpan(start, line.Length - 1 - start), rest);
        var known = line[^1] == '\u00AD' || _known.Contains(whole);
        var message = known ? $"{line[start..]}/{rest} was rejoined to {whole}, which stands elsewhere in the text." : $"{line[start..]}{rest} is broken by a line end; whether the hyphen belongs to the word is not known, and it was kept.";
        Findings.Add(new Finding("CH-T106", Severity.Advice, message, new SourcePosition(_name, page, 1), Words: known ? whole : line[start..] + rest));
        return known;
    }

    /// <summary>Joins a line to the words of a note.</summary>
    public string Join(string words, string line) =>
        !IsDivided(words, line) ? $"{words} {line}" : (TakesOutHyphen(words, line, 0) ? words[..^1] : words) + line;
}
