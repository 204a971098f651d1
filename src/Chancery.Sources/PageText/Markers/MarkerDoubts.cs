namespace Chancery.Sources.PageText.Markers;

/// <summary>Says how sure each marker of a chain is: what else could have been the marker between its neighbours, and how likely it is one at all.</summary>
internal sealed class MarkerDoubts(IReadOnlyList<MarkedBlock> blocks, NoteEvidence notes, List<MarkerCandidate> candidates, List<MarkerNode> chain)
{
    /// <summary>How much the count of the notes speaks for a marker that the form alone leaves open.</summary>
    private const double Awaited = 3;
    private const double CertainForm = 4;
    private const int WordsShown = 24;

    /// <summary>The doubt about a marker of the chain, and its reason where it is reported.</summary>
    public (double Doubt, string? Reason) Of(int index)
    {
        var node = chain[index];
        var chosen = candidates[node.Candidate];
        var own = Math.Exp(Math.Min(node.Odds, 40));
        var others = 0d;
        var rival = -1;
        var strongest = double.NegativeInfinity;
        var from = index == 0 ? 0 : chain[index - 1].Candidate + 1;
        var to = index + 1 < chain.Count ? chain[index + 1].Candidate : candidates.Count;
        for (var c = from; c < to; c++)
        {
            if (c == node.Candidate || candidates[c].IsSign != chosen.IsSign || candidates[c].Value != chosen.Value) continue;
            var odds = candidates[c].LogOdds + notes.Affinity(node.Note, candidates[c], blocks[candidates[c].Block].Text);
            others += Math.Exp(odds);
            if (odds > strongest) (strongest, rival) = (odds, c);
        }
        var elsewhere = others / (others + own);
        var never = 1 / (1 + Math.Exp(node.Odds + Awaited));
        var doubt = 1 - (1 - elsewhere) * (1 - never);
        if (doubt < MarkerAlignment.DoubtReported) return (doubt, null);
        var words = Words(chosen);
        return (doubt, elsewhere >= never
            ? $"The marker of note {node.Note + 1} can stand behind “{words}” or behind “{Words(candidates[rival])}”; the first was assumed."
            : $"The digits or sign behind “{words}” were taken for the marker of note {node.Note + 1}, though their form does not speak for it.");
    }

    /// <summary>What looks surely like a marker and is not in the chain.</summary>
    public List<Marker> Leftover()
    {
        var leftover = new List<Marker>();
        var next = 0;
        var block = -1;
        var covered = 0;
        for (var c = 0; c < candidates.Count; c++)
        {
            var candidate = candidates[c];
            if (next < chain.Count && chain[next].Candidate == c)
            {
                (block, covered) = (candidate.Block, candidate.End);
                next++;
                continue;
            }
            if (candidate.Form != MarkerForm.Whole && !EndsHeading(candidate) || candidate.LogOdds < CertainForm || candidate.Block == block && candidate.Offset < covered) continue;
            if (next < chain.Count && candidates[chain[next].Candidate] is var ahead && ahead.Block == candidate.Block && ahead.Offset < candidate.End) continue;
            var text = blocks[candidate.Block].Text;
            if (candidate.End < text.Length && char.IsAsciiDigit(text[candidate.End]) || candidate.Offset > 0 && char.IsAsciiDigit(text[candidate.Offset - 1])) continue;
            leftover.Add(new Marker(candidate.Block, candidate.Offset, candidate.Length, -1, 1 / (1 + Math.Exp(candidate.LogOdds)), $"“{Words(candidate)}{text.Substring(candidate.Offset, candidate.Length)}” looks like a word with a marker, and the list has no note for it; it was left as it stands."));
        }
        return leftover;
    }

    /// <summary>Whether digits are glued to the last word of the heading, or its closing bracket.</summary>
    private bool EndsHeading(in MarkerCandidate candidate)
    {
        var text = blocks[candidate.Block].Text;
        return candidate.Form == MarkerForm.Heading && candidate.End == text.Length && candidate.Offset > 1 && (char.IsLower(text[candidate.Offset - 1]) || text[candidate.Offset - 1] == ')');
    }

    private string Words(in MarkerCandidate candidate)
    {
        var text = blocks[candidate.Block].Text;
        var from = Math.Max(0, candidate.Offset - WordsShown);
        if (from > 0 && text.IndexOf(' ', from, candidate.Offset - from) is var space && space >= 0) from = space + 1;
        return text[from..candidate.Offset];
    }
}
