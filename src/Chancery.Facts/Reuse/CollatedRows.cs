namespace Chancery.Facts.Reuse;

/// <summary>Cuts two texts into rows that stand side by side.</summary>
internal static class CollatedRows
{
    /// <summary>The rows: every word of both texts stands in exactly one.</summary>
    public static IEnumerable<CollatedRow> Of(PrintedText a, PrintedText b, IReadOnlyList<SharedPassage> passages, IReadOnlyList<Variant> variants)
    {
        var (atA, atB, variant) = (0, 0, 0);
        foreach (var passage in passages)
        {
            if (passage.StartA > atA || passage.StartB > atB) yield return new CollatedRow(false, atA, passage.StartA - atA, atB, passage.StartB - atB, []);
            (atA, atB) = (passage.StartA, passage.StartB);
            var (rowA, rowB, first) = (atA, atB, variant);
            while (atA < passage.StartA + passage.LengthA || atB < passage.StartB + passage.LengthB)
            {
                if ((atA > rowA || atB > rowB) && Begins(a, atA) && Begins(b, atB))
                {
                    yield return Row();
                    (rowA, rowB, first) = (atA, atB, variant);
                }
                if (variant < variants.Count && variants[variant] is var v && v.StartA == atA && v.StartB == atB)
                {
                    variant++;
                    (atA, atB) = (atA + v.LengthA, atB + v.LengthB);
                }
                else (atA, atB) = (atA + 1, atB + 1);
            }
            yield return Row();

            CollatedRow Row() => new(true, rowA, atA - rowA, rowB, atB - rowB, [.. variants.Skip(first).Take(variant - first)]);
        }
        if (atA < a.Words.Count || atB < b.Words.Count) yield return new CollatedRow(false, atA, a.Words.Count - atA, atB, b.Words.Count - atB, []);
    }

    private static bool Begins(PrintedText text, int word) => word < text.Words.Count && (word == 0 || text.Words[word - 1].Block != text.Words[word].Block);
}
