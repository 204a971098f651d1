namespace Chancery.Sources.PageText.Markers;

/// <summary>How far an alignment has come: what decides which marker may follow.</summary>
/// <param name="Placed">Notes behind it, placed or passed over.</param>
/// <param name="Highest">The highest number so far; -1 before the first.</param>
/// <param name="Gap">The lowest number left out and still awaited; 0 for none.</param>
/// <param name="GapEnd">The number that ends the gap.</param>
internal readonly record struct MarkerState(int Placed, int Highest, int Gap, int GapEnd)
{
    public static MarkerState Start { get; } = new(0, -1, 0, 0);
}

/// <summary>The best way found into a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Score">Natural logarithm of its odds.</param>
/// <param name="Node">The last marker on the way; -1 before the first.</param>
internal readonly record struct MarkerPath(MarkerState State, double Score, int Node)
{
    /// <summary>What a note placed is worth on average: it lets paths with more and with fewer notes be compared.</summary>
    private const double Expected = 3;

    public double Priority => Score + Expected * State.Placed;
}

/// <summary>A marker on a way, linked to the one before it.</summary>
/// <param name="Note">Index of the note.</param>
/// <param name="Candidate">Index of the candidate.</param>
/// <param name="Before">Index of the node before; -1 for none.</param>
/// <param name="Odds">What the note and the step added to the form's log odds, and the form's own.</param>
internal readonly record struct MarkerNode(int Note, int Candidate, int Before, float Odds);
