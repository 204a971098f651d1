using System.Globalization;
using Chancery.Editions;
using Chancery.Facts;

namespace Chancery.Publishing.Citations;

/// <summary>A run of a citation.</summary>
public sealed record CitationRun(string Text, bool Italic);

/// <summary>The citation that a page suggests: a note in the manner of the Chicago Manual of Style. Inferred values never enter it.</summary>
public static class SuggestedCitation
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The citation of a document in runs.</summary>
    /// <param name="volume">Its volume.</param>
    /// <param name="document">The document.</param>
    /// <param name="facts">Its facts.</param>
    public static IReadOnlyList<CitationRun> Of(VolumeEntry volume, StoredDocument document, DocumentFacts facts)
    {
        var runs = new List<CitationRun> { new($"“{document.Heading.TrimEnd('.', ',')},” ", false) };
        var when = string.Join(", ", new[] { facts.Place, PrintedDay(facts.Date) }.Where(x => !string.IsNullOrEmpty(x)));
        if (when.Length > 0) runs.Add(new($"{when}, ", false));
        runs.Add(new("in ", false));
        runs.Add(new(volume.Title, true));
        if (Imprint(volume) is { } imprint) runs.Add(new($" ({imprint})", false));
        if (document.Number is { } number) runs.Add(new($", doc. {number}", false));
        if (Pages(document, facts) is { } pages) runs.Add(new($", {pages}", false));
        runs.Add(new(".", false));
        return runs;
    }

    /// <summary>The citation without its italics.</summary>
    public static string Plain(IReadOnlyList<CitationRun> runs) => string.Concat(runs.Select(r => r.Text));

    /// <summary>The printed pages, e.g. <c>p. 7</c> or <c>pp. 7–8</c>; null when the first page is not printed.</summary>
    private static string? Pages(StoredDocument document, DocumentFacts facts)
    {
        var printed = facts.Pages.Where(p => p.Degree is null or "printed").Select(p => p.N).ToList();
        var inferred = facts.Pages.Where(p => p.Degree == "inferred").Select(p => p.N);
        var first = document.StartPage is { Length: > 0 } start && !inferred.Contains(start) ? start : null;
        if (first is null) return null;
        return printed is [.., var last] && last != first ? $"pp. {first}–{last}" : $"p. {first}";
    }

    private static string? Imprint(VolumeEntry volume)
    {
        var house = string.Join(": ", new[] { volume.PubPlace, volume.Publisher }.Where(x => !string.IsNullOrEmpty(x)));
        var all = string.Join(", ", new[] { house, volume.PubYear }.Where(x => !string.IsNullOrEmpty(x)));
        return all.Length > 0 ? all : null;
    }

    private static string? PrintedDay(DateFact? date)
    {
        if (date is null || date.Degree == "inferred") return null;
        var words = date.Precision switch
        {
            "year" => date.Start[..4],
            "month" => $"{Month(date.Start)} {date.Start[..4]}",
            "range" => $"{Day(date.Start)}–{Day(date.End)}",
            _ => Day(date.Start),
        };
        return date.Degree == "supplied" ? $"[{words}]" : words;
    }

    private static string Day(string iso) => $"{Month(iso)} {int.Parse(iso.AsSpan(8, 2), CultureInfo.InvariantCulture)}, {iso[..4]}";

    private static string Month(string iso) => Months[int.Parse(iso.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1];
}
