using Chancery.Checks.Reading;
using Chancery.Checks.Repairing;
using Chancery.Documents;
using Chancery.Documents.Tei;

namespace Chancery.Checks;

/// <summary>Takes the findings of rules and gives them their places in the source.</summary>
public sealed class Findings
{
    private const int LongestWords = 80;

    private readonly List<Finding> _found = [];
    private readonly List<Question> _asked = [];
    private Rule? _rule;
    private string? _document;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Found => _found;

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<Question> Asked => _asked;

    /// <summary>The start tag of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="words">The words found; the element's own, shortened, when omitted.</param>
    /// <param name="repairs">What would mend it.</param>
    public void At(TeiElement element, string message, string? words = null, IReadOnlyList<Repair>? repairs = null) =>
        _found.Add(Of(element, element.Start, element.ContentStart, message, words ?? Document.Fold(element.Content(Document.IsNote))) with { Repairs = repairs ?? [] });

    /// <summary>The value of an attribute; the start tag where the element has it not.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute by its qualified name.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="words">The words found; the value when null.</param>
    /// <param name="repairs">What would mend it.</param>
    public void At(TeiElement element, string attribute, string message, string? words, IReadOnlyList<Repair>? repairs = null)
    {
        if (StartTag.ValueOf(element, attribute) is not { } value) At(element, message, words, repairs);
        else _found.Add(Of(element, value.Start, value.End, message, words ?? element.File.Source.Text[value.Start..value.End]) with { Repairs = repairs ?? [] });
    }

    /// <summary>Words of running text.</summary>
    /// <param name="run">The text.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many characters they have.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="repairs">What would mend it.</param>
    public void At(TextRun run, int start, int length, string message, IReadOnlyList<Repair>? repairs = null) => _found.Add(Of(run, start, length, message) with { Repairs = repairs ?? [] });

    /// <summary>Words of running text that all sources together have to judge.</summary>
    /// <param name="run">The text.</param>
    /// <param name="start">Where they begin in it.</param>
    /// <param name="length">How many characters they have.</param>
    /// <param name="asked">What the rule will be asked.</param>
    public void Ask(TextRun run, int start, int length, string asked) => _asked.Add(new Question(Of(run, start, length, ""), asked));

    /// <summary>The value of an attribute that all sources together have to judge.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attribute">The attribute by its qualified name.</param>
    /// <param name="asked">What the rule will be asked.</param>
    public void Ask(TeiElement element, string attribute, string asked)
    {
        var value = StartTag.ValueOf(element, attribute) ?? (element.Start, element.ContentStart);
        _asked.Add(new Question(Of(element, value.Start, value.End, "", element[attribute]), asked));
    }

    /// <summary>A comment or instruction.</summary>
    public void At(TeiRemark remark, string message) => _found.Add(Of(remark, message));

    /// <summary>The source as a whole.</summary>
    public void AtSource(TeiFile file, string message, string? words = null) => _found.Add(Of(file.Root, file.Root.Start, file.Root.ContentStart, message, words));

    internal Finding Of(TeiRemark remark, string message) => Of(remark.Parent!, remark.Start, remark.End, message, remark.File.Source.Text[remark.Start..remark.End]);

    internal void Begin(Rule rule, string? document)
    {
        _rule = rule;
        _document = document;
    }

    private Finding Of(TextRun run, int start, int length, string message)
    {
        var (from, to) = run.OffsetsOf(start, length);
        return Of(run.Element, from, to, message, Document.Fold(run.Text.Substring(start, length)));
    }

    private Finding Of(TeiElement within, int start, int end, string message, string? words)
    {
        if (words is { Length: > LongestWords }) words = words[..LongestWords].TrimEnd() + "…";
        return new Finding(_rule!.Id, _rule.Severity, message, within.File.Source.PositionOf(start, Math.Max(0, end - start)), _document, string.IsNullOrEmpty(words) ? null : words);
    }
}
