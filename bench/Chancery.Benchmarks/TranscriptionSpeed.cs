using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Documents;
using Chancery.Sources;

namespace Chancery.Benchmarks;

/// <summary>
/// <c>speed DIR [VOLUME.xml]</c>: processor time for page texts, one volume's files and then as one text of growing length; beside it, the time of reading the same
/// volume's TEI, and of the page texts with the volume's lists of persons and terms. Processor time of one thread after a first pass, so that compilation and other programs on the machine do not count.
/// </summary>
public static class TranscriptionSpeed
{
    private const int Passes = 5;
    private const int ManyNotes = 2000;

    public static void Run(string folder, string? volume)
    {
        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => (Path.GetFileName(p), File.ReadAllBytes(p))).ToList();
        long bytes = files.Sum(f => (long)f.Item2.Length);
        Show("page texts, a file each", bytes, () => { foreach (var (name, raw) in files) SourceReaders.Read(name, raw, new ReadingOptions()); });
        if (volume is not null)
        {
            var people = new Volume(SourceReaders.Read(Path.GetFileName(volume), File.ReadAllBytes(volume), new ReadingOptions()).Tei!);
            var listed = new ReadingOptions(People: PeopleLists.Of(people));
            Show("the same, with its persons", bytes, () => { foreach (var (name, raw) in files) SourceReaders.Read(name, raw, listed); });
        }
        if (volume is not null) Show("the same volume's TEI", new FileInfo(volume).Length, () => SourceReaders.Read(volume, File.ReadAllBytes(volume), new ReadingOptions()));
        var one = string.Join("\n\n\n", files.Select(f => Encoding.UTF8.GetString(f.Item2)));
        foreach (var times in (int[])[1, 4, 16])
        {
            var text = Encoding.UTF8.GetBytes(string.Join("\n\n\n", Enumerable.Repeat(one, times)));
            Show($"one text, {times} times as long", text.Length, () => SourceReaders.Read("volume.txt", text, new ReadingOptions()), times > 4 ? 1 : Passes);
        }
        foreach (var notes in (int[])[ManyNotes / 4, ManyNotes, ManyNotes * 4])
        {
            var text = Encoding.UTF8.GetBytes(WithNotes(notes));
            Show($"one document, {notes} notes", text.Length, () => SourceReaders.Read("notes.txt", text, new ReadingOptions()));
        }
    }

    private static void Show(string what, long bytes, Action read, int passes = Passes)
    {
        read();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < passes; i++) read();
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds / passes;
        Console.WriteLine(FormattableString.Invariant($"{what,-32} {bytes / 1e6,8:F2} MB {seconds,8:F3} s {bytes / 1e6 / seconds,8:F1} MB/s"));
    }

    private static string WithNotes(int count)
    {
        var text = new StringBuilder("12. Editorial Note1\n\n");
        var notes = new StringBuilder("  1. Source: Ministry, Strait Files. Secret.\n");
        for (var n = 2; n <= count; n++)
        {
            text.Append(CultureInfo.InvariantCulture, $"In 1931 the Board heard of {n % 90} ships with {n % 7},{100 + n % 900} tons of ore, and the dues were paid.{n} The tug left on March {1 + n % 28}.\n\n");
            notes.Append(CultureInfo.InvariantCulture, $"  {n}. Not printed; dated May {1 + n % 30}, 1930.\n");
        }
        return text.Append(notes).ToString();
    }
}
