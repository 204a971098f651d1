namespace Chancery.Sources.PageText.Markers;

/// <summary>A block as the alignment sees it: words with the marker digits still glued on, and what the block is.</summary>
/// <param name="Text">The words, page marks taken out.</param>
/// <param name="Role">What the block is.</param>
public readonly record struct MarkedBlock(string Text, BlockRole Role);

/// <summary>Where a note's marker stands.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Offset">Offset of the marker within the block's text.</param>
/// <param name="Length">Length of the marker in characters.</param>
/// <param name="Note">Index of the note in the document's list, from 0.</param>
/// <param name="Doubt">0 for certain, up to 1; what reaches <see cref="MarkerAlignment.DoubtReported"/> is reported.</param>
/// <param name="Reason">Why it is doubtful, as a sentence; null when it is not.</param>
public readonly record struct Marker(int Block, int Offset, int Length, int Note, double Doubt, string? Reason = null);

/// <summary>The outcome of an alignment.</summary>
/// <param name="Markers">The markers found, in the order of the text.</param>
/// <param name="Unplaced">Indexes of the notes that found no marker, ascending.</param>
/// <param name="Leftover">Digits and signs that look like markers and belong to no note; <see cref="Marker.Note"/> is -1. They stay in the text.</param>
public sealed record MarkerPlacement(IReadOnlyList<Marker> Markers, IReadOnlyList<int> Unplaced, IReadOnlyList<Marker> Leftover)
{
    /// <summary>The outcome where there is neither note nor marker.</summary>
    public static MarkerPlacement Empty { get; } = new([], [], []);
}
