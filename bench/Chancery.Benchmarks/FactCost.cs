using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Facts;

namespace Chancery.Benchmarks;

/// <summary>What the facts of a folder's volumes cost in processor time, after the volumes are parsed; writes them as JSON lines when a file is named.</summary>
internal static class FactCost
{
    public static void Run(string folder, string? output)
    {
        using var writer = output is null ? null : new StreamWriter(output);
        for (var round = 0; round < (output is null ? 3 : 1); round++)
        {
            var (documents, facts, parse) = (0, TimeSpan.Zero, Stopwatch.StartNew());
            foreach (var volume in VolumeFolder.Read(folder))
            {
                parse.Stop();
                var watch = Stopwatch.StartNew();
                foreach (var document in volume.Documents)
                {
                    var read = FactReader.Read(document, volume);
                    documents++;
                    if (writer is null) continue;
                    watch.Stop();
                    writer.WriteLine(JsonSerializer.Serialize(read, FactsJson.Default.DocumentFacts));
                    watch.Start();
                }
                facts += watch.Elapsed;
                parse.Start();
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents: facts {facts.TotalSeconds:0.00} s, reading and parsing {parse.Elapsed.TotalSeconds:0.00} s"));
        }
    }
}
