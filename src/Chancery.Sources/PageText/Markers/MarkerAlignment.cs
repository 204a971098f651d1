namespace Chancery.Sources.PageText.Markers;

/// <summary>
/// Finds the markers of a document's notes among the digits of its text, as a sequence over the whole document: the form of the text around each digit,
/// the step from marker to marker and the words that note and text share are weighed together, and the likeliest chain wins.
/// </summary>
public static class MarkerAlignment
{
    /// <summary>Doubt from which a marker is reported.</summary>
    public const double DoubtReported = 0.5;

    /// <summary>Gives every note its marker.</summary>
    /// <param name="blocks">The document's blocks in order.</param>
    /// <param name="notes">The words of the notes in the order of the list.</param>
    /// <param name="printed">The markers as the list prints them (<c>*</c>, <c>2</c>), where the list does not count from 1 whatever the markers are; null otherwise.</param>
    public static MarkerPlacement Align(IReadOnlyList<MarkedBlock> blocks, IReadOnlyList<string> notes, IReadOnlyList<string>? printed = null)
    {
        var candidates = MarkerCandidates.Of(blocks, notes);
        if (candidates.Count == 0 && notes.Count == 0) return MarkerPlacement.Empty;
        var evidence = new NoteEvidence(notes, printed);
        var chain = new MarkerSearch(blocks, evidence, candidates).Find();
        var doubts = new MarkerDoubts(blocks, evidence, candidates, chain);
        var markers = new List<Marker>(chain.Count);
        var placed = new bool[notes.Count];
        for (var m = 0; m < chain.Count; m++)
        {
            var candidate = candidates[chain[m].Candidate];
            var (doubt, reason) = doubts.Of(m);
            markers.Add(new Marker(candidate.Block, candidate.Offset, candidate.Length, chain[m].Note, doubt, reason));
            placed[chain[m].Note] = true;
        }
        return new MarkerPlacement(markers, [.. Enumerable.Range(0, notes.Count).Where(n => !placed[n])], doubts.Leftover());
    }
}
