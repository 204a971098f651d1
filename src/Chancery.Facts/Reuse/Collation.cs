namespace Chancery.Facts.Reuse;

/// <summary>Two texts side by side: what they share, passage by passage, and in what the passages differ.</summary>
/// <param name="A">The first text.</param>
/// <param name="B">The second text.</param>
/// <param name="Shared">What they share.</param>
/// <param name="Rows">Both texts from beginning to end, cut where a passage begins or ends and where both begin a block.</param>
/// <param name="Variants">In what the shared passages differ, in the order of the first text.</param>
public sealed record Collation(PrintedText A, PrintedText B, SharedText Shared, IReadOnlyList<CollatedRow> Rows, IReadOnlyList<Variant> Variants)
{
    /// <summary>In what a passage of two texts differs, word by word.</summary>
    /// <param name="a">The first text.</param>
    /// <param name="b">The second text.</param>
    /// <param name="passage">The passage; its count of shared words is not looked at.</param>
    public static IReadOnlyList<Variant> VariantsOf(PrintedText a, PrintedText b, SharedPassage passage) => new VariantReader(a, b).Read(passage);

    /// <summary>Collates two texts.</summary>
    public static Collation Of(PrintedText a, PrintedText b)
    {
        var shared = SharedText.Of(a.Numbers(), b.Numbers());
        var passages = PassageOrder.Widen(PassageOrder.InBoth(shared.Passages), a.Words.Count, b.Words.Count);
        var reader = new VariantReader(a, b);
        var variants = passages.SelectMany(reader.Read).ToList();
        return new Collation(a, b, shared, [.. CollatedRows.Of(a, b, passages, variants)], variants);
    }
}

/// <summary>A part of two texts that stands side by side.</summary>
/// <param name="IsShared">Whether the words stand in both; otherwise each stands in its own text alone, or in the other at a place out of order.</param>
/// <param name="StartA">The first word in the first text.</param>
/// <param name="LengthA">Words there.</param>
/// <param name="StartB">The first word in the second text.</param>
/// <param name="LengthB">Words there.</param>
/// <param name="Variants">In what a shared part differs.</param>
public sealed record CollatedRow(bool IsShared, int StartA, int LengthA, int StartB, int LengthB, IReadOnlyList<Variant> Variants);
