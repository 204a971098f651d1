namespace Chancery.Publishing.Citations;

/// <summary>A run of a citation.</summary>
public sealed record CitationRun(string Text, bool Italic);

/// <summary>Citations in the manner of the Chicago Manual of Style (17th ed., 14.23–14.31, 14.106–14.108: parts of edited volumes).</summary>
public static class Chicago
{
    /// <summary>A full note: <c>“Heading,” Place, Day, in <i>Volume</i>, ed. Name (Imprint), doc. 9, pp. 7–8.</c></summary>
    public static IReadOnlyList<CitationRun> Note(DocumentCitation citation)
    {
        var runs = new List<CitationRun> { new($"“{citation.Heading},” {(citation.Dateline is { } when ? when + ", " : "")}in ", false), new(citation.Volume, true) };
        if (citation.Editors.Count > 0) runs.Add(new($", ed. {Names([.. citation.Editors.Select(e => e.InOrder)])}", false));
        if (citation.Imprint is { } imprint) runs.Add(new($" ({imprint})", false));
        runs.Add(new(Place(citation) + ".", false));
        return runs;
    }

    /// <summary>A note after the first: <c>“Heading,” <i>Short title</i>, doc. 9, pp. 7–8.</c></summary>
    public static IReadOnlyList<CitationRun> Short(DocumentCitation citation) =>
        [new($"“{citation.Heading},” ", false), new(citation.ShortVolume, true), new(Place(citation) + ".", false)];

    /// <summary>An entry of a bibliography: <c>“Heading.” Place, Day. In <i>Volume</i>, edited by Name, doc. 9. Imprint.</c></summary>
    public static IReadOnlyList<CitationRun> Bibliography(DocumentCitation citation)
    {
        var runs = new List<CitationRun> { new($"“{citation.Heading}.” {(citation.Dateline is { } when ? when + ". " : "")}In ", false), new(citation.Volume, true) };
        if (citation.Editors.Count > 0) runs.Add(new($", edited by {Names([.. citation.Editors.Select(e => e.InOrder)])}", false));
        runs.Add(new((citation.Number is { } number ? $", doc. {number}" : "") + (citation.Pages() is { } pages ? $", {pages}" : "") + ".", false));
        if (citation.Imprint is { } imprint) runs.Add(new($" {imprint}.", false));
        return runs;
    }

    /// <summary>A citation without its italics.</summary>
    public static string Plain(IReadOnlyList<CitationRun> runs) => string.Concat(runs.Select(r => r.Text));

    private static string Place(DocumentCitation citation) =>
        (citation.Number is { } number ? $", doc. {number}" : "") + (citation.Pages() is { } pages ? (citation.LastPage == citation.FirstPage ? ", p. " : ", pp. ") + pages : "");

    private static string Names(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => string.Join(", ", names.Take(names.Count - 1)) + ", and " + names[^1],
    };
}
