using System.Diagnostics;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Benchmarks;

/// <summary><c>transcribe DIR OUTDIR [PEOPLE.xml]</c>: every text of a folder on one thread, one TEI file each, with the time taken.</summary>
public static class TranscribeFolder
{
    public static int Run(string folder, string output, string? people)
    {
        var options = new ReadingOptions(People: people is null ? null : PeopleLists.Of(new Volume(SourceReaders.Read(Path.GetFileName(people), File.ReadAllBytes(people), new ReadingOptions()).Tei!)));
        Directory.CreateDirectory(output);
        long bytes = 0;
        var findings = 0;
        var watch = new Stopwatch();
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var raw = File.ReadAllBytes(path);
            watch.Start();
            var reading = SourceReaders.Read(Path.GetFileName(path), raw, options);
            watch.Stop();
            bytes += raw.Length;
            findings += reading.Findings.Count;
            if (reading.Tei is { } tei) File.WriteAllBytes(Path.Combine(output, Path.GetFileNameWithoutExtension(path) + ".xml"), tei.Source.Bytes);
            else Console.Error.WriteLine($"{path}: {reading.Findings.LastOrDefault()?.Message}");
        }
        Console.Error.WriteLine($"{bytes / 1e6:0.00} MB in {watch.Elapsed.TotalSeconds:0.00} s, {bytes / 1e6 / watch.Elapsed.TotalSeconds:0.0} MB/s, {findings} findings");
        return 0;
    }
}
