namespace Chancery.Facts.Reuse;

/// <summary>In what two printings differ at a place.</summary>
public enum VariantKind
{
    /// <summary>Other words, or words that one of them has not.</summary>
    Words,

    /// <summary>The same words written otherwise: letters, capitals, a word divided.</summary>
    Spelling,

    /// <summary>The same words with other punctuation.</summary>
    Punctuation,
}

/// <summary>A place at which two printings differ. Quotation marks, apostrophes and dashes of different forms are no difference.</summary>
/// <param name="Kind">In what.</param>
/// <param name="StartA">The first word in the first text.</param>
/// <param name="LengthA">Words there; 0 when it has none.</param>
/// <param name="StartB">The first word in the second text.</param>
/// <param name="LengthB">Words there; 0 when it has none.</param>
public readonly record struct Variant(VariantKind Kind, int StartA, int LengthA, int StartB, int LengthB);
