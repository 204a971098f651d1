using System.Text.RegularExpressions;
using Chancery.Facts.Citations;

namespace Chancery.Facts.Provenance;

/// <summary>
/// Reads source notes: the locator, then classification and marks, then who drafted, cleared and approved the text, then where else it is printed or kept.
/// The bare file lines of older volumes have a locator alone. Rules and examples: <c>docs/spec/facts-provenance.md</c>.
/// </summary>
public static partial class SourceNotes
{
    /// <summary>What a source note says. Never throws; what is not understood stays absent.</summary>
    /// <param name="printed">The note's words, white space folded.</param>
    public static ProvenanceFact Read(string printed)
    {
        var source = Beginning().Match(printed);
        var body = source.Success ? printed[(source.Index + source.Length)..] : printed;
        var sentences = Sentences.Of(body);
        if (sentences.Count == 0) return new ProvenanceFact { Printed = printed };
        var first = sentences[0];
        var marks = new Markings();
        var locatorText = first;
        if (Markings.GluedTo(first) is { } cut)
        {
            locatorText = first[..cut].TrimEnd(' ', ',', '.', ';');
            marks.Read(first[cut..].TrimStart(' ', '.', ','));
        }
        var locator = Locator.Read(locatorText, !source.Success);
        var drafting = new Drafting();
        var alsoPrinted = new List<string>();
        var otherCopy = false;
        var repeated = new List<string>();
        string? received = null;
        for (var i = 1; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (marks.Read(sentence)) continue;
            if (drafting.Read(sentence)) continue;
            if (sentence.StartsWith("Repeated", StringComparison.Ordinal) && RepeatedTo().Match(sentence) is { Success: true } r) repeated.AddRange(Divided(sentence[(r.Index + r.Length)..]));
            else if (received is null && sentence.StartsWith("Received ", StringComparison.Ordinal)) received = sentence["Received ".Length..] + (sentence.EndsWith(".m", StringComparison.Ordinal) ? "." : "");
            if (PrintedElsewhere().Match(sentence) is { Success: true } elsewhere) alsoPrinted.AddRange(PublicationScan.Divide(sentence[(elsewhere.Index + elsewhere.Length)..].Trim(' ', ',', ')')));
            else otherCopy |= OtherCopy().IsMatch(sentence);
        }
        return new ProvenanceFact
        {
            Printed = printed,
            Repository = locator.Repository,
            Collection = locator.Collection,
            FileNumber = locator.FileNumber,
            FileDescription = FileDescriptions.Of(locator.FileNumber),
            Lot = locator.Lot,
            Box = locator.Box,
            Folder = locator.Folder,
            Classification = marks.Classification,
            Handling = marks.Handling,
            Precedence = marks.Precedence,
            DraftedBy = drafting.DraftedBy,
            ClearedBy = drafting.ClearedBy,
            ApprovedBy = drafting.ApprovedBy,
            Received = received,
            RepeatedTo = repeated,
            AlsoPrinted = alsoPrinted,
            OtherCopy = otherCopy,
        };
    }

    private static IEnumerable<string> Divided(string posts)
    {
        foreach (var post in Divider().Split(posts))
            if (post.Trim(' ', ',', ';') is { Length: > 0 and < 80 } name) yield return name;
    }

    [GeneratedRegex(@"^Repeated (?:[\p{L}; -]{0,60}? )?to ", RegexOptions.CultureInvariant)]
    private static partial Regex RepeatedTo();

    [GeneratedRegex(@"[,;] (?:and )?(?:to )?(?:the )?| and (?:to )?(?:the )?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"(?:^|[.”\]] ?)[Ss]ource:\s*|^Source\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(\w+ )?(Also|also) (printed|published) (in part )?(in|as)\b(?! (part|full)\b)|^(Printed|Published|Reprinted) (also |in full )?(in part )?in\b(?! part)|^Printed also (in part )?in\b(?! part)", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedElsewhere();

    [GeneratedRegex(@"^((Another|Other|A|The original|Additional) (\w+ )?(copy|copies)\b.{0,160}\b(is|are|was|were|indicates?|in)\b)|\b[Aa]nother copy\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCopy();
}
