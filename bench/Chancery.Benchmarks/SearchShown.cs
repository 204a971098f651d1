using Chancery.Editions.Search;
using Chancery.Editions.Sqlite;

namespace Chancery.Benchmarks;

/// <summary>Searches an edition three times and shows what the last one found.</summary>
internal static class SearchShown
{
    public static void Run(string path, string query)
    {
        using var edition = SqliteEdition.Open(path);
        SearchResult found = null!;
        for (var i = 0; i < 3; i++)
        {
            found = edition.Search(new SearchRequest { Query = query });
            Console.WriteLine(FormattableString.Invariant($"{found.Total} in {found.Milliseconds:F1} ms: {found.Understood}"));
        }
        foreach (var line in found.Remarks.Concat(found.Explanations)) Console.WriteLine("  " + line);
        foreach (var s in found.Suggestions) Console.WriteLine($"  {s.Word}: {string.Join(", ", s.Nearest.Select(n => $"{n.Value} {n.Documents}"))}");
        foreach (var hit in found.Hits.Take(3))
        {
            Console.WriteLine(FormattableString.Invariant($"  {hit.Volume}/{hit.Id} {hit.Score:F2} {hit.Heading} {hit.Date}"));
            foreach (var snippet in hit.Snippets) Console.WriteLine($"    {snippet.In}: {string.Concat(snippet.Runs.Select(r => r.Hit ? "[" + r.Text + "]" : r.Text))}");
        }
        foreach (var facet in found.Facets) Console.WriteLine($"  {facet.Name}: {string.Join(", ", facet.Values.Take(6).Select(v => $"{v.Label} {v.Documents}"))}");
    }
}
