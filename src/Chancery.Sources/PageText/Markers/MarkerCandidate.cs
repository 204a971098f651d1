namespace Chancery.Sources.PageText.Markers;

/// <summary>Characters of the text that can be a marker.</summary>
/// <param name="Block">Index of the block.</param>
/// <param name="Offset">Offset within the block's text.</param>
/// <param name="Length">Length in characters.</param>
/// <param name="Value">The number; -1 for a sign.</param>
/// <param name="LogOdds">How much more likely than not it is a marker, by the form of the text around it: a natural logarithm.</param>
/// <param name="Form">Where the characters stand.</param>
internal readonly record struct MarkerCandidate(int Block, int Offset, int Length, int Value, float LogOdds, MarkerForm Form)
{
    public int End => Offset + Length;

    public bool IsSign => Value < 0;
}

/// <summary>Where the characters of a candidate stand.</summary>
internal enum MarkerForm
{
    /// <summary>All digits of a run, behind a letter or a punctuation mark.</summary>
    Whole,

    /// <summary>The last digits of a longer run.</summary>
    Tail,

    /// <summary>In or at the end of the document's heading.</summary>
    Heading,

    /// <summary>A sign, or a letter in a table.</summary>
    Sign,

    /// <summary>A sign that is all of its line: the marker of a note that hangs between two blocks, as behind a table.</summary>
    Alone,

    /// <summary>The word <c>Source</c> glued to the end of the heading, as ebooks print it.</summary>
    SourceWord,
}
