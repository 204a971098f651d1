using Chancery.Checks.Reading;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks;

/// <summary>Takes the findings of rules and gives them their places in the source.</summary>
public sealed class Findings
{
    private const int LongestWords = 80;

    private readonly List<Finding> _found = [];
    private Rule? _rule;
    private string? _document;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Found => _found;

    /// <summary>The start tag of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="words">The words found; the element's own, shortened, when omitted.</param>
    public void At(TeiElement element, string message, string? words = null) =>
        Add(element, element.Start, element.ContentStart, message, words ?? Document.Fold(element.Content(Document.IsNote)));

    /// <summary>The value of an attribute; the start tag where the element has it not.</summary>
    public void At(TeiElement element, string attribute, string message, string? words)
    {
        var tag = element.File.Source.Text.AsSpan(element.Start, element.ContentStart - element.Start);
        var (start, end) = ValueOf(tag, attribute);
        if (end == 0) At(element, message, words);
        else Add(element, element.Start + start, element.Start + end, message, words ?? tag[start..end].ToString());
    }

    /// <summary>Words of running text.</summary>
    /// <param name="run">The text.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many characters they have.</param>
    /// <param name="message">One sentence.</param>
    public void At(TextRun run, int start, int length, string message)
    {
        var (from, to) = run.OffsetsOf(start, length);
        Add(run.Element, from, to, message, Document.Fold(run.Text.Substring(start, length)));
    }

    /// <summary>The source as a whole.</summary>
    public void AtSource(TeiFile file, string message, string? words = null) => Add(file.Root, file.Root.Start, file.Root.ContentStart, message, words);

    internal void Begin(Rule rule, string? document)
    {
        _rule = rule;
        _document = document;
    }

    /// <summary>Finds the value of an attribute in a start tag: behind white space, a name, an equals sign, a quotation mark.</summary>
    private static (int Start, int End) ValueOf(ReadOnlySpan<char> tag, string attribute)
    {
        for (var at = 0; ;)
        {
            var next = tag[at..].IndexOf(attribute, StringComparison.Ordinal);
            if (next < 0) return (0, 0);
            var name = at + next;
            at = name + attribute.Length;
            if (!char.IsWhiteSpace(tag[name - 1])) continue;
            var i = at;
            while (i < tag.Length && char.IsWhiteSpace(tag[i])) i++;
            if (i >= tag.Length || tag[i] != '=') continue;
            for (i++; i < tag.Length && char.IsWhiteSpace(tag[i]);) i++;
            if (i >= tag.Length || tag[i] is not ('"' or '\'')) continue;
            var length = tag[(i + 1)..].IndexOf(tag[i]);
            return length < 0 ? (0, 0) : (i + 1, i + 1 + length);
        }
    }

    private void Add(TeiElement within, int start, int end, string message, string? words)
    {
        if (words is { Length: > LongestWords }) words = words[..LongestWords].TrimEnd() + "…";
        _found.Add(new Finding(_rule!.Id, _rule.Severity, message, within.File.Source.PositionOf(start, Math.Max(0, end - start)), _document, string.IsNullOrEmpty(words) ? null : words));
    }
}
