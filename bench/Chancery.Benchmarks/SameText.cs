using System.Globalization;
using System.Text;
using Chancery.Editions.Search;
using Chancery.Editions.Writing;
using Chancery.Facts.Reuse;

namespace Chancery.Benchmarks;

/// <summary>Finds the text that the documents of a folder share, tells what it costs, and writes the pairs for <c>bench/same-text.py</c>.</summary>
internal static class SameText
{
    public static void Run(string folder, string? output)
    {
        var names = new List<string>();
        var texts = new List<byte[]>();
        foreach (var volume in VolumeFolder.Read(folder))
        {
            foreach (var document in volume.Documents)
            {
                names.Add($"{volume.Id}/{document.Id}");
                texts.Add(Encoding.UTF8.GetBytes(string.Join(' ', WordReader.Fold(DocumentText.Of(document).Body))));
            }
        }
        foreach (var rate in (double[])[0, 0.01, 0.03, 0.06]) Printings(texts, rate);
        for (var round = 0; round < 6; round++)
        {
            var began = Environment.CpuUsage.TotalTime;
            TimeSpan Spent()
            {
                var spent = Environment.CpuUsage.TotalTime - began;
                began += spent;
                return spent;
            }

            var prints = texts.ConvertAll(t => TextPrint.Of(t));
            var printing = Spent();
            var candidates = ReuseCandidates.Of(prints.ConvertAll(p => new PrintedDocument(0, p, true)));
            var finding = Spent();
            var words = new Dictionary<int, ulong[]>();
            ulong[] WordsOf(int i) => words.TryGetValue(i, out var known) ? known : words[i] = FoldedWords.Of(texts[i]);
            var pairs = candidates.ConvertAll(c => (Pair: c, Shared: SharedText.Of(WordsOf(c.A), WordsOf(c.B))));
            var verifying = Spent();
            var told = pairs.FindAll(p => p.Shared.Kind is not null);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{texts.Count} documents: fingerprints {printing.TotalMilliseconds:0} ms, {prints.Average(p => 4.0 * p.Length):0} bytes a document; {candidates.Count} candidates of {words.Count} documents {finding.TotalMilliseconds:0} ms; comparing {verifying.TotalMilliseconds:0} ms; {told.Count} pairs: {string.Join(", ", told.GroupBy(t => t.Shared.Kind).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key}"))}"));
            if (round > 0 || output is null) continue;
            using var writer = new StreamWriter(output);
            writer.WriteLine("document_a,document_b,kind,share_a,share_b");
            foreach (var (pair, shared) in told)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[pair.A]},{names[pair.B]},{shared.Kind},{shared.ShareA:0.000},{shared.ShareB:0.000}"));
        }
    }

    /// <summary>Every fifth document once more, with words changed here and there: of those that share half by direct comparison, how many are found among all.</summary>
    private static void Printings(List<byte[]> texts, double rate)
    {
        var random = new Random(1);
        var all = texts.ConvertAll(t => FoldedWords.Of(t));
        var copies = Enumerable.Range(0, texts.Count).Where(i => i % 5 == 0).ToList();
        foreach (var i in copies) all.Add([.. all[i].Select(w => random.NextDouble() < rate ? w + 1 : w)]);
        var found = ReuseCandidates.Of(all.ConvertAll(w => new PrintedDocument(0, TextPrint.Of(w.AsSpan()), true))).Select(c => (c.A, c.B)).ToHashSet();
        var told = copies.Select((i, n) => (i, Copy: texts.Count + n)).Where(p => SharedText.Of(all[p.i], all[p.Copy]) is { Kind: Sharing.Same or Sharing.Contained }).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{copies.Count} second printings, {rate:P0} of the words changed: {told.Count} share half, {told.Count(found.Contains)} of them are found"));
    }
}
