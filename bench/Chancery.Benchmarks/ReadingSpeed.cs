using System.Globalization;
using Chancery.Sources;

namespace Chancery.Benchmarks;

/// <summary>How fast the TEI of a folder's volumes is decoded and read; three rounds, the last of which counts.</summary>
internal static class ReadingSpeed
{
    public static void Run(string folder)
    {
        var files = Directory.GetFiles(folder, "*.xml").Select(f => (Name: f, Bytes: File.ReadAllBytes(f))).ToList();
        for (var round = 1; round <= 3; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var (name, bytes) in files)
                if (SourceReaders.Read(name, bytes, new ReadingOptions()).Tei is null) Console.Error.WriteLine($"{name} cannot be read.");
            var spent = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            if (round == 3)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading the TEI of {files.Count} volumes: {spent:F2} s processor, {files.Sum(f => (long)f.Bytes.Length) / 1e6 / spent:F0} MB a second of one core"));
        }
    }
}
