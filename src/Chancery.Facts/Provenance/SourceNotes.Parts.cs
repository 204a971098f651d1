using System.Text.RegularExpressions;

namespace Chancery.Facts.Provenance;

/// <summary>What a sentence of a source note tells.</summary>
public enum SourceNotePart
{
    /// <summary>Where the paper lies: the first sentence.</summary>
    Locator,

    /// <summary>The classification, with the marks behind it.</summary>
    Classification,

    /// <summary>Marks of precedence and handling alone.</summary>
    Marks,

    /// <summary>Who drafted, cleared and approved it.</summary>
    Drafting,

    /// <summary>Other copies, and where it is printed.</summary>
    Copies,

    /// <summary>What was attached to it, or to what it was attached.</summary>
    Attachments,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A sentence of a source note with its place.</summary>
/// <param name="Part">What it tells.</param>
/// <param name="Start">Where it begins in the note.</param>
/// <param name="Text">Its words, without the full stop.</param>
public sealed record SourceNoteSentence(SourceNotePart Part, int Start, string Text);

public static partial class SourceNotes
{
    /// <summary>The sentences behind <c>Source:</c>, each with what it tells; empty for a note without that word.</summary>
    /// <param name="printed">The note's words, white space folded.</param>
    public static IReadOnlyList<SourceNoteSentence> SentencesOf(string printed)
    {
        if (Beginning().Match(printed) is not { Success: true } source) return [];
        var at = source.Index + source.Length;
        var body = printed[at..];
        var sentences = new List<SourceNoteSentence>();
        foreach (var (start, end) in Sentences.Spans(body)) sentences.Add(new SourceNoteSentence(PartOf(body[start..end], sentences.Count), at + start, body[start..end]));
        return sentences;
    }

    /// <summary>Whether words name an institution rather than one of its collections.</summary>
    public static bool NamesInstitution(string words) => Vocabulary.IsInstitution(words);

    /// <summary>The classifications as the series prints them.</summary>
    public static IReadOnlyList<string> Classifications => Vocabulary.Classifications;

    private static SourceNotePart PartOf(string sentence, int index) =>
        Markings.BeginsWithClassification(sentence) ? SourceNotePart.Classification
        : index == 0 ? SourceNotePart.Locator
        : Drafting.Tells(sentence) ? SourceNotePart.Drafting
        : PrintedElsewhere().IsMatch(sentence) || OtherCopy().IsMatch(sentence) ? SourceNotePart.Copies
        : Attached().IsMatch(sentence) ? SourceNotePart.Attachments
        : Markings.IsMarks(sentence) ? SourceNotePart.Marks
        : SourceNotePart.Other;

    [GeneratedRegex(@"^(?:Attached|Enclosed)\b|^The (?:attachments?|enclosures?|tabs?)\b|^(?:Attachments?|Enclosures?|Tabs? [A-Z])\b", RegexOptions.CultureInvariant)]
    private static partial Regex Attached();
}
