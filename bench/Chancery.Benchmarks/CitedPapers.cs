using Chancery.Facts;
using Chancery.Facts.Citations;

namespace Chancery.Benchmarks;

/// <summary>Which cited papers of a folder's volumes are resolved to documents, a line each: citing document, place, words, date, basis, printed document, its heading and date, and what the editors say.</summary>
internal static class CitedPapers
{
    public static void Run(string folder, string output)
    {
        var documents = new List<DocumentFacts>();
        foreach (var volume in VolumeFolder.Read(folder))
            foreach (var document in volume.Documents) documents.Add(FactReader.Read(document, volume));
        var byId = documents.ToLookup(d => d.Id, StringComparer.Ordinal);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        // Without what the editors name, which is what the others are compared to.
        var resolved = new CitedPaperRegister(documents.Select(d => d with { CitedPapers = [.. d.CitedPapers.Select(p => p with { Target = null })] })).Resolve().ToList();
        watch.Stop();
        using var writer = new StreamWriter(output);
        var (agree, differ) = (0, 0);
        foreach (var found in resolved)
        {
            var target = byId[found.Target].First();
            var said = Said(byId[found.Document].First(), found.Index, documents);
            if (said is not null) _ = said == found.Target ? agree++ : differ++;
            writer.WriteLine(string.Join('\t', found.Document, found.Cited.Where, found.Cited.Printed, found.Cited.Date, found.Basis, found.Target, target.Heading, target.Date?.Start, target.Paper!.Number, said));
        }
        var cited = documents.Sum(d => d.CitedPapers.Count);
        Console.WriteLine(FormattableString.Invariant($"{cited} cited papers in {documents.Count(d => d.CitedPapers.Count > 0)} documents, {documents.Count(d => d.Paper is not null)} printed telegrams, airgrams and despatches, {documents.Count(d => d.Paper?.Number is not null)} with number"));
        Console.WriteLine(FormattableString.Invariant($"{resolved.Count} resolved in {watch.Elapsed.TotalSeconds:0.00} s: {string.Join(", ", resolved.GroupBy(r => r.Basis).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"))}"));
        Console.WriteLine(FormattableString.Invariant($"{documents.Sum(d => d.CitedPapers.Count(p => p.Target?.Contains("#d", StringComparison.Ordinal) == true))} citations with a document named by the editors; notes that cite papers: {documents.Sum(d => d.CitedPapers.Where(p => p.Where.Contains("note", StringComparison.Ordinal)).Select(p => p.Where).Distinct().Count())}"));
        Console.WriteLine(FormattableString.Invariant($"where the editors name the document: {agree} agree, {differ} differ"));
    }

    private static string? Said(DocumentFacts citing, int index, List<DocumentFacts> documents)
    {
        if (citing.CitedPapers[index].Target is not { } target || !target.Contains("#d", StringComparison.Ordinal)) return null;
        var id = target[0] == '#' ? citing.Volume + "/" + target[1..] : target.Replace('#', '/');
        return documents.Exists(d => d.Id == id) ? id : null;
    }
}
