using Chancery.Facts.Citations;

namespace Chancery.Cli;

/// <summary>The papers that are cited and not printed, as text: under each collection its papers, with who cites them.</summary>
internal static class UnprintedText
{
    /// <summary>Writes the list.</summary>
    public static void Write(TextWriter output, IReadOnlyList<UnprintedPaper> papers)
    {
        foreach (var collection in papers.GroupBy(p => Joined(p.Paper.Repository, p.Paper.Collection)))
        {
            output.WriteLine(collection.Key.Length == 0 ? "Place not told" : collection.Key);
            foreach (var (paper, citedBy) in collection)
            {
                var place = Joined(paper.FileNumber, paper.Lot is null ? null : "Lot " + paper.Lot, paper.Box is null ? null : "Box " + paper.Box, paper.Folder);
                output.WriteLine($"  {paper.Date ?? "undated",-11} {paper.Name()}{(place.Length == 0 ? "" : "  " + place)}");
                output.WriteLine($"              cited by {string.Join("; ", citedBy)}");
            }
        }
    }

    private static string Joined(params ReadOnlySpan<string?> words)
    {
        var present = new List<string>();
        foreach (var word in words)
            if (word is not null) present.Add(word);
        return string.Join(", ", present);
    }
}
