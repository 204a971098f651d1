using Chancery.Sources.PageText.Markers;

namespace Chancery.Sources.PageText;

/// <summary>Takes aligned markers out of the text and keeps their places.</summary>
internal static class MarkerRemoval
{
    /// <summary>Removes the markers of one block.</summary>
    /// <param name="inline">The block's text with page marks already taken out.</param>
    /// <param name="markers">The block's markers in the order of the text.</param>
    public static void Remove(InlineText inline, IReadOnlyList<Marker> markers)
    {
        if (markers.Count == 0) return;
        var text = new System.Text.StringBuilder(inline.Text.Length);
        var marks = new List<InlineMark>(inline.Marks.Count + markers.Count);
        var pages = inline.Marks;
        var nextPage = 0;
        var from = 0;
        foreach (var marker in markers)
        {
            for (; nextPage < pages.Count && pages[nextPage].Offset <= marker.Offset; nextPage++)
                marks.Add(pages[nextPage] with { Offset = text.Length + pages[nextPage].Offset - from });
            text.Append(inline.Text, from, marker.Offset - from);
            from = marker.Offset + marker.Length;
            marks.Add(new InlineMark(text.Length, marker.Note, null));
        }
        for (; nextPage < pages.Count; nextPage++)
            marks.Add(pages[nextPage] with { Offset = text.Length + pages[nextPage].Offset - from });
        text.Append(inline.Text, from, inline.Text.Length - from);
        inline.Text = text.ToString();
        inline.Marks = marks;
    }
}
