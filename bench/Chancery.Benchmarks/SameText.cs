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
}
