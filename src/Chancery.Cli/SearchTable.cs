using System.Globalization;
using Chancery.Editions.Search;

namespace Chancery.Cli;

/// <summary>Search results for people: a line of columns a document, its passages below.</summary>
internal static class SearchTable
{
    private const string Bold = "\u001b[1m", Plain = "\u001b[0m";

    public static void Write(SearchResult result, Surroundings surroundings)
    {
        var ids = result.Hits.Select(h => $"{h.Volume}/{h.Id}").ToList();
        var idWidth = ids.Count == 0 ? 0 : ids.Max(i => i.Length);
        var kindWidth = result.Hits.Count == 0 ? 0 : result.Hits.Max(h => h.Kind.Length);
        for (var i = 0; i < ids.Count; i++)
        {
            var hit = result.Hits[i];
            // A question mark stands behind a date that is inferred.
            var date = hit.Date is null ? "undated" : hit.Date + (hit.DateInferred ? "?" : "");
            var heading = hit.Number is null ? hit.Heading : $"{hit.Number}. {hit.Heading}";
            surroundings.Output.WriteLine($"{ids[i].PadRight(idWidth)}  {date,-11}  {hit.Kind.PadRight(kindWidth)}  {heading}".TrimEnd());
            foreach (var snippet in hit.Snippets) surroundings.Output.WriteLine($"    {snippet.In}: {Text(snippet, surroundings.OutputIsTerminal)}");
        }
        surroundings.Output.Flush();
        var shown = result.Hits.Count == result.Total ? "" : $", {result.Request.Offset + 1} to {result.Request.Offset + result.Hits.Count} shown";
        surroundings.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Words.Count(result.Total, "document")} for {result.Understood}{shown}; {result.Milliseconds:0} ms"));
        foreach (var explanation in result.Explanations) surroundings.Error.WriteLine(explanation);
        foreach (var suggestion in result.Suggestions.Where(s => s.Nearest.Count > 0))
            surroundings.Error.WriteLine($"Near {suggestion.Word}: {string.Join(", ", suggestion.Nearest.Select(n => $"{n.Label} ({n.Documents})"))}");
    }

    private static string Text(Snippet snippet, bool terminal) =>
        string.Concat(snippet.Runs.Select(r => !r.Hit ? r.Text : terminal ? Bold + r.Text + Plain : $"«{r.Text}»")).ReplaceLineEndings(" ");
}
