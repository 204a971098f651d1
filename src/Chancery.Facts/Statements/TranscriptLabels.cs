using System.Text.RegularExpressions;
using Chancery.Facts.Reading;

namespace Chancery.Facts.Statements;

/// <summary>The paragraphs of a transcript: each begins with the speaker and a colon.</summary>
internal sealed partial class TranscriptLabels
{
    private readonly Dictionary<OutlineBlock, (Speaker? Speaker, string Printed)> _labels;

    private TranscriptLabels(Dictionary<OutlineBlock, (Speaker?, string)> labels, int blocks)
    {
        _labels = labels;
        IsTranscript = labels.Count >= 3 && labels.Count * 3 >= blocks;
    }

    /// <summary>Whether the document as a whole is a transcript; what stands without a label goes on with the speaker before.</summary>
    public bool IsTranscript { get; }

    /// <summary>Reads the labels. One who is not listed counts when his label stands at least twice.</summary>
    public static TranscriptLabels Read(IReadOnlyList<OutlineBlock> blocks, Speakers speakers)
    {
        var found = new Dictionary<OutlineBlock, (Speaker?, string)>();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (Label().Match(block.Text) is not { Success: true } m) continue;
            var printed = m.Groups["who"].Value;
            var words = new RunningText(printed);
            var mention = speakers.At(words, 0, words.Words.Count, false);
            found[block] = (mention is { } known && known.Length == words.Words.Count || mention is { Speaker: not null } ? mention.Value.Speaker : null, printed);
            times[printed] = times.GetValueOrDefault(printed) + 1;
        }
        foreach (var (block, (speaker, printed)) in found.ToList())
            if (speaker is null && times[printed] < 2 || times.Values.Sum() < 3) found.Remove(block);
        return new TranscriptLabels(found, blocks.Count);
    }

    /// <summary>The speaker of a paragraph; null when it bears no label.</summary>
    public (Speaker? Speaker, string Printed)? Of(OutlineBlock block) => _labels.TryGetValue(block, out var label) ? label : null;

    [GeneratedRegex(@"^(?<who>(The |Mr\. |Mrs\. |Dr\. |Gen\. |Adm\. |Amb\. )?\p{Lu}[\p{L}.’'ʼ-]*( (of|de|von|van|\p{Lu}[\p{L}.’'ʼ-]*)){0,4})( ?[(\[][^)\]]{1,60}[)\]])?: ?\S", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
