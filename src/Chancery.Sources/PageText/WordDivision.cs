using System.Text;
using Chancery.Documents;

namespace Chancery.Sources.PageText;

/// <summary>Joins wrapped lines, and words that a hyphen divides at a line's end.</summary>
internal sealed class WordDivision(SourceText source, List<Finding> findings)
{
    private HashSet<string>? _words;

    /// <summary>Appends a line to a paragraph.</summary>
    /// <param name="paragraph">The words so far.</param>
    /// <param name="line">The next line, white space folded.</param>
    /// <param name="offset">Where the next line stands in the source.</param>
    public void Append(StringBuilder paragraph, string line, int offset)
    {
        if (paragraph.Length == 0) { paragraph.Append(line); return; }
        if (!IsDivided(paragraph, line)) { paragraph.Append(' ').Append(line); return; }
        var start = paragraph.Length - 1;
        while (start > 0 && char.IsLetter(paragraph[start - 1])) start--;
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end])) end++;
        var head = paragraph.ToString(start, paragraph.Length - 1 - start);
        var joined = head + line[..end];
        var known = Words.Contains(joined);
        if (known) paragraph.Length--;
        paragraph.Append(line);
        findings.Add(new Finding("CH-T106", Severity.Advice, known
            ? $"A word is divided over two lines; it was read as “{joined}”, which stands elsewhere in the text."
            : $"A word is divided over two lines; its hyphen was kept, since “{joined}” stands nowhere else in the text.", source.PositionOf(offset, end), Words: $"{head}-{line[..end]}"));
    }

    private static bool IsDivided(StringBuilder paragraph, string line) =>
        paragraph.Length > 2 && paragraph[^1] is '-' or '\u00ad' && char.IsLetter(paragraph[^2]) && char.IsLower(line[0]);

    /// <summary>The words of the source that stand whole.</summary>
    private HashSet<string> Words
    {
        get
        {
            if (_words is not null) return _words;
            _words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var text = source.Text;
            for (var i = 0; i < text.Length;)
            {
                if (!char.IsLetter(text[i])) { i++; continue; }
                var start = i;
                while (i < text.Length && char.IsLetter(text[i])) i++;
                // The halves of divided words are not words.
                var divided = i + 1 < text.Length && text[i] == '-' && text[i + 1] is '\r' or '\n';
                if (!divided && i - start > 3) _words.Add(text[start..i]);
            }
            return _words;
        }
    }
}
